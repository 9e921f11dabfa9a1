"use strict";
exports.id = 113;
exports.ids = [113];
exports.modules = {

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

/***/ 2113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(820);
/* harmony import */ var _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8144);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);






/** Deletes a downtime: alerts open again from now on. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .operation */ .M)({
    inputs: ['downtimeId'],
    kind: 'records',
    noun: 'downtime',
    outputs: ['downtimeId', 'downtime'],
    writes: true,
    read: (reader) => (0,_inputs_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .readDowntimeId */ .Xx)(reader),
    title: (id) => id,
    async run(id, { mackerel, dryRun }) {
        const api = new _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .DowntimesApi */ .T(mackerel.transport);
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)({ id, action: 'delete' }, async () => (0,_records_write_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteRecord */ .LK)({
            // Looked up first: a 404 after a lost answer means that it was deleted only where it was there.
            current: (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .U)(await api.list(), id, 'downtime'),
            dryRun,
            remove: () => api.delete(id),
            read: async () => (await api.list({ retries: 0 })).entries.find((downtime) => downtime.id === id),
        }));
        return { kind: 'records', noun: 'downtime', records: [record], shown: { list: false, first: true } };
    },
});


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pick),
/* harmony export */   V: () => (/* binding */ oddWarnings)
/* harmony export */ });
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(321);

/**
 * The record of that ID.
 *
 * @param what such as `downtime`
 * @throws NotThereError where there is none, or none that can be read
 */
function pick({ entries, odd }, id, what) {
    const record = entries.find((entry) => entry.id === id);
    if (record !== undefined)
        return record;
    const reason = odd.find((entry) => entry.id === id)?.reason;
    throw new _write_js__WEBPACK_IMPORTED_MODULE_0__/* .NotThereError */ ._V(reason === undefined
        ? `there is no ${what} ${id}: nothing was changed. Check the ID, and that the API key belongs to its organization`
        : `the ${what} ${id} was skipped: ${reason}`);
}
/** What must be said about records that were listed and left out; a sentence each. */
function oddWarnings({ odd }, what) {
    const MAX = 10;
    const lines = odd
        .slice(0, MAX)
        .map(({ id, reason }) => `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} is left out${id === undefined ? '' : ` (${id})`}: ${reason}`);
    return odd.length > MAX ? [...lines, `${odd.length - MAX} more are left out`] : lines;
}


/***/ })

};
;