"use strict";
exports.id = 810;
exports.ids = [810];
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

/***/ 7677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MetadataApi),
/* harmony export */   O: () => (/* binding */ SERVICE_NAME)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/** Names of services; of no other form can one be put into a path without care. */
const SERVICE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/;
const METADATA = { resource: 'metadata' };
const success = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ success: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu(true) });
// Each entry is read by itself: an odd one must not make the others unreadable.
const manyNamespaces = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ metadata: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()) });
const oneNamespace = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ namespace: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj() });
/** The metadata API, for services and hosts. Every method throws MackerelError. */
class MetadataApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET \u2026/metadata: the namespaces that there are. */
    async list(owner) {
        const reply = await this.#transport.request({
            ...METADATA,
            method: 'GET',
            path: pathOf(owner),
            reply: manyNamespaces,
        });
        return reply.metadata.flatMap((entry) => {
            const read = oneNamespace.try(entry, { mode: 'passthrough' });
            return read.ok ? [read.value.namespace] : [];
        });
    }
    /** GET \u2026/metadata/<namespace>. @returns its JSON, or undefined where Mackerel says that there is none */
    async get(owner, namespace) {
        const path = [...pathOf(owner), namespace];
        return unlessGone(this.#transport.request({ ...METADATA, method: 'GET', path, reply: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5() }));
    }
    /** PUT \u2026/metadata/<namespace>: whoever writes last has the say. */
    async put(owner, namespace, value) {
        const path = [...pathOf(owner), namespace];
        await this.#transport.request({ ...METADATA, method: 'PUT', path, body: value, reply: success });
    }
    /** DELETE \u2026/metadata/<namespace>: one that is gone already is fine. */
    async delete(owner, namespace) {
        const path = [...pathOf(owner), namespace];
        await unlessGone(this.#transport.request({ ...METADATA, method: 'DELETE', path, reply: success }));
    }
}
function pathOf(owner) {
    return 'service' in owner ? ['services', owner.service, 'metadata'] : ['hosts', owner.host, 'metadata'];
}
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   zc: () => (/* binding */ holderLabel)
/* harmony export */ });
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);

/**
 * Reads what the notes of others say of hosts, and asks GitHub how it stands with their runs.
 *
 * @param author whose notes don't count as another's
 * @param base the namespace of the note of the very step that asks, which is not read
 * @param hostIds the hosts that it is about: GitHub is asked about no other notes
 */
async function readClaims(store, standings, owners, { author, base, hostIds }) {
    const { notes, unread } = await store.read(owners, (_, other) => other === base);
    const wanted = new Set(hostIds);
    const concerned = notes.filter(({ hosts }) => hosts.some((id) => wanted.has(id)));
    const others = concerned.filter((note) => !(0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJob */ .c_)(note, author));
    await standings.learn([...others, ...others.flatMap(asSweep)]);
    const byHost = new Map();
    for (const note of others) {
        const { phase, status, also } = note;
        const isLive = standings.isLive(note);
        const isLeaving = phase === 'leaving' && [note, ...asSweep(note)].some((one) => standings.isLive(one));
        const formers = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .formerById */ .IJ)(note.former);
        for (const id of note.hosts) {
            if (!wanted.has(id))
                continue;
            const claim = { note, phase, status, also, former: formers.get(id), isLive, isLeaving };
            byHost.set(id, [...(byHost.get(id) ?? []), claim]);
        }
    }
    return { byHost, own: concerned.filter((note) => (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJob */ .c_)(note, author)), unread };
}
/** The sweep that leaves in place of a note's job, as if the note were its own. */
function asSweep(note) {
    return note.sweeper === undefined ? [] : [{ ...note, ...note.sweeper, job: '' }];
}
/** Whose a note is, for people. */
function holderLabel(note) {
    return `job ${note.job} of ${(0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(note)}${note.attempt > 1 ? ` (attempt ${note.attempt})` : ''}`;
}
/** The jobs that claims are of, each once. */
function labelsOf(claims) {
    return [...new Set(claims.map(({ note }) => holderLabel(note)))].join(' and ');
}


