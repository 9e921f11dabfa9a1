"use strict";
exports.id = 779;
exports.ids = [779];
exports.modules = {

/***/ 7853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ cutShortWarning)
/* harmony export */ });
const DAY = 24 * 60 * 60;
const WEEK = 7 * DAY;
/** 1970-01-05, a Monday, at 00:00 UTC. */
const A_MONDAY = 4 * DAY;
/** How far from UTC the day may begin that counts, in seconds: UTC, or Japan. */
const OFFSETS = [0, 9 * 60 * 60];
/**
 * Says that Mackerel may cut a downtime short: one of 24 hours or more that spans Sunday to Monday (API facts, "Downtime").
 *
 * @returns a warning; undefined where that can't be
 */
function cutShortWarning({ start, duration, recurrence, }) {
    const seconds = duration * 60;
    if (seconds < DAY)
        return undefined;
    const spans = OFFSETS.some((offset) => spansMonday(start + offset, seconds));
    const again = recurrence !== undefined && (recurrence['type'] !== 'weekly' || recurrence['weekdays'] !== undefined);
    if (!spans && !again)
        return undefined;
    return ('Mackerel cuts a downtime of 24 hours or more short where it spans Sunday to Monday: check in Mackerel when alerts ' +
        'open again, or create one downtime for each day.');
}
function spansMonday(start, seconds) {
    const sinceMonday = (((start - A_MONDAY) % WEEK) + WEEK) % WEEK;
    return sinceMonday + seconds > WEEK;
}


/***/ }),

/***/ 2035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ madeOtherwise),
/* harmony export */   Yx: () => (/* binding */ downtimeDifferences),
/* harmony export */   a8: () => (/* binding */ newDowntimeDifferences)
/* harmony export */ });
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6424);


/** By how many seconds Mackerel might move a start, if it counted in minutes. */
const ROUNDED = 60;
/** What a new downtime has, field by field. */
function newDowntimeDifferences(spec) {
    const { name, memo, start, duration, recurrence } = spec;
    const scopes = _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .SCOPES */ .iW.flatMap((scope) => (spec[scope].length > 0 ? [[scope, spec[scope]]] : []));
    return Object.entries({ name, memo, start, duration, recurrence, ...Object.fromEntries(scopes) }).flatMap(([path, after]) => (after === undefined || after === '' ? [] : [{ path, before: undefined, after }]));
}
/** What changes would make different about a downtime. Scopes in another order are the same. */
function downtimeDifferences(current, changes) {
    const fields = ['name', 'memo', 'start', 'duration', 'recurrence'].filter((field) => field in changes && !isSame(current[field], changes[field]));
    const scopes = _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .SCOPES */ .iW.filter((scope) => changes[scope] !== undefined && !(0,_same_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameSet */ .T)(current[scope], changes[scope]));
    return [...fields, ...scopes].map((path) => ({ path, before: current[path], after: changes[path] }));
}
/**
 * What a downtime that was made silences otherwise than asked: which alerts, and for how long. Only what the answer holds
 * counts, and a start that was rounded is none of it.
 */
function madeOtherwise(made, spec) {
    const changes = Object.fromEntries([..._mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .SCOPES */ .iW, 'duration'].flatMap((field) => (made.wire[field] ?? undefined) === undefined ? [] : [[field, spec[field]]]));
    const isElsewhen = made.start !== undefined && Math.abs(made.start - spec.start) > ROUNDED;
    return downtimeDifferences(made, { ...changes, ...(isElsewhen && { start: spec.start }) });
}
function isSame(before, after) {
    return canonical(before) === canonical(after);
}
/** The order of an object's keys means nothing, nor does that of weekdays. */
function canonical(value) {
    if (Array.isArray(value))
        return JSON.stringify(value.map(canonical).toSorted());
    if (typeof value !== 'object' || value === null)
        return String(value);
    return JSON.stringify(Object.entries(value)
        .filter(([, part]) => part !== undefined && part !== null)
        .map(([key, part]) => [key, canonical(part)])
        .toSorted());
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

/***/ 2779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _downtimes_cut_short_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7853);
/* harmony import */ var _downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2035);
/* harmony import */ var _downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9001);
/* harmony import */ var _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(820);
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9665);
/* harmony import */ var _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8144);
/* harmony import */ var _records_difference_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3495);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6397);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2899);











class EverythingError extends Error {
    name = 'EverythingError';
    constructor() {
        super('without these scopes the downtime would silence the whole organization, so it was not changed. To want that, ' +
            "spell it out: serviceScopes: '[]'");
    }
}
/** Changes the given fields of a downtime; everything else stays: it is read first, since Mackerel overwrites. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_9__/* .operation */ .M)({
    inputs: _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_3__/* .UPDATE_DOWNTIME_INPUTS */ .cr,
    kind: 'records',
    noun: 'downtime',
    outputs: ['downtimeId', 'downtime'],
    writes: true,
    read: _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_3__/* .readDowntimeChanges */ .jr,
    title: ({ downtimeId }) => downtimeId,
    async run({ downtimeId: id, changes, everything }, { mackerel, dryRun }) {
        const api = new _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_5__/* .DowntimesApi */ .T(mackerel.transport);
        let warning;
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_6__/* .settle */ .G9)({ id, action: 'update' }, async () => {
            const current = (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_7__/* .pick */ .U)(await api.list(), id, 'downtime');
            return (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_6__/* .settle */ .G9)({ id, name: current.name, action: 'update' }, () => {
                const merged = { ...current, ...changes };
                const touchesScopes = _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_4__/* .SCOPES */ .iW.some((scope) => changes[scope] !== undefined);
                if (touchesScopes && (0,_downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .coversEverything */ .MH)(merged) && !everything)
                    throw new EverythingError();
                const { start, duration } = merged;
                const differences = (0,_downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .downtimeDifferences */ .Yx)(current, changes);
                if (start !== undefined && duration !== undefined && differences.length > 0) {
                    warning = (0,_downtimes_cut_short_js__WEBPACK_IMPORTED_MODULE_0__/* .cutShortWarning */ .Z)({ ...merged, start, duration });
                }
                return (0,_records_write_js__WEBPACK_IMPORTED_MODULE_8__/* .updateRecord */ .vL)({
                    current,
                    differences,
                    dryRun,
                    write: () => api.update(current, (0,_records_difference_js__WEBPACK_IMPORTED_MODULE_10__/* .onlyDifferent */ .U)(changes, differences)),
                    read: async () => (await api.list({ retries: 0 })).entries.find((downtime) => downtime.id === id),
                    remaining: (downtime) => (0,_downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .downtimeDifferences */ .Yx)(downtime, changes),
                });
            });
        });
        return {
            kind: 'records',
            noun: 'downtime',
            records: [record],
            shown: { list: false, first: true },
            warnings: warning === undefined ? [] : [warning],
        };
    },
});


/***/ }),

/***/ 3495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ onlyDifferent)
/* harmony export */ });
/** The changes that make a difference: only those are written. */
function onlyDifferent(changes, differences) {
    const entries = Object.entries(changes).filter(([field]) => differences.some(({ path }) => path === field));
    return Object.fromEntries(entries);
}


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