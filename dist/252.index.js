"use strict";
exports.id = 252;
exports.ids = [252];
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

/***/ 339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ listAll),
/* harmony export */   q: () => (/* binding */ listAround)
/* harmony export */ });
/** 2100-01-01, in epoch seconds: later than any deploy that is marked today. */
const FAR_AHEAD = 4_102_444_800;
/** Every annotation of a service, whatever time it is of: the API lists by time, and has no way to read a single one. */
async function listAll(api, service, options = {}) {
    return api.list({ service, from: 0, to: FAR_AHEAD }, options);
}
/**
 * The annotation of that ID, and everything that was listed with it.
 *
 * @param service where it is; undefined: every service of the organization is asked, one after the other
 */
async function listAround(api, services, id, service) {
    if (service !== undefined)
        return listAll(api, service);
    for (const { name } of await services.list()) {
        const listed = await listAll(api, name);
        if ([...listed.entries, ...listed.odd].some((one) => one.id === id))
            return listed;
    }
    return { entries: [], odd: [] };
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _annotations_diff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6531);
/* harmony import */ var _annotations_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(339);
/* harmony import */ var _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(633);
/* harmony import */ var _records_difference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3495);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);









/** An annotation must not end before it begins. Nothing has been changed. */
class IntervalError extends Error {
    name = 'IntervalError';
}
/** Changes the given fields of a graph annotation; everything else stays: it is read first, since Mackerel overwrites. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .operation */ .M)({
    inputs: _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .UPDATE_ANNOTATION_INPUTS */ .o9,
    kind: 'records',
    noun: 'graph annotation',
    outputs: ['graphAnnotationId', 'graphAnnotation'],
    writes: true,
    read: (reader) => (0,_inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnnotationChanges */ .rV)(reader),
    title: ({ graphAnnotationId, service }) => `${graphAnnotationId}, ${service}`,
    async run({ graphAnnotationId: id, service, changes }, { mackerel, dryRun }) {
        const api = new _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .GraphAnnotationsApi */ .HX(mackerel.transport);
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)({ id, action: 'update' }, async () => {
            const current = (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .U)(await (0,_annotations_find_js__WEBPACK_IMPORTED_MODULE_6__/* .listAll */ ._)(api, service), id, `graph annotation of the service ${service} with the ID`);
            return (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)({ id, name: current.name, action: 'update' }, async () => {
                const { from = 0, to = Infinity } = { ...current, ...changes };
                if (from > to)
                    throw new IntervalError('it would end before it begins, so it was not changed: give from and to');
                const differences = (0,_annotations_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationDifferences */ .g7)(current, changes);
                return (0,_records_write_js__WEBPACK_IMPORTED_MODULE_4__/* .updateRecord */ .vL)({
                    current,
                    differences,
                    dryRun,
                    write: () => api.update(current, (0,_records_difference_js__WEBPACK_IMPORTED_MODULE_8__/* .onlyDifferent */ .U)(changes, differences)),
                    read: async () => (await (0,_annotations_find_js__WEBPACK_IMPORTED_MODULE_6__/* .listAll */ ._)(api, service, { retries: 0 })).entries.find((one) => one.id === id),
                    remaining: (annotation) => (0,_annotations_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationDifferences */ .g7)(annotation, changes),
                });
            });
        });
        return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
    },
});


/***/ }),

/***/ 3495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ onlyDifferent)
/* harmony export */ });
/** The changes that make a difference: only those are written. */
function onlyDifferent(changes, differences) {
    const entries = Object.entries(changes).filter(([field]) => differences.some(({ path }) => path === field));
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pick),
/* harmony export */   V: () => (/* binding */ oddWarnings)
/* harmony export */ });
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(321);

/**
 * The record of that ID.
 *
 * @param what such as `downtime`
 * @throws NotThereError where there is none, or none that can be read
 */
function pick({ entries, odd }, id, what) {
    const record = entries.find((entry) => entry.id === id);
    if (record !== undefined)
        return record;
    const reason = odd.find((entry) => entry.id === id)?.reason;
    throw new _write_js__WEBPACK_IMPORTED_MODULE_0__/* .NotThereError */ ._V(reason === undefined
        ? `there is no ${what} ${id}: nothing was changed. Check the ID, and that the API key belongs to its organization`
        : `the ${what} ${id} was skipped: ${reason}`);
}
/** What must be said about records that were listed and left out; a sentence each. */
function oddWarnings({ odd }, what) {
    const MAX = 10;
    const lines = odd
        .slice(0, MAX)
        .map(({ id, reason }) => `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} is left out${id === undefined ? '' : ` (${id})`}: ${reason}`);
    return odd.length > MAX ? [...lines, `${odd.length - MAX} more are left out`] : lines;
}


/***/ })

};
;