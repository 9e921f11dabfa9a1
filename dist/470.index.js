export const id = 470;
export const ids = [470];
export const modules = {

/***/ 7347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 1158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ RESTORE_MODES),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   YT: () => (/* binding */ parseCleanUp)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


const RESTORE_MODES = ['never', 'always', 'on-success'];
const ids = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const cleanUp = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    kind: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu('restore-status'),
    mode: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu('always'), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu('on-success')),
    status: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(..._mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.map((status) => _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu(status))),
    former: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ working: ids, standby: ids, maintenance: ids, poweroff: ids }),
}), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    kind: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu('retire-host'),
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    hostId: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    customIdentifier: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
}));
/**
 * Reads a plan that was written as JSON.
 *
 * @throws Error where it is none
 */
function parseCleanUp(text) {
    return cleanUp.parse(JSON.parse(text));
}
/** Host IDs of a plan, in the order in which they were saved. */
function idsOf(plan) {
    if (plan.kind === 'retire-host')
        return plan.hostId === undefined ? [] : [plan.hostId];
    return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_STATUSES */ .iT.flatMap((status) => plan.former[status] ?? []);
}


/***/ }),

/***/ 5052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
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
    return transport.request({ method: 'GET', path: ['org'], reply: organization, retries: 0, beside: true });
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


const LONGEST_MESSAGE = 2000;
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
        return result.ok ? (0,shorten/* shorten */.m)(result.value.trim(), LONGEST_MESSAGE) : undefined;
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
const LONGEST_REASON = 500;
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
    return unreadable(`the reply is not as documented: ${(0,shorten/* shorten */.m)(issues.join(' '), LONGEST_REASON)}`);
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



const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 30_000;
const LONGEST_RETRY_AFTER = 60_000;
/** After this time a request is not repeated any more, however many retries are left. */
const LONGEST_PATIENCE = 300_000;
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
        return Math.min(retryAfter, LONGEST_RETRY_AFTER);
    return Math.round(random * Math.min(FIRST_BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF));
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
            maxRetryTime: LONGEST_PATIENCE,
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










const LARGEST_REPLY_MIB = 128;
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
        const attempt = (number) => request.beside === true ? this.#traced(request, number) : this.#limit(() => this.#traced(request, number));
        const options = { ...this.#options, retries: request.retries ?? this.#options.retries };
        // Stryker disable next-line StringLiteral: whatever is neither 'never' nor a way to look is repeated always.
        const send = () => withRetries(attempt, request.repeat ?? 'always', options);
        // A request with a number of its own knows what it does: polls go on through an outage.
        return request.retries === undefined ? this.#unlessDown(request, send) : send();
    }
    async #unlessDown({ method, path }, send) {
        if (this.#breaker.isOpen) {
            const reason = 'not sent: Mackerel did not answer several requests in a row';
            throw new errors/* MackerelError */.v({ kind: 'skipped', method, path: encodePath(path), reason, mayHaveArrived: false });
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
        const { method } = request;
        const path = encodePath(request.path);
        const start = performance.now();
        const trace = (outcome) => {
            this.#options.onRequest?.({ method, path, outcome, ms: Math.round(performance.now() - start), attempt });
        };
        const { response, text } = await this.#exchange(request, path).catch((error) => {
            const failure = this.#failure(error);
            trace(failure.reason);
            throw new errors/* MackerelError */.v({ method, path, ...failure });
        });
        trace(response.status);
        if (!response.ok)
            throw new errors/* MackerelError */.v({ method, path, ...readRefusal(response, text) });
        const reply = readReply(response, text, request.reply);
        if ('failure' in reply)
            throw new errors/* MackerelError */.v({ method, path, ...reply.failure });
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
            size: LARGEST_REPLY_MIB * 1024 * 1024,
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
            const reason = `the reply is larger than ${LARGEST_REPLY_MIB} MiB`;
            return { kind: 'unreadable', reason, mayHaveArrived: true };
        }
        return networkFailure(error);
    }
}
class NotSent extends Error {
}

;// CONCATENATED MODULE: ./src/mackerel/client.ts



/** The Mackerel API as every step needs it. AwsIntegrations works on the same transport, and is loaded by its operations. */
class Mackerel {
    hosts;
    transport;
    constructor(options) {
        this.transport = new Transport(options);
        this.hosts = new hosts/* Hosts */.K(this.transport);
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

;// CONCATENATED MODULE: ./src/version.ts
/** The version in package.json (a test keeps the two in step): reading that file at run time would put it into dist. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./src/connect.ts



/**
 * Sets up the client of the Mackerel API, and lets it tell its requests to the debug log and its retries to the log.
 *
 * @param readOnly whether anything but reading is a mistake
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

/***/ 7068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   IL: () => (/* binding */ orphanIdentifier),
/* harmony export */   w$: () => (/* binding */ runOfIdentifier)
/* harmony export */ });
/**
 * Reads the run that this step belongs to from the environment.
 *
 * @returns undefined outside GitHub Actions
 */
function readRunContext(env) {
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

/***/ 995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changeInBulk)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2113);
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
            await takeApart(hosts, chunk, error, change, outcomes, options);
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
    // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
    if (ids.length === 1 && only !== undefined)
        await change.one(only);
    else
        await change.many(ids);
    for (const id of ids)
        outcomes.changed(id, change.after);
}
/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function takeApart(hosts, ids, refusal, change, outcomes, options) {
    const needed = [];
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(ids, async (id) => {
        const host = await hosts.get(id);
        const wasRead = outcomes.before(id) !== undefined;
        const verdict = judgeHost(host, change, outcomes);
        const isOurs = verdict === 'already' && (wasRead || change.alreadyWithoutKnowledge === 'changed');
        if (isOurs)
            outcomes.changed(id, change.after);
        else if (!wasRead)
            outcomes.learn(id, { before: change.fieldsOf(host) });
        if (verdict === 'needed')
            needed.push(id);
        if (verdict === 'already' && !isOurs)
            outcomes.unchanged(id);
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
/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error) {
    return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400);
}


/***/ }),

/***/ 3969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noticesOfNewRoles)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);

/**
 * What should be said of roles to give that may be typing errors: Mackerel creates a role that does not exist (API facts,
 * "a typo makes a role"). No request is worth it: only hosts that were read anyway can tell.
 *
 * @param given role full names
 * @param hosts what became of each host, with the roles that it had before, as far as they were read
 * @returns a sentence for each role that no host had, where one had a role whose name is all but the same
 */
function noticesOfNewRoles(given, hosts) {
    const known = new Set(hosts.flatMap(({ before }) => rolesIn(before?.['roleFullnames'])));
    return given.flatMap((role) => {
        if (known.has(role))
            return [];
        const meant = [...known].find((candidate) => looksLike(role, candidate));
        if (meant === undefined)
            return [];
        return [
            `no host that was read had the role ${role}, and Mackerel creates a role that does not exist. ` +
                `If ${meant} is meant, correct roleFullnames, and run the step again`,
        ];
    });
}
/** One of the two names is the same, and the other all but the same. Names that differ in their number are no typo. */
function looksLike(role, candidate) {
    const [service = '', name = ''] = role.split(':');
    const [otherService = '', otherName = ''] = candidate.split(':');
    if (service === otherService)
        return isTypo(name, otherName);
    return name === otherName && isTypo(service, otherService);
}
function isTypo(one, other) {
    return one.replaceAll(/\d+/g, '0') !== other.replaceAll(/\d+/g, '0') && (0,_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlike */ .H)(one, other);
}
function rolesIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ }),

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);




