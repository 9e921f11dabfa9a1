"use strict";
exports.id = 365;
exports.ids = [365];
exports.modules = {

/***/ 6365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retireHost: () => (/* binding */ retireHost)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/** Retires the host that the step registered (`retireAfterJob`). */
const retireHost = {
    schema: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
        kind: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu('retire-host'),
        name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
        hostId: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj().optional(),
        customIdentifier: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    }),
    input: 'retireAfterJob',
    title: ({ name }) => name,
    undo: async (step, { mackerel }) => ({ kind: 'hosts', hosts: [await retireRegistered(mackerel.hosts, step)] }),
    byHand({ name, hostId, customIdentifier }) {
        const [input, value] = hostId === undefined ? ['customIdentifier', customIdentifier] : ['hostIds', hostId];
        return [
            `The host ${name} may still be alive, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and ${input}: ${value}`,
        ];
    },
};
/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier
 * it was given for this purpose. A host that is gone already, or never was, is a success.
 */
async function retireRegistered(hosts, step) {
    const outcome = {
        id: step.hostId,
        name: step.name,
        fails: false,
        before: undefined,
        after: undefined,
        error: undefined,
    };
    try {
        const id = step.hostId ?? (await hosts.findByCustomIdentifier(step.customIdentifier))?.id;
        if (id === undefined)
            return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
        return await retire(hosts, id, { ...outcome, id });
    }
    catch (error) {
        // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
        if (!(error instanceof Error))
            throw error;
        return { ...outcome, outcome: 'failed', fails: true, error };
    }
}
async function retire(hosts, id, outcome) {
    try {
        await hosts.retire(id);
        return { ...outcome, outcome: 'changed', after: { isRetired: true } };
    }
    catch (error) {
        // A retired host and one that never was are answered in the same way, and both are what is wanted.
        if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isNotFound || (await isLive(hosts, id)))
            throw error;
        return { ...outcome, outcome: 'unchanged', note: 'it is gone already' };
    }
}
async function isLive(hosts, id) {
    try {
        return !(await hosts.get(id)).isRetired;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound)
            return false;
        throw error;
    }
}


/***/ })

};
;