"use strict";
exports.id = 500;
exports.ids = [500];
exports.modules = {

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ orphanIdentifier),
/* harmony export */   RZ: () => (/* binding */ isRunOfRepository),
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   j2: () => (/* binding */ jobIdentifier),
/* harmony export */   pK: () => (/* binding */ serverOfRunUrl),
/* harmony export */   w$: () => (/* binding */ runOfIdentifier)
/* harmony export */ });
/**
 * Reads the run that this step belongs to from the environment.
 *
 * @returns undefined outside GitHub Actions
 */
function readWorkflowRun(env) {
    const repository = env['GITHUB_REPOSITORY'];
    const runId = env['GITHUB_RUN_ID'];
    if (!repository || !runId)
        return undefined;
    const server = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
    return {
        repository,
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        job: env['GITHUB_JOB'] ?? '',
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
    };
}
/** Stands for the job's key where GitHub does not tell it: the identifier must have a part there. */
const UNNAMED_JOB = 'job';
/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>.<jobId>/<name>` (contract, "Register"). The jobs of a matrix,
 * and the calls of a reusable workflow, share the job's key: the number after it tells them apart.
 */
function orphanIdentifier(run, place, name) {
    return [jobIdentifier(run, place), name].join('/');
}
/** What such identifiers of one job begin with. */
function jobIdentifier(run, place) {
    return ['github-actions', run.repository, run.runId, run.runAttempt, jobName(run, place)].join('/');
}
/** The job's key and number: no other job of the same attempt has the same. */
function jobName({ job }, { jobId, jobIndex }) {
    return [job || UNNAMED_JOB, jobId || jobIndex].filter(Boolean).join('.');
}
/**
 * Whether a memo is the address of a run of this repository, as `register` with `retireAfterJob` writes it.
 *
 * @param run any run of the repository
 */
function isRunOfRepository(memo, { runUrl, runId }) {
    const prefix = runUrl.slice(0, -runId.length);
    return memo.startsWith(prefix) && /^\d+$/.test(memo.slice(prefix.length));
}
/**
 * The server of a run, by its address.
 *
 * @param text a memo, for example
 * @returns the origin, such as `https://github.com`; undefined where the text is no address of a run
 */
function serverOfRunUrl(text) {
    const [address] = /^https?:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/actions\/runs\/\d+/.exec(text.trim()) ?? [];
    return address === undefined ? undefined : URL.parse(address)?.origin;
}
/**
 * The run that a custom identifier of exactly that form was made by, with or without a number after the job's key.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
function runOfIdentifier(customIdentifier, repository) {
    const prefix = `github-actions/${repository}/`;
    if (!customIdentifier.startsWith(prefix))
        return undefined;
    const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
    return match?.[1] === undefined ? undefined : { runId: match[1], runAttempt: Number(match[2]) };
}


/***/ }),

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
            if (!concernsSomeHost(error))
                throw error;
            await retryOneByOne(hosts, chunk, error, change, outcomes, options);
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
async function send(ids, change, outcomes) {
    const [only] = ids;
    outcomes.sent(ids);
    try {
        // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
        if (ids.length === 1 && only !== undefined)
            await change.one(only);
        else
            await change.many(ids);
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
async function retryOneByOne(hosts, ids, refusal, change, outcomes, options) {
    const needed = [];
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(ids, async (id) => {
        const host = await hosts.get(id);
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
    }, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), options);
    if (ids.length === 1) {
        for (const id of needed)
            outcomes.failed(id, refusal);
        return;
    }
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && needed.length < ids.length) {
        try {
            await send(needed, change, outcomes);
            return;
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
        }
    }
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(needed, (id) => send([id], change, outcomes), (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), options);
}
/** Says what a host that has been read needs, and settles one that is beyond help, or left alone. */
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
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
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

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ retireHosts)
/* harmony export */ });
/* harmony import */ var _bulk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);

