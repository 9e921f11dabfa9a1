/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 7347:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** Below it, one letter more or less makes another word. */
const SHORT = 5;
/** Whether two names differ in so little that one may be a typo for the other: a letter, or two in a long name. */
function isAlike(one, other) {
    const most = Math.min(one.length, other.length) < SHORT ? 1 : 2;
    // The length alone rules out the long ones.
    return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}
/**
 * The word that was most likely meant.
 *
 * @param candidates in the order in which they are preferred
 * @param lettersOf what of a word counts: by default letters and digits, in any case
 * @returns undefined where none is alike
 */
function nearest(word, candidates, lettersOf = lettersAndDigits) {
    const letters = lettersOf(word);
    const alike = candidates.filter((candidate) => isAlike(letters, lettersOf(candidate)));
    return alike
        .map((candidate) => ({ candidate, far: distance(letters, lettersOf(candidate)) }))
        .reduce((best, next) => (best === undefined || next.far < best.far ? next : best), undefined)?.candidate;
}
/** `Did you mean \u2026?` with a blank before it; empty where no candidate is alike. */
function didYouMean(word, candidates) {
    const meant = nearest(word, candidates);
    return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}
function lettersAndDigits(word) {
    return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}
/**
 * How many letters must be put in, left out, replaced, or swapped with the next one, to make one word of another (optimal
 * string alignment distance).
 */
function distance(one, other) {
    const [from, to] = [Array.from(one), Array.from(other)];
    let former = [];
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, letter] of from.entries()) {
        const next = [index + 1];
        for (const [column, otherLetter] of to.entries()) {
            const [replaced = 0, put = 0, left = 0] = [row[column], row[column + 1], next[column]];
            const isSwapped = letter === to[column - 1] && otherLetter === from[index - 1];
            const swapped = isSwapped ? (former[column - 1] ?? 0) + 1 : Infinity;
            next.push(Math.min(replaced + (letter === otherLetter ? 0 : 1), put + 1, left + 1, swapped));
        }
        [former, row] = [row, next];
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/**
 * Milliseconds on a clock that never goes back, to tell how long something takes: it starts with the process.
 *
 * Not `performance.now()`: the first use of `performance` makes Node load twelve modules of its own.
 */
function now() {
    return process.uptime() * 1000;
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
 * @param text what may hold the address, a memo for example
 * @returns the origin, such as `https://github.com`; undefined where there is no address of a run in it
 */
function serverOfRunUrl(text) {
    const [address] = /https?:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/actions\/runs\/\d+/.exec(text) ?? [];
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

/***/ 4130:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ isOk),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   ao: () => (/* binding */ UNMONITORED_POLICIES),
/* harmony export */   qk: () => (/* binding */ describeTroubles),
/* harmony export */   tH: () => (/* binding */ judgeAlerts)
/* harmony export */ });
const UNMONITORED_POLICIES = ['ignore', 'warn', 'error'];
/** Judges a host by what its monitors and open alerts say. */
function judge({ hostId, statuses, alerts, hadMonitors }, rules) {
    const { baseline } = rules;
    const unwell = statuses.filter(({ status }) => isTrouble(status, rules));
    const said = new Set(unwell.map(({ monitorId }) => monitorId));
    const besides = alerts.filter(({ status, monitorId }) => isTrouble(status, rules) && !said.has(monitorId));
    const troubles = [
        ...unwell.filter((status) => !baseline.covers(hostId, status)).map(ofStatus),
        ...besides.filter((alert) => !baseline.coversAlert(alert)).map(ofAlert),
    ];
    const known = [
        ...unwell.filter((status) => baseline.covers(hostId, status)).map(ofStatus),
        ...besides.filter((alert) => baseline.coversAlert(alert)).map(ofAlert),
    ];
    if (troubles.length > 0)
        return { state: 'not OK', troubles, known };
    if (statuses.length > 0)
        return { state: 'ok', troubles, known };
    return { state: hadMonitors || baseline.hadMonitors(hostId) ? 'monitors lost' : 'unmonitored', troubles, known };
}
/** Whether a verdict lets a host pass. */
function isOk({ state }, { ifNoMonitors }) {
    return state === 'ok' || (state === 'unmonitored' && ifNoMonitors !== 'error');
}
/** Judges open alerts that belong to no host. */
function judgeAlerts(alerts, rules) {
    const open = alerts.filter(({ status }) => isTrouble(status, rules));
    return {
        troubles: open.filter((alert) => !rules.baseline.coversAlert(alert)).map(ofAlert),
        known: open.filter((alert) => rules.baseline.coversAlert(alert)).map(ofAlert),
    };
}
/** What is not OK, in words: `disk CRITICAL (disk full), alert: checkout UNKNOWN`. */
function describeTroubles(troubles, names) {
    return troubles
        .map(({ monitorId, status, message, isAlert }) => {
        const name = names.get(monitorId)?.name ?? monitorId;
        return `${isAlert ? 'alert: ' : ''}${name} ${status}${message === undefined ? '' : ` (${message})`}`;
    })
        .join(', ');
}
function isTrouble(status, { allowWarning }) {
    return status !== 'OK' && !(allowWarning && status === 'WARNING');
}
function ofStatus({ monitorId, status, detail }) {
    return { monitorId, status, message: detail?.message, isAlert: false };
}
function ofAlert({ monitorId, status, message }) {
    return { monitorId, status, message: message === '' ? undefined : message, isAlert: true };
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dh: () => (/* binding */ HostError),
/* harmony export */   gF: () => (/* binding */ RetiredError),
/* harmony export */   qq: () => (/* binding */ Outcomes)
/* harmony export */ });
/** Why a host could not be brought to what was asked, where it is not a request that failed. */
class HostError extends Error {
    name = 'HostError';
}
/** A change was asked for a host that is retired: Mackerel lets it be read, but no longer changed. */
class RetiredError extends HostError {
    name = 'RetiredError';
    constructor() {
        super('the host is retired, and retirement cannot be undone');
    }
}
/** Keeps, host by host, what became of each target while an operation runs. */
class Outcomes {
    #ids;
    #options;
    #known = new Map();
    #settled = new Map();
    #uncertain = new Set();
    /** @param ids the targets, in the order in which they are reported */
    constructor(ids, options = {}) {
        this.#ids = ids;
        this.#options = options;
    }
    /** Remembers what has been read of a host before anything was changed. */
    learn(id, known) {
        this.#known.set(id, { ...this.#known.get(id), ...known });
    }
    /** What had been read of a host's fields before anything was changed. */
    before(id) {
        return this.#known.get(id)?.before;
    }
    /** A request that changes these hosts is about to be sent: until more is known, no one knows what became of them. */
    sent(ids) {
        for (const id of ids)
            this.#uncertain.add(id);
    }
    /** It is known that the host was not changed: it was read, or the request was refused for certain. */
    notChanged(id) {
        this.#uncertain.delete(id);
    }
    /** Whether the host was changed, or may have been. */
    mayBeChanged(id) {
        return this.#uncertain.has(id) || this.#settled.get(id)?.outcome === 'changed';
    }
    /** Whether the host was changed for certain. */
    isChanged(id) {
        return this.#settled.get(id)?.outcome === 'changed';
    }
    /** The host is now as asked; in a dry run: it would be. */
    changed(id, after, note) {
        this.#uncertain.delete(id);
        this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after, note });
    }
    /** The host was as asked before. */
    unchanged(id, note) {
        this.#uncertain.delete(id);
        this.#settle(id, 'unchanged', { after: this.before(id), note });
    }
    /** Mackerel knows no such host. */
    missing(id, error) {
        this.#uncertain.delete(id);
        this.#settle(id, 'missing', { error });
    }
    /** It could not be brought to what was asked; where a request is out, no one knows what it did. */
    failed(id, error) {
        this.#settle(id, this.#uncertain.has(id) ? 'unknown' : 'failed', { error });
    }
    /** What was missing has failed: it could not be shown that Mackerel said so. */
    doubtMissing(error) {
        for (const [id, { outcome }] of this.#settled) {
            if (outcome === 'missing')
                this.#settled.set(id, this.#outcome(id, 'failed', { error }));
        }
    }
    /** Whether it is known what became of the host. */
    isSettled(id) {
        return this.#settled.has(id);
    }
    /** Every target in its order. One that was never settled has failed: no one got to it, or no one knows. */
    all() {
        return this.#ids.map((id) => this.#settled.get(id) ?? this.#unsettled(id));
    }
    #unsettled(id) {
        return this.#uncertain.has(id)
            ? this.#outcome(id, 'unknown', { error: new HostError('the step ended before it was known what became of it') })
            : this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') });
    }
    #settle(id, outcome, rest) {
        this.#settled.set(id, this.#outcome(id, outcome, rest));
        this.#options.onSettled?.(this.#settled.size, this.#ids.length);
    }
    #outcome(id, outcome, { after, error, note }) {
        const { name, before } = this.#known.get(id) ?? {};
        const fails = outcome === 'failed' || outcome === 'unknown' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
        return { id, name, outcome, fails, before, after, error, note };
    }
}


/***/ }),

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ nameHosts),
/* harmony export */   gc: () => (/* binding */ hostCount),
/* harmony export */   vy: () => (/* binding */ hostLabel)
/* harmony export */ });
/** A number of hosts, in words. */
function hostCount(count) {
    return count === 1 ? '1 host' : `${count} hosts`;
}
/** A host, or another thing with an ID, as it is called in the log: its name, where that is known, and its ID. */
function hostLabel({ id, name }) {
    if (name === undefined)
        return id ?? '(no ID)';
    return id === undefined ? name : `${name} (${id})`;
}
/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** Hosts by their labels, no more of them than a person reads. */
function nameHosts(hosts) {
    const named = hosts.slice(0, MAX_NAMES).map(hostLabel).join(', ');
    return hosts.length > MAX_NAMES ? `${named} and ${hosts.length - MAX_NAMES} more` : named;
}


/***/ }),

/***/ 658:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  AU: () => (/* binding */ fromEnvironment),
  dC: () => (/* binding */ readConnection),
  OW: () => (/* binding */ readTimeout)
});

// UNUSED EXPORTS: CONNECTION_INPUTS

// EXTERNAL MODULE: ./src/mackerel/http.ts
var http = __nccwpck_require__(2192);
// EXTERNAL MODULE: ./src/mackerel/proxy.ts + 1 modules
var mackerel_proxy = __nccwpck_require__(587);
;// CONCATENATED MODULE: ./src/inputs/proxy.ts


/** No agent that knows of proxies takes it. */
const NO_ADDRESS = { http_proxy: 'http://[', https_proxy: 'http://[' };
/**
 * What is wrong with the proxy that the environment names for an address, if anything. Node itself judges: its agent is
 * made with it later on.
 *
 * @param url whose scheme says which variables count; those in lower case go first
 */
function proxyProblem(url, env) {
    const proxy = (0,mackerel_proxy/* proxyFor */.iJ)(url, env);
    if (proxy === undefined)
        return undefined;
    const { variable: input, address, scheme } = proxy;
    const takes = (proxyEnv) => isTaken(url, proxyEnv);
    if (scheme !== undefined && !/^https?$/.test(scheme)) {
        const accepted = `A proxy of the kind ${scheme}:// is not supported: give one of http:// or https://. (Its value is not shown.)`;
        return { input, accepted };
    }
    if (address === undefined || !takes((0,mackerel_proxy/* agentEnv */.b$)(url, env))) {
        const accepted = 'The environment variable must hold the address of a proxy, such as http://proxy.example:8080, with what is not ' +
            'plain in a user name or password percent-encoded. (Its value is not shown.)';
        return { input, accepted };
    }
    if (takes(NO_ADDRESS)) {
        // An agent that does not know of proxies would go past it without a word.
        const accepted = `It names a proxy, which this Node (${process.version}) can't use: Node 24.5 can. Update the runner, or name ` +
            `${url.hostname} in NO_PROXY to do without the proxy.`;
        return { input, accepted };
    }
    return undefined;
}
function isTaken(url, proxyEnv) {
    try {
        (0,http/* agentFor */.Pf)(url, proxyEnv).destroy();
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/inputs/connection.ts

const DEFAULT_API_BASE = 'https://api.mackerelio.com';
/** Seconds. */
const MAX_TIMEOUT = 600;
const CONNECTION_INPUTS = (/* unused pure expression or super */ null && (['apiKey', 'apiBase', 'timeout', 'retries', 'concurrency']));
const NO_KEY = 'It is required: pass a secret, such as ${{ secrets.MACKEREL_APIKEY }}, or set the environment variable ' +
    'MACKEREL_APIKEY. A secret that does not exist is an empty string: check its name in the settings of the ' +
    "repository. In a run that a fork's pull request started, every secret is empty: leave the step out there, by " +
    '`if: github.event.pull_request.head.repo.fork != true`. Dependabot has secrets of its own.';
/**
 * Reads how Mackerel is reached.
 *
 * @param env where MACKEREL_APIKEY, MACKEREL_APIBASE and the proxies stand
 * @param noKey what to say where there is no key
 */
function readConnection(reader, env, noKey = NO_KEY) {
    const apiKey = readApiKey(reader, env, noKey);
    const apiBase = readApiBase(reader, env);
    const problem = proxyProblem(apiBase, env);
    if (problem !== undefined)
        reader.problem(problem);
    return {
        apiKey,
        apiBase,
        timeout: readTimeout(reader),
        retries: reader.integer('retries', 0, 10),
        concurrency: reader.integer('concurrency', 1, 50),
    };
}
/** Reads how long one request may take, in milliseconds. */
function readTimeout(reader) {
    return reader.integer('timeout', 1, MAX_TIMEOUT) * 1000;
}
/** A variable of the environment without white space around it; undefined where it is not set, or empty. */
function fromEnvironment(env, variable) {
    const text = env[variable]?.trim();
    return text === '' ? undefined : text;
}
function readApiKey(reader, env, noKey) {
    const apiKey = reader.text('apiKey') ?? fromEnvironment(env, 'MACKEREL_APIKEY') ?? '';
    if (apiKey === '') {
        reader.problem({ input: 'apiKey', value: '', accepted: noKey });
    }
    else if (/^\*+$/.test(apiKey)) {
        const accepted = 'It holds asterisks, which a log shows in place of a secret: pass the secret itself.';
        reader.problem({ input: 'apiKey', accepted });
    }
    else if (!/^[\x21-\x7e]+$/.test(apiKey)) {
        const accepted = 'The key holds a line break, a space, or a character outside printable ASCII. Paste it into the secret again, ' +
            'as one line. (Its value is not shown.)';
        reader.problem({ input: 'apiKey', accepted });
    }
    return apiKey;
}
function readApiBase(reader, env) {
    const text = reader.text('apiBase') ?? fromEnvironment(env, 'MACKEREL_APIBASE') ?? DEFAULT_API_BASE;
    // A parser of URLs drops line breaks: two secrets in one would become an address.
    const url = /\s/.test(text) ? null : URL.parse(text);
    const isLoopback = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (url === null ||
        !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) ||
        [url.username, url.password, url.search, url.hash].some((part) => part !== '')) {
        const accepted = `Use an https:// address without user name, query or fragment, such as ${DEFAULT_API_BASE}. ` +
            'Plain http:// is for loopback addresses only, since the API key would travel unprotected.';
        // What stands before an @ may be a password.
        reader.problem({ input: 'apiBase', value: text.includes('@') ? undefined : text, accepted });
        return new URL(DEFAULT_API_BASE);
    }
    const [, before, below] = /^(.*?)\/api\/v0(\/.*)?$/.exec(url.pathname) ?? [];
    if (before !== undefined) {
        const base = `${url.origin}${before}`;
        const rest = below === undefined || /^\/+$/.test(below) ? '/api/v0' : `/api/v0${below}`;
        reader.problem({ input: 'apiBase', value: text, accepted: `Leave ${rest} out, which is added to it: ${base}` });
    }
    return url;
}


/***/ }),

/***/ 4775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ parseData)
});

// EXTERNAL MODULE: ./src/mackerel/exact-json.ts
var exact_json = __nccwpck_require__(4188);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __nccwpck_require__(2318);
;// CONCATENATED MODULE: ./src/inputs/duplicate-keys.ts
/** The parts of JSON that matter here: texts, with the colon that makes a key of one, and brackets. */
const PARTS = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;
/**
 * A key that an object has twice: JSON allows it, and its parsers drop all but the last without a word.
 *
 * @param json well-formed JSON
 * @returns undefined where there is none
 */
function duplicateKey(json) {
    // Most objects of a deep nest have one key: a set is made for the second.
    const open = [];
    for (const [part, text = '', colon] of json.matchAll(PARTS)) {
        if (part === '{' || part === '[')
            open.push(undefined);
        else if (part === '}' || part === ']')
            open.pop();
        else if (colon !== undefined) {
            // Two spellings of one key, such as "a" and "\u0061", are the same key.
            const key = text.includes('\\') ? JSON.parse(`"${text}"`) : text;
            const keys = open.at(-1);
            if (keys === key || (keys instanceof Set && keys.has(key)))
                return key;
            if (keys instanceof Set)
                keys.add(key);
            else
                open[open.length - 1] = keys === undefined ? key : new Set([keys, key]);
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/inputs/data.ts



/** A reason may quote what was given, which can be of any length. */
const MAX_REASON_LENGTH = 200;
/**
 * Reads data that the user wrote as JSON or YAML. YAML's parser is loaded only for what is not JSON.
 *
 * @returns the value, or a sentence that says why there is none
 */
async function parseData(text) {
    let json;
    try {
        json = (0,exact_json/* parseExactly */.Ab)(text);
    }
    catch {
        const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
        const options = { logLevel: 'error', intAsBigInt: true };
        return read(() => parse(text, options), 'It is neither JSON nor YAML');
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return `It has the key ${(0,shorten/* shorten */.m)(JSON.stringify(twice), MAX_REASON_LENGTH)} twice.`;
    return read(() => json, 'It is JSON that cannot be sent');
}
function read(value, refusal) {
    try {
        return { value: asJson(value()) };
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        return `${refusal}: ${(0,shorten/* shorten */.m)(reason.replace(/:$/, ''), MAX_REASON_LENGTH)}.`;
    }
}
/**
 * The value as it can be sent, with whole numbers of any length as they were written: YAML can say more than JSON, such as dates, infinity, and lists that hold themselves; and
 * both can be nested deeper than can be written again.
 *
 * @throws Error where JSON can't hold it
 */
function asJson(value) {
    return (0,exact_json/* parseExactly */.Ab)(JSON.stringify(value, (_, part) => {
        if (typeof part === 'number' && !Number.isFinite(part))
            throw new Error(`JSON has no number ${part}`);
        return typeof part === 'bigint' ? (0,exact_json/* exactInteger */.i7)(part) : part;
    }));
}


/***/ }),

/***/ 5845:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ keyHints),
/* harmony export */   q: () => (/* binding */ nearestKey)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7347);

/** How many keys that are not known get a hint. */
const MAX_HINTS = 5;
/** The keys of what users write as data. (No secretKey: it has no place there.) */
const KEYS = [
    ...['name', 'memo', 'key', 'roleArn', 'externalId', 'region', 'includedTags', 'excludedTags', 'services'],
    ...['enable', 'role', 'excludedMetrics', 'includedMetrics', 'retireAutomatically'],
    ...['awsIntegrationId', 'integrations'],
    ...['macAddress', 'ipv4Addresses', 'ipv6Addresses', 'ipAddress', 'ipv6Address'],
];
/**
 * What may be meant by the keys that a schema does not know, in sentences with a blank before each; empty: no idea.
 *
 * @param hint says it of a key; by default, the key that is most like it
 */
function keyHints(issue, hint = nearestKey) {
    if (issue.code !== 'unrecognized_keys')
        return '';
    return issue.keys
        .slice(0, MAX_HINTS)
        .flatMap((key) => hint(String(key)) ?? [])
        .map((sentence) => ` ${sentence}`)
        .join('');
}
/** The key that may be meant, such as `excludedMetrics` for Terraform's `excluded_metrics`. */
function nearestKey(key) {
    const meant = (0,_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(key, KEYS);
    return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}


/***/ }),

/***/ 443:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown),
/* harmony export */   q: () => (/* binding */ unknownInputs)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7347);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5585);


const PREFIX = 'INPUT_';
/**
 * What a step gives under a name that is none of an input: a typo, most likely. GitHub warns of it (`Unexpected
 * input(s)`), and hands it over all the same, in capitals; a later step of a composite action gets no warning at all.
 *
 * @param env the environment as GitHub's runner sets it
 */
function unknownInputs(env) {
    const known = new Set(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .inputVariable */ .LO));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && variable !== PREFIX && !known.has(variable))
        .map((variable) => variable.slice(PREFIX.length).toLowerCase())
        .map((given) => ({ given, meant: (0,_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(given, _names_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh) }));
}
/** Says that there is no such input, and which one may be meant. */
function describeUnknown({ given, meant }) {
    const remedy = meant === undefined ? 'It is ignored: the README lists the inputs.' : `Did you mean \`${meant}\`?`;
    return `Unknown input \`${given}\`. ${remedy}`;
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ inputVariable),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   WJ: () => (/* binding */ INPUT_DEFAULTS),
/* harmony export */   ZP: () => (/* binding */ INPUT_UNITS),
/* harmony export */   px: () => (/* binding */ FILLED_BY_GITHUB)
/* harmony export */ });
/* unused harmony export COMMON_INPUTS */
/**
 * Every input of action.yml with its default there, as text; "" where it has none. A test holds the two against each
 * other. An input that holds its default counts as not given: GitHub fills the defaults in for every operation.
 */
