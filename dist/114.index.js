"use strict";
exports.id = 114;
exports.ids = [114];
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

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ saysMissing),
/* harmony export */   fG: () => (/* binding */ whyRefused),
/* harmony export */   yO: () => (/* binding */ settleFailure)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);


/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @param outcomes told the host's name, since it is read anyway
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error, outcomes) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name });
        return host.isRetired ? new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .RetiredError */ .gF() : error;
    }
    catch (unread) {
        // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
        return unread instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && unread.isNotFound ? error : unread;
    }
}
/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
function saysMissing(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound;
}
/** Puts why a host could not be dealt with where its outcome is kept. */
function settleFailure(outcomes) {
    return (id, error) => {
        if (saysMissing(error)) {
            outcomes.missing(id, error);
            return;
        }
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived)
            outcomes.sent([id]);
        outcomes.failed(id, error);
    };
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ statusChange)
/* harmony export */ });
/** How a status is set: what is left to say is which hosts need it. */
function statusChange(hosts, status) {
    return {
        one: (id, options) => hosts.updateStatus(id, status, options),
        many: (ids, options) => hosts.bulkUpdateStatuses(ids, status, options),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
    };
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   PM: () => (/* binding */ misfitProblems),
/* harmony export */   dO: () => (/* binding */ EMPTY_TARGET_POLICIES),
/* harmony export */   e9: () => (/* binding */ describeSelection),
/* harmony export */   h5: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);




const EMPTY_TARGET_POLICIES = ['error', 'warn', 'ignore'];
/** What can't be wrong where each host is asked for by itself. */
const ALL_FIT = { misfits: [], otherNames: [] };
/** The target as a whole can't be used. Nothing has been changed. */
class TargetError extends _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh {
    name = 'TargetError';
}
/**
 * Finds the hosts that are meant, by the fewest requests: none for IDs, one for a filter, one for each custom identifier.
 *
 * @throws TargetError where there are no hosts, or too many of them
 * @throws MackerelError where the list can't be read
 */
