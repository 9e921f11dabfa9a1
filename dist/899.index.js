"use strict";
exports.id = 899;
exports.ids = [899];
exports.modules = {

/***/ 7899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9001);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8190);
/* harmony import */ var _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8144);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6397);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);






/** Reads every downtime, or those that silence a service or one of its roles; those that are over too. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .operation */ .M)({
    inputs: ['service'],
    kind: 'records',
    noun: 'downtime',
    outputs: ['downtimeId', 'downtimes'],
    writes: false,
    read: (reader) => reader.rule('service', _inputs_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICE */ .YV),
    title: (service) => service ?? '',
    async run(service, { mackerel }) {
        const list = await new _mackerel_downtimes_js__WEBPACK_IMPORTED_MODULE_2__/* .DowntimesApi */ .T(mackerel.transport).list();
        const downtimes = list.entries.filter((downtime) => service === undefined || (0,_downtimes_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .concernsService */ .ji)(downtime, service));
        return {
            kind: 'records',
            noun: 'downtime',
            records: downtimes.map(_records_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .readOutcome */ .ns),
            shown: { list: true, first: false },
            warnings: (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_4__/* .oddWarnings */ .V)(list, 'downtime'),
        };
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