const INPUT_DEFAULTS = {
    operation: '',
    apiKey: '',
    apiBase: '',
    hostIds: '',
    statuses: '',
    service: '',
    role: '',
    name: '',
    currentStatus: '',
    customIdentifier: '',
    caseInsensitive: 'false',
    maxHosts: '',
    ifNoHosts: 'error',
    ignoreMissing: 'false',
    status: '',
    roleFullnames: '',
    rolesMode: 'replace',
    displayName: '',
    memo: '',
    meta: '',
    interfaces: '',
    checks: '',
    describeRunner: 'false',
    restoreStatus: 'never',
    retireAfterJob: 'false',
    waitTimeout: '600',
    pollInterval: '15',
    allowWarning: 'false',
    warmUp: '0',
    stableFor: '',
    ifNoMonitors: 'warn',
    baseline: '',
    includeAlerts: 'false',
    batchSize: '',
    // Fleets as teams have them.
    hostIdFile: '',
    presentCustomIdentifiers: '',
    createRoles: 'true',
    clear: '',
    leaveNote: 'false',
    runId: '',
    githubToken: '${{ github.token }}',
    olderThan: '',
    jobStatus: '${{ job.status }}',
    jobId: '${{ job.check_run_id }}',
    jobIndex: '${{ strategy.job-index }}',
    awsIntegrationId: '',
    key: '',
    secretKey: '',
    roleArn: '',
    externalId: '',
    region: '',
    includedTags: '',
    excludedTags: '',
    services: '',
    configFile: '',
    downtimeId: '',
    start: '',
    duration: '',
    recurrence: '',
    serviceScopes: '',
    serviceExcludeScopes: '',
    roleScopes: '',
    roleExcludeScopes: '',
    monitorScopes: '',
    monitorExcludeScopes: '',
    graphAnnotationId: '',
    title: '',
    description: '',
    from: '',
    to: '',
    endAfterJob: 'false',
    dryRun: 'false',
    concurrency: '5',
    ifUnavailable: 'error',
    timeout: '30',
    retries: '4',
    summary: 'true',
};
/** GitHub puts a value of its own into them for every operation: that they hold one says nothing. */
const FILLED_BY_GITHUB = ['githubToken', 'jobStatus', 'jobId', 'jobIndex'];
/** What the numbers count that are no plain numbers. */
const INPUT_UNITS = {
    timeout: 'seconds',
    waitTimeout: 'seconds',
    pollInterval: 'seconds',
    warmUp: 'seconds',
    stableFor: 'seconds',
    olderThan: 'hours',
    duration: 'minutes',
};
/** Inputs of every operation. */
const COMMON_INPUTS = (/* unused pure expression or super */ null && ([
    'operation',
    'apiKey',
    'apiBase',
    'dryRun',
    'concurrency',
    'ifUnavailable',
    'timeout',
    'retries',
    'summary',
]));
const INPUT_NAMES = Object.keys(INPUT_DEFAULTS);
/** The environment variable in which GitHub's runner hands an input over. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}


/***/ }),

/***/ 9758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** Everything that is wrong with the inputs, all at once. Thrown before any request is sent. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map(({ input, accepted }) => `${input}: ${accepted}`).join('\n'));
        this.problems = problems;
    }
}


/***/ }),

/***/ 829:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i_: () => (/* binding */ InputReader),
  Of: () => (/* binding */ refusalOf),
  O6: () => (/* binding */ wordsRule)
});

// EXTERNAL MODULE: ./src/alike.ts
var alike = __nccwpck_require__(7347);
// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __nccwpck_require__(5060);
// EXTERNAL MODULE: ./src/inputs/data.ts + 1 modules
var inputs_data = __nccwpck_require__(4775);
// EXTERNAL MODULE: ./src/inputs/went-wrong.ts
var went_wrong = __nccwpck_require__(5823);
;// CONCATENATED MODULE: ./src/inputs/list.ts

/**
 * Reads a list: one item per line, or separated by commas, or a JSON array; blanks and duplicates dropped, order kept.
 *
 * @param text the input's text
 * @returns the items, or a sentence that says why it is no list
 */
function parseList(text, { spaces = false, commas = true } = {}) {
    const trimmed = text.trim();
    const wrong = (0,went_wrong/* wentWrong */.q)(/^\[object \w+\]/.exec(trimmed)?.[0] ?? '');
    if (wrong !== undefined)
        return wrong;
    if (isJsonObject(trimmed))
        return 'It is a JSON object. Use one item per line, or a JSON array such as ["a","b"].';
    if (trimmed.startsWith('[')) {
        const array = parseJsonArray(trimmed);
        return typeof array === 'string' ? array : toList(array, array.length === 0);
    }
    if (isBlockList(trimmed, { spaces, commas }))
        return BLOCK_LIST;
    const separator = new RegExp(`[\\r\\n${commas ? ',' : ''}${spaces ? '\\s' : ''}]+`);
    return toList(trimmed.split(separator), false);
}
const BLOCK_LIST = 'It is written as a YAML list (`- item`), but GitHub hands it over as plain text. Write one item per line without ' +
    'the `- `, or a JSON array such as ["a","b"].';
/** Whether an item begins with a dash and a blank; only a JSON array can say that it really does. */
function isBlockList(text, { spaces, commas }) {
    return new RegExp(`(?:^|[\\r\\n${commas ? ',' : ''}])[ \\t]*-(?:\\s|$)${spaces ? '|\\s-(?:\\s|$)' : ''}`).test(text);
}
function isJsonObject(text) {
    if (!text.startsWith('{'))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function parseJsonArray(text) {
    const refusal = 'It starts with "[", so it must be a JSON array of strings, such as ["a","b"].';
    try {
        const json = JSON.parse(text);
        if (!Array.isArray(json))
            return refusal;
        if (json.every((item) => typeof item === 'string'))
            return json;
        const isOfObjects = json.some((item) => typeof item === 'object' && item !== null && 'id' in item);
        return isOfObjects ? `${refusal} It holds objects: toJSON(fromJSON(\u2026).*.id) takes the ID of each.` : refusal;
    }
    catch {
        return refusal;
    }
}
function toList(items, spelledOutEmpty) {
    const kept = new Set(items.map((item) => item.trim()).filter((item) => item !== ''));
    return { items: [...kept], spelledOutEmpty };
}

// EXTERNAL MODULE: ./src/inputs/keys.ts
var keys = __nccwpck_require__(5845);
// EXTERNAL MODULE: ./src/inputs/look-alike.ts
var look_alike = __nccwpck_require__(443);
// EXTERNAL MODULE: ./src/inputs/names.ts
var names = __nccwpck_require__(5585);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __nccwpck_require__(9758);
;// CONCATENATED MODULE: ./src/inputs/quantity.ts
/** The seconds in a unit, by the ways people write it. */
const SECONDS = [
    [/^(?:ms|msecs?|milliseconds?)$/i, 0.001],
    [/^(?:s|secs?|seconds?)$/i, 1],
    [/^(?:m|mins?|minutes?)$/i, 60],
    [/^(?:h|hrs?|hours?)$/i, 3600],
    [/^(?:d|days?)$/i, 86_400],
];
/**
 * Says which numbers an input takes; of one that has a unit, also how it is written without.
 *
 * @param text what was given
 * @param unit what the input counts; undefined: things
 */
function wholeNumber(text, min, max, unit) {
    const range = `Use a whole number${unit === undefined ? '' : ` of ${unit}`} from ${min} to ${max}`;
    const [, digits = '', word = ''] = /^(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]+)$/i.exec(text) ?? [];
    const given = secondsIn(word);
    const wanted = secondsIn(unit ?? '');
    if (given === undefined || wanted === undefined)
        return `${range}.`;
    const number = (Number(digits) * given) / wanted;
    const isOne = Number.isInteger(number) && number >= min && number <= max;
    return `${range}, without a unit${isOne ? `: ${number}` : ''}.`;
}
function secondsIn(unit) {
    return SECONDS.find(([pattern]) => pattern.test(unit))?.[1];
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts










/** How many mistakes in one input are told. */
const MAX_ISSUES = 20;
/** The rule for one of a few words. */
function wordsRule(words, sentence) {
    return {
        words,
        pattern: new RegExp(`^(?:${words.join('|')})$`),
        accepted: (item) => `${sentence}: ${words.join(', ')}.${(0,alike/* didYouMean */.au)(item, words)}`,
    };
}
/**
 * Reads inputs from the environment, one typed value at a time. A bad value is noted as a problem, and something of the
 * right type stands in for it, so that reading goes on and `finish` tells all problems at once. What stands in is never
 * used: `finish` throws.
 *
 * `I` names the inputs that may be asked for: a reader of more inputs can stand in for one of fewer, not the other way
 * round.
 */
class InputReader {
    #env;
    #problems = [];
    #asked = new Set();
    constructor(env) {
        this.#env = env;
    }
    /** The input's text without white space around it, or undefined where it is empty. */
    text(name) {
        this.#asked.add(name);
        return this.#given(name);
    }
    /** Text held against a rule; undefined where it is empty. */
    rule(name, rule) {
        const given = this.text(name);
        const text = given === undefined ? undefined : (rule.normalize?.(given) ?? given);
        const refusal = text === undefined ? undefined : refusalOf(text, rule);
        if (refusal !== undefined)
            this.#refuse(name, refusal);
        return text;
    }
    /** Text that must be there. */
    requiredText(name, accepted) {
        const text = this.text(name);
        if (text === undefined)
            this.#refuse(name, accepted);
        return text ?? '';
    }
    /** One of a few words. */
    choice(name, choices) {
        const text = this.text(name);
        const choice = choices.find((candidate) => candidate === text);
        if (text !== undefined && choice === undefined) {
            this.#refuse(name, `Use one of: ${choices.join(', ')}.${(0,alike/* didYouMean */.au)(text, choices)}`);
        }
        return choice;
    }
    /** One of a few words that must be there. */
    requiredChoice(name, choices) {
        const choice = this.choice(name, choices);
        if (this.text(name) === undefined)
            this.#refuse(name, `It is required. Use one of: ${choices.join(', ')}.`);
        return choice ?? choices[0];
    }
    /** What GitHub's own toolkit takes for a boolean (YAML 1.2 core schema). */
    boolean(name) {
        const text = this.text(name) ?? names/* INPUT_DEFAULTS */.WJ[name];
        if (['true', 'True', 'TRUE'].includes(text))
            return true;
        if (!['false', 'False', 'FALSE'].includes(text))
            this.#refuse(name, 'Use true or false.');
        return false;
    }
    /** A whole number within limits. */
    integer(name, min, max) {
        const text = this.text(name) ?? names/* INPUT_DEFAULTS */.WJ[name];
        const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
        if (number >= min && number <= max)
            return number;
        this.#refuse(name, wholeNumber(text, min, max, names/* INPUT_UNITS */.ZP[name]));
        return min;
    }
    /** The same, where it may be left out. */
    optionalInteger(name, min, max) {
        return this.text(name) === undefined ? undefined : this.integer(name, min, max);
    }
    /** A list, every item held against the rule; undefined where the input is empty. */
    list(name, rule, options = {}) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        const list = parseList(rule.normalize?.(text) ?? text, options);
        if (typeof list === 'string') {
            this.#refuse(name, list);
            return undefined;
        }
        for (const item of list.items) {
            const accepted = refusalOf(item, rule);
            if (accepted !== undefined)
                this.problem({ input: name, value: item, accepted });
        }
        return list;
    }
    /** JSON or YAML that fits a schema; undefined where the input is empty. */
    async data(name, schema) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        const data = await (0,inputs_data/* parseData */._)(text);
        if (typeof data === 'string') {
            this.#refuse(name, data);
            return undefined;
        }
        const result = schema.try(data.value, { mode: 'strict' });
        if (result.ok)
            return result.value;
        for (const issue of (0,src_schema/* firstIssues */.rf)(result, MAX_ISSUES)) {
            const path = (0,src_schema/* issuePath */.dR)(issue);
            const accepted = `${(0,src_schema/* issueText */.v4)(issue)}${(0,keys/* keyHints */.Q)(issue)}`;
            this.problem({ input: path === '' ? name : `${name}.${path}`, accepted });
        }
        return undefined;
    }
    /**
     * Notes that something is wrong with an input; only the first thing that is wrong with the same value of it. Where one
     * is missing, the step may give it under a name that is not quite right: that is said too.
     */
    problem(problem) {
        const isKnown = this.#problems.some(({ input, value }) => input === problem.input && value === problem.value && value !== undefined);
        if (isKnown)
            return;
        const hints = problem.value === '' ? this.#lookAlikes(problem.input) : [];
        this.#problems.push({ ...problem, accepted: [problem.accepted, ...hints].join(' ') });
    }
    /** Inputs that were given, but that no one asked for. */
    unused() {
        return names/* INPUT_NAMES */.Qh.filter((name) => {
            if (names/* FILLED_BY_GITHUB */.px.includes(name))
                return false;
            const given = this.#given(name);
            return given !== undefined && given !== names/* INPUT_DEFAULTS */.WJ[name] && !this.#asked.has(name);
        });
    }
    /** Those of these names that were given, whether or not the operation has a use for them. */
    given(names) {
        return names.filter((name) => this.#given(name) !== undefined);
    }
    /** The names that were asked for. */
    asked() {
        return names/* INPUT_NAMES */.Qh.filter((name) => this.#asked.has(name));
    }
    /** @throws InputError where there was any problem */
    finish() {
        if (this.#problems.length > 0)
            throw new problem/* InputError */.d(this.#problems);
    }
    /** @param inputs one name, or several as a person reads them: `hostIds, or service, role` */
    #lookAlikes(inputs) {
        const words = inputs.split(/, (?:or )?/);
        return (0,look_alike/* unknownInputs */.q)(this.#env)
            .filter(({ meant }) => meant !== undefined && words.includes(meant))
            .map(look_alike/* describeUnknown */.E);
    }
    #given(name) {
        const text = this.#env[(0,names/* inputVariable */.LO)(name)]?.trim();
        return text === '' ? undefined : text;
    }
    #refuse(input, accepted) {
        this.problem({ input, value: this.#given(input) ?? '', accepted });
    }
}
/** Why an item can't be one; undefined where it can. */
function refusalOf(item, { pattern, accepted, isId = false }) {
    const wrong = (0,went_wrong/* wentWrong */.q)(item, { isId });
    if (wrong !== undefined)
        return wrong;
    if (pattern.test(item))
        return undefined;
    return typeof accepted === 'string' ? accepted : accepted(item);
}


/***/ }),

/***/ 5823:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wentWrong)
/* harmony export */ });
const CHECK = 'check where the value comes from.';
/** What GitHub and scripts write in place of a value they do not have, and why. No one gives such a name on purpose. */
const NO_VALUE = [
    [/^Array$/, `It is what GitHub writes for a list: use toJSON(\u2026) or join(\u2026) in the expression.`],
    [/^Object$/, `It is what GitHub writes for an object: name one property of it in the expression.`],
    [/^\[object \w+\]$/, `It is what JavaScript writes for an object: name one property of it, or use JSON.stringify.`],
    [/^(?:null|undefined|nan)$/i, `It is what an expression or script writes that found nothing: ${CHECK}`],
    [/^\*{3,}$/, `It is what a log shows in place of a secret, not the value: ${CHECK}`],
];
/** The same among IDs: a service may well be called none. */
const NO_ID = /^(?:none|nil|true|false)$/i;
/**
 * Why an item is no value, but what is left of an expression or a script that went wrong.
 *
 * @param isId whether it should be an ID, which no one chose
 * @returns a sentence; undefined where it may be a value
 */
function wentWrong(item, { isId = false } = {}) {
    const known = NO_VALUE.find(([pattern]) => pattern.test(item));
    if (known !== undefined)
        return known[1];
    return isId && NO_ID.test(item) ? `It is what an expression or script writes, and no ID: ${CHECK}` : undefined;
}


/***/ }),

/***/ 6694:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries),
/* harmony export */   D: () => (/* binding */ idIn)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5060);

/**
 * Reads the entries of a list one by one: an odd one must not make the others unreadable, and an ID counts once.
 *
 * @param schema what an entry must be
 * @param fromWire makes this action's own form of one that is
 * @param whyUnfit says why an entry is not what was asked for; undefined: it is
 */
function readEntries(listed, schema, fromWire, whyUnfit = () => undefined) {
    const entries = new Map();
    const odd = [];
    for (const value of listed) {
        const read = schema.try(value, { mode: 'passthrough' });
        if (!read.ok) {
            const [issue] = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .firstIssues */ .rf)(read, 1);
            const reason = issue === undefined ? '' : `${(0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .issuePath */ .dR)(issue) || 'the whole'}: ${(0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .issueText */ .v4)(issue)}`;
            odd.push({ id: idIn(value), reason: `it can't be read: ${reason}` });
            continue;
        }
        const entry = fromWire(read.value);
        const reason = whyUnfit(entry);
        if (reason === undefined)
            entries.set(entry.id, entry);
        else
            odd.push({ id: entry.id, reason });
    }
    return { entries: [...entries.values()], odd };
}
/** The ID that anything has, if it has one. */
function idIn(entry) {
    return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? entry.id
        : undefined;
}


/***/ }),

/***/ 4083:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MackerelError)
/* harmony export */ });
/**
 * A request to Mackerel that did not succeed. It carries no `cause`: an error of the HTTP library holds the request,
 * and the request holds the API key.
 */
class MackerelError extends Error {
    name = 'MackerelError';
    kind;
    resource;
    isCollection;
    creates;
    method;
    path;
    address;
    status;
    reason;
    inMackerelsWords;
    /** Whether Mackerel may have acted on any of the attempts. */
    mayHaveArrived;
    retryAfter;
    /** How many times the request was sent, or tried to be sent. */
    attempts = 1;
    #details;
    constructor(details) {
        const status = details.status === undefined ? '' : `${details.status} `;
        super(`${details.method} ${details.path}: ${status}${details.reason}`);
        this.#details = details;
        this.kind = details.kind;
        this.resource = details.resource;
        this.isCollection = details.isCollection ?? false;
        this.creates = details.creates ?? false;
        this.method = details.method;
        this.path = details.path;
        this.address = details.address;
        this.status = details.status;
        this.reason = details.reason;
        this.inMackerelsWords = details.inMackerelsWords ?? false;
        this.mayHaveArrived = details.mayHaveArrived;
        this.retryAfter = details.retryAfter;
    }
    /** The same, for what was not even tried because of it. */
    forUntried() {
        return Object.assign(new MackerelError({ ...this.#details, mayHaveArrived: false }), { attempts: this.attempts });
    }
    /** The fault may pass by itself, so that the same request may succeed later: network, 408, 429, 5xx but 501. */
    get isTransient() {
        if (this.kind === 'answered')
            return this.status === 408 || this.status === 429 || this.#isServerFault;
        return this.kind === 'unreachable';
    }
    /** Mackerel itself is down: no answer, or one that says that the fault is on its side. */
    get isOutage() {
        return this.kind === 'unreachable' || this.kind === 'skipped' || this.#isServerFault;
    }
    /** 501 is said by a server that has no such endpoint, and will not have it later either. */
    get #isServerFault() {
        return (this.status ?? 0) >= 500 && this.status !== 501;
    }
    /** Every further request with this key would be refused in the same way: Mackerel says so, and no proxy in its place. */
    get isRefusedKey() {
        return (this.status === 401 || this.status === 403) && this.inMackerelsWords;
    }
    /**
     * Mackerel knows no such thing, and says so in its own words: a proxy, or any web server, says 404 too. Mackerel's
     * collections are always there: who says 404 to one of them says nothing of what is in it.
     */
    get isNotFound() {
        return this.status === 404 && this.inMackerelsWords && !this.isCollection;
    }
}


/***/ }),

/***/ 4188:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ parseExactly),
/* harmony export */   i7: () => (/* binding */ exactInteger),
/* harmony export */   zr: () => (/* binding */ isExactNumber)
/* harmony export */ });
/** A number that a double may not hold as it is written: many digits, an exponent, zeros at the end, minus zero. */
const DELICATE_NUMBER = /[:,[]\s*(?:-?(?:\d{16}|\d+(?:\.\d+)?[eE]|\d+\.\d*0[,}\]\s]|\d+\.\d{15})|-0[,}\]\s])/;
const { rawJSON, isRawJSON } = JSON;
/** Whether a value is a number that a double does not hold as it was written, and no object of anyone's. */
function isExactNumber(value) {
    return isRawJSON(value);
}
/** A whole number that JSON.stringify writes with all its digits. */
function exactInteger(integer) {
    return rawJSON(String(integer));
}
/**
 * Parses JSON such that writing it again gives every number back as it was: what is read of a host is sent back, and
 * must not change on the way.
 *
 * @throws SyntaxError where it is no JSON
 */
function parseExactly(text) {
    if (!DELICATE_NUMBER.test(text))
        return JSON.parse(text);
    return JSON.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && source !== String(value) ? rawJSON(source) : value);
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ HOST_ID),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   iT: () => (/* binding */ HOST_STATUSES),
/* harmony export */   w8: () => (/* binding */ fromWireHost),
/* harmony export */   we: () => (/* binding */ wireHost),
/* harmony export */   zA: () => (/* binding */ wireHostId)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9118);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3932);


