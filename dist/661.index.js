"use strict";
exports.id = 661;
exports.ids = [661];
exports.modules = {

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

/***/ 2152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ServicesApi)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9118);

const manyServices = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ services: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ name: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), roles: _badrap_valita__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5().optional() })) });
/** The services API, what this action needs of it. */
class ServicesApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /services: all of them. @throws MackerelError */
    async list() {
        const reply = await this.#transport.request({
            resource: 'service',
            isCollection: true,
            method: 'GET',
            path: ['services'],
            reply: manyServices,
        });
        return reply.services.map(({ name, roles }) => ({
            name,
            roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
        }));
    }
}


/***/ }),

/***/ 5042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _annotations_find_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(339);
/* harmony import */ var _inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8190);
/* harmony import */ var _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(633);
/* harmony import */ var _mackerel_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2152);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4997);
/* harmony import */ var _records_pick_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6397);
/* harmony import */ var _records_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(321);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2899);









/** Deletes a graph annotation, which cannot be undone. With `service`, one request is enough to look it up. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .operation */ .M)({
    inputs: ['graphAnnotationId', 'service'],
    kind: 'records',
    noun: 'graph annotation',
    outputs: ['graphAnnotationId', 'graphAnnotation'],
    writes: true,
    read: (reader) => ({ id: (0,_inputs_graph_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnnotationId */ .Xf)(reader), service: reader.rule('service', _inputs_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICE */ .YV) }),
    title: ({ id }) => id,
    async run({ id, service }, { mackerel, dryRun }) {
        const api = new _mackerel_graph_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .GraphAnnotationsApi */ .HX(mackerel.transport);
        const record = await (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)({ id, action: 'delete' }, async () => {
            // Looked up first: a 404 after a lost answer means that it was deleted only where it was there.
            const listed = await (0,_annotations_find_js__WEBPACK_IMPORTED_MODULE_8__/* .listAround */ .q)(api, new _mackerel_services_js__WEBPACK_IMPORTED_MODULE_3__/* .ServicesApi */ .d(mackerel.transport), id, service);
            const current = (0,_records_pick_js__WEBPACK_IMPORTED_MODULE_5__/* .pick */ .U)(listed, id, 'graph annotation');
            return (0,_records_write_js__WEBPACK_IMPORTED_MODULE_6__/* .deleteRecord */ .LK)({
                current,
                dryRun,
                remove: () => api.delete(id),
                read: async () => (await (0,_annotations_find_js__WEBPACK_IMPORTED_MODULE_8__/* .listAll */ ._)(api, current.service, { retries: 0 })).entries.find((one) => one.id === id),
            });
        });
        return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
    },
});


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