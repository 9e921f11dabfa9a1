"use strict";
exports.id = 623;
exports.ids = [623];
exports.modules = {

/***/ 3623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _aws_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);
/* harmony import */ var _aws_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8533);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9487);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);





class NameTakenError extends Error {
    name = 'NameTakenError';
    constructor() {
        super('an AWS integration of that name is there already, and names are unique');
    }
}
/** Creates an AWS integration. One of that name that is there already is an error: names are unique. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .INTEGRATION_INPUTS */ .bi,
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegration'],
    writes: true,
    read: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .readCreate */ .$t,
    title: ({ name }) => name ?? '',
    async run(integration, context) {
        const { dryRun } = context;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context);
        const record = await (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)({ name: integration.name, action: 'create' }, async () => {
            // Looked up before the first request: after a lost answer, what was there before could not be told from what is new.
            if ((await awsIntegrations.list()).some(({ name }) => name === integration.name))
                throw new NameTakenError();
            return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .createIntegration */ .zr)(integration, { awsIntegrations, dryRun });
        });
        const warnings = (0,_aws_check_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationWarnings */ .K)([integration]);
        return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true }, warnings };
    },
});


/***/ })

};
;