"use strict";
exports.id = 124;
exports.ids = [124];
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

/***/ 7998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDataOrFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4775);
/* harmony import */ var _file_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6952);



/** What an earlier step wrote for ten thousand hosts has some megabytes. */
const MAX_FILE_KIB = 64 * 1024;
/**
 * Reads data that an earlier step gave as an output: the output itself, or, since an environment variable holds no more
 * than 128 KiB on Linux and 32,767 characters on Windows, the path of the file that the step wrote into RUNNER_TEMP.
 *
 * @returns undefined where the input is empty, or where its problem was noted
 */
async function readDataOrFile(reader, name, { env }) {
    const text = reader.text(name);
    if (text === undefined)
        return undefined;
    const isPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) && !/[\r\n]/.test(text);
    const data = isPath
        ? await (0,_file_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .readDataInside */ .B)(text, {
            path: env['RUNNER_TEMP'],
            name: 'temporary folder of the job',
            variable: 'RUNNER_TEMP',
            hint: 'It must have been written by an earlier step of the same job.',
            maxKiB: MAX_FILE_KIB,
        })
        : await (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .parseData */ ._)(text);
    if (typeof data !== 'string')
        return data;
    reader.problem({ input: name, value: text, accepted: data });
    return undefined;
}


/***/ }),

/***/ 6952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readDataInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4775);



/**
 * Reads a JSON or YAML file that must be inside a folder, and stay inside where symbolic links are followed.
 *
 * @param path as the user gave it; relative to the folder, or absolute
 * @returns its value, or a sentence that says why there is none
 */
