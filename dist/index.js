/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 7347:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAlike)
/* harmony export */ });
/** Below it, one letter more or less makes another word. */
const SHORT = 5;
/** Whether two names differ in so little that one may be a typing error for the other: a letter, or two in a long name. */
function isAlike(one, other) {
    const most = Math.min(one.length, other.length) < SHORT ? 1 : 2;
    // The length alone rules out the long ones.
    return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
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

/***/ 7077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ describeMonitors),
/* harmony export */   v: () => (/* binding */ unwellMonitors)
/* harmony export */ });
/**
 * Monitors that stand in the way of calling a host OK.
 *
 * @param allowWarning whether WARNING is well enough
 */
function unwellMonitors(statuses, allowWarning) {
    return statuses.filter(({ status }) => status !== 'OK' && !(allowWarning && status === 'WARNING'));
}
/** Monitors in words: `2cSZzK3XfmG CRITICAL (disk full), 2cSZzK3XfmH UNKNOWN`. */
function describeMonitors(statuses) {
    return statuses
        .map(({ monitorId, status, detail }) => `${monitorId} ${status}${detail === undefined ? '' : ` (${detail.message})`}`)
        .join(', ');
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
    /** The host is now as asked; in a dry run: it would be. */
    changed(id, after) {
        this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after });
    }
    /** The host was as asked before. */
    unchanged(id, note) {
        this.#settle(id, 'unchanged', { after: this.before(id), note });
    }
    /** Mackerel knows no such host. */
    missing(id, error) {
        this.#settle(id, 'missing', { error });
    }
    failed(id, error) {
        this.#settle(id, 'failed', { error });
    }
    /** Whether it is known what became of the host. */
    isSettled(id) {
        return this.#settled.has(id);
    }
    /** Every target in its order. One that was never settled has failed: nobody got to it. */
    all() {
        return this.#ids.map((id) => this.#settled.get(id) ??
            this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') }));
    }
    #settle(id, outcome, rest) {
        this.#settled.set(id, this.#outcome(id, outcome, rest));
        this.#options.onSettled?.(this.#settled.size, this.#ids.length);
    }
    #outcome(id, outcome, { after, error, note }) {
        const { name, before } = this.#known.get(id) ?? {};
        const fails = outcome === 'failed' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
        return { id, name, outcome, fails, before, after, error, note };
    }
}


/***/ }),

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hostCount),
/* harmony export */   v: () => (/* binding */ hostLabel)
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


/***/ }),

/***/ 4797:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  AU: () => (/* binding */ fromEnvironment),
  dC: () => (/* binding */ readConnection),
  OW: () => (/* binding */ readTimeout)
});

// UNUSED EXPORTS: CONNECTION_INPUTS

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: ./src/inputs/proxy.ts


/**
 * What is wrong with the proxy that the environment names for an address, if anything. Node itself judges: its agent is
 * made with it later on.
 *
 * @param url whose scheme says which variables count; Node prefers those in lower case
 */
function proxyProblem(url, env) {
    const isHttps = url.protocol === 'https:';
    try {
        new (isHttps ? (external_node_https_default()) : (external_node_http_default())).Agent({ proxyEnv: env }).destroy();
        return undefined;
    }
    catch {
        const names = isHttps ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
        const accepted = 'The environment variable must hold the address of a proxy, such as http://proxy.example:8080, with what is not ' +
            'plain in a user name or password percent-encoded. (Its value is not shown.)';
        return { input: names.find((name) => env[name]) ?? names.join(' or '), accepted };
    }
}

;// CONCATENATED MODULE: ./src/inputs/connection.ts

const DEFAULT_API_BASE = 'https://api.mackerelio.com';
/** Seconds. */
const MAX_TIMEOUT = 600;
const CONNECTION_INPUTS = (/* unused pure expression or super */ null && (['apiKey', 'apiBase', 'timeout', 'retries', 'concurrency']));
/**
 * Reads how Mackerel is reached.
 *
 * @param env where MACKEREL_APIKEY, MACKEREL_APIBASE and the proxies stand
 */
function readConnection(reader, env) {
    const apiKey = readApiKey(reader, env);
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
function readApiKey(reader, env) {
    const apiKey = reader.text('apiKey') ?? fromEnvironment(env, 'MACKEREL_APIKEY') ?? '';
    if (apiKey === '') {
        const accepted = 'It is required: pass a secret, such as ${{ secrets.MACKEREL_APIKEY }}, or set the environment variable ' +
            'MACKEREL_APIKEY. A secret that does not exist is an empty string: check its name in the settings of the ' +
            "repository. In a run that a fork's pull request started, every secret is empty: leave the step out there, by " +
            '`if: github.event.pull_request.head.repo.fork != true`. Dependabot has secrets of its own.';
        reader.problem({ input: 'apiKey', value: '', accepted });
    }
    else if (!/^[\x21-\x7e]+$/.test(apiKey)) {
        const accepted = 'The key holds a line break, a space, or a character outside printable ASCII. Paste it into the secret anew, ' +
            'as one line. (Its value is not shown.)';
        reader.problem({ input: 'apiKey', accepted });
    }
    return apiKey;
}
function readApiBase(reader, env) {
    const text = reader.text('apiBase') ?? fromEnvironment(env, 'MACKEREL_APIBASE') ?? DEFAULT_API_BASE;
    const url = URL.parse(text);
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
    return url;
}


/***/ }),

/***/ 5609:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseData)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2318);

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
        json = JSON.parse(text);
    }
    catch {
        const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
        return read(() => parse(text, { logLevel: 'error' }), 'It is neither JSON nor YAML');
    }
    return read(() => json, 'It is JSON that cannot be sent');
}
function read(value, refusal) {
    try {
        return { value: asJson(value()) };
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        return `${refusal}: ${(0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(reason.replace(/:$/, ''), MAX_REASON_LENGTH)}.`;
    }
}
/**
 * The value as it can be sent: YAML can say more than JSON, such as dates, infinity, and lists that hold themselves; and
 * both can be nested deeper than can be written again.
 *
 * @throws Error where JSON can't hold it
 */
function asJson(value) {
    return JSON.parse(JSON.stringify(value, (_, part) => {
        if (typeof part === 'number' && !Number.isFinite(part))
            throw new Error(`JSON has no number ${part}`);
        return part;
    }));
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ inputVariable),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   WJ: () => (/* binding */ INPUT_DEFAULTS),
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
    batchSize: '',
    githubToken: '${{ github.token }}',
    olderThan: '1',
    jobStatus: '${{ job.status }}',
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
    dryRun: 'false',
    concurrency: '5',
    ifUnavailable: 'error',
    timeout: '30',
    retries: '4',
    summary: 'true',
};
/** GitHub puts a value of its own into them for every operation: that they hold one says nothing. */
const FILLED_BY_GITHUB = ['githubToken', 'jobStatus'];
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
    status;
    reason;
    inMackerelsWords;
    /** Whether Mackerel may have acted on any of the attempts. */
    mayHaveArrived;
    retryAfter;
    /** How many times the request was sent, or tried to be sent. */
    attempts = 1;
    constructor(details) {
        const status = details.status === undefined ? '' : `${details.status} `;
        super(`${details.method} ${details.path}: ${status}${details.reason}`);
        this.kind = details.kind;
        this.resource = details.resource;
        this.isCollection = details.isCollection ?? false;
        this.creates = details.creates ?? false;
        this.method = details.method;
        this.path = details.path;
        this.status = details.status;
        this.reason = details.reason;
        this.inMackerelsWords = details.inMackerelsWords ?? false;
        this.mayHaveArrived = details.mayHaveArrived;
        this.retryAfter = details.retryAfter;
    }
    /** The fault may pass by itself, so that the same request may succeed later: network, 408, 429, 5xx. */
    get isTransient() {
        if (this.kind === 'answered') {
            return this.status === 408 || this.status === 429 || (this.status ?? 0) >= 500;
        }
        return this.kind === 'unreachable';
    }
    /** Mackerel itself is down: no answer, or one that says that the fault is on its side. */
    get isOutage() {
        return this.kind === 'unreachable' || this.kind === 'skipped' || (this.status ?? 0) >= 500;
    }
    /** Every further request with this key would be refused in the same way. */
    get isRefusedKey() {
        return this.status === 401 || this.status === 403;
    }
    /**
     * Mackerel knows no such thing. Its collections are always there: who says 404 to one of them says nothing of what is
     * in it.
     */
    get isNotFound() {
        return this.status === 404 && !this.isCollection;
    }
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
    isRetired: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM().optional(),
    createdAt: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai().optional(),
    roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj())).optional(),
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
        createdAt: wire.createdAt,
        roleFullnames: Object.entries(wire.roles ?? {}).flatMap(([service, roles]) => roles.map((role) => `${service}:${role}`)),
        meta: wire.meta ?? {},
        interfaces: wire.interfaces ?? [],
        wire,
    };
}


/***/ }),

/***/ 2113:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ HostsApi),
/* harmony export */   j: () => (/* binding */ BULK_LIMIT)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4083);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2714);



/** How many hosts one bulk call takes at most (API document "hosts", bulk retire and bulk update statuses). */
const BULK_LIMIT = 30;
/** What every request here is about. */
const HOST = { resource: 'host' };
const success = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ success: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu(true) });
const hostId = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ id: _host_js__WEBPACK_IMPORTED_MODULE_1__/* .wireHostId */ .zA });
const oneHost = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ host: _host_js__WEBPACK_IMPORTED_MODULE_1__/* .wireHost */ .we });
const manyHosts = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ hosts: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_host_js__WEBPACK_IMPORTED_MODULE_1__/* .wireHost */ .we) });
const metricNames = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ names: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj()) });
const monitoredStatuses = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    monitoredStatuses: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
        monitorId: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj(),
        status: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj(),
        detail: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({ type: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj(), message: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj(), memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional() }).optional(),
    })),
});
/** The hosts API, one method an endpoint. Every method throws MackerelError. */
class HostsApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /**
     * POST /hosts. Where the request may have arrived although no answer came, it is repeated only with a
     * customIdentifier, and only after looking for the host it may have made: uniqueness makes that safe.
     *
     * @returns the new host's ID
     */
    async create(spec) {
        const { customIdentifier } = spec;
        const reply = await this.#transport.request({
            ...HOST,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['hosts'],
            body: spec,
            reply: hostId,
            repeat: customIdentifier ? { lookFirst: () => this.#find(customIdentifier, false, 0) } : 'never',
        });
        return reply.id;
    }
    /** GET /hosts/<id>: a retired host is found too. */
    async get(id) {
        const reply = await this.#transport.request({ ...HOST, method: 'GET', path: ['hosts', id], reply: oneHost });
        return (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .fromWireHost */ .w8)(reply.host);
    }
    /** GET /hosts: live hosts only; all at once, since the API has no pages. */
    async list({ service, roles = [], name, statuses }) {
        const reply = await this.#transport.request({
            ...HOST,
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
        return reply.hosts.map(_host_js__WEBPACK_IMPORTED_MODULE_1__/* .fromWireHost */ .w8);
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
     * GET /hosts-by-custom-identifier/<customIdentifier>: live hosts only; of several in another case, the oldest.
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
        await this.#transport.request({ ...HOST, method: 'PUT', path: ['hosts', id], body: spec, reply: hostId });
    }
    /** POST /hosts/<id>/status */
    async updateStatus(id, status) {
        await this.#transport.request({
            ...HOST,
            method: 'POST',
            path: ['hosts', id, 'status'],
            body: { status },
            reply: success,
        });
    }
    /** POST /hosts/bulk-update-statuses, for BULK_LIMIT hosts at the most. */
    async bulkUpdateStatuses(ids, status) {
        await this.#transport.request({
            ...HOST,
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
    async retire(id) {
        await this.#transport.request({ ...HOST, method: 'POST', path: ['hosts', id, 'retire'], body: {}, reply: success });
    }
    /** POST /hosts/bulk-retire, for BULK_LIMIT hosts at the most. Cannot be undone. */
    async bulkRetire(ids) {
        await this.#transport.request({
            ...HOST,
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
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound)
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
            ...(retries !== undefined && { retries }),
        });
        return (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .fromWireHost */ .w8)(reply.host);
    }
}


/***/ }),

<<<<<<< HEAD
=======
/***/ 7150:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// UNUSED EXPORTS: readInputs

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
    #isSaved = false;
    /**
     * @param file where state is saved
     * @param about how Mackerel is reached; asked once there is something to note
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
        if (steps.length === 0 && !this.#isSaved)
            return;
        try {
            const note = { version: 1, ...this.#about(), steps };
            this.#state.save(steps.length === 0 ? '' : JSON.stringify(note));
            this.#isSaved = true;
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            if (this.#isSaved) {
                this.#onUnsaved(`The note to the post step could not be renewed (${reason}): what it said before stands.`);
                return;
            }
            throw new NoteError(`the note to the post step could not be saved (${reason}), so nothing could be undone when the job ends: ` +
                'nothing was changed');
        }
    }
}
/** What tells an API key from another, without the key. */
function fingerprint(apiKey, salt = randomSalt()) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return { salt, hash: createHash('sha256').update(`${salt}:${apiKey}`).digest('hex') };
}
// The module is taken by those who have something to note: to load it takes longer than the rest of a small step.
function randomSalt() {
    return process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
}

// EXTERNAL MODULE: ./src/inputs/connection.ts + 1 modules
var connection = __nccwpck_require__(658);
// EXTERNAL MODULE: ./src/inputs/names.ts
var names = __nccwpck_require__(5585);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __nccwpck_require__(9758);
// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __nccwpck_require__(5060);
// EXTERNAL MODULE: ./src/inputs/data.ts
var inputs_data = __nccwpck_require__(5609);
;// CONCATENATED MODULE: ./src/inputs/list.ts
/**
 * Reads a list: one item per line, or separated by commas, or a JSON array; blanks and duplicates dropped, order kept.
 *
 * @param text the input's text
 * @returns the items, or a sentence that says why it is no list
 */
function parseList(text, { spaces = false, commas = true } = {}) {
    const trimmed = text.trim();
    if (trimmed.startsWith('[')) {
        const array = parseJsonArray(trimmed);
        return typeof array === 'string' ? array : toList(array, array.length === 0);
    }
    const separator = new RegExp(`[\\r\\n${commas ? ',' : ''}${spaces ? '\\s' : ''}]+`);
    return toList(trimmed.split(separator), false);
}
function parseJsonArray(text) {
    const refusal = 'It starts with "[", so it must be a JSON array of strings, such as ["a","b"].';
    try {
        const json = JSON.parse(text);
        return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : refusal;
    }
    catch {
        return refusal;
    }
}
function toList(items, spelledOutEmpty) {
    const kept = new Set(items.map((item) => item.trim()).filter((item) => item !== ''));
    return { items: [...kept], spelledOutEmpty };
}

// EXTERNAL MODULE: ./src/alike.ts
var alike = __nccwpck_require__(7347);
;// CONCATENATED MODULE: ./src/inputs/look-alike.ts


const PREFIX = 'INPUT_';
/**
 * What a step gives under a name that is none of an input, but looks like that of one: a typing error, most likely.
 * GitHub warns of it (`Unexpected input(s)`), and hands it over all the same, in capitals.
 *
 * @param name an input that is not given
 * @returns the name in the step, as far as the environment tells it; undefined where nothing looks like it
 */
