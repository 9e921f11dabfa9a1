"use strict";
exports.id = 933;
exports.ids = [933];
exports.modules = {

/***/ 9001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ coversEverything),
/* harmony export */   ji: () => (/* binding */ concernsService),
/* harmony export */   vB: () => (/* binding */ describeScopes)
/* harmony export */ });
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);

const NOUNS = {
    serviceScopes: ['service', 'services'],
    serviceExcludeScopes: ['service', 'services'],
    roleScopes: ['role', 'roles'],
    roleExcludeScopes: ['role', 'roles'],
    monitorScopes: ['monitor', 'monitors'],
    monitorExcludeScopes: ['monitor', 'monitors'],
};
/** Whether a downtime silences every alert there is: it names nothing that it is limited to. */
function coversEverything(scopes) {
    return _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .COVERING_SCOPES */ ._M.every((scope) => scopes[scope].length === 0);
}
/** What a downtime silences: `service Shop, except role Shop:batch`. */
function describeScopes(scopes) {
    const [covered, excluded] = [_mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .COVERING_SCOPES */ ._M, _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .EXCLUDING_SCOPES */ .CR].map((names) => partsOf(scopes, names));
    const whole = coversEverything(scopes) ? 'the whole organization' : (covered ?? []).join(' and ');
    return [whole, ...(excluded?.length ? [`except ${excluded.join(' and ')}`] : [])].join(', ');
}
function partsOf(scopes, names) {
    return names
        .filter((name) => scopes[name].length > 0)
        .map((name) => `${NOUNS[name][scopes[name].length === 1 ? 0 : 1]} ${scopes[name].join(', ')}`);
}
/** Whether a downtime names a service or one of its roles, or silences everything that it does not exclude. */
function concernsService(scopes, service) {
    if (scopes.serviceExcludeScopes.includes(service))
        return false;
    return (coversEverything(scopes) ||
        scopes.serviceScopes.includes(service) ||
        scopes.roleScopes.some((role) => role.startsWith(`${service}:`)));
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ describeNewDowntime),
/* harmony export */   Xx: () => (/* binding */ readDowntimeId),
/* harmony export */   cr: () => (/* binding */ UPDATE_DOWNTIME_INPUTS),
/* harmony export */   dU: () => (/* binding */ CREATE_DOWNTIME_INPUTS),
/* harmony export */   jr: () => (/* binding */ readDowntimeChanges),
/* harmony export */   wd: () => (/* binding */ readNewDowntime)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9118);
/* harmony import */ var _downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9001);
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8190);
/* harmony import */ var _run_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7565);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);






const FIELDS = ['name', 'memo', 'start', 'duration', 'recurrence', ..._mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOPES */ .iW];
const CREATE_DOWNTIME_INPUTS = [...FIELDS, 'endAfterJob', ..._run_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_TEXT_INPUTS */ .kv];
const UPDATE_DOWNTIME_INPUTS = ['downtimeId', ...FIELDS];
/** Minutes. */
const DEFAULT_DURATION = 60;
const TEN_YEARS = 10 * 366 * 24 * 60;
const RULES = {
    serviceScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE */ .YV,
    serviceExcludeScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE */ .YV,
    roleScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_FULLNAME */ .Qr,
    roleExcludeScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_FULLNAME */ .Qr,
    monitorScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .MONITOR_ID */ .J3,
    monitorExcludeScopes: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .MONITOR_ID */ .J3,
};
const NO_SCOPE = 'A downtime needs at least one of these: what is excluded is no scope by itself. To silence the whole organization, ' +
    "spell that out: serviceScopes: '[]'.";
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const wholeNumber = _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai().assert((number) => Number.isSafeInteger(number) && number > 0, 'Use a whole number.');
/** `recurrence` (API document "Downtime"). */
const RECURRENCE = _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik({
    type: _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KC(...['hourly', 'daily', 'weekly', 'monthly', 'yearly'].map((type) => _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu(type))),
    interval: wholeNumber,
    weekdays: _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KC(...WEEKDAYS.map((day) => _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu(day)))).optional(),
    until: wholeNumber.optional(),
})
    .assert(({ type, weekdays }) => weekdays === undefined || type === 'weekly', 'Only `weekly` takes weekdays.');