/** The statuses a host can be given (API document "hosts", update status). */
const HOST_STATUSES = ['working', 'standby', 'maintenance', 'poweroff'];
/** IDs are opaque; what is not of this form can't be put into a path, a list or a table without care. */
const HOST_ID = /^[A-Za-z0-9_-]+$/;
/** `<service>:<role>`, each of the two a name (API document "hosts", roleFullnames). */
const ROLE_FULLNAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}:[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/;
/** An ID in a reply: what is not of its form is refused, since it goes on into paths, outputs and tables. */
const wireHostId = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj().assert((id) => HOST_ID.test(id), 'It is not of the form of a host ID.');
const textOrNull = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .ch()).optional();
/** The `<host>` of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireHost = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    id: wireHostId,
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    displayName: textOrNull,
    customIdentifier: textOrNull,
    status: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(),
    memo: textOrNull,
    isRetired: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM(), _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .ch()).optional(),
    // Whatever it is: one odd field must not make a host unreadable.
    createdAt: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    retiredAt: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj())), _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .ch()).optional(),
    meta: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
    interfaces: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional(),
});
/** A host as Mackerel sends it, in this action's words: above all, `roles` as role full names. */
function fromWireHost(wire) {
    return {
        id: wire.id,
        name: wire.name,
        displayName: wire.displayName ?? undefined,
        customIdentifier: wire.customIdentifier ?? undefined,
        status: wire.status,
        memo: wire.memo ?? '',
        isRetired: wire.isRetired ?? false,
        createdAt: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(wire.createdAt),
        retiredAt: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(wire.retiredAt),
        roleFullnames: Object.entries(wire.roles ?? {}).flatMap(([service, roles]) => roles.map((role) => `${service}:${role}`)),
        meta: wire.meta ?? {},
        interfaces: wire.interfaces ?? [],
        wire,
    };
}


/***/ }),

/***/ 475:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ BULK_LIMIT),
  K: () => (/* binding */ HostsApi)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __nccwpck_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __nccwpck_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var mackerel_host = __nccwpck_require__(2714);
// EXTERNAL MODULE: ./src/mackerel/entries.ts
var entries = __nccwpck_require__(6694);
// EXTERNAL MODULE: ./src/schema.ts
var schema = __nccwpck_require__(5060);
;// CONCATENATED MODULE: ./src/mackerel/host-list.ts



/** Sorts what Mackerel listed by whether it fits the filter. */
function sortListed(listed, filter) {
    const hosts = new Map();
    const misfits = [];
    const otherNames = [];
    for (const entry of listed) {
        const read = mackerel_host/* wireHost */.we.try(entry, { mode: 'passthrough' });
        if (!read.ok) {
            const [issue] = (0,schema/* firstIssues */.rf)(read, 1);
            const reason = issue === undefined ? '' : `${(0,schema/* issuePath */.dR)(issue)}: ${(0,schema/* issueText */.v4)(issue)}`;
            misfits.push({ id: (0,entries/* idIn */.D)(entry), name: undefined, reason: `it can't be read: ${reason}` });
            continue;
        }
        const host = (0,mackerel_host/* fromWireHost */.w8)(read.value);
        const { id, name } = host;
        const reason = whyUnfit(host, filter);
        if (reason !== undefined)
            misfits.push({ id, name, reason });
        else if (filter.name !== undefined && name !== filter.name) {
            otherNames.push({ id, name, reason: `its name is not ${filter.name}` });
        }
        else
            hosts.set(id, host);
    }
    // Listed twice, and only once as asked: Mackerel contradicts itself.
    for (const { id = '' } of [...misfits, ...otherNames])
        hosts.delete(id);
    return { hosts: [...hosts.values()], misfits, otherNames };
}
function whyUnfit({ isRetired, roleFullnames, status, wire }, { service, roles = [], statuses }) {
    if (isRetired)
        return 'it is retired';
    if (service !== undefined && !Object.hasOwn(wire.roles ?? {}, service))
        return `it is not in the service ${service}`;
    if (roles.length > 0 && !roles.some((role) => roleFullnames.includes(`${service ?? ''}:${role}`))) {
        return `it has none of the roles ${roles.join(', ')}`;
    }
    // A status that is not known today is none that was left out on purpose.
    const isLeftOut = mackerel_host/* HOST_STATUSES */.iT.some((known) => known === status) && !statuses.some((asked) => asked === status);
    return isLeftOut ? `its status is ${status}` : undefined;
}

;// CONCATENATED MODULE: ./src/mackerel/hosts.ts




/** How many hosts one bulk call takes at most (API document "hosts", bulk retire and bulk update statuses). */
const BULK_LIMIT = 30;
/** What every request here is about. */
const HOST = { resource: 'host' };
const success = dist/* object */.Ik({ success: dist/* literal */.eu(true) });
const hostId = dist/* object */.Ik({ id: mackerel_host/* wireHostId */.zA });
const oneHost = dist/* object */.Ik({ host: mackerel_host/* wireHost */.we });
// Each host is read by itself: an odd one must not make the others unreadable.
const manyHosts = dist/* object */.Ik({ hosts: dist/* array */.YO(dist/* unknown */.L5()) });
const metricNames = dist/* object */.Ik({ names: dist/* array */.YO(dist/* string */.Yj()) });
const monitoredStatuses = dist/* object */.Ik({
    monitoredStatuses: dist/* array */.YO(dist/* object */.Ik({
        monitorId: dist/* string */.Yj(),
        status: dist/* string */.Yj(),
        detail: dist/* object */.Ik({ type: dist/* string */.Yj(), message: dist/* string */.Yj(), memo: dist/* string */.Yj().optional() }).optional(),
    })),
});
/** The hosts API, one method an endpoint. Every method throws MackerelError. */
class HostsApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** When this client was made (epoch seconds), by Mackerel's own clock as soon as it has answered. */
    get startTime() {
        return this.#transport.startTime;
    }
    /** Whether Mackerel answers at all, whatever trouble it has with some hosts. */
    async isThere() {
        return this.#transport.answers();
    }
    /**
     * Whether something happened after this client was made, by Mackerel's own clock.
     *
     * @param time epoch seconds, as Mackerel tells it
     */
    isSinceStart(time) {
        return this.#transport.isSinceStart(time);
    }
    /**
     * POST /hosts. Where the request may have arrived although no answer came, it is repeated only with a
     * customIdentifier, and only after looking for the host it may have made: uniqueness makes that safe.
     *
     * @param isMade whether a host that was found so is the one that was made; another one is not adopted
     * @returns the new host's ID
     */
    async create(spec, isMade = () => true) {
        const { customIdentifier } = spec;
        const lookFirst = async (identifier) => {
            const host = await this.#find(identifier, false, 0);
            return host !== undefined && isMade(host) ? host : undefined;
        };
        const reply = await this.#transport.request({
            ...HOST,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['hosts'],
            body: spec,
            reply: hostId,
            repeat: customIdentifier ? { lookFirst: () => lookFirst(customIdentifier) } : 'never',
        });
        return reply.id;
    }
    /** GET /hosts/<id>: a retired host is found too. */
    async get(id, options = {}) {
        const reply = await this.#transport.request({
            ...HOST,
            ...options,
            method: 'GET',
            path: ['hosts', id],
            reply: oneHost,
            mismatch: ({ host }) => isAnother(host.id, id),
        });
        return (0,mackerel_host/* fromWireHost */.w8)(reply.host);
    }
    /**
     * GET /hosts: active hosts only; all at once, since the API has no pages.
     *
     * @returns the hosts that fit the filter, each once, and what else was listed
     */
    async list(filter, options = {}) {
        const { service, roles = [], name, statuses } = filter;
        const reply = await this.#transport.request({
            ...HOST,
            ...options,
            isCollection: true,
            method: 'GET',
            path: ['hosts'],
            query: [
                ...(service === undefined ? [] : [['service', service]]),
                ...roles.map((role) => ['role', role]),
                ...(name === undefined ? [] : [['name', name]]),
                ...statuses.map((status) => ['status', status]),
            ],
            reply: manyHosts,
        });
        return sortListed(reply.hosts, filter);
    }
    /** GET /hosts/<id>/metric-names */
    async metricNames(id) {
        const path = ['hosts', id, 'metric-names'];
        return (await this.#transport.request({ ...HOST, method: 'GET', path, reply: metricNames })).names;
    }
    /** GET /hosts/<id>/monitored-statuses: every monitor that watches the host. */
    async monitoredStatuses(id, options = {}) {
        const path = ['hosts', id, 'monitored-statuses'];
        return (await this.#transport.request({ ...HOST, method: 'GET', path, reply: monitoredStatuses, ...options }))
            .monitoredStatuses;
    }
    /**
     * GET /hosts-by-custom-identifier/<customIdentifier>: active hosts only; of several in another case, the oldest.
     *
     * @returns the host, or undefined where there is none
     */
    async findByCustomIdentifier(customIdentifier, caseInsensitive = false) {
        return this.#find(customIdentifier, caseInsensitive);
    }
    /** The same, where the host ought to be there. @throws MackerelError also where there is none */
    async getByCustomIdentifier(customIdentifier, caseInsensitive) {
        return this.#getByCustomIdentifier(customIdentifier, caseInsensitive);
    }
    /** PUT /hosts/<id>. Replaces everything in the body, but only adds roleFullnames. */
    async update(id, spec) {
        await this.#transport.request({
            ...HOST,
            method: 'PUT',
            path: ['hosts', id],
            body: spec,
            reply: hostId,
            mismatch: (reply) => isAnother(reply.id, id),
        });
    }
    /** POST /hosts/<id>/status */
    async updateStatus(id, status, options = {}) {
        await this.#transport.request({
            ...HOST,
            ...options,
            method: 'POST',
            path: ['hosts', id, 'status'],
            body: { status },
            reply: success,
        });
    }
    /** POST /hosts/bulk-update-statuses, for BULK_LIMIT hosts at most. */
    async bulkUpdateStatuses(ids, status, options = {}) {
        await this.#transport.request({
            ...HOST,
            ...options,
            method: 'POST',
            path: ['hosts', 'bulk-update-statuses'],
            body: { status, ids },
            reply: success,
        });
    }
    /** PUT /hosts/<id>/role-fullnames: the roles become exactly these. */
    async updateRoleFullnames(id, roleFullnames) {
        await this.#transport.request({
            ...HOST,
            method: 'PUT',
            path: ['hosts', id, 'role-fullnames'],
            body: { roleFullnames },
            reply: success,
        });
    }
    /** POST /hosts/<id>/retire. Cannot be undone. */
    async retire(id, options = {}) {
        await this.#transport.request({
            ...HOST,
            ...options,
            method: 'POST',
            path: ['hosts', id, 'retire'],
            body: {},
            reply: success,
        });
    }
    /** POST /hosts/bulk-retire, for BULK_LIMIT hosts at most. Cannot be undone. */
    async bulkRetire(ids, options = {}) {
        await this.#transport.request({
            ...HOST,
            ...options,
            method: 'POST',
            path: ['hosts', 'bulk-retire'],
            body: { ids },
            reply: success,
        });
    }
    async #find(customIdentifier, caseInsensitive, retries) {
        try {
            return await this.#getByCustomIdentifier(customIdentifier, caseInsensitive, retries);
        }
        catch (error) {
            if (error instanceof errors/* MackerelError */.v && error.isNotFound)
                return undefined;
            throw error;
        }
    }
    async #getByCustomIdentifier(customIdentifier, caseInsensitive, retries) {
        const reply = await this.#transport.request({
            ...HOST,
            method: 'GET',
            path: ['hosts-by-custom-identifier', customIdentifier],
            query: caseInsensitive ? [['caseInsensitive', 'true']] : [],
            reply: oneHost,
            mismatch: ({ host }) => isNotCalled(host, customIdentifier, caseInsensitive),
            ...(retries !== undefined && { retries }),
        });
        return (0,mackerel_host/* fromWireHost */.w8)(reply.host);
    }
}
function isAnother(id, asked) {
    return id === asked ? undefined : `it is about the host ${id}`;
}
function isNotCalled({ id, customIdentifier, isRetired }, asked, caseInsensitive) {
    const fold = (text) => (caseInsensitive ? text.toLowerCase() : text);
    if (fold(customIdentifier ?? '') !== fold(asked))
        return `it is about the host ${id}, which has another custom identifier`;
    return isRetired === true ? `it is about the host ${id}, which is retired` : undefined;
}


/***/ }),

/***/ 2192:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ ReplyTooLargeError),
/* harmony export */   Pf: () => (/* binding */ agentFor),
/* harmony export */   cv: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);

/** The reply is longer than was allowed. */
class ReplyTooLargeError extends Error {
    name = 'ReplyTooLargeError';
}
/** The connection failed, with Node's `code` and words; nothing else of Node's error, which knows the request. */
class ConnectionError extends Error {
    name = 'ConnectionError';
    code;
    constructor({ message, code }) {
        super(message);
        this.code = code;
    }
}
// Loaded by those who use them: a plain address needs no TLS, and most replies are not compressed.
const https = () => process.getBuiltinModule('node:https');
const zlib = () => process.getBuiltinModule('node:zlib');
/** The agent for an address: keeps connections open, and goes through the proxy that the environment names. */
function agentFor(url, proxyEnv) {
    const { Agent } = url.protocol === 'https:' ? https() : (node_http__WEBPACK_IMPORTED_MODULE_0___default());
    return new Agent({ keepAlive: true, proxyEnv });
}
/**
 * Sends one request, and reads the whole reply. No redirect is followed.
 *
 * Not by node-fetch, which would take half of what a step may cost beside the request itself (docs/performance.md).
 *
 * @throws ReplyTooLargeError
 * @throws Error whatever Node says of the connection, with its `code`; also where the signal ended it
 */
async function exchange(url, request) {
    const { method, headers, body, agent, maxBytes, signal } = request;
    const { request: open } = url.protocol === 'https:' ? https() : (node_http__WEBPACK_IMPORTED_MODULE_0___default());
    return new Promise((resolve, reject) => {
        const outgoing = open(url, {
            method,
            agent,
            signal,
            headers: { ...headers, 'Accept-Encoding': 'gzip, deflate, br' },
        });
        const fail = (error) => {
            reject(error instanceof ReplyTooLargeError ? error : new ConnectionError(error));
            outgoing.destroy();
        };
        outgoing.on('error', fail);
        outgoing.on('response', (incoming) => {
            const chunks = [];
            let length = 0;
            incoming.on('error', fail);
            // A reply that is cut short ends without an end.
            incoming.on('close', () => {
                if (!incoming.complete)
                    fail(Object.assign(new Error('the reply was cut short'), { code: 'ECONNRESET' }));
            });
            const content = decompressed(incoming, fail);
            content.on('data', (chunk) => {
                length += chunk.length;
                if (length > maxBytes)
                    fail(new ReplyTooLargeError());
                else
                    chunks.push(chunk);
            });
            content.on('end', () => {
                const { statusCode = 0, statusMessage = '' } = incoming;
                resolve({
                    head: { status: statusCode, statusText: statusMessage, headers: incoming.headers },
                    text: withoutMark(Buffer.concat(chunks).toString('utf8')),
                });
            });
        });
        outgoing.end(body);
    });
}
/** A byte order mark is no part of a text (Encoding standard, "decode"), and no JSON. */
function withoutMark(text) {
    return text.startsWith('\ufeff') ? text.slice(1) : text;
}
/** The reply's content as it was before the server compressed it (RFC 9110, 8.4). */
function decompressed(reply, fail) {
    const decompress = decompressorFor(reply.headers['content-encoding']);
    if (decompress === undefined)
        return reply;
    decompress.on('error', fail);
    return reply.pipe(decompress);
}
function decompressorFor(encoding) {
    switch (encoding?.toLowerCase()) {
        case 'gzip':
        case 'x-gzip':
            return zlib().createGunzip();
        case 'deflate':
            return zlib().createInflate();
        case 'br':
            return zlib().createBrotliDecompress();
        default:
            return undefined;
    }
}


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ asNumber)
/* harmony export */ });
/**
 * A number of a reply, also one that is kept as it was written (exact-json.ts).
 *
 * @returns undefined for everything else
 */
function asNumber(value) {
    const number = typeof value === 'object' && value !== null && 'rawJSON' in value ? Number(value.rawJSON) : (value ?? undefined);
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}


/***/ }),

/***/ 587:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b$: () => (/* binding */ agentEnv),
  iJ: () => (/* binding */ proxyFor)
});

// UNUSED EXPORTS: proxyVariables

;// CONCATENATED MODULE: ./src/mackerel/no-proxy.ts
// Taken by those who have a proxy: to import it costs every other step something.
const net = () => process.getBuiltinModule('node:net');
/**
 * Whether NO_PROXY says that an address is reached without a proxy. As curl reads it: names with all below them, IP
 * addresses and CIDR, apart by commas or blanks, and `*` for everything; and, as Node reads it besides, `*.example.com`,
 * `.example.com`, `10.0.0.1-10.0.0.9` and a port after a name.
 *
 * @param noProxy the variable's value
 */
function isExempt(url, noProxy) {
    const host = withoutBrackets(url.hostname).toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => matches(entry, host, port));
}
function matches(entry, host, port) {
    if (entry === '*')
        return true;
    const [, name = '', ofPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [undefined, entry];
    if (ofPort !== undefined && ofPort !== port)
        return false;
    const wanted = withoutBrackets(name).replace(/\.$/, '');
    return net().isIP(host) === 0 ? isBelow(host.replace(/\.$/, ''), wanted) : isWithin(host, wanted);
}
function isBelow(host, name) {
    const domain = name.replace(/^\*?\./, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function isWithin(address, wanted) {
    const list = new (net().BlockList)();
    try {
        const [network = '', bits = ''] = wanted.split('/');
        const [first = '', last = ''] = wanted.split('-');
        if (net().isIP(wanted) !== 0)
            list.addAddress(wanted, family(wanted));
        else if (/^\d+$/.test(bits))
            list.addSubnet(network, Number(bits), family(network));
        else if (net().isIP(last) !== 0)
            list.addRange(first, last, family(first));
    }
    catch {
        // It is no address, no network and no range: it matches nothing.
        return false;
    }
    return list.check(address, family(address));
}
function family(address) {
    return net().isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
function withoutBrackets(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}

;// CONCATENATED MODULE: ./src/mackerel/proxy.ts

const NO_PROXY_VARIABLES = ['no_proxy', 'NO_PROXY'];
/** The variables that name the proxy for an address, in the order in which they count. */
function proxyVariables(url) {
    return url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
}
/**
 * Which proxy an address is reached through. Read as curl reads it, which is what the other tools of a runner do: an
 * address without a scheme is one of http, and its letter case means nothing.
 *
 * @param env where HTTP_PROXY, HTTPS_PROXY and NO_PROXY stand, in either case
 * @returns undefined where it is reached directly
 */
function proxyFor(url, env) {
    const variable = firstSet(env, proxyVariables(url));
    if (variable === undefined)
        return undefined;
    const exempt = firstSet(env, NO_PROXY_VARIABLES);
    if (exempt !== undefined && isExempt(url, env[exempt] ?? ''))
        return undefined;
    const text = env[variable]?.trim() ?? '';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    const address = URL.parse(scheme === undefined ? `http://${text}` : text);
    const isHttp = address !== null && /^https?:$/.test(address.protocol);
    return { variable, address: isHttp ? address : undefined, scheme };
}
/** The environment that tells Node's agent what `proxyFor` found out: one variable, or none. */
function agentEnv(url, env) {
    const address = proxyFor(url, env)?.address;
    return address === undefined ? {} : { [proxyVariables(url)[0]]: address.href };
}
function firstSet(env, variables) {
    return variables.find((variable) => (env[variable]?.trim() ?? '') !== '');
}


/***/ }),

/***/ 7389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   WE: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _inputs_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9758);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4083);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3300);



