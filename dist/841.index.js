"use strict";
exports.id = 841;
exports.ids = [841];
exports.modules = {

/***/ 995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changeInBulk)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(475);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Makes a change to hosts by the fewest requests: none for a host that is known to be as it should, the single endpoint
 * for one, else bulk calls. A bulk call that is refused proves nothing about any of its hosts (API facts: "never assume
 * either"): each is read, the good ones are finished, the bad ones named. A dry run reads, and sends none of this.
 *
 * @param outcomes where each host's outcome is put
 */
async function changeInBulk(hosts, targets, change, outcomes, options) {
    const ids = await withoutNeedless(hosts, targets, change, outcomes, options);
    if (options.dryRun) {
        for (const id of ids)
            outcomes.changed(id, change.after);
        return;
    }
    options.onIntent?.(ids);
    const chunks = Array.from({ length: Math.ceil(ids.length / _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j) }, (_, index) => ids.slice(index * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j, (index + 1) * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j));
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(chunks, async (chunk) => {
        try {
            await send(chunk, change, outcomes);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            if (concernsSomeHost(error)) {
                await retryOneByOne(hosts, chunk, error, change, outcomes, options);
                return;
            }
            if (!(await mayBeDueToOne(hosts, chunk, error)))
                throw error;
            // The call was repeated often enough: its hosts are asked for once each.
            await retryOneByOne(hosts, chunk, error, change, outcomes, { ...options, retries: 0 });
        }
    }, (chunk, error) => {
        for (const id of chunk)
            if (!outcomes.isSettled(id))
                outcomes.failed(id, error);
    }, options);
}
/** Settles the hosts that are known to need nothing, or to be beyond help, and gives back the IDs of the others. */
async function withoutNeedless(hosts, targets, change, outcomes, options) {
    const needed = new Set();
    const judge = (host) => {
        outcomes.learn(host.id, { before: change.fieldsOf(host) });
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'needed')
            needed.add(host.id);
        else if (verdict === 'already')
            outcomes.unchanged(host.id);
    };
    const unread = [];
    for (const { id, host } of targets) {
        if (host !== undefined)
            judge(host);
        else if (options.dryRun || options.readFirst === true)
            unread.push(id);
        else
            needed.add(id);
    }
    await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readHosts */ .k)(hosts, unread, judge, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), options);
    return targets.map(({ id }) => id).filter((id) => needed.has(id));
}
async function send(ids, change, outcomes, options) {
    const [only] = ids;
    outcomes.sent(ids);
    try {
        // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
        if (ids.length === 1 && only !== undefined)
            await change.one(only, options);
        else
            await change.many(ids, options);
    }
    catch (error) {
        if (isCertainlyRefused(error, ids.length))
            for (const id of ids)
                outcomes.notChanged(id);
        throw error;
    }
    for (const id of ids)
        outcomes.changed(id, change.after);
}
/** Whether a call that was refused has changed nothing: one that names several hosts may be refused for one of them. */
function isCertainlyRefused(error, hostCount) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived && (hostCount === 1 || !concernsSomeHost(error));
}
/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function retryOneByOne(hosts, ids, refusal, change, outcomes, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const needed = [];
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(ids, async (id) => {
        const host = await hosts.get(id, options);
        const wasRead = outcomes.before(id) !== undefined;
        const mayHaveBeenDone = outcomes.mayBeChanged(id);
        // Now that it has been read, it is known what became of it, also where it is beyond help.
        outcomes.notChanged(id);
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'already') {
            if (change.isOurs(host, { wasRead, mayHaveBeenDone })) {
                outcomes.changed(id, change.after);
            }
            else {
                if (!wasRead)
                    outcomes.learn(id, { before: change.fieldsOf(host) });
                outcomes.unchanged(id, ids.length === 1 ? noteOfRefusal(refusal) : undefined);
            }
            return;
        }
        if (!wasRead)
            outcomes.learn(id, { before: change.fieldsOf(host) });
        if (verdict === 'needed')
            needed.push(id);
    }, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
    if (ids.length === 1) {
        for (const id of needed)
            outcomes.failed(id, refusal);
        return;
    }
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && needed.length < ids.length) {
        try {
            await send(needed, change, outcomes, options);
            return;
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
        }
    }
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(needed, (id) => send([id], change, outcomes, options), (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
}
/** Says what a host that has been read needs, and settles one that is beyond help, or skipped. */
function judgeHost(host, change, outcomes) {
    outcomes.learn(host.id, { name: host.name });
    const verdict = change.assess(host);
    if (verdict === 'needed' || verdict === 'already')
        return verdict;
    if (verdict instanceof Error)
        outcomes.failed(host.id, verdict);
    else
        outcomes.unchanged(host.id, verdict.why);
    // Stryker disable next-line StringLiteral: it is only ever asked whether it is one of the other two.
    return 'settled';
}
/** What is told of a host that is as asked, although the request for it alone was refused. */
function noteOfRefusal({ status, reason }) {
    return `already as asked; Mackerel refused the request (${status ?? ''} ${reason})`;
}
/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error) {
    return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400);
}
/**
 * Whether a bulk call, which Mackerel could not carry out however often it was asked, may have failed because of one of
 * its hosts: then Mackerel still answers to what has nothing to do with them.
 */