/** What create-downtime is asked for. */
async function readNewDowntime(reader, env) {
    const texts = (0,_run_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .readTexts */ .Z7)(reader, env);
    const scopes = readScopes(reader);
    const spec = {
        name: reader.text('name') ?? texts?.title ?? '',
        memo: (0,_run_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .withRunLine */ .UH)(reader.text('memo') ?? '', texts?.line),
        start: (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .readTime */ .a)(reader, 'start'),
        duration: readDuration(reader) ?? DEFAULT_DURATION,
        recurrence: await reader.data('recurrence', RECURRENCE),
        ...allScopes(scopes),
    };
    if (spec.name === '') {
        reader.problem({ input: 'name', value: '', accepted: 'It is required outside a workflow run.' });
    }
    if ((0,_downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .coversEverything */ .MH)(spec) && scopes.serviceScopes?.spelledOutEmpty !== true) {
        // What could not be read, or came out empty, has been complained about already.
        const isRefused = _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .COVERING_SCOPES */ ._M.some((scope) => reader.text(scope) !== undefined && scopes[scope]?.spelledOutEmpty !== true);
        if (!isRefused)
            reader.problem({ input: _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .COVERING_SCOPES */ ._M.join(', '), value: '', accepted: NO_SCOPE });
    }
    const endAfterJob = reader.boolean('endAfterJob');
    if (endAfterJob && reader.text('recurrence') !== undefined) {
        const accepted = 'It does not go with recurrence: a downtime that comes again does not end with the job.';
        reader.problem({ input: 'endAfterJob', value: 'true', accepted });
    }
    if (endAfterJob && texts === undefined) {
        const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
        reader.problem({ input: 'endAfterJob', value: 'true', accepted });
    }
    return { spec, endAfterJob };
}
/** Reads what update-downtime is asked for: at least one field. */
async function readDowntimeChanges(reader) {
    const downtimeId = readDowntimeId(reader);
    const scopes = readScopes(reader);
    const fields = {
        name: reader.text('name'),
        memo: reader.text('memo'),
        start: (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .readTime */ .a)(reader, 'start'),
        duration: readDuration(reader),
        ...Object.fromEntries(_mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOPES */ .iW.map((scope) => [scope, scopes[scope]?.items])),
    };
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const recurrence = await readRecurrence(reader);
    if (FIELDS.every((field) => reader.text(field) === undefined)) {
        const accepted = 'Nothing is to be updated: give at least one of these.';
        reader.problem({ input: FIELDS.join(', '), value: '', accepted });
    }
    return {
        downtimeId,
        changes: { ...given, ...recurrence },
        everything: scopes.serviceScopes?.spelledOutEmpty === true,
    };
}
/** Reads the ID of a downtime, which must be there. */
function readDowntimeId(reader) {
    const id = reader.requiredText('downtimeId', 'It is required: list-downtimes lists the IDs.');
    reader.rule('downtimeId', _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DOWNTIME_ID */ .sV);
    return id;
}
/** A downtime, for the first line of the log. */
function describeNewDowntime({ spec }) {
    return `${spec.name}, ${(0,_downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .describeScopes */ .vB)(spec)}`;
}
function readDuration(reader) {
    return reader.optionalInteger('duration', 1, TEN_YEARS);
}
/** `null` takes the recurrence away. */
async function readRecurrence(reader) {
    const recurrence = await reader.data('recurrence', _badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_4__/* ["null"] */ .ch(), RECURRENCE));
    return recurrence === undefined ? {} : { recurrence: recurrence ?? undefined };
}
function readScopes(reader) {
    const lists = {};
    for (const scope of _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOPES */ .iW) {
        const list = reader.list(scope, RULES[scope], { spaces: true });
        if (list === undefined)
            continue;
        lists[scope] = list;
        if (list.items.length === 0 && !list.spelledOutEmpty) {
            const accepted = `It holds nothing. For none at all, spell that out: ${scope}: '[]'.`;
            reader.problem({ input: scope, value: reader.text(scope) ?? '', accepted });
        }
    }
    for (const [index, covering] of _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .COVERING_SCOPES */ ._M.entries()) {
        const excluding = _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .EXCLUDING_SCOPES */ .CR[index] ?? covering;
        const both = lists[covering]?.items.filter((item) => lists[excluding]?.items.includes(item)) ?? [];
        if (both.length === 0)
            continue;
        reader.problem({ input: excluding, value: both.join(', '), accepted: `It is in ${covering} too: take one away.` });
    }
    return lists;
}
function allScopes(given) {
    return Object.fromEntries(_mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOPES */ .iW.map((scope) => [scope, given[scope]?.items ?? []]));
}


