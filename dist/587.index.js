"use strict";
exports.id = 587;
exports.ids = [587];
exports.modules = {

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);




/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(hosts, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTargets */ .h5)(hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    await work(resolution.hosts, outcomes);
    const lost = resolution.lost.map(({ customIdentifier, error }) => {
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warning === undefined ? [] : [resolution.warning],
    };
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(hosts, selection, context, work, check = () => undefined) {
    return onTargets(hosts, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ retireHosts)
/* harmony export */ });
/* harmony import */ var _bulk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);

/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
async function retireHosts(hosts, targets, outcomes, options) {
    const change = {
        one: (id) => hosts.retire(id),
        many: (ids) => hosts.bulkRetire(ids),
        after: { isRetired: true },
        fieldsOf: ({ isRetired }) => ({ isRetired }),
        assess: (host) => (host.isRetired ? 'already' : 'needed'),
        alreadyWithoutKnowledge: 'unchanged',
    };
    await (0,_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, change, outcomes, options);
}


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_retire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6551);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);





const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .ANY_WAY */ .Ny, changes: true, maxHosts: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_RETIRED */ .P2 });
/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'hosts',
    writes: true,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSelection */ .e9,
    run: async (selection, { mackerel: { hosts }, ...context }) => ({
        kind: 'hosts',
        ...(await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onTargets */ .U)(hosts, selection, context, (targets, outcomes) => (0,_hosts_retire_js__WEBPACK_IMPORTED_MODULE_1__/* .retireHosts */ .f)(hosts, targets, outcomes, context))),
    }),
});


/***/ })

};
;