/***/ }),

/***/ 9890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ doubtNotices)
/* harmony export */ });
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9308);

/** What must be said of notes that hold hosts although GitHub can't tell of their runs; a sentence each. */
function doubtNotices(holders, standings) {
    const doubtful = holders.flatMap(({ note }) => {
        const standing = standings.of(note);
        if (standing.is !== 'doubtful')
            return [];
        return [
            `whether ${(0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .holderLabel */ .zc)(note)} is over is not known (${standing.reason}): its note ${note.namespace} holds hosts for ` +
                `24 hours from ${note.time}`,
        ];
    });
    return [...new Set(doubtful)];
}


/***/ }),

/***/ 7022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vt: () => (/* binding */ partNamespace),
/* harmony export */   oZ: () => (/* binding */ readNamespace),
/* harmony export */   wP: () => (/* binding */ newNamespace)
/* harmony export */ });
/** What every namespace of a note begins with. */
const PREFIX = 'github-actions';
/** The namespace of a new note: no other step, not of this job either, has the same (contract, "Notes"). */
function newNamespace(run, attempt) {
    const { randomBytes } = process.getBuiltinModule('node:crypto');
    return [PREFIX, run, attempt, randomBytes(6).toString('hex')].join('-');
}
/** The namespace of one part of a note. @param index from 0: the first part has the name itself */
function partNamespace(base, index) {
    return index === 0 ? base : `${base}-${index + 1}`;
}
/** Reads a namespace; undefined where it is none of a note. */
function readNamespace(namespace) {
    const [, base, run, attempt] = /^(github-actions-([1-9]\d*)-([1-9]\d*)-[0-9a-f]+)(?:-[1-9]\d*)?$/.exec(namespace) ?? [];
    if (base === undefined || run === undefined)
        return undefined;
    return { run, attempt: Number(attempt), base };
}


/***/ }),

/***/ 6789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ toWire),
/* harmony export */   IJ: () => (/* binding */ formerById),
/* harmony export */   Mf: () => (/* binding */ isSameRun),
/* harmony export */   TV: () => (/* binding */ formerOf),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   c_: () => (/* binding */ isSameJob),
/* harmony export */   ve: () => (/* binding */ isSameRepository),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9101);



/** Above it, a reader must not guess. */
const VERSION = 1;
const ids = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const text = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj();
/** What must be there; of all else, what is not understood is left out: a later version may say more. */
const wireNote = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    version: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu(VERSION),
    server: text,
    repository: text,
    run: text,
    attempt: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai(),
    job: text,
    step: text.optional(),
    status: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(..._mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.map((status) => _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu(status))),
    also: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional(),
    mode: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    phase: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(..._protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .PHASES */ .ZG.map((phase) => _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu(phase))),
    hosts: ids,
    former: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ working: ids, standby: ids, maintenance: ids, poweroff: ids }).optional(),
    time: text,
    sweeper: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ run: text, attempt: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai() }).optional(),
});
/**
 * Reads a note.
 *
 * @param value what Mackerel keeps under the namespace
 * @returns undefined where it is none, or none that can be understood
 */
