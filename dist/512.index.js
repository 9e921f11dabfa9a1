"use strict";
exports.id = 512;
exports.ids = [512];
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
/* harmony export */   Y: () => (/* binding */ downtimeDifferences),
/* harmony export */   a: () => (/* binding */ newDowntimeDifferences)
/* harmony export */ });
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6424);


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

/***/ 3512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _downtimes_cut_short_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7853);
/* harmony import */ var _downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2035);
/* harmony import */ var _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(820);
/* harmony import */ var _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8144);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4997);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2899);







/**
 * Silences alerts of services, roles or monitors for a time. With `endAfterJob`, the intent is saved before the request:
 * a step that is killed while it is in flight still cleans up, by name and memo if need be.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .operation */ .M)({
    inputs: _inputs_downtime_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATE_DOWNTIME_INPUTS */ .dU,
    kind: 'records',
    noun: 'downtime',
    outputs: ['downtimeId', 'downtime'],
    writes: true,
    read: async (reader, { env }) => (0,_inputs_downtime_js__WEBPACK_IMPORTED_MODULE_2__/* .readNewDowntime */ .wd)(reader, env),
    title: (downtime) => (0,_inputs_downtime_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNewDowntime */ .RV)(downtime),
    async run({ spec: given, endAfterJob }, { mackerel, dryRun, saveNote }) {
        const api = new _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_3__/* .DowntimesApi */ .T(mackerel.transport);
        const spec = { ...given, start: given.start ?? Math.floor(Date.now() / 1000) };
        const { name } = spec;
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)({ name, action: 'create' }, () => (0,_records_write_js__WEBPACK_IMPORTED_MODULE_5__/* .createRecord */ .eC)({
            name,
            dryRun,
            differences: (0,_downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .newDowntimeDifferences */ .a)(spec),
            look: async () => (await api.list()).entries,
            create: (before) => api.create(spec, before),
            find: (before) => api.find(spec, before, { retries: 0 }),
            onIntent: (there, made) => {
                if (endAfterJob)
                    saveNote([endStep(spec, there, made)]);
            },
            onRefused: () => {
                if (endAfterJob)
                    saveNote([]);
            },
        }));
        const warning = (0,_downtimes_cut_short_js__WEBPACK_IMPORTED_MODULE_0__/* .cutShortWarning */ .Z)(spec);
        return {
            kind: 'records',
            noun: 'downtime',
            records: [record],
            shown: { list: false, first: true },
            warnings: warning === undefined ? [] : [warning],
        };
    },
});
function endStep(spec, there, made) {
    const { name, memo, start, duration } = spec;
    const others = there.filter((downtime) => downtime.name === name && downtime.memo === memo).map(({ id }) => id);
    return { kind: 'end-downtime', downtimeId: made?.id, name, memo, start, duration, others };
}


/***/ })

};
;