async function resolveTargets(hosts, selection, turns) {
    const { hosts: found, lost, misfits, otherNames } = await find(hosts, selection.target, turns);
    const { maxHosts, ifNoHosts, target } = selection;
    // Stryker disable next-line ConditionalExpression: nothing is more than undefined.
    if (target.by === 'filter' && maxHosts !== undefined && found.length > maxHosts) {
        throw new TargetError(`the filter matches ${found.length} hosts, but maxHosts is ${maxHosts}: nothing was changed. ` +
            'If they are all meant, raise maxHosts');
    }
    const isEmpty = found.length === 0 && lost.length === 0;
    if (isEmpty && misfits.length > 0)
        throw new TargetError(`${describeMisfits(misfits)}: skipped, and no other host was listed`);
    if (isEmpty && ifNoHosts === 'error') {
        throw new TargetError(`${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
            (target.by === 'filter'
                ? 'look for a typo in it: a service or role that does not exist has no hosts'
                : 'check where the empty list comes from'));
    }
    return {
        hosts: found,
        lost,
        warnings: [
            ...(isEmpty && ifNoHosts === 'warn' ? [emptyTarget(target)] : []),
            ...(otherNames.length > 0 ? [describeOtherNames(otherNames)] : []),
        ],
        problems: misfitProblems(misfits),
    };
}
async function find(hosts, target, turns) {
    switch (target.by) {
        case 'hostIds':
        case 'statuses':
            return { hosts: target.hostIds.map((id) => ({ id, host: undefined })), lost: [], ...ALL_FIT };
        case 'filter': {
            const { hosts: listed, ...others } = await hosts.list(target.filter);
            return { hosts: listed.map((host) => ({ id: host.id, host })), lost: [], ...others };
        }
        case 'customIdentifier':
            return { ...(await findEach(hosts, target.customIdentifiers, target.caseInsensitive, turns)), ...ALL_FIT };
    }
}
async function findEach(hosts, customIdentifiers, caseInsensitive, turns) {
    const found = new Map();
    const lost = new Map();
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(customIdentifiers, async (customIdentifier) => {
        found.set(customIdentifier, await hosts.getByCustomIdentifier(customIdentifier, caseInsensitive));
    }, (customIdentifier, error) => lost.set(customIdentifier, error), turns);
    for (const customIdentifier of customIdentifiers) {
        if (found.has(customIdentifier) || lost.has(customIdentifier))
            continue;
        lost.set(customIdentifier, new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh('nothing was done: the step ended before its turn'));
    }
    // In the order in which they were given, and a host once, however many of its names were given.
    const inOrder = customIdentifiers.flatMap((customIdentifier) => found.get(customIdentifier) ?? []);
    const unique = new Map(inOrder.map((host) => [host.id, host]));
    return {
        hosts: [...unique].map(([id, host]) => ({ id, host })),
        lost: [...lost].map(([customIdentifier, error]) => ({ customIdentifier, error })),
    };
}
/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** What Mackerel listed besides what was asked for. */
function describeMisfits(misfits) {
    return (`Mackerel listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(misfits.length)} that ${misfits.length === 1 ? 'does' : 'do'} not fit the filter ` +
        `(${nameEach(misfits)})`);
}
/** Why a step fails that was told of hosts besides those it asked for; empty: it was not. */
function misfitProblems(misfits) {
    return misfits.length === 0 ? [] : [new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`${describeMisfits(misfits)}: skipped`)];
}
function describeOtherNames(others) {
    return `Mackerel also listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(others.length)} of another name (${nameEach(others)}): left out`;
}
function nameEach(misfits) {
    const named = misfits.slice(0, MAX_NAMES).map((misfit) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostLabel */ .vy)(misfit)}: ${misfit.reason}`);
    const rest = misfits.length - named.length;
    return rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; ');
}
function emptyTarget(target) {
    switch (target.by) {
        case 'hostIds':
            return 'hostIds holds no host ID';
        case 'statuses':
            return target.skipped.length === 0
                ? 'no host is named in statuses'
                : `no host in statuses has a status that can be set (${target.skipped.slice(0, MAX_NAMES).join('; ')})`;
        case 'customIdentifier':
            return 'customIdentifier holds no custom identifier';
        case 'filter':
            return 'no hosts match the filter';
    }
}
/** Which hosts are meant, in words. */
function describeSelection({ target }) {
    switch (target.by) {
        case 'hostIds':
        case 'statuses':
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(target.hostIds.length);
        case 'customIdentifier':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(target.customIdentifiers.length)} by custom identifier`;
        case 'filter': {
            const { service, roles = [], name, statuses } = target.filter;
            const parts = [
                service === undefined ? '' : `of ${[service, roles.join(', ')].filter(Boolean).join(': ')}`,
                name === undefined ? '' : `named ${name}`,
                statuses.length === _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.length ? '' : `in status ${statuses.join(', ')}`,
            ];
            const given = parts.filter(Boolean);
            return given.length === 0 ? 'all hosts' : ['hosts', ...given].join(' ');
        }
    }
}


/***/ }),

/***/ 1507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
async function inTurns(items, work, onError, { concurrency, signal, everyTurn = false }) {
    let refusal;
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency).map(items, async (item) => {
        if (refusal !== undefined) {
            onError(item, refusal);
            return;
        }
        if (signal.aborted)
            return;
        try {
            await work(item);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey && !everyTurn)
                refusal = error.forUntried();
            onError(item, error);
        }
    });
}


/***/ }),

/***/ 1014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readGitHubIfAny),
/* harmony export */   k: () => (/* binding */ readGitHub)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(658);
/* harmony import */ var _workflow_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1868);


/** Reads how GitHub is asked, where it must be. */
function readGitHub(reader, env) {
    const token = reader.requiredText('githubToken', 'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.');
    return { token, ...readServer(reader, env), run: (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .requireWorkflowRun */ .I)(reader, env, 'operation') };
}
/**
 * Reads how GitHub is asked, where it helps.
 *
 * @param run the run that asks
 * @returns undefined where there is no token
 */
function readGitHubIfAny(reader, env, run) {
    const token = reader.text('githubToken');
    return token === undefined ? undefined : { token, ...readServer(reader, env), run };
}
function readServer(reader, env) {
    return {
        apiUrl: (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .fromEnvironment */ .AU)(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
        timeout: (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .readTimeout */ .OW)(reader),
    };
}


/***/ }),

/***/ 7916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readJobPlace),
/* harmony export */   m: () => (/* binding */ JOB_PLACE_INPUTS)
/* harmony export */ });
/** The inputs by which GitHub tells the jobs of a run apart. */
const JOB_PLACE_INPUTS = ['jobId', 'jobIndex'];
/** It becomes one part of a custom identifier, and of a note. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** Reads which job of the run this is. */
function readJobPlace(reader) {
    return { jobId: reader.rule('jobId', JOB_NUMBER) ?? '', jobIndex: reader.rule('jobIndex', JOB_NUMBER) ?? '' };
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

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   J3: () => (/* binding */ MONITOR_ID),
/* harmony export */   N$: () => (/* binding */ GRAPH_ANNOTATION_ID),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   sU: () => (/* binding */ PRESENT_IDENTIFIER),
/* harmony export */   sV: () => (/* binding */ DOWNTIME_ID),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   wz: () => (/* binding */ JOB_NUMBER),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);



const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.'),
};
const ROLE = {
    pattern: SERVICE.pattern,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.'),
};
/** The filter has an input for each half of a role full name. */
function apartFromEachOther(accepted) {
    return (item) => {
        const [service = '', role = ''] = item.split(':');
        return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr.test(item) ? `Write service: ${service} and role: ${role}.` : accepted;
    };
}
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
const DOWNTIME_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a downtime is letters and digits (also - and _), such as 3DKXjBrWuPe.',
    isId: true,
};
const GRAPH_ANNOTATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a graph annotation is letters and digits (also - and _), such as 3XAonJb2eg4.',
    isId: true,
};
const MONITOR_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a monitor is letters and digits (also - and _), such as 2cSZzK3XfmB.',
    isId: true,
};
/** The number of a job, or its place in a matrix: it becomes one part of a custom identifier. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
/** The same in a list that a command may have made: `aws \u2026 --output text` puts tabs between what belongs on lines. */
const PRESENT_IDENTIFIER = {
    pattern: /^[^\t\r\n]+$/,
    accepted: "It holds a tab, so it may be several. Write one custom identifier per line, such as by `| tr '\\t' '\\n'`.",
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_2__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ requireWorkflowRun)
/* harmony export */ });
/* harmony import */ var _github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5442);

/**
 * Reads the workflow run that this step belongs to.
 *
 * @param input the input that makes it necessary
 */
function requireWorkflowRun(reader, env, input) {
    const run = (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowRun */ .hO)(env);
    if (run === undefined) {
        const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
        reader.problem({ input, value: reader.text(input), accepted });
    }
    return run ?? { repository: '', runId: '', runAttempt: '', job: '', runUrl: '' };
}


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutBlanksAtColon)
/* harmony export */ });
/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
function withoutBlanksAtColon(text) {
    return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}


/***/ }),

/***/ 2152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ServicesApi)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);

const manyServices = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ services: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ name: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional() })) });
/** The services API, what this action needs of it. */
class ServicesApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /services: all of them. @throws MackerelError */
    async list() {
        const reply = await this.#transport.request({
            resource: 'service',
            isCollection: true,
            method: 'GET',
            path: ['services'],
            reply: manyServices,
        });
        return reply.services.map(({ name, roles }) => ({
            name,
            roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
        }));
    }
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ authorOf)
/* harmony export */ });
/* harmony import */ var _github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5442);

/**
 * Whose notes this step writes.
 *
 * @param place what tells the job from others of the same key
 * @param env where GITHUB_ACTION stands
 */
function authorOf(run, place, env) {
    return {
        server: run.runUrl.slice(0, run.runUrl.indexOf(`/${run.repository}/actions/runs/`)),
        repository: run.repository,
        run: run.runId,
        attempt: Number(run.runAttempt),
        job: (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .jobName */ .dZ)(run, place),
        step: env['GITHUB_ACTION'] ?? '',
    };
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operation)
/* harmony export */ });
/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
function operation({ inputs, kind, noun, outputs = [], writes, read, title, run }) {
    return {
        inputs,
        kind,
        noun,
        outputs,
        writes,
        async prepare(reader, source) {
            const input = await read(reader, source);
            return { title: () => title(input), run: (context) => run(input, context) };
        },
    };
}


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./src/inputs/github.ts
var inputs_github = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/inputs/job-place.ts
var job_place = __webpack_require__(7916);
// EXTERNAL MODULE: ./src/inputs/older-than.ts
var older_than = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/notes/author.ts
var author = __webpack_require__(4306);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/mackerel/metadata.ts
var metadata = __webpack_require__(7677);
// EXTERNAL MODULE: ./src/mackerel/services.ts
var mackerel_services = __webpack_require__(2152);
// EXTERNAL MODULE: ./src/notes/claims.ts
var notes_claims = __webpack_require__(9308);
// EXTERNAL MODULE: ./src/notes/note.ts
var notes_note = __webpack_require__(6789);
// EXTERNAL MODULE: ./src/notes/namespace.ts
var notes_namespace = __webpack_require__(7022);
// EXTERNAL MODULE: ./src/notes/parts.ts
var parts = __webpack_require__(5747);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/notes/doubts.ts
var doubts = __webpack_require__(9890);
// EXTERNAL MODULE: ./src/notes/own-note.ts
var own_note = __webpack_require__(9814);
;// CONCATENATED MODULE: ./src/notes/leaving-parts.ts



/** The parts of a note whose step leaves, as they stand in Mackerel, and what they say of each host. */
class LeavingParts {
    /** Every host whose former status is known. */
    hostIds;
    /** Where others may have left their notes. */
    owners;
    #note;
    #store;
    /** By host ID. */
    #former = new Map();
    #keys = new Map();
    /** By their key. */
    #parts = new Map();
    constructor(note, store) {
        this.#note = note;
        this.#store = store;
        for (const part of note.parts) {
            if (part.former === undefined)
                continue;
            const key = (0,own_note/* keyOf */.T)(part);
            this.#parts.set(key, part);
            for (const [id, status] of (0,notes_note/* formerById */.IJ)(part.former)) {
                this.#former.set(id, status);
                this.#keys.set(id, key);
            }
        }
        this.hostIds = [...this.#former.keys()];
        const alone = [...this.#parts.values()].flatMap(({ owner }) => ('host' in owner ? [owner] : []));
        this.owners = [...note.services.map((service) => ({ service })), ...alone];
    }
    of(id) {
        return this.#parts.get(this.#keys.get(id) ?? '');
    }
    serviceOf(id) {
        const owner = this.of(id)?.owner;
        return owner !== undefined && 'service' in owner ? owner.service : undefined;
    }
    planOf(id) {
        const part = this.of(id);
        const former = this.#former.get(id);
        if (part === undefined || former === undefined)
            return undefined;
        return { status: part.status, also: part.also ?? [], former };
    }
    /** Tells others that the step leaves. Of what was only announced nothing was changed: that is removed. */
    async begin() {
        await this.#store.remove(this.#note.parts.filter(({ former }) => former === undefined));
        await this.#write([...this.#parts.values()]);
    }
    /** Tells others which statuses hosts are about to be given for another job. */
    async handOver(statuses) {
        const byKey = Map.groupBy(statuses, ([id]) => this.#keys.get(id) ?? '');
        const changed = [...byKey].flatMap(([key, given]) => {
            const part = this.#parts.get(key);
            const also = new Set([...(part?.also ?? []), ...given.map(([, status]) => status)]);
            return part === undefined ? [] : [{ ...part, also: host/* HOST_STATUSES */.iT.filter((status) => also.has(status)) }];
        });
        await this.#write(changed);
    }
    /**
     * Removes the parts whose hosts have all been dealt with.
     *
     * @returns whether nothing is left
     */
    async end(isDealtWith) {
        const parts = [...this.#parts.values()];
        const done = parts.filter(({ former = {} }) => (0,notes_note/* idsOf */.UX)(former).every(isDealtWith));
        const stuck = await this.#store.remove(done);
        return done.length === parts.length && stuck.length === 0;
    }
    async #write(parts) {
        const { author, mode, sweeper } = this.#note;
        // What a part says besides is the same for all of one write.
        for (const group of Map.groupBy(parts, ({ also = [] }) => also.join()).values()) {
            const also = group[0]?.also ?? [];
            const written = await this.#store.write(group, { author, mode, phase: 'leaving', also, sweeper });
            for (const part of written)
                this.#parts.set((0,own_note/* keyOf */.T)(part), { ...part, also });
        }
    }
}

// EXTERNAL MODULE: ./src/notes/protocol.ts
var protocol = __webpack_require__(9101);
// EXTERNAL MODULE: ./src/notes/read-hosts.ts
var read_hosts = __webpack_require__(2291);
// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/notes/set-back.ts


/**
 * Gives hosts a status, those of one status together, as long as they have the one that they were read with.
 *
 * @param wanted the status of each, by ID
 * @param current the status that was read, by ID
 */
async function setBack(hosts, wanted, current, outcomes, turns) {
    const groups = Map.groupBy(wanted, ([, status]) => status);
    for (const [status, group] of groups) {
        await (0,bulk/* changeInBulk */.W)(hosts, group.map(([id]) => ({ id, host: undefined })), {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => {
                if (host.isRetired)
                    return { why: 'skipped: it is retired now' };
                if (host.status === status)
                    return 'already';
                return host.status === current.get(host.id) ? 'needed' : { why: `skipped: its status is now ${host.status}` };
            },
            isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
        }, outcomes, { ...turns, dryRun: false });
    }
}

// EXTERNAL MODULE: ./src/notes/store.ts
var notes_store = __webpack_require__(9696);
// EXTERNAL MODULE: ./src/notes/waiting.ts
var notes_waiting = __webpack_require__(5422);
;// CONCATENATED MODULE: ./src/notes/post.ts











/** How often a host is handed over to another job that is gone by the time it has it. */
const MAX_ROUNDS = 5;
/**
 * Restores the hosts of a note that no one else needs, and removes the note last: the order of requests is the contract's,
 * "Post" 1 to 4 (see protocol.ts). A note whose hosts could not all be dealt with stays, for the sweep.
 */
async function leave(note, context) {
    return new Departure(note, context).leave();
}
class Departure {
    #note;
    #context;
    #waiting;
    #store;
    #parts;
    #outcomes;
    #warnings = new Set();
    #held = new Map();
    #holders = [];
    /** Hosts that are left to the sweep. */
    #open = new Set();
    constructor(note, context) {
        const { dryRun = false, waiting = notes_waiting/* WAITING */.u } = context;
        this.#note = note;
        this.#context = context;
        this.#waiting = dryRun ? { ...waiting, atMost: 0 } : waiting;
        this.#store = new notes_store/* NoteStore */.ws(context.mackerel.transport, context.concurrency);
        this.#parts = new LeavingParts(note, this.#store);
        this.#outcomes = new outcomes/* Outcomes */.qq(this.#parts.hostIds, { dryRun });
    }
    get #dryRun() {
        return this.#context.dryRun === true;
    }
    async leave() {
        const { signal, standings } = this.#context;
        // 1
        if (!this.#dryRun)
            await this.#parts.begin();
        let pending = this.#parts.hostIds;
        for (let round = 1; pending.length > 0; round++) {
            // 2
            const seen = await this.#readOthers(pending);
            // 3
            const current = await this.#readStatuses(pending.filter((id) => !this.#isLeftOpen(id, seen)));
            pending = await this.#deal(current, seen, round);
        }
        // 4
        for (const { id, fails } of this.#outcomes.all())
            if (fails && id !== undefined)
                this.#open.add(id);
        const noteIsLeft = !this.#dryRun && !(await this.#parts.end((id) => !this.#open.has(id)));
        if (noteIsLeft) {
            this.#warnings.add(`the note ${this.#note.base} stays in Mackerel${this.#open.size > 0 ? `, about ${(0,words/* hostCount */.gc)(this.#open.size)}` : ''}: once ` +
                'its run is over, restore-orphans restores what is left, and removes it');
        }
        const held = [...this.#held].map(([label, ids]) => `${(0,words/* hostCount */.gc)(ids.size)} not restored yet: ${label} still needs ${ids.size === 1 ? 'it' : 'them'}, and restores`);
        return {
            kind: 'hosts',
            hosts: this.#outcomes.all(),
            warnings: [...this.#warnings, ...(signal.aborted ? [] : this.#store.warnings)],
            notices: [...held, ...(0,doubts/* doubtNotices */.m)(this.#holders, standings)],
            noteIsLeft,
        };
    }
    async #readOthers(pending) {
        const { author, base } = this.#note;
        const look = () => (0,notes_claims/* readClaims */.Ip)(this.#store, this.#context.standings, this.#parts.owners, { author, base, hostIds: pending });
        const mustWait = ({ byHost }) => pending.some((id) => (0,protocol/* isUndecided */.Ae)(byHost.get(id) ?? []));
        const { seen } = await (0,notes_waiting/* waitUntil */.a)(look, mustWait, this.#waiting, this.#context.signal);
        return seen;
    }
    /** Whether it can't be told who else needs a host: it then stays as it is, and its note too. */
    #isLeftOpen(id, { byHost, unread }) {
        const claims = byHost.get(id) ?? [];
        if ((0,protocol/* isUndecided */.Ae)(claims)) {
            const label = (0,notes_claims/* labelsOf */.PC)(claims.filter(({ former }) => former === undefined));
            this.#open.add(id);
            if (!this.#outcomes.isSettled(id))
                this.#outcomes.unchanged(id, `skipped: ${label} has announced to change it`);
            this.#warnings.add(`${label} has announced to change hosts of this step, and did not say within ${this.#waiting.atMost / 1000} s how it ` +
                'found them: they are left as they are');
            return true;
        }
        // Who could not leave a note was not seen by others either, and has nothing to expect of theirs.
        if (unread.length === 0 || this.#parts.of(id)?.isWritten === false)
            return false;
        const where = unread.map(notes_store/* ownerLabel */.Wb).join(', ');
        this.#outcomes.failed(id, new outcomes/* HostError */.dh(`whether another job needs it could not be read from the notes of ${where}`));
        return true;
    }
    async #readStatuses(ids) {
        const { mackerel, assumed, ...turns } = this.#context;
        const current = new Map();
        const onHost = ({ id, name, status, isRetired }) => {
            const now = assumed?.get(id) ?? status;
            if (this.#outcomes.before(id) === undefined)
                this.#outcomes.learn(id, { name, before: { status: now } });
            if (isRetired)
                this.#outcomes.unchanged(id, 'skipped: it is retired now');
            else
                current.set(id, now);
        };
        const onError = (0,refusals/* settleFailure */.yO)(this.#outcomes);
        await (0,read_hosts/* readByService */.r)(mackerel.hosts, ids, (id) => this.#parts.serviceOf(id), onHost, onError, turns);
        return current;
    }
    /** @returns the hosts that must be looked at once more: who gets a host may be gone by the time it has it */
    async #deal(current, { byHost }, round) {
        const restores = new Map();
        const handOvers = new Map();
        for (const [id, now] of current) {
            const plan = this.#parts.planOf(id);
            if (plan === undefined)
                continue;
            const verdict = (0,protocol/* verdictOf */.Vj)(plan, now, byHost.get(id) ?? []);
            switch (verdict.do) {
                case 'restore':
                    if (plan.former === now)
                        this.#settle(id, undefined);
                    else
                        restores.set(id, plan.former);
                    break;
                case 'leave-changed':
                    this.#settle(id, `skipped: its status is now ${now}, not the ${plan.status} set by this step`);
                    break;
                case 'hand-over':
                case 'leave-held':
                    this.#noteHolders(id, verdict.holders);
                    this.#settle(id, `skipped: ${(0,notes_claims/* labelsOf */.PC)(verdict.holders)} needs it, and restores it`);
                    if (verdict.do === 'leave-held')
                        break;
                    if (round < MAX_ROUNDS)
                        handOvers.set(id, verdict.status);
                    else
                        this.#open.add(id);
            }
        }
        await this.#set(restores, current);
        if (handOvers.size === 0)
            return [];
        // Noted first: if this process is killed here, the sweep must know whose status it finds.
        if (!this.#dryRun)
            await this.#parts.handOver(handOvers);
        await this.#set(handOvers, current);
        return this.#dryRun ? [] : [...handOvers.keys()].filter((id) => this.#outcomes.mayBeChanged(id));
    }
    /** Of a host that was handed over, it stays known that it was changed. */
    #settle(id, note) {
        if (!this.#outcomes.isChanged(id))
            this.#outcomes.unchanged(id, note);
    }
    #noteHolders(id, holders) {
        this.#holders.push(...holders);
        for (const { note } of holders) {
            const label = (0,notes_claims/* holderLabel */.zc)(note);
            this.#held.set(label, (this.#held.get(label) ?? new Set()).add(id));
        }
    }
    async #set(wanted, current) {
        const { mackerel, assumed, ...turns } = this.#context;
        if (!this.#dryRun) {
            await setBack(mackerel.hosts, wanted, current, this.#outcomes, turns);
            return;
        }
        for (const [id, status] of wanted) {
            this.#outcomes.changed(id, { status });
            assumed?.set(id, status);
        }
    }
}

// EXTERNAL MODULE: ./src/notes/standing.ts
var standing = __webpack_require__(6129);
;// CONCATENATED MODULE: ./src/notes/sweep.ts













/**
 * Goes the way of post for every note of this repository whose run is over, a run's newest note first; live and doubtful notes
 * are kept, and named.
 *
 * @throws RunsForbiddenError, MackerelError where nothing can be done; nothing has been changed then
 */
async function sweep(options, context) {
    const { author, runId, github, olderThan } = options;
    const { mackerel, dryRun, waiting, ...turns } = context;
    const { hosts: listed, misfits } = await mackerel.hosts.list({ service: options.service, statuses: host/* HOST_STATUSES */.iT });
    const services = new Map(listed.map(({ id, wire }) => [id, (0,parts/* servicesOf */.Y)(wire.roles)]));
    const store = new notes_store/* NoteStore */.ws(mackerel.transport, turns.concurrency);
    const owners = await ownersToSearch(options, mackerel, services);
    const { notes, unread } = await store.read(owners, (namespace) => runId !== undefined && (0,notes_namespace/* readNamespace */.oZ)(namespace)?.run !== runId);
    const found = notes.filter((note) => (0,notes_note/* isSameRepository */.ve)(note, author));
    const standings = new standing/* Standings */._({
        self: author,
        github,
        olderThan,
        ...turns,
        mustAsk: runId === undefined,
        overRunId: runId,
        ...options.asking,
    });
    await standings.learn(found);
    // What was read before its run was known to be over may have been written again until then; from then on, by no one.
    const over = new Set(found.filter((note) => standings.of(note).is === 'over').map(({ base }) => base));
    const again = over.size === 0 ? undefined : await store.read(owners, (_, base) => !over.has(base));
    const own = [...found.filter(({ base }) => !over.has(base)), ...(again?.notes ?? [])];
    const warnings = [];
    const notices = [];
    const outcomes = [];
    const told = [];
    const strangers = new Set(notes.filter((note) => !(0,notes_note/* isSameRepository */.ve)(note, author)).map(({ base }) => base)).size;
    if (strangers > 0)
        notices.push(`${strangers} notes of other repositories are skipped`);
    if (own.length === 0 && unread.length === 0)
        notices.push(`no note was left behind by a run of ${author.repository}`);
    // In a dry run, what an older note of the same run would find.
    const assumed = new Map();
    for (const note of wholeNotes(own)) {
        if (turns.signal.aborted)
            break;
        const { base, last } = note;
        const standing = standings.of(last);
        const hostIds = [...new Set(note.parts.flatMap(({ hosts }) => hosts))];
        const about = {
            namespace: base,
            run: last.run,
            attempt: last.attempt,
            job: last.job,
            runUrl: (0,notes_note/* runUrl */.Vp)(last),
            hostIds,
        };
        if (standing.is !== 'over') {
            const reason = 'reason' in standing ? standing.reason : 'it is of this very job';
            notices.push(`the note ${base} of ${(0,notes_claims/* holderLabel */.zc)(last)} about ${(0,words/* hostCount */.gc)(hostIds.length)} is kept: ${reason}`);
            told.push({ ...about, outcome: 'kept', reason });
            continue;
        }
        const keeps = whyNotRestored(note, standing);
        if (keeps !== undefined)
            warnings.push(keeps);
        let isLeft = false;
        if (keeps !== undefined) {
            isLeft = !dryRun && (await store.remove(note.parts)).length > 0;
        }
        else {
            const leaving = {
                ...toLeave(note, (id) => services.get(id) ?? []),
                sweeper: { run: author.run, attempt: author.attempt },
            };
            const result = await leave(leaving, {
                mackerel,
                standings,
                dryRun,
                assumed,
                ...(waiting && { waiting }),
                ...turns,
            });
            outcomes.push(...result.hosts);
            warnings.push(...(result.warnings ?? []));
            notices.push(...(result.notices ?? []));
            isLeft = result.noteIsLeft;
        }
        told.push({
            ...about,
            outcome: dryRun ? 'planned' : isLeft ? 'kept' : 'removed',
            reason: keeps ?? (isLeft ? 'not all of its hosts could be dealt with' : null),
        });
    }
    return {
        kind: 'hosts',
        hosts: merged(outcomes),
        warnings: [...new Set([...warnings, ...(turns.signal.aborted ? [] : store.warnings)])],
        notices,
        problems: [...(0,targets/* misfitProblems */.PM)(misfits), ...unreadProblems([...unread, ...(again?.unread ?? [])])],
        notes: told,
    };
}
/** Who could not look can't say that nothing was left behind. */
function unreadProblems(unread) {
    const places = [...new Set(unread.map(notes_store/* ownerLabel */.Wb))];
    if (places.length === 0)
        return [];
    return [new outcomes/* HostError */.dh(`the notes of ${places.join(', ')} could not all be read: hosts may be left behind there`)];
}
async function ownersToSearch({ service }, { transport }, services) {
    if (service !== undefined)
        return [{ service }];
    const names = (await new mackerel_services/* ServicesApi */.d(transport).list())
        .map(({ name }) => name)
        .filter((name) => metadata/* SERVICE_NAME */.O.test(name));
    const alone = [...services].filter(([, ofHost]) => ofHost.length === 0).map(([host]) => ({ host }));
    return [...names.map((name) => ({ service: name })), ...alone];
}
/** Notes with their parts, the newest first: what a job did last is undone first. */
function wholeNotes(found) {
    const notes = [...Map.groupBy(found, ({ base }) => base)].flatMap(([base, parts]) => {
        const [last] = parts.toSorted((one, other) => compare(other.time, one.time));
        return last === undefined ? [] : [{ base, parts, last }];
    });
    return notes.sort((one, other) => compare(other.last.time, one.last.time));
}
function compare(one, other) {
    return one < other ? -1 : Number(one > other);
}
/** Why the hosts of a note stay as they are, although its run is over. */
function whyNotRestored({ last, parts }, standing) {
    if (last.mode !== 'on-success' || standing.succeeded === true)
        return undefined;
    const ids = parts.flatMap(({ former, hosts }) => (former === undefined ? [] : hosts));
    if (ids.length === 0)
        return undefined;
    const former = host/* HOST_STATUSES */.iT.flatMap((status) => {
        const had = parts.flatMap((part) => part.former?.[status] ?? []);
        return had.length === 0 ? [] : [`back to ${status}: ${had.join(' ')}`];
    });
    return (`${(0,notes_claims/* holderLabel */.zc)(last)} ${standing.succeeded === false ? 'did not succeed' : 'is not known to have succeeded'}, and its ` +
        `restoreStatus is on-success: ${(0,words/* hostCount */.gc)(ids.length)} left in ${last.status} (${former.join('; ')})`);
}
function toLeave({ base, last, parts }, servicesOfHost) {
    const inParts = parts.flatMap(({ owner }) => ('service' in owner ? [owner.service] : []));
    const ofHosts = parts.flatMap(({ hosts }) => hosts.flatMap(servicesOfHost));
    return {
        author: (0,notes_note/* writerOf */.bi)(last),
        mode: last.mode,
        base,
        services: [...new Set([...inParts, ...ofHosts])],
        parts: parts.map(({ owner, namespace, status, also, hosts, former }) => ({
            owner,
            namespace,
            status,
            also,
            hosts,
            former,
            isWritten: true,
        })),
    };
}
/** One outcome for each host: what it was before the first note, and is after the last. */
function merged(outcomes) {
    const byId = new Map();
    for (const outcome of outcomes) {
        const before = byId.get(outcome.id);
        const isChange = outcome.outcome === 'changed' || outcome.outcome === 'planned' || outcome.fails;
        if (before === undefined)
            byId.set(outcome.id, outcome);
        else if (before.fails)
            continue;
        else if (isChange)
            byId.set(outcome.id, { ...outcome, name: outcome.name ?? before.name, before: before.before });
    }
    return [...byId.values()];
}

// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/restore-orphans.ts







const RUN_ID = {
    pattern: /^[1-9]\d*$/,
    accepted: 'The ID of a workflow run is a number, such as 1234567890: the last part of its address.',
};
/**
 * Restores the hosts that dead runners left in another status, from the notes that jobs with `leaveNote` keep in Mackerel, and
 * removes those notes. When in doubt, a note is kept.
 */
const definition = (0,operation/* operation */.M)({
    inputs: ['service', 'runId', 'olderThan', 'githubToken', ...job_place/* JOB_PLACE_INPUTS */.m],
    kind: 'hosts',
    writes: true,
    read(reader, { env }) {
        const github = (0,inputs_github/* readGitHub */.k)(reader, env);
        return {
            service: reader.rule('service', rules/* SERVICE */.YV),
            runId: reader.rule('runId', RUN_ID),
            olderThan: (0,older_than/* readOlderThan */.w)(reader, 0),
            github,
            author: (0,author/* authorOf */.r)(github.run, (0,job_place/* readJobPlace */.d)(reader), env),
        };
    },
    title: ({ github, runId, service }) => `notes of ${runId === undefined ? 'finished runs' : `run ${runId}`} of ${github.run.repository}` +
        (service === undefined ? '' : ` in the service ${service}`),
    run: (options, context) => sweep(options, context),
});


/***/ })

};
;