/** Says what an error means to the person who has to deal with it. */
function explain(error) {
    if (error instanceof _inputs_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d)
        return { what: (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .problemLines */ .p)(error).join('\n'), remedy: '' };
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MackerelError */ .v))
        return { what: asSentence(error.message), remedy: '' };
    return { what: whatFailed(error), remedy: [remedyFor(error), caution(error)].filter(Boolean).join(' ') };
}
/** The explanation as running text. */
function explanation(error) {
    const { what, remedy } = explain(error);
    return [what, remedy].filter(Boolean).join(' ');
}
function whatFailed(error) {
    const request = `${error.method} ${error.path}`;
    const attempts = error.attempts > 1 ? ` (${error.attempts} attempts)` : '';
    switch (error.kind) {
        case 'answered':
            return error.inMackerelsWords
                ? `Mackerel answered ${error.status ?? ''} "${error.reason}" to ${request}${attempts}.`
                : `Mackerel answered ${error.status ?? ''} (${error.reason}) to ${request}${attempts}.`;
        case 'unreachable':
        case 'untrusted':
            return `Mackerel could not be reached at ${error.address} for ${request}: ${error.reason}${attempts}.`;
        case 'unreadable':
            return `Mackerel's answer to ${request} could not be read: ${withFullStop(error.reason)}`;
        case 'mismatched':
            return `Mackerel's answer to ${request} is about something else: ${error.reason}.`;
        case 'cancelled':
        case 'skipped':
            return `${request}: ${error.reason}.`;
    }
}
function remedyFor(error) {
    const { kind, status = 0 } = error;
    if (kind === 'cancelled')
        return '';
    if (kind === 'untrusted') {
        return 'If a proxy or a server of your own stands in between, set NODE_EXTRA_CA_CERTS to its CA certificate.';
    }
    // Neither is an answer of Mackerel's: it has words for what it does not know, and all of these endpoints.
    const isByAnother = kind === 'answered' && ((status === 404 && !error.inMackerelsWords) || status === 501);
    if (kind === 'unreadable' || kind === 'mismatched' || (isByAnother && !error.isCollection)) {
        return `Check apiBase (${error.address}), and what is between the runner and Mackerel.`;
    }
    if (error.isTransient || kind === 'skipped') {
        if (status === 429)
            return 'Too many requests: lower concurrency, or run the step again later.';
        return 'Check https://status.mackerel.io/ and the network of the runner, then run the step again. With ifUnavailable: warn, a step passes while Mackerel is down.';
    }
    if (status === 404 && error.resource === 'graph annotation' && error.isCollection && error.inMackerelsWords) {
        return 'Check service and role: both must exist in the organization of the API key.';
    }
    if ((status === 404 || status === 501) && error.isCollection) {
        return `Check apiBase: there is no Mackerel API at ${error.address}.`;
    }
    const aboutAws = error.resource === 'integration' || error.resource === 'external ID';
    if (status === 401) {
        if (aboutAws)
            return aws401(error);
        return 'Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its service.';
    }
    if (status === 403) {
        return `The API key needs the ${permissionFor(error)} permission, and the runner's IP address must be allowed by the organization.`;
    }
    if (status === 404 && aboutAws) {
        return 'Check awsIntegrationId, and that the API key belongs to the organization of that setting.';
    }
    if (status === 404 && error.resource === 'downtime') {
        return 'Check downtimeId, and that the API key belongs to the organization of that downtime. list-downtimes lists the IDs.';
    }
    if (status === 404 && error.resource === 'graph annotation') {
        return 'Check graphAnnotationId, and that the API key belongs to the organization of that annotation. list-graph-annotations lists the IDs.';
    }
    if (status === 404)
        return 'Check the ID, and that the API key belongs to the organization of that host.';
    if (status === 400)
        return "Mackerel does not accept these values: compare the inputs with Mackerel's words.";
    if (status >= 300 && status < 400)
        return `Check apiBase (${error.address}): it must be the address of the API itself.`;
    return '';
}
/** Where hosts are concerned, Mackerel says 403 for some of this. (API document "AWS integrations") */
function aws401(error) {
    return ('Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its ' +
        `service. For AWS integrations Mackerel also answers 401 if the key lacks the ${permissionFor(error)} permission, ` +
        "or if the runner's IP address is not allowed by the organization.");
}
function permissionFor({ method }) {
    return method === 'GET' ? 'Read' : 'Write';
}
/** A creating request that may have been carried out is the one thing that must not simply be run again. */
function caution(error) {
    if (!error.creates || !error.mayHaveArrived)
        return '';
    if (error.resource === 'host') {
        return 'The host may have been registered nevertheless: look for it in Mackerel before you run the step again. With customIdentifier, this action does so itself.';
    }
    if (error.resource === 'external ID') {
        return 'An external ID may have been issued nevertheless. An unused one does no harm: run the step again.';
    }
    if (error.resource === 'integration') {
        return 'The setting may have been created nevertheless. apply-aws-integration looks for its name first: it is safe to run again.';
    }
    if (error.resource === 'downtime') {
        return 'The downtime may have been created nevertheless: look for its name with list-downtimes before you run the step again. With endAfterJob, the end of the job looks for it, and ends it.';
    }
    if (error.resource === 'graph annotation') {
        return 'The annotation may have been created nevertheless: look for its title on the graphs of the service before you run the step again.';
    }
    return '';
}
/** A plain word; not the name of an input, a host or an operation, nor one that is told with its ID: `db (2eQGEaLxibb)`. */
const PLAIN_WORD = /^[a-z']+(?![\w-])(?! \()/;
/** Text with a capital letter at its beginning, unless it begins with a name, and a full stop at its end. */
function asSentence(text) {
    const sentence = withFullStop(text);
    return PLAIN_WORD.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}
function withFullStop(text) {
    return text.endsWith('.') ? text : `${text}.`;
}


/***/ }),

/***/ 3300:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2318);

const MAX_VALUE_LENGTH = 100;
/** What is wrong with the inputs, as the lines of one message. */
function problemLines({ problems }) {
    const count = problems.length === 1 ? 'One input needs' : `${problems.length} inputs need`;
    return [`${count} to be corrected. Nothing was sent to Mackerel.`, ...problems.map(problemLine)];
}
function problemLine({ input, value, accepted }) {
    const given = value === undefined ? '' : value === '' ? ' is empty' : ` is ${JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(value, MAX_VALUE_LENGTH))}`;
    return `- ${input}${given}. ${accepted}`;
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2318);

// Control characters, line separators that are none in a log, and marks that turn the direction of text around.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
/**
 * Makes any text one harmless line of a log: it can't start a line of its own, steer a terminal, or be taken for a
 * workflow command. Those are `::cmd::` at the start of a line, after any white space, and `##[cmd]` anywhere
 * (actions/runner, ActionCommand.cs). Everywhere else the text stays as it is, so that an ARN can be copied.
 */
function toLogLine(text) {
    return text
        .toWellFormed()
        .replace(UNPRINTABLE, ' ')
        .replace(/^(\s*:)(?=:.*::)/, '$1 ')
        .replace(/##(?=\[.*\])/g, '# #');
}
/**
 * Makes any text a harmless part of Markdown, also inside a table: every character that could mean something to
 * Markdown or HTML, or start a link or an emoji, becomes an entity. All of these are ASCII.
 *
 * GitHub looks for mentions, issues and addresses for mail once an entity is the plain character again, and only within
 * one piece of text: an element ends the piece. A line may break there, and a copy of the text does not hold it.
 */
function toMarkdown(text) {
    return text
        .toWellFormed()
        .replace(UNPRINTABLE, ' ')
        .replace(/[^A-Za-z0-9 .,;'"()?=%/\u0080-\uffff-]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/&#(?:35|64);/g, '$&<wbr>')
        .replace(/w(?=ww\.)/gi, '&#119;');
}
/** A part of a secret that is shorter than this says nothing. */
const SHORTEST_PART = 4;
/**
 * Every form in which a secret may come up: escaped by someone else for JSON or a URL, and escaped here, once more.
 *
 * @param escape how else text is escaped where it is looked for, such as toMarkdown
 */
function formsOf(secret, escape = (text) => text) {
    const theirs = [secret, inJson(secret), inUrl(secret)];
    return [...new Set(theirs.flatMap((form) => [form, inJson(form), inUrl(form), escape(form)]))];
}
/**
 * Puts *** in the place of every secret; also where it was cut (see shorten), so that only its beginning is left.
 *
 * @param forms of all secrets (formsOf)
 */
function redact(text, forms) {
    // The longest first: one secret may be the beginning of another.
    const ordered = forms.toSorted((one, other) => other.length - one.length);
    const redacted = ordered.reduce((rest, form) => rest.replaceAll(form, '***'), text);
    const pieces = [];
    let rest = 0;
    for (let cut = redacted.indexOf(_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T); cut >= 0; cut = redacted.indexOf(_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T, cut + _shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T.length)) {
        const length = beginningBefore(redacted, cut, ordered);
        if (length === 0)
            continue;
        pieces.push(redacted.slice(rest, Math.max(rest, cut - length)), '***');
        rest = cut;
    }
    return pieces.length === 0 ? redacted : [...pieces, redacted.slice(rest)].join('');
}
/** How many characters before a place are the beginning of a secret. A long text is not copied for it. */
function beginningBefore(text, end, secrets) {
    for (const secret of secrets) {
        for (let length = secret.length - 1; length >= SHORTEST_PART; length--) {
            if (length <= end && text.startsWith(secret.slice(0, length), end - length))
                return length;
        }
    }
    return 0;
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function inUrl(text) {
    return encodeURIComponent(text.toWellFormed());
}


/***/ }),

/***/ 5060:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ issuePath),
/* harmony export */   rf: () => (/* binding */ firstIssues),
/* harmony export */   v4: () => (/* binding */ issueText)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2318);

/** Keys can be of any length. */
const MAX_TEXT_LENGTH = 200;
/**
 * The first things that are wrong with a value.
 *
 * @param most how many to tell: a value can be wrong in a million places
 */
function firstIssues(refused, most) {
    try {
        return refused.issues.slice(0, most);
    }
    catch (error) {
        // The library collects them by recursion, and a long list of mistakes exhausts the stack.
        if (!(error instanceof RangeError))
            throw error;
        const message = 'It has too many mistakes to list them.';
        return [{ code: 'custom_error', path: [], message }];
    }
}
/** Where in a value something is wrong: `services.EC2.role`; empty for the value itself. */
function issuePath(issue) {
    return (0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(issue.path.join('.'), MAX_TEXT_LENGTH);
}
/** What is accepted there, as a sentence. */
function issueText(issue) {
    switch (issue.code) {
        case 'custom_error':
            return issue.message ?? 'It is not accepted.';
        case 'invalid_type':
            return `It must be ${issue.expected.map(article).join(' or ')}.`;
        case 'missing_value':
            return 'It is missing.';
        case 'invalid_literal':
            return `It must be ${issue.expected.join(' or ')}.`;
        case 'unrecognized_keys':
            return `It has keys that are not known here: ${(0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(issue.keys.join(', '), MAX_TEXT_LENGTH)}.`;
        case 'invalid_length':
            return `It must have at least ${issue.minLength} items.`;
        case 'invalid_union':
            return 'It has none of the forms that are accepted.';
    }
}
function article(type) {
    if (type === 'null' || type === 'undefined')
        return type;
    return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}


/***/ }),

/***/ 2318:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ CUT),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/**
 * Shortens text to a number of characters. Every cut is made here: by the mark that it leaves, what remains of a secret
 * is found again (redact, in report/sanitize.ts).
 */