function parseNote(value) {
    const read = wireNote.try(value, { mode: 'strip' });
    if (!read.ok)
        return undefined;
    const { former, hosts = [], also = [], mode, step = '', ...rest } = read.value;
    const known = former && readFormer(former);
    if (rest.phase === 'active' && known === undefined)
        return undefined;
    return {
        ...rest,
        step,
        also: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.filter((status) => also.includes(status)),
        // A note that does not say that it may restore after a failure must not.
        mode: mode === 'always' ? 'always' : 'on-success',
        hosts: known === undefined ? hosts.filter(isHostId) : idsOf(known),
        former: known,
        sweeper: rest.sweeper,
    };
}
/** The note as it is written. */
function toWire({ hosts, former, also, ...rest }) {
    return { ...rest, ...(also.length > 0 && { also }), ...(former === undefined ? { hosts } : { former }) };
}
/** Every host of a plan, once. */
function idsOf(former) {
    return [...new Set(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.flatMap((status) => former[status] ?? []))];
}
/** A plan with only some of its hosts. */
function formerOf(former, keeps) {
    return Object.fromEntries(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.flatMap((status) => {
        const kept = (former[status] ?? []).filter(keeps);
        return kept.length === 0 ? [] : [[status, kept]];
    }));
}
/** The former status of each host of a plan. */
function formerById(former) {
    return new Map(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.flatMap((status) => (former?.[status] ?? []).map((id) => [id, status])));
}
/** Who wrote a note, without all else. */
function writerOf({ server, repository, run, attempt, job, step }) {
    return { server, repository, run, attempt, job, step };
}
/** Whether two steps are of one job. */
function isSameJob(one, other) {
    return isSameRun(one, other) && one.attempt === other.attempt && one.job === other.job;
}
/** Whether two steps are of one run, be it in different attempts. */
function isSameRun(one, other) {
    return isSameRepository(one, other) && one.run === other.run;
}
/** Whether the runs of two steps are of one repository. */
function isSameRepository(one, other) {
    return one.server === other.server && one.repository === other.repository;
}
/** The run's page. */
function runUrl({ server, repository, run }) {
    return `${server}/${repository}/actions/runs/${run}`;
}
function readFormer(former) {
    return Object.fromEntries(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.map((status) => [status, (former[status] ?? []).filter(isHostId)]));
}
function isHostId(id) {
    return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI.test(id);
}


/***/ }),

/***/ 9814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   z: () => (/* binding */ OwnNote)
/* harmony export */ });
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6789);
/* harmony import */ var _namespace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7022);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5747);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9696);





/** The note of a main step: in Mackerel, for others, and in the saved state, for its own post step. */
class OwnNote {
    base;
    #about;
    #store;
    #save;
    #parts;
    /** @param save keeps what post is to undo; called before each request that it is about */
    constructor(placed, about, store, save) {
        this.base = (0,_namespace_js__WEBPACK_IMPORTED_MODULE_4__/* .newNamespace */ .wP)(about.author.run, about.author.attempt);
        this.#parts = (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(placed, this.base);
        this.#about = about;
        this.#store = store;
        this.#save = save;
    }
    /** Tells others that the hosts are about to be changed. */
    async announce() {
        this.#saveParts();
        await this.#write(this.#parts, 'announced');
    }
    /** Tells others what the hosts were before. Those that are not named are not changed. */
    async complete(former) {
        const announced = this.#parts;
        this.#parts = announced.flatMap((part) => {
            const plan = planOf(part.hosts, former);
            return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(plan).length === 0 ? [] : [{ ...part, former: plan }];
        });
        this.#saveParts();
        await this.#write(this.#parts, 'active');
        await this.#store.remove(without(announced, this.#parts));
    }
    /** Forgets the hosts that were not changed after all. */
    async keep(isOurs) {
        const before = this.#parts;
        this.#parts = before.flatMap((part) => {
            const plan = (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .formerOf */ .TV)(part.former ?? {}, isOurs);
            return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(plan).length === 0 ? [] : [{ ...part, former: plan }];
        });
        const count = ({ former = {} }) => (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(former).length;
        const counts = new Map(before.map((part) => [keyOf(part), count(part)]));
        const shrunk = this.#parts.filter((part) => counts.get(keyOf(part)) !== count(part));
        this.#saveParts();
        await this.#write(shrunk, 'active');
        await this.#store.remove(without(before, this.#parts));
    }
    async #write(changed, phase) {
        const written = new Map((await this.#store.write(changed, { ...this.#about, phase })).map((part) => [keyOf(part), part]));
        this.#parts = this.#parts.map((part) => written.get(keyOf(part)) ?? part);
        this.#saveParts();
    }
    #saveParts() {
        // Of a part whose former statuses are known, they name the hosts.
        const parts = this.#parts.map((part) => (part.former === undefined ? part : { ...part, hosts: [] }));
        this.#save(parts.length === 0 ? [] : [{ kind: 'restore-by-note', base: this.base, ...this.#about, parts }]);
    }
}
function planOf(ids, former) {
    const byStatus = Map.groupBy(ids, (id) => former.get(id));
    return Object.fromEntries(_mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.flatMap((status) => {
        const group = byStatus.get(status);
        return group === undefined ? [] : [[status, group]];
    }));
}
/** One text for each part. */
function keyOf({ owner, namespace }) {
    return `${(0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerKey */ .lf)(owner)} ${namespace}`;
}
function without(parts, kept) {
    const keys = new Set(kept.map(keyOf));
    return parts.filter((part) => !keys.has(keyOf(part)));
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   Y: () => (/* binding */ servicesOf)
/* harmony export */ });
/* harmony import */ var _mackerel_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7677);
/* harmony import */ var _namespace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7022);


