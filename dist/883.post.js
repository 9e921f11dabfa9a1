export const id = 883;
export const ids = [883];
export const modules = {

/***/ 4083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ HOST_STATUSES),
/* harmony export */   w8: () => (/* binding */ fromWireHost),
/* harmony export */   we: () => (/* binding */ wireHost),
/* harmony export */   zA: () => (/* binding */ wireHostId)
/* harmony export */ });
/* unused harmony exports HOST_ID, ROLE_FULLNAME */
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ HostsApi),
/* harmony export */   j: () => (/* binding */ BULK_LIMIT)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);



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

/***/ 9883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/mackerel/hosts.ts
var hosts = __webpack_require__(2113);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
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
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/index.js + 10 modules
var src = __webpack_require__(3323);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js
var fetch_error = __webpack_require__(5156);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
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
var errors = __webpack_require__(4083);
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
var src_schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
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
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
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
        return await (0,p_retry/* default */.Ay)(lookOrAttempt, {
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
        const response = await (0,src/* default */.Ay)(url.href, {
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
        if (error instanceof fetch_error/* FetchError */.f && error.type === 'max-size') {
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
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
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
        core/* setSecret */.Pq(secret);
        this.#secrets.set(secret, (0,sanitize/* formsOf */.XP)(secret));
    }
    /** The text with *** for all that was masked. */
    withoutSecrets(text) {
        return (0,sanitize/* redact */.E$)(text, [...this.#secrets.values()].flat());
    }
    info(line) {
        core/* info */.pq(this.#clean(line));
    }
    debug(line) {
        if (core/* isDebug */._o())
            core/* debug */.Yz(this.#clean(line));
    }
    notice(...lines) {
        core/* notice */.lm(this.#cleanAll(lines));
    }
    warning(...lines) {
        core/* warning */.$e(this.#cleanAll(lines));
    }
    error(...lines) {
        core/* error */.z3(this.#cleanAll(lines));
    }
    /** Folds the lines that follow, up to `endGroup`, below a title. */
    startGroup(title) {
        core/* startGroup */.Oh(this.#clean(title));
    }
    endGroup() {
        core/* endGroup */.N4();
    }
    setOutput(name, value) {
        core/* setOutput */.uH(name, this.withoutSecrets(value));
    }
    /**
     * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
     *
     * @throws Error where it can't be written
     */
    saveState(name, value) {
        core/* saveState */.LZ(name, value);
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

/***/ 1211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ issuePath),
/* harmony export */   rf: () => (/* binding */ firstIssues),
/* harmony export */   v4: () => (/* binding */ issueText)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
const CUT = '…';


/***/ })

};