async function readDataInside(path, folder) {
    const { name, variable, hint, maxKiB } = folder;
    if (folder.path === undefined || folder.path === '') {
        return `There is no ${name} to read it from: ${variable} is not set.`;
    }
    const outside = `It leads out of the ${name}. Only files inside are read, and symbolic links are followed to tell.`;
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder.path, path);
    if (!isInside(target, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder.path)))
        return outside;
    // Loaded by its first use, and not with this file: few steps read one.
    const { readFile, realpath, stat } = (node_fs__WEBPACK_IMPORTED_MODULE_0___default().promises);
    try {
        // The links are followed once, and what they lead to is what is read.
        const real = await realpath(target);
        if (!isInside(real, await realpath(folder.path)))
            return outside;
        const stats = await stat(real);
        if (!stats.isFile())
            return 'It is not a file.';
        if (stats.size > maxKiB * 1024)
            return `It is larger than ${maxKiB} KiB.`;
        return await (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .parseData */ ._)(await readFile(real, 'utf8'));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
        return code === 'ENOENT' ? `There is no such file in the ${name}. ${hint}` : `It can't be read (${code}).`;
    }
}
function isInside(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
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

/***/ 2124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
;// CONCATENATED MODULE: ./src/clean-up/note.ts

const RESTORE_MODES = ['never', 'always', 'on-success'];
const note = dist/* object */.Ik({
    version: dist/* literal */.eu(1),
    apiBase: dist/* string */.Yj(),
    key: dist/* object */.Ik({ salt: dist/* string */.Yj(), hash: dist/* string */.Yj() }),
    organization: dist/* string */.Yj().optional(),
    steps: dist/* array */.YO(dist/* object */.Ik({ kind: dist/* string */.Yj() })),
});
/**
 * Reads a note that was written as JSON.
 *
 * @returns undefined where it is none
 */
function parseNote(text) {
    try {
        const result = note.try(JSON.parse(text), { mode: 'passthrough' });
        return result.ok ? result.value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/hosts/on-targets.ts
var on_targets = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var mackerel_host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/hosts/read.ts
var hosts_read = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/hosts/refusals.ts
var refusals = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/hosts/status-change.ts
var status_change = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/hosts/set-statuses.ts







/**
 * Gives each host the status that it is to have: those of one status together, so that Mackerel is asked as rarely as can
 * be. Where former statuses are to be restored, all are read before the first is changed.
 *
 * @param statusOf the status that each target is to have, by ID
 * @param outcomes where each host's outcome is put
 */
async function setStatuses(hosts, targets, statusOf, outcomes, { restoreStatus, saveNote, ...turns }) {
    const restores = restoreStatus !== 'never' && !turns.dryRun;
    const groups = Map.groupBy(await readWhereNeeded(), ({ id }) => statusOf(id));
    const intended = new Map();
    const save = () => {
        if (!restores)
            return;
        saveNote([...intended].flatMap(([status, ids]) => restoreSteps(ids, outcomes, status, restoreStatus)));
    };
    for (const status of mackerel_host/* HOST_STATUSES */.iT) {
        const group = groups.get(status);
        if (group === undefined)
            continue;
        await (0,bulk/* changeInBulk */.W)(hosts, group, {
            ...(0,status_change/* statusChange */.f)(hosts, status),
            assess: (host) => whatItNeeds(host, status, restoreStatus !== 'never'),
            // A bulk call that was refused may have done it all the same; one for this host alone has not.
            isOurs: (_, { wasRead, mayHaveBeenDone }) => wasRead || mayHaveBeenDone,
        }, outcomes, {
            ...turns,
            readFirst: restoreStatus !== 'never',
            onIntent: (ids) => {
                intended.set(status, ids);
                save();
            },
        });
        intended.set(status, (intended.get(status) ?? []).filter((id) => outcomes.mayBeChanged(id)));
        save();
    }
    /** The hosts of several statuses are read together. */
    async function readWhereNeeded() {
        const isOneGroup = new Set(targets.map(({ id }) => statusOf(id))).size < 2;
        if (isOneGroup || (restoreStatus === 'never' && !turns.dryRun))
            return targets;
        const read = new Map();
        const unread = targets.filter(({ host }) => host === undefined).map(({ id }) => id);
        await (0,hosts_read/* readHosts */.k)(hosts, unread, (host) => read.set(host.id, host), (0,refusals/* settleFailure */.yO)(outcomes), turns);
        return targets
            .map(({ id, host }) => ({ id, host: host ?? read.get(id) }))
            .filter(({ id, host }) => host !== undefined && !outcomes.isSettled(id));
    }
}
function whatItNeeds(host, status, mustBeRestored) {
    if (host.isRetired)
        return new outcomes/* RetiredError */.gF();
    if (mustBeRestored && !mackerel_host/* HOST_STATUSES */.iT.some((known) => known === host.status)) {
        return new outcomes/* HostError */.dh(`its status is ${host.status}, which can't be restored when the job ends, so it was not changed`);
    }
    return host.status === status ? 'already' : 'needed';
}
function restoreSteps(ids, outcomes, status, mode) {
    const former = Map.groupBy(ids, (id) => outcomes.before(id)?.['status']);
    const byStatus = mackerel_host/* HOST_STATUSES */.iT.flatMap((name) => {
        const group = former.get(name);
        return group === undefined ? [] : [[name, group]];
    });
    if (byStatus.length === 0)
        return [];
    return [{ kind: 'restore-status', mode, status, former: Object.fromEntries(byStatus) }];
}

// EXTERNAL MODULE: ./src/alike.ts
var alike = __webpack_require__(7347);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
;// CONCATENATED MODULE: ./src/hosts/status-plan.ts




/** How many mistakes are told, and how many IDs are named in one sentence. */
const MAX_TOLD = 20;
const MAX_VALUE_LENGTH = 60;
/**
 * Reads which hosts are to have which status, as an earlier step gives it (`{"<host ID>": "standby"}`) or grouped
 * (`{"standby": ["<host ID>"]}`).
 *
 * @returns the plan, or what is wrong, a sentence each
 */
function parseStatusPlan(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return [
            'It must be an object from host ID to status, such as {"2eQGEaLxibb": "working"}, or from status to host IDs, such as ' +
                '{"working": ["2eQGEaLxibb"]}; or the path of a file that holds one, as the output previousStatusesFile gives it.',
        ];
    }
    const mistakes = new Set();
    const given = new Map();
    for (const [id, status] of pairsOf(value, mistakes)) {
        if (!mackerel_host/* HOST_ID */.BI.test(id)) {
            mistakes.add(`${quote(id)} is not a host ID: it must be letters and digits (also - and _), such as 2eQGEaLxibb.`);
        }
        else if ((given.get(id) ?? status) !== status) {
            mistakes.add(`The host ${quote(id)} is given two statuses.`);
        }
        else
            given.set(id, status);
    }
    if (mistakes.size > 0)
        return [...mistakes].slice(0, MAX_TOLD);
    const statusOf = new Map();
    const skipped = new Map();
    for (const [id, name] of given) {
        const status = mackerel_host/* HOST_STATUSES */.iT.find((known) => known === name);
        if (status !== undefined)
            statusOf.set(id, status);
        else
            skipped.set(name, [...(skipped.get(name) ?? []), id]);
    }
    return { hostIds: [...statusOf.keys()], statusOf, skipped };
}
/** The hosts of a plan that are left as they are; a sentence for each status. */
function skippedWarnings({ skipped }) {
    return [...skipped].map(([status, ids]) => {
        const meant = (0,alike/* nearest */.pA)(status, mackerel_host/* HOST_STATUSES */.iT);
        const rest = ids.length > MAX_TOLD ? ` and ${ids.length - MAX_TOLD} more` : '';
        return (`${(0,words/* hostCount */.gc)(ids.length)} skipped, since ${quote(status)} is no status that can be set` +
            `${meant === undefined ? '' : ` (did you mean ${meant}?)`}: ` +
            `${ids.slice(0, MAX_TOLD).join(', ')}${rest}`);
    });
}
function* pairsOf(value, mistakes) {
    for (const [key, entry] of Object.entries(value)) {
        if (typeof entry === 'string' && (isHostStatus(entry.trim()) || !isHostStatus(key)))
            yield [key, entry.trim()];
        else if (Array.isArray(entry) && entry.every((id) => typeof id === 'string')) {
            for (const id of entry)
                yield [id, key];
        }
        else if (isHostStatus(key)) {
            mistakes.add(`${quote(key)} must have a list of host IDs, such as {"${key}": ["2eQGEaLxibb"]}.`);
        }
        else
            mistakes.add(`${quote(key)} must have a status, or a list of host IDs.`);
    }
}
function isHostStatus(text) {
    return mackerel_host/* HOST_STATUSES */.iT.some((status) => status === text);
}
function quote(text) {
    return `"${(0,shorten/* shorten */.m)(text, MAX_VALUE_LENGTH)}"`;
}

// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/inputs/selection.ts + 1 modules
var selection = __webpack_require__(7034);
// EXTERNAL MODULE: ./src/inputs/data-or-file.ts
var data_or_file = __webpack_require__(7998);
// EXTERNAL MODULE: ./src/inputs/went-wrong.ts
var went_wrong = __webpack_require__(5823);
;// CONCATENATED MODULE: ./src/inputs/statuses.ts



/** Reads which hosts are to have which status; undefined where the input is empty. */
async function readStatuses(reader, source) {
    if (reader.text('statuses') === undefined)
        return undefined;
    const nothing = { hostIds: [], statusOf: new Map(), skipped: new Map() };
    const data = await (0,data_or_file/* readDataOrFile */.y)(reader, 'statuses', source);
    if (data === undefined)
        return nothing;
    const plan = parseStatusPlan(data.value);
    if (Array.isArray(plan)) {
        for (const accepted of plan)
            reader.problem({ input: 'statuses', accepted });
        return nothing;
    }
    for (const value of [...plan.hostIds, ...[...plan.skipped.values()].flat()]) {
        const accepted = (0,went_wrong/* wentWrong */.q)(value, { isId: true });
        if (accepted !== undefined)
            reader.problem({ input: 'statuses', value, accepted });
    }
    return plan;
}

// EXTERNAL MODULE: ./src/inputs/github.ts
var github = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/inputs/job-place.ts
var job_place = __webpack_require__(7916);
// EXTERNAL MODULE: ./src/inputs/workflow-run.ts
var workflow_run = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/notes/author.ts
var author = __webpack_require__(4306);
;// CONCATENATED MODULE: ./src/notes/inputs.ts




/** The inputs of a step that keeps to notes. */
const NOTE_INPUTS = ['leaveNote', 'githubToken', ...job_place/* JOB_PLACE_INPUTS */.m];
/** In these nothing is monitored: who leaves hosts there without a note leaves others nothing to go by. */
const UNMONITORED = ['maintenance', 'poweroff'];
/**
 * Reads whether a step leaves a note, and keeps to those of others.
 *
 * @param given.status the status of all hosts; undefined: each has its own
 * @returns undefined where it does not
 */
function readNoteInputs(reader, env, { restoreStatus, status }) {
    if (!reader.boolean('leaveNote'))
        return undefined;
    if (restoreStatus === 'never' && UNMONITORED.includes(status)) {
        const accepted = 'A note says how hosts are restored: set restoreStatus to always or on-success too. Without it, leaveNote is for later ' +
            'steps, which set standby or working, or statuses.';
        reader.problem({ input: 'leaveNote', value: reader.text('leaveNote'), accepted });
    }
    const run = (0,workflow_run/* requireWorkflowRun */.I)(reader, env, 'leaveNote');
    return { author: (0,author/* authorOf */.r)(run, (0,job_place/* readJobPlace */.d)(reader), env), github: (0,github/* readGitHubIfAny */.b)(reader, env, run) };
}

// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/update-status.ts










const selected = (0,selection/* selectionBy */.wP)({ ways: selection/* ANY_WAY */.Ny, changes: true, besides: 'statuses' });
/**
 * Sets the status of the target hosts: one for all, or to each its own. Where it is to be restored when the job ends, every
 * host's former status is read, and what is about to be changed is saved before the first change: a step may be killed at
 * any moment.
 */
const definition = (0,operation/* operation */.M)({
    inputs: [...selected.inputs, 'statuses', 'status', 'restoreStatus', ...NOTE_INPUTS],
    kind: 'hosts',
    outputs: ['previousStatuses', 'previousStatusesFile'],
    writes: true,
    async read(reader, source) {
        const plan = await readStatuses(reader, source);
        if (plan !== undefined)
            refuseStatus(reader);
        const selection = selected.readBesides(reader, plan && { by: 'statuses', hostIds: plan.hostIds, skipped: skippedWarnings(plan) });
        const wanted = plan ?? reader.requiredChoice('status', mackerel_host/* HOST_STATUSES */.iT);
        /** Whether post restores the former status. */
        const restoreStatus = reader.choice('restoreStatus', RESTORE_MODES) ?? 'never';
        const status = typeof wanted === 'string' ? wanted : undefined;
        return { selection, wanted, restoreStatus, note: readNoteInputs(reader, source.env, { restoreStatus, status }) };
    },
    title: ({ selection, wanted }) => [(0,targets/* describeSelection */.e9)(selection), describeWanted(wanted)].filter(Boolean).join(' \u2192 '),
    async run({ selection, wanted, restoreStatus, note }, { mackerel, ...context }) {
        let remarks = {};
        const result = await (0,on_targets/* onTargets */.U)(mackerel, selection, context, async (all, outcomes) => {
            let targets = all;
            if (note !== undefined) {
                const { changeWithNotes } = await Promise.all(/* import() */[__webpack_require__.e(810), __webpack_require__.e(60)]).then(__webpack_require__.bind(__webpack_require__, 2679));
                const change = { ...note, restoreStatus, statusOf: statusOf(wanted) };
                ({ targets, remarks } = await changeWithNotes(all, outcomes, change, { ...context, mackerel }));
                if (targets.length === 0)
                    return;
            }
            await setStatuses(mackerel.hosts, targets, statusOf(wanted), outcomes, { ...context, restoreStatus });
        });
        const skipped = typeof wanted === 'string' ? [] : skippedWarnings(wanted);
        return {
            kind: 'hosts',
            ...result,
            ...remarks,
            warnings: [...skipped, ...result.warnings, ...(remarks.warnings ?? [])],
            previousStatuses: previousStatuses(result.hosts),
        };
    },
});
function refuseStatus(reader) {
    const value = reader.text('status');
    if (value === undefined)
        return;
    reader.problem({
        input: 'status',
        value,
        accepted: 'Leave it out: statuses says which status each host is to have.',
    });
}
function statusOf(wanted) {
    if (typeof wanted === 'string')
        return () => wanted;
    return (id) => {
        const status = wanted.statusOf.get(id);
        if (status === undefined)
            throw new Error(`The host ${id} is not in the plan.`);
        return status;
    };
}
function describeWanted(wanted) {
    if (typeof wanted === 'string')
        return wanted;
    const counts = Map.groupBy(wanted.statusOf.values(), (status) => status);
    return mackerel_host/* HOST_STATUSES */.iT.flatMap((status) => {
        const { length } = counts.get(status) ?? [];
        return length === 0 ? [] : [`${length} ${status}`];
    }).join(', ');
}
function previousStatuses(hosts) {
    const known = hosts.flatMap(({ id, before }) => id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]]);
    return Object.fromEntries(known);
}


/***/ })

};
;