function shorten(text, length) {
    // A character of two halves is not cut in the middle.
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}${CUT}`;
}
/** Stands in the place of what was cut off. */
const CUT = '\u2026';


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 3836:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 9118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   _q: () => (/* binding */ err),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ch: () => (/* binding */ null_),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   ok: () => (/* binding */ ok),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports ValitaError, never, bigint, undefined, tuple, lazy */
/**
 * @module
 * A typesafe validation & parsing library for TypeScript.
 *
 * @example
 * ```ts
 * import * as v from "@badrap/valita";
 *
 * const vehicle = v.union(
 *   v.object({ type: v.literal("plane"), airline: v.string() }),
 *   v.object({ type: v.literal("train") }),
 *   v.object({ type: v.literal("automobile"), make: v.string() })
 * );
 * vehicle.parse({ type: "bike" });
 * // ValitaError: invalid_literal at .type (expected "plane", "train" or "automobile")
 * ```
 */
function expectedType(expected) {
    return {
        ok: false,
        code: "invalid_type",
        expected,
    };
}
const ISSUE_EXPECTED_NOTHING = expectedType([]);
const ISSUE_EXPECTED_STRING = expectedType(["string"]);
const ISSUE_EXPECTED_NUMBER = expectedType(["number"]);
const ISSUE_EXPECTED_BIGINT = expectedType(["bigint"]);
const ISSUE_EXPECTED_BOOLEAN = expectedType(["boolean"]);
const ISSUE_EXPECTED_UNDEFINED = expectedType(["undefined"]);
const ISSUE_EXPECTED_NULL = expectedType(["null"]);
const ISSUE_EXPECTED_OBJECT = expectedType(["object"]);
const ISSUE_EXPECTED_ARRAY = expectedType(["array"]);
const ISSUE_MISSING_VALUE = {
    ok: false,
    code: "missing_value",
};
function joinIssues(left, right) {
    return left ? { ok: false, code: "join", left, right } : right;
}
function prependPath(key, tree) {
    return { ok: false, code: "prepend", key, tree };
}
function cloneIssueWithPath(tree, path) {
    const code = tree.code;
    switch (code) {
        case "invalid_type":
            return { code, path, expected: tree.expected };
        case "invalid_literal":
            return { code, path, expected: tree.expected };
        case "missing_value":
            return { code, path };
        case "invalid_length":
            return {
                code,
                path,
                minLength: tree.minLength,
                maxLength: tree.maxLength,
            };
        case "unrecognized_keys":
            return { code, path, keys: tree.keys };
        case "invalid_union":
            return { code, path, issues: collectIssues(tree.tree) };
        case "custom_error":
            if (typeof tree.error === "object" && tree.error.path !== undefined) {
                path.push(...tree.error.path);
            }
            return {
                code,
                path,
                message: typeof tree.error === "string" ? tree.error : tree.error?.message,
            };
    }
}
function collectIssues(tree, path = [], issues = []) {
    for (;;) {
        if (tree.code === "join") {
            collectIssues(tree.left, path.slice(), issues);
            tree = tree.right;
        }
        else if (tree.code === "prepend") {
            path.push(tree.key);
            tree = tree.tree;
        }
        else {
            issues.push(cloneIssueWithPath(tree, path));
            return issues;
        }
    }
}
function separatedList(list, sep) {
    if (list.length === 0) {
        return "nothing";
    }
    else if (list.length === 1) {
        return list[0];
    }
    else {
        return `${list.slice(0, -1).join(", ")} ${sep} ${list[list.length - 1]}`;
    }
}
function formatLiteral(value) {
    return typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
}
function countIssues(tree) {
    let count = 0;
    for (;;) {
        if (tree.code === "join") {
            count += countIssues(tree.left);
            tree = tree.right;
        }
        else if (tree.code === "prepend") {
            tree = tree.tree;
        }
        else {
            return count + 1;
        }
    }
}
function formatIssueTree(tree) {
    let path = "";
    let count = 0;
    for (;;) {
        if (tree.code === "join") {
            count += countIssues(tree.right);
            tree = tree.left;
        }
        else if (tree.code === "prepend") {
            path += `.${tree.key}`;
            tree = tree.tree;
        }
        else {
            break;
        }
    }
    let message = "validation failed";
    if (tree.code === "invalid_type") {
        message = `expected ${separatedList(tree.expected, "or")}`;
    }
    else if (tree.code === "invalid_literal") {
        message = `expected ${separatedList(tree.expected.map(formatLiteral), "or")}`;
    }
    else if (tree.code === "missing_value") {
        message = `missing value`;
    }
    else if (tree.code === "unrecognized_keys") {
        const keys = tree.keys;
        message = `unrecognized ${keys.length === 1 ? "key" : "keys"} ${separatedList(keys.map(formatLiteral), "and")}`;
    }
    else if (tree.code === "invalid_length") {
        const min = tree.minLength;
        const max = tree.maxLength;
        message = `expected an array with `;
        if (min > 0) {
            if (max === min) {
                message += `${min}`;
            }
            else if (max !== undefined) {
                message += `between ${min} and ${max}`;
            }
            else {
                message += `at least ${min}`;
            }
        }
        else {
            message += `at most ${max ?? "\u221e"}`;
        }
        message += ` item(s)`;
    }
    else if (tree.code === "custom_error") {
        const error = tree.error;
        if (typeof error === "string") {
            message = error;
        }
        else if (error !== undefined) {
            if (error.message !== undefined) {
                message = error.message;
            }
            if (error.path !== undefined) {
                path += "." + error.path.join(".");
            }
        }
    }
    let msg = `${tree.code} at .${path.slice(1)} (${message})`;
    if (count === 1) {
        msg += ` (+ 1 other issue)`;
    }
    else if (count > 1) {
        msg += ` (+ ${count} other issues)`;
    }
    return msg;
}
function lazyProperty(obj, prop, value, enumerable) {
    Object.defineProperty(obj, prop, {
        value,
        enumerable,
        writable: false,
    });
    return value;
}
/**
 * An error type representing one or more validation/parsing errors.
 *
 * The `.message` property gives a short overview of the encountered issues,
 * while the `.issue` property can be used to get a more detailed list.
 *
 * @example
 * ```ts
 * const t = v.object({ a: v.null(), b: v.null() });
 *
 * try {
 *   t.parse({ a: 1 });
 * } catch (err) {
 *   err.message;
 *   // "invalid_type at .a (expected null) (+ 1 other issue)"
 *
 *   err.issues;
 *   // [
 *   //   { code: 'invalid_type', path: [ 'a' ], expected: [ 'null' ] },
 *   //   { code: 'missing_value', path: [ 'b' ] }
 *   // ]
 * }
 * ```
 */
class ValitaError extends Error {
    #issueTree;
    constructor(issueTree) {
        super();
        this.#issueTree = issueTree;
    }
    get message() {
        return lazyProperty(this, "message", formatIssueTree(this.#issueTree), true);
    }
    get issues() {
        return lazyProperty(this, "issues", collectIssues(this.#issueTree), true);
    }
}
ValitaError.prototype.name = "ValitaError";
class ErrImpl {
    ok = false;
    /** @internal */
    _issueTree;
    constructor(issueTree) {
        this._issueTree = issueTree;
    }
    get issues() {
        return lazyProperty(this, "issues", collectIssues(this._issueTree), true);
    }
    get message() {
        return lazyProperty(this, "message", formatIssueTree(this._issueTree), true);
    }
    throw() {
        throw new ValitaError(this._issueTree);
    }
}
function ok(value) {
    return { ok: true, value };
}
/**
 * Create a value for returning a parsing error from chain().
 *
 * An optional error message can be provided.
 *
 * @example
 * ```ts
 * const t = v.string().chain(() => v.err("bad value"));
 *
 * t.parse("hello");
 * // ValitaError: custom_error at . (bad value)
 * ```
 */
function err(error) {
    return new ErrImpl({ ok: false, code: "custom_error", error });
}
function isObject(v) {
    return typeof v === "object" && v !== null && !Array.isArray(v);
}
const FLAG_FORBID_EXTRA_KEYS = 1 << 0;
const FLAG_STRIP_EXTRA_KEYS = 1 << 1;
const FLAG_MISSING_VALUE = 1 << 2;
const TAG_UNKNOWN = 0;
const TAG_NEVER = 1;
const TAG_STRING = 2;
const TAG_NUMBER = 3;
const TAG_BIGINT = 4;
const TAG_BOOLEAN = 5;
const TAG_NULL = 6;
const TAG_UNDEFINED = 7;
const TAG_LITERAL = 8;
const TAG_OPTIONAL = 9;
const TAG_OBJECT = 10;
const TAG_ARRAY = 11;
const TAG_UNION = 12;
const TAG_SIMPLE_UNION = 13;
const TAG_TRANSFORM = 14;
const TAG_OTHER = 15;
const taggedMatcher = (tag, match) => {
    return { tag, match };
};
function callMatcher(matcher, value, flags) {
    switch (matcher.tag) {
        case TAG_UNKNOWN:
            return undefined;
        case TAG_NEVER:
            return ISSUE_EXPECTED_NOTHING;
        case TAG_STRING:
            return typeof value === "string" ? undefined : ISSUE_EXPECTED_STRING;
        case TAG_NUMBER:
            return typeof value === "number" ? undefined : ISSUE_EXPECTED_NUMBER;
        case TAG_BIGINT:
            return typeof value === "bigint" ? undefined : ISSUE_EXPECTED_BIGINT;
        case TAG_BOOLEAN:
            return typeof value === "boolean" ? undefined : ISSUE_EXPECTED_BOOLEAN;
        case TAG_NULL:
            return value === null ? undefined : ISSUE_EXPECTED_NULL;
        case TAG_UNDEFINED:
            return value === undefined ? undefined : ISSUE_EXPECTED_UNDEFINED;
        case TAG_LITERAL:
            return matcher.match(value, flags);
        case TAG_OPTIONAL:
            return matcher.match(value, flags);
        case TAG_OBJECT:
            return matcher.match(value, flags);
        case TAG_ARRAY:
            return matcher.match(value, flags);
        case TAG_UNION:
            return matcher.match(value, flags);
        case TAG_SIMPLE_UNION:
            return matcher.match(value, flags);
        case TAG_TRANSFORM:
            return matcher.match(value, flags);
        default:
            return matcher.match(value, flags);
    }
}
const MATCHER_SYMBOL = Symbol.for("@valita/internal");
class AbstractType {
    /**
     * Derive a new validator that uses the provided predicate function to
     * perform custom validation for the source validator's output values.
     *
     * The predicate function should return `true` when the source
     * type's output value is valid, `false` otherwise. The checked value
     * itself won't get modified or replaced, and is returned as-is on
     * validation success.
     *
     * @example A validator that accepts only numeric strings.
     * ```ts
     * const numericString = v.string().assert((s) => /^\d+$/.test(s))
     * numericString.parse("1");
     * // "1"
     * numericString.parse("foo");
     * // ValitaError: custom_error at . (validation failed)
     * ```
     *
     * You can also _refine_ the output type by passing in a
     * [type predicate](https://www.typescriptlang.org/docs/handbook/2/narrowing.html#using-type-predicates).
     * Note that the type predicate must have a compatible input type.
     *
     * @example A validator with its output type refined to `Date`.
     * ```ts
     * const dateType = v.unknown().assert((v): v is Date => v instanceof Date);
     * ```
     *
     * You can also pass in a custom failure messages.
     *
     * @example A validator that rejects non-integers with a custom error.
     * ```ts
     * const integer = v.number().assert((n) => Number.isInteger(n), "not an integer");
     * integer.parse(1);
     * // 1
     * integer.parse(1.5);
     * // ValitaError: custom_error at . (not an integer)
     * ```
     *
     * @param func - The assertion predicate function.
     * @param [error] - A custom error for situations when the assertion
     *                  predicate returns `false`.
     */
    assert(func, error) {
        const err = { ok: false, code: "custom_error", error };
        return new TransformType(this, (v, flags) => func(v, flagsToOptions(flags)) ? undefined : err);
    }
    map(func) {
        return new TransformType(this, (v, flags) => ({
            ok: true,
            value: func(v, flagsToOptions(flags)),
        }));
    }
    chain(input) {
        if (typeof input === "function") {
            return new TransformType(this, (v, flags) => {
                const r = input(v, flagsToOptions(flags));
                return r.ok
                    ? r
                    : r._issueTree;
            });
        }
        return new TransformType(this, (v, flags) => callMatcher(input[MATCHER_SYMBOL], v, flags));
    }
}
/**
 * A base class for all concrete validators/parsers.
 */
class Type extends AbstractType {
    optional(defaultFn) {
        // If this type is already Optional there's no need to wrap it inside
        // a new Optional instance.
        const optional = new Optional(this);
        if (!defaultFn) {
            return optional;
        }
        return new TransformType(optional, (v) => {
            return v === undefined ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    nullable(defaultFn) {
        const nullable = new SimpleUnion([null_(), this]);
        if (!defaultFn) {
            return nullable;
        }
        return new TransformType(nullable, (v) => {
            return v === null ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    _toTerminals(func) {
        func(this);
    }
    /**
     * Parse a value without throwing.
     */
    try(v, options) {
        const r = callMatcher(this[MATCHER_SYMBOL], v, options === undefined
            ? FLAG_FORBID_EXTRA_KEYS
            : options.mode === "strip"
                ? FLAG_STRIP_EXTRA_KEYS
                : options.mode === "passthrough"
                    ? 0
                    : FLAG_FORBID_EXTRA_KEYS);
        return r === undefined || r.ok
            ? { ok: true, value: (r === undefined ? v : r.value) }
            : new ErrImpl(r);
    }
    /**
     * Parse a value. Throw a ValitaError on failure.
     */
    parse(v, options) {
        const r = callMatcher(this[MATCHER_SYMBOL], v, options === undefined
            ? FLAG_FORBID_EXTRA_KEYS
            : options.mode === "strip"
                ? FLAG_STRIP_EXTRA_KEYS
                : options.mode === "passthrough"
                    ? 0
                    : FLAG_FORBID_EXTRA_KEYS);
        if (r === undefined || r.ok) {
            return (r === undefined ? v : r.value);
        }
        throw new ValitaError(r);
    }
}
class SimpleUnion extends Type {
    name = "union";
    options;
    constructor(options) {
        super();
        this.options = options;
    }
    get [MATCHER_SYMBOL]() {
        const options = this.options.map((o) => o[MATCHER_SYMBOL]);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_SIMPLE_UNION, (v, flags) => {
            let issue = ISSUE_EXPECTED_NOTHING;
            for (const option of options) {
                const result = callMatcher(option, v, flags);
                if (result === undefined || result.ok) {
                    return result;
                }
                issue = result;
            }
            return issue;
        }), false);
    }
    _toTerminals(func) {
        for (const option of this.options) {
            option._toTerminals(func);
        }
    }
}
/**
 * A validator/parser marked as "optional", signifying that their value can
 * be missing from the parsed object.
 *
 * As such optionals can only be used as property validators within
 * object validators.
 */
class Optional extends AbstractType {
    name = "optional";
    type;
    constructor(type) {
        super();
        this.type = type;
    }
    optional(defaultFn) {
        if (!defaultFn) {
            return this;
        }
        return new TransformType(this, (v) => {
            return v === undefined ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    get [MATCHER_SYMBOL]() {
        const matcher = this.type[MATCHER_SYMBOL];
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_OPTIONAL, (v, flags) => v === undefined || flags & FLAG_MISSING_VALUE
            ? undefined
            : callMatcher(matcher, v, flags)), false);
    }
    _toTerminals(func) {
        func(this);
        func(undefined_());
        this.type._toTerminals(func);
    }
}
// Set a bit in position `index` to one and return the updated bitset.
// This function may or may not mutate `bits` in-place.
function setBit(bits, index) {
    if (typeof bits !== "number") {
        const idx = index >> 5;
        for (let i = bits.length; i <= idx; i++) {
            bits.push(0);
        }
        bits[idx] |= 1 << (index % 32);
        return bits;
    }
    else if (index < 32) {
        return bits | (1 << index);
    }
    else {
        return setBit([bits, 0], index);
    }
}
// Get the bit at position `index`.
function getBit(bits, index) {
    if (typeof bits === "number") {
        return index < 32 ? (bits >>> index) & 1 : 0;
    }
    else {
        return (bits[index >> 5] >>> (index % 32)) & 1;
    }
}
class ObjectType extends Type {
    name = "object";
    shape;
    restType;
    constructor(shape, restType) {
        super();
        this.shape = shape;
        this.restType = restType;
    }
    get [MATCHER_SYMBOL]() {
        const func = createObjectMatcher(this.shape, this.restType);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_OBJECT, (v, flags) => isObject(v) ? func(v, flags) : ISSUE_EXPECTED_OBJECT), false);
    }
    rest(restType) {
        return new ObjectType(this.shape, restType);
    }
    extend(shape) {
        return new ObjectType({ ...this.shape, ...shape }, this.restType);
    }
    pick(...keys) {
        const shape = {};
        for (const key of keys) {
            set(shape, key, this.shape[key]);
        }
        return new ObjectType(shape, undefined);
    }
    omit(...keys) {
        const shape = { ...this.shape };
        for (const key of keys) {
            delete shape[key];
        }
        return new ObjectType(shape, this.restType);
    }
    partial() {
        const shape = {};
        for (const key of Object.keys(this.shape)) {
            set(shape, key, this.shape[key].optional());
        }
        const rest = this.restType?.optional();
        return new ObjectType(shape, rest);
    }
}
function set(obj, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(obj, key, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
        });
    }
    else {
        obj[key] = value;
    }
}
function createObjectMatcher(shape, rest) {
    const indexedEntries = Object.keys(shape).map((key, index) => {
        const type = shape[key];
        let optional = false;
        type._toTerminals((t) => {
            optional ||= t.name === "optional";
        });
        return {
            key,
            index,
            matcher: type[MATCHER_SYMBOL],
            optional,
            missing: prependPath(key, ISSUE_MISSING_VALUE),
        };
    });
    const keyedEntries = Object.create(null);
    for (const entry of indexedEntries) {
        keyedEntries[entry.key] = entry;
    }
    const restMatcher = rest?.[MATCHER_SYMBOL];
    // A fast path for record(unknown())
    const fastPath = indexedEntries.length === 0 && rest?.name === "unknown";
    return (obj, flags) => {
        if (fastPath) {
            return undefined;
        }
        let output = undefined;
        let issues = undefined;
        let unrecognized = undefined;
        let seenBits = 0;
        let seenCount = 0;
        if (flags & (FLAG_FORBID_EXTRA_KEYS | FLAG_STRIP_EXTRA_KEYS) ||
            restMatcher !== undefined) {
            for (const key in obj) {
                const value = obj[key];
                const entry = keyedEntries[key];
                if (entry === undefined && restMatcher === undefined) {
                    if (flags & FLAG_FORBID_EXTRA_KEYS) {
                        if (unrecognized === undefined) {
                            unrecognized = [key];
                            issues = joinIssues(issues, {
                                ok: false,
                                code: "unrecognized_keys",
                                keys: unrecognized,
                            });
                        }
                        else {
                            unrecognized.push(key);
                        }
                    }
                    else if (flags & FLAG_STRIP_EXTRA_KEYS &&
                        issues === undefined &&
                        output === undefined) {
                        output = {};
                        for (let m = 0; m < indexedEntries.length; m++) {
                            if (getBit(seenBits, m)) {
                                const k = indexedEntries[m].key;
                                set(output, k, obj[k]);
                            }
                        }
                    }
                    continue;
                }
                const r = entry === undefined
                    ? callMatcher(restMatcher, value, flags)
                    : callMatcher(entry.matcher, value, flags);
                if (r === undefined) {
                    if (output !== undefined && issues === undefined) {
                        set(output, key, value);
                    }
                }
                else if (!r.ok) {
                    issues = joinIssues(issues, prependPath(key, r));
                }
                else if (issues === undefined) {
                    if (output === undefined) {
                        output = {};
                        if (restMatcher === undefined) {
                            for (let m = 0; m < indexedEntries.length; m++) {
                                if (getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                        else {
                            for (const k in obj) {
                                set(output, k, obj[k]);
                            }
                        }
                    }
                    set(output, key, r.value);
                }
                if (entry !== undefined) {
                    seenCount++;
                    seenBits = setBit(seenBits, entry.index);
                }
            }
        }
        if (seenCount < indexedEntries.length) {
            for (let i = 0; i < indexedEntries.length; i++) {
                if (getBit(seenBits, i)) {
                    continue;
                }
                const entry = indexedEntries[i];
                const value = obj[entry.key];
                let extraFlags = 0;
                if (value === undefined && !(entry.key in obj)) {
                    if (!entry.optional) {
                        issues = joinIssues(issues, entry.missing);
                        continue;
                    }
                    extraFlags = FLAG_MISSING_VALUE;
                }
                const r = callMatcher(entry.matcher, value, flags | extraFlags);
                if (r === undefined) {
                    if (output !== undefined && issues === undefined && !extraFlags) {
                        set(output, entry.key, value);
                    }
                }
                else if (!r.ok) {
                    issues = joinIssues(issues, prependPath(entry.key, r));
                }
                else if (issues === undefined) {
                    if (output === undefined) {
                        output = {};
                        if (restMatcher === undefined) {
                            for (let m = 0; m < indexedEntries.length; m++) {
                                if (m < i || getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                        else {
                            for (const k in obj) {
                                set(output, k, obj[k]);
                            }
                            for (let m = 0; m < i; m++) {
                                if (!getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                    }
                    set(output, entry.key, r.value);
                }
            }
        }
        if (issues !== undefined) {
            return issues;
        }
        return output && { ok: true, value: output };
    };
}
class ArrayOrTupleType extends Type {
    name = "array";
    prefix;
    restType;
    suffix;
    constructor(prefix, rest, suffix) {
        super();
        this.prefix = prefix;
        this.restType = rest;
        this.suffix = suffix;
    }
    get [MATCHER_SYMBOL]() {
        const prefix = this.prefix.map((t) => t[MATCHER_SYMBOL]);
        const suffix = this.suffix.map((t) => t[MATCHER_SYMBOL]);
        const rest = this.restType?.[MATCHER_SYMBOL] ??
            taggedMatcher(1, () => ISSUE_MISSING_VALUE);
        const minLength = prefix.length + suffix.length;
        const maxLength = this.restType ? Infinity : minLength;
        const invalidLength = {
            ok: false,
            code: "invalid_length",
            minLength,
            maxLength: maxLength === Infinity ? undefined : maxLength,
        };
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_ARRAY, (arr, flags) => {
            if (!Array.isArray(arr)) {
                return ISSUE_EXPECTED_ARRAY;
            }
            const length = arr.length;
            if (length < minLength || length > maxLength) {
                return invalidLength;
            }
            const headEnd = prefix.length;
            const tailStart = arr.length - suffix.length;
            let issueTree = undefined;
            let output = arr;
            for (let i = 0; i < arr.length; i++) {
                const entry = i < headEnd
                    ? prefix[i]
                    : i >= tailStart
                        ? suffix[i - tailStart]
                        : rest;
                const r = callMatcher(entry, arr[i], flags);
                if (r !== undefined) {
                    if (r.ok) {
                        if (output === arr) {
                            output = arr.slice();
                        }
                        output[i] = r.value;
                    }
                    else {
                        issueTree = joinIssues(issueTree, prependPath(i, r));
                    }
                }
            }
            if (issueTree) {
                return issueTree;
            }
            else if (arr === output) {
                return undefined;
            }
            else {
                return { ok: true, value: output };
            }
        }), false);
    }
    concat(type) {
        if (this.restType) {
            if (type.restType) {
                throw new TypeError("can not concatenate two variadic types");
            }
            return new ArrayOrTupleType(this.prefix, this.restType, [
                ...this.suffix,
                ...type.prefix,
                ...type.suffix,
            ]);
        }
        else if (type.restType) {
            return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix], type.restType, type.suffix);
        }
        else {
            return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix, ...type.suffix], type.restType, type.suffix);
        }
    }
}
function toInputType(v) {
    const type = typeof v;
    if (type !== "object") {
        return type;
    }
    else if (v === null) {
        return "null";
    }
    else if (Array.isArray(v)) {
        return "array";
    }
    else {
        return type;
    }
}
function dedup(arr) {
    return [...new Set(arr)];
}
function groupTerminals(terminals) {
    const order = new Map();
    const literals = new Map();
    const types = new Map();
    const unknowns = [];
    const optionals = [];
    const expectedTypes = [];
    for (const { root, terminal } of terminals) {
        order.set(root, order.get(root) ?? order.size);
        if (terminal.name === "never") {
            // skip
        }
        else if (terminal.name === "optional") {
            optionals.push(root);
        }
        else if (terminal.name === "unknown") {
            unknowns.push(root);
        }
        else if (terminal.name === "literal") {
            const roots = literals.get(terminal.value) ?? [];
            roots.push(root);
            literals.set(terminal.value, roots);
            expectedTypes.push(toInputType(terminal.value));
        }
        else {
            const roots = types.get(terminal.name) ?? [];
            roots.push(root);
            types.set(terminal.name, roots);
            expectedTypes.push(terminal.name);
        }
    }
    const byOrder = (a, b) => {
        return (order.get(a) ?? 0) - (order.get(b) ?? 0);
    };
    for (const [value, roots] of literals) {
        const options = types.get(toInputType(value));
        if (options) {
            options.push(...roots);
            literals.delete(value);
        }
        else {
            literals.set(value, dedup(roots.concat(unknowns)).sort(byOrder));
        }
    }
    for (const [type, roots] of types) {
        types.set(type, dedup(roots.concat(unknowns)).sort(byOrder));
    }
    return {
        types,
        literals,
        unknowns: dedup(unknowns).sort(byOrder),
        optionals: dedup(optionals).sort(byOrder),
        expectedTypes: dedup(expectedTypes),
    };
}
function createObjectKeyMatcher(objects, key) {
    const list = [];
    for (const { root, terminal } of objects) {
        terminal.shape[key]._toTerminals((t) => {
            list.push({ root, terminal: t });
        });
    }
    const { types, literals, optionals, unknowns, expectedTypes } = groupTerminals(list);
    if (unknowns.length > 0 || optionals.length > 1) {
        return undefined;
    }
    for (const roots of literals.values()) {
        if (roots.length > 1) {
            return undefined;
        }
    }
    for (const roots of types.values()) {
        if (roots.length > 1) {
            return undefined;
        }
    }
    const missingValue = prependPath(key, ISSUE_MISSING_VALUE);
    const issue = prependPath(key, types.size === 0
        ? {
            ok: false,
            code: "invalid_literal",
            expected: [...literals.keys()],
        }
        : {
            ok: false,
            code: "invalid_type",
            expected: expectedTypes,
        });
    const byLiteral = literals.size > 0 ? new Map() : undefined;
    if (byLiteral) {
        for (const [literal, options] of literals) {
            byLiteral.set(literal, options[0][MATCHER_SYMBOL]);
        }
    }
    const byType = types.size > 0 ? {} : undefined;
    if (byType) {
        for (const [type, options] of types) {
            byType[type] = options[0][MATCHER_SYMBOL];
        }
    }
    const optional = optionals[0]?.[MATCHER_SYMBOL];
    return (obj, flags) => {
        const value = obj[key];
        if (value === undefined && !(key in obj)) {
            return optional === undefined
                ? missingValue
                : callMatcher(optional, obj, flags);
        }
        const option = byType?.[toInputType(value)] ?? byLiteral?.get(value);
        return option ? callMatcher(option, obj, flags) : issue;
    };
}
function createUnionObjectMatcher(terminals) {
    const objects = [];
    const keyCounts = new Map();
    for (const { root, terminal } of terminals) {
        if (terminal.name === "unknown") {
            return undefined;
        }
        if (terminal.name === "object") {
            for (const key in terminal.shape) {
                keyCounts.set(key, (keyCounts.get(key) ?? 0) + 1);
            }
            objects.push({ root, terminal });
        }
    }
    if (objects.length < 2) {
        return undefined;
    }
    for (const [key, count] of keyCounts) {
        if (count === objects.length) {
            const matcher = createObjectKeyMatcher(objects, key);
            if (matcher) {
                return matcher;
            }
        }
    }
    return undefined;
}
function createUnionBaseMatcher(terminals) {
    const { expectedTypes, literals, types, unknowns, optionals } = groupTerminals(terminals);
    const issue = types.size === 0 && unknowns.length === 0
        ? {
            ok: false,
            code: "invalid_literal",
            expected: [...literals.keys()],
        }
        : {
            ok: false,
            code: "invalid_type",
            expected: expectedTypes,
        };
    const byLiteral = literals.size > 0 ? new Map() : undefined;
    if (byLiteral) {
        for (const [literal, options] of literals) {
            byLiteral.set(literal, options.map((t) => t[MATCHER_SYMBOL]));
        }
    }
    const byType = types.size > 0 ? {} : undefined;
    if (byType) {
        for (const [type, options] of types) {
            byType[type] = options.map((t) => t[MATCHER_SYMBOL]);
        }
    }
    const optionalMatchers = optionals.map((t) => t[MATCHER_SYMBOL]);
    const unknownMatchers = unknowns.map((t) => t[MATCHER_SYMBOL]);
    return (value, flags) => {
        const options = flags & FLAG_MISSING_VALUE
            ? optionalMatchers
            : (byType?.[toInputType(value)] ??
                byLiteral?.get(value) ??
                unknownMatchers);
        let count = 0;
        let issueTree = issue;
        for (let i = 0; i < options.length; i++) {
            const r = callMatcher(options[i], value, flags);
            if (r === undefined || r.ok) {
                return r;
            }
            issueTree = count > 0 ? joinIssues(issueTree, r) : r;
            count++;
        }
        if (count > 1) {
            return { ok: false, code: "invalid_union", tree: issueTree };
        }
        return issueTree;
    };
}
class UnionType extends Type {
    name = "union";
    options;
    constructor(options) {
        super();
        this.options = options;
    }
    _toTerminals(func) {
        for (const option of this.options) {
            option._toTerminals(func);
        }
    }
    get [MATCHER_SYMBOL]() {
        const flattened = [];
        for (const option of this.options) {
            option._toTerminals((terminal) => {
                flattened.push({ root: option, terminal });
            });
        }
        const base = createUnionBaseMatcher(flattened);
        const object = createUnionObjectMatcher(flattened);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_UNION, (v, f) => object !== undefined && isObject(v) ? object(v, f) : base(v, f)), false);
    }
}
const STRICT = Object.freeze({ mode: "strict" });
const STRIP = Object.freeze({ mode: "strip" });
const PASSTHROUGH = Object.freeze({ mode: "passthrough" });
function flagsToOptions(flags) {
    return flags & FLAG_FORBID_EXTRA_KEYS
        ? STRICT
        : flags & FLAG_STRIP_EXTRA_KEYS
            ? STRIP
            : PASSTHROUGH;
}
class TransformType extends Type {
    name = "transform";
    #transformed;
    #transform;
    constructor(transformed, transform) {
        super();
        this.#transformed = transformed;
        this.#transform = transform;
    }
    get [MATCHER_SYMBOL]() {
        const chain = [];
        // oxlint-disable-next-line @typescript-eslint/no-this-alias
        let next = this;
        while (next instanceof TransformType) {
            chain.push(next.#transform);
            next = next.#transformed;
        }
        chain.reverse();
        const matcher = next[MATCHER_SYMBOL];
        const undef = ok(undefined);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_TRANSFORM, (v, flags) => {
            let result = callMatcher(matcher, v, flags);
            if (result !== undefined && !result.ok) {
                return result;
            }
            let current;
            if (result !== undefined) {
                current = result.value;
            }
            else if (flags & FLAG_MISSING_VALUE) {
                current = undefined;
                result = undef;
            }
            else {
                current = v;
            }
            for (let i = 0; i < chain.length; i++) {
                const r = chain[i](current, flags);
                if (r !== undefined) {
                    if (!r.ok) {
                        return r;
                    }
                    current = r.value;
                    result = r;
                }
            }
            return result;
        }), false);
    }
    _toTerminals(func) {
        this.#transformed._toTerminals(func);
    }
}
class LazyType extends Type {
    name = "lazy";
    #definer;
    #recursing = false;
    constructor(definer) {
        super();
        this.#definer = definer;
    }
    get type() {
        return lazyProperty(this, "type", this.#definer(), true);
    }
    get [MATCHER_SYMBOL]() {
        const matcher = taggedMatcher(TAG_OTHER, (value, flags) => {
            const typeMatcher = this.type[MATCHER_SYMBOL];
            matcher.tag = typeMatcher.tag;
            matcher.match = typeMatcher.match;
            lazyProperty(this, MATCHER_SYMBOL, typeMatcher, false);
            return callMatcher(typeMatcher, value, flags);
        });
        return matcher;
    }
    _toTerminals(func) {
        if (!this.#recursing) {
            this.#recursing = true;
            try {
                this.type._toTerminals(func);
            }
            finally {
                this.#recursing = false;
            }
        }
    }
}
function singleton(name, tag, match) {
    const value = taggedMatcher(tag, match);
    class SimpleType extends Type {
        name;
        [MATCHER_SYMBOL];
        constructor() {
            super();
            this.name = name;
            this[MATCHER_SYMBOL] = value;
        }
    }
    const instance = new SimpleType();
    return /*#__NO_SIDE_EFFECTS__*/ () => instance;
}
/**
 * Create a validator that matches any value,
 * analogous to the TypeScript type `unknown`.
 */
const unknown = /*#__PURE__*/ singleton("unknown", TAG_UNKNOWN, () => undefined);
/**
 * Create a validator that never matches any value,
 * analogous to the TypeScript type `never`.
 */
const never = /*#__PURE__*/ (/* unused pure expression or super */ null && (singleton("never", TAG_NEVER, () => ISSUE_EXPECTED_NOTHING)));
/**
 * Create a validator that matches any string value.
 */
const string = /*#__PURE__*/ singleton("string", TAG_STRING, (v) => (typeof v === "string" ? undefined : ISSUE_EXPECTED_STRING));
/**
 * Create a validator that matches any number value.
 */
const number = /*#__PURE__*/ singleton("number", TAG_NUMBER, (v) => (typeof v === "number" ? undefined : ISSUE_EXPECTED_NUMBER));
/**
 * Create a validator that matches any bigint value.
 */
const bigint = /*#__PURE__*/ (/* unused pure expression or super */ null && (singleton("bigint", TAG_BIGINT, (v) => (typeof v === "bigint" ? undefined : ISSUE_EXPECTED_BIGINT))));
/**
 * Create a validator that matches any boolean value.
 */
const boolean = /*#__PURE__*/ singleton("boolean", TAG_BOOLEAN, (v) => (typeof v === "boolean" ? undefined : ISSUE_EXPECTED_BOOLEAN));
/**
 * Create a validator that matches `null`.
 */
const null_ = /*#__PURE__*/ singleton("null", TAG_NULL, (v) => (v === null ? undefined : ISSUE_EXPECTED_NULL));

/**
 * Create a validator that matches `undefined`.
 */
const undefined_ = /*#__PURE__*/ singleton("undefined", TAG_UNDEFINED, (v) => (v === undefined ? undefined : ISSUE_EXPECTED_UNDEFINED));

class LiteralType extends Type {
    name = "literal";
    [MATCHER_SYMBOL];
    value;
    constructor(value) {
        super();
        const issue = {
            ok: false,
            code: "invalid_literal",
            expected: [value],
        };
        this[MATCHER_SYMBOL] = taggedMatcher(TAG_LITERAL, (v) => v === value ? undefined : issue);
        this.value = value;
    }
}
/**
 * Create a validator for a specific string, number, bigint or boolean value.
 */
const literal = (value) => {
    return /*#__PURE__*/ new LiteralType(value);
};
/**
 * Create a validator for an object type.
 */
const object = (obj) => {
    return /*#__PURE__*/ new ObjectType(obj, undefined);
};
/**
 * Create a validator for a record type `Record<string, T>`,
 * where `T` is the output type of the given subvalidator.
 */
const record = (valueType) => {
    return /*#__PURE__*/ new ObjectType({}, valueType ?? unknown());
};
/**
 * Create a validator for an array type `T[]`,
 * where `T` is the output type of the given subvalidator.
 */
const array = (item) => {
    return /*#__PURE__*/ new ArrayOrTupleType([], item ?? unknown(), []);
};
/**
 * Create a validator for an array type `[T1, T2, ..., Tn]`,
 * where `T1`, `T2`, ..., `Tn` are the output types of the given subvalidators.
 */
const tuple = (items) => {
    return /*#__PURE__*/ new ArrayOrTupleType(items, undefined, []);
};
/**
 * Create a validator that matches any type `T1 | T2 | ... | Tn`,
 * where `T1`, `T2`, ..., `Tn` are the output types of the given subvalidators.
 *
 * This is analogous to how TypeScript's union types are constructed.
 */
const union = (...options) => {
    return /*#__PURE__*/ new UnionType(options);
};
/**
 * Create a validator that can reference itself, directly or indirectly.
 *
 * In most cases an explicit type annotation is also needed, as TypeScript
 * cannot infer return types of recursive functions.
 *
 * @example
 * ```ts
 * import * as v from "@badrap/valita";
 *
 * type T = string | T[];
 * const type: v.Type<T> = v.lazy(() => v.union(v.string(), v.array(type)));
 * ```
 */
const lazy = (definer) => {
    return new LazyType(definer);
};
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/clock.ts
var clock = __nccwpck_require__(9373);
;// CONCATENATED MODULE: ./src/clean-up/fingerprint.ts
/** What tells an API key from another, without the key. */
function fingerprint(apiKey, salt = randomSalt()) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return { salt, hash: createHash('sha256').update(`${salt}:${apiKey}`).digest('hex') };
}
// The module is taken by those who have something to note: to load it takes longer than the rest of a small step.
function randomSalt() {
    return process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
}

// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __nccwpck_require__(7466);
;// CONCATENATED MODULE: ./src/clean-up/state.ts
const NAME = 'note';
/**
 * Linux takes 128 KiB for one environment variable, Windows 32,767 characters, and state comes back as environment
 * variables: what is longer is saved in parts. (Not in a file, which could be gone when it is needed.)
 */
const MAX_PART_LENGTH = 30_000;
/** Saves text for the post step. What was saved last counts, and only once it was saved as a whole. */
class SavedState {
    #file;
    #generation = 0;
    constructor(file) {
        this.#file = file;
    }
    /**
     * @param text empty: there is nothing to be told (any more)
     * @throws Error where it can't be written: what was saved before stays in force
     */
    save(text) {
        const generation = ++this.#generation;
        const count = Math.ceil(text.length / MAX_PART_LENGTH);
        for (let part = 0; part < count; part++) {
            const from = part * MAX_PART_LENGTH;
            this.#file.saveState(partName(generation, part), text.slice(from, from + MAX_PART_LENGTH));
        }
        // Written last: a step that is killed in between leaves the former note in force.
        this.#file.saveState(NAME, `${generation}:${count}`);
    }
}
/**
 * What the main step saved; undefined: nothing. Parts that are missing are left out: it is then no note that can be read.
 *
 * @param env where GitHub's runner puts it, as STATE_<name>
 */
function loadState(env) {
    const saved = readState(env, NAME);
    if (saved === '')
        return undefined;
    const [, generation = '', count = ''] = /^(\d{1,9}):(\d{1,4})$/.exec(saved) ?? [];
    if (generation === '')
        return saved;
    if (Number(count) === 0)
        return undefined;
    return Array.from({ length: Number(count) }, (_, part) => readState(env, partName(Number(generation), part))).join('');
}
function partName(generation, part) {
    return `${NAME}_${generation}_${part}`;
}
function readState(env, name) {
    return env[`STATE_${name}`] ?? '';
}

;// CONCATENATED MODULE: ./src/clean-up/note-keeper.ts


/** The note to post can't be saved. Nothing has been changed. */
class NoteError extends outcomes/* HostError */.dh {
    name = 'NoteError';
}
/** Writes down, before it is done, what post is to undo. */
class NoteKeeper {
    #state;
    #about;
    #onUnsaved;
    /** Undefined until there is something to note. */
    #saved;
    /**
     * @param file where state is saved
     * @param about how Mackerel is reached; asked once, when there is something to note
     * @param onUnsaved told that a note could not be renewed
     */
    constructor(file, about, onUnsaved) {
        this.#state = new SavedState(file);
        this.#about = about;
        this.#onUnsaved = onUnsaved;
    }
    /**
     * @param steps all that is to be undone, as far as is known now
     * @throws NoteError where the first note can't be saved; a later one that can't leaves the former one in force
     */
    save(steps) {
        if (this.#saved !== undefined && this.#saved.steps.length > 0)
            this.#renew({ ...this.#saved, steps });
        else if (steps.length > 0)
            this.#begin({ version: 1, ...this.#about(), steps });
    }
    /**
     * Adds whose key it was, by which post recognizes a key that was replaced by another one of the same organization.
     *
     * @param organization undefined: no one said
     */
    addOrganization(organization) {
        if (organization === undefined || this.#saved === undefined || this.#saved.steps.length === 0)
            return;
        this.#renew({ ...this.#saved, organization });
    }
    #begin(note) {
        try {
            this.#write(note);
        }
        catch (error) {
            throw new NoteError(`the note to the post step could not be saved (${reasonOf(error)}), so nothing could be undone when the job ends: ` +
                'nothing was changed');
        }
    }
    #renew(note) {
        try {
            this.#write(note);
        }
        catch (error) {
            this.#onUnsaved(`The note to the post step could not be renewed (${reasonOf(error)}): what it said before stands.`);
        }
    }
    #write(note) {
        this.#state.save(note.steps.length === 0 ? '' : JSON.stringify(note));
        this.#saved = note;
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./src/inputs/connection.ts + 1 modules
var connection = __nccwpck_require__(658);
// EXTERNAL MODULE: ./src/inputs/look-alike.ts
var look_alike = __nccwpck_require__(443);
// EXTERNAL MODULE: ./src/inputs/names.ts
var names = __nccwpck_require__(5585);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __nccwpck_require__(9758);
// EXTERNAL MODULE: ./src/inputs/reader.ts + 2 modules
var inputs_reader = __nccwpck_require__(829);
;// CONCATENATED MODULE: ./src/inputs/secrets.ts

const SECRET_INPUTS = ['apiKey', 'secretKey', 'key', 'githubToken'];
/**
 * Values that must never be printed, however wrong the rest is: to be masked before anything else happens. Each line
 * of a value stands on its own too, since the runner masks by line.
 *
 * @param env the environment as GitHub's runner sets it
 */
function secretsIn(env) {
    const [apiKey, ...others] = SECRET_INPUTS.map((name) => env[(0,names/* inputVariable */.LO)(name)]);
    const values = [apiKey, env['MACKEREL_APIKEY'], ...others].filter((value) => value !== undefined);
    const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
    return [...new Set(parts)].filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./src/operations/registry.ts
/** Every operation, in the order in which documents list them. Only the one that is asked for is loaded. */
const REGISTRY = {
    register: () => __nccwpck_require__.e(/* import() */ 217).then(__nccwpck_require__.bind(__nccwpck_require__, 7217)),
    update: () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(201)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2201)),
    'update-status': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(124)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2124)),
    'update-roles': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(745)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8745)),
    retire: () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(587)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8587)),
    'wait-until-ok': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6047)),
    'retire-orphans': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(441)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1441)),
    'retire-absent': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(841)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6841)),
    'restore-orphans': () => Promise.all(/* import() */[__nccwpck_require__.e(810), __nccwpck_require__.e(114)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7114)),
    get: () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(2)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6002)),
    list: () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(975)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9975)),
    'list-metric-names': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(432)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3432)),
    'list-monitored-statuses': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(685)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4685)),
    'list-aws-integrations': () => __nccwpck_require__.e(/* import() */ 796).then(__nccwpck_require__.bind(__nccwpck_require__, 9796)),
    'get-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(405), __nccwpck_require__.e(357)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2357)),
    'create-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(405), __nccwpck_require__.e(623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3623)),
    'update-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(405), __nccwpck_require__.e(634)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2634)),
    'delete-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(405), __nccwpck_require__.e(916)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8916)),
    'generate-aws-external-id': () => __nccwpck_require__.e(/* import() */ 121).then(__nccwpck_require__.bind(__nccwpck_require__, 8121)),
    'list-aws-excludable-metrics': () => __nccwpck_require__.e(/* import() */ 850).then(__nccwpck_require__.bind(__nccwpck_require__, 9850)),
    'apply-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(405), __nccwpck_require__.e(49)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5049)),
    'create-downtime': () => Promise.all(/* import() */[__nccwpck_require__.e(847), __nccwpck_require__.e(512)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3512)),
    'update-downtime': () => Promise.all(/* import() */[__nccwpck_require__.e(847), __nccwpck_require__.e(779)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2779)),
    'delete-downtime': () => Promise.all(/* import() */[__nccwpck_require__.e(847), __nccwpck_require__.e(113)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2113)),
    'list-downtimes': () => Promise.all(/* import() */[__nccwpck_require__.e(847), __nccwpck_require__.e(899)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7899)),
    'create-graph-annotation': () => Promise.all(/* import() */[__nccwpck_require__.e(269), __nccwpck_require__.e(687)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7687)),
    'update-graph-annotation': () => Promise.all(/* import() */[__nccwpck_require__.e(269), __nccwpck_require__.e(252)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4252)),
    'delete-graph-annotation': () => Promise.all(/* import() */[__nccwpck_require__.e(269), __nccwpck_require__.e(661)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5042)),
    'list-graph-annotations': () => Promise.all(/* import() */[__nccwpck_require__.e(269), __nccwpck_require__.e(42)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42)),
    'list-alerts': () => Promise.all(/* import() */[__nccwpck_require__.e(683), __nccwpck_require__.e(454)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8454)),
};
const OPERATION_NAMES = Object.keys(REGISTRY);
/** Loads an operation, and the part of the bundle it is in. */
async function loadOperation(name) {
    return (await REGISTRY[name]()).definition;
}

;// CONCATENATED MODULE: ./src/operations/result.ts
/**
 * What there is to report of an operation that did nothing at all.
 *
 * @param about.outputs what it sets besides the outputs of its kind: former statuses are there, were there none
 * @param about.noun what its records are
 */
function resultOfNothing(kind, { outputs = [], noun = 'integration' } = {}) {
    switch (kind) {
        case 'hosts':
            return { kind, hosts: [], ...(outputs.includes('previousStatuses') && { previousStatuses: {} }) };
        case 'readings':
            return { kind, hosts: [] };
        case 'records':
            return { kind, noun, records: [], shown: { list: false, first: false } };
        case 'values':
            return { kind };
    }
}

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __nccwpck_require__(5442);
;// CONCATENATED MODULE: ./src/github/user-agent.ts

/** GitHub numbers its runs; whatever else is there has no place in a header. */
const RUN_ID = /^\d{1,20}$/;
/**
 * The header by which those who run Mackerel, or a proxy on the way, find the run that sent a request.
 *
 * @param env as GitHub's runner sets it: without the number of a run, or with anything else there, no run is named
 * @returns `mackerel-host-lifecycle/<version> (github-actions run <id>)`, or only what is before the parenthesis
 */
function userAgent(version, env) {
    const product = `mackerel-host-lifecycle/${version}`;
    const runId = (0,workflow_run/* readWorkflowRun */.hO)(env)?.runId ?? '';
    return RUN_ID.test(runId) ? `${product} (github-actions run ${runId})` : product;
}

// EXTERNAL MODULE: ./src/mackerel/hosts.ts + 1 modules
var hosts = __nccwpck_require__(475);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __nccwpck_require__(9118);
;// CONCATENATED MODULE: ./src/mackerel/organization.ts

const organization = dist/* object */.Ik({ name: dist/* string */.Yj().assert((name) => /^[\w.-]+$/.test(name)) });
/**
 * GET /org: the organization that the API key belongs to. Not worth a second attempt, nor a turn that the work waits
 * for, unless something depends on it.
 *
 * @param retries how many times it is repeated at most; undefined: as often as any request. Default: 0
 * @throws MackerelError
 */
async function getOrganization(transport, { retries } = { retries: 0 }) {
    return transport.request({
        resource: 'organization',
        isCollection: true,
        method: 'GET',
        path: ['org'],
        reply: organization,
        ...(retries !== undefined && { retries }),
        bypassLimit: true,
    });
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __nccwpck_require__(370);
;// CONCATENATED MODULE: ./src/mackerel/breaker.ts
/** So many requests in a row, each with all its retries, are taken for an outage and not for trouble with one host. */
const OUTAGE = 5;
/**
 * Notices that Mackerel is down as a whole. Without it a step for thousands of hosts would try each of them for minutes,
 * and hang for hours.
 */
class Breaker {
    #failedInARow = 0;
    /** Whether there is no point in sending anything more. */
    get isOpen() {
        return this.#failedInARow >= OUTAGE;
    }
    /** A request was answered, whatever the answer says. */
    answered() {
        this.#failedInARow = 0;
    }
    /** A request was given up after all its retries. */
    gaveUp() {
        this.#failedInARow += 1;
    }
}

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __nccwpck_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/http.ts
var http = __nccwpck_require__(2192);
;// CONCATENATED MODULE: ./src/mackerel/network-failure.ts
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const CERTIFICATE_REFUSED = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/;
/**
 * What an error of the network or of TLS means.
 *
 * @param error what the HTTP library threw, whatever it is; its `code` is what tells
 */
function networkFailure(error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    if (code === undefined)
        return { kind: 'unreachable', reason: 'the connection failed', mayHaveArrived: true };
    if (CERTIFICATE_REFUSED.test(code)) {
        return { kind: 'untrusted', reason: `the server's certificate was refused (${code})`, mayHaveArrived: false };
    }
    return {
        kind: 'unreachable',
        reason: `the connection failed (${code})`,
        mayHaveArrived: !NEVER_CONNECTED.has(code),
    };
}