/**
 * Mackerel takes 100 KB for one namespace (API document "Metadata"): read strictly, 100,000 bytes. Some of them go for what
 * is said besides the hosts.
 */
const MAX_BYTES_OF_IDS = 92_000;
/** What surrounds an ID in a list: two quotes and a comma. */
const BYTES_AROUND_ID = 3;
/** The services of a host that can have a note, the one that has it first: the first by code point. */
function servicesOf(roles) {
    return Object.keys(roles ?? {})
        .filter((name) => _mackerel_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICE_NAME */ .O.test(name))
        .sort(byCodePoint);
}
/**
 * Divides hosts into the parts of a note: by where it is kept, by status, and by size.
 *
 * @param base the namespace of the note
 */
function partsOf(hosts, base) {
    const groups = Map.groupBy(hosts, ({ id, services, status }) => [services[0] ?? `/${id}`, status].join(' '));
    const counts = new Map();
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const [service] = first.services;
        const owner = service === undefined ? { host: first.id } : { service };
        return chunksOf(group.map(({ id }) => id)).map((ids) => {
            const key = service ?? `/${first.id}`;
            const index = counts.get(key) ?? 0;
            counts.set(key, index + 1);
            return { owner, namespace: (0,_namespace_js__WEBPACK_IMPORTED_MODULE_1__/* .partNamespace */ .Vt)(base, index), status: first.status, hosts: ids };
        });
    });
}
function chunksOf(ids) {
    const chunks = [];
    let size = Infinity;
    for (const id of ids) {
        const bytes = id.length + BYTES_AROUND_ID;
        if (size + bytes > MAX_BYTES_OF_IDS) {
            chunks.push([]);
            size = 0;
        }
        size += bytes;
        chunks.at(-1)?.push(id);
    }
    return chunks;
}
/** JavaScript sorts by UTF-16 units; names of services have none where that makes a difference. */
function byCodePoint(one, other) {
    return one < other ? -1 : Number(one > other);
}


/***/ }),

/***/ 9101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   pW: () => (/* binding */ holdersOf),
/* harmony export */   sy: () => (/* binding */ formerStatus)
/* harmony export */ });
// What a job decides from the notes that it reads, host by host. Pure: who asks what, and in which order, is in main.ts and
// post.ts. The order was model-checked; `__tests__/unit/notes/explore.ts` does so again, with these very decisions.
/**
 * How far the job of a note is: it has announced itself and does not know the former statuses yet; it works on the hosts;
 * or its post step has begun.
 */