/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(hosts, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTargets */ .h5)(hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    await work(resolution.hosts, outcomes);
    const lost = resolution.lost.map(({ customIdentifier, error }) => {
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warning === undefined ? [] : [resolution.warning],
    };
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(hosts, selection, context, work, check = () => undefined) {
    return onTargets(hosts, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);



/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MOST_SINGLE_READS = 30;
/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readHosts(hosts, ids, onHost, onError, turns) {
    const listed = new Map();
    if (ids.length > MOST_SINGLE_READS) {
        try {
            for (const host of await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }))
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            for (const id of ids)
                onError(id, error);
            return;
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id));
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
        if (saysMissing(error))
            outcomes.missing(id, error);
        else
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
        one: (id) => hosts.updateStatus(id, status),
        many: (ids) => hosts.bulkUpdateStatuses(ids, status),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
    };
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   dO: () => (/* binding */ EMPTY_TARGET_POLICIES),
/* harmony export */   h5: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1507);


const EMPTY_TARGET_POLICIES = ['error', 'warn', 'ignore'];
/** The target as a whole can't be used. Nothing has been changed. */
class TargetError extends _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh {
    name = 'TargetError';
}
/**
 * Finds the hosts that are meant, by the fewest requests: none for IDs, one for a filter, one for each custom identifier.
 *
 * @throws TargetError where there are no hosts, or too many of them
 * @throws MackerelError where the list can't be read
 */