/***/ }),

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   J3: () => (/* binding */ MONITOR_ID),
/* harmony export */   N$: () => (/* binding */ GRAPH_ANNOTATION_ID),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   sU: () => (/* binding */ PRESENT_IDENTIFIER),
/* harmony export */   sV: () => (/* binding */ DOWNTIME_ID),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   wz: () => (/* binding */ JOB_NUMBER),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);



const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.'),
};
const ROLE = {
    pattern: SERVICE.pattern,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.'),
};
/** The filter has an input for each half of a role full name. */
function apartFromEachOther(accepted) {
    return (item) => {
        const [service = '', role = ''] = item.split(':');
        return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr.test(item) ? `Write service: ${service} and role: ${role}.` : accepted;
    };
}
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
const DOWNTIME_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a downtime is letters and digits (also - and _), such as 3DKXjBrWuPe.',
    isId: true,
};
const GRAPH_ANNOTATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a graph annotation is letters and digits (also - and _), such as 3XAonJb2eg4.',
    isId: true,
};
const MONITOR_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a monitor is letters and digits (also - and _), such as 2cSZzK3XfmB.',
    isId: true,
};
/** The number of a job, or its place in a matrix: it becomes one part of a custom identifier. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
/** The same in a list that a command may have made: `aws \u2026 --output text` puts tabs between what belongs on lines. */
const PRESENT_IDENTIFIER = {
    pattern: /^[^\t\r\n]+$/,
    accepted: "It holds a tab, so it may be several. Write one custom identifier per line, such as by `| tr '\\t' '\\n'`.",
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_2__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));


/***/ }),

/***/ 7565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kv: () => (/* binding */ RUN_TEXT_INPUTS),
  Z7: () => (/* binding */ readTexts),
  UH: () => (/* binding */ withRunLine)
});

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
;// CONCATENATED MODULE: ./src/github/run-texts.ts

const VARIABLES = ['GITHUB_WORKFLOW', 'GITHUB_RUN_NUMBER', 'GITHUB_SHA', 'GITHUB_REF_NAME', 'GITHUB_ACTOR'];
/** Digits of a commit that a person reads. */
const SHORT_SHA = 7;
/**
 * How Mackerel's texts speak of the run that this step belongs to (GitHub documentation, "Default environment variables").
 *
 * @returns undefined outside GitHub Actions
 */
function readRunTexts(env, place) {
    const run = (0,workflow_run/* readWorkflowRun */.hO)(env);
    if (run === undefined)
        return undefined;
    const { repository, runId, runAttempt, runUrl } = run;
    const line = `${runUrl}/attempts/${runAttempt} ${(0,workflow_run/* jobName */.dZ)(run, place)}`;
    const [workflow, number, sha, ref, actor] = VARIABLES.map((variable) => env[variable] === '' ? undefined : env[variable]);
    const commit = [
        sha ? `${repository}@${sha.slice(0, SHORT_SHA)}` : repository,
        ...(ref ? [`(${ref})`] : []),
        ...(actor ? [`by ${actor}`] : []),
    ].join(' ');
    const server = runUrl.slice(0, -`/actions/runs/${runId}`.length);
    return {
        title: `${workflow ?? repository} #${number ?? runId}`,
        line,
        description: [commit, ...(sha ? [`${server}/commit/${sha}`] : [])].join('\n'),
    };
}

// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
;// CONCATENATED MODULE: ./src/inputs/run-texts.ts



/** What the texts of a run are read from, besides the environment. */
const RUN_TEXT_INPUTS = ['jobId', 'jobIndex'];
/**
 * Reads what the run that this step belongs to is called.
 *
 * @returns undefined outside GitHub Actions
 */
function readTexts(reader, env) {
    return readRunTexts(env, {
        jobId: reader.rule('jobId', rules/* JOB_NUMBER */.wz) ?? '',
        jobIndex: reader.rule('jobIndex', rules/* JOB_NUMBER */.wz) ?? '',
    });
}
/**
 * A text with the line of the run below it, by which the end of the job finds again what was made.
 *
 * @param text what is cut where both are too long: the line never is
 * @param max characters
 */
function withRunLine(text, line, max = Infinity) {
    if (line === undefined)
        return (0,shorten/* shorten */.m)(text, max);
    if (text === '')
        return line;
    return `${(0,shorten/* shorten */.m)(text, Math.max(max - line.length - 1, 1))}\n${line}`;
}


/***/ }),

/***/ 9888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTime)
/* harmony export */ });
const ACCEPTED = 'Use seconds since 1970 such as 1764100000, or a time with its zone such as 2026-11-25T19:00:00+09:00.';
/**
 * Reads a time: epoch seconds, or ISO 8601 with a zone.
 *
 * @returns epoch seconds; undefined where the input is empty
 */
function readTime(reader, name) {
    const text = reader.text(name);
    if (text === undefined)
        return undefined;
    const seconds = secondsOf(text);
    if (seconds === undefined)
        reader.problem({ input: name, value: text, accepted: ACCEPTED });
    return seconds ?? 0;
}
function secondsOf(text) {
    if (/^\d{1,10}$/.test(text))
        return Number(text);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text))
        return undefined;
    const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ EXCLUDING_SCOPES),
/* harmony export */   _M: () => (/* binding */ COVERING_SCOPES),
/* harmony export */   aY: () => (/* binding */ updatedWireDowntime),
/* harmony export */   fx: () => (/* binding */ fromWireDowntime),
/* harmony export */   iW: () => (/* binding */ SCOPES),
/* harmony export */   kb: () => (/* binding */ toWireDowntime),
/* harmony export */   lM: () => (/* binding */ wireDowntime)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3932);
/* harmony import */ var _role_fullname_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7367);




/** What a downtime silences: services by name, roles by full name, monitors by ID. There is no scope of hosts. */
const COVERING_SCOPES = ['serviceScopes', 'roleScopes', 'monitorScopes'];
/** What is taken out of that. */
const EXCLUDING_SCOPES = ['serviceExcludeScopes', 'roleExcludeScopes', 'monitorExcludeScopes'];
const SCOPES = [
    'serviceScopes',
    'serviceExcludeScopes',
    'roleScopes',
    'roleExcludeScopes',
    'monitorScopes',
    'monitorExcludeScopes',
];
const names = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional();
/** The downtime of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireDowntime = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    id: _host_js__WEBPACK_IMPORTED_MODULE_0__/* .wireHostId */ .zA,
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional(),
    start: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    duration: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    recurrence: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    serviceScopes: names,
    serviceExcludeScopes: names,
    roleScopes: names,
    roleExcludeScopes: names,
    monitorScopes: names,
    monitorExcludeScopes: names,
});
/** A downtime as Mackerel sends it, in this action's words. */
function fromWireDowntime(wire) {
    return {
        id: wire.id,
        name: wire.name,
        memo: wire.memo ?? '',
        start: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.start),
        duration: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.duration),
        recurrence: isObject(wire.recurrence) ? wire.recurrence : undefined,
        serviceScopes: wire.serviceScopes ?? [],
        serviceExcludeScopes: wire.serviceExcludeScopes ?? [],
        roleScopes: (wire.roleScopes ?? []).map(_role_fullname_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutBlanksAtColon */ .K),
        roleExcludeScopes: (wire.roleExcludeScopes ?? []).map(_role_fullname_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutBlanksAtColon */ .K),
        monitorScopes: wire.monitorScopes ?? [],
        monitorExcludeScopes: wire.monitorExcludeScopes ?? [],
        wire,
    };
}
/** The body that makes a new downtime. */
function toWireDowntime(spec) {
    const { recurrence, name, memo, start, duration } = spec;
    const scopes = SCOPES.filter((scope) => spec[scope].length > 0).map((scope) => [scope, spec[scope]]);
    return {
        name,
        memo,
        start,
        duration,
        ...(recurrence !== undefined && { recurrence }),
        ...Object.fromEntries(scopes),
    };
}
/**
 * The body that changes fields of a downtime: everything else goes back as it was read, since an update replaces.
 *
 * @param changes a `recurrence` of undefined takes it away
 */