;// CONCATENATED MODULE: ./src/mackerel/path.ts
/**
 * The path of an API request, every segment percent-encoded.
 *
 * @param segments what stands below `/api/v0`, not yet encoded
 * @throws TypeError where a segment would change the path itself: a URL drops `.` and `..` even when encoded
 */
function encodePath(segments) {
    for (const segment of segments) {
        if (segment === '' || segment === '.' || segment === '..') {
            throw new TypeError(`"${segment}" cannot be part of a path`);
        }
    }
    return `/api/v0/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/')}`;
}

// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __nccwpck_require__(5060);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __nccwpck_require__(2318);
;// CONCATENATED MODULE: ./src/mackerel/error-body.ts


const MAX_MESSAGE_LENGTH = 2000;
const message = dist/* string */.Yj().assert((text) => text.trim() !== '');
const errorBody = dist/* union */.KC(dist/* object */.Ik({ error: dist/* object */.Ik({ message }) }).map((body) => body.error.message), dist/* object */.Ik({ error: message }).map((body) => body.error));
/**
 * Mackerel's own words in the body of an error reply: `{"error":{"message":"\u2026"}}`, or `{"error":"\u2026"}` in older replies.
 *
 * @param body the reply's text, whatever it holds
 * @returns the message, or undefined where there is none to be had (HTML of a gateway, nothing at all, \u2026)
 */
