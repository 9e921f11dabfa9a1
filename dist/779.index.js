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
                const differences = (0,_downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .downtimeDifferences */ .Y)(current, changes);
                if (start !== undefined && duration !== undefined && differences.length > 0) {
                    warning = (0,_downtimes_cut_short_js__WEBPACK_IMPORTED_MODULE_0__/* .cutShortWarning */ .Z)({ ...merged, start, duration });
                }
                return (0,_records_write_js__WEBPACK_IMPORTED_MODULE_8__/* .updateRecord */ .vL)({
                    current,
                    differences,
                    dryRun,
                    write: () => api.update(current, (0,_records_difference_js__WEBPACK_IMPORTED_MODULE_10__/* .onlyDifferent */ .U)(changes, differences)),
                    read: async () => (await api.list({ retries: 0 })).entries.find((downtime) => downtime.id === id),
                    isAsAsked: (downtime) => (0,_downtimes_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .downtimeDifferences */ .Y)(downtime, changes).length === 0,
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