async function mayBeDueToOne(hosts, ids, { status = 0 }) {
    return ids.length > 1 && status >= 500 && hosts.isThere();
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);



/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MAX_SINGLE_READS = 30;
/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readHosts(hosts, ids, onHost, onError, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of (await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }, options)).hosts)
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            // Trouble with the list is not trouble with each host; a refusal is.
            if (!error.isTransient && error.kind !== 'unreadable') {
                for (const id of ids)
                    onError(id, error);
                return;
            }
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id, options));
    }, onError, turns);
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ retireHosts)
/* harmony export */ });
/* harmony import */ var _bulk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);

/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
async function retireHosts(hosts, targets, outcomes, options) {
    const change = {
        one: (id, options) => hosts.retire(id, options),
        many: (ids, options) => hosts.bulkRetire(ids, options),
        after: { isRetired: true },
        fieldsOf: ({ isRetired }) => ({ isRetired }),
        assess: (host) => (host.isRetired ? 'already' : 'needed'),
        // Retired by an attempt whose answer was lost, if it was not retired before this step began.
        isOurs: ({ retiredAt }, { wasRead, mayHaveBeenDone }) => wasRead || (mayHaveBeenDone && retiredAt !== undefined && hosts.isSinceStart(retiredAt)),
    };
    await (0,_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, change, outcomes, options);
}


/***/ }),

/***/ 1455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readOlderThan)
/* harmony export */ });
const MS_IN_AN_HOUR = 3_600_000;
const HOURS_IN_A_YEAR = 365 * 24;
/**
 * Reads for how long a run must have been over, so that what it left counts as left behind.
 *
 * @param hours what it is where it is not given
 * @returns milliseconds
 */
function readOlderThan(reader, hours) {
    return (reader.optionalInteger('olderThan', 0, HOURS_IN_A_YEAR) ?? hours) * MS_IN_AN_HOUR;
}


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

;// CONCATENATED MODULE: ./src/hosts/absent.ts
/**
 * Sorts hosts by whether they still exist. Retirement can't be undone, and a list may be one of another region or
 * account, or be written in another way than it is read: then there is a doubt.
 */
function sortByPresence(hosts, { customIdentifiers, caseInsensitive, before }) {
    // A list is read without the blanks around its items, so they can't make a difference.
    const normal = (text) => (caseInsensitive ? text.toLowerCase() : text).trim();
    const listed = new Set(customIdentifiers.map(normal));
    const present = [];
    const absent = [];
    const unidentified = [];
    const young = [];
    for (const host of hosts) {
        const { customIdentifier = '', createdAt } = host;
        if (customIdentifier.trim() === '')
            unidentified.push(host);
        else if (listed.has(normal(customIdentifier)))
            present.push(host);
        else if (createdAt === undefined || createdAt * 1000 > before)
            young.push(host);
        else
            absent.push(host);
    }
    const doubt = whyDoubt([...absent, ...young], { isMatched: present.length > 0 || hosts.length === 0 }, listed, normal);
    return { present, absent, unidentified, young, doubt };
}
function whyDoubt(others, { isMatched }, listed, normal) {
    const known = new Set(others.map(({ customIdentifier = '' }) => normal(customIdentifier)));
    // An identifier may hold commas and blanks. One that holds another host's looks like a list that was not taken apart.
    const joined = [...listed].find((item) => partsOf(item).some((part) => known.has(part)));
    if (joined !== undefined) {
        const part = partsOf(joined).find((one) => known.has(one)) ?? '';
        return (`one item of presentCustomIdentifiers is "${joined}", which holds the custom identifier of a host, ${part}. ` +
            'Write one custom identifier per line, or a JSON array');
    }
    if (listed.size > 0 && !isMatched) {
        return ('none of the hosts has a custom identifier that is in presentCustomIdentifiers. The list may be of another region ' +
            "or account, or without the rest of the identifier, such as .ec2.amazonaws.com. If no host is left, write '[]'");
    }
    return undefined;
}
/** The parts of an item that may be a list itself; empty: it is one word. */
function partsOf(item) {
    const parts = item.split(/[\s,;]+/).filter((part) => part !== '');
    return parts.length > 1 ? parts : [];
}

// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/retire.ts
var retire = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var hosts_targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/inputs/selection.ts + 1 modules
var inputs_selection = __webpack_require__(7034);
// EXTERNAL MODULE: ./src/inputs/older-than.ts
var older_than = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/retire-absent.ts









const selected = (0,inputs_selection/* selectionBy */.wP)({ ways: ['filter'], changes: true, maxHosts: inputs_selection/* MAX_RETIRED */.P2 });
/**
 * Retires the hosts of a filter whose custom identifier is not on the list of those that still exist. Retirement can't be
 * undone: a host without an identifier is kept, and so is a young one, which may have come up after the list was made.
 *
 * @throws TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
const definition = (0,operation/* operation */.M)({
    inputs: [...selected.inputs, 'presentCustomIdentifiers', 'caseInsensitive', 'olderThan'],
    kind: 'hosts',
    writes: true,
    read: (reader) => {
        const { maxHosts = inputs_selection/* MAX_RETIRED */.P2, ...selection } = selected.read(reader);
        // Who names hosts besides must not have others retired.
        for (const input of reader.given(['hostIds', 'customIdentifier', 'hostIdFile'])) {
            const accepted = 'Leave it out: retire-absent takes hosts by service, role, name and currentStatus alone.';
            reader.problem({ input, accepted });
        }
        return {
            // How many hosts a filter matches says nothing here: only those that are absent are changed.
            selection: { ...selection, maxHosts: undefined },
            maxHosts,
            customIdentifiers: readPresent(reader),
            caseInsensitive: reader.boolean('caseInsensitive'),
            /** Milliseconds. */
            olderThan: (0,older_than/* readOlderThan */.w)(reader, 1),
        };
    },
    title: ({ selection, customIdentifiers }) => `${(0,hosts_targets/* describeSelection */.e9)(selection)} that are not among ${customIdentifiers.length} custom identifier${customIdentifiers.length === 1 ? '' : 's'}`,
    async run({ selection, maxHosts, olderThan, ...list }, { mackerel: { hosts }, onProgress, ...context }) {
        const { hosts: found, warnings, problems } = await (0,hosts_targets/* resolveTargets */.h5)(hosts, selection, context);
        const listed = found.flatMap(({ host }) => host ?? []);
        const { absent, unidentified, young, doubt } = sortByPresence(listed, {
            ...list,
            // By Mackerel's own clock, since it says how old a host is.
            before: hosts.startTime * 1000 - olderThan,
        });
        if (doubt !== undefined)
            throw new hosts_targets/* TargetError */.I0(`${doubt}: nothing was changed`);
        if (absent.length > maxHosts) {
            throw new hosts_targets/* TargetError */.I0(`${(0,words/* hostCount */.gc)(absent.length)} of ${listed.length} are not in presentCustomIdentifiers, but maxHosts is ` +
                `${maxHosts}: nothing was changed. Check that the list is complete. If they are all to be retired, raise maxHosts`);
        }
        const outcomes = new hosts_outcomes/* Outcomes */.qq(absent.map(({ id }) => id), { dryRun: context.dryRun, ignoreMissing: selection.ignoreMissing, onSettled: onProgress });
        for (const { id, name } of absent)
            outcomes.learn(id, { name });
        const targets = absent.map((host) => ({ id: host.id, host }));
        if (!context.signal.aborted)
            await (0,retire/* retireHosts */.f)(hosts, targets, outcomes, context);
        return {
            kind: 'hosts',
            hosts: outcomes.all(),
            warnings,
            problems,
            notices: notices({ absent, unidentified, young }),
        };
    },
});
/** An output of a step that failed is an empty string: it must never mean that no host is left. */
function readPresent(reader) {
    const input = 'presentCustomIdentifiers';
    const list = reader.list(input, rules/* PRESENT_IDENTIFIER */.sU, { commas: false });
    const text = reader.text(input);
    if (text === undefined || (list?.items.length === 0 && !list.spelledOutEmpty)) {
        const accepted = 'It is required: the custom identifiers of the hosts that still exist. It is empty where the step that should have ' +
            "made the list failed or did not run. If no host is left, write presentCustomIdentifiers: '[]'.";
        reader.problem({ input, value: text ?? '', accepted });
    }
    return list?.items ?? [];
}
function notices(hosts) {
    const { absent, unidentified, young } = hosts;
    return [
        ...(absent.length === 0 ? ['no host is to be retired'] : []),
        ...(unidentified.length === 0 ? [] : [`kept, since they have no custom identifier: ${(0,words/* nameHosts */.$r)(unidentified)}`]),
        ...(young.length === 0
            ? []
            : [`not in presentCustomIdentifiers, but kept, since they are younger than olderThan: ${(0,words/* nameHosts */.$r)(young)}`]),
    ];
}


/***/ })

};
;