function messageOfErrorBody(body) {
    try {
        const result = errorBody.try(JSON.parse(body), { mode: 'passthrough' });
        return result.ok ? (0,shorten/* shorten */.m)(result.value.trim(), MAX_MESSAGE_LENGTH) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/mackerel/exact-json.ts
var exact_json = __nccwpck_require__(4188);
;// CONCATENATED MODULE: ./src/mackerel/reply.ts




/** Keys of a reply can be of any length. */
const MAX_REASON_LENGTH = 500;
/**
 * What an answer with an error status (or a redirect) means.
 *
 * @param text the answer's body, whatever it holds
 */
function readRefusal(head, text) {
    const { status } = head;
    const words = messageOfErrorBody(text);
    const retryAfter = parseRetryAfter(headerOf(head, 'retry-after'), Date.now());
    return {
        kind: 'answered',
        status,
        reason: words ?? wordlessRefusal(head),
        inMackerelsWords: words !== undefined,
        mayHaveArrived: !isRefusedForCertain(status, words !== undefined),
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/**
 * Whether an answer says that the work was not done: 4xx does, but only where it is Mackerel that says so. A proxy knows
 * nothing of what was done behind it, except where it did not let the request through: there are too many of them.
 */
function isRefusedForCertain(status, inMackerelsWords) {
    return status === 429 || (inMackerelsWords && status >= 400 && status < 500 && status !== 408);
}
/**
 * Holds the body of a successful answer against what the API documents.
 *
 * @param text the answer's body, whatever it holds
 * @param schema what it must be
 * @returns the value the schema makes of it, or a failure: the work was done, but nothing can be told of it
 */
function readReply(head, text, schema) {
    const unreadable = (reason) => ({
        failure: { kind: 'unreadable', status: head.status, reason, mayHaveArrived: true },
    });
    let json;
    try {
        json = (0,exact_json/* parseExactly */.Ab)(text);
    }
    catch {
        const type = headerOf(head, 'content-type') ?? 'no content type';
        return unreadable(`the reply is not JSON (${type}, ${text.length} characters)`);
    }
    const result = schema.try(json, { mode: 'passthrough' });
    if (result.ok)
        return { value: result.value };
    const issues = (0,src_schema/* firstIssues */.rf)(result, 3).map((issue) => `${(0,src_schema/* issuePath */.dR)(issue) || 'the whole'}: ${(0,src_schema/* issueText */.v4)(issue)}`);
    return unreadable(`the reply is not as documented: ${(0,shorten/* shorten */.m)(issues.join(' '), MAX_REASON_LENGTH)}`);
}
/**
 * Reads a Retry-After header, in either of its forms (RFC 9110, 10.2.3).
 *
 * @param value seconds, or an HTTP date
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, or undefined where the header is absent or makes no sense
 */
function parseRetryAfter(value, now) {
    if (value === null)
        return undefined;
    if (/^\s*\d+\s*$/.test(value))
        return Number(value) * 1000;
    // Date.parse also takes numbers for dates: an HTTP date begins with the day of the week.
    const date = /^\s*[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function wordlessRefusal({ status, statusText }) {
    if (status >= 300 && status < 400) {
        return 'a redirect, which is not followed: the API key goes to apiBase only';
    }
    return statusText || 'no message';
}
/** A header of a reply, by its name in lower case; null where there is none. */
function headerOf({ headers }, name) {
    return headers[name]?.toString() ?? null;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./src/mackerel/retry.ts



const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
const MAX_RETRY_AFTER_MS = 60_000;
/** After this time a request is not repeated any more, however many retries are left. */
const MAX_RETRY_TIME_MS = 300_000;
/**
 * How long to wait before the next attempt: what Mackerel asked for (up to 60 s), else exponential backoff with full
 * jitter, so that the many jobs of a matrix do not come back all at once.
 *
 * @param attempt the attempt that failed, counted from 1
 * @param retryAfter milliseconds that Mackerel asked for
 * @param random a number from 0 up to, not including, 1
 * @returns milliseconds
 */
function backoff(attempt, retryAfter, random) {
    if (retryAfter !== undefined)
        return Math.min(retryAfter, MAX_RETRY_AFTER_MS);
    return Math.round(random * Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS));
}
/**
 * Repeats an attempt while its failure is one that may pass, and while repeating it does no harm.
 *
 * @param attempt sends the request once; gets the attempt's number, counted from 1
 * @returns what the first successful attempt returned, or what was found by looking
 * @throws MackerelError the last attempt's
 */
async function withRetries(attempt, repeat, { retries, signal, onRetry, random = Math.random }) {
    // The request's own last failure, and the last after which it may have arrived: not those of looking.
    let own;
    let uncertain;
    const isUncertain = () => uncertain !== undefined;
    const lookOrAttempt = async (number) => {
        const found = isUncertain() && typeof repeat === 'object' ? await repeat.lookFirst() : undefined;
        if (found !== undefined)
            return found;
        try {
            return await attempt(number);
        }
        catch (error) {
            if (!(error instanceof errors/* MackerelError */.v))
                throw error;
            own = error;
            own.attempts = number;
            if (error.mayHaveArrived)
                uncertain = error;
            throw error;
        }
    };
    const start = (0,clock/* now */.t)();
    // Most requests need no second attempt, and so no library that makes it.
    const retryAfterFirst = async (first) => {
        const { default: pRetry } = await __nccwpck_require__.e(/* import() */ 995).then(__nccwpck_require__.bind(__nccwpck_require__, 4995));
        return pRetry((number) => (number === 1 ? Promise.reject(first) : lookOrAttempt(number)), {
            retries,
            minTimeout: 0,
            maxRetryTime: Math.max(0, MAX_RETRY_TIME_MS - ((0,clock/* now */.t)() - start)),
            shouldRetry: async ({ error, attemptNumber, retriesLeft }) => {
                if (!(error instanceof errors/* MackerelError */.v) || !error.isTransient || signal.aborted)
                    return false;
                if (repeat === 'never' && isUncertain())
                    return false;
                const wait = backoff(attemptNumber, error.retryAfter, random());
                onRetry?.({ error, attempt: attemptNumber, left: retriesLeft, wait });
                // An abort ends the wait; the next attempt then says that it was cancelled.
                await (0,promises_.setTimeout)(wait, undefined, { signal }).catch(() => undefined);
                return true;
            },
        });
    };
    try {
        return await lookOrAttempt(1).catch(retryAfterFirst);
    }
    catch (error) {
        // A refusal says nothing of the attempts before it.
        if (uncertain !== undefined)
            (own ?? uncertain).mayHaveArrived = true;
        if (uncertain === undefined || typeof repeat !== 'object')
            throw error;
        let found;
        try {
            found = await repeat.lookFirst();
        }
        catch {
            // Looking can't tell either: what must be said is that something may exist.
            throw uncertain;
        }
        if (found === undefined)
            throw own ?? error;
        return found;
    }
}

;// CONCATENATED MODULE: ./src/mackerel/transport.ts










/** How long the answer to the question whether Mackerel is there again is relied on. */
const PROBE_INTERVAL_MS = 5000;
const MAX_REPLY_MIB = 128;
/** What is known of one Mackerel, and how it is reached, by all who speak to it. */
class Shared {
    agent;
    limit;
    breaker = new Breaker();
    probe;
    nextProbe = 0;
    startedAt = Date.now();
    /** How far Mackerel's clock is ahead of this machine's, in milliseconds. */
    clockOffset = 0;
    constructor({ apiBase, proxyEnv, concurrency }) {
        this.agent = (0,http/* agentFor */.Pf)(apiBase, proxyEnv);
        this.limit = (0,p_limit/* default */.A)(concurrency);
    }
}
/**
 * Speaks HTTP with Mackerel: addresses, headers, timeout, retries, and the check of what comes back.
 * The one place that holds the API key.
 */
class Transport {
    #options;
    #shared;
    /** Aborted when nothing more is to be sent, for whatever reason. */
    #end;
    /** @param shared what another client has, if this one is to go by it */
    constructor(options, shared = new Shared(options)) {
        this.#options = options;
        this.#shared = shared;
        const { signal, deadline } = options;
        this.#end = deadline === undefined ? signal : AbortSignal.any([signal, deadline]);
    }
    /** The same client, whose requests are over at the latest when the deadline is aborted, those in flight included. */
    until(deadline) {
        return new Transport({ ...this.#options, deadline }, this.#shared);
    }
    /**
     * Sends a request, again where that is allowed, and checks the reply.
     *
     * @returns the reply's JSON as its schema gives it
     * @throws MackerelError whatever went wrong
     */
    async request(request) {
        if (this.#options.readOnly === true && request.method !== 'GET') {
            throw new Error(`a dry run was about to send ${request.method} ${encodePath(request.path)}`);
        }
        const attempt = (number) => request.bypassLimit === true
            ? this.#traced(request, number)
            : this.#shared.limit(() => this.#traced(request, number));
        // Stryker disable next-line StringLiteral: whatever is neither 'never' nor a way to look is repeated always.
        const send = (retries) => withRetries(attempt, request.repeat ?? 'always', { ...this.#options, signal: this.#end, retries });
        // A request with a number of its own knows what it does: polls go on through an outage.
        return request.retries === undefined ? this.#unlessDown(request, send) : send(request.retries);
    }
    async #unlessDown(request, send) {
        const { retries, whenDown = 'skip' } = this.#options;
        const isDown = this.#shared.breaker.isOpen && !(await this.answers());
        if (isDown && whenDown === 'skip') {
            const reason = 'not sent: Mackerel did not answer several requests in a row, nor the question whether it is there';
            throw new errors/* MackerelError */.v({ ...this.#aboutOf(request), kind: 'skipped', reason, mayHaveArrived: false });
        }
        try {
            const value = await send(isDown ? 0 : retries);
            this.#shared.breaker.answered();
            return value;
        }
        catch (error) {
            if (error instanceof errors/* MackerelError */.v && error.isTransient)
                this.#shared.breaker.gaveUp();
            else
                this.#shared.breaker.answered();
            throw error;
        }
    }
    /** When this client was made (epoch seconds), by Mackerel's own clock as soon as it has answered. */
    get startTime() {
        return Math.floor((this.#shared.startedAt + this.#shared.clockOffset) / 1000);
    }
    /** Whether a time that Mackerel told (epoch seconds) is not before this client was made, by Mackerel's own clock. */
    isSinceStart(time) {
        return time >= this.startTime;
    }
    /**
     * Whether Mackerel is there, by something that has nothing to do with any host: trouble with some hosts is no reason to
     * skip the others. Asked once for all who want to know in the same few seconds.
     */
    async answers() {
        if ((0,clock/* now */.t)() < this.#shared.nextProbe)
            return this.#shared.probe ?? false;
        this.#shared.nextProbe = (0,clock/* now */.t)() + PROBE_INTERVAL_MS;
        this.#shared.probe = getOrganization(this)
            .then(() => true, (error) => error instanceof errors/* MackerelError */.v && !error.isOutage && error.kind !== 'cancelled')
            .then((answers) => {
            if (answers) {
                this.#shared.breaker.answered();
                this.#shared.nextProbe = 0;
            }
            return answers;
        });
        return this.#shared.probe;
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.#shared.agent.destroy();
    }
    async #traced(request, attempt) {
        const about = this.#aboutOf(request);
        const { method, path } = about;
        const start = (0,clock/* now */.t)();
        const trace = (outcome) => {
            this.#options.onRequest?.({ method, path, outcome, ms: Math.round((0,clock/* now */.t)() - start), attempt });
        };
        const { head, text } = await this.#exchange(request, path).catch((error) => {
            const failure = this.#failure(error);
            trace(failure.reason);
            throw new errors/* MackerelError */.v({ ...about, ...failure });
        });
        trace(head.status);
        const date = Date.parse(headerOf(head, 'date') ?? '');
        if (!Number.isNaN(date))
            this.#shared.clockOffset = date - Date.now();
        if (head.status < 200 || head.status > 299)
            throw new errors/* MackerelError */.v({ ...about, ...readRefusal(head, text) });
        const reply = readReply(head, text, request.reply);
        if ('failure' in reply)
            throw new errors/* MackerelError */.v({ ...about, ...reply.failure });
        const reason = request.mismatch?.(reply.value);
        if (reason !== undefined)
            throw new errors/* MackerelError */.v({ ...about, kind: 'mismatched', reason, mayHaveArrived: true });
        return reply.value;
    }
    /** What an error keeps of the request that ended with it. */
    #aboutOf({ resource, isCollection, creates, method, path }) {
        return {
            resource,
            isCollection: isCollection ?? false,
            creates: creates ?? false,
            method,
            path: encodePath(path),
            address: this.#options.apiBase.href.replace(/\/+$/, ''),
        };
    }
    async #exchange({ method, query, body }, path) {
        const { apiBase, apiKey, userAgent, timeout } = this.#options;
        if (this.#end.aborted)
            throw new NotSent();
        const url = new URL(apiBase);
        url.pathname = url.pathname.replace(/\/+$/, '') + path;
        for (const [name, value] of query ?? [])
            url.searchParams.append(name, value);
        const text = body === undefined ? undefined : JSON.stringify(body);
        const timeLimit = AbortSignal.timeout(timeout);
        return (0,http/* exchange */.cv)(url, {
            method,
            headers: {
                Accept: 'application/json',
                'User-Agent': userAgent,
                'X-Api-Key': apiKey,
                ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
                ...(method !== 'GET' && { 'Content-Length': String(Buffer.byteLength(text ?? '')) }),
            },
            body: text,
            agent: this.#shared.agent,
            maxBytes: MAX_REPLY_MIB * 1024 * 1024,
            signal: AbortSignal.any([this.#end, timeLimit]),
        }).catch((error) => {
            throw timeLimit.aborted ? new OutOfTime() : error;
        });
    }
    #failure(error) {
        const { signal, deadline } = this.#options;
        if (error instanceof NotSent) {
            const why = signal.aborted ? 'the step was cancelled' : 'the time for it was over';
            return { kind: 'cancelled', reason: `not sent: ${why}`, mayHaveArrived: false };
        }
        if (signal.aborted)
            return { kind: 'cancelled', reason: 'cancelled while it was in flight', mayHaveArrived: true };
        if (deadline?.aborted === true)
            return { kind: 'unreachable', reason: 'no whole answer before the time for it was over', mayHaveArrived: true };
        if (error instanceof OutOfTime) {
            const reason = `no whole answer within ${this.#options.timeout / 1000} s`;
            return { kind: 'unreachable', reason, mayHaveArrived: true };
        }
        if (error instanceof http/* ReplyTooLargeError */.AJ) {
            const reason = `the reply is larger than ${MAX_REPLY_MIB} MiB`;
            return { kind: 'unreadable', reason, mayHaveArrived: true };
        }
        return networkFailure(error);
    }
}
class NotSent extends Error {
}
class OutOfTime extends Error {
}

;// CONCATENATED MODULE: ./src/mackerel/client.ts



/** The Mackerel API as every step needs it. IntegrationsApi works on the same transport, and is loaded by its operations. */
class Mackerel {
    hosts;
    transport;
    /** @param options how it is reached; or what reaches it already */
    constructor(options) {
        this.transport = options instanceof Transport ? options : new Transport(options);
        this.hosts = new hosts/* HostsApi */.K(this.transport);
    }
    /** The same, whose requests are over at the latest when the deadline is aborted, those in flight included. */
    until(deadline) {
        return new Mackerel(this.transport.until(deadline));
    }
    /** The organization that the API key belongs to; asked once, best effort. @throws MackerelError */
    async organization() {
        return getOrganization(this.transport);
    }
    /**
     * Makes sure that it is Mackerel who answers, and with the right key: before a 404 is believed, something that must be
     * there is asked for (contract, "Evidence").
     *
     * @returns the organization that the API key belongs to
     * @throws MackerelError where that can't be shown
     */
    async confirm() {
        return getOrganization(this.transport, { retries: undefined });
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.transport.close();
    }
}

// EXTERNAL MODULE: ./src/mackerel/proxy.ts + 1 modules
var proxy = __nccwpck_require__(587);
;// CONCATENATED MODULE: ./src/report/requests.ts
/** One attempt at a request, for the debug log. */
function requestLine({ method, path, outcome, ms, attempt }) {
    return `${method} ${path} ${outcome} ${ms} ms, attempt ${attempt}`;
}
/** Why a request is sent once more, and when. */
function retryLine({ error, attempt, left, wait }) {
    const status = error.status === undefined ? '' : `${error.status} `;
    const seconds = (wait / 1000).toFixed(1);
    return `${error.method} ${error.path}: ${status}${error.reason}; attempt ${attempt + 1} of ${attempt + left} in ${seconds} s`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = new Proxy({}, { get: (_, name) => name === "__esModule" ? undefined : require("crypto")[name] });
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./src/report/command-file.ts


/**
 * Writes a value into one of the runner's command files, whole or not at all: half an entry would cost the step all
 * others (GitHub documentation, "Workflow commands", environment files).
 *
 * A value of one line is written as `name=value`. The toolkit writes every value between two lines that hold a random
 * UUID, for which Node loads all of its cryptography: as long as the request of a whole step takes.
 *
 * @param byToolkit writes a value of several lines
 * @throws Error where the runner gave no such file (the toolkit would print the value instead, for runners that read it
 *   there no more), or it can't be written
 */
function writeEntry(variable, name, value, byToolkit) {
    const file = process.env[variable];
    if (!file)
        throw new Error(`${variable} is not set`);
    const stats = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    if (stats === undefined)
        throw new Error(`${variable} names no file: ${file}`);
    try {
        if (/[\r\n]/.test(value))
            byToolkit();
        else
            (0,external_node_fs_.appendFileSync)(file, `${name}=${value}${external_node_os_.EOL}`);
    }
    catch (error) {
        if (stats.isFile())
            cutBack(file, stats.size);
        throw error;
    }
}
/** Takes away what a full disk let through of the last entry. */
function cutBack(file, size) {
    try {
        (0,external_node_fs_.truncateSync)(file, size);
    }
    catch {
        // What is left is no whole entry, and does not count.
    }
}

// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __nccwpck_require__(1211);
;// CONCATENATED MODULE: ./src/report/runner.ts




/**
 * GitHub's runner, as this action speaks to it: the only place that uses @actions/core. Whatever is written here is
 * made harmless first, and the secrets are taken out of it.
 */
class Runner {
    #secrets = new Map();
    /** Tells the runner, and this class, never to show a value. */
    mask(secret) {
        if (this.#secrets.has(secret))
            return;
        setSecret(secret);
        this.#secrets.set(secret, (0,sanitize/* formsOf */.XP)(secret));
    }
    /** The text with *** for all that was masked. */
    withoutSecrets(text) {
        return (0,sanitize/* redact */.E$)(text, [...this.#secrets.values()].flat());
    }
    info(line) {
        info(this.#clean(line));
    }
    debug(line) {
        if (isDebug())
            debug(this.#clean(line));
    }
    notice(...lines) {
        notice(this.#cleanAll(lines));
    }
    warning(...lines) {
        warning(this.#cleanAll(lines));
    }
    error(...lines) {
        error(this.#cleanAll(lines));
    }
    /** Folds the lines that follow, up to `endGroup`, below a title. */
    startGroup(title) {
        startGroup(this.#clean(title));
    }
    endGroup() {
        endGroup();
    }
    /**
     * Sets an output, whole or not at all.
     *
     * @throws Error where the runner gave no file for it, or the file can't be written
     */
    setOutput(name, value) {
        const clean = this.withoutSecrets(value);
        writeEntry('GITHUB_OUTPUT', name, clean, () => {
            setOutput(name, clean);
        });
    }
    /**
     * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
     *
     * @throws Error where it can't be written: nothing of it is left in the file then
     */
    saveState(name, value) {
        writeEntry('GITHUB_STATE', name, value, () => {
            saveState(name, value);
        });
    }
    /**
     * Not by the toolkit, whose part for summaries costs every run two milliseconds, and this one line more to call.
     * Where the runner gave no file for it (older GitHub Enterprise Servers), there is no summary.
     *
     * @throws Error where the file can't be written
     */
    writeSummary(markdown) {
        const file = process.env['GITHUB_STEP_SUMMARY'];
        if (!file)
            return;
        const forms = [...this.#secrets.keys()].flatMap((secret) => (0,sanitize/* formsOf */.XP)(secret, sanitize/* toMarkdown */.l6));
        (0,external_node_fs_.appendFileSync)(file, (0,sanitize/* redact */.E$)(markdown, forms));
    }
    #clean(line) {
        return (0,sanitize/* toLogLine */.gD)(this.withoutSecrets(line));
    }
    #cleanAll(lines) {
        return lines.map((line) => this.#clean(line)).join('\n');
    }
}

;// CONCATENATED MODULE: ./src/version.ts
/** The version in package.json (a test keeps the two in step): reading that file at run time would put it into dist. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./src/process.ts






/** GitHub's runner sends SIGINT on cancel, and kills 10 s later; the contract allows 2 s. */
const CANCEL_GRACE_MS = 1500;
/**
 * Runs main or post, with one catch-all for both, and sets the exit code of the process.
 *
 * @param step says whether it succeeded
 */
async function run(step) {
    const runner = new Runner();
    const cancellation = new AbortController();
    // Whoever reads the log may be gone: the step goes on, and its outputs and exit code tell how it ended.
    process.stdout.on('error', () => undefined);
    // SIGBREAK is what Windows has for SIGTERM, and is sent nowhere else.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
        process.on(signal, () => {
            process.exitCode = 1;
            cancellation.abort();
            setTimeout(() => process.exit(), CANCEL_GRACE_MS).unref();
        });
    }
    try {
        const succeeded = await step({ env: process.env, runner, signal: cancellation.signal });
        if (!succeeded || cancellation.signal.aborted)
            process.exitCode = 1;
    }
    catch (error) {
        process.exitCode = 1;
        runner.error(`This is a bug in the action: ${String(error)}`, 'Please report it, with the log of a debug run.');
        if (error instanceof Error)
            for (const line of error.stack?.split('\n') ?? [])
                runner.debug(line);
    }
}
/**
 * Sets up the client of the Mackerel API, and lets it tell its requests to the debug log and its retries to the log.
 *
 */
function connect(connection, options, { env, runner, signal }) {
    return new Mackerel({
        ...connection,
        ...options,
        signal,
        userAgent: userAgent(version, env),
        proxyEnv: (0,proxy/* agentEnv */.b$)(connection.apiBase, env),
        onRequest: (trace) => {
            runner.debug(requestLine(trace));
        },
        onRetry: (retry) => {
            runner.info(retryLine(retry));
        },
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/report/files.ts



/**
 * Files for what is too large for an output.
 *
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; where it is not set, relative or can't
 *   be written, the system's own is taken
 * @param runner knows what must not be in them
 */
function outputFiles(folder, runner) {
    return {
        writeJson(name, value, forPeople = false) {
            const json = forPeople ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
            const text = runner.withoutSecrets(json);
            // TMPDIR may be relative: a later step may start in another folder.
            const own = (0,external_node_path_.resolve)((0,external_node_os_.tmpdir)());
            if (folder === undefined || !(0,external_node_path_.isAbsolute)(folder) || folder === own)
                return write(own, name, text);
            try {
                return write(folder, name, text);
            }
            catch {
                return write(own, name, text);
            }
        },
    };
}
/** @throws Error where it can't be written: nothing of it is left then */
function write(folder, name, text) {
    // A folder of its own: steps of one job share RUNNER_TEMP, and no one may foresee or replace the file.
    const own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'mackerel-'));
    try {
        const path = (0,external_node_path_.join)(own, `${name}.json`);
        (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600 });
        return path;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/hosts/gate/verdict.ts
var gate_verdict = __nccwpck_require__(4130);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __nccwpck_require__(2266);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __nccwpck_require__(7389);
;// CONCATENATED MODULE: ./src/report/gate-progress.ts



/** How many hosts are told of one by one after a poll, and how many are named in one sentence. */
const MAX_LINES = 20;
const MAX_NAMES = 5;
/** After this time something is said although nothing has changed, in milliseconds. */
const MAX_SILENCE = 60_000;
/**
 * Tells how a gate is getting on: what has changed since the last poll, what is still waited for, and, from time to time,
 * that it still waits.
 *
 * @param write takes a line
 * @returns to be told after each poll
 */
function gateReporter(write) {
    const told = new Map();
    let lastSummary = '';
    let lastWritten = 0;
    return (gate) => {
        const names = gate.names.monitors;
        const changed = gate.candidates.filter((candidate) => {
            const text = textOf(candidate, names);
            // That a host is OK from the beginning is nothing new.
            const isNew = text !== (told.get(candidate.id) ?? OK);
            told.set(candidate.id, text);
            return isNew;
        });
        const lines = changed.slice(0, MAX_LINES).map((candidate) => `${labelOf(candidate)}: ${textOf(candidate, names)}`);
        if (changed.length > MAX_LINES)
            lines.push(`\u2026 and ${(0,words/* hostCount */.gc)(changed.length - MAX_LINES)} more`);
        const { summary, text } = summaryOf(gate);
        if (summary !== '' && (summary !== lastSummary || gate.waited - lastWritten >= MAX_SILENCE))
            lines.push(text);
        lastSummary = summary;
        if (lines.length > 0)
            lastWritten = gate.waited;
        lines.forEach(write);
    };
}
const OK = 'OK';
/** How one host is, after a poll. */
function textOf({ hopeless, error, verdict }, names) {
    if (hopeless !== undefined)
        return (0,explain/* explain */.WE)(hopeless).what;
    if (error !== undefined)
        return `could not be asked this time: ${(0,explain/* explain */.WE)(error).what}`;
    switch (verdict?.state) {
        case 'not OK':
            return (0,gate_verdict/* describeTroubles */.qk)(verdict.troubles, names);
        case 'monitors lost':
            return 'no monitor watches it any more';
        case 'unmonitored':
            return 'no monitor watches it';
        case 'ok':
            return OK;
        case undefined:
            return 'not asked yet';
    }
}
/** What is still waited for; without the times in it, so that it is told when it changes. Empty: nothing is. */
function summaryOf(gate) {
    if (!gate.goesOn)
        return { summary: '', text: '' };
    const { candidates, times, waited, isWarmingUp, allOkSince, alerts } = gate;
    const waitingFor = [
        ...candidates.filter(({ isOk }) => !isOk).map(labelOf),
        ...(alerts.error === undefined
            ? []
            : [`open alerts, which could not be read: ${(0,explain/* explain */.WE)(alerts.error).what.replace(/\.$/, '')}`]),
        ...(alerts.troubles.length === 0 ? [] : [(0,gate_verdict/* describeTroubles */.qk)(alerts.troubles, gate.names.monitors)]),
    ];
    const so = `${inSeconds(waited)} of ${inSeconds(times.waitTimeout)}`;
    const named = `${waitingFor.slice(0, MAX_NAMES).join(', ')}${waitingFor.length > MAX_NAMES ? ` and ${waitingFor.length - MAX_NAMES} more` : ''}`;
    const summary = `${String(isWarmingUp)} ${named} ${waitingFor.length}`;
    if (isWarmingUp) {
        return { summary, text: `${so}: warming up, what monitors say does not count before ${inSeconds(times.warmUp)}.` };
    }
    if (waitingFor.length > 0)
        return { summary, text: `${so}: still waiting for ${named}.` };
    const left = times.stableFor - (waited - (allOkSince ?? waited));
    if (left <= 0)
        return { summary: '', text: '' };
    return { summary, text: `${so}: all are OK, and must be so for ${inSeconds(left)} more.` };
}
function labelOf({ id, name }) {
    return (0,words/* hostLabel */.vy)({ id, name });
}
function inSeconds(milliseconds) {
    return `${Math.round(milliseconds / 1000)} s`;
}

;// CONCATENATED MODULE: ./src/report/organization.ts

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const MAX_WAIT_FOR_LINKS = 1000;
/** Asks for the organization's name while the operation runs. */
function askForOrganization(mackerel) {
    const asked = ask(mackerel);
    let answer;
    // Whoever asks again waits no longer than the first one.
    return () => (answer ??= Promise.race([asked, (0,promises_.setTimeout)(MAX_WAIT_FOR_LINKS, undefined, { ref: false })]));
}
async function ask(mackerel) {
    // The operation goes first.
    await (0,promises_.setImmediate)();
    try {
        return (await mackerel.organization()).name;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/report/progress.ts

const INTERVAL = 5000;
/**
 * Turns the progress of long work into a line every few seconds; short work stays silent.
 *
 * @param write takes a line
 * @param now milliseconds of any clock that does not go back
 * @returns to be told after each host how many are settled, and of how many
 */
function progressReporter(write, now = clock/* now */.t) {
    let last = now();
    return (settled, total) => {
        if (settled === total || now() - last < INTERVAL)
            return;
        last = now();
        write(`${settled} of ${total} hosts done \u2026`);
    };
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __nccwpck_require__(3300);
;// CONCATENATED MODULE: ./src/report/input-limit.ts
/** What no environment variable is longer than, with its name: inputs are handed over as such. */
const LIMITS = {
    // Microsoft, "Environment Variables": characters.
    win32: { max: 32_767, lengthOf: (text) => text.length, words: '32,767 characters' },
    // execve(2), MAX_ARG_STRLEN: bytes, with the one that ends it.
    linux: { max: 131_071, lengthOf: (text) => Buffer.byteLength(text), words: '128 KiB' },
};
/** Outputs that later steps are given as inputs, by what else those steps can be given. */
const INSTEAD = {
    previousStatuses: 'the output previousStatusesFile',
    monitoredStatuses: 'the output monitoredStatusesFile',
    hostIds: 'a filter',
    changedHostIds: 'a filter',
    failedHostIds: 'a filter',
};
/** The longest name that an input has. */
const input_limit_NAME = 'INPUT_PRESENTCUSTOMIDENTIFIERS=';
/**
 * Says of outputs that they are too long to be given to a later step on this kind of runner: GitHub's runner would not be
 * able to start that step, and would not say why in words that lead here.
 *
 * @param values the outputs that were set
 * @returns a sentence for each such output
 */
function tooLongForInputs(values, platform) {
    const limit = LIMITS[platform];
    if (limit === undefined)
        return [];
    return [...values].flatMap(([name, value]) => {
        const instead = INSTEAD[name];
        if (instead === undefined || limit.lengthOf(input_limit_NAME + value) <= limit.max)
            return [];
        return [
            `The output ${name} is too long for an input of a later step: on this runner, an input takes ${limit.words}. ` +
                `Give that step ${instead} instead.`,
        ];
    });
}

;// CONCATENATED MODULE: ./src/report/report.ts

/** Why something did not come out as asked, reason by reason; empty: nothing went wrong. */
function failures({ error, result }) {
    return [...(error === undefined ? [] : [error]), ...(result.problems ?? []), ...failuresOf(result)];
}
function failuresOf(result) {
    switch (result.kind) {
        case 'hosts':
        case 'readings':
            return result.hosts.filter(({ fails }) => fails).map((host) => host.error);
        case 'records':
            return result.records
                .filter(({ outcome, tolerated = false }) => (outcome === 'failed' || outcome === 'unknown') && !tolerated)
                .map((record) => record.error);
        case 'values':
            return [];
    }
}
/** Whether something did not come out as asked. */
function isIncomplete(report) {
    return report.cancelled || failures(report).length > 0;
}
/** Whether the step has failed: an outage of Mackerel can be tolerated, and nothing else. */
function isFailure(report) {
    return isIncomplete(report) && !isToleratedOutage(report);
}
/** Whether the only thing that stood in the way is that Mackerel is down, and the user wants to go on then. */
function isToleratedOutage(report) {
    if (report.ifUnavailable !== 'warn' || report.cancelled || !isIncomplete(report))
        return false;
    return failures(report).every((error) => error instanceof errors/* MackerelError */.v && error.isOutage);
}
/** Everything that should be told as a warning; a sentence each. */
function warningsOf({ result, warnings = [] }) {
    return [...(result.warnings ?? []), ...warnings];
}

;// CONCATENATED MODULE: ./src/report/log.ts



/** The last line of a step's log: what it comes to. */
function conclusion(report, presentation) {
    const seconds = `${(report.duration / 1000).toFixed(1)} s`;
    const tally = tallyOf(report, presentation);
    const state = stateOf(report);
    if (tally !== presentation.tally)
        return `${report.operation} ${state} after ${seconds}: ${tally}.`;
    const down = state === 'not done' ? ', Mackerel is down' : '';
    const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
    return `${report.operation} ${state}${down}: ${tally} in ${seconds}.${dryRun}`;
}
/** What the step comes to, in words; where it did not get as far as any host or record, why, and that it did nothing. */
function tallyOf({ error, cancelled, result }, { tally }) {
    if (!isEmpty(result) || (error === undefined && !cancelled))
        return tally;
    const nothing = `nothing was ${result.kind === 'readings' ? 'read' : 'changed'}`;
    if (!(error instanceof errors/* MackerelError */.v))
        return nothing;
    const why = error.status === undefined ? reachOf(error) : `Mackerel answered ${error.status}`;
    const mayHaveChanged = error.method !== 'GET' && error.mayHaveArrived;
    return [why, mayHaveChanged ? '' : nothing].filter(Boolean).join('; ');
}
function reachOf({ kind }) {
    return kind === 'unreachable' || kind === 'untrusted' ? 'Mackerel could not be reached' : '';
}
function isEmpty(result) {
    switch (result.kind) {
        case 'hosts':
        case 'readings':
            return result.hosts.length === 0;
        case 'records':
            return result.records.length === 0;
        case 'values':
            return result.value === undefined;
    }
}
function stateOf(report) {
    if (report.cancelled)
        return 'cancelled';
    if (isFailure(report))
        return 'failed';
    return isToleratedOutage(report) ? 'not done' : 'done';
}
/** The error annotations of a failed step, each as its lines: what failed, for what, why, what to do. */
function failureMessages(report, presentation) {
    const { operation, cancelled, error, result } = report;
    return [
        ...(cancelled ? [[`${operation} was cancelled: ${tallyOf(report, presentation)}.`]] : []),
        ...(error === undefined ? [] : [[`${operation} failed.`, (0,explain/* explanation */.Qb)(error)]]),
        ...(result.problems ?? []).map((problem) => [`${operation} failed.`, (0,explain/* explanation */.Qb)(problem)]),
        ...presentation.failures(operation),
    ];
}

;// CONCATENATED MODULE: ./src/report/outputs.ts

/** GitHub drops outputs over 1 MB; a job has several. */
const MAX_OUTPUT_BYTES = 512 * 1024;
/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty. A file that can't be written is a warning, and every other output comes all the same.
 */
function outputsOf(report, presentation, files) {
    const { text, json, files: always = {} } = presentation.outputs();
    const values = new Map(Object.entries(text));
    const warnings = [];
    const written = new Map();
    for (const [output, { name, value, of }] of Object.entries(always)) {
        const file = tryWrite(files, name, value);
        if ('path' in file)
            written.set(of, { path: file.path, output });
        else
            warnings.push(unwrittenFile(output, file.reason));
        values.set(output, 'path' in file ? file.path : '');
    }
    for (const [output, { name, value }] of Object.entries(report.result.files ?? {})) {
        const file = tryWrite(files, name, value, true);
        if ('reason' in file)
            warnings.push(unwrittenFile(output, file.reason));
        values.set(output, 'path' in file ? file.path : '');
    }
    for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
        if (value === undefined)
            continue;
        const jsonText = JSON.stringify(value);
        if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
            values.set(name, jsonText);
            continue;
        }
        values.set(name, '');
        const tooLarge = `The output ${name} is left empty, since it is larger than 512 KiB`;
        const known = written.get(name);
        if (known !== undefined) {
            warnings.push(`${tooLarge}. It is in the file in the output ${known.output} (${known.path}) instead.`);
            continue;
        }
        const file = tryWrite(files, name, value);
        if ('path' in file)
            warnings.push(`${tooLarge}. It is in the file ${file.path} instead.`);
        else
            warnings.push(`${tooLarge}, and no file can be written instead: ${file.reason}.`);
    }
    return { values, warnings };
}
function unwrittenFile(output, reason) {
    return `The output ${output} is left empty, since its file can't be written: ${reason}.`;
}
function tryWrite(files, name, value, forPeople = false) {
    try {
        return { path: files.writeJson(name, value, forPeople) };
    }
    catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) };
    }
}
function resultOf({ operation, dryRun, error: whole, result }, presentation) {
    const error = whole ?? result.problems?.[0];
    return {
        operation,
        dryRun,
        error: error === undefined ? null : (0,explain/* explanation */.Qb)(error),
        ...presentation.details(),
    };
}

;// CONCATENATED MODULE: ./src/report/presenter.ts
/** Loads how a result is told: each kind has its own module, and only the one that is needed is loaded. */
async function present(result) {
    switch (result.kind) {
        case 'hosts':
            return bind((await __nccwpck_require__.e(/* import() */ 853).then(__nccwpck_require__.bind(__nccwpck_require__, 8853))).hostsPresenter, result);
        case 'readings':
            return bind((await __nccwpck_require__.e(/* import() */ 206).then(__nccwpck_require__.bind(__nccwpck_require__, 6206))).readingsPresenter, result);
        case 'records':
            return bind((await __nccwpck_require__.e(/* import() */ 173).then(__nccwpck_require__.bind(__nccwpck_require__, 6173))).recordsPresenter, result);
        case 'values':
            return bind((await __nccwpck_require__.e(/* import() */ 394).then(__nccwpck_require__.bind(__nccwpck_require__, 5394))).valuesPresenter, result);
    }
}
function bind(presenter, result) {
    return {
        tally: presenter.tally(result),
        lines: () => presenter.lines(result),
        failures: (operation) => presenter.failures(result, operation),
        outputs: () => presenter.outputs(result),
        details: () => presenter.details(result),
        summary: (organization) => presenter.summary(result, organization),
    };
}

;// CONCATENATED MODULE: ./src/report/summary.ts





/** GitHub takes 1 MiB per step; some room is left for what others write into the same summary. */
const MAX_SUMMARY_BYTES = 900 * 1024;
const MAX_ERROR_LENGTH = 4000;
/**
 * The job summary of a step, as Markdown: what, how many, a table with what changed, and errors. What went wrong comes
 * first, so that it is in the part that is not cut.
 *
 * @param organization the name in the address of a host's page; without it hosts are not linked
 */
function summary_summaryOf(report, presentation, organization) {
    const sign = isFailure(report) ? '\u274c' : isIncomplete(report) ? '\u26a0\ufe0f' : report.dryRun ? '\ud83d\udcdd' : '\u2705';
    const title = `### ${sign} Mackerel: ${(0,sanitize/* toMarkdown */.l6)(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
    const head = [title, '', `**${tallyOf(report, presentation)}**${report.cancelled ? ', cancelled' : ''}`];
    const { error, result } = report;
    for (const problem of [...(error === undefined ? [] : [error]), ...(result.problems ?? [])]) {
        head.push('', `> ${(0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)((0,explain/* explanation */.Qb)(problem), MAX_ERROR_LENGTH))}`);
    }
    for (const warning of warningsOf(report))
        head.push('', `> \u26a0\ufe0f ${(0,sanitize/* toMarkdown */.l6)((0,explain/* asSentence */.KG)(warning))}`);
    return fit(head, presentation.summary(organization)).join('\n');
}
/** The lines there is room for, and an empty one, which keeps what others write into the same summary apart. */
function fit(above, { head, rows, length, count }) {
    const kept = [...above, ...head];
    let size = Buffer.byteLength(kept.join('\n'));
    let left = length;
    for (const line of rows) {
        size += Buffer.byteLength(line) + 1;
        if (size > MAX_SUMMARY_BYTES)
            return [...kept, '', `\u2026 and ${count(left)} more`, '', ''];
        kept.push(line);
        left--;
    }
    return [...kept, '', ''];
}

;// CONCATENATED MODULE: ./src/report/publish.ts







/**
 * Tells everything about a step in its log, and in the job summary.
 *
 * @param organization gives the name that links hosts to their pages; undefined: no summary is wanted
 */
async function publish(report, runner, organization) {
    const presentation = await present(report.result);
    const { notices = [] } = report.result;
    for (const line of presentation.lines())
        runner.info(line);
    runner.endGroup();
    if (notices.length > 0)
        runner.notice(...notices.map(explain/* asSentence */.KG));
    for (const warning of warningsOf(report))
        runner.warning((0,explain/* asSentence */.KG)(warning));
    const tolerated = isToleratedOutage(report);
    for (const lines of failureMessages(report, presentation)) {
        if (tolerated)
            runner.warning(...lines, 'The step continues, since ifUnavailable is warn.');
        else
            runner.error(...lines);
    }
    runner.info(conclusion(report, presentation));
    if (organization !== undefined)
        writeSummary(summary_summaryOf(report, presentation, await organization()), runner);
}
/**
 * Sets the outputs of a step, each although another could not be written.
 *
 * @returns what must be said about them
 */
async function publishOutputs(report, runner, files) {
    const { values, warnings } = outputsOf(report, await present(report.result), files);
    const lost = new Map();
    for (const [name, value] of values) {
        try {
            runner.setOutput(name, value);
        }
        catch (error) {
            const reason = publish_reasonOf(error);
            lost.set(reason, [...(lost.get(reason) ?? []), name]);
        }
    }
    const tooLong = tooLongForInputs(values, process.platform);
    if (tooLong.length > 0)
        runner.notice(...tooLong);
    // Most often all of them, for one reason.
    for (const [reason, names] of lost)
        warnings.push(unwritten(names, reason));
    return warnings;
}
function unwritten(names, reason) {
    const outputs = names.length === 1 ? 'The output' : 'The outputs';
    return `${outputs} ${names.join(', ')} can't be written, and later steps find nothing there: ${reason}.`;
}
function writeSummary(markdown, runner) {
    try {
        runner.writeSummary(markdown);
    }
    catch (error) {
        runner.warning(`The job summary could not be written: ${publish_reasonOf(error)}`);
    }
}
function publish_reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/main.ts



















/**
 * The step itself: inputs \u2192 operation \u2192 report.
 *
 * @returns whether it succeeded
 */
async function main(surroundings) {
    const { env, runner } = surroundings;
    const mask = (secret) => {
        runner.mask(secret);
    };
    secretsIn(env).forEach(mask);
    for (const unknown of (0,look_alike/* unknownInputs */.q)(env))
        runner.warning((0,look_alike/* describeUnknown */.E)(unknown));
    let inputs;
    try {
        inputs = await readInputs(env, mask);
    }
    catch (error) {
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        const report = await nothingDone(env, error);
        const warnings = await publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner));
        for (const warning of warnings)
            runner.warning(warning);
        runner.error(...(0,problems/* problemLines */.p)(error));
        return false;
    }
    for (const name of inputs.unused) {
        runner.warning(`The input ${name} is not used by ${inputs.name}: it is ignored.`);
    }
    const mackerel = connect(inputs.connection, { readOnly: inputs.dryRun }, surroundings);
    try {
        return await carryOut(inputs, mackerel, surroundings);
    }
    finally {
        mackerel.close();
    }
}
/**
 * Reads and checks every input.
 *
 * @param env the environment as GitHub's runner sets it: INPUT_*, MACKEREL_APIKEY and MACKEREL_APIBASE, GITHUB_WORKSPACE
 * @param mask told every secret that a configFile holds; those in `env` are known from `secretsIn`
 * @throws InputError with every problem there is
 */
async function readInputs(env, mask = () => undefined) {
    const reader = new inputs_reader/* InputReader */.i_(env);
    const name = reader.requiredChoice('operation', OPERATION_NAMES);
    const common = readCommon(reader, env);
    // What an unknown operation would have used is anyone's guess: its own inputs are not complained about.
    if (reader.text('operation') !== name)
        reader.finish();
    const { kind, noun, outputs, prepare } = await loadOperation(name);
    const operation = await prepare(reader, { env, mask });
    reader.finish();
    return { name, kind, noun, outputs, operation, ...common, unused: reader.unused() };
}
/** Reads the inputs of every operation; problems go to the reader. */
function readCommon(reader, env) {
    return {
        connection: (0,connection/* readConnection */.dC)(reader, env),
        dryRun: reader.boolean('dryRun'),
        ifUnavailable: reader.choice('ifUnavailable', ['error', 'warn']) ?? 'error',
        summary: reader.boolean('summary'),
    };
}
async function carryOut({ name, kind, noun, outputs, operation, connection, dryRun, ifUnavailable, summary }, mackerel, { env, runner, signal }) {
    const start = (0,clock/* now */.t)();
    const warnings = [];
    const note = new NoteKeeper(runner, () => ({ apiBase: connection.apiBase.href, key: fingerprint(connection.apiKey) }), (message) => {
        warnings.push(message);
    });
    const title = operation.title();
    runner.startGroup(`${dryRun ? 'dry run of ' : ''}${name}${title === '' ? '' : `: ${title}`}`);
    let failure;
    const running = operation
        .run({
        mackerel,
        dryRun,
        signal,
        concurrency: connection.concurrency,
        saveNote: (steps) => {
            note.save(steps);
        },
        onHealth: gateReporter((line) => {
            runner.info(line);
        }),
        onProgress: progressReporter((line) => {
            runner.info(line);
        }),
        onSecret: (secret) => {
            runner.mask(secret);
        },
    })
        .catch((error) => {
        if (!(error instanceof Error))
            throw error;
        failure = error;
        return resultOfNothing(kind, { outputs, noun });
    });
    // Only hosts have pages to link to.
    const hasHosts = kind === 'hosts' || kind === 'readings';
    const organization = summary ? (hasHosts ? askForOrganization(mackerel) : noOrganization) : undefined;
    const result = await running;
    const report = {
        result,
        error: failure,
        operation: name,
        dryRun,
        ifUnavailable,
        cancelled: signal.aborted,
        duration: (0,clock/* now */.t)() - start,
        warnings,
    };
    // The outputs come first: whatever happens afterwards, later steps can act on them.
    warnings.push(...(await publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner))));
    note.addOrganization(await organization?.());
    await publish(report, runner, organization);
    return !isFailure(report);
}
const noOrganization = () => Promise.resolve(undefined);
/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
async function nothingDone(env, error) {
    const operation = env[(0,names/* inputVariable */.LO)('operation')]?.trim() ?? '';
    const known = OPERATION_NAMES.find((name) => name === operation);
    const about = known === undefined ? undefined : await loadOperation(known);
    const result = resultOfNothing(about?.kind ?? 'hosts', about);
    return { result, operation, dryRun: false, error, cancelled: false, duration: 0 };
}

;// CONCATENATED MODULE: ./src/index.ts


// Nothing can be thrown here: run() tells whatever goes wrong.
void run(main);

module.exports = __webpack_exports__;
/******/ })()
;