const PHASES = ['announced', 'active', 'leaving'];
/**
 * The status that a host had before any job with a note changed it (main, 5). A status that a note's job set is not the
 * host's own: what that note says counts, be its job dead or alive; and so on, where a job has several notes.
 *
 * @param read as Mackerel has it now
 * @param claims of other steps, those that were read last first
 * @returns that status, and the claims it was taken from
 */
function formerStatus(read, claims) {
    const left = new Set(claims);
    const from = [];
    let status = read;
    for (;;) {
        const next = [...left].find((claim) => claim.former !== undefined && hasSet(claim, status));
        if (next?.former === undefined)
            return { status, from };
        left.delete(next);
        from.push(next);
        status = next.former;
    }
}
/** The claims of those who need the host as it is: leaving and dead ones do not (post, 2). */
function holdersOf(claims) {
    return claims.filter(({ phase, isLive }) => phase !== 'leaving' && isLive);
}
/** Whether it can't be told yet who puts the host back: someone has announced to work on it (post, 2). */
function isUndecided(claims) {
    return holdersOf(claims).some(({ former }) => former === undefined);
}
/**
 * What becomes of a host when a step leaves (post, 3).
 *
 * @param current the host's status, read after the claims
 * @param claims of other steps; none of them undecided
 */
function verdictOf(plan, current, claims) {
    const isNoted = hasSet(plan, current) || claims.some((claim) => hasSet(claim, current));
    const holders = holdersOf(claims).filter((holder) => putsBack(holder, plan));
    const [holder] = holders;
    if (holder === undefined)
        return { do: isNoted ? 'restore' : 'leave-changed' };
    const isHolders = holders.some((one) => hasSet(one, current));
    if (isHolders || !isNoted)
        return { do: 'leave-held', holders };
    return { do: 'hand-over', status: holder.status, holders };
}
function hasSet({ status, also }, current) {
    return status === current || also.some((other) => other === current);
}
/** One that read the host's status without this step's note, which could not be written, would leave it in that status. */
function putsBack({ former }, plan) {
    return plan.former === plan.status || former !== plan.status;
}


/***/ }),

/***/ 2291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readByService)
/* harmony export */ });
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1159);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);



/**
 * Reads hosts as they are now: by one list for each service where there are several, else as usual.
 *
 * @param serviceOf the service that a host was in; undefined: none
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readByService(hosts, ids, serviceOf, onHost, onError, turns) {
    const unread = new Set(ids);
    for (const [service, group] of Map.groupBy(ids, serviceOf)) {
        if (service === undefined || group.length === 1)
            continue;
        for (const host of await listService(hosts, service))
            if (unread.delete(host.id))
                onHost(host);
    }
    await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readHosts */ .k)(hosts, [...unread], onHost, onError, turns);
}
/** @returns nothing where it can't be listed: its hosts are then read in another way */
async function listService(hosts, service) {
    try {
        return (await hosts.list({ service, statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_2__/* .HOST_STATUSES */ .iT })).hosts;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MackerelError */ .v)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 6129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Standings)
/* harmony export */ });
/* harmony import */ var _github_run_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8537);
/* harmony import */ var _github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6789);



