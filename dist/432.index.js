"use strict";
exports.id = 432;
exports.ids = [432];
exports.modules = {

/***/ 3432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6551);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2899);




const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .ANY_WAY */ .Ny, changes: false });
/** Reads the names of the metrics that were posted for the target hosts. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'readings',
    outputs: ['metricNames'],
    writes: false,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSelection */ .e9,
    async run(selection, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const metricNames = new Map();
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onEachTarget */ .Q)(mackerel, selection, context, async ({ id }, outcomes) => {
            const names = await hosts.metricNames(id);
            metricNames.set(id, names);
            outcomes.learn(id, { before: { metricNames: names.length } });
            outcomes.unchanged(id);
        });
        return { kind: 'readings', ...result, read: { of: 'metricNames', byHost: metricNames } };
    },
});


/***/ })

};
;