"use strict";
exports.id = 916;
exports.ids = [916];
exports.modules = {

/***/ 8916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4083);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9487);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);





/** Deletes an AWS integration, which cannot be undone. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: ['awsIntegrationId'],
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegration'],
    writes: true,
    read: (reader) => (0,_inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .readAwsIntegrationId */ .vh)(reader),
    title: (id) => id,
    async run(id, context) {
        const { dryRun } = context;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context);
        const deleted = (integration) => ({
            id,
            name: integration?.name,
            outcome: dryRun ? 'planned' : 'changed',
            action: 'delete',
            differences: [],
            record: integration,
            error: undefined,
        });
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)({ id, action: 'delete' }, async () => {
            // Read first: a 404 after a lost answer means that it was deleted only where it was there.
            const current = await awsIntegrations.get(id);
            if (dryRun)
                return deleted(current);
            try {
                return deleted(await awsIntegrations.delete(id));
            }
            catch (error) {
                // It was there for the attempt whose answer got lost, and that attempt has deleted it.
                if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MackerelError */ .v && error.isNotFound && error.mayHaveArrived)
                    return deleted(current);
                throw error;
            }
        });
        return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true } };
    },
});


/***/ })

};
;