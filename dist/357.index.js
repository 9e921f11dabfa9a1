"use strict";
exports.id = 357;
exports.ids = [357];
exports.modules = {

/***/ 2357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);
/* harmony import */ var _inputs_aws_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9487);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2899);




/** Reads one AWS integration. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .M)({
    inputs: ['awsIntegrationId'],
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegration'],
    writes: false,
    read: (reader) => (0,_inputs_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .readAwsIntegrationId */ .vh)(reader),
    title: (id) => id,
    async run(id, context) {
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)({ id, action: 'read' }, async () => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .readOutcome */ .ns)(await (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context).get(id)));
        return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true } };
    },
});


/***/ })

};
;