/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
async function retireHosts(hosts, targets, outcomes, options) {
    const change = {
        one: (id) => hosts.retire(id),
        many: (ids) => hosts.bulkRetire(ids),
        after: { isRetired: true },
        fieldsOf: ({ isRetired }) => ({ isRetired }),
        assess: (host) => (host.isRetired ? 'already' : 'needed'),
        // Retired by an attempt whose answer was lost, if it was not retired before this step began.
        isOurs: ({ retiredAt }, { wasRead, mayHaveBeenDone }) => wasRead || (mayHaveBeenDone && retiredAt !== undefined && hosts.isSinceStart(retiredAt)),
    };
    await (0,_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, change, outcomes, options);
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
        throw new TargetError(`the filter chooses ${found.length} hosts, and maxHosts allows ${maxHosts}: nothing was changed. ` +
            'If they are all meant, raise maxHosts');
    }
    const isEmpty = found.length === 0 && lost.length === 0;
    if (isEmpty && misfits.length > 0)
        throw new TargetError(`${describeMisfits(misfits)}: left alone, and no other host was listed`);
    if (isEmpty && ifNoHosts === 'error') {
        throw new TargetError(`${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
            (target.by === 'filter'
                ? 'look for a typing error in it: a service or role that does not exist has no hosts'
                : 'look at where the empty list comes from'));
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
    return (`Mackerel listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(misfits.length)} that ${misfits.length === 1 ? 'does' : 'do'} not fit the filter ` +
        `(${nameEach(misfits)})`);
}
/** Why a step fails that was told of hosts besides those it asked for; empty: it was not. */
function misfitProblems(misfits) {
    return misfits.length === 0 ? [] : [new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`${describeMisfits(misfits)}: left alone`)];
}
function describeOtherNames(others) {
    return `Mackerel also listed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(others.length)} of another name (${nameEach(others)}): left out`;
}
function nameEach(misfits) {
    const named = misfits.slice(0, MAX_NAMES).map((misfit) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostLabel */ .v)(misfit)}: ${misfit.reason}`);
    const rest = misfits.length - named.length;
    return rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; ');
}
function emptyTarget(target) {
    switch (target.by) {
        case 'hostIds':
            return 'hostIds holds no host ID';
        case 'statuses':
            return 'statuses holds no host whose status can be set';
        case 'customIdentifier':
            return 'customIdentifier holds no custom identifier';
        case 'filter':
            return 'the filter chooses no host';
    }
}
/** Which hosts are meant, in words. */
function describeSelection({ target }) {
    switch (target.by) {
        case 'hostIds':
        case 'statuses':
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(target.hostIds.length);
        case 'customIdentifier':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .g)(target.customIdentifiers.length)} by custom identifier`;
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
                refusal = error;
            onError(item, error);
        }
    });
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

/***/ 6551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ FILTER_INPUTS),
/* harmony export */   Ny: () => (/* binding */ ANY_WAY),
/* harmony export */   P2: () => (/* binding */ MAX_RETIRED),
/* harmony export */   Sk: () => (/* binding */ MAX_MAX_HOSTS),
/* harmony export */   h9: () => (/* binding */ readFilter),
/* harmony export */   wP: () => (/* binding */ selectionBy)
/* harmony export */ });
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1997);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8758);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8190);




const INPUTS_OF_WAY = {
    hostIds: ['hostIds'],
    customIdentifier: ['customIdentifier', 'caseInsensitive'],
    filter: ['service', 'role', 'name', 'currentStatus'],
};
const GUARDS = ['ifNoHosts', 'ignoreMissing'];
const ANY_WAY = ['hostIds', 'customIdentifier', 'filter'];
/** The highest limit that makes sense to ask for. */
const MAX_MAX_HOSTS = 1_000_000;
/** How many hosts a filter may choose to be retired, unless maxHosts says otherwise. */
const MAX_RETIRED = 10;
/** Says how the target hosts of an operation are chosen. */
function selectionBy(rules) {
    const { ways, changes, filterByName = true } = rules;
    const ofWays = ways.flatMap((way) => INPUTS_OF_WAY[way]);
    return {
        inputs: [
            ...ofWays.filter((name) => filterByName || name !== 'name'),
            ...GUARDS,
            ...(changes && ways.some((way) => way === 'filter') ? ['maxHosts'] : []),
        ],
        // Of the inputs of other ways, none is asked for.
        read: (reader) => readSelection(reader, rules, undefined),
        readBesides: (reader, target) => readSelection(reader, rules, target),
    };
}
function readSelection(reader, rules, besides) {
    const target = readTarget(reader, rules, besides);
    // It limits what a filter matches: a list of hosts and their statuses is as long as it was meant to be.
    const isLimited = rules.changes && besides === undefined;
    return {
        target,
        maxHosts: isLimited ? (reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? rules.maxHosts) : undefined,
        ifNoHosts: reader.choice('ifNoHosts', _hosts_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_TARGET_POLICIES */ .dO) ?? 'error',
        ignoreMissing: reader.boolean('ignoreMissing'),
    };
}
const FILTER_INPUTS = INPUTS_OF_WAY.filter;
/** Reads a filter that may be left out altogether: it then matches every host. */
function readFilter(reader, { filterByName = true } = {}) {
    const service = reader.rule('service', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .SERVICE */ .YV);
    const roles = itemsOf(reader.list('role', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLE */ .z7, { spaces: true }));
    if (roles.length > 0 && service === undefined) {
        const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
        reader.problem({ input: 'role', value: roles.join(', '), accepted });
    }
    const filter = {
        service,
        roles,
        name: filterByName ? reader.rule('name', NAME) : undefined,
        statuses: readStatuses(reader),
    };
    return { by: 'filter', filter };
}
function readTarget(reader, { ways, changes, filterByName = true, besides }, other) {
    const inputsOf = {
        hostIds: ['hostIds'],
        customIdentifier: ['customIdentifier'],
        filter: filterByName ? FILTER_INPUTS : FILTER_INPUTS.filter((name) => name !== 'name'),
    };
    const givenOf = (way) => inputsOf[way].filter((name) => reader.text(name) !== undefined);
    const given = ways.filter((way) => givenOf(way).length > 0);
    const targets = {
        hostIds: () => readHostIds(reader),
        customIdentifier: () => readCustomIdentifiers(reader),
        filter: () => readFilter(reader, { filterByName }),
    };
    const [way] = given;
    if (way === undefined && other !== undefined)
        return other;
    if (way === undefined) {
        reader.problem({
            input: [...ways.map((way) => inputsOf[way].join(', ')), ...(besides === undefined ? [] : [besides])].join(', or '),
            value: '',
            accepted: 'No host is named: give exactly one of these ways. An expression that came out empty, such as an output of a ' +
                'step that did not run, counts as not given.',
        });
        return targets.hostIds();
    }
    const named = [
        ...given.map((way) => givenOf(way).join(' and ')),
        ...(other === undefined || besides === undefined ? [] : [besides]),
    ];
    if (named.length > 1) {
        reader.problem({
            input: named.join(', '),
            accepted: `These are ${named.length} ways to name hosts. Give exactly one: nobody can tell which is meant.`,
        });
    }
    const narrow = filterByName ? 'service or name' : 'service';
    if (way === 'filter' &&
        changes &&
        !givenOf('filter').some((name) => name === 'service' || name === 'name' || name === 'role')) {
        reader.problem({
            input: 'currentStatus',
            // Stryker disable next-line StringLiteral: of a filter without the others, it is what was given.
            value: reader.text('currentStatus') ?? '',
            accepted: `A filter that changes hosts needs ${narrow}: by status alone it could take the whole organization.`,
        });
    }
    return targets[way]();
}
function itemsOf(list) {
    return list?.items ?? [];
}
function readHostIds(reader) {
    return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_ID_RULE */ .IT, { spaces: true })) };
}
function readCustomIdentifiers(reader) {
    // One per line: a custom identifier may hold commas.
    const list = reader.list('customIdentifier', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .CUSTOM_IDENTIFIER */ .EN, { commas: false });
    return {
        by: 'customIdentifier',
        customIdentifiers: itemsOf(list),
        caseInsensitive: reader.boolean('caseInsensitive'),
    };
}
function readStatuses(reader) {
    const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
    const statuses = _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT.filter((status) => items.includes(status));
    // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
    return statuses.length === 0 ? [..._mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT] : statuses;
}
const CURRENT_STATUS = (0,_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsRule */ .O6)(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT, 'Use one or more of');
/** Text that Mackerel would look for as it is. */
const NAME = {
    pattern: /^[^*]+$/,
    accepted: 'Mackerel has no wildcards for names: write the whole name of the hosts, or choose them by service and role.',
};


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

/***/ 6119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
;// CONCATENATED MODULE: ./src/github/workflow-runs.ts

/** GitHub will not tell, or did not tell, of this repository's runs. Nothing has been changed. */
class RunsForbiddenError extends hosts_outcomes/* HostError */.dh {
    name = 'RunsForbiddenError';
}
/** Loads GitHub's client, which no other operation needs, and sets it up. */
async function connectWorkflowRuns(options) {
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
    const baseUrl = options.apiUrl.replace(/\/+$/, '');
    const octokit = new GitHub(getOctokitOptions(options.token, { baseUrl }));
    const [owner = '', repo = ''] = options.repository.split('/');
    let exhausted;
    const request = async (runId) => {
        const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeout)]);
        const { data, headers } = await octokit.rest.actions.getWorkflowRun({
            owner,
            repo,
            run_id: runId,
            request: { signal, log: SILENT },
        });
        exhausted = exhaustion(headers);
        return data;
    };
    return {
        async ask(runId) {
            if (exhausted !== undefined)
                return { state: 'unanswered', reason: exhausted };
            const number = Number(runId);
            if (!Number.isSafeInteger(number))
                return { state: 'unknown', reason: 'no run has such a number' };
            try {
                const { id, status, updated_at, run_attempt } = readRun(await request(number));
                if (id !== number)
                    return { state: 'unanswered', reason: 'GitHub did not answer about this run' };
                if (status !== 'completed')
                    return { state: 'active', status: String(status) };
                const completedAt = readTime(updated_at);
                if (completedAt === undefined)
                    return { state: 'unknown', reason: 'GitHub does not say when it ended' };
                return {
                    state: 'completed',
                    completedAt,
                    attempt: typeof run_attempt === 'number' ? run_attempt : undefined,
                };
            }
            catch (error) {
                const refusal = readRefusal(error);
                exhausted ??= refusal.exhausted;
                if (refusal.status === 404 && refusal.inGitHubsWords === true)
                    return { state: 'gone' };
                if (refusal.exhausted !== undefined)
                    return { state: 'unanswered', reason: refusal.exhausted };
                if (refusal.status === 401 || refusal.status === 403) {
                    throw new RunsForbiddenError(`GitHub answered ${refusal.status} to the question about workflow runs of ${options.repository}: nothing was changed. ` +
                        'The job needs "permissions: actions: read", or githubToken a token that has it');
                }
                return {
                    state: 'unanswered',
                    reason: refusal.status === undefined
                        ? 'GitHub did not answer'
                        : `GitHub answered ${refusal.status}${refusal.inGitHubsWords === true ? '' : ', not in its own words'}`,
                };
            }
        },
    };
}
/** Octokit would print what headers say, and only report/ speaks. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** What a reply says of a run; nothing of it is sure, since a proxy can answer too. */
function readRun(data) {
    const none = { id: undefined, status: undefined, updated_at: undefined, run_attempt: undefined };
    return typeof data === 'object' && data !== null ? { ...none, ...data } : none;
}
/** A time as GitHub writes it: JavaScript takes almost any text with a number in it for one. */
function readTime(text) {
    if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text))
        return undefined;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** Why no more questions may be asked, by the headers of an answer (GitHub documentation, "Rate limits"). */
function exhaustion(headers) {
    if (headers['retry-after'] === undefined && String(headers['x-ratelimit-remaining']) !== '0')
        return undefined;
    return "GitHub's rate limit is used up";
}
function readRefusal(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return {};
    const response = 'response' in error ? error.response : undefined;
    const headers = hasHeaders(response) ? response.headers : {};
    const exhausted = error.status === 429 ? "GitHub's rate limit is used up" : exhaustion(headers);
    // Octokit makes up a status 500 for a request that got no answer at all.
    return response === undefined ? {} : { status: error.status, exhausted, inGitHubsWords: hasMessage(response) };
}
function hasMessage(response) {
    const data = typeof response === 'object' && response !== null && 'data' in response ? response.data : undefined;
    return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string';
}
function hasHeaders(response) {
    return (typeof response === 'object' && response !== null && 'headers' in response && typeof response.headers === 'object');
}

;// CONCATENATED MODULE: ./src/github/run-over.ts


/**
 * Asks about each run once. A run that GitHub does not find is gone only if the token is shown to see this repository's
 * runs at all: to a token without access, every run looks gone.
 *
 * @param runs of one repository
 * @param ownRunId the run that asks, which is there
 * @returns the answers by run ID
 * @throws RunsForbiddenError where the token may not read runs, sees none, or where no question was answered
 */
async function askAboutRuns(runs, runIds, ownRunId, concurrency) {
    const answers = new Map();
    await (0,p_limit/* default */.A)(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
    const states = [...answers.values()];
    const [first] = states;
    if (first?.state === 'unanswered' && states.every(({ state }) => state === 'unanswered')) {
        throw new RunsForbiddenError(`GitHub answered none of the questions about ${runIds.length === 1 ? 'the workflow run' : `${runIds.length} workflow runs`} ` +
            `(${first.reason}): every host is kept, and nothing was changed`);
    }
    const someGone = states.some(({ state }) => state === 'gone');
    if (!someGone || states.some(isSeen) || isSeen(await runs.ask(ownRunId)))
        return answers;
    throw new RunsForbiddenError('GitHub finds no run of this repository, not even this very one: every host is kept, and nothing was changed. ' +
        'The job needs "permissions: actions: read", or githubToken a token that has it');
}
/**
 * Why a run must not be taken for over (contract, "retire-orphans"): any doubt counts.
 *
 * @param run as it is named where it left something behind
 * @param before it must have ended before then (epoch ms)
 * @returns undefined where it is over, or gone altogether
 */
function whyNotOver(answer, { runAttempt }, before) {
    switch (answer?.state) {
        case 'completed': {
            if (answer.completedAt.getTime() >= before)
                return 'it ended only a short time ago';
            // Where GitHub does not tell the attempt, only the first one is sure not to be a later one.
            const { attempt = 1 } = answer;
            return runAttempt > attempt ? `GitHub knows attempt ${attempt} only, and not attempt ${runAttempt}` : undefined;
        }
        case 'gone':
            return undefined;
        case 'active':
            return `it is ${answer.status}`;
        case 'unknown':
        case 'unanswered':
            return answer.reason;
        case undefined:
            return 'it was not asked about';
    }
}
function isSeen({ state }) {
    return state === 'completed' || state === 'active';
}

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
// EXTERNAL MODULE: ./src/hosts/retire.ts
var retire = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var hosts_targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/inputs/connection.ts + 1 modules
var connection = __webpack_require__(658);
// EXTERNAL MODULE: ./src/inputs/selection.ts
var selection = __webpack_require__(6551);
// EXTERNAL MODULE: ./src/inputs/workflow-run.ts
var inputs_workflow_run = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/retire-orphans.ts











const SECONDS_IN_AN_HOUR = 3600;
const HOURS_IN_A_YEAR = 365 * 24;
/**
 * Retires the throw-away hosts that finished workflow runs of this repository left behind. Retirement can't be undone:
 * only custom identifiers of exactly the form that `register` makes count, and when in doubt, the host is kept.
 *
 * @throws RunsForbiddenError, TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
const definition = (0,operation/* operation */.M)({
    inputs: ['maxHosts', 'olderThan', 'githubToken'],
    kind: 'hosts',
    writes: true,
    read: (reader, { env }) => ({
        maxHosts: reader.optionalInteger('maxHosts', 1, selection/* MAX_MAX_HOSTS */.Sk) ?? selection/* MAX_RETIRED */.P2,
        /** How long a run must have been over, and its host have lived, in milliseconds. */
        olderThan: reader.integer('olderThan', 0, HOURS_IN_A_YEAR) * SECONDS_IN_AN_HOUR * 1000,
        github: readGitHub(reader, env),
    }),
    title: ({ github }) => `hosts left behind by runs of ${github.run.repository}`,
    async run({ maxHosts, olderThan, github }, { mackerel: { hosts }, onProgress, ...context }) {
        const { repository, runId: ownRunId } = github.run;
        const { hosts: listed, misfits } = await hosts.list({ statuses: host/* HOST_STATUSES */.iT });
        // Whether a host that can't be read was left behind can't be told.
        const problems = (0,hosts_targets/* misfitProblems */.PM)(misfits);
        const suspects = listed.flatMap((host) => {
            const run = (0,workflow_run/* runOfIdentifier */.w$)(host.customIdentifier ?? '', repository);
            return run === undefined ? [] : [{ host, run }];
        });
        if (suspects.length === 0)
            return { kind: 'hosts', hosts: [], problems, notices: [`no host was left behind by a run of ${repository}`] };
        const runs = await connectWorkflowRuns({ ...github, repository, signal: context.signal });
        const runIds = [...new Set(suspects.map(({ run }) => run.runId))];
        const answers = await askAboutRuns(runs, runIds, ownRunId, context.concurrency);
        const before = Date.now() - olderThan;
        const orphans = [];
        const kept = [];
        for (const { host, run } of suspects) {
            const reason = whyKept(host, run, answers.get(run.runId), github.run, before);
            if (reason === undefined)
                orphans.push(host);
            else
                kept.push(`host ${host.name} (${host.id}) is kept: run ${run.runId}: ${reason}`);
        }
        if (orphans.length > maxHosts) {
            throw new hosts_targets/* TargetError */.I0(`${orphans.length} hosts were left behind, and maxHosts allows ${maxHosts}: nothing was changed. ` +
                'If they are all meant, raise maxHosts');
        }
        const outcomes = new hosts_outcomes/* Outcomes */.qq(orphans.map(({ id }) => id), { dryRun: context.dryRun, onSettled: onProgress });
        for (const { id, name } of orphans)
            outcomes.learn(id, { name });
        const targets = orphans.map((host) => ({ id: host.id, host }));
        if (!context.signal.aborted)
            await (0,retire/* retireHosts */.f)(hosts, targets, outcomes, context);
        return { kind: 'hosts', hosts: outcomes.all(), problems, notices: kept };
    },
});
function readGitHub(reader, env) {
    const token = reader.requiredText('githubToken', 'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.');
    return {
        token,
        apiUrl: (0,connection/* fromEnvironment */.AU)(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
        run: (0,inputs_workflow_run/* requireWorkflowRun */.I)(reader, env, 'operation'),
        timeout: (0,connection/* readTimeout */.OW)(reader),
    };
}
/**
 * @param before the run must have ended, and the host have been made, before then (epoch ms)
 * @returns undefined where the host was left behind
 */
function whyKept(host, run, answer, ownRun, before) {
    const server = (0,workflow_run/* serverOfRunUrl */.pK)(host.memo);
    const ownServer = (0,workflow_run/* serverOfRunUrl */.pK)(ownRun.runUrl);
    if (server !== undefined && server !== ownServer) {
        return `the memo of the host says that it ran at ${server}, and GitHub was asked at ${ownServer ?? 'another server'}`;
    }
    const notOver = whyNotOver(answer, run, before);
    if (notOver !== undefined)
        return notOver;
    const { createdAt } = host;
    if (createdAt === undefined)
        return 'Mackerel does not say how old the host is';
    if (createdAt * 1000 >= before)
        return 'it is over, but the host is young';
    if (answer?.state === 'completed' && createdAt * 1000 > answer.completedAt.getTime()) {
        return 'it ended before the host was registered';
    }
    return undefined;
}


/***/ })

};
;