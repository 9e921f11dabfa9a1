"use strict";
exports.id = 441;
exports.ids = [441];
exports.modules = {

/***/ 8537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ whyNotOver),
/* harmony export */   N: () => (/* binding */ askAboutRuns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _workflow_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5593);


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
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
    const states = [...answers.values()];
    const [first] = states;
    if (first?.state === 'unanswered' && states.every(({ state }) => state === 'unanswered')) {
        throw new _workflow_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .RunsForbiddenError */ .y(`GitHub answered none of the questions about ${runIds.length === 1 ? 'the workflow run' : `${runIds.length} workflow runs`} ` +
            `(${first.reason}): every host is kept, and nothing was changed`);
    }
    const someGone = states.some(({ state }) => state === 'gone');
    if (!someGone || states.some(isSeen) || isSeen(await runs.ask(ownRunId)))
        return answers;
    throw new _workflow_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .RunsForbiddenError */ .y('GitHub finds no run of this repository, not even this very one: every host is kept, and nothing was changed. ' +
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


/***/ }),

/***/ 5593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ connectWorkflowRuns),
/* harmony export */   y: () => (/* binding */ RunsForbiddenError)
/* harmony export */ });
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);

/** GitHub will not tell, or did not tell, of this repository's runs. Nothing has been changed. */
class RunsForbiddenError extends _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh {
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
                const { id, status, updated_at, run_attempt, conclusion } = readRun(await request(number));
                if (id !== number)
                    return { state: 'unanswered', reason: 'GitHub did not answer about this run' };
                const attempt = typeof run_attempt === 'number' ? run_attempt : undefined;
                if (status !== 'completed')
                    return { state: 'active', status: String(status), attempt };
                const completedAt = readTime(updated_at);
                if (completedAt === undefined)
                    return { state: 'unknown', reason: 'GitHub does not say when it ended' };
                return { state: 'completed', completedAt, attempt, succeeded: conclusion === 'success' };
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
    const none = {
        id: undefined,
        status: undefined,
        conclusion: undefined,
        updated_at: undefined,
        run_attempt: undefined,
    };
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

/***/ 1441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _github_run_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8537);
/* harmony import */ var _github_workflow_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5442);
/* harmony import */ var _github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7466);
/* harmony import */ var _hosts_retire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8164);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1997);
/* harmony import */ var _inputs_github_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1014);
/* harmony import */ var _inputs_older_than_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1455);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7034);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2714);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2899);











/**
 * Retires the throw-away hosts that finished workflow runs of this repository left behind. Retirement can't be undone:
 * only custom identifiers of exactly the form that `register` makes count, and when in doubt, the host is kept.
 *
 * @throws RunsForbiddenError, TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_8__/* .operation */ .M)({
    inputs: ['maxHosts', 'olderThan', 'githubToken'],
    kind: 'hosts',
    writes: true,
    read: (reader, { env }) => ({
        maxHosts: reader.optionalInteger('maxHosts', 1, _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_MAX_HOSTS */ .Sk) ?? _inputs_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_RETIRED */ .P2,
        /** How long a run must have been over, and its host have lived, in milliseconds. */
        olderThan: (0,_inputs_older_than_js__WEBPACK_IMPORTED_MODULE_9__/* .readOlderThan */ .w)(reader, 1),
        github: (0,_inputs_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readGitHub */ .k)(reader, env),
    }),
    title: ({ github }) => `hosts left behind by runs of ${github.run.repository}`,
    async run({ maxHosts, olderThan, github }, { mackerel: { hosts }, onProgress, ...context }) {
        const { repository, runId: ownRunId } = github.run;
        const { hosts: listed, misfits } = await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_7__/* .HOST_STATUSES */ .iT });
        // Whether a host that can't be read was left behind can't be told.
        const problems = (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .misfitProblems */ .PM)(misfits);
        const suspects = listed.flatMap((host) => {
            const run = (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_10__/* .runOfIdentifier */ .w$)(host.customIdentifier ?? '', repository);
            return run === undefined ? [] : [{ host, run }];
        });
        if (suspects.length === 0)
            return { kind: 'hosts', hosts: [], problems, notices: [`no host was left behind by a run of ${repository}`] };
        const runs = await (0,_github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .connectWorkflowRuns */ .e)({ ...github, repository, signal: context.signal });
        const runIds = [...new Set(suspects.map(({ run }) => run.runId))];
        const answers = await (0,_github_run_over_js__WEBPACK_IMPORTED_MODULE_0__/* .askAboutRuns */ .N)(runs, runIds, ownRunId, context.concurrency);
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
            throw new _hosts_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .TargetError */ .I0(`${orphans.length} hosts were left behind, but maxHosts is ${maxHosts}: nothing was changed. ` +
                'If they are all meant, raise maxHosts');
        }
        const outcomes = new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .Outcomes */ .qq(orphans.map(({ id }) => id), { dryRun: context.dryRun, onSettled: onProgress });
        for (const { id, name } of orphans)
            outcomes.learn(id, { name });
        const targets = orphans.map((host) => ({ id: host.id, host }));
        if (!context.signal.aborted)
            await (0,_hosts_retire_js__WEBPACK_IMPORTED_MODULE_3__/* .retireHosts */ .f)(hosts, targets, outcomes, context);
        return { kind: 'hosts', hosts: outcomes.all(), problems, notices: kept };
    },
});
/**
 * @param before the run must have ended, and the host have been made, before then (epoch ms)
 * @returns undefined where the host was left behind
 */
function whyKept(host, run, answer, ownRun, before) {
    const server = (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_10__/* .serverOfRunUrl */ .pK)(host.memo);
    const ownServer = (0,_github_workflow_run_js__WEBPACK_IMPORTED_MODULE_10__/* .serverOfRunUrl */ .pK)(ownRun.runUrl);
    if (server !== undefined && server !== ownServer) {
        return `the memo of the host says that it ran at ${server}, and GitHub was asked at ${ownServer ?? 'another server'}`;
    }
    const notOver = (0,_github_run_over_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotOver */ .E)(answer, run, before);
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