function lookAlikeOf(name, env) {
    const known = new Set(names/* INPUT_NAMES */.Qh.map(names/* inputVariable */.LO));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
        .map((variable) => variable.slice(PREFIX.length))
        .find((given) => (0,alike/* isAlike */.H)(lettersOf(given), lettersOf(name)));
}
/** A name apart from letter case, hyphens and underscores. */
function lettersOf(name) {
    return name.toLowerCase().replaceAll(/[-_]/g, '');
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts






/** How many mistakes in one input are told. */
const MAX_ISSUES = 20;
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
    rule(name, { pattern, accepted }) {
        const text = this.text(name);
        if (text !== undefined && !pattern.test(text))
            this.#refuse(name, accepted);
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
        if (text !== undefined && choice === undefined)
            this.#refuse(name, `Use one of: ${choices.join(', ')}.`);
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
        this.#refuse(name, `Use a whole number from ${min} to ${max}.`);
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
        const list = parseList(text, options);
        if (typeof list === 'string') {
            this.#refuse(name, list);
            return undefined;
        }
        for (const item of list.items) {
            if (!rule.pattern.test(item))
                this.problem({ input: name, value: item, accepted: rule.accepted });
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
            this.problem({ input: path === '' ? name : `${name}.${path}`, accepted: (0,src_schema/* issueText */.v4)(issue) });
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
    /** Inputs that were given, but that nobody asked for. */
    unused() {
        return names/* INPUT_NAMES */.Qh.filter((name) => {
            if (names/* FILLED_BY_GITHUB */.px.includes(name))
                return false;
            const given = this.#given(name);
            return given !== undefined && given !== names/* INPUT_DEFAULTS */.WJ[name] && !this.#asked.has(name);
        });
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
        return names/* INPUT_NAMES */.Qh.filter((name) => words.includes(name)).flatMap((name) => {
            const given = lookAlikeOf(name, this.#env);
            return given === undefined ? [] : [`The step gives ${given}, which is no input of this action: write ${name}.`];
        });
    }
    #given(name) {
        const text = this.#env[(0,names/* inputVariable */.LO)(name)]?.trim();
        return text === '' ? undefined : text;
    }
    #refuse(input, accepted) {
        this.problem({ input, value: this.#given(input) ?? '', accepted });
    }
}

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
    register: () => __nccwpck_require__.e(/* import() */ 237).then(__nccwpck_require__.bind(__nccwpck_require__, 7237)),
    update: () => __nccwpck_require__.e(/* import() */ 201).then(__nccwpck_require__.bind(__nccwpck_require__, 2201)),
    'update-status': () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(169)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2169)),
    'update-roles': () => __nccwpck_require__.e(/* import() */ 745).then(__nccwpck_require__.bind(__nccwpck_require__, 8745)),
    retire: () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(587)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8587)),
    'wait-until-ok': () => __nccwpck_require__.e(/* import() */ 179).then(__nccwpck_require__.bind(__nccwpck_require__, 7179)),
    'retire-orphans': () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(828)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9828)),
    get: () => __nccwpck_require__.e(/* import() */ 2).then(__nccwpck_require__.bind(__nccwpck_require__, 6002)),
    list: () => __nccwpck_require__.e(/* import() */ 266).then(__nccwpck_require__.bind(__nccwpck_require__, 266)),
    'list-metric-names': () => __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 3432)),
    'list-monitored-statuses': () => __nccwpck_require__.e(/* import() */ 685).then(__nccwpck_require__.bind(__nccwpck_require__, 4685)),
    'list-aws-integrations': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(906)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5906)),
    'get-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(357)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2357)),
    'create-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3623)),
    'update-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(634)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2634)),
    'delete-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(916)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8916)),
    'generate-aws-external-id': () => __nccwpck_require__.e(/* import() */ 121).then(__nccwpck_require__.bind(__nccwpck_require__, 8121)),
    'list-aws-excludable-metrics': () => __nccwpck_require__.e(/* import() */ 850).then(__nccwpck_require__.bind(__nccwpck_require__, 9850)),
    'apply-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(49)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5049)),
};
const OPERATION_NAMES = Object.keys(REGISTRY);
/** Loads an operation, and the part of the bundle it is in. */
async function loadOperation(name) {
    return (await REGISTRY[name]()).definition;
}

;// CONCATENATED MODULE: ./src/operations/result.ts
/** What there is to report of an operation that did nothing at all. */
function resultOfNothing(kind) {
    switch (kind) {
        case 'hosts':
        case 'readings':
            return { kind, hosts: [] };
        case 'records':
            return { kind, noun: 'integration', records: [], shown: { list: false, first: false } };
        case 'values':
            return { kind };
    }
}

// EXTERNAL MODULE: ./src/process.ts + 34 modules
var src_process = __nccwpck_require__(3781);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/report/files.ts



/**
 * Files for what is too large for an output.
 *
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; else the system's own
 * @param runner knows what must not be in them
 */
function outputFiles(folder, runner) {
    return {
        writeJson(name, value) {
            // A folder of its own: steps of one job share RUNNER_TEMP, and nobody may foresee or replace the file.
            const path = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder ?? (0,external_node_os_.tmpdir)(), 'mackerel-')), `${name}.json`);
            (0,external_node_fs_.writeFileSync)(path, runner.withoutSecrets(JSON.stringify(value)), { mode: 0o600 });
            return path;
        },
    };
}

// EXTERNAL MODULE: ./src/hosts/health.ts
var health = __nccwpck_require__(7077);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __nccwpck_require__(7389);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __nccwpck_require__(2266);
;// CONCATENATED MODULE: ./src/report/health.ts



