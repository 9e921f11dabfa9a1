"use strict";
exports.id = 113;
exports.ids = [113];
exports.modules = {

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