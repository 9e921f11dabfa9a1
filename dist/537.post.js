export const id = 537;
export const ids = [537];
export const modules = {

/***/ 3537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  POST_INPUTS: () => (/* binding */ POST_INPUTS),
  cleanUp: () => (/* binding */ cleanUp)
});

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

;// CONCATENATED MODULE: ./src/inputs/connection.ts

const DEFAULT_API_BASE = 'https://api.mackerelio.com';
/** Seconds. */
const MAX_TIMEOUT = 600;
const CONNECTION_INPUTS = ['apiKey', 'apiBase', 'timeout', 'retries', 'concurrency'];
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

// EXTERNAL MODULE: ./src/inputs/problem.ts
var problem = __webpack_require__(9758);
// EXTERNAL MODULE: ./src/schema.ts
var src_schema = __webpack_require__(5060);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
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
        return `${refusal}: ${(0,shorten/* shorten */.m)(reason.replace(/:$/, ''), MAX_REASON_LENGTH)}.`;
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

;// CONCATENATED MODULE: ./src/alike.ts
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
        .find((given) => isAlike(lettersOf(given), lettersOf(name)));
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

// EXTERNAL MODULE: ./src/process.ts + 13 modules
var process = __webpack_require__(9883);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
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
const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (512 * 1024));
/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty.
 */
function outputs_outputsOf(report, presentation, files) {
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
            return bind((await __webpack_require__.e(/* import() */ 532).then(__webpack_require__.bind(__webpack_require__, 7532))).recordsPresenter, result);
        case 'values':
            return bind((await __webpack_require__.e(/* import() */ 626).then(__webpack_require__.bind(__webpack_require__, 626))).valuesPresenter, result);
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

// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
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

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
;// CONCATENATED MODULE: ./src/clean-up/note.ts

const RESTORE_MODES = (/* unused pure expression or super */ null && (['never', 'always', 'on-success']));
const note = dist/* object */.Ik({
    version: dist/* literal */.eu(1),
    apiBase: dist/* string */.Yj(),
    key: dist/* object */.Ik({ salt: dist/* string */.Yj(), hash: dist/* string */.Yj() }),
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
    'restore-status': async () => registry_bind((await __webpack_require__.e(/* import() */ 718).then(__webpack_require__.bind(__webpack_require__, 8718))).restoreStatus),
    'retire-host': async () => registry_bind((await __webpack_require__.e(/* import() */ 365).then(__webpack_require__.bind(__webpack_require__, 6365))).retireHost),
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
        const result = undo.schema.try(step, { mode: 'strip' });
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

;// CONCATENATED MODULE: ./src/clean-up/clean-up.ts











/** The inputs that post reads, evaluated again by GitHub when the job ends. */
const POST_INPUTS = [...CONNECTION_INPUTS, 'jobStatus', 'summary'];
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
    const tasks = await readTasks(saved);
    if (tasks === undefined) {
        runner.error('The note of the main step can not be read, so nothing was undone.', 'To finish by hand: look in the log of the main step for what it changed. The note is:', saved);
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
    const mackerel = (0,process.connect)(inputs.connection, false, surroundings);
    try {
        let succeeded = true;
        for (const task of due.toReversed()) {
            succeeded = (await carryOut(task, inputs, mackerel, surroundings)) && succeeded;
        }
        return succeeded;
    }
    finally {
        mackerel.close();
    }
}
/** @returns undefined where the note is not whole, or not understood: then none of it is acted on */
async function readTasks(saved) {
    const note = parseNote(saved);
    if (note === undefined)
        return undefined;
    const tasks = await Promise.all(note.steps.map(taskOf));
    const known = tasks.filter((task) => task !== undefined);
    return known.length === tasks.length ? known : undefined;
}
/** @throws InputError with every problem there is */
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
async function carryOut(task, { connection: { concurrency }, summary }, mackerel, { runner, signal }) {
    const start = performance.now();
    runner.startGroup(`${task.input}: ${task.title()}`);
    let failure;
    const working = task.undo({ mackerel, concurrency, signal }).catch((error) => {
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
        duration: performance.now() - start,
    };
    await publish(report, runner, organization);
    if (!isFailure(report))
        return true;
    runner.error(...task.byHand(result));
    return false;
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


/***/ })

};
