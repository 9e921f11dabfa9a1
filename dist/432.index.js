"use strict";
exports.id = 432;
exports.ids = [432];
exports.modules = {

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given; told too whether the step fails whatever comes of them
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(mackerel, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTargets */ .h5)(mackerel.hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    const isAnyLost = resolution.lost.some(({ error }) => !(ignoreMissing && (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error)));
    await work(resolution.hosts, outcomes, isAnyLost || resolution.problems.length > 0);
    const doubt = await whyDoubtMissing(mackerel, outcomes, resolution.lost);
    if (doubt !== undefined)
        outcomes.doubtMissing(doubt);
    const lost = resolution.lost.map(({ customIdentifier, error: found }) => {
        const error = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(found) && doubt !== undefined ? doubt : found;
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warnings,
        problems: resolution.problems,
    };
}
/**
 * Why a 404 must not be believed: nothing at all was found, and Mackerel does not answer either to what must be there.
 *
 * @returns undefined where it may be believed
 */
async function whyDoubtMissing(mackerel, outcomes, lost) {
    const settled = outcomes.all().map(({ outcome }) => outcome);
    const someMissing = settled.includes('missing') || lost.some(({ error }) => (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error));
    const someFound = settled.some((outcome) => outcome === 'changed' || outcome === 'unchanged' || outcome === 'planned');
    if (!someMissing || someFound)
        return undefined;
    try {
        await mackerel.confirm();
        return undefined;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return error;
        throw error;
    }
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(mackerel, selection, context, work, check = () => undefined) {
    return onTargets(mackerel, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 3432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7034);
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