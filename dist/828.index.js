"use strict";
exports.id = 828;
exports.ids = [828];
exports.modules = {

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ orphanIdentifier),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
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
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        repository,
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        job: env['GITHUB_JOB'] ?? '',
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
    };
}
/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>/<name>` (contract, "Register").
 */
function orphanIdentifier({ repository, runId, runAttempt, job }, name) {
    return ['github-actions', repository, runId, runAttempt, job, name].join('/');
}
/**
 * The run that a custom identifier of exactly that form was made by.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
function runOfIdentifier(customIdentifier, repository) {
    const prefix = `github-actions/${repository}/`;
    if (!customIdentifier.startsWith(prefix))
        return undefined;
    const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
    return match?.[1] === undefined ? undefined : { runId: match[1] };
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
        alreadyWithoutKnowledge: 'unchanged',
    };
    await (0,_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, change, outcomes, options);
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

/***/ 9828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
;// CONCATENATED MODULE: ./src/github/workflow-runs.ts

/** GitHub will not tell of this repository's runs. Nothing has been changed. */
class RunsForbiddenError extends hosts_outcomes/* HostError */.dh {
    name = 'RunsForbiddenError';
}
/** Loads GitHub's client, which no other operation needs, and sets it up. */
async function connectWorkflowRuns(options) {
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
    const octokit = new GitHub(getOctokitOptions(options.token, { baseUrl: options.apiUrl }));
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
                return { state: 'unknown', reason: exhausted };
            const number = Number(runId);
            if (!Number.isSafeInteger(number))
                return { state: 'unknown', reason: 'no run has such a number' };
            try {
                const { status, updated_at } = await request(number);
                if (status !== 'completed')
                    return { state: 'active', status: String(status) };
                const completedAt = readTime(updated_at);
                if (completedAt === undefined)
                    return { state: 'unknown', reason: 'GitHub does not say when it ended' };
                return { state: 'completed', completedAt };
            }
            catch (error) {
                const refusal = readRefusal(error);
                exhausted ??= refusal.exhausted;
                if (refusal.status === 404)
                    return { state: 'gone' };
                if (refusal.exhausted !== undefined)
                    return { state: 'unknown', reason: refusal.exhausted };
                if (refusal.status === 401 || refusal.status === 403) {
                    throw new RunsForbiddenError(`GitHub answered ${refusal.status} to the question about workflow runs of ${options.repository}: nothing was changed. ` +
                        'The job needs "permissions: actions: read", or githubToken a token that has it');
                }
                return {
                    state: 'unknown',
                    reason: refusal.status === undefined ? 'GitHub did not answer' : `GitHub answered ${refusal.status}`,
                };
            }
        },
    };
}
/** Octokit would print what headers say, and only report/ speaks. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
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
    return response === undefined ? {} : { status: error.status, exhausted };
}
function hasHeaders(response) {
    return (typeof response === 'object' && response !== null && 'headers' in response && typeof response.headers === 'object');
}

// EXTERNAL MODULE: ./src/hosts/retire.ts
var retire = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var hosts_targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/inputs/connection.ts + 2 modules
var connection = __webpack_require__(4797);
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
 * only custom identifiers of exactly the form that `register` makes count, and any doubt keeps the host.
 *
 * @throws RunsForbiddenError, TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
const definition = (0,operation/* operation */.M)({
    inputs: ['maxHosts', 'olderThan', 'githubToken'],
    kind: 'hosts',
    writes: true,
    read: (reader, { env }) => ({
        maxHosts: reader.optionalInteger('maxHosts', 1, selection/* MAX_MAX_HOSTS */.Sk) ?? selection/* MAX_RETIRED */.P2,
        /** How long a run must have been over, or its host have lived where the run is gone, in milliseconds. */
        olderThan: reader.integer('olderThan', 0, HOURS_IN_A_YEAR) * SECONDS_IN_AN_HOUR * 1000,
        github: readGitHub(reader, env),
    }),
    title: ({ github }) => `hosts left behind by runs of ${github.run.repository}`,
    async run({ maxHosts, olderThan, github }, { mackerel: { hosts }, onProgress, ...context }) {
        const { repository, runId: ownRunId } = github.run;
        const listed = await hosts.list({ statuses: host/* HOST_STATUSES */.iT });
        const suspects = listed.flatMap((host) => {
            const run = (0,workflow_run/* runOfIdentifier */.w$)(host.customIdentifier ?? '', repository);
            return run === undefined ? [] : [{ host, runId: run.runId }];
        });
        if (suspects.length === 0)
            return { kind: 'hosts', hosts: [], notices: [`no host was left behind by a run of ${repository}`] };
        const runs = await connectWorkflowRuns({ ...github, repository, signal: context.signal });
        const answers = await askAll(runs, [...new Set(suspects.map(({ runId }) => runId))], ownRunId, context.concurrency);
        const now = Date.now();
        const orphans = [];
        const kept = [];
        for (const { host, runId } of suspects) {
            const reason = reasonToKeep(host, answers.get(runId), now - olderThan);
            if (reason === undefined)
                orphans.push(host);
            else
                kept.push(`${host.name} (${host.id}) is kept: run ${runId}: ${reason}`);
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
        return { kind: 'hosts', hosts: outcomes.all(), notices: kept };
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
 * Asks about each run once. A run that GitHub does not find is gone only if the token is shown to see this repository's
 * runs at all: to a token without access, every run looks gone.
 */
async function askAll(runs, runIds, ownRunId, concurrency) {
    const answers = new Map();
    await (0,p_limit/* default */.A)(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
    const isSeen = ({ state }) => state === 'completed' || state === 'active';
    const someGone = [...answers.values()].some(({ state }) => state === 'gone');
    if (!someGone || [...answers.values()].some(isSeen) || isSeen(await runs.ask(ownRunId)))
        return answers;
    const reason = 'GitHub finds no run of this repository, not even this very one: the token cannot see them';
    const unseen = [...answers].map(([runId, answer]) => [
        runId,
        answer.state === 'gone' ? { state: 'unknown', reason } : answer,
    ]);
    return new Map(unseen);
}
/** @param before a run must have been over, and a host without a run must have been made, before then (epoch ms) */
function reasonToKeep(host, answer, before) {
    switch (answer?.state) {
        case 'completed':
            return answer.completedAt.getTime() < before ? undefined : 'it ended only a short time ago';
        case 'gone': {
            if (host.createdAt === undefined)
                return 'it is gone, and Mackerel does not say how old the host is';
            return host.createdAt * 1000 < before ? undefined : 'it is gone, but the host is young';
        }
        case 'active':
            return `it is ${answer.status}`;
        default:
            return answer?.reason ?? 'it was not asked about';
    }
}


/***/ })

};
;