/** For so long from its time, a note holds hosts where GitHub can't tell of its run (contract, "Notes"). */
const HOLDS_FOR_MS = 24 * 3_600_000;
/** While others are waited for, their runs are asked about once in a while: they may die too. */
const FRESH_FOR_MS = 15_000;
/** Knows how it stands with the jobs of notes, and asks about each run once. */
class Standings {
    #options;
    #answers = new Map();
    #runs;
    #refusal;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Asks about the runs of notes, as far as that is needed.
     *
     * @throws RunsForbiddenError where GitHub tells of no run, and that is an error
     */
    async learn(notes) {
        const { self, github, concurrency, mustAsk = false } = this.#options;
        const runIds = new Set(notes.filter((note) => (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(note, self) && !(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRun */ .Mf)(note, self)).map(({ run }) => run));
        const unknown = [...runIds].filter((runId) => !this.#isKnown(runId));
        if (github === undefined || unknown.length === 0 || this.#refusal !== undefined)
            return;
        try {
            this.#runs ??= this.#connect(github);
            const answers = await (0,_github_run_over_js__WEBPACK_IMPORTED_MODULE_0__/* .askAboutRuns */ .N)(await this.#runs, unknown, self.run, concurrency);
            for (const [runId, answer] of answers)
                this.#answers.set(runId, { ...answer, at: performance.now() });
        }
        catch (error) {
            if (!(error instanceof _github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .RunsForbiddenError */ .y))
                throw error;
            if (mustAsk)
                throw error;
            this.#refusal = error.message;
        }
    }
    /** How it stands with the job of a note, by what has been learned. */
    of(note) {
        const { self, github, olderThan = 0, overRunId } = this.#options;
        if ((0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameJob */ .c_)(note, self))
            return { is: 'own' };
        if ((0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRun */ .Mf)(note, self)) {
            if (note.attempt < self.attempt)
                return { is: 'over', succeeded: undefined };
            return { is: 'live', reason: 'it is of the same run' };
        }
        if (!(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(note, self))
            return { is: 'doubtful', reason: 'GitHub can only be asked about this repository' };
        const answer = this.#answers.get(note.run);
        if (answer?.state === 'active') {
            // A run is run again only once the attempt before is over.
            if (answer.attempt !== undefined && answer.attempt > note.attempt)
                return { is: 'over', succeeded: undefined };
            return { is: 'live', reason: `it is ${answer.status}` };
        }
        const before = olderThan === 0 ? Infinity : Date.now() - olderThan;
        const reason = this.#refusal ?? (0,_github_run_over_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotOver */ .E)(answer, { runId: note.run, runAttempt: note.attempt }, before);
        if (reason === undefined)
            return { is: 'over', succeeded: answer?.state === 'completed' ? answer.succeeded : undefined };
        if (answer?.state === 'completed')
            return { is: 'live', reason };
        if (note.run === overRunId)
            return { is: 'over', succeeded: undefined };
        return { is: 'doubtful', reason: github === undefined ? 'there is no githubToken to ask GitHub with' : reason };
    }
    /** Whether the job of a note may still be at work, as far as can be told. */
    isLive(note, now = Date.now()) {
        switch (this.of(note).is) {
            case 'own':
            case 'over':
                return false;
            case 'live':
                return true;
            case 'doubtful': {
                const time = Date.parse(note.time);
                return Number.isNaN(time) || now - time < HOLDS_FOR_MS;
            }
        }
    }
    #isKnown(runId) {
        const { freshFor = FRESH_FOR_MS } = this.#options;
        const answer = this.#answers.get(runId);
        if (answer === undefined)
            return false;
        // What is over stays so.
        return answer.state === 'completed' || answer.state === 'gone' || performance.now() - answer.at < freshFor;
    }
    #connect(github) {
        const { connect = _github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .connectWorkflowRuns */ .e, signal } = this.#options;
        return connect({ ...github, repository: github.run.repository, signal });
    }
}


/***/ }),

/***/ 9696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wb: () => (/* binding */ ownerLabel),
/* harmony export */   lf: () => (/* binding */ ownerKey),
/* harmony export */   ws: () => (/* binding */ NoteStore)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7677);
/* harmony import */ var _namespace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7022);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6789);