async function resolveTargets(hosts, selection, turns) {
    const { hosts: found, lost } = await find(hosts, selection.target, turns);
    const { maxHosts, ifNoHosts, target } = selection;
    // Stryker disable next-line ConditionalExpression: nothing is more than undefined.
    if (target.by === 'filter' && maxHosts !== undefined && found.length > maxHosts) {
        throw new TargetError(`the filter chooses ${found.length} hosts, and maxHosts allows ${maxHosts}: nothing was changed. ` +
            'If they are all meant, raise maxHosts');
    }
    const isEmpty = found.length === 0 && lost.length === 0;
    if (isEmpty && ifNoHosts === 'error') {
        throw new TargetError(`${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
            (target.by === 'filter'
                ? 'look for a typing error in it: a service or role that does not exist has no hosts'
                : 'look at where the empty list comes from'));
    }
    return { hosts: found, lost, warning: isEmpty && ifNoHosts === 'warn' ? emptyTarget(target) : undefined };
}
async function find(hosts, target, turns) {
    switch (target.by) {
        case 'hostIds':
            return { hosts: target.hostIds.map((id) => ({ id, host: undefined })), lost: [] };
        case 'filter': {
            const listed = await hosts.list(target.filter);
            return { hosts: listed.map((host) => ({ id: host.id, host })), lost: [] };
        }
        case 'customIdentifier':
            return findEach(hosts, target.customIdentifiers, target.caseInsensitive, turns);
    }
}
async function findEach(hosts, customIdentifiers, caseInsensitive, turns) {
    const found = new Map();
    const lost = new Map();
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .inTurns */ .g)(customIdentifiers, async (customIdentifier) => {
        found.set(customIdentifier, await hosts.getByCustomIdentifier(customIdentifier, caseInsensitive));
    }, (customIdentifier, error) => lost.set(customIdentifier, error), turns);
    for (const customIdentifier of customIdentifiers) {
        if (found.has(customIdentifier) || lost.has(customIdentifier))
            continue;
        lost.set(customIdentifier, new _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh('nothing was done: the step ended before its turn'));
    }
    // In the order in which they were given, and a host once, however many of its names were given.
    const inOrder = customIdentifiers.flatMap((customIdentifier) => found.get(customIdentifier) ?? []);
    const unique = new Map(inOrder.map((host) => [host.id, host]));
    return {
        hosts: [...unique].map(([id, host]) => ({ id, host })),
        lost: [...lost].map(([customIdentifier, error]) => ({ customIdentifier, error })),
    };
}
function emptyTarget(target) {
    switch (target.by) {
        case 'hostIds':
            return 'hostIds holds no host ID';
        case 'customIdentifier':
            return 'customIdentifier holds no custom identifier';
        case 'filter':
            return 'the filter chooses no host';
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
async function inTurns(items, work, onError, { concurrency, signal }) {
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
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey)
                refusal = error;
            onError(item, error);
        }
    });
}


/***/ }),

/***/ 9007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zE: () => (/* binding */ operationAsGiven),
  Ko: () => (/* binding */ readInputs),
  _J: () => (/* binding */ readPostInputs),
  VY: () => (/* binding */ secretsIn)
});

// UNUSED EXPORTS: OPERATIONS

// EXTERNAL MODULE: ./src/clean-up/plan.ts
var plan = __webpack_require__(1158);
// EXTERNAL MODULE: ./src/github/run-context.ts
var run_context = __webpack_require__(7068);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
;// CONCATENATED MODULE: ./src/inputs/names.ts
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
const INPUT_NAMES = Object.keys(INPUT_DEFAULTS);
/** The environment variable in which GitHub's runner hands an input over. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
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

// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./src/inputs/data.ts
var inputs_data = __webpack_require__(5609);
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
var alike = __webpack_require__(7347);
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
    const known = new Set(INPUT_NAMES.map(inputVariable));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
        .map((variable) => variable.slice(PREFIX.length))
        .find((given) => (0,alike/* isAlike */.H)(lettersOf(given), lettersOf(name)));
}
/** A name apart from letter case, hyphens and underscores. */
function lettersOf(name) {
    return name.toLowerCase().replaceAll(/[-_]/g, '');
}

// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __webpack_require__(9758);
;// CONCATENATED MODULE: ./src/inputs/reader.ts






/** How many mistakes in one input are told. */
const MOST_ISSUES = 20;
/**
 * Reads inputs from the environment, one typed value at a time. A bad value is noted as a problem, and something of the
 * right type stands in for it, so that reading goes on and `finish` tells all problems at once. What stands in is never
 * used: `finish` throws.
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
        const text = this.text(name) ?? INPUT_DEFAULTS[name];
        if (['true', 'True', 'TRUE'].includes(text))
            return true;
        if (!['false', 'False', 'FALSE'].includes(text))
            this.#refuse(name, 'Use true or false.');
        return false;
    }
    /** A whole number within limits. */
    integer(name, min, max) {
        const text = this.text(name) ?? INPUT_DEFAULTS[name];
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
        for (const issue of (0,src_schema/* firstIssues */.rf)(result, MOST_ISSUES)) {
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
        return INPUT_NAMES.filter((name) => {
            if (FILLED_BY_GITHUB.includes(name))
                return false;
            const given = this.#given(name);
            return given !== undefined && given !== INPUT_DEFAULTS[name] && !this.#asked.has(name);
        });
    }
    /** The names that were asked for. */
    asked() {
        return INPUT_NAMES.filter((name) => this.#asked.has(name));
    }
    /** @throws InputError where there was any problem */
    finish() {
        if (this.#problems.length > 0)
            throw new problem/* InputError */.d(this.#problems);
    }
    /** @param inputs one name, or several as a person reads them: `hostIds, or service, role` */
    #lookAlikes(inputs) {
        const words = inputs.split(/, (?:or )?/);
        return INPUT_NAMES.filter((name) => words.includes(name)).flatMap((name) => {
            const given = lookAlikeOf(name, this.#env);
            return given === undefined ? [] : [`The step gives ${given}, which is no input of this action: write ${name}.`];
        });
    }
    #given(name) {
        const text = this.#env[inputVariable(name)]?.trim();
        return text === '' ? undefined : text;
    }
    #refuse(input, accepted) {
        this.problem({ input, value: this.#given(input) ?? '', accepted });
    }
}

// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
;// CONCATENATED MODULE: ./src/inputs/selection.ts



/** The highest limit that makes sense to ask for. */
const MOST_HOSTS = 1_000_000;
/** Reads which hosts are meant: exactly one way, narrowed down where they are changed (contract, "Target"). */
function readSelection(reader, rules) {
    return {
        target: readTarget(reader, rules),
        maxHosts: rules.changes ? (reader.optionalInteger('maxHosts', 1, MOST_HOSTS) ?? rules.maxHosts) : undefined,
        ifNoHosts: reader.choice('ifNoHosts', targets/* EMPTY_TARGET_POLICIES */.dO) ?? 'error',
        ignoreMissing: reader.boolean('ignoreMissing'),
    };
}
/** Reads a filter that may be left out altogether: it then chooses every host. */
function readFilter(reader, { filterByName = true } = {}) {
    const service = reader.rule('service', rules/* SERVICE */.YV);
    const roles = itemsOf(reader.list('role', rules/* ROLE */.z7, { spaces: true }));
    if (roles.length > 0 && service === undefined) {
        const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
        reader.problem({ input: 'role', value: roles.join(', '), accepted });
    }
    const filter = {
        service,
        roles,
        name: filterByName ? reader.text('name') : undefined,
        statuses: readStatuses(reader),
    };
    return { by: 'filter', filter };
}
function readTarget(reader, { ways, changes, filterByName = true }) {
    const filterInputs = ['service', 'role', ...(filterByName ? ['name'] : []), 'currentStatus'];
    const inputsOf = {
        hostIds: ['hostIds'],
        customIdentifier: ['customIdentifier'],
        filter: filterInputs,
    };
    const givenOf = (way) => inputsOf[way].filter((name) => reader.text(name) !== undefined);
    const given = ways.filter((way) => givenOf(way).length > 0);
    const targets = {
        hostIds: () => readHostIds(reader),
        customIdentifier: () => readCustomIdentifiers(reader),
        filter: () => readFilter(reader, { filterByName }),
    };
    const [way] = given;
    if (way === undefined) {
        reader.problem({
            input: ways.map((way) => inputsOf[way].join(', ')).join(', or '),
            value: '',
            accepted: 'No host is named: give exactly one of these ways. An expression that came out empty, such as an output of a ' +
                'step that did not run, counts as not given.',
        });
        return targets.hostIds();
    }
    if (given.length > 1) {
        const named = given.map((way) => givenOf(way).join(' and '));
        reader.problem({
            input: named.join(', '),
            accepted: `These are ${given.length} ways to name hosts. Give exactly one: nobody can tell which is meant.`,
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
    return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', rules/* HOST_ID_RULE */.IT, { spaces: true })) };
}
function readCustomIdentifiers(reader) {
    // One a line: a custom identifier may hold commas.
    const list = reader.list('customIdentifier', rules/* CUSTOM_IDENTIFIER */.EN, { commas: false });
    return {
        by: 'customIdentifier',
        customIdentifiers: itemsOf(list),
        caseInsensitive: reader.boolean('caseInsensitive'),
    };
}
function readStatuses(reader) {
    const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
    const statuses = host/* HOST_STATUSES */.iT.filter((status) => items.includes(status));
    // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
    return statuses.length === 0 ? [...host/* HOST_STATUSES */.iT] : statuses;
}
const CURRENT_STATUS = {
    pattern: new RegExp(`^(${host/* HOST_STATUSES */.iT.join('|')})$`),
    accepted: `Use one or more of: ${host/* HOST_STATUSES */.iT.join(', ')}.`,
};

// EXTERNAL MODULE: ./src/operations/update-roles.ts
var update_roles = __webpack_require__(8745);
;// CONCATENATED MODULE: ./src/inputs.ts










const UNAVAILABLE_POLICIES = ['error', 'warn'];
const DEFAULT_API_BASE = 'https://api.mackerelio.com';
const ANY_WAY = ['hostIds', 'customIdentifier', 'filter'];
const MOST_IN_A_BATCH = 1_000_000;
/** Seconds. */
const LONGEST_TIMEOUT = 600;
const SECONDS_IN_AN_HOUR = 3600;
const SECONDS_IN_A_DAY = 24 * SECONDS_IN_AN_HOUR;
const HOURS_IN_A_YEAR = 365 * 24;
/** How many hosts a filter may choose to be retired, unless maxHosts says otherwise. */
const MOST_RETIRED = 10;
/** What operations on AWS integrations read, loaded when it is needed: operations on hosts do without. */
const aws = async () => __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 1561));
/** A new operation is one entry here, read from the inputs it uses; the others are told to the user as unused. */
const READERS = {
    register: async (reader, { env }) => ({
        operation: 'register',
        ...(await readRegistration(reader, env)),
        describeRunner: reader.boolean('describeRunner'),
        caseInsensitive: reader.boolean('caseInsensitive'),
        status: reader.choice('status', host/* HOST_STATUSES */.iT),
    }),
    update: async (reader) => ({
        operation: 'update',
        selection: readSelection(reader, { ways: ['hostIds', 'filter'], changes: true, filterByName: false }),
        fields: await readChanges(reader),
    }),
    'update-status': (reader) => ({
        operation: 'update-status',
        selection: readSelection(reader, { ways: ANY_WAY, changes: true }),
        status: reader.requiredChoice('status', host/* HOST_STATUSES */.iT),
        restoreStatus: reader.choice('restoreStatus', plan/* RESTORE_MODES */.Qe) ?? 'never',
    }),
    'update-roles': (reader) => ({
        operation: 'update-roles',
        selection: readSelection(reader, { ways: ANY_WAY, changes: true }),
        ...readRoles(reader),
    }),
    retire: (reader) => ({
        operation: 'retire',
        selection: readSelection(reader, { ways: ANY_WAY, changes: true, maxHosts: MOST_RETIRED }),
    }),
    'wait-until-ok': (reader) => ({
        operation: 'wait-until-ok',
        selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
        waitTimeout: reader.integer('waitTimeout', 0, SECONDS_IN_A_DAY) * 1000,
        pollInterval: reader.integer('pollInterval', 1, SECONDS_IN_AN_HOUR) * 1000,
        allowWarning: reader.boolean('allowWarning'),
    }),
    'retire-orphans': (reader, { env }) => ({
        operation: 'retire-orphans',
        maxHosts: reader.optionalInteger('maxHosts', 1, MOST_HOSTS) ?? MOST_RETIRED,
        olderThan: reader.integer('olderThan', 0, HOURS_IN_A_YEAR) * SECONDS_IN_AN_HOUR * 1000,
        github: readGitHub(reader, env),
    }),
    get: (reader) => ({
        operation: 'get',
        selection: readSelection(reader, { ways: ['hostIds', 'customIdentifier'], changes: false }),
    }),
    list: (reader) => ({
        operation: 'list',
        selection: {
            target: readFilter(reader),
            maxHosts: undefined,
            ifNoHosts: reader.choice('ifNoHosts', targets/* EMPTY_TARGET_POLICIES */.dO) ?? 'error',
            ignoreMissing: false,
        },
        batchSize: reader.optionalInteger('batchSize', 1, MOST_IN_A_BATCH),
    }),
    'list-metric-names': (reader) => ({
        operation: 'list-metric-names',
        selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
    }),
    'list-monitored-statuses': (reader) => ({
        operation: 'list-monitored-statuses',
        selection: readSelection(reader, { ways: ANY_WAY, changes: false }),
    }),
    'list-aws-integrations': () => ({ operation: 'list-aws-integrations' }),
    'get-aws-integration': async (reader) => ({
        operation: 'get-aws-integration',
        awsIntegrationId: (await aws()).readAwsIntegrationId(reader),
    }),
    'create-aws-integration': async (reader, source) => (await aws()).readCreate(reader, source),
    'update-aws-integration': async (reader, source) => (await aws()).readUpdate(reader, source),
    'delete-aws-integration': async (reader) => ({
        operation: 'delete-aws-integration',
        awsIntegrationId: (await aws()).readAwsIntegrationId(reader),
    }),
    'generate-aws-external-id': () => ({ operation: 'generate-aws-external-id' }),
    'list-aws-excludable-metrics': () => ({ operation: 'list-aws-excludable-metrics' }),
    'apply-aws-integration': async (reader, source) => (await aws()).readApply(reader, source),
};
const OPERATIONS = Object.keys(READERS);
/**
 * Reads and checks every input. The only reader of inputs.
 *
 * @param env the environment as GitHub's runner sets it: INPUT_*, MACKEREL_APIKEY and MACKEREL_APIBASE, GITHUB_WORKSPACE
 * @param mask told every secret that a configFile holds; those in `env` are known from `secretsIn`
 * @throws InputError with every problem there is
 */
async function readInputs(env, mask = () => undefined) {
    const reader = new InputReader(env);
    const operation = reader.requiredChoice('operation', OPERATIONS);
    const common = {
        connection: readConnection(reader, env),
        dryRun: reader.boolean('dryRun'),
        ifUnavailable: reader.choice('ifUnavailable', UNAVAILABLE_POLICIES) ?? 'error',
        summary: reader.boolean('summary'),
    };
    // What an unknown operation would have used is anybody's guess: its own inputs are not complained about.
    if (reader.text('operation') !== operation)
        reader.finish();
    const source = { env, workspace: env['GITHUB_WORKSPACE'], mask };
    const inputs = { ...common, operation: await READERS[operation](reader, source) };
    reader.finish();
    return { ...inputs, unused: reader.unused() };
}
/**
 * Reads the inputs of the post step, for which GitHub evaluates them anew.
 *
 * @throws InputError with every problem there is
 */
function readPostInputs(env) {
    const reader = new InputReader(env);
    const inputs = {
        connection: readConnection(reader, env),
        jobStatus: reader.text('jobStatus') ?? '',
        summary: reader.boolean('summary'),
    };
    reader.finish();
    return inputs;
}
/** The operation as the user wrote it, whether or not there is one of that name. */
function operationAsGiven(env) {
    return env[inputVariable('operation')]?.trim() ?? '';
}
/**
 * Values that must never be printed, however wrong the rest is: to be masked before anything else happens. Each line
 * of a value stands on its own too, since the runner masks by line.
 */
function secretsIn(env) {
    const names = ['apiKey', 'secretKey', 'key', 'githubToken'];
    const [apiKey, ...others] = names.map((name) => env[inputVariable(name)]);
    const values = [apiKey, env['MACKEREL_APIKEY'], ...others].filter((value) => value !== undefined);
    const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
    return [...new Set(parts)].filter((part) => part !== '');
}
function readConnection(reader, env) {
    const apiKey = readApiKey(reader, env);
    const apiBase = readApiBase(reader, env);
    const problem = proxyProblem(apiBase, env);
    if (problem !== undefined)
        reader.problem(problem);
    return {
        apiKey,
        apiBase,
        timeout: reader.integer('timeout', 1, LONGEST_TIMEOUT) * 1000,
        retries: reader.integer('retries', 0, 10),
        concurrency: reader.integer('concurrency', 1, 50),
    };
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
function fromEnvironment(env, variable) {
    const text = env[variable]?.trim();
    return text === '' ? undefined : text;
}
/** A host to register; where it is to be retired after the job, findable by a custom identifier in any case. */
async function readRegistration(reader, env) {
    const fields = {
        ...(await readFields(reader)),
        name: reader.requiredText('name', 'It is required: the name of the host to register.'),
    };
    const retireAfterJob = reader.boolean('retireAfterJob');
    if (!retireAfterJob)
        return { fields, retireAfterJob };
    const run = readRun(reader, env, 'retireAfterJob');
    return {
        fields: {
            ...fields,
            customIdentifier: fields.customIdentifier ?? (0,run_context/* orphanIdentifier */.IL)(run, fields.name),
            memo: fields.memo ?? run.runUrl,
        },
        retireAfterJob,
    };
}
function readGitHub(reader, env) {
    const token = reader.requiredText('githubToken', 'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.');
    return {
        token,
        apiUrl: fromEnvironment(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
        run: readRun(reader, env, 'operation'),
        timeout: reader.integer('timeout', 1, LONGEST_TIMEOUT) * 1000,
    };
}
function readRun(reader, env, input) {
    const run = (0,run_context/* readRunContext */.$p)(env);
    if (run === undefined) {
        const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
        reader.problem({ input, value: reader.text(input), accepted });
    }
    return run ?? { repository: '', runId: '', runAttempt: '', job: '', runUrl: '' };
}
/** The fields of a host that register and update write. */
async function readFields(reader) {
    return {
        name: reader.text('name'),
        displayName: reader.text('displayName'),
        memo: reader.text('memo'),
        customIdentifier: reader.rule('customIdentifier', rules/* CUSTOM_IDENTIFIER */.EN),
        meta: await reader.data('meta', rules/* META */.Ge),
        interfaces: await reader.data('interfaces', rules/* INTERFACES */.Pt),
        checks: await reader.data('checks', rules/* CHECKS */.ui),
        roleFullnames: reader.list('roleFullnames', rules/* ROLE_FULLNAME */.Qr, { spaces: true })?.items,
    };
}
/** The same, for update: at least one of them. */
async function readChanges(reader) {
    const fields = await readFields(reader);
    const names = [
        'name',
        'displayName',
        'memo',
        'customIdentifier',
        'meta',
        'interfaces',
        'checks',
        'roleFullnames',
    ];
    if (names.every((name) => reader.text(name) === undefined)) {
        const accepted = 'Nothing is to be updated: give at least one of these. (For the status, use update-status.)';
        reader.problem({ input: names.join(', '), value: '', accepted });
    }
    return fields;
}
function readRoles(reader) {
    const rolesMode = reader.choice('rolesMode', update_roles/* ROLES_MODES */.j1) ?? INPUT_DEFAULTS.rolesMode;
    const list = reader.list('roleFullnames', rules/* ROLE_FULLNAME */.Qr, { spaces: true });
    const roleFullnames = list?.items ?? [];
    if (roleFullnames.length === 0 && !(rolesMode === 'replace' && list?.spelledOutEmpty === true)) {
        const accepted = rolesMode === 'replace'
            ? "It is empty. To take every role from the hosts, spell that out: roleFullnames: '[]'. " +
                'An expression that came out empty takes none.'
            : `It is required: one or more role full names to ${rolesMode}, such as My-Service:web.`;
        reader.problem({ input: 'roleFullnames', value: reader.text('roleFullnames') ?? '', accepted });
    }
    return { rolesMode, roleFullnames };
}


/***/ }),

/***/ 5609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseData)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

/** A reason may quote what was given, which can be of any length. */
const LONGEST_REASON = 200;
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
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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
        return `${refusal}: ${(0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(reason.replace(/:$/, ''), LONGEST_REASON)}.`;
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

/***/ 9758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    accepted: 'A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.',
};
const ROLE = {
    pattern: SERVICE.pattern,
    accepted: 'A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.',
};
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_1__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
}));


/***/ }),

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
     * Mackerel knows nothing under that path. Its collections are always there: who says 404 to one of them says nothing
     * of what is in it.
     */
    get isNotFound() {
        return this.status === 404 && !this.isAboutAll;
    }
    /** Whether the path is that of a collection, and not of one thing. */
    get isAboutAll() {
        return /\/(hosts|aws-integrations)$/.test(this.path);
    }
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ HOST_ID),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   iT: () => (/* binding */ HOST_STATUSES),
/* harmony export */   w8: () => (/* binding */ fromWireHost),
/* harmony export */   we: () => (/* binding */ wireHost),
/* harmony export */   zA: () => (/* binding */ wireHostId)
/* harmony export */ });
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
/* harmony export */   K: () => (/* binding */ Hosts),
/* harmony export */   j: () => (/* binding */ BULK_LIMIT)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);



/** How many hosts one bulk call takes at most (API document "hosts", bulk retire and bulk update statuses). */
const BULK_LIMIT = 30;
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
class Hosts {
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
        const reply = await this.#transport.request({ method: 'GET', path: ['hosts', id], reply: oneHost });
        return (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .fromWireHost */ .w8)(reply.host);
    }
    /** GET /hosts: live hosts only; all at once, since the API has no pages. */
    async list({ service, roles = [], name, statuses }) {
        const reply = await this.#transport.request({
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
        return (await this.#transport.request({ method: 'GET', path, reply: metricNames })).names;
    }
    /** GET /hosts/<id>/monitored-statuses: every monitor that watches the host. */
    async monitoredStatuses(id, options = {}) {
        const path = ['hosts', id, 'monitored-statuses'];
        return (await this.#transport.request({ method: 'GET', path, reply: monitoredStatuses, ...options }))
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
        await this.#transport.request({ method: 'PUT', path: ['hosts', id], body: spec, reply: hostId });
    }
    /** POST /hosts/<id>/status */
    async updateStatus(id, status) {
        await this.#transport.request({ method: 'POST', path: ['hosts', id, 'status'], body: { status }, reply: success });
    }
    /** POST /hosts/bulk-update-statuses, for BULK_LIMIT hosts at the most. */
    async bulkUpdateStatuses(ids, status) {
        await this.#transport.request({
            method: 'POST',
            path: ['hosts', 'bulk-update-statuses'],
            body: { status, ids },
            reply: success,
        });
    }
    /** PUT /hosts/<id>/role-fullnames: the roles become exactly these. */
    async updateRoleFullnames(id, roleFullnames) {
        await this.#transport.request({
            method: 'PUT',
            path: ['hosts', id, 'role-fullnames'],
            body: { roleFullnames },
            reply: success,
        });
    }
    /** POST /hosts/<id>/retire. Cannot be undone. */
    async retire(id) {
        await this.#transport.request({ method: 'POST', path: ['hosts', id, 'retire'], body: {}, reply: success });
    }
    /** POST /hosts/bulk-retire, for BULK_LIMIT hosts at the most. Cannot be undone. */
    async bulkRetire(ids) {
        await this.#transport.request({ method: 'POST', path: ['hosts', 'bulk-retire'], body: { ids }, reply: success });
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

/***/ 8745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ updateRoles),
/* harmony export */   j1: () => (/* binding */ ROLES_MODES)
/* harmony export */ });
/* unused harmony export wantedRoles */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3969);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7466);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);





const ROLES_MODES = ['replace', 'add', 'remove'];
/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
async function updateRoles({ selection, roleFullnames, rolesMode }, { mackerel: { hosts }, ...context }) {
    const mustRead = rolesMode !== 'replace' || context.dryRun;
    const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .onEachTarget */ .Q)(hosts, selection, context, async (target, outcomes) => {
        const { id } = target;
        const host = target.host ?? (mustRead ? await hosts.get(id) : undefined);
        const wanted = host === undefined ? [...roleFullnames] : wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
        if (host !== undefined) {
            outcomes.learn(id, { name: host.name, before: { roleFullnames: host.roleFullnames } });
            if (host.isRetired)
                throw new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .RetiredError */ .gF();
            if (isSameSet(wanted, host.roleFullnames)) {
                outcomes.unchanged(id);
                return;
            }
        }
        if (!context.dryRun) {
            await hosts.updateRoleFullnames(id, wanted).catch(async (error) => {
                throw await (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .whyRefused */ .fG)(hosts, id, error);
            });
        }
        outcomes.changed(id, { roleFullnames: wanted });
    });
    return { ...result, notices: rolesMode === 'remove' ? [] : (0,_hosts_new_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .noticesOfNewRoles */ .w)(roleFullnames, result.hosts) };
}
/**
 * The roles a host should have.
 *
 * @param current role full names the host has
 * @param given role full names to make its roles, to add or to remove
 */
function wantedRoles(current, given, mode) {
    switch (mode) {
        case 'replace':
            return [...given];
        case 'add':
            return [...new Set([...current, ...given])];
        case 'remove':
            return current.filter((role) => !given.includes(role));
    }
}
function isSameSet(one, other) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(new Set(one), new Set(other));
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ askForOrganization)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const PATIENCE_FOR_LINKS = 1000;
/** Asks for the organization's name while the operation runs. */
function askForOrganization(mackerel) {
    const asked = ask(mackerel);
    return () => Promise.race([asked, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PATIENCE_FOR_LINKS, undefined, { ref: false })]);
}
async function ask(mackerel) {
    // The operation goes first.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    try {
        return (await mackerel.organization()).name;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   WE: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _inputs_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9758);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4083);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3300);



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
    if (status === 404 && error.isAboutAll)
        return 'Check apiBase: at that address is no Mackerel API.';
    const aboutAws = error.path.includes('/aws-integrations');
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
    if (error.method !== 'POST' || !error.mayHaveArrived)
        return '';
    if (error.path.endsWith('/hosts')) {
        return 'The host may have been registered all the same: look for it in Mackerel before you run the step again. With customIdentifier, this action does so itself.';
    }
    if (error.path.endsWith('/aws-integrations')) {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

const LONGEST_VALUE = 100;
/** What is wrong with the inputs, as the lines of one message. */
function problemLines({ problems }) {
    const count = problems.length === 1 ? 'One input needs' : `${problems.length} inputs need`;
    return [`${count} to be corrected. Nothing was sent to Mackerel.`, ...problems.map(problemLine)];
}
function problemLine({ input, value, accepted }) {
    const given = value === undefined ? '' : value === '' ? ' is empty' : ` is ${JSON.stringify((0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(value, LONGEST_VALUE))}`;
    return `- ${input}${given}. ${accepted}`;
}


/***/ }),

/***/ 1871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  e: () => (/* binding */ publishOutputs)
});

// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
;// CONCATENATED MODULE: ./src/report/change.ts

const LONGEST_VALUE = 120;
/**
 * What changed about a host, field by field: `status working → maintenance`; without the part before the arrow where
 * the former value was not read.
 */
function describeChange({ before, after }) {
    return Object.entries(after ?? {})
        .map(([field, value]) => describeField(field, before?.[field], value, before !== undefined && field in before))
        .join('; ');
}
/** How the fields of a host are: `status maintenance; roleFullnames Shop:web`. */
function describeState(fields) {
    return Object.entries(fields ?? {})
        .map(([field, value]) => (field === 'isRetired' ? 'retired' : `${field} ${describeValue(value)}`))
        .join('; ');
}
/** The value of a field, short enough for a line. */
function describeValue(value) {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
        return value.length === 0 ? '(none)' : (0,shorten/* shorten */.m)(value.join(', '), LONGEST_VALUE);
    }
    if (value === undefined || value === null || value === '')
        return '(none)';
    return (0,shorten/* shorten */.m)(typeof value === 'string' ? value : JSON.stringify(value), LONGEST_VALUE);
}
function describeField(field, before, after, wasRead) {
    if (field === 'isRetired')
        return 'retired';
    if (typeof after === 'object' && !Array.isArray(after))
        return `${field} changed`;
    if (Array.isArray(after) && after.some((item) => typeof item === 'object'))
        return `${field} changed`;
    return `${field} ${wasRead ? `${describeValue(before)} ` : ''}→ ${describeValue(after)}`;
}

// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
;// CONCATENATED MODULE: ./src/report/integrations.ts





const integrations_LONGEST_VALUE = 2000;
const MOST_LINES = 500;
const MOST_ANNOTATIONS = 5;
const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted' };
/** What became of AWS integrations, for the log: one line each, and one for every difference. */
function integrationLines(report) {
    const { integrations = [], externalId, excludableMetrics = {} } = report;
    const lines = [
        ...integrations.flatMap((outcome) => [
            `${(0,report_report/* callHost */.R9)(outcome)}: ${describeOutcome(outcome)}`,
            ...outcome.differences.map((difference) => `  ${differenceLine(difference)}`),
        ]),
        ...(externalId === undefined ? [] : [externalId === '' ? 'An external ID would be issued.' : externalId]),
        ...Object.entries(excludableMetrics).map(([service, metrics]) => `${service}: ${metrics.length} metrics`),
    ];
    const rest = lines.length - MOST_LINES;
    return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more lines`] : lines;
}
/** The error annotations for AWS integrations, each as its lines. */
function integrationFailures({ operation, integrations = [] }) {
    const failed = integrations.flatMap((outcome) => outcome.error === undefined ? [] : [{ ...outcome, error: outcome.error }]);
    const messages = failed.slice(0, MOST_ANNOTATIONS).map(({ error, ...outcome }) => {
        const { what, remedy } = (0,explain/* explain */.WE)(error);
        return [`${operation} failed for ${(0,report_report/* callHost */.R9)(outcome)}.`, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])];
    });
    const rest = failed.length - messages.length;
    return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
}
/** The same for the job summary: lines of Markdown, tables for what was read and for the differences. */
function integrationRows({ integrations = [], externalId = '', excludableMetrics }) {
    const read = integrations.filter(({ action, outcome }) => action === 'read' && outcome !== 'failed');
    const others = integrations.filter((outcome) => !read.includes(outcome));
    return [
        ...(externalId === '' ? [] : ['', `External ID: ${(0,sanitize/* toMarkdown */.l6)(externalId)}`]),
        ...table(['Setting', 'Way in', 'Region', 'Services'], read.flatMap(({ integration, ...outcome }) => integration === undefined
            ? []
            : [[(0,report_report/* callHost */.R9)(outcome), wayIn(integration), integration.region, enabledServices(integration)]])),
        ...others.flatMap((outcome) => [
            '',
            `**${(0,sanitize/* toMarkdown */.l6)((0,report_report/* callHost */.R9)(outcome))}**: ${(0,sanitize/* toMarkdown */.l6)(describeOutcome(outcome))}`,
            ...(outcome.error === undefined ? [] : [(0,sanitize/* toMarkdown */.l6)((0,explain/* explain */.WE)(outcome.error).remedy)]),
            ...table(['Field', 'Before', 'After'], outcome.differences.map(differenceCells)),
        ]),
        ...table(['Service', 'Metrics that can be excluded'], Object.entries(excludableMetrics ?? {}).map(([service, metrics]) => [service, metrics.join(', ')])),
    ];
}
function describeOutcome({ outcome, action, integration, error }) {
    switch (outcome) {
        case 'changed':
            return DONE[action];
        case 'planned':
            return `would be ${DONE[action]}`;
        case 'unchanged':
            return action === 'read' && integration !== undefined ? describeIntegration(integration) : 'unchanged';
        case 'failed':
            return `failed: ${error === undefined ? '' : (0,explain/* explain */.WE)(error).what}`;
    }
}
function describeIntegration(integration) {
    return `${integration.region}, by ${wayIn(integration)}; ${enabledServices(integration)}`;
}
/** Of a key, no more than that there is one. */
function wayIn({ roleArn, key }) {
    return roleArn ?? (key === null ? '(none)' : 'access key');
}
function enabledServices({ services }) {
    const names = Object.keys(services).filter((name) => services[name]?.enable === true);
    return names.length === 0 ? 'no service' : names.join(', ');
}
function differenceLine(difference) {
    if ('secret' in difference)
        return `${difference.path}  changed`;
    return `${difference.path}  ${side(difference.before)} → ${side(difference.after)}`;
}
function differenceCells(difference) {
    if ('secret' in difference)
        return [difference.path, '', 'changed'];
    return [difference.path, side(difference.before), side(difference.after)];
}
/** An empty list is something else than none: of metrics to exclude, it lets all of them through. */
function side(value) {
    if (Array.isArray(value))
        return value.length === 0 ? '(empty)' : (0,shorten/* shorten */.m)(value.join(', '), integrations_LONGEST_VALUE);
    return describeValue(value);
}
function table(columns, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return ['', line(columns), line(columns.map(() => '---')), ...rows.map((cells) => line(cells.map(sanitize/* toMarkdown */.l6)))];
}

;// CONCATENATED MODULE: ./src/report/log.ts




const log_MOST_LINES = 100;
const MOST_NAMES = 20;
const log_MOST_ANNOTATIONS = 5;
/** One line a host, up to a number that a person still reads, the most important first; the rest is counted. */
function hostLines(report) {
    const lines = inOrderOfWeight(report.hosts)
        .slice(0, log_MOST_LINES)
        .map((host) => hostLine(host, (0,report_report/* isReading */.p7)(report)));
    const rest = report.hosts.length - lines.length;
    return rest > 0 ? [...lines, `… and ${(0,report_report/* hostCount */.gc)(rest)} more`] : lines;
}
/** The hosts that failed, then those that are missing, then those that changed, then the others. */
function inOrderOfWeight(hosts) {
    const weight = ({ outcome }) => ['failed', 'missing', 'changed', 'planned', 'unchanged'].indexOf(outcome);
    return hosts.toSorted((one, other) => weight(one) - weight(other));
}
/** The last line of a step's log: what it comes to. */
function conclusion(report) {
    const seconds = (report.duration / 1000).toFixed(1);
    const state = stateOf(report);
    const created = report.created === true && !(0,report_report/* concernsAws */.p0)(report) ? ' (newly registered)' : '';
    const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
    return `${report.operation} ${state}: ${(0,report_report/* tally */.N4)(report)}${created} in ${seconds} s.${dryRun}`;
}
function stateOf(report) {
    if (report.cancelled)
        return 'cancelled';
    if ((0,report_report/* isFailure */.N6)(report))
        return 'failed';
    return (0,report_report/* isToleratedOutage */.Ci)(report) ? 'not done, Mackerel is down' : 'done';
}
/** The error annotations of a failed step, each as its lines: what failed, for which hosts, why, what to do. */
function failureMessages(report) {
    const messages = [];
    if (report.cancelled)
        messages.push([`${report.operation} was cancelled: ${(0,report_report/* tally */.N4)(report)}.`]);
    if (report.error !== undefined)
        messages.push([`${report.operation} failed.`, (0,explain/* explanation */.Qb)(report.error)]);
    const groups = (0,report_report/* groupFailures */.BR)(report.hosts);
    for (const { error, hosts } of groups.slice(0, log_MOST_ANNOTATIONS)) {
        const names = hosts.slice(0, MOST_NAMES).map(report_report/* callHost */.R9).join(', ');
        const rest = hosts.length > MOST_NAMES ? ` and ${hosts.length - MOST_NAMES} more` : '';
        const { what, remedy } = (0,explain/* explain */.WE)(error);
        const head = `${report.operation} failed for ${hosts.length} of ${(0,report_report/* hostCount */.gc)(report.hosts.length)}: ${names}${rest}.`;
        messages.push([head, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])]);
    }
    messages.push(...integrationFailures(report));
    if (groups.length > log_MOST_ANNOTATIONS) {
        messages.push([`${groups.length - log_MOST_ANNOTATIONS} more reasons: see the outputs failedHostIds and result.`]);
    }
    return messages;
}
function hostLine(host, reading) {
    const name = (0,report_report/* callHost */.R9)(host);
    switch (host.outcome) {
        case 'changed':
            return `${name}: ${describeChange(host)}`;
        case 'planned':
            return `${name}: would become: ${describeChange(host)}`;
        case 'unchanged':
            if (host.note !== undefined)
                return `${name}: ${host.note}`;
            if (reading)
                return `${name}: ${describeState(host.after)}`;
            return [`${name}: unchanged`, describeState(host.after)].filter(Boolean).join(', already ');
        case 'missing':
        case 'failed':
            return `${name}: ${host.outcome}: ${host.error === undefined ? '' : (0,explain/* explain */.WE)(host.error).what}`;
    }
}

