"use strict";
exports.id = 587;
exports.ids = [587];
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

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given; told too whether the step fails whatever comes of them
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(mackerel, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTargets */ .h5)(mackerel.hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    const isAnyLost = resolution.lost.some(({ error }) => !(ignoreMissing && (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error)));
    await work(resolution.hosts, outcomes, isAnyLost || resolution.problems.length > 0);
    const doubt = await whyDoubtMissing(mackerel, outcomes, resolution.lost);
    if (doubt !== undefined)
        outcomes.doubtMissing(doubt);
    const lost = resolution.lost.map(({ customIdentifier, error: found }) => {
        const error = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(found) && doubt !== undefined ? doubt : found;
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warnings,
        problems: resolution.problems,
    };
}
/**
 * Why a 404 must not be believed: nothing at all was found, and Mackerel does not answer either to what must be there.
 *
 * @returns undefined where it may be believed
 */
async function whyDoubtMissing(mackerel, outcomes, lost) {
    const settled = outcomes.all().map(({ outcome }) => outcome);
    const someMissing = settled.includes('missing') || lost.some(({ error }) => (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error));
    const someFound = settled.some((outcome) => outcome === 'changed' || outcome === 'unchanged' || outcome === 'planned');
    if (!someMissing || someFound)
        return undefined;
    try {
        await mackerel.confirm();
        return undefined;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return error;
        throw error;
    }
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(mackerel, selection, context, work, check = () => undefined) {
    return onTargets(mackerel, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
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

/***/ 8587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_retire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7034);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);





const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .ANY_WAY */ .Ny, changes: true, maxHosts: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_RETIRED */ .P2 });
/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'hosts',
    writes: true,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSelection */ .e9,
    run: async (selection, { mackerel, ...context }) => ({
        kind: 'hosts',
        ...(await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onTargets */ .U)(mackerel, selection, context, (targets, outcomes) => (0,_hosts_retire_js__WEBPACK_IMPORTED_MODULE_1__/* .retireHosts */ .f)(mackerel.hosts, targets, outcomes, context))),
    }),
});


/***/ })

};
;