/** What a host's monitors say now, for the log. */
function healthLine({ id, name, unwell, isMonitored, error }) {
    const host = (0,words/* hostLabel */.v)({ id, name });
    if (error !== undefined)
        return `${host}: could not be asked this time: ${(0,explain/* explain */.WE)(error).what}`;
    if (unwell.length > 0)
        return `${host}: ${(0,health/* describeMonitors */.H)(unwell)}`;
    return isMonitored ? `${host}: OK` : `${host}: OK, it has no monitors`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./src/report/organization.ts

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const MAX_WAIT_FOR_LINKS = 1000;
/** Asks for the organization's name while the operation runs. */
function askForOrganization(mackerel) {
    const asked = ask(mackerel);
    return () => Promise.race([asked, (0,promises_.setTimeout)(MAX_WAIT_FOR_LINKS, undefined, { ref: false })]);
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
function progressReporter(write, now = () => performance.now()) {
    let last = now();
    return (settled, total) => {
        if (settled === total || now() - last < INTERVAL)
            return;
        last = now();
        write(`${settled} of ${total} hosts done …`);
    };
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __nccwpck_require__(3300);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __nccwpck_require__(4083);
;// CONCATENATED MODULE: ./src/report/report.ts

/** Why something did not come out as asked, reason by reason; empty: nothing went wrong. */
function failures({ error, result }) {
    return [...(error === undefined ? [] : [error]), ...failuresOf(result)];
}
function failuresOf(result) {
    switch (result.kind) {
        case 'hosts':
        case 'readings':
            return result.hosts.filter(({ fails }) => fails).map((host) => host.error);
        case 'records':
            return result.records.filter(({ outcome }) => outcome === 'failed').map((record) => record.error);
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
function conclusion(report, { tally }) {
    const seconds = (report.duration / 1000).toFixed(1);
    const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
    return `${report.operation} ${stateOf(report)}: ${tally} in ${seconds} s.${dryRun}`;
}
function stateOf(report) {
    if (report.cancelled)
        return 'cancelled';
    if (isFailure(report))
        return 'failed';
    return isToleratedOutage(report) ? 'not done, Mackerel is down' : 'done';
}
/** The error annotations of a failed step, each as its lines: what failed, for what, why, what to do. */
function failureMessages({ operation, cancelled, error }, presentation) {
    return [
        ...(cancelled ? [[`${operation} was cancelled: ${presentation.tally}.`]] : []),
        ...(error === undefined ? [] : [[`${operation} failed.`, (0,explain/* explanation */.Qb)(error)]]),
        ...presentation.failures(operation),
    ];
}

;// CONCATENATED MODULE: ./src/report/outputs.ts

/** GitHub drops outputs over 1 MB; a job has several. */
const MAX_OUTPUT_BYTES = 512 * 1024;
/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty.
 */
function outputsOf(report, presentation, files) {
    const { text, json, files: always = {} } = presentation.outputs();
    const values = new Map(Object.entries(text));
    const warnings = [];
    const written = new Map();
    for (const [output, { name, value, of }] of Object.entries(always)) {
        const path = files.writeJson(name, value);
        values.set(output, path);
        written.set(of, { path, output });
    }
    for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
        if (value === undefined)
            continue;
        const jsonText = JSON.stringify(value);
        if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
            values.set(name, jsonText);
            continue;
        }
        const known = written.get(name);
        const named = known === undefined
            ? `the file ${files.writeJson(name, value)}`
            : `the file in the output ${known.output} (${known.path})`;
        values.set(name, '');
        warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB. It is in ${named} instead.`);
    }
    return { values, warnings };
}
function resultOf({ operation, dryRun, error }, presentation) {
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
            return bind((await __nccwpck_require__.e(/* import() */ 532).then(__nccwpck_require__.bind(__nccwpck_require__, 7532))).recordsPresenter, result);
        case 'values':
            return bind((await __nccwpck_require__.e(/* import() */ 626).then(__nccwpck_require__.bind(__nccwpck_require__, 626))).valuesPresenter, result);
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

// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __nccwpck_require__(2318);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __nccwpck_require__(1211);
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
function summaryOf(report, presentation, organization) {
    const sign = isFailure(report) ? '❌' : isIncomplete(report) ? '⚠️' : report.dryRun ? '📝' : '✅';
    const title = `### ${sign} Mackerel: ${(0,sanitize/* toMarkdown */.l6)(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
    const head = [title, '', `**${presentation.tally}**${report.cancelled ? ', cancelled' : ''}`];
    if (report.error !== undefined) {
        head.push('', `> ${(0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)((0,explain/* explanation */.Qb)(report.error), MAX_ERROR_LENGTH))}`);
    }
    for (const warning of warningsOf(report))
        head.push('', `> ⚠️ ${(0,sanitize/* toMarkdown */.l6)((0,explain/* asSentence */.KG)(warning))}`);
    return `${fit(head, presentation.summary(organization))}\n`;
}
function fit(above, { head, rows, count }) {
    const kept = [...above, ...head];
    let size = Buffer.byteLength(kept.join('\n'));
    for (const [index, line] of rows.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > MAX_SUMMARY_BYTES)
            return [...kept, '', `… and ${count(rows.length - index)} more`].join('\n');
        kept.push(line);
    }
    return kept.join('\n');
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
            runner.warning(...lines, 'The step goes on all the same, since ifUnavailable is warn.');
        else
            runner.error(...lines);
    }
    runner.info(conclusion(report, presentation));
    if (organization !== undefined)
        writeSummary(summaryOf(report, presentation, await organization()), runner);
}
/**
 * Sets the outputs of a step.
 *
 * @returns what must be said about them
 */
async function publishOutputs(report, runner, files) {
    const { values, warnings } = outputsOf(report, await present(report.result), files);
    for (const [name, value] of values)
        runner.setOutput(name, value);
    return warnings;
}
function writeSummary(markdown, runner) {
    try {
        runner.writeSummary(markdown);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        runner.warning(`The job summary could not be written: ${reason}`);
    }
}

;// CONCATENATED MODULE: ./src/main.ts
















/**
 * The step itself: inputs → operation → report.
 *
 * @returns whether it succeeded
 */
async function main(surroundings) {
    const { env, runner } = surroundings;
    const mask = (secret) => {
        runner.mask(secret);
    };
    secretsIn(env).forEach(mask);
    let inputs;
    try {
        inputs = await readInputs(env, mask);
    }
    catch (error) {
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        await publishOutputs(await nothingDone(env, error), runner, outputFiles(env['RUNNER_TEMP'], runner));
        runner.error(...(0,problems/* problemLines */.p)(error));
        return false;
    }
    for (const name of inputs.unused) {
        runner.warning(`The input ${name} is not used by ${inputs.name}: it is ignored.`);
    }
    const mackerel = (0,src_process/* connect */.N)(inputs.connection, inputs.dryRun, surroundings);
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
    const reader = new InputReader(env);
    const name = reader.requiredChoice('operation', OPERATION_NAMES);
    const common = readCommon(reader, env);
    // What an unknown operation would have used is anybody's guess: its own inputs are not complained about.
    if (reader.text('operation') !== name)
        reader.finish();
    const { kind, prepare } = await loadOperation(name);
    const operation = await prepare(reader, { env, mask });
    reader.finish();
    return { name, kind, operation, ...common, unused: reader.unused() };
}
function readCommon(reader, env) {
    return {
        connection: (0,connection/* readConnection */.dC)(reader, env),
        dryRun: reader.boolean('dryRun'),
        ifUnavailable: reader.choice('ifUnavailable', ['error', 'warn']) ?? 'error',
        summary: reader.boolean('summary'),
    };
}
async function carryOut({ name, kind, operation, connection, dryRun, ifUnavailable, summary }, mackerel, { env, runner, signal }) {
    const start = performance.now();
    const warnings = [];
    const note = new NoteKeeper(runner, () => ({ apiBase: connection.apiBase.href, key: fingerprint(connection.apiKey) }), (message) => warnings.push(message));
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
        onHealth: (change) => {
            runner.info(healthLine(change));
        },
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
        return resultOfNothing(kind);
    });
    // Only hosts have pages to link to.
    const hasHosts = kind === 'hosts' || kind === 'readings';
    const organization = summary ? (hasHosts ? askForOrganization(mackerel) : nobody) : undefined;
    const result = await running;
    const report = {
        result,
        error: failure,
        operation: name,
        dryRun,
        ifUnavailable,
        cancelled: signal.aborted,
        duration: performance.now() - start,
        warnings,
    };
    // The outputs come first: whatever happens afterwards, later steps can act on them.
    warnings.push(...(await publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner))));
    await publish(report, runner, organization);
    return !isFailure(report);
}
const nobody = () => Promise.resolve(undefined);
/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
async function nothingDone(env, error) {
    const operation = env[(0,names/* inputVariable */.LO)('operation')]?.trim() ?? '';
    const known = OPERATION_NAMES.find((name) => name === operation);
    const kind = known === undefined ? 'hosts' : (await loadOperation(known)).kind;
    return { result: resultOfNothing(kind), operation, dryRun: false, error, cancelled: false, duration: 0 };
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/mackerel/hosts.ts
var hosts = __nccwpck_require__(2113);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __nccwpck_require__(9118);
;// CONCATENATED MODULE: ./src/mackerel/organization.ts

const organization = dist/* object */.Ik({ name: dist/* string */.Yj().assert((name) => /^[\w.-]+$/.test(name)) });
/**
 * GET /org: the organization that the API key belongs to. Not worth a second attempt, nor a turn that the work waits for.
 *
 * @throws MackerelError
 */
async function getOrganization(transport) {
    return transport.request({
        resource: 'organization',
        isCollection: true,
        method: 'GET',
        path: ['org'],
        reply: organization,
        retries: 0,
        bypassLimit: true,
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./node_modules/data-uri-to-buffer/dist/index.js
/**
 * Returns a `Buffer` instance from the given data URI `uri`.
 *
 * @param {String} uri Data URI to turn into a Buffer instance
 * @returns {Buffer} Buffer instance from Data URI
 * @api public
 */
function dataUriToBuffer(uri) {
    if (!/^data:/i.test(uri)) {
        throw new TypeError('`uri` does not appear to be a Data URI (must begin with "data:")');
    }
    // strip newlines
    uri = uri.replace(/\r?\n/g, '');
    // split the URI up into the "metadata" and the "data" portions
    const firstComma = uri.indexOf(',');
    if (firstComma === -1 || firstComma <= 4) {
        throw new TypeError('malformed data: URI');
    }
    // remove the "data:" scheme and parse the metadata
    const meta = uri.substring(5, firstComma).split(';');
    let charset = '';
    let base64 = false;
    const type = meta[0] || 'text/plain';
    let typeFull = type;
    for (let i = 1; i < meta.length; i++) {
        if (meta[i] === 'base64') {
            base64 = true;
        }
        else if (meta[i]) {
            typeFull += `;${meta[i]}`;
            if (meta[i].indexOf('charset=') === 0) {
                charset = meta[i].substring(8);
            }
        }
    }
    // defaults to US-ASCII only if type is not provided
    if (!meta[0] && !charset.length) {
        typeFull += ';charset=US-ASCII';
        charset = 'US-ASCII';
    }
    // get the encoded data portion and decode URI-encoded chars
    const encoding = base64 ? 'base64' : 'ascii';
    const data = unescape(uri.substring(firstComma + 1));
    const buffer = Buffer.from(data, encoding);
    // set `.type` and `.typeFull` properties to MIME type
    buffer.type = type;
    buffer.typeFull = typeFull;
    // set the `.charset` property
    buffer.charset = charset;
    return buffer;
}
/* harmony default export */ const data_uri_to_buffer_dist = (dataUriToBuffer);
//# sourceMappingURL=index.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./node_modules/fetch-blob/index.js
var fetch_blob = __nccwpck_require__(6327);
// EXTERNAL MODULE: ./node_modules/formdata-polyfill/esm.min.js
var esm_min = __nccwpck_require__(3018);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/base.js
class FetchBaseError extends Error {
	constructor(message, type) {
		super(message);
		// Hide custom error implementation details from end-users
		Error.captureStackTrace(this, this.constructor);

		this.type = type;
	}

	get name() {
		return this.constructor.name;
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js



/**
 * @typedef {{ address?: string, code: string, dest?: string, errno: number, info?: object, message: string, path?: string, port?: number, syscall: string}} SystemError
*/

/**
 * FetchError interface for operational errors
 */
class FetchError extends FetchBaseError {
	/**
	 * @param  {string} message -      Error message for human
	 * @param  {string} [type] -        Error type for machine
	 * @param  {SystemError} [systemError] - For Node.js system error
	 */
	constructor(message, type, systemError) {
		super(message, type);
		// When err.type is `system`, err.erroredSysCall contains system error and err.code contains system error code
		if (systemError) {
			// eslint-disable-next-line no-multi-assign
			this.code = this.errno = systemError.code;
			this.erroredSysCall = systemError.syscall;
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is.js
/**
 * Is.js
 *
 * Object type checks.
 */

const NAME = Symbol.toStringTag;

/**
 * Check if `obj` is a URLSearchParams object
 * ref: https://github.com/node-fetch/node-fetch/issues/296#issuecomment-307598143
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isURLSearchParameters = object => {
	return (
		typeof object === 'object' &&
		typeof object.append === 'function' &&
		typeof object.delete === 'function' &&
		typeof object.get === 'function' &&
		typeof object.getAll === 'function' &&
		typeof object.has === 'function' &&
		typeof object.set === 'function' &&
		typeof object.sort === 'function' &&
		object[NAME] === 'URLSearchParams'
	);
};

/**
 * Check if `object` is a W3C `Blob` object (which `File` inherits from)
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isBlob = object => {
	return (
		object &&
		typeof object === 'object' &&
		typeof object.arrayBuffer === 'function' &&
		typeof object.type === 'string' &&
		typeof object.stream === 'function' &&
		typeof object.constructor === 'function' &&
		/^(Blob|File)$/.test(object[NAME])
	);
};

/**
 * Check if `obj` is an instance of AbortSignal.
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isAbortSignal = object => {
	return (
		typeof object === 'object' && (
			object[NAME] === 'AbortSignal' ||
			object[NAME] === 'EventTarget'
		)
	);
};

/**
 * isDomainOrSubdomain reports whether sub is a subdomain (or exact match) of
 * the parent domain.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isDomainOrSubdomain = (destination, original) => {
	const orig = new URL(original).hostname;
	const dest = new URL(destination).hostname;

	return orig === dest || orig.endsWith(`.${dest}`);
};

/**
 * isSameProtocol reports whether the two provided URLs use the same protocol.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isSameProtocol = (destination, original) => {
	const orig = new URL(original).protocol;
	const dest = new URL(destination).protocol;

	return orig === dest;
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/body.js

/**
 * Body.js
 *
 * Body interface provides common methods for Request and Response
 */












const pipeline = (0,external_node_util_.promisify)(external_node_stream_.pipeline);
const INTERNALS = Symbol('Body internals');

/**
 * Body mixin
 *
 * Ref: https://fetch.spec.whatwg.org/#body
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Body {
	constructor(body, {
		size = 0
	} = {}) {
		let boundary = null;

		if (body === null) {
			// Body is undefined or null
			body = null;
		} else if (isURLSearchParameters(body)) {
			// Body is a URLSearchParams
			body = external_node_buffer_.Buffer.from(body.toString());
		} else if (isBlob(body)) {
			// Body is blob
		} else if (external_node_buffer_.Buffer.isBuffer(body)) {
			// Body is Buffer
		} else if (external_node_util_.types.isAnyArrayBuffer(body)) {
			// Body is ArrayBuffer
			body = external_node_buffer_.Buffer.from(body);
		} else if (ArrayBuffer.isView(body)) {
			// Body is ArrayBufferView
			body = external_node_buffer_.Buffer.from(body.buffer, body.byteOffset, body.byteLength);
		} else if (body instanceof external_node_stream_) {
			// Body is stream
		} else if (body instanceof esm_min/* FormData */.fS) {
			// Body is FormData
			body = (0,esm_min/* formDataToBlob */.$n)(body);
			boundary = body.type.split('=')[1];
		} else {
			// None of the above
			// coerce to string then buffer
			body = external_node_buffer_.Buffer.from(String(body));
		}

		let stream = body;

		if (external_node_buffer_.Buffer.isBuffer(body)) {
			stream = external_node_stream_.Readable.from(body);
		} else if (isBlob(body)) {
			stream = external_node_stream_.Readable.from(body.stream());
		}

		this[INTERNALS] = {
			body,
			stream,
			boundary,
			disturbed: false,
			error: null
		};
		this.size = size;

		if (body instanceof external_node_stream_) {
			body.on('error', error_ => {
				const error = error_ instanceof FetchBaseError ?
					error_ :
					new FetchError(`Invalid response body while trying to fetch ${this.url}: ${error_.message}`, 'system', error_);
				this[INTERNALS].error = error;
			});
		}
	}

	get body() {
		return this[INTERNALS].stream;
	}

	get bodyUsed() {
		return this[INTERNALS].disturbed;
	}

	/**
	 * Decode response as ArrayBuffer
	 *
	 * @return  Promise
	 */
	async arrayBuffer() {
		const {buffer, byteOffset, byteLength} = await consumeBody(this);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	}

	async formData() {
		const ct = this.headers.get('content-type');

		if (ct.startsWith('application/x-www-form-urlencoded')) {
			const formData = new esm_min/* FormData */.fS();
			const parameters = new URLSearchParams(await this.text());

			for (const [name, value] of parameters) {
				formData.append(name, value);
			}

			return formData;
		}

		const {toFormData} = await __nccwpck_require__.e(/* import() */ 101).then(__nccwpck_require__.bind(__nccwpck_require__, 9101));
		return toFormData(this.body, ct);
	}

	/**
	 * Return raw response as Blob
	 *
	 * @return Promise
	 */
	async blob() {
		const ct = (this.headers && this.headers.get('content-type')) || (this[INTERNALS].body && this[INTERNALS].body.type) || '';
		const buf = await this.arrayBuffer();

		return new fetch_blob/* default */.A([buf], {
			type: ct
		});
	}

	/**
	 * Decode response as json
	 *
	 * @return  Promise
	 */
	async json() {
		const text = await this.text();
		return JSON.parse(text);
	}

	/**
	 * Decode response as text
	 *
	 * @return  Promise
	 */
	async text() {
		const buffer = await consumeBody(this);
		return new TextDecoder().decode(buffer);
	}

	/**
	 * Decode response as buffer (non-spec api)
	 *
	 * @return  Promise
	 */
	buffer() {
		return consumeBody(this);
	}
}

Body.prototype.buffer = (0,external_node_util_.deprecate)(Body.prototype.buffer, 'Please use \'response.arrayBuffer()\' instead of \'response.buffer()\'', 'node-fetch#buffer');

// In browsers, all properties are enumerable.
Object.defineProperties(Body.prototype, {
	body: {enumerable: true},
	bodyUsed: {enumerable: true},
	arrayBuffer: {enumerable: true},
	blob: {enumerable: true},
	json: {enumerable: true},
	text: {enumerable: true},
	data: {get: (0,external_node_util_.deprecate)(() => {},
		'data doesn\'t exist, use json(), text(), arrayBuffer(), or body instead',
		'https://github.com/node-fetch/node-fetch/issues/1000 (response)')}
});

/**
 * Consume and convert an entire Body to a Buffer.
 *
 * Ref: https://fetch.spec.whatwg.org/#concept-body-consume-body
 *
 * @return Promise
 */
async function consumeBody(data) {
	if (data[INTERNALS].disturbed) {
		throw new TypeError(`body used already for: ${data.url}`);
	}

	data[INTERNALS].disturbed = true;

	if (data[INTERNALS].error) {
		throw data[INTERNALS].error;
	}

	const {body} = data;

	// Body is null
	if (body === null) {
		return external_node_buffer_.Buffer.alloc(0);
	}

	/* c8 ignore next 3 */
	if (!(body instanceof external_node_stream_)) {
		return external_node_buffer_.Buffer.alloc(0);
	}

	// Body is stream
	// get ready to actually consume the body
	const accum = [];
	let accumBytes = 0;

	try {
		for await (const chunk of body) {
			if (data.size > 0 && accumBytes + chunk.length > data.size) {
				const error = new FetchError(`content size at ${data.url} over limit: ${data.size}`, 'max-size');
				body.destroy(error);
				throw error;
			}

			accumBytes += chunk.length;
			accum.push(chunk);
		}
	} catch (error) {
		const error_ = error instanceof FetchBaseError ? error : new FetchError(`Invalid response body while trying to fetch ${data.url}: ${error.message}`, 'system', error);
		throw error_;
	}

	if (body.readableEnded === true || body._readableState.ended === true) {
		try {
			if (accum.every(c => typeof c === 'string')) {
				return external_node_buffer_.Buffer.from(accum.join(''));
			}

			return external_node_buffer_.Buffer.concat(accum, accumBytes);
		} catch (error) {
			throw new FetchError(`Could not create Buffer from response body for ${data.url}: ${error.message}`, 'system', error);
		}
	} else {
		throw new FetchError(`Premature close of server response while trying to fetch ${data.url}`);
	}
}

/**
 * Clone body given Res/Req instance
 *
 * @param   Mixed   instance       Response or Request instance
 * @param   String  highWaterMark  highWaterMark for both PassThrough body streams
 * @return  Mixed
 */
const clone = (instance, highWaterMark) => {
	let p1;
	let p2;
	let {body} = instance[INTERNALS];

	// Don't allow cloning a used body
	if (instance.bodyUsed) {
		throw new Error('cannot clone body after it is used');
	}

	// Check that body is a stream and not form-data object
	// note: we can't clone the form-data object without having it as a dependency
	if ((body instanceof external_node_stream_) && (typeof body.getBoundary !== 'function')) {
		// Tee instance body
		p1 = new external_node_stream_.PassThrough({highWaterMark});
		p2 = new external_node_stream_.PassThrough({highWaterMark});
		body.pipe(p1);
		body.pipe(p2);
		// Set instance body to teed body and return the other teed body
		instance[INTERNALS].stream = p1;
		body = p2;
	}

	return body;
};

const getNonSpecFormDataBoundary = (0,external_node_util_.deprecate)(
	body => body.getBoundary(),
	'form-data doesn\'t follow the spec and requires special treatment. Use alternative package',
	'https://github.com/node-fetch/node-fetch/issues/1167'
);

/**
 * Performs the operation "extract a `Content-Type` value from |object|" as
 * specified in the specification:
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 *
 * This function assumes that instance.body is present.
 *
 * @param {any} body Any options.body input
 * @returns {string | null}
 */
const extractContentType = (body, request) => {
	// Body is null or undefined
	if (body === null) {
		return null;
	}

	// Body is string
	if (typeof body === 'string') {
		return 'text/plain;charset=UTF-8';
	}

	// Body is a URLSearchParams
	if (isURLSearchParameters(body)) {
		return 'application/x-www-form-urlencoded;charset=UTF-8';
	}

	// Body is blob
	if (isBlob(body)) {
		return body.type || null;
	}

	// Body is a Buffer (Buffer, ArrayBuffer or ArrayBufferView)
	if (external_node_buffer_.Buffer.isBuffer(body) || external_node_util_.types.isAnyArrayBuffer(body) || ArrayBuffer.isView(body)) {
		return null;
	}

	if (body instanceof esm_min/* FormData */.fS) {
		return `multipart/form-data; boundary=${request[INTERNALS].boundary}`;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getBoundary === 'function') {
		return `multipart/form-data;boundary=${getNonSpecFormDataBoundary(body)}`;
	}

	// Body is stream - can't really do much about this
	if (body instanceof external_node_stream_) {
		return null;
	}

	// Body constructor defaults other things to string
	return 'text/plain;charset=UTF-8';
};

/**
 * The Fetch Standard treats this as if "total bytes" is a property on the body.
 * For us, we have to explicitly get it with a function.
 *
 * ref: https://fetch.spec.whatwg.org/#concept-body-total-bytes
 *
 * @param {any} obj.body Body object from the Body instance.
 * @returns {number | null}
 */
const getTotalBytes = request => {
	const {body} = request[INTERNALS];

	// Body is null or undefined
	if (body === null) {
		return 0;
	}

	// Body is Blob
	if (isBlob(body)) {
		return body.size;
	}

	// Body is Buffer
	if (external_node_buffer_.Buffer.isBuffer(body)) {
		return body.length;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getLengthSync === 'function') {
		return body.hasKnownLength && body.hasKnownLength() ? body.getLengthSync() : null;
	}

	// Body is stream
	return null;
};

/**
 * Write a Body to a Node.js WritableStream (e.g. http.Request) object.
 *
 * @param {Stream.Writable} dest The stream to write to.
 * @param obj.body Body object from the Body instance.
 * @returns {Promise<void>}
 */
const writeToStream = async (dest, {body}) => {
	if (body === null) {
		// Body is null
		dest.end();
	} else {
		// Body is stream
		await pipeline(body, dest);
	}
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/headers.js
/**
 * Headers.js
 *
 * Headers class offers convenient helpers
 */




/* c8 ignore next 9 */
const validateHeaderName = typeof external_node_http_.validateHeaderName === 'function' ?
	external_node_http_.validateHeaderName :
	name => {
		if (!/^[\^`\-\w!#$%&'*+.|~]+$/.test(name)) {
			const error = new TypeError(`Header name must be a valid HTTP token [${name}]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_HTTP_TOKEN'});
			throw error;
		}
	};

/* c8 ignore next 9 */
const validateHeaderValue = typeof external_node_http_.validateHeaderValue === 'function' ?
	external_node_http_.validateHeaderValue :
	(name, value) => {
		if (/[^\t\u0020-\u007E\u0080-\u00FF]/.test(value)) {
			const error = new TypeError(`Invalid character in header content ["${name}"]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_CHAR'});
			throw error;
		}
	};

/**
 * @typedef {Headers | Record<string, string> | Iterable<readonly [string, string]> | Iterable<Iterable<string>>} HeadersInit
 */

/**
 * This Fetch API interface allows you to perform various actions on HTTP request and response headers.
 * These actions include retrieving, setting, adding to, and removing.
 * A Headers object has an associated header list, which is initially empty and consists of zero or more name and value pairs.
 * You can add to this using methods like append() (see Examples.)
 * In all methods of this interface, header names are matched by case-insensitive byte sequence.
 *
 */
class Headers extends URLSearchParams {
	/**
	 * Headers class
	 *
	 * @constructor
	 * @param {HeadersInit} [init] - Response headers
	 */
	constructor(init) {
		// Validate and normalize init object in [name, value(s)][]
		/** @type {string[][]} */
		let result = [];
		if (init instanceof Headers) {
			const raw = init.raw();
			for (const [name, values] of Object.entries(raw)) {
				result.push(...values.map(value => [name, value]));
			}
		} else if (init == null) { // eslint-disable-line no-eq-null, eqeqeq
			// No op
		} else if (typeof init === 'object' && !external_node_util_.types.isBoxedPrimitive(init)) {
			const method = init[Symbol.iterator];
			// eslint-disable-next-line no-eq-null, eqeqeq
			if (method == null) {
				// Record<ByteString, ByteString>
				result.push(...Object.entries(init));
			} else {
				if (typeof method !== 'function') {
					throw new TypeError('Header pairs must be iterable');
				}

				// Sequence<sequence<ByteString>>
				// Note: per spec we have to first exhaust the lists then process them
				result = [...init]
					.map(pair => {
						if (
							typeof pair !== 'object' || external_node_util_.types.isBoxedPrimitive(pair)
						) {
							throw new TypeError('Each header pair must be an iterable object');
						}

						return [...pair];
					}).map(pair => {
						if (pair.length !== 2) {
							throw new TypeError('Each header pair must be a name/value tuple');
						}

						return [...pair];
					});
			}
		} else {
			throw new TypeError('Failed to construct \'Headers\': The provided value is not of type \'(sequence<sequence<ByteString>> or record<ByteString, ByteString>)');
		}

		// Validate and lowercase
		result =
			result.length > 0 ?
				result.map(([name, value]) => {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return [String(name).toLowerCase(), String(value)];
				}) :
				undefined;

		super(result);

		// Returning a Proxy that will lowercase key names, validate parameters and sort keys
		// eslint-disable-next-line no-constructor-return
		return new Proxy(this, {
			get(target, p, receiver) {
				switch (p) {
					case 'append':
					case 'set':
						return (name, value) => {
							validateHeaderName(name);
							validateHeaderValue(name, String(value));
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase(),
								String(value)
							);
						};

					case 'delete':
					case 'has':
					case 'getAll':
						return name => {
							validateHeaderName(name);
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase()
							);
						};

					case 'keys':
						return () => {
							target.sort();
							return new Set(URLSearchParams.prototype.keys.call(target)).keys();
						};

					default:
						return Reflect.get(target, p, receiver);
				}
			}
		});
		/* c8 ignore next */
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}

	toString() {
		return Object.prototype.toString.call(this);
	}

	get(name) {
		const values = this.getAll(name);
		if (values.length === 0) {
			return null;
		}

		let value = values.join(', ');
		if (/^content-encoding$/i.test(name)) {
			value = value.toLowerCase();
		}

		return value;
	}

	forEach(callback, thisArg = undefined) {
		for (const name of this.keys()) {
			Reflect.apply(callback, thisArg, [this.get(name), name, this]);
		}
	}

	* values() {
		for (const name of this.keys()) {
			yield this.get(name);
		}
	}

	/**
	 * @type {() => IterableIterator<[string, string]>}
	 */
	* entries() {
		for (const name of this.keys()) {
			yield [name, this.get(name)];
		}
	}

	[Symbol.iterator]() {
		return this.entries();
	}

	/**
	 * Node-fetch non-spec method
	 * returning all headers and their values as array
	 * @returns {Record<string, string[]>}
	 */
	raw() {
		return [...this.keys()].reduce((result, key) => {
			result[key] = this.getAll(key);
			return result;
		}, {});
	}

	/**
	 * For better console.log(headers) and also to convert Headers into Node.js Request compatible format
	 */
	[Symbol.for('nodejs.util.inspect.custom')]() {
		return [...this.keys()].reduce((result, key) => {
			const values = this.getAll(key);
			// Http.request() only supports string as Host header.
			// This hack makes specifying custom Host header possible.
			if (key === 'host') {
				result[key] = values[0];
			} else {
				result[key] = values.length > 1 ? values : values[0];
			}

			return result;
		}, {});
	}
}

/**
 * Re-shaping object for Web IDL tests
 * Only need to do it for overridden methods
 */
Object.defineProperties(
	Headers.prototype,
	['get', 'entries', 'forEach', 'values'].reduce((result, property) => {
		result[property] = {enumerable: true};
		return result;
	}, {})
);

/**
 * Create a Headers object from an http.IncomingMessage.rawHeaders, ignoring those that do
 * not conform to HTTP grammar productions.
 * @param {import('http').IncomingMessage['rawHeaders']} headers
 */
function fromRawHeaders(headers = []) {
	return new Headers(
		headers
			// Split into pairs
			.reduce((result, value, index, array) => {
				if (index % 2 === 0) {
					result.push(array.slice(index, index + 2));
				}

				return result;
			}, [])
			.filter(([name, value]) => {
				try {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return true;
				} catch {
					return false;
				}
			})

	);
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is-redirect.js
const redirectStatus = new Set([301, 302, 303, 307, 308]);

/**
 * Redirect code matching
 *
 * @param {number} code - Status code
 * @return {boolean}
 */
const isRedirect = code => {
	return redirectStatus.has(code);
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/response.js
/**
 * Response.js
 *
 * Response class provides content decoding
 */





const response_INTERNALS = Symbol('Response internals');

/**
 * Response class
 *
 * Ref: https://fetch.spec.whatwg.org/#response-class
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Response extends Body {
	constructor(body = null, options = {}) {
		super(body, options);

		// eslint-disable-next-line no-eq-null, eqeqeq, no-negated-condition
		const status = options.status != null ? options.status : 200;

		const headers = new Headers(options.headers);

		if (body !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(body, this);
			if (contentType) {
				headers.append('Content-Type', contentType);
			}
		}

		this[response_INTERNALS] = {
			type: 'default',
			url: options.url,
			status,
			statusText: options.statusText || '',
			headers,
			counter: options.counter,
			highWaterMark: options.highWaterMark
		};
	}

	get type() {
		return this[response_INTERNALS].type;
	}

	get url() {
		return this[response_INTERNALS].url || '';
	}

	get status() {
		return this[response_INTERNALS].status;
	}

	/**
	 * Convenience property representing if the request ended normally
	 */
	get ok() {
		return this[response_INTERNALS].status >= 200 && this[response_INTERNALS].status < 300;
	}

	get redirected() {
		return this[response_INTERNALS].counter > 0;
	}

	get statusText() {
		return this[response_INTERNALS].statusText;
	}

	get headers() {
		return this[response_INTERNALS].headers;
	}

	get highWaterMark() {
		return this[response_INTERNALS].highWaterMark;
	}

	/**
	 * Clone this response
	 *
	 * @return  Response
	 */
	clone() {
		return new Response(clone(this, this.highWaterMark), {
			type: this.type,
			url: this.url,
			status: this.status,
			statusText: this.statusText,
			headers: this.headers,
			ok: this.ok,
			redirected: this.redirected,
			size: this.size,
			highWaterMark: this.highWaterMark
		});
	}

	/**
	 * @param {string} url    The URL that the new response is to originate from.
	 * @param {number} status An optional status code for the response (e.g., 302.)
	 * @returns {Response}    A Response object.
	 */
	static redirect(url, status = 302) {
		if (!isRedirect(status)) {
			throw new RangeError('Failed to execute "redirect" on "response": Invalid status code');
		}

		return new Response(null, {
			headers: {
				location: new URL(url).toString()
			},
			status
		});
	}

	static error() {
		const response = new Response(null, {status: 0, statusText: ''});
		response[response_INTERNALS].type = 'error';
		return response;
	}

	static json(data = undefined, init = {}) {
		const body = JSON.stringify(data);

		if (body === undefined) {
			throw new TypeError('data is not JSON serializable');
		}

		const headers = new Headers(init && init.headers);

		if (!headers.has('content-type')) {
			headers.set('content-type', 'application/json');
		}

		return new Response(body, {
			...init,
			headers
		});
	}

	get [Symbol.toStringTag]() {
		return 'Response';
	}
}

Object.defineProperties(Response.prototype, {
	type: {enumerable: true},
	url: {enumerable: true},
	status: {enumerable: true},
	ok: {enumerable: true},
	redirected: {enumerable: true},
	statusText: {enumerable: true},
	headers: {enumerable: true},
	clone: {enumerable: true}
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/get-search.js
const getSearch = parsedURL => {
	if (parsedURL.search) {
		return parsedURL.search;
	}

	const lastOffset = parsedURL.href.length - 1;
	const hash = parsedURL.hash || (parsedURL.href[lastOffset] === '#' ? '#' : '');
	return parsedURL.href[lastOffset - hash.length] === '?' ? '?' : '';
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/referrer.js


/**
 * @external URL
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/URL|URL}
 */

/**
 * @module utils/referrer
 * @private
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#strip-url|Referrer Policy §8.4. Strip url for use as a referrer}
 * @param {string} URL
 * @param {boolean} [originOnly=false]
 */
function stripURLForUseAsAReferrer(url, originOnly = false) {
	// 1. If url is null, return no referrer.
	if (url == null) { // eslint-disable-line no-eq-null, eqeqeq
		return 'no-referrer';
	}

	url = new URL(url);

	// 2. If url's scheme is a local scheme, then return no referrer.
	if (/^(about|blob|data):$/.test(url.protocol)) {
		return 'no-referrer';
	}

	// 3. Set url's username to the empty string.
	url.username = '';

	// 4. Set url's password to null.
	// Note: `null` appears to be a mistake as this actually results in the password being `"null"`.
	url.password = '';

	// 5. Set url's fragment to null.
	// Note: `null` appears to be a mistake as this actually results in the fragment being `"#null"`.
	url.hash = '';

	// 6. If the origin-only flag is true, then:
	if (originOnly) {
		// 6.1. Set url's path to null.
		// Note: `null` appears to be a mistake as this actually results in the path being `"/null"`.
		url.pathname = '';

		// 6.2. Set url's query to null.
		// Note: `null` appears to be a mistake as this actually results in the query being `"?null"`.
		url.search = '';
	}

	// 7. Return url.
	return url;
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#enumdef-referrerpolicy|enum ReferrerPolicy}
 */
const ReferrerPolicy = new Set([
	'',
	'no-referrer',
	'no-referrer-when-downgrade',
	'same-origin',
	'origin',
	'strict-origin',
	'origin-when-cross-origin',
	'strict-origin-when-cross-origin',
	'unsafe-url'
]);

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy|default referrer policy}
 */
const DEFAULT_REFERRER_POLICY = 'strict-origin-when-cross-origin';

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#referrer-policies|Referrer Policy §3. Referrer Policies}
 * @param {string} referrerPolicy
 * @returns {string} referrerPolicy
 */
function validateReferrerPolicy(referrerPolicy) {
	if (!ReferrerPolicy.has(referrerPolicy)) {
		throw new TypeError(`Invalid referrerPolicy: ${referrerPolicy}`);
	}

	return referrerPolicy;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy|Referrer Policy §3.2. Is origin potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isOriginPotentiallyTrustworthy(url) {
	// 1. If origin is an opaque origin, return "Not Trustworthy".
	// Not applicable

	// 2. Assert: origin is a tuple origin.
	// Not for implementations

	// 3. If origin's scheme is either "https" or "wss", return "Potentially Trustworthy".
	if (/^(http|ws)s:$/.test(url.protocol)) {
		return true;
	}

	// 4. If origin's host component matches one of the CIDR notations 127.0.0.0/8 or ::1/128 [RFC4632], return "Potentially Trustworthy".
	const hostIp = url.host.replace(/(^\[)|(]$)/g, '');
	const hostIPVersion = (0,external_node_net_.isIP)(hostIp);

	if (hostIPVersion === 4 && /^127\./.test(hostIp)) {
		return true;
	}

	if (hostIPVersion === 6 && /^(((0+:){7})|(::(0+:){0,6}))0*1$/.test(hostIp)) {
		return true;
	}

	// 5. If origin's host component is "localhost" or falls within ".localhost", and the user agent conforms to the name resolution rules in [let-localhost-be-localhost], return "Potentially Trustworthy".
	// We are returning FALSE here because we cannot ensure conformance to
	// let-localhost-be-loalhost (https://tools.ietf.org/html/draft-west-let-localhost-be-localhost)
	if (url.host === 'localhost' || url.host.endsWith('.localhost')) {
		return false;
	}

	// 6. If origin's scheme component is file, return "Potentially Trustworthy".
	if (url.protocol === 'file:') {
		return true;
	}

	// 7. If origin's scheme component is one which the user agent considers to be authenticated, return "Potentially Trustworthy".
	// Not supported

	// 8. If origin has been configured as a trustworthy origin, return "Potentially Trustworthy".
	// Not supported

	// 9. Return "Not Trustworthy".
	return false;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy|Referrer Policy §3.3. Is url potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isUrlPotentiallyTrustworthy(url) {
	// 1. If url is "about:blank" or "about:srcdoc", return "Potentially Trustworthy".
	if (/^about:(blank|srcdoc)$/.test(url)) {
		return true;
	}

	// 2. If url's scheme is "data", return "Potentially Trustworthy".
	if (url.protocol === 'data:') {
		return true;
	}

	// Note: The origin of blob: and filesystem: URLs is the origin of the context in which they were
	// created. Therefore, blobs created in a trustworthy origin will themselves be potentially
	// trustworthy.
	if (/^(blob|filesystem):$/.test(url.protocol)) {
		return true;
	}

	// 3. Return the result of executing §3.2 Is origin potentially trustworthy? on url's origin.
	return isOriginPotentiallyTrustworthy(url);
}

/**
 * Modifies the referrerURL to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerURLCallback
 * @param {external:URL} referrerURL
 * @returns {external:URL} modified referrerURL
 */

/**
 * Modifies the referrerOrigin to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerOriginCallback
 * @param {external:URL} referrerOrigin
 * @returns {external:URL} modified referrerOrigin
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}
 * @param {Request} request
 * @param {object} o
 * @param {module:utils/referrer~referrerURLCallback} o.referrerURLCallback
 * @param {module:utils/referrer~referrerOriginCallback} o.referrerOriginCallback
 * @returns {external:URL} Request's referrer
 */
function determineRequestsReferrer(request, {referrerURLCallback, referrerOriginCallback} = {}) {
	// There are 2 notes in the specification about invalid pre-conditions.  We return null, here, for
	// these cases:
	// > Note: If request's referrer is "no-referrer", Fetch will not call into this algorithm.
	// > Note: If request's referrer policy is the empty string, Fetch will not call into this
	// > algorithm.
	if (request.referrer === 'no-referrer' || request.referrerPolicy === '') {
		return null;
	}

	// 1. Let policy be request's associated referrer policy.
	const policy = request.referrerPolicy;

	// 2. Let environment be request's client.
	// not applicable to node.js

	// 3. Switch on request's referrer:
	if (request.referrer === 'about:client') {
		return 'no-referrer';
	}

	// "a URL": Let referrerSource be request's referrer.
	const referrerSource = request.referrer;

	// 4. Let request's referrerURL be the result of stripping referrerSource for use as a referrer.
	let referrerURL = stripURLForUseAsAReferrer(referrerSource);

	// 5. Let referrerOrigin be the result of stripping referrerSource for use as a referrer, with the
	//    origin-only flag set to true.
	let referrerOrigin = stripURLForUseAsAReferrer(referrerSource, true);

	// 6. If the result of serializing referrerURL is a string whose length is greater than 4096, set
	//    referrerURL to referrerOrigin.
	if (referrerURL.toString().length > 4096) {
		referrerURL = referrerOrigin;
	}

	// 7. The user agent MAY alter referrerURL or referrerOrigin at this point to enforce arbitrary
	//    policy considerations in the interests of minimizing data leakage. For example, the user
	//    agent could strip the URL down to an origin, modify its host, replace it with an empty
	//    string, etc.
	if (referrerURLCallback) {
		referrerURL = referrerURLCallback(referrerURL);
	}

	if (referrerOriginCallback) {
		referrerOrigin = referrerOriginCallback(referrerOrigin);
	}

	// 8.Execute the statements corresponding to the value of policy:
	const currentURL = new URL(request.url);

	switch (policy) {
		case 'no-referrer':
			return 'no-referrer';

		case 'origin':
			return referrerOrigin;

		case 'unsafe-url':
			return referrerURL;

		case 'strict-origin':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerOrigin.
			return referrerOrigin.toString();

		case 'strict-origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 3. Return referrerOrigin.
			return referrerOrigin;

		case 'same-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. Return no referrer.
			return 'no-referrer';

		case 'origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// Return referrerOrigin.
			return referrerOrigin;

		case 'no-referrer-when-downgrade':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerURL.
			return referrerURL;

		default:
			throw new TypeError(`Invalid referrerPolicy: ${policy}`);
	}
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header|Referrer Policy §8.1. Parse a referrer policy from a Referrer-Policy header}
 * @param {Headers} headers Response headers
 * @returns {string} policy
 */
function parseReferrerPolicyFromHeader(headers) {
	// 1. Let policy-tokens be the result of extracting header list values given `Referrer-Policy`
	//    and response’s header list.
	const policyTokens = (headers.get('referrer-policy') || '').split(/[,\s]+/);

	// 2. Let policy be the empty string.
	let policy = '';

	// 3. For each token in policy-tokens, if token is a referrer policy and token is not the empty
	//    string, then set policy to token.
	// Note: This algorithm loops over multiple policy values to allow deployment of new policy
	// values with fallbacks for older user agents, as described in § 11.1 Unknown Policy Values.
	for (const token of policyTokens) {
		if (token && ReferrerPolicy.has(token)) {
			policy = token;
		}
	}

	// 4. Return policy.
	return policy;
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/request.js
/**
 * Request.js
 *
 * Request class contains server only options
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */









const request_INTERNALS = Symbol('Request internals');

/**
 * Check if `obj` is an instance of Request.
 *
 * @param  {*} object
 * @return {boolean}
 */
const isRequest = object => {
	return (
		typeof object === 'object' &&
		typeof object[request_INTERNALS] === 'object'
	);
};

const doBadDataWarn = (0,external_node_util_.deprecate)(() => {},
	'.data is not a valid RequestInit property, use .body instead',
	'https://github.com/node-fetch/node-fetch/issues/1000 (request)');

/**
 * Request class
 *
 * Ref: https://fetch.spec.whatwg.org/#request-class
 *
 * @param   Mixed   input  Url or Request instance
 * @param   Object  init   Custom options
 * @return  Void
 */
class Request extends Body {
	constructor(input, init = {}) {
		let parsedURL;

		// Normalize input and force URL to be encoded as UTF-8 (https://github.com/node-fetch/node-fetch/issues/245)
		if (isRequest(input)) {
			parsedURL = new URL(input.url);
		} else {
			parsedURL = new URL(input);
			input = {};
		}

		if (parsedURL.username !== '' || parsedURL.password !== '') {
			throw new TypeError(`${parsedURL} is an url with embedded credentials.`);
		}

		let method = init.method || input.method || 'GET';
		if (/^(delete|get|head|options|post|put)$/i.test(method)) {
			method = method.toUpperCase();
		}

		if (!isRequest(init) && 'data' in init) {
			doBadDataWarn();
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if ((init.body != null || (isRequest(input) && input.body !== null)) &&
			(method === 'GET' || method === 'HEAD')) {
			throw new TypeError('Request with GET/HEAD method cannot have body');
		}

		const inputBody = init.body ?
			init.body :
			(isRequest(input) && input.body !== null ?
				clone(input) :
				null);

		super(inputBody, {
			size: init.size || input.size || 0
		});

		const headers = new Headers(init.headers || input.headers || {});

		if (inputBody !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(inputBody, this);
			if (contentType) {
				headers.set('Content-Type', contentType);
			}
		}

		let signal = isRequest(input) ?
			input.signal :
			null;
		if ('signal' in init) {
			signal = init.signal;
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if (signal != null && !isAbortSignal(signal)) {
			throw new TypeError('Expected signal to be an instanceof AbortSignal or EventTarget');
		}

		// §5.4, Request constructor steps, step 15.1
		// eslint-disable-next-line no-eq-null, eqeqeq
		let referrer = init.referrer == null ? input.referrer : init.referrer;
		if (referrer === '') {
			// §5.4, Request constructor steps, step 15.2
			referrer = 'no-referrer';
		} else if (referrer) {
			// §5.4, Request constructor steps, step 15.3.1, 15.3.2
			const parsedReferrer = new URL(referrer);
			// §5.4, Request constructor steps, step 15.3.3, 15.3.4
			referrer = /^about:(\/\/)?client$/.test(parsedReferrer) ? 'client' : parsedReferrer;
		} else {
			referrer = undefined;
		}

		this[request_INTERNALS] = {
			method,
			redirect: init.redirect || input.redirect || 'follow',
			headers,
			parsedURL,
			signal,
			referrer
		};

		// Node-fetch-only options
		this.follow = init.follow === undefined ? (input.follow === undefined ? 20 : input.follow) : init.follow;
		this.compress = init.compress === undefined ? (input.compress === undefined ? true : input.compress) : init.compress;
		this.counter = init.counter || input.counter || 0;
		this.agent = init.agent || input.agent;
		this.highWaterMark = init.highWaterMark || input.highWaterMark || 16384;
		this.insecureHTTPParser = init.insecureHTTPParser || input.insecureHTTPParser || false;

		// §5.4, Request constructor steps, step 16.
		// Default is empty string per https://fetch.spec.whatwg.org/#concept-request-referrer-policy
		this.referrerPolicy = init.referrerPolicy || input.referrerPolicy || '';
	}

	/** @returns {string} */
	get method() {
		return this[request_INTERNALS].method;
	}

	/** @returns {string} */
	get url() {
		return (0,external_node_url_.format)(this[request_INTERNALS].parsedURL);
	}

	/** @returns {Headers} */
	get headers() {
		return this[request_INTERNALS].headers;
	}

	get redirect() {
		return this[request_INTERNALS].redirect;
	}

	/** @returns {AbortSignal} */
	get signal() {
		return this[request_INTERNALS].signal;
	}

	// https://fetch.spec.whatwg.org/#dom-request-referrer
	get referrer() {
		if (this[request_INTERNALS].referrer === 'no-referrer') {
			return '';
		}

		if (this[request_INTERNALS].referrer === 'client') {
			return 'about:client';
		}

		if (this[request_INTERNALS].referrer) {
			return this[request_INTERNALS].referrer.toString();
		}

		return undefined;
	}

	get referrerPolicy() {
		return this[request_INTERNALS].referrerPolicy;
	}

	set referrerPolicy(referrerPolicy) {
		this[request_INTERNALS].referrerPolicy = validateReferrerPolicy(referrerPolicy);
	}

	/**
	 * Clone this request
	 *
	 * @return  Request
	 */
	clone() {
		return new Request(this);
	}

	get [Symbol.toStringTag]() {
		return 'Request';
	}
}

Object.defineProperties(Request.prototype, {
	method: {enumerable: true},
	url: {enumerable: true},
	headers: {enumerable: true},
	redirect: {enumerable: true},
	clone: {enumerable: true},
	signal: {enumerable: true},
	referrer: {enumerable: true},
	referrerPolicy: {enumerable: true}
});

/**
 * Convert a Request to Node.js http request options.
 *
 * @param {Request} request - A Request instance
 * @return The options object to be passed to http.request
 */
const getNodeRequestOptions = request => {
	const {parsedURL} = request[request_INTERNALS];
	const headers = new Headers(request[request_INTERNALS].headers);

	// Fetch step 1.3
	if (!headers.has('Accept')) {
		headers.set('Accept', '*/*');
	}

	// HTTP-network-or-cache fetch steps 2.4-2.7
	let contentLengthValue = null;
	if (request.body === null && /^(post|put)$/i.test(request.method)) {
		contentLengthValue = '0';
	}

	if (request.body !== null) {
		const totalBytes = getTotalBytes(request);
		// Set Content-Length if totalBytes is a number (that is not NaN)
		if (typeof totalBytes === 'number' && !Number.isNaN(totalBytes)) {
			contentLengthValue = String(totalBytes);
		}
	}

	if (contentLengthValue) {
		headers.set('Content-Length', contentLengthValue);
	}

	// 4.1. Main fetch, step 2.6
	// > If request's referrer policy is the empty string, then set request's referrer policy to the
	// > default referrer policy.
	if (request.referrerPolicy === '') {
		request.referrerPolicy = DEFAULT_REFERRER_POLICY;
	}

	// 4.1. Main fetch, step 2.7
	// > If request's referrer is not "no-referrer", set request's referrer to the result of invoking
	// > determine request's referrer.
	if (request.referrer && request.referrer !== 'no-referrer') {
		request[request_INTERNALS].referrer = determineRequestsReferrer(request);
	} else {
		request[request_INTERNALS].referrer = 'no-referrer';
	}

	// 4.5. HTTP-network-or-cache fetch, step 6.9
	// > If httpRequest's referrer is a URL, then append `Referer`/httpRequest's referrer, serialized
	// >  and isomorphic encoded, to httpRequest's header list.
	if (request[request_INTERNALS].referrer instanceof URL) {
		headers.set('Referer', request.referrer);
	}

	// HTTP-network-or-cache fetch step 2.11
	if (!headers.has('User-Agent')) {
		headers.set('User-Agent', 'node-fetch');
	}

	// HTTP-network-or-cache fetch step 2.15
	if (request.compress && !headers.has('Accept-Encoding')) {
		headers.set('Accept-Encoding', 'gzip, deflate, br');
	}

	let {agent} = request;
	if (typeof agent === 'function') {
		agent = agent(parsedURL);
	}

	// HTTP-network fetch step 4.2
	// chunked encoding is handled by Node.js

	const search = getSearch(parsedURL);

	// Pass the full URL directly to request(), but overwrite the following
	// options:
	const options = {
		// Overwrite search to retain trailing ? (issue #776)
		path: parsedURL.pathname + search,
		// The following options are not expressed in the URL
		method: request.method,
		headers: headers[Symbol.for('nodejs.util.inspect.custom')](),
		insecureHTTPParser: request.insecureHTTPParser,
		agent
	};

	return {
		/** @type {URL} */
		parsedURL,
		options
	};
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/abort-error.js


/**
 * AbortError interface for cancelled requests
 */
class AbortError extends FetchBaseError {
	constructor(message, type = 'aborted') {
		super(message, type);
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/index.js
/**
 * Index.js
 *
 * a request API compatible with window.fetch
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */
























const supportedSchemas = new Set(['data:', 'http:', 'https:']);

/**
 * Fetch function
 *
 * @param   {string | URL | import('./request').default} url - Absolute url or Request instance
 * @param   {*} [options_] - Fetch options
 * @return  {Promise<import('./response').default>}
 */
async function fetch(url, options_) {
	return new Promise((resolve, reject) => {
		// Build request object
		const request = new Request(url, options_);
		const {parsedURL, options} = getNodeRequestOptions(request);
		if (!supportedSchemas.has(parsedURL.protocol)) {
			throw new TypeError(`node-fetch cannot load ${url}. URL scheme "${parsedURL.protocol.replace(/:$/, '')}" is not supported.`);
		}

		if (parsedURL.protocol === 'data:') {
			const data = data_uri_to_buffer_dist(request.url);
			const response = new Response(data, {headers: {'Content-Type': data.typeFull}});
			resolve(response);
			return;
		}

		// Wrap http.request into fetch
		const send = (parsedURL.protocol === 'https:' ? external_node_https_ : external_node_http_).request;
		const {signal} = request;
		let response = null;

		const abort = () => {
			const error = new AbortError('The operation was aborted.');
			reject(error);
			if (request.body && request.body instanceof external_node_stream_.Readable) {
				request.body.destroy(error);
			}

			if (!response || !response.body) {
				return;
			}

			response.body.emit('error', error);
		};

		if (signal && signal.aborted) {
			abort();
			return;
		}

		const abortAndFinalize = () => {
			abort();
			finalize();
		};

		// Send request
		const request_ = send(parsedURL.toString(), options);

		if (signal) {
			signal.addEventListener('abort', abortAndFinalize);
		}

		const finalize = () => {
			request_.abort();
			if (signal) {
				signal.removeEventListener('abort', abortAndFinalize);
			}
		};

		request_.on('error', error => {
			reject(new FetchError(`request to ${request.url} failed, reason: ${error.message}`, 'system', error));
			finalize();
		});

		fixResponseChunkedTransferBadEnding(request_, error => {
			if (response && response.body) {
				response.body.destroy(error);
			}
		});

		/* c8 ignore next 18 */
		if (process.version < 'v14') {
			// Before Node.js 14, pipeline() does not fully support async iterators and does not always
			// properly handle when the socket close/end events are out of order.
			request_.on('socket', s => {
				let endedWithEventsCount;
				s.prependListener('end', () => {
					endedWithEventsCount = s._eventsCount;
				});
				s.prependListener('close', hadError => {
					// if end happened before close but the socket didn't emit an error, do it now
					if (response && endedWithEventsCount < s._eventsCount && !hadError) {
						const error = new Error('Premature close');
						error.code = 'ERR_STREAM_PREMATURE_CLOSE';
						response.body.emit('error', error);
					}
				});
			});
		}

		request_.on('response', response_ => {
			request_.setTimeout(0);
			const headers = fromRawHeaders(response_.rawHeaders);

			// HTTP fetch step 5
			if (isRedirect(response_.statusCode)) {
				// HTTP fetch step 5.2
				const location = headers.get('Location');

				// HTTP fetch step 5.3
				let locationURL = null;
				try {
					locationURL = location === null ? null : new URL(location, request.url);
				} catch {
					// error here can only be invalid URL in Location: header
					// do not throw when options.redirect == manual
					// let the user extract the errorneous redirect URL
					if (request.redirect !== 'manual') {
						reject(new FetchError(`uri requested responds with an invalid redirect URL: ${location}`, 'invalid-redirect'));
						finalize();
						return;
					}
				}

				// HTTP fetch step 5.5
				switch (request.redirect) {
					case 'error':
						reject(new FetchError(`uri requested responds with a redirect, redirect mode is set to error: ${request.url}`, 'no-redirect'));
						finalize();
						return;
					case 'manual':
						// Nothing to do
						break;
					case 'follow': {
						// HTTP-redirect fetch step 2
						if (locationURL === null) {
							break;
						}

						// HTTP-redirect fetch step 5
						if (request.counter >= request.follow) {
							reject(new FetchError(`maximum redirect reached at: ${request.url}`, 'max-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 6 (counter increment)
						// Create a new Request object.
						const requestOptions = {
							headers: new Headers(request.headers),
							follow: request.follow,
							counter: request.counter + 1,
							agent: request.agent,
							compress: request.compress,
							method: request.method,
							body: clone(request),
							signal: request.signal,
							size: request.size,
							referrer: request.referrer,
							referrerPolicy: request.referrerPolicy
						};

						// when forwarding sensitive headers like "Authorization",
						// "WWW-Authenticate", and "Cookie" to untrusted targets,
						// headers will be ignored when following a redirect to a domain
						// that is not a subdomain match or exact match of the initial domain.
						// For example, a redirect from "foo.com" to either "foo.com" or "sub.foo.com"
						// will forward the sensitive headers, but a redirect to "bar.com" will not.
						// headers will also be ignored when following a redirect to a domain using
						// a different protocol. For example, a redirect from "https://foo.com" to "http://foo.com"
						// will not forward the sensitive headers
						if (!isDomainOrSubdomain(request.url, locationURL) || !isSameProtocol(request.url, locationURL)) {
							for (const name of ['authorization', 'www-authenticate', 'cookie', 'cookie2']) {
								requestOptions.headers.delete(name);
							}
						}

						// HTTP-redirect fetch step 9
						if (response_.statusCode !== 303 && request.body && options_.body instanceof external_node_stream_.Readable) {
							reject(new FetchError('Cannot follow redirect with body being a readable stream', 'unsupported-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 11
						if (response_.statusCode === 303 || ((response_.statusCode === 301 || response_.statusCode === 302) && request.method === 'POST')) {
							requestOptions.method = 'GET';
							requestOptions.body = undefined;
							requestOptions.headers.delete('content-length');
						}

						// HTTP-redirect fetch step 14
						const responseReferrerPolicy = parseReferrerPolicyFromHeader(headers);
						if (responseReferrerPolicy) {
							requestOptions.referrerPolicy = responseReferrerPolicy;
						}

						// HTTP-redirect fetch step 15
						resolve(fetch(new Request(locationURL, requestOptions)));
						finalize();
						return;
					}

					default:
						return reject(new TypeError(`Redirect option '${request.redirect}' is not a valid value of RequestRedirect`));
				}
			}

			// Prepare response
			if (signal) {
				response_.once('end', () => {
					signal.removeEventListener('abort', abortAndFinalize);
				});
			}

			let body = (0,external_node_stream_.pipeline)(response_, new external_node_stream_.PassThrough(), error => {
				if (error) {
					reject(error);
				}
			});
			// see https://github.com/nodejs/node/pull/29376
			/* c8 ignore next 3 */
			if (process.version < 'v12.10') {
				response_.on('aborted', abortAndFinalize);
			}

			const responseOptions = {
				url: request.url,
				status: response_.statusCode,
				statusText: response_.statusMessage,
				headers,
				size: request.size,
				counter: request.counter,
				highWaterMark: request.highWaterMark
			};

			// HTTP-network fetch step 12.1.1.3
			const codings = headers.get('Content-Encoding');

			// HTTP-network fetch step 12.1.1.4: handle content codings

			// in following scenarios we ignore compression support
			// 1. compression support is disabled
			// 2. HEAD request
			// 3. no Content-Encoding header
			// 4. no content response (204)
			// 5. content not modified response (304)
			if (!request.compress || request.method === 'HEAD' || codings === null || response_.statusCode === 204 || response_.statusCode === 304) {
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For Node v6+
			// Be less strict when decoding compressed responses, since sometimes
			// servers send slightly invalid responses that are still accepted
			// by common browsers.
			// Always using Z_SYNC_FLUSH is what cURL does.
			const zlibOptions = {
				flush: external_node_zlib_.Z_SYNC_FLUSH,
				finishFlush: external_node_zlib_.Z_SYNC_FLUSH
			};

			// For gzip
			if (codings === 'gzip' || codings === 'x-gzip') {
				body = (0,external_node_stream_.pipeline)(body, external_node_zlib_.createGunzip(zlibOptions), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For deflate
			if (codings === 'deflate' || codings === 'x-deflate') {
				// Handle the infamous raw deflate response from old servers
				// a hack for old IIS and Apache servers
				const raw = (0,external_node_stream_.pipeline)(response_, new external_node_stream_.PassThrough(), error => {
					if (error) {
						reject(error);
					}
				});
				raw.once('data', chunk => {
					// See http://stackoverflow.com/questions/37519828
					if ((chunk[0] & 0x0F) === 0x08) {
						body = (0,external_node_stream_.pipeline)(body, external_node_zlib_.createInflate(), error => {
							if (error) {
								reject(error);
							}
						});
					} else {
						body = (0,external_node_stream_.pipeline)(body, external_node_zlib_.createInflateRaw(), error => {
							if (error) {
								reject(error);
							}
						});
					}

					response = new Response(body, responseOptions);
					resolve(response);
				});
				raw.once('end', () => {
					// Some old IIS servers return zero-length OK deflate responses, so
					// 'data' is never emitted. See https://github.com/node-fetch/node-fetch/pull/903
					if (!response) {
						response = new Response(body, responseOptions);
						resolve(response);
					}
				});
				return;
			}

			// For br
			if (codings === 'br') {
				body = (0,external_node_stream_.pipeline)(body, external_node_zlib_.createBrotliDecompress(), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// Otherwise, use response as-is
			response = new Response(body, responseOptions);
			resolve(response);
		});

		// eslint-disable-next-line promise/prefer-await-to-then
		writeToStream(request_, request).catch(reject);
	});
}

function fixResponseChunkedTransferBadEnding(request, errorCallback) {
	const LAST_CHUNK = external_node_buffer_.Buffer.from('0\r\n\r\n');

	let isChunkedTransfer = false;
	let properLastChunkReceived = false;
	let previousChunk;

	request.on('response', response => {
		const {headers} = response;
		isChunkedTransfer = headers['transfer-encoding'] === 'chunked' && !headers['content-length'];
	});

	request.on('socket', socket => {
		const onSocketClose = () => {
			if (isChunkedTransfer && !properLastChunkReceived) {
				const error = new Error('Premature close');
				error.code = 'ERR_STREAM_PREMATURE_CLOSE';
				errorCallback(error);
			}
		};

		const onData = buf => {
			properLastChunkReceived = external_node_buffer_.Buffer.compare(buf.slice(-5), LAST_CHUNK) === 0;

			// Sometimes final 0-length chunk and end of message code are in separate packets
			if (!properLastChunkReceived && previousChunk) {
				properLastChunkReceived = (
					external_node_buffer_.Buffer.compare(previousChunk.slice(-3), LAST_CHUNK.slice(0, 3)) === 0 &&
					external_node_buffer_.Buffer.compare(buf.slice(-2), LAST_CHUNK.slice(3)) === 0
				);
			}

			previousChunk = buf;
		};

		socket.prependListener('close', onSocketClose);
		socket.on('data', onData);

		request.on('close', () => {
			socket.removeListener('close', onSocketClose);
			socket.removeListener('data', onData);
		});
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
 * Mackerel's own words in the body of an error reply: `{"error":{"message":"…"}}`, or `{"error":"…"}` in older replies.
 *
 * @param body the reply's text, whatever it holds
 * @returns the message, or undefined where there is none to be had (HTML of a gateway, nothing at all, …)
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

;// CONCATENATED MODULE: ./src/mackerel/exact-json.ts
/** A number that a double may not hold as it is written: many digits, an exponent, zeros at the end, minus zero. */
const DELICATE_NUMBER = /[:,[]\s*(?:-?(?:\d{16}|\d+(?:\.\d+)?[eE]|\d+\.\d*0[,}\]\s]|\d+\.\d{15})|-0[,}\]\s])/;
const { rawJSON } = JSON;
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

;// CONCATENATED MODULE: ./src/mackerel/reply.ts




/** Keys of a reply can be of any length. */
const MAX_REASON_LENGTH = 500;
/**
 * What an answer with an error status (or a redirect) means.
 *
 * @param text the answer's body, whatever it holds
 */
function readRefusal(response, text) {
    const { status } = response;
    const words = messageOfErrorBody(text);
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    return {
        kind: 'answered',
        status,
        reason: words ?? wordlessRefusal(response),
        inMackerelsWords: words !== undefined,
        // A server that answers 4xx says that it did not do the work; of any other answer nobody knows.
        mayHaveArrived: status < 400 || status >= 500 || status === 408,
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/**
 * Holds the body of a successful answer against what the API documents.
 *
 * @param text the answer's body, whatever it holds
 * @param schema what it must be
 * @returns the value the schema makes of it, or a failure: the work was done, but nothing can be told of it
 */
function readReply(response, text, schema) {
    const unreadable = (reason) => ({
        failure: { kind: 'unreadable', status: response.status, reason, mayHaveArrived: true },
    });
    let json;
    try {
        json = parseExactly(text);
    }
    catch {
        const type = response.headers.get('content-type') ?? 'no content type';
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
    if (/^\s*\d{1,9}\s*$/.test(value))
        return Number(value) * 1000;
    // Date.parse also takes numbers for dates: an HTTP date begins with the day of the week.
    const date = /^\s*[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function wordlessRefusal(response) {
    if (response.status >= 300 && response.status < 400) {
        return 'a redirect, which is not followed: the API key goes to apiBase only';
    }
    return response.statusText || 'no message';
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class p_retry_AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, p_retry_AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof p_retry_AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof p_retry_AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

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
    try {
        return await pRetry(lookOrAttempt, {
            retries,
            minTimeout: 0,
            maxRetryTime: MAX_RETRY_TIME_MS,
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










const MAX_REPLY_MIB = 128;
/**
 * Speaks HTTP with Mackerel: addresses, headers, time limit, retries, and the check of what comes back.
 * The one place that holds the API key.
 */
class Transport {
    #options;
    #agent;
    #limit;
    #breaker = new Breaker();
    constructor(options) {
        this.#options = options;
        const { Agent } = options.apiBase.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
        this.#agent = new Agent({ keepAlive: true, proxyEnv: options.proxyEnv });
        this.#limit = (0,p_limit/* default */.A)(options.concurrency);
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
        const attempt = (number) => request.bypassLimit === true ? this.#traced(request, number) : this.#limit(() => this.#traced(request, number));
        const options = { ...this.#options, retries: request.retries ?? this.#options.retries };
        // Stryker disable next-line StringLiteral: whatever is neither 'never' nor a way to look is repeated always.
        const send = () => withRetries(attempt, request.repeat ?? 'always', options);
        // A request with a number of its own knows what it does: polls go on through an outage.
        return request.retries === undefined ? this.#unlessDown(request, send) : send();
    }
    async #unlessDown(request, send) {
        if (this.#breaker.isOpen) {
            const reason = 'not sent: Mackerel did not answer several requests in a row';
            throw new errors/* MackerelError */.v({ ...aboutOf(request), kind: 'skipped', reason, mayHaveArrived: false });
        }
        try {
            const value = await send();
            this.#breaker.answered();
            return value;
        }
        catch (error) {
            if (error instanceof errors/* MackerelError */.v && error.isTransient)
                this.#breaker.gaveUp();
            else
                this.#breaker.answered();
            throw error;
        }
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.#agent.destroy();
    }
    async #traced(request, attempt) {
        const about = aboutOf(request);
        const { method, path } = about;
        const start = performance.now();
        const trace = (outcome) => {
            this.#options.onRequest?.({ method, path, outcome, ms: Math.round(performance.now() - start), attempt });
        };
        const { response, text } = await this.#exchange(request, path).catch((error) => {
            const failure = this.#failure(error);
            trace(failure.reason);
            throw new errors/* MackerelError */.v({ ...about, ...failure });
        });
        trace(response.status);
        if (!response.ok)
            throw new errors/* MackerelError */.v({ ...about, ...readRefusal(response, text) });
        const reply = readReply(response, text, request.reply);
        if ('failure' in reply)
            throw new errors/* MackerelError */.v({ ...about, ...reply.failure });
        return reply.value;
    }
    async #exchange({ method, query, body }, path) {
        const { apiBase, apiKey, userAgent, signal, timeout } = this.#options;
        if (signal.aborted)
            throw new NotSent();
        const url = new URL(apiBase);
        url.pathname = url.pathname.replace(/\/+$/, '') + path;
        for (const [name, value] of query ?? [])
            url.searchParams.append(name, value);
        const response = await fetch(url.href, {
            method,
            headers: {
                Accept: 'application/json',
                'User-Agent': userAgent,
                'X-Api-Key': apiKey,
                ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
            },
            // Stryker disable next-line ConditionalExpression: JSON.stringify(undefined) is undefined, and no body either.
            body: body === undefined ? null : JSON.stringify(body),
            redirect: 'manual',
            agent: this.#agent,
            size: MAX_REPLY_MIB * 1024 * 1024,
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
        });
        return { response, text: await response.text() };
    }
    #failure(error) {
        if (error instanceof NotSent) {
            return { kind: 'cancelled', reason: 'not sent: the step was cancelled', mayHaveArrived: false };
        }
        if (this.#options.signal.aborted)
            return { kind: 'cancelled', reason: 'cancelled while it was in flight', mayHaveArrived: true };
        if (error instanceof Error && error.name === 'AbortError') {
            const reason = `no whole answer within ${this.#options.timeout / 1000} s`;
            return { kind: 'unreachable', reason, mayHaveArrived: true };
        }
        if (error instanceof FetchError && error.type === 'max-size') {
            const reason = `the reply is larger than ${MAX_REPLY_MIB} MiB`;
            return { kind: 'unreadable', reason, mayHaveArrived: true };
        }
        return networkFailure(error);
    }
}
class NotSent extends Error {
}
/** What an error keeps of the request that ended with it. */
function aboutOf({ resource, isCollection, creates, method, path }) {
    return {
        resource,
        isCollection: isCollection ?? false,
        creates: creates ?? false,
        method,
        path: encodePath(path),
    };
}

;// CONCATENATED MODULE: ./src/mackerel/client.ts



/** The Mackerel API as every step needs it. IntegrationsApi works on the same transport, and is loaded by its operations. */
class Mackerel {
    hosts;
    transport;
    constructor(options) {
        this.transport = new Transport(options);
        this.hosts = new hosts/* HostsApi */.K(this.transport);
    }
    /** The organization that the API key belongs to. @throws MackerelError */
    async organization() {
        return getOrganization(this.transport);
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.transport.close();
    }
}

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
const external_crypto_namespaceObject = process.getBuiltinModule("crypto");
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
const external_path_namespaceObject = process.getBuiltinModule("path");
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
    setOutput(name, value) {
        setOutput(name, this.withoutSecrets(value));
    }
    /**
     * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
     *
     * @throws Error where it can't be written
     */
    saveState(name, value) {
        saveState(name, value);
    }
    /**
     * Not by the toolkit, whose part for summaries costs every run two milliseconds, and this one line more to call.
     *
     * @throws Error where the runner gave no file for it, or the file can't be written
     */
    writeSummary(markdown) {
        const forms = [...this.#secrets.keys()].flatMap((secret) => (0,sanitize/* formsOf */.XP)(secret, sanitize/* toMarkdown */.l6));
        (0,external_node_fs_.appendFileSync)(process.env['GITHUB_STEP_SUMMARY'] ?? '', `${(0,sanitize/* redact */.E$)(markdown, forms)}\n`);
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
    for (const signal of ['SIGINT', 'SIGTERM']) {
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
 * @param readOnly whether anything but reading is a bug
 */
function connect(connection, readOnly, { env, runner, signal }) {
    return new Mackerel({
        ...connection,
        readOnly,
        signal,
        userAgent: `mackerel-host-lifecycle/${version}`,
        proxyEnv: env,
        onRequest: (trace) => {
            runner.debug(requestLine(trace));
        },
        onRetry: (retry) => {
            runner.info(retryLine(retry));
        },
    });
}


/***/ }),

>>>>>>> post
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
            return `Mackerel could not be reached for ${request}: ${error.reason}${attempts}.`;
        case 'unreadable':
            return `Mackerel's answer to ${request} could not be read: ${withFullStop(error.reason)}`;
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
    if (kind === 'unreadable')
        return 'Check apiBase, and what stands between the runner and Mackerel.';
    if (error.isTransient || kind === 'skipped') {
        if (status === 429)
            return 'Too many requests: lower concurrency, or run the step again later.';
        return 'Check https://status.mackerel.io/ and the network of the runner, then run the step again. With ifUnavailable: warn, a step passes while Mackerel is down.';
    }
    if (status === 404 && error.isCollection)
        return 'Check apiBase: at that address is no Mackerel API.';
    const aboutAws = error.resource === 'integration';
    if (status === 401) {
        if (aboutAws)
            return aws401(error);
        return 'Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its service.';
    }
    if (status === 403) {
        return 'The API key needs the Write permission, and the runner an IP address that the organization permits.';
    }
    if (status === 404 && aboutAws) {
        return 'Check awsIntegrationId, and that the API key belongs to the organization of that setting.';
    }
    if (status === 404)
        return 'Check the ID, and that the API key belongs to the organization of that host.';
    if (status === 400)
        return "Mackerel does not accept these values: compare the inputs with Mackerel's words.";
    if (status >= 300 && status < 400)
        return 'Check apiBase: it must be the address of the API itself.';
    return '';
}
/** Where hosts are concerned, Mackerel says 403 for some of this. (API document "AWS integrations") */
function aws401({ method }) {
    const permission = method === 'GET' ? 'Read' : 'Write';
    return ('Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its ' +
        `service. For AWS integrations Mackerel says 401 also where the key lacks the ${permission} permission, or the ` +
        'runner an IP address that the organization permits.');
}
/** A creating request that may have been carried out is the one thing that must not simply be run again. */
function caution(error) {
    if (!error.creates || !error.mayHaveArrived)
        return '';
    if (error.resource === 'host') {
        return 'The host may have been registered all the same: look for it in Mackerel before you run the step again. With customIdentifier, this action does so itself.';
    }
    if (error.resource === 'integration') {
        return 'The setting may have been created all the same. apply-aws-integration looks for its name first: it can be run again without harm.';
    }
    return '';
}
/** Text with a capital letter at its beginning and a full stop at its end. */
function asSentence(text) {
    return text.charAt(0).toUpperCase() + withFullStop(text).slice(1);
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
 * workflow command (`::cmd::` at line start, `##[cmd]` anywhere; GitHub documentation, "Workflow commands").
 */
function toLogLine(text) {
    return text
        .toWellFormed()
        .replace(UNPRINTABLE, ' ')
        .replace(/:(?=:)/g, ': ')
        .replaceAll('##[', '# #[');
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
 * Every form in which a secret may come up: escaped by somebody else for JSON or a URL, and escaped here, once more.
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
    if (!redacted.includes(_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T))
        return redacted;
    const parts = redacted.split(_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T);
    const last = parts.pop() ?? '';
    return [...parts.map((part) => withoutBeginning(part, ordered)), last].join(_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .CUT */ .T);
}
/** Takes the beginning of a secret from the end of a text. */
function withoutBeginning(text, secrets) {
    for (const secret of secrets) {
        for (let length = secret.length - 1; length >= SHORTEST_PART; length--) {
            if (text.endsWith(secret.slice(0, length)))
                return `${text.slice(0, -length)}***`;
        }
    }
    return text;
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

/***/ 1455:
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
    #isSaved = false;
    /**
     * @param file where state is saved
     * @param about how Mackerel is reached; asked once there is something to note
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
        if (steps.length === 0 && !this.#isSaved)
            return;
        try {
            const note = { version: 1, ...this.#about(), steps };
            this.#state.save(steps.length === 0 ? '' : JSON.stringify(note));
            this.#isSaved = true;
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            if (this.#isSaved) {
                this.#onUnsaved(`The note to the post step could not be renewed (${reason}): what it said before stands.`);
                return;
            }
            throw new NoteError(`the note to the post step could not be saved (${reason}), so nothing could be undone when the job ends: ` +
                'nothing was changed');
        }
    }
}
/** What tells an API key from another, without the key. */
function fingerprint(apiKey, salt = randomSalt()) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return { salt, hash: createHash('sha256').update(`${salt}:${apiKey}`).digest('hex') };
}
// The module is taken by those who have something to note: to load it takes longer than the rest of a small step.
function randomSalt() {
    return process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
}

// EXTERNAL MODULE: ./src/inputs/connection.ts + 2 modules
var connection = __nccwpck_require__(4797);
// EXTERNAL MODULE: ./src/inputs/names.ts
var names = __nccwpck_require__(5585);
// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __nccwpck_require__(9758);
// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __nccwpck_require__(5060);
// EXTERNAL MODULE: ./src/inputs/data.ts
var inputs_data = __nccwpck_require__(5609);
;// CONCATENATED MODULE: ./src/inputs/list.ts
/**
 * Reads a list: one item per line, or separated by commas, or a JSON array; blanks and duplicates dropped, order kept.
 *
 * @param text the input's text
 * @returns the items, or a sentence that says why it is no list
 */
function parseList(text, { spaces = false, commas = true } = {}) {
    const trimmed = text.trim();
    if (trimmed.startsWith('[')) {
        const array = parseJsonArray(trimmed);
        return typeof array === 'string' ? array : toList(array, array.length === 0);
    }
    const separator = new RegExp(`[\\r\\n${commas ? ',' : ''}${spaces ? '\\s' : ''}]+`);
    return toList(trimmed.split(separator), false);
}
function parseJsonArray(text) {
    const refusal = 'It starts with "[", so it must be a JSON array of strings, such as ["a","b"].';
    try {
        const json = JSON.parse(text);
        return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : refusal;
    }
    catch {
        return refusal;
    }
}
function toList(items, spelledOutEmpty) {
    const kept = new Set(items.map((item) => item.trim()).filter((item) => item !== ''));
    return { items: [...kept], spelledOutEmpty };
}

// EXTERNAL MODULE: ./src/alike.ts
var alike = __nccwpck_require__(7347);
;// CONCATENATED MODULE: ./src/inputs/look-alike.ts


const PREFIX = 'INPUT_';
/**
 * What a step gives under a name that is none of an input, but looks like that of one: a typing error, most likely.
 * GitHub warns of it (`Unexpected input(s)`), and hands it over all the same, in capitals.
 *
 * @param name an input that is not given
 * @returns the name in the step, as far as the environment tells it; undefined where nothing looks like it
 */
function lookAlikeOf(name, env) {
    const known = new Set(names/* INPUT_NAMES */.Qh.map(names/* inputVariable */.LO));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
        .map((variable) => variable.slice(PREFIX.length))
        .find((given) => (0,alike/* isAlike */.H)(lettersOf(given), lettersOf(name)));
}
/** A name apart from letter case, hyphens and underscores. */
function lettersOf(name) {
    return name.toLowerCase().replaceAll(/[-_]/g, '');
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts






/** How many mistakes in one input are told. */
const MAX_ISSUES = 20;
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
    rule(name, { pattern, accepted }) {
        const text = this.text(name);
        if (text !== undefined && !pattern.test(text))
            this.#refuse(name, accepted);
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
        if (text !== undefined && choice === undefined)
            this.#refuse(name, `Use one of: ${choices.join(', ')}.`);
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
        this.#refuse(name, `Use a whole number from ${min} to ${max}.`);
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
        const list = parseList(text, options);
        if (typeof list === 'string') {
            this.#refuse(name, list);
            return undefined;
        }
        for (const item of list.items) {
            if (!rule.pattern.test(item))
                this.problem({ input: name, value: item, accepted: rule.accepted });
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
            this.problem({ input: path === '' ? name : `${name}.${path}`, accepted: (0,src_schema/* issueText */.v4)(issue) });
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
    /** Inputs that were given, but that nobody asked for. */
    unused() {
        return names/* INPUT_NAMES */.Qh.filter((name) => {
            if (names/* FILLED_BY_GITHUB */.px.includes(name))
                return false;
            const given = this.#given(name);
            return given !== undefined && given !== names/* INPUT_DEFAULTS */.WJ[name] && !this.#asked.has(name);
        });
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
        return names/* INPUT_NAMES */.Qh.filter((name) => words.includes(name)).flatMap((name) => {
            const given = lookAlikeOf(name, this.#env);
            return given === undefined ? [] : [`The step gives ${given}, which is no input of this action: write ${name}.`];
        });
    }
    #given(name) {
        const text = this.#env[(0,names/* inputVariable */.LO)(name)]?.trim();
        return text === '' ? undefined : text;
    }
    #refuse(input, accepted) {
        this.problem({ input, value: this.#given(input) ?? '', accepted });
    }
}

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
    register: () => __nccwpck_require__.e(/* import() */ 237).then(__nccwpck_require__.bind(__nccwpck_require__, 7237)),
    update: () => Promise.all(/* import() */[__nccwpck_require__.e(529), __nccwpck_require__.e(201)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2201)),
    'update-status': () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(169)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2169)),
    'update-roles': () => Promise.all(/* import() */[__nccwpck_require__.e(529), __nccwpck_require__.e(745)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8745)),
    retire: () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(587)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8587)),
    'wait-until-ok': () => __nccwpck_require__.e(/* import() */ 179).then(__nccwpck_require__.bind(__nccwpck_require__, 7179)),
    'retire-orphans': () => Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(828)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9828)),
    get: () => __nccwpck_require__.e(/* import() */ 2).then(__nccwpck_require__.bind(__nccwpck_require__, 6002)),
    list: () => __nccwpck_require__.e(/* import() */ 266).then(__nccwpck_require__.bind(__nccwpck_require__, 266)),
    'list-metric-names': () => __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 3432)),
    'list-monitored-statuses': () => __nccwpck_require__.e(/* import() */ 685).then(__nccwpck_require__.bind(__nccwpck_require__, 4685)),
    'list-aws-integrations': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(906)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5906)),
    'get-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(357)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2357)),
    'create-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3623)),
    'update-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(634)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2634)),
    'delete-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(916)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8916)),
    'generate-aws-external-id': () => __nccwpck_require__.e(/* import() */ 121).then(__nccwpck_require__.bind(__nccwpck_require__, 8121)),
    'list-aws-excludable-metrics': () => __nccwpck_require__.e(/* import() */ 850).then(__nccwpck_require__.bind(__nccwpck_require__, 9850)),
    'apply-aws-integration': () => Promise.all(/* import() */[__nccwpck_require__.e(749), __nccwpck_require__.e(49)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5049)),
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
 * @param outputs what it sets besides the outputs of its kind: former statuses are there, were there none
 */
function resultOfNothing(kind, outputs = []) {
    switch (kind) {
        case 'hosts':
            return { kind, hosts: [], ...(outputs.includes('previousStatuses') && { previousStatuses: {} }) };
        case 'readings':
            return { kind, hosts: [] };
        case 'records':
            return { kind, noun: 'integration', records: [], shown: { list: false, first: false } };
        case 'values':
            return { kind };
    }
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
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: ./src/mackerel/http.ts

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
    const { Agent } = url.protocol === 'https:' ? https() : (external_node_http_default());
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
    const { request: open } = url.protocol === 'https:' ? https() : (external_node_http_default());
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

;// CONCATENATED MODULE: ./src/mackerel/exact-json.ts
/** A number that a double may not hold as it is written: many digits, an exponent, zeros at the end, minus zero. */
const DELICATE_NUMBER = /[:,[]\s*(?:-?(?:\d{16}|\d+(?:\.\d+)?[eE]|\d+\.\d*0[,}\]\s]|\d+\.\d{15})|-0[,}\]\s])/;
const { rawJSON } = JSON;
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
        // A server that answers 4xx says that it did not do the work; of any other answer nobody knows.
        mayHaveArrived: status < 400 || status >= 500 || status === 408,
        ...(retryAfter !== undefined && { retryAfter }),
    };
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
        json = parseExactly(text);
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
    if (/^\s*\d{1,9}\s*$/.test(value))
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
/**
 * Speaks HTTP with Mackerel: addresses, headers, time limit, retries, and the check of what comes back.
 * The one place that holds the API key.
 */