function updatedWireDowntime({ wire, roleScopes, roleExcludeScopes }, changes) {
    return {
        ...wire,
        id: undefined,
        ...(wire.roleScopes && { roleScopes }),
        ...(wire.roleExcludeScopes && { roleExcludeScopes }),
        ...changes,
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 8144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ DowntimesApi)
/* harmony export */ });
/* unused harmony export isMadeOf */
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6424);
/* harmony import */ var _downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6694);




/** What every request here is about. */
const DOWNTIME = { resource: 'downtime' };
// Each one is read by itself: an odd one must not make the others unreadable.
const manyDowntimes = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ downtimes: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()) });
/** The downtimes API, one method an endpoint. Every method throws MackerelError. */
class DowntimesApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /downtimes: those that are over too. */
    async list({ retries } = {}) {
        const reply = await this.#transport.request({
            ...DOWNTIME,
            isCollection: true,
            method: 'GET',
            path: ['downtimes'],
            reply: manyDowntimes,
            ...(retries !== undefined && { retries }),
        });
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntries */ .$)(reply.downtimes, _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM, _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx);
    }
    /**
     * POST /downtimes. Where the request may have arrived although no answer came, it is repeated only after looking for
     * the downtime it may have made.
     *
     * @param before IDs of downtimes that were there before, so that none of them is taken for the new one
     */
    async create(spec, before) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['downtimes'],
            body: (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .toWireDowntime */ .kb)(spec),
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: ({ id, name }) => name === spec.name && !before.has(id) ? undefined : `it is about the downtime ${id}, which is another one`,
            repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
    }
    /** The downtime that a request made whose answer is lost; undefined: none. */
    async find(spec, before, options = {}) {
        return (await this.list(options)).entries.find((downtime) => !before.has(downtime.id) && isMadeOf(downtime, spec));
    }
    /** PUT /downtimes/<id>. What is not among the changes goes back as it was read. */
    async update(downtime, changes) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            method: 'PUT',
            path: ['downtimes', downtime.id],
            body: (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .updatedWireDowntime */ .aY)(downtime, changes),
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: isAnotherThan(downtime.id),
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
    }
    /** DELETE /downtimes/<id>: alerts open again from now on. @returns the downtime as it was */
    async delete(id) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            method: 'DELETE',
            path: ['downtimes', id],
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: isAnotherThan(id),
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
    }
}
/** Whether a downtime is what a request of this content makes (contract, "Settled": name, memo, scopes, start, duration). */
function isMadeOf(downtime, spec) {
    return (['name', 'memo', 'start', 'duration'].every((field) => downtime[field] === spec[field]) &&
        _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .SCOPES */ .iW.every((scope) => (0,_same_set_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameSet */ .T)(downtime[scope], spec[scope])));
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the downtime ${id}`);
}


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutBlanksAtColon)
/* harmony export */ });
/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
function withoutBlanksAtColon(text) {
    return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operation)
/* harmony export */ });
/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
function operation({ inputs, kind, noun, outputs = [], writes, read, title, run }) {
    return {
        inputs,
        kind,
        noun,
        outputs,
        writes,
        async prepare(reader, source) {
            const input = await read(reader, source);
            return { title: () => title(input), run: (context) => run(input, context) };
        },
    };
}


/***/ }),

/***/ 4997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* unused harmony export mayBeDone */
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);

/** The outcome of work on one record; what the work throws is that record's failure. */
async function settle(known, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return failedOutcome(known, error);
    }
}
/** The outcome of a record that could not be dealt with. */
function failedOutcome({ id, name, action }, error) {
    const outcome = mayBeDone(error) ? 'unknown' : 'failed';
    return { id, name, outcome, action, differences: [], record: undefined, error };
}
/** Whether a request may have been carried out although it failed: no one is any wiser then. */
function mayBeDone(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived;
}
/** The outcome of a record that was only read. */
function readOutcome(record) {
    const { id, name } = record;
    return { id, name, outcome: 'unchanged', action: 'read', differences: [], record, error: undefined };
}


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   _V: () => (/* binding */ NotThereError),
/* harmony export */   eC: () => (/* binding */ createRecord),
/* harmony export */   vL: () => (/* binding */ updateRecord)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);


/** There is no such record, though it was asked for. Nothing has been changed. */
class NotThereError extends Error {
    name = 'NotThereError';
}
/**
 * Creates a record: looks first, so that nothing that was there is claimed as made, and looks after a refusal, which may
 * come from a server that did the work all the same.
 *
 * @throws Error where it was not created, or no one knows
 */
async function createRecord({ name, dryRun, differences, look, create, find, onIntent, onRefused, }) {
    const there = await look();
    const outcome = { action: 'create', error: undefined };
    if (dryRun)
        return { ...outcome, id: undefined, name, outcome: 'planned', differences, record: undefined };
    const before = new Set(there.map(({ id }) => id));
    onIntent(there, undefined);
    const record = await createOrFind(() => create(before), () => find(before)).catch((error) => {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived)
            onRefused();
        throw error;
    });
    onIntent(there, record);
    return { ...outcome, id: record.id, name: record.name, outcome: 'changed', differences: [], record };
}
async function createOrFind(create, find) {
    try {
        return await create();
    }
    catch (error) {
        const made = isWorthALook(error) ? await orNothing(find) : undefined;
        if (made === undefined)
            throw error;
        return made;
    }
}
/**
 * Writes a record that was read, where something about it is to be different. After a failure it is read again, so that
 * it is known what became of it.
 */
async function updateRecord({ current, differences, dryRun, write, read, isAsAsked, action = 'update', }) {
    const { id, name } = current;
    const outcome = { id, name, action, error: undefined };
    if (differences.length === 0)
        return { ...outcome, outcome: 'unchanged', differences, record: current };
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, record: current };
    try {
        return { ...outcome, outcome: 'changed', differences, record: await write() };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined && isAsAsked(now))
            return { ...outcome, outcome: 'changed', differences, record: now };
        return { ...failed, outcome: 'failed' };
    }
}
/** Deletes a record that was seen to be there. After a failure it is looked for, so that it is known what became of it. */
async function deleteRecord({ current, dryRun, remove, read, action = 'delete', }) {
    const { id, name } = current;
    const outcome = { id, name, action, differences: [], record: current, error: undefined };
    if (dryRun)
        return { ...outcome, outcome: 'planned' };
    try {
        return { ...outcome, outcome: 'changed', record: await remove() };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined)
            return { ...failed, outcome: 'failed' };
        // It was there a moment ago: where an attempt may have arrived, that one deleted it.
        if (failed.outcome === 'unknown')
            return { ...outcome, outcome: 'changed' };
        return { ...outcome, outcome: 'unchanged', note: 'gone already' };
    }
}
/** Whether a refusal may be the last word on nothing: 4xx, but for those that refuse the key. */
function isWorthALook(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
}
async function orNothing(look) {
    const found = await orUnread(look);
    return found === 'unread' ? undefined : found;
}
async function orUnread(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return 'unread';
        throw error;
    }
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameSet)
/* harmony export */ });
/** Whether two lists hold the same items: neither their order nor an item that is there twice means anything. */
function isSameSet(one, other) {
    const [left, right] = [new Set(one), new Set(other)];
    return left.size === right.size && [...left].every((item) => right.has(item));
}


/***/ })

};
;