"use strict";
exports.id = 42;
exports.ids = [42];
exports.modules = {

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(633);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);





/** Seconds. */
const A_DAY = 24 * 60 * 60;
/** Reads the graph annotations of a service: those of the last 24 hours, unless an interval is given. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST_ANNOTATIONS_INPUTS */ .G,
    kind: 'records',
    noun: 'graph annotation',
    outputs: ['graphAnnotationId', 'graphAnnotations'],
    writes: false,
    read: (reader) => ({ service: (0,_inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .readService */ .uS)(reader), ...(0,_inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .readInterval */ .U$)(reader) }),
    title: ({ service }) => service,
    async run({ service, from, to: until }, { mackerel }) {
        const to = until ?? Math.max(Math.floor(Date.now() / 1000), from ?? 0);
        const list = await new _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .GraphAnnotationsApi */ .HX(mackerel.transport).list({ service, from: from ?? to - A_DAY, to });
        return {
            kind: 'records',
            noun: 'graph annotation',
            records: list.entries.map(_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .readOutcome */ .ns),
            shown: { list: true, first: false },
            warnings: (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_3__/* .oddWarnings */ .V)(list, 'graph annotation'),
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