/** Reads and writes notes. What goes wrong is told, and never thrown: no deploy stops for it (contract, "Notes"). */
class NoteStore {
    #metadata;
    #concurrency;
    #warnings = new Set();
    constructor(transport, concurrency) {
        this.#metadata = new _mackerel_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .MetadataApi */ .E(transport);
        this.#concurrency = concurrency;
    }
    /** What went wrong so far, a sentence each. */
    get warnings() {
        return [...this.#warnings];
    }
    /** @returns the parts as they are then: one that was not written may still have been */
    async write(parts, saying) {
        return this.#each(parts, async (part) => {
            const refusal = await this.#tried(`the note in the metadata of ${ownerLabel(part.owner)} could not be written`, () => this.#metadata.put(part.owner, part.namespace, (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .toWire */ .BW)(noteOf(part, saying))));
            // A server without metadata says 404 by a page of its own.
            const mayBeWritten = refusal === undefined || (refusal.mayHaveArrived && refusal.status !== 404);
            const isWritten = mayBeWritten || part.isWritten === true;
            return { ...part, isWritten };
        });
    }
    /** @returns those that could not be removed */
    async remove(parts) {
        const left = await this.#each(parts, async (part) => {
            const { owner, namespace } = part;
            const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be removed`;
            const refusal = await this.#tried(head, () => this.#metadata.delete(owner, namespace));
            return refusal === undefined ? [] : [part];
        });
        return left.flat();
    }
    /**
     * Reads all notes of some places, one list for each, and one request for each note.
     *
     * @param skips whether a note need not be read
     */
    async read(owners, skips = () => false) {
        const unread = [];
        const notes = await this.#each(owners, async (owner) => {
            const listed = await this.#tried(`the notes in the metadata of ${ownerLabel(owner)} could not be read`, async () => this.#metadata.list(owner));
            if (listed instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) {
                unread.push(owner);
                return [];
            }
            const found = await this.#each(listed, async (namespace) => {
                const named = (0,_namespace_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamespace */ .oZ)(namespace);
                if (named === undefined || skips(namespace, named.base))
                    return [];
                const note = await this.#readOne(owner, namespace);
                if (note === 'unread')
                    unread.push(owner);
                if (typeof note !== 'object')
                    return [];
                if (note.run !== named.run || note.attempt !== named.attempt)
                    return [];
                return [{ ...note, owner, namespace, base: named.base }];
            });
            return found.flat();
        });
        return { notes: notes.flat(), unread };
    }
    async #readOne(owner, namespace) {
        const head = `the note ${namespace} in the metadata of ${ownerLabel(owner)} could not be read`;
        const value = await this.#tried(head, () => this.#metadata.get(owner, namespace));
        if (value instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return 'unread';
        // Removed since it was listed.
        if (value === undefined)
            return undefined;
        const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(value);
        if (note === undefined)
            this.#warnings.add(`${head}: it is not of a form that is known here, and does not count`);
        return note;
    }
    async #tried(head, request) {
        try {
            return await request();
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            this.#warnings.add(`${head} (${error.message})`);
            return error;
        }
    }
    async #each(items, work) {
        return (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(this.#concurrency).map(items, work);
    }
}
/** An owner of metadata, in words. */
function ownerLabel(owner) {
    return 'service' in owner ? `the service ${owner.service}` : `the host ${owner.host}`;
}
/** One text for each owner. */
function ownerKey(owner) {
    return 'service' in owner ? owner.service : `/${owner.host}`;
}
function noteOf({ status, hosts, former }, { author, mode, phase, also = [], sweeper }) {
    const time = new Date().toISOString();
    return { version: 1, ...author, phase, status, also, mode, hosts, former, time, sweeper };
}


/***/ }),

/***/ 5422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ waitUntil),
/* harmony export */   u: () => (/* binding */ WAITING)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const WAITING = { atMost: 60_000, interval: 1500 };
/**
 * Looks until no one has to be waited for any more.
 *
 * @param look reads what there is
 * @param mustWait whether someone has to be waited for
 * @returns what was read last, and whether the wait ran out
 */
async function waitUntil(look, mustWait, { atMost, interval }, signal) {
    const end = performance.now() + atMost;
    for (;;) {
        const seen = await look();
        if (!mustWait(seen))
            return { seen, ranOut: false };
        if (signal.aborted || performance.now() >= end)
            return { seen, ranOut: true };
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(interval, undefined, { signal }).catch(() => undefined);
    }
}


/***/ })

};
;