"use strict";
exports.id = 49;
exports.ids = [49];
exports.modules = {

/***/ 1507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
async function inTurns(items, work, onError, { concurrency, signal, everyTurn = false }) {
    let refusal;
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency).map(items, async (item) => {
        if (refusal !== undefined) {
            onError(item, refusal);
            return;
        }
        if (signal.aborted)
            return;
        try {
            await work(item);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey && !everyTurn)
                refusal = error;
            onError(item, error);
        }
    });
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _aws_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);
/* harmony import */ var _aws_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8533);
/* harmony import */ var _hosts_turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4083);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9487);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2899);







/**
 * Makes the AWS integration of each name equal to what is given: creates, updates or leaves alone. The given services
 * are the whole truth. One setting's failure never stops the others.
 *
 * @throws MackerelError where the settings there are can't be read; nothing has been changed then
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .operation */ .M)({
    inputs: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__/* .INTEGRATION_INPUTS */ .bi,
    kind: 'records',
    outputs: ['created', 'awsIntegrationId', 'awsIntegration', 'awsIntegrations'],
    writes: true,
    read: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_5__/* .readApply */ .jC,
    title: (integrations) => integrations.map(({ name }) => name).join(', '),
    async run(integrations, operationContext) {
        const { dryRun, concurrency, signal } = operationContext;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(operationContext);
        const context = { awsIntegrations, dryRun };
        const find = (list, { name }) => list.find((one) => one.name === name);
        const create = async (given) => {
            try {
                return await (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .createIntegration */ .zr)(given, context);
            }
            catch (error) {
                // Another job may have created one of that name since we looked: Mackerel refuses the second.
                if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .MackerelError */ .v) || error.status !== 400)
                    throw error;
                const rival = find(await awsIntegrations.list(), given);
                if (rival === undefined)
                    throw error;
                return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .SP)(rival, given, 'apply', context);
            }
        };
        const existing = await awsIntegrations.list();
        const outcomes = new Map();
        const fail = (given, error) => {
            const current = find(existing, given);
            const action = current === undefined ? 'create' : 'update';
            return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)({ id: current?.id, name: given.name, action }, error);
        };
        await (0,_hosts_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(integrations, async (given) => {
            const current = find(existing, given);
            outcomes.set(given, await (current === undefined ? create(given) : (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .SP)(current, given, 'apply', context)));
        }, (given, error) => {
            outcomes.set(given, fail(given, error));
        }, { concurrency, signal });
        const records = integrations.map((given) => outcomes.get(given) ?? fail(given, new Error('nothing was done: the step ended before its turn')));
        return {
            kind: 'records',
            noun: 'integration',
            records,
            shown: { list: true, first: true },
            created: records.some(({ action, outcome }) => action === 'create' && outcome === 'changed'),
            warnings: (0,_aws_check_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationWarnings */ .K)(integrations),
        };
    },
});


/***/ })

};
;