;// CONCATENATED MODULE: ./src/report/integrations-outputs.ts

/** Outputs of operations on AWS integrations that are plain text. */
function integrationTexts({ integrations, externalId }) {
    const texts = new Map();
    const id = integrations?.find(({ id }) => id !== undefined)?.id;
    if (id !== undefined)
        texts.set('awsIntegrationId', id);
    if (externalId !== undefined)
        texts.set('externalId', externalId);
    return texts;
}
/** Outputs of operations on AWS integrations that are JSON; undefined: there is none. */
function integrationsJson({ operation, integrations, excludableMetrics }) {
    const known = integrations?.flatMap(({ integration }) => (integration === undefined ? [] : [shown(integration)]));
    const several = ['list-aws-integrations', 'apply-aws-integration'].includes(operation);
    return {
        awsIntegration: operation === 'list-aws-integrations' ? undefined : known?.[0],
        awsIntegrations: several ? known : undefined,
        excludableMetrics,
    };
}
/** What the output `result` says of one setting. */
function integrationResult({ id, name, outcome, action, differences, error }) {
    return {
        id: id ?? null,
        name: name ?? null,
        outcome,
        action,
        differences: differences.map((difference) => 'secret' in difference
            ? { path: difference.path, secret: true }
            : { path: difference.path, before: difference.before ?? null, after: difference.after ?? null }),
        error: error === undefined ? null : (0,explain/* explanation */.Qb)(error),
    };
}
/** The API's own object; of the access key ID, which the contract keeps out of outputs, only whether there is one. */
function shown({ wire }) {
    return { ...wire, key: wire.key ? '***' : null };
}

