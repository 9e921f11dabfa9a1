"use strict";
exports.id = 687;
exports.ids = [687];
exports.modules = {

/***/ 6531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ newAnnotationDifferences),
/* harmony export */   MS: () => (/* binding */ madeOtherwise),
/* harmony export */   g7: () => (/* binding */ annotationDifferences)
/* harmony export */ });
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6424);

const FIELDS = ['title', 'description', 'from', 'to'];
/** What a new annotation has, field by field. */
function newAnnotationDifferences(spec) {
    const { service, roles, title, description, from, to } = spec;
    return Object.entries({ service, roles, title, description, from, to }).flatMap(([path, after]) => after === '' || (Array.isArray(after) && after.length === 0) ? [] : [{ path, before: undefined, after }]);
}
/** What an annotation that was made marks otherwise than asked, as far as the answer holds it: which graphs. */
function madeOtherwise(made, { roles }) {
    return (made.wire.roles ?? undefined) === undefined ? [] : annotationDifferences(made, { roles });
}
/** What changes would make different about an annotation. Roles in another order are the same. */
function annotationDifferences(current, changes) {
    const fields = FIELDS.filter((field) => changes[field] !== undefined && changes[field] !== current[field]);
    const roles = changes.roles === undefined || (0,_same_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameSet */ .T)(current.roles, changes.roles) ? [] : ['roles'];
    return [...fields, ...roles].map((path) => ({ path, before: current[path], after: changes[path] }));
}


/***/ }),

/***/ 7687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _annotations_diff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6531);
/* harmony import */ var _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(633);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2899);






/** Marks a time, such as that of a deploy, on the graphs of a service. With `endAfterJob`, post writes its end. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .operation */ .M)({
    inputs: _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATE_ANNOTATION_INPUTS */ .xG,
    kind: 'records',
    noun: 'graph annotation',
    outputs: ['graphAnnotationId', 'graphAnnotation'],
    writes: true,
    read: (reader, { env }) => (0,_inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .readNewAnnotation */ .Ww)(reader, env),
    title: ({ spec: { title, service } }) => `${title}, ${service}`,
    async run({ spec: given, endAfterJob }, { mackerel, dryRun, saveNote }) {
        const api = new _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .GraphAnnotationsApi */ .HX(mackerel.transport);
        const now = Math.floor(Date.now() / 1000);
        const from = given.from ?? Math.min(now, given.to ?? now);
        const spec = { ...given, from, to: given.to ?? Math.max(from, now) };
        const name = spec.title;
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)({ name, action: 'create' }, () => (0,_records_write_js__WEBPACK_IMPORTED_MODULE_3__/* .createRecord */ .eC)({
            name,
            dryRun,
            differences: (0,_annotations_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .newAnnotationDifferences */ .Gg)(spec),
            look: async () => (await api.list((0,_mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .aroundOf */ .dg)(spec))).entries,
            create: (before) => api.create(spec, before),
            find: (before) => api.find(spec, before, { retries: 0 }),
            remaining: (made) => (0,_annotations_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .madeOtherwise */ .MS)(made, spec),
            onIntent: (there, made) => {
                if (endAfterJob)
                    saveNote([endStep(spec, there, made)]);
            },
            onRefused: () => {
                if (endAfterJob)
                    saveNote([]);
            },
        }));
        return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
    },
});
function endStep({ service, from, title, description }, there, made) {
    const others = there.filter((one) => one.title === title && one.description === description).map(({ id }) => id);
    return { kind: 'end-annotation', graphAnnotationId: made?.id, service, from, title, description, others };
}


/***/ })

};
;