class Transport {
    #options;
    #agent;
    #limit;
    #breaker = new Breaker();
    #probe;
    #nextProbe = 0;
    #startedAt = Date.now();
    /** How far Mackerel's clock is ahead of this machine's, in milliseconds. */
    #clockOffset = 0;
    constructor(options) {
        this.#options = options;
        this.#agent = agentFor(options.apiBase, options.proxyEnv);
        this.#limit = (0,p_limit/* default */.A)(options.concurrency);
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
        const attempt = (number) => request.bypassLimit === true ? this.#traced(request, number) : this.#limit(() => this.#traced(request, number));
        // Stryker disable next-line StringLiteral: whatever is neither 'never' nor a way to look is repeated always.
        const send = (retries) => withRetries(attempt, request.repeat ?? 'always', { ...this.#options, retries });
        // A request with a number of its own knows what it does: polls go on through an outage.
        return request.retries === undefined ? this.#unlessDown(request, send) : send(request.retries);
    }
    async #unlessDown(request, send) {
        const { retries, whenDown = 'skip' } = this.#options;
        const isDown = this.#breaker.isOpen && !(await this.#answersAgain());
        if (isDown && whenDown === 'skip') {
            const reason = 'not sent: Mackerel did not answer several requests in a row, nor the question whether it is there';
            throw new errors/* MackerelError */.v({ ...aboutOf(request), kind: 'skipped', reason, mayHaveArrived: false });
        }
        try {
            const value = await send(isDown ? 0 : retries);
            this.#breaker.answered();
            return value;
        }
        catch (error) {
            if (error instanceof errors/* MackerelError */.v && error.isTransient)
                this.#breaker.gaveUp();
            else
                this.#breaker.answered();
            throw error;
        }
    }
    /** Whether a time that Mackerel told (epoch seconds) is not before this client was made, by Mackerel's own clock. */
    isSinceStart(time) {
        return time >= Math.floor((this.#startedAt + this.#clockOffset) / 1000);
    }
    /**
     * Asks something that has nothing to do with any host: trouble with some hosts is no reason to skip the others. Asked
     * once for all who want to know in the same few seconds.
     */
    async #answersAgain() {
        if ((0,clock/* now */.t)() < this.#nextProbe)
            return this.#probe ?? false;
        this.#nextProbe = (0,clock/* now */.t)() + PROBE_INTERVAL_MS;
        this.#probe = getOrganization(this)
            .then(() => true, (error) => error instanceof errors/* MackerelError */.v && !error.isOutage && error.kind !== 'cancelled')
            .then((answers) => {
            if (answers) {
                this.#breaker.answered();
                this.#nextProbe = 0;
            }
            return answers;
        });
        return this.#probe;
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.#agent.destroy();
    }
    async #traced(request, attempt) {
        const about = aboutOf(request);
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
            this.#clockOffset = date - Date.now();
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
    async #exchange({ method, query, body }, path) {
        const { apiBase, apiKey, userAgent, signal, timeout } = this.#options;
        if (signal.aborted)
            throw new NotSent();
        const url = new URL(apiBase);
        url.pathname = url.pathname.replace(/\/+$/, '') + path;
        for (const [name, value] of query ?? [])
            url.searchParams.append(name, value);
        const text = body === undefined ? undefined : JSON.stringify(body);
        const timeLimit = AbortSignal.timeout(timeout);
        return exchange(url, {
            method,
            headers: {
                Accept: 'application/json',
                'User-Agent': userAgent,
                'X-Api-Key': apiKey,
                ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
                ...(method !== 'GET' && { 'Content-Length': String(Buffer.byteLength(text ?? '')) }),
            },
            body: text,
            agent: this.#agent,
            maxBytes: MAX_REPLY_MIB * 1024 * 1024,
            signal: AbortSignal.any([signal, timeLimit]),
        }).catch((error) => {
            throw timeLimit.aborted ? new OutOfTime() : error;
        });
    }
    #failure(error) {
        if (error instanceof NotSent) {
            return { kind: 'cancelled', reason: 'not sent: the step was cancelled', mayHaveArrived: false };
        }
        if (this.#options.signal.aborted)
            return { kind: 'cancelled', reason: 'cancelled while it was in flight', mayHaveArrived: true };
        if (error instanceof OutOfTime) {
            const reason = `no whole answer within ${this.#options.timeout / 1000} s`;
            return { kind: 'unreachable', reason, mayHaveArrived: true };
        }
        if (error instanceof ReplyTooLargeError) {
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
/** What an error keeps of the request that ended with it. */
function aboutOf({ resource, isCollection, creates, method, path, }) {
    return {
        resource,
        isCollection: isCollection ?? false,
        creates: creates ?? false,
        method,
        path: encodePath(path),
    };
}

;// CONCATENATED MODULE: ./src/mackerel/client.ts



/** The Mackerel API as every step needs it. IntegrationsApi works on the same transport, and is loaded by its operations. */
class Mackerel {
    hosts;
    transport;
    constructor(options) {
        this.transport = new Transport(options);
        this.hosts = new hosts/* HostsApi */.K(this.transport);
    }
    /** The organization that the API key belongs to; asked once, best effort. @throws MackerelError */
    async organization() {
        return getOrganization(this.transport);
    }
    /**
     * Makes sure that it is Mackerel who answers, and with the right key: before a 404 is believed, something that must be
     * there is asked for (contract, "Evidence").
     *
     * @throws MackerelError where that can't be shown
     */
    async confirm() {
        await getOrganization(this.transport, { retries: undefined });
    }
    /** Lets go of open connections, so that the process can end. */
    close() {
        this.transport.close();
    }
}

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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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
const external_crypto_namespaceObject = require("crypto");
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
    setOutput(name, value) {
        const clean = this.withoutSecrets(value);
        if (!appendLine('GITHUB_OUTPUT', name, clean))
            setOutput(name, clean);
    }
    /**
     * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
     *
     * @throws Error where it can't be written
     */
    saveState(name, value) {
        if (!appendLine('GITHUB_STATE', name, value))
            saveState(name, value);
    }
    /**
     * Not by the toolkit, whose part for summaries costs every run two milliseconds, and this one line more to call.
     *
     * @throws Error where the runner gave no file for it, or the file can't be written
     */
    writeSummary(markdown) {
        const forms = [...this.#secrets.keys()].flatMap((secret) => (0,sanitize/* formsOf */.XP)(secret, sanitize/* toMarkdown */.l6));
        (0,external_node_fs_namespaceObject.appendFileSync)(process.env['GITHUB_STEP_SUMMARY'] ?? '', `${(0,sanitize/* redact */.E$)(markdown, forms)}\n`);
    }
    #clean(line) {
        return (0,sanitize/* toLogLine */.gD)(this.withoutSecrets(line));
    }
    #cleanAll(lines) {
        return lines.map((line) => this.#clean(line)).join('\n');
    }
}
/**
 * Writes a value of one line as the runner's `name=value`. The toolkit writes every value between two lines that hold a
 * random UUID, for which Node loads all of its cryptography: as long as the request of a whole step takes.
 *
 * @returns whether it was written: several lines, and a runner without that file, are the toolkit's
 * @throws Error where the file can't be written
 */
function appendLine(variable, name, value) {
    const file = process.env[variable];
    if (!file || /[\r\n]/.test(value) || !(0,external_node_fs_namespaceObject.existsSync)(file))
        return false;
    (0,external_node_fs_namespaceObject.appendFileSync)(file, `${name}=${value}${external_node_os_.EOL}`);
    return true;
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
    for (const signal of ['SIGINT', 'SIGTERM']) {
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
        userAgent: `mackerel-host-lifecycle/${version}`,
        proxyEnv: env,
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
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; else the system's own
 * @param runner knows what must not be in them
 */
function outputFiles(folder, runner) {
    return {
        writeJson(name, value) {
            // A folder of its own: steps of one job share RUNNER_TEMP, and nobody may foresee or replace the file.
            const path = (0,external_node_path_.join)((0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_.join)(folder ?? (0,external_node_os_.tmpdir)(), 'mackerel-')), `${name}.json`);
            (0,external_node_fs_namespaceObject.writeFileSync)(path, runner.withoutSecrets(JSON.stringify(value)), { mode: 0o600 });
            return path;
        },
    };
}

// EXTERNAL MODULE: ./src/hosts/health.ts
var health = __nccwpck_require__(7077);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __nccwpck_require__(7389);
// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __nccwpck_require__(2266);
;// CONCATENATED MODULE: ./src/report/health.ts



/** What a host's monitors say now, for the log. */
function healthLine({ id, name, unwell, isMonitored, error }) {
    const host = (0,words/* hostLabel */.v)({ id, name });
    if (error !== undefined)
        return `${host}: could not be asked this time: ${(0,explain/* explain */.WE)(error).what}`;
    if (unwell.length > 0)
        return `${host}: ${(0,health/* describeMonitors */.H)(unwell)}`;
    return isMonitored ? `${host}: OK` : `${host}: OK, it has no monitors`;
}

;// CONCATENATED MODULE: ./src/report/organization.ts

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const MAX_WAIT_FOR_LINKS = 1000;
/** Asks for the organization's name while the operation runs. */
function askForOrganization(mackerel) {
    const asked = ask(mackerel);
    return () => Promise.race([asked, (0,promises_.setTimeout)(MAX_WAIT_FOR_LINKS, undefined, { ref: false })]);
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
                .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
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
function conclusion(report, { tally }) {
    const seconds = (report.duration / 1000).toFixed(1);
    const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
    return `${report.operation} ${stateOf(report)}: ${tally} in ${seconds} s.${dryRun}`;
}
function stateOf(report) {
    if (report.cancelled)
        return 'cancelled';
    if (isFailure(report))
        return 'failed';
    return isToleratedOutage(report) ? 'not done, Mackerel is down' : 'done';
}
/** The error annotations of a failed step, each as its lines: what failed, for what, why, what to do. */
function failureMessages({ operation, cancelled, error, result }, presentation) {
    return [
        ...(cancelled ? [[`${operation} was cancelled: ${presentation.tally}.`]] : []),
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
 * output is left empty.
 */
function outputsOf(report, presentation, files) {
    const { text, json, files: always = {} } = presentation.outputs();
    const values = new Map(Object.entries(text));
    const warnings = [];
    const written = new Map();
    for (const [output, { name, value, of }] of Object.entries(always)) {
        const path = files.writeJson(name, value);
        values.set(output, path);
        written.set(of, { path, output });
    }
    for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
        if (value === undefined)
            continue;
        const jsonText = JSON.stringify(value);
        if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
            values.set(name, jsonText);
            continue;
        }
        const known = written.get(name);
        const named = known === undefined
            ? `the file ${files.writeJson(name, value)}`
            : `the file in the output ${known.output} (${known.path})`;
        values.set(name, '');
        warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB. It is in ${named} instead.`);
    }
    return { values, warnings };
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
            return bind((await __nccwpck_require__.e(/* import() */ 532).then(__nccwpck_require__.bind(__nccwpck_require__, 7532))).recordsPresenter, result);
        case 'values':
            return bind((await __nccwpck_require__.e(/* import() */ 626).then(__nccwpck_require__.bind(__nccwpck_require__, 626))).valuesPresenter, result);
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
function summaryOf(report, presentation, organization) {
    const sign = isFailure(report) ? '\u274c' : isIncomplete(report) ? '\u26a0\ufe0f' : report.dryRun ? '\ud83d\udcdd' : '\u2705';
    const title = `### ${sign} Mackerel: ${(0,sanitize/* toMarkdown */.l6)(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
    const head = [title, '', `**${presentation.tally}**${report.cancelled ? ', cancelled' : ''}`];
    const { error, result } = report;
    for (const problem of [...(error === undefined ? [] : [error]), ...(result.problems ?? [])]) {
        head.push('', `> ${(0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)((0,explain/* explanation */.Qb)(problem), MAX_ERROR_LENGTH))}`);
    }
    for (const warning of warningsOf(report))
        head.push('', `> \u26a0\ufe0f ${(0,sanitize/* toMarkdown */.l6)((0,explain/* asSentence */.KG)(warning))}`);
    return `${fit(head, presentation.summary(organization))}\n`;
}
function fit(above, { head, rows, count }) {
    const kept = [...above, ...head];
    let size = Buffer.byteLength(kept.join('\n'));
    for (const [index, line] of rows.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > MAX_SUMMARY_BYTES)
            return [...kept, '', `\u2026 and ${count(rows.length - index)} more`].join('\n');
        kept.push(line);
    }
    return kept.join('\n');
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
            runner.warning(...lines, 'The step goes on all the same, since ifUnavailable is warn.');
        else
            runner.error(...lines);
    }
    runner.info(conclusion(report, presentation));
    if (organization !== undefined)
        writeSummary(summaryOf(report, presentation, await organization()), runner);
}
/**
 * Sets the outputs of a step.
 *
 * @returns what must be said about them
 */
async function publishOutputs(report, runner, files) {
    const { values, warnings } = outputsOf(report, await present(report.result), files);
    for (const [name, value] of values)
        runner.setOutput(name, value);
    return warnings;
}
function writeSummary(markdown, runner) {
    try {
        runner.writeSummary(markdown);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        runner.warning(`The job summary could not be written: ${reason}`);
    }
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
    let inputs;
    try {
        inputs = await readInputs(env, mask);
    }
    catch (error) {
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        await publishOutputs(await nothingDone(env, error), runner, outputFiles(env['RUNNER_TEMP'], runner));
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
    const reader = new InputReader(env);
    const name = reader.requiredChoice('operation', OPERATION_NAMES);
    const common = readCommon(reader, env);
    // What an unknown operation would have used is anybody's guess: its own inputs are not complained about.
    if (reader.text('operation') !== name)
        reader.finish();
    const { kind, outputs, prepare } = await loadOperation(name);
    const operation = await prepare(reader, { env, mask });
    reader.finish();
    return { name, kind, outputs, operation, ...common, unused: reader.unused() };
}
function readCommon(reader, env) {
    return {
        connection: (0,connection/* readConnection */.dC)(reader, env),
        dryRun: reader.boolean('dryRun'),
        ifUnavailable: reader.choice('ifUnavailable', ['error', 'warn']) ?? 'error',
        summary: reader.boolean('summary'),
    };
}
async function carryOut({ name, kind, outputs, operation, connection, dryRun, ifUnavailable, summary }, mackerel, { env, runner, signal }) {
    const start = (0,clock/* now */.t)();
    const warnings = [];
    const note = new NoteKeeper(runner, () => ({ apiBase: connection.apiBase.href, key: fingerprint(connection.apiKey) }), (message) => warnings.push(message));
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
        onHealth: (change) => {
            runner.info(healthLine(change));
        },
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
        return resultOfNothing(kind, outputs);
    });
    // Only hosts have pages to link to.
    const hasHosts = kind === 'hosts' || kind === 'readings';
    const organization = summary ? (hasHosts ? askForOrganization(mackerel) : nobody) : undefined;
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
    await publish(report, runner, organization);
    return !isFailure(report);
}
const nobody = () => Promise.resolve(undefined);
/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
async function nothingDone(env, error) {
    const operation = env[(0,names/* inputVariable */.LO)('operation')]?.trim() ?? '';
    const known = OPERATION_NAMES.find((name) => name === operation);
    const { kind, outputs } = known === undefined ? { kind: 'hosts', outputs: [] } : await loadOperation(known);
    return { result: resultOfNothing(kind, outputs), operation, dryRun: false, error, cancelled: false, duration: 0 };
}

;// CONCATENATED MODULE: ./src/index.ts


// Nothing can be thrown here: run() tells whatever goes wrong.
void run(main);

module.exports = __webpack_exports__;
/******/ })()
;