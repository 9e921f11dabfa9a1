"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 5906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _aws_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5790);
/* harmony import */ var _aws_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2899);



/** Reads every AWS integration of the organization. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .operation */ .M)({
    inputs: [],
    kind: 'records',
    outputs: ['awsIntegrationId', 'awsIntegrations'],
    writes: false,
    read: () => undefined,
    title: () => '',
    async run(_, context) {
        const records = (await (0,_aws_api_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationsApi */ .U)(context).list()).map(_aws_write_js__WEBPACK_IMPORTED_MODULE_1__/* .readOutcome */ .ns);
        return { kind: 'records', noun: 'integration', records, shown: { list: true, first: false } };
    },
});


/***/ })

};
;