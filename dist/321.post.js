"use strict";
exports.id = 321;
exports.ids = [321];
exports.modules = {

/***/ 9321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

;// CONCATENATED MODULE: ./src/github/workflow-run.ts
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
    const runId = readWorkflowRun(env)?.runId ?? '';
    return RUN_ID.test(runId) ? `${product} (github-actions run ${runId})` : product;
}

// EXTERNAL MODULE: ./src/mackerel/hosts.ts + 1 modules
var hosts = __webpack_require__(475);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
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
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/clock.ts
/**
 * Milliseconds on a clock that never goes back, to tell how long something takes: it starts with the process.
 *
 * Not `performance.now()`: the first use of `performance` makes Node load twelve modules of its own.
 */
function now() {
    return process.uptime() * 1000;
}

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
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
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

// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
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
var promises_ = __webpack_require__(8500);
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
    const start = now();
    // Most requests need no second attempt, and so no library that makes it.
    const retryAfterFirst = async (first) => {
        const { default: pRetry } = await __webpack_require__.e(/* import() */ 995).then(__webpack_require__.bind(__webpack_require__, 4995));
        return pRetry((number) => (number === 1 ? Promise.reject(first) : lookOrAttempt(number)), {
            retries,
            minTimeout: 0,
            maxRetryTime: Math.max(0, MAX_RETRY_TIME_MS - (now() - start)),
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
        this.agent = agentFor(apiBase, proxyEnv);
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
        if (now() < this.#shared.nextProbe)
            return this.#shared.probe ?? false;
        this.#shared.nextProbe = now() + PROBE_INTERVAL_MS;
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
        const start = now();
        const trace = (outcome) => {
            this.#options.onRequest?.({ method, path, outcome, ms: Math.round(now() - start), attempt });
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
    /**
     * Sets an output, whole or not at all.
     *
     * @throws Error where the runner gave no file for it, or the file can't be written
     */
    setOutput(name, value) {
        const clean = this.withoutSecrets(value);
        writeEntry('GITHUB_OUTPUT', name, clean, () => {
            core/* setOutput */.uH(name, clean);
        });
    }
    /**
     * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
     *
     * @throws Error where it can't be written: nothing of it is left in the file then
     */
    saveState(name, value) {
        writeEntry('GITHUB_STATE', name, value, () => {
            core/* saveState */.LZ(name, value);
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
        proxyEnv: agentEnv(connection.apiBase, env),
        onRequest: (trace) => {
            runner.debug(requestLine(trace));
        },
        onRetry: (retry) => {
            runner.info(retryLine(retry));
        },
    });
}

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
    const proxy = proxyFor(url, env);
    if (proxy === undefined)
        return undefined;
    const { variable: input, address, scheme } = proxy;
    const takes = (proxyEnv) => isTaken(url, proxyEnv);
    if (scheme !== undefined && !/^https?$/.test(scheme)) {
        const accepted = `A proxy of the kind ${scheme}:// is not supported: give one of http:// or https://. (Its value is not shown.)`;
        return { input, accepted };
    }
    if (address === undefined || !takes(agentEnv(url, env))) {
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
        agentFor(url, proxyEnv).destroy();
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
const CONNECTION_INPUTS = ['apiKey', 'apiBase', 'timeout', 'retries', 'concurrency'];
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

;// CONCATENATED MODULE: ./src/inputs/github.ts


/** Reads how GitHub is asked, where it must be. */
function readGitHub(reader, env) {
    const token = reader.requiredText('githubToken', 'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.');
    return { token, ...readServer(reader, env), run: requireWorkflowRun(reader, env, 'operation') };
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
        apiUrl: fromEnvironment(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
        timeout: readTimeout(reader),
    };
}

// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __webpack_require__(9758);
;// CONCATENATED MODULE: ./src/alike.ts
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
function alike_didYouMean(word, candidates) {
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
const data_MAX_REASON_LENGTH = 200;
/**
 * Reads data that the user wrote as JSON or YAML. YAML's parser is loaded only for what is not JSON.
 *
 * @returns the value, or a sentence that says why there is none
 */
async function parseData(text) {
    let json;
    try {
        json = parseExactly(text);
    }
    catch {
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
        const options = { logLevel: 'error', intAsBigInt: true };
        return read(() => parse(text, options), 'It is neither JSON nor YAML');
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return `It has the key ${(0,shorten/* shorten */.m)(JSON.stringify(twice), data_MAX_REASON_LENGTH)} twice.`;
    return read(() => json, 'It is JSON that cannot be sent');
}
function read(value, refusal) {
    try {
        return { value: asJson(value()) };
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        return `${refusal}: ${(0,shorten/* shorten */.m)(reason.replace(/:$/, ''), data_MAX_REASON_LENGTH)}.`;
    }
}
/**
 * The value as it can be sent, with whole numbers of any length as they were written: YAML can say more than JSON, such as dates, infinity, and lists that hold themselves; and
 * both can be nested deeper than can be written again.
 *
 * @throws Error where JSON can't hold it
 */
function asJson(value) {
    return parseExactly(JSON.stringify(value, (_, part) => {
        if (typeof part === 'number' && !Number.isFinite(part))
            throw new Error(`JSON has no number ${part}`);
        return typeof part === 'bigint' ? exactInteger(part) : part;
    }));
}

;// CONCATENATED MODULE: ./src/inputs/went-wrong.ts
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

;// CONCATENATED MODULE: ./src/inputs/list.ts

/**
 * Reads a list: one item per line, or separated by commas, or a JSON array; blanks and duplicates dropped, order kept.
 *
 * @param text the input's text
 * @returns the items, or a sentence that says why it is no list
 */
function parseList(text, { spaces = false, commas = true } = {}) {
    const trimmed = text.trim();
    const wrong = wentWrong(/^\[object \w+\]/.exec(trimmed)?.[0] ?? '');
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

;// CONCATENATED MODULE: ./src/inputs/keys.ts

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
    const meant = nearest(key, KEYS);
    return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}

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

;// CONCATENATED MODULE: ./src/inputs/look-alike.ts


const PREFIX = 'INPUT_';
/**
 * What a step gives under a name that is none of an input: a typo, most likely. GitHub warns of it (`Unexpected
 * input(s)`), and hands it over all the same, in capitals; a later step of a composite action gets no warning at all.
 *
 * @param env the environment as GitHub's runner sets it
 */
function unknownInputs(env) {
    const known = new Set(INPUT_NAMES.map(inputVariable));
    return Object.keys(env)
        .filter((variable) => variable.startsWith(PREFIX) && variable !== PREFIX && !known.has(variable))
        .map((variable) => variable.slice(PREFIX.length).toLowerCase())
        .map((given) => ({ given, meant: nearest(given, INPUT_NAMES) }));
}
/** Says that there is no such input, and which one may be meant. */
function describeUnknown({ given, meant }) {
    const remedy = meant === undefined ? 'It is ignored: the README lists the inputs.' : `Did you mean \`${meant}\`?`;
    return `Unknown input \`${given}\`. ${remedy}`;
}

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
        accepted: (item) => `${sentence}: ${words.join(', ')}.${didYouMean(item, words)}`,
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
            this.#refuse(name, `Use one of: ${choices.join(', ')}.${alike_didYouMean(text, choices)}`);
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
        this.#refuse(name, wholeNumber(text, min, max, INPUT_UNITS[name]));
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
        const data = await parseData(text);
        if (typeof data === 'string') {
            this.#refuse(name, data);
            return undefined;
        }
        const result = schema.try(data.value, { mode: 'strict' });
        if (result.ok)
            return result.value;
        for (const issue of (0,src_schema/* firstIssues */.rf)(result, MAX_ISSUES)) {
            const path = (0,src_schema/* issuePath */.dR)(issue);
            const accepted = `${(0,src_schema/* issueText */.v4)(issue)}${keyHints(issue)}`;
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
        return INPUT_NAMES.filter((name) => {
            if (FILLED_BY_GITHUB.includes(name))
                return false;
            const given = this.#given(name);
            return given !== undefined && given !== INPUT_DEFAULTS[name] && !this.#asked.has(name);
        });
    }
    /** Those of these names that were given, whether or not the operation has a use for them. */
    given(names) {
        return names.filter((name) => this.#given(name) !== undefined);
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
        return unknownInputs(this.#env)
            .filter(({ meant }) => meant !== undefined && words.includes(meant))
            .map(describeUnknown);
    }
    #given(name) {
        const text = this.#env[inputVariable(name)]?.trim();
        return text === '' ? undefined : text;
    }
    #refuse(input, accepted) {
        this.problem({ input, value: this.#given(input) ?? '', accepted });
    }
}
/** Why an item can't be one; undefined where it can. */
function refusalOf(item, { pattern, accepted, isId = false }) {
    const wrong = wentWrong(item, { isId });
    if (wrong !== undefined)
        return wrong;
    if (pattern.test(item))
        return undefined;
    return typeof accepted === 'string' ? accepted : accepted(item);
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
    const [apiKey, ...others] = SECRET_INPUTS.map((name) => env[inputVariable(name)]);
    const values = [apiKey, env['MACKEREL_APIKEY'], ...others].filter((value) => value !== undefined);
    const parts = values.flatMap((value) => [value, ...value.split(/[\r\n]+/)]).map((part) => part.trim());
    return [...new Set(parts)].filter((part) => part !== '');
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

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
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
const NAME = 'INPUT_PRESENTCUSTOMIDENTIFIERS=';
/**
 * Says of outputs that they are too long to be given to a later step on this kind of runner: GitHub's runner would not be
 * able to start that step, and would not say why in words that lead here.
 *
 * @param values the outputs that were set
 * @returns a sentence for each such output
 */
function input_limit_tooLongForInputs(values, platform) {
    const limit = LIMITS[platform];
    if (limit === undefined)
        return [];
    return [...values].flatMap(([name, value]) => {
        const instead = INSTEAD[name];
        if (instead === undefined || limit.lengthOf(NAME + value) <= limit.max)
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
const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (512 * 1024));
/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty. A file that can't be written is a warning, and every other output comes all the same.
 */
function outputs_outputsOf(report, presentation, files) {
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
        error: error === undefined ? null : explanation(error),
        ...presentation.details(),
    };
}

;// CONCATENATED MODULE: ./src/report/presenter.ts
/** Loads how a result is told: each kind has its own module, and only the one that is needed is loaded. */
async function presenter_present(result) {
    switch (result.kind) {
        case 'hosts':
            return bind((await __webpack_require__.e(/* import() */ 853).then(__webpack_require__.bind(__webpack_require__, 8853))).hostsPresenter, result);
        case 'readings':
            return bind((await __webpack_require__.e(/* import() */ 206).then(__webpack_require__.bind(__webpack_require__, 6206))).readingsPresenter, result);
        case 'records':
            return bind((await __webpack_require__.e(/* import() */ 610).then(__webpack_require__.bind(__webpack_require__, 4610))).recordsPresenter, result);
        case 'values':
            return bind((await __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 5394))).valuesPresenter, result);
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
    const presentation = await presenter_present(report.result);
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
        writeSummary(summaryOf(report, presentation, await organization()), runner);
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
            const reason = reasonOf(error);
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
        runner.warning(`The job summary could not be written: ${reasonOf(error)}`);
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/clean-up/note.ts

const RESTORE_MODES = (/* unused pure expression or super */ null && (['never', 'always', 'on-success']));
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

;// CONCATENATED MODULE: ./src/clean-up/registry.ts
/** How each kind of step is undone. Only what a note asks for is loaded. */
const REGISTRY = {
    'restore-status': async () => registry_bind((await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 9325))).restoreStatus),
    'end-downtime': async () => registry_bind((await __webpack_require__.e(/* import() */ 869).then(__webpack_require__.bind(__webpack_require__, 6869))).endDowntime),
    'end-annotation': async () => registry_bind((await __webpack_require__.e(/* import() */ 646).then(__webpack_require__.bind(__webpack_require__, 7646))).endAnnotation),
    'restore-by-note': async () => registry_bind((await __webpack_require__.e(/* import() */ 954).then(__webpack_require__.bind(__webpack_require__, 954))).restoreByNote),
    'retire-host': async () => registry_bind((await __webpack_require__.e(/* import() */ 374).then(__webpack_require__.bind(__webpack_require__, 1374))).retireHost),
};
/**
 * Finds what undoes a step of a note.
 *
 * @returns undefined where the step is of no known kind, or does not hold what it needs
 */
async function taskOf(step) {
    return isKnown(step.kind) ? (await REGISTRY[step.kind]())(step) : undefined;
}
function registry_bind(undo) {
    return (step) => {
        const result = undo.schema.try(step, { mode: 'strict' });
        if (!result.ok)
            return undefined;
        const { value } = result;
        return {
            input: undo.input,
            title: () => undo.title(value),
            whyNot: (jobStatus) => undo.whyNot?.(value, jobStatus),
            undo: (context) => undo.undo(value, context),
            byHand: (made) => undo.byHand(value, made),
        };
    };
}
function isKnown(kind) {
    return Object.hasOwn(REGISTRY, kind);
}

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

;// CONCATENATED MODULE: ./src/clean-up/same-place.ts


/**
 * Whether post reaches the Mackerel, and the organization, in which the main step worked (contract, "Evidence" i).
 * A key that was rotated is recognized by its organization. Nothing else is sent before that is known.
 *
 * @param mackerel Mackerel as post reaches it
 * @returns why nothing may be sent, as lines; undefined: it is the same place
 */
async function whyElsewhere(note, connection, mackerel) {
    const apiBase = connection.apiBase.href;
    if (!isSameAddress(apiBase, note.apiBase)) {
        return [
            `apiBase is ${apiBase} in the post step, but was ${note.apiBase} in the main step: the API key was sent nowhere, and nothing was undone.`,
            `What to do: set the environment variable MACKEREL_APIBASE for the whole job. ${LOST_INPUTS}`,
        ];
    }
    const { salt, hash } = note.key;
    if (fingerprint(connection.apiKey, salt).hash === hash)
        return undefined;
    const { organization } = note;
    if (organization === undefined) {
        return [
            'The API key of the post step is not the one of the main step, and the main step could not note its organization: nothing was sent to Mackerel, and nothing was undone.',
            CHANGED_KEY,
        ];
    }
    let own;
    try {
        own = (await mackerel.confirm()).name;
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return [
            `The API key of the post step is not the one of the main step, and its organization could not be read, so nothing was undone: ${(0,explain/* explanation */.Qb)(error)}`,
            CHANGED_KEY,
        ];
    }
    if (own === organization)
        return undefined;
    return [
        `The API key of the post step belongs to the organization ${own}, but the main step worked in ${organization}: nothing was undone.`,
        CHANGED_KEY,
    ];
}
/** Why a key that the main step had can be missing in post, and what to do. */
const MISSING_KEY = 'The main step had a key. Nested composite actions lose their inputs in the post step, and a later step can ' +
    'overwrite environment variables: set the environment variable MACKEREL_APIKEY for the whole job.';
const LOST_INPUTS = 'Nested composite actions lose their inputs in the post step, and a later step can overwrite environment variables.';
const CHANGED_KEY = 'What to do: look for a later step of the job that sets MACKEREL_APIKEY, and use the same key in the whole job.';
function isSameAddress(one, other) {
    return withoutEnd(one) === withoutEnd(other);
}
function withoutEnd(address) {
    return address.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./src/clean-up/clean-up.ts















/** The inputs that post reads, evaluated again by GitHub when the job ends. */
const POST_INPUTS = [...CONNECTION_INPUTS, 'jobStatus', 'githubToken', 'summary'];
/**
 * Undoes what the main step noted, in reverse order, each step although another failed.
 *
 * @param saved the note as it was saved
 * @returns whether nothing is left to be done by hand
 */
async function cleanUp(saved, surroundings) {
    const { env, runner } = surroundings;
    for (const secret of secretsIn(env))
        runner.mask(secret);
    const note = parseNote(saved);
    const tasks = note && (await tasksOf(note));
    if (note === undefined || tasks === undefined) {
        runner.error('The note of the main step cannot be read, so nothing was undone.', 'To finish by hand: look in the log of the main step for what it changed. The note is:', saved);
        return false;
    }
    let inputs;
    try {
        inputs = readPostInputs(env);
    }
    catch (error) {
        // Stryker disable next-line ConditionalExpression: readPostInputs throws nothing else, unless it has a mistake.
        if (!(error instanceof problem/* InputError */.d))
            throw error;
        runner.error(...(0,problems/* problemLines */.p)(error), ...tasks.flatMap((task) => task.byHand(undefined)));
        return false;
    }
    const due = tasks.filter((task) => {
        const whyNot = task.whyNot(inputs.jobStatus);
        if (whyNot !== undefined)
            runner.warning(...whyNot);
        return whyNot === undefined;
    });
    if (due.length === 0)
        return true;
    const mackerel = connect(inputs.connection, { whenDown: 'try-once' }, surroundings);
    try {
        const { connection, summary } = inputs;
        const elsewhere = await whyElsewhere(note, connection, mackerel);
        if (elsewhere !== undefined) {
            runner.error(...elsewhere, ...due.flatMap((task) => task.byHand(undefined)));
            return false;
        }
        let succeeded = true;
        for (const task of due.toReversed()) {
            const context = {
                mackerel,
                jobStatus: inputs.jobStatus,
                github: inputs.github,
                concurrency: connection.concurrency,
                signal: surroundings.signal,
                everyTurn: true,
            };
            succeeded = (await carryOut(task, context, summary, runner)) && succeeded;
        }
        return succeeded;
    }
    finally {
        mackerel.close();
    }
}
/** @returns undefined where the note is not understood as a whole: then none of it is acted on */
async function tasksOf(note) {
    const tasks = await Promise.all(note.steps.map(taskOf));
    const known = tasks.filter((task) => task !== undefined);
    return known.length === tasks.length ? known : undefined;
}
/** @throws InputError with every problem there is */
function readPostInputs(env) {
    const reader = new InputReader(env);
    const run = readWorkflowRun(env);
    const inputs = {
        connection: readConnection(reader, env, MISSING_KEY),
        jobStatus: reader.text('jobStatus') ?? '',
        github: run && readGitHubIfAny(reader, env, run),
        summary: reader.boolean('summary'),
    };
    reader.finish();
    return inputs;
}
async function carryOut(task, context, summary, runner) {
    const { mackerel, signal } = context;
    const start = now();
    runner.startGroup(`${task.input}: ${task.title()}`);
    let failure;
    const working = task.undo(context).catch((error) => {
        if (!(error instanceof Error))
            throw error;
        failure = error;
        return undefined;
    });
    const organization = summary ? askForOrganization(mackerel) : undefined;
    const result = await working;
    const report = {
        result: result ?? { kind: 'hosts', hosts: [] },
        error: failure,
        operation: task.input,
        dryRun: false,
        cancelled: signal.aborted,
        duration: now() - start,
    };
    await publish(report, runner, organization);
    if (!isFailure(report))
        return true;
    runner.error(...task.byHand(result));
    return false;
}

;// CONCATENATED MODULE: ./src/clean-up/start.ts


/** Runs the post step. @param saved the note as it was saved */
async function start(saved) {
    await run((surroundings) => cleanUp(saved, surroundings));
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

/***/ 6694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries),
/* harmony export */   D: () => (/* binding */ idIn)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5060);

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

/***/ 2714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ HOST_ID),
/* harmony export */   iT: () => (/* binding */ HOST_STATUSES),
/* harmony export */   w8: () => (/* binding */ fromWireHost),
/* harmony export */   we: () => (/* binding */ wireHost),
/* harmony export */   zA: () => (/* binding */ wireHostId)
/* harmony export */ });
/* unused harmony export ROLE_FULLNAME */
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3932);


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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ BULK_LIMIT),
  K: () => (/* binding */ HostsApi)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var mackerel_host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/mackerel/entries.ts
var entries = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/schema.ts
var schema = __webpack_require__(5060);
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

/***/ 3932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

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
const CUT = '\u2026';


/***/ })

};
;