;// CONCATENATED MODULE: ./src/report/outputs.ts



/** GitHub drops outputs over 1 MB; a job has several. */
const LARGEST_OUTPUT = 512 * 1024;
/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty.
 */
function outputsOf(report, files) {
    const values = new Map();
    const warnings = [];
    const { details } = report;
    const hostsFile = details === undefined ? undefined : files.writeJson('hosts', details.map(withRoleFullnames));
    const ids = (hosts) => hosts.map(({ id }) => id).filter((id) => id !== undefined);
    const aws = (0,report_report/* concernsAws */.p0)(report);
    const hostLists = {
        hostIds: ids(report.hosts),
        changedHostIds: ids(report.hosts.filter(({ outcome }) => outcome === 'changed')),
        failedHostIds: ids(report.hosts.filter(({ fails }) => fails)),
    };
    const json = {
        ...(aws ? integrationsJson(report) : hostLists),
        previousStatuses: report.operation === 'update-status' ? previousStatuses(report) : undefined,
        hosts: details?.map(withoutBulk),
        matrix: report.matrix,
        metricNames: report.metricNames && Object.fromEntries(report.metricNames),
        monitoredStatuses: report.monitoredStatuses && Object.fromEntries(report.monitoredStatuses),
        result: resultOf(report),
    };
    if (aws) {
        for (const [name, value] of integrationTexts(report))
            values.set(name, value);
    }
    else {
        values.set('hostId', report.hosts.find(({ id }) => id !== undefined)?.id ?? '');
        values.set('hostCount', String(report.hosts.length));
    }
    if (report.created !== undefined)
        values.set('created', String(report.created));
    if (hostsFile !== undefined)
        values.set('hostsFile', hostsFile);
    for (const [name, value] of Object.entries(json)) {
        if (value === undefined)
            continue;
        const text = JSON.stringify(value);
        if (Buffer.byteLength(text) <= LARGEST_OUTPUT) {
            values.set(name, text);
            continue;
        }
        const file = name === 'hosts' && hostsFile !== undefined ? hostsFile : files.writeJson(name, value);
        const named = file === hostsFile ? `the file in the output hostsFile (${file})` : `the file ${file}`;
        values.set(name, '');
        warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB. It is in ${named} instead.`);
    }
    return { values, warnings };
}
function resultOf(report) {
    return {
        operation: report.operation,
        dryRun: report.dryRun,
        error: report.error === undefined ? null : (0,explain/* explanation */.Qb)(report.error),
        hosts: report.hosts.map(({ id, name, outcome, before, after, error }) => ({
            id: id ?? null,
            name: name ?? null,
            outcome,
            before: before ?? null,
            after: after ?? null,
            error: error === undefined ? null : (0,explain/* explanation */.Qb)(error),
        })),
        ...(report.integrations !== undefined && { integrations: report.integrations.map(integrationResult) }),
    };
}
function withRoleFullnames({ wire, roleFullnames }) {
    return { ...wire, roleFullnames };
}
function withoutBulk(host) {
    return { ...withRoleFullnames(host), meta: undefined, interfaces: undefined };
}
function previousStatuses(report) {
    const known = report.hosts.flatMap(({ id, before }) => id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]]);
    return Object.fromEntries(known);
}

;// CONCATENATED MODULE: ./src/report/counts.ts


const MOST_ROLES = 100;
const MOST_STATUSES = 10;
/** Mackerel's own limit for names of services and roles. */
const LONGEST_NAME = 63;
/** Listed hosts, counted by service, role and status: a chart and a table, as Markdown. */
function countsOf(hosts) {
    const statuses = [...new Set(hosts.map(({ status }) => status))].sort().slice(0, MOST_STATUSES);
    const roles = new Map();
    for (const { roleFullnames, status } of hosts) {
        for (const role of roleFullnames.length === 0 ? ['(no role)'] : roleFullnames) {
            const counts = roles.get(role) ?? new Map();
            roles.set(role, counts.set(status, (counts.get(status) ?? 0) + 1));
        }
    }
    const rows = [...roles].sort(([one], [other]) => (one < other ? -1 : 1));
    const table = [
        ['Service', 'Role', ...statuses.map((status) => (0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)(status, LONGEST_NAME))), 'Total'],
        ['---', '---', ...statuses.map(() => '---:'), '---:'],
        ...rows.slice(0, MOST_ROLES).map(([role, counts]) => roleRow(role, counts, statuses)),
    ].map((cells) => `| ${cells.join(' | ')} |`);
    const rest = rows.length > MOST_ROLES ? ['', `… and ${rows.length - MOST_ROLES} more roles`] : [];
    return [...chart(hosts, statuses), '', ...table, ...rest].join('\n');
}
function roleRow(roleFullname, counts, statuses) {
    const [service = '', role = ''] = roleFullname.split(':');
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [
        (0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)(service, LONGEST_NAME)),
        (0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)(role, LONGEST_NAME)),
        ...statuses.map((status) => String(counts.get(status) ?? 0)),
        String(total),
    ];
}
function chart(hosts, statuses) {
    // Inside a Mermaid block nothing can be escaped: what is not a plain word is left out.
    const label = (status) => (0,shorten/* shorten */.m)(status.replace(/[^A-Za-z0-9_-]/g, ''), LONGEST_NAME) || 'other';
    const slices = statuses.map((status) => `  "${label(status)}" : ${hosts.filter((host) => host.status === status).length}`);
    return ['```mermaid', 'pie showData title Hosts by status', ...slices, '```'];
}

;// CONCATENATED MODULE: ./src/report/summary.ts








/** GitHub takes 1 MiB a step; some room is left for what others write into the same summary. */
const LARGEST_SUMMARY = 900 * 1024;
const LONGEST_ERROR = 4000;
/**
 * The job summary of a step, as Markdown: what, how many, a table of hosts with what changed, and errors. What went
 * wrong comes first, so that it is in the part that is not cut.
 *
 * @param organization the name in the address of a host's page; without it hosts are not linked
 */
function summaryOf(report, organization) {
    const sign = (0,report_report/* isFailure */.N6)(report) ? '❌' : (0,report_report/* isIncomplete */.Ne)(report) ? '⚠️' : report.dryRun ? '📝' : '✅';
    const title = `### ${sign} Mackerel: ${(0,sanitize/* toMarkdown */.l6)(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
    const head = [title, '', `**${(0,report_report/* tally */.N4)(report)}**${report.cancelled ? ', cancelled' : ''}`];
    if (report.error !== undefined)
        head.push('', `> ${(0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)((0,explain/* explanation */.Qb)(report.error), LONGEST_ERROR))}`);
    for (const warning of report.warnings ?? [])
        head.push('', `> ⚠️ ${(0,sanitize/* toMarkdown */.l6)((0,explain/* asSentence */.KG)(warning))}`);
    if (report.operation === 'list' && report.details !== undefined && report.details.length > 0) {
        head.push('', countsOf(report.details));
    }
    if ((0,report_report/* concernsAws */.p0)(report))
        return `${fit(head, integrationRows(report), (count) => `${count} lines`)}\n`;
    if (report.hosts.length === 0)
        return `${head.join('\n')}\n`;
    const reading = (0,report_report/* isReading */.p7)(report);
    const withErrors = report.hosts.some(({ error }) => error !== undefined);
    const columns = [...(reading ? ['Host', 'State'] : ['Host', 'Outcome', 'Change']), ...(withErrors ? ['Error'] : [])];
    const table = [row(columns), row(columns.map(() => '---'))];
    const rows = inOrderOfWeight(report.hosts).map((host) => {
        const state = (0,sanitize/* toMarkdown */.l6)(describeState(host.after));
        const change = host.outcome === 'unchanged'
            ? (0,sanitize/* toMarkdown */.l6)(host.note ?? '') || (state && `already ${state}`)
            : (0,sanitize/* toMarkdown */.l6)(describeChange(host));
        const error = host.error === undefined ? '' : (0,sanitize/* toMarkdown */.l6)((0,shorten/* shorten */.m)((0,explain/* explanation */.Qb)(host.error), LONGEST_ERROR));
        const what = reading ? [[state, (0,sanitize/* toMarkdown */.l6)(host.note ?? '')].filter(Boolean).join('; ')] : [host.outcome, change];
        return row([linkTo(host, organization), ...what, ...(withErrors ? [error] : [])]);
    });
    return `${fit([...head, '', ...table], rows, report_report/* hostCount */.gc)}\n`;
}
function linkTo(host, organization) {
    const name = (0,sanitize/* toMarkdown */.l6)((0,report_report/* callHost */.R9)(host));
    if (organization === undefined || host.id === undefined)
        return name;
    const path = ['orgs', organization, 'hosts', host.id].map(encodeURIComponent).join('/');
    return `[${name}](https://mackerel.io/${path})`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function fit(head, rows, inWords) {
    const kept = [...head];
    let size = Buffer.byteLength(kept.join('\n'));
    for (const [index, line] of rows.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > LARGEST_SUMMARY)
            return [...kept, '', `… and ${inWords(rows.length - index)} more`].join('\n');
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
    for (const line of [...hostLines(report), ...integrationLines(report)])
        runner.info(line);
    runner.endGroup();
    if (report.notices !== undefined && report.notices.length > 0)
        runner.notice(...report.notices.map(explain/* asSentence */.KG));
    for (const warning of report.warnings ?? [])
        runner.warning((0,explain/* asSentence */.KG)(warning));
    const tolerated = (0,report_report/* isToleratedOutage */.Ci)(report);
    for (const lines of failureMessages(report)) {
        if (tolerated)
            runner.warning(...lines, 'The step goes on all the same, since ifUnavailable is warn.');
        else
            runner.error(...lines);
    }
    runner.info(conclusion(report));
    if (organization !== undefined)
        writeSummary(summaryOf(report, await organization()), runner);
}
/**
 * Sets the outputs of a step.
 *
 * @returns what must be said about them
 */
function publishOutputs(report, runner, files) {
    const { values, warnings } = outputsOf(report, files);
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


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ groupFailures),
/* harmony export */   Ci: () => (/* binding */ isToleratedOutage),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   R9: () => (/* binding */ callHost),
/* harmony export */   gc: () => (/* binding */ hostCount),
/* harmony export */   p0: () => (/* binding */ concernsAws),
/* harmony export */   p7: () => (/* binding */ isReading)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);

/** Whether an operation is one on AWS integrations, and so has no hosts. */
function concernsAws({ operation }) {
    return operation.includes('-aws-');
}
/** Why something did not come out as asked, reason by reason; empty: nothing went wrong. */
function failures({ error, hosts, integrations = [] }) {
    return [
        ...(error === undefined ? [] : [error]),
        ...hosts.filter(({ fails }) => fails).map((host) => host.error),
        ...integrations.filter(({ outcome }) => outcome === 'failed').map((integration) => integration.error),
    ];
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
    return failures(report).every((error) => error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isOutage);
}
/** Whether the operation only reads, so that no host was to be changed. */
function isReading({ details, metricNames, monitoredStatuses }) {
    return [details, metricNames, monitoredStatuses].some((read) => read !== undefined);
}
/** What the step comes to, in words: `2 changed, 1 failed of 3 hosts`. */
function tally(report) {
    if (concernsAws(report))
        return awsTally(report);
    const { hosts } = report;
    if (hosts.length === 0)
        return 'no host';
    if (isReading(report) && hosts.every(({ outcome }) => outcome === 'unchanged'))
        return hostCount(hosts.length);
    const counts = Map.groupBy(hosts, ({ outcome }) => outcome);
    const words = [...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
    return `${words} of ${hostCount(hosts.length)}`;
}
function awsTally({ integrations = [], externalId = '', excludableMetrics }) {
    if (externalId !== '')
        return '1 external ID';
    if (excludableMetrics !== undefined)
        return `metrics of ${Object.keys(excludableMetrics).length} services`;
    const total = integrations.length === 1 ? '1 setting' : `${integrations.length} settings`;
    if (integrations.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read'))
        return total;
    const counts = Map.groupBy(integrations, ({ outcome }) => outcome);
    return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
}
/** A number of hosts, in words. */
function hostCount(count) {
    return count === 1 ? '1 host' : `${count} hosts`;
}
/** Groups the failed hosts by reason: the same answer to the same kind of request is the same reason. */
function groupFailures(hosts) {
    const groups = new Map();
    for (const host of hosts) {
        if (!host.fails || host.error === undefined)
            continue;
        const key = reasonKey(host.error, host.id);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { error: host.error, hosts: [host] });
        else
            group.hosts.push(host);
    }
    return [...groups.values()];
}
/** A host as it is called in the log: its name, where that is known, and its ID. */
function callHost({ id, name }) {
    if (name === undefined)
        return id ?? '(no ID)';
    return id === undefined ? name : `${name} (${id})`;
}
function reasonKey(error, id) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
        return error.message;
    const path = id === undefined ? error.path : error.path.replace(id, '<id>');
    return [error.kind, error.status, error.method, path, error.reason].join(' ');
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
const LONGEST_TEXT = 200;
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
    return (0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(issue.path.join('.'), LONGEST_TEXT);
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
            return `It has keys that are not known here: ${(0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(issue.keys.join(', '), LONGEST_TEXT)}.`;
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
