"use strict";
exports.id = 634;
exports.ids = [634];
exports.modules = {

/***/ 2634:
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





/**
 * Changes the given fields, and the given parts of the given services, of an AWS integration; everything else stays: it
 * is read first, since Mackerel overwrites what it is not sent. One that is as asked already is not written.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: ['awsIntegrationId', ..._inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .INTEGRATION_INPUTS */ .bi],
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegration'],
    writes: true,
    read: _inputs_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .readUpdate */ .IF,
    title: ({ awsIntegrationId }) => awsIntegrationId,
    async run({ awsIntegrationId: id, integration }, context) {
        const { dryRun } = context;
        const awsIntegrations = (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context);
        const record = await (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)({ id, action: 'update' }, async () => {
            const current = await awsIntegrations.get(id);
            return (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)({ id, name: current.name, action: 'update' }, () => (0,_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .updateIntegration */ .SP)(current, integration, 'update', { awsIntegrations, dryRun }));
        });
        const warnings = (0,_aws_check_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationWarnings */ .K)([integration]);
        return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true }, warnings };
    },
});


/***/ })

};
;