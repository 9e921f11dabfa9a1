"use strict";
exports.id = 685;
exports.ids = [685];
exports.modules = {

/***/ 4685:
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
/** Reads how every monitor sees the target hosts. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'readings',
    outputs: ['monitoredStatuses', 'monitoredStatusesFile'],
    writes: false,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSelection */ .e9,
    async run(selection, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const monitoredStatuses = new Map();
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onEachTarget */ .Q)(mackerel, selection, context, async ({ id }, outcomes) => {
            const statuses = await hosts.monitoredStatuses(id);
            monitoredStatuses.set(id, statuses);
            outcomes.learn(id, { before: { monitoredStatuses: countStatuses(statuses) } });
            outcomes.unchanged(id);
        });
        return { kind: 'readings', ...result, read: { of: 'monitoredStatuses', byHost: monitoredStatuses } };
    },
});
/** How many monitors see a host in which status, in words: `2 OK, 1 CRITICAL`. */
function countStatuses(statuses) {
    const counts = Map.groupBy(statuses, ({ status }) => status);
    return [...counts].map(([status, { length }]) => `${length} ${status}`).join(', ') || 'no monitors';
}


/***/ })

};
;