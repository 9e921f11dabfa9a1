"use strict";
exports.id = 368;
exports.ids = [368];
exports.modules = {

/***/ 339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ listAll),
/* harmony export */   q: () => (/* binding */ listAround)
/* harmony export */ });
const TEN_YEARS = 10 * 366 * 24 * 60 * 60;
/** Every annotation of a service, whatever time it is of: the API lists by time, and has no way to read a single one. */
async function listAll(api, service, options = {}) {
    return api.list({ service, from: 0, to: Math.floor(Date.now() / 1000) + TEN_YEARS }, options);
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

/***/ 368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./src/annotations/find.ts
var find = __webpack_require__(339);
// EXTERNAL MODULE: ./src/inputs/graph-annotation.ts
var graph_annotation = __webpack_require__(867);
// EXTERNAL MODULE: ./src/inputs/rules.ts
var rules = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/mackerel/graph-annotations.ts
var graph_annotations = __webpack_require__(633);
// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
;// CONCATENATED MODULE: ./src/mackerel/services.ts

const manyServices = dist/* object */.Ik({ services: dist/* array */.YO(dist/* object */.Ik({ name: dist/* string */.Yj(), roles: dist/* unknown */.L5().optional() })) });
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

// EXTERNAL MODULE: ./src/records/outcomes.ts
var outcomes = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/records/pick.ts
var pick = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/records/write.ts
var write = __webpack_require__(321);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/delete-graph-annotation.ts









/** Deletes a graph annotation, which cannot be undone. With `service`, one request is enough to look it up. */
const definition = (0,operation/* operation */.M)({
    inputs: ['graphAnnotationId', 'service'],
    kind: 'records',
    noun: 'graph annotation',
    outputs: ['graphAnnotationId', 'graphAnnotation'],
    writes: true,
    read: (reader) => ({ id: (0,graph_annotation/* readAnnotationId */.Xf)(reader), service: reader.rule('service', rules/* SERVICE */.YV) }),
    title: ({ id }) => id,
    async run({ id, service }, { mackerel, dryRun }) {
        const api = new graph_annotations/* GraphAnnotationsApi */.HX(mackerel.transport);
        const record = await (0,outcomes/* settle */.G9)({ id, action: 'delete' }, async () => {
            // Looked up first: a 404 after a lost answer means that it was deleted only where it was there.
            const listed = await (0,find/* listAround */.q)(api, new ServicesApi(mackerel.transport), id, service);
            const current = (0,pick/* pick */.U)(listed, id, 'graph annotation');
            return (0,write/* deleteRecord */.LK)({
                current,
                dryRun,
                remove: () => api.delete(id),
                read: async () => (await (0,find/* listAll */._)(api, current.service, { retries: 0 })).entries.find((one) => one.id === id),
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
        : `the ${what} ${id} was left alone: ${reason}`);
}
/** What must be said about records that were listed and left out; a sentence each. */
function oddWarnings({ odd }, what) {
    const MAX = 10;
    const lines = odd
        .slice(0, MAX)
        .map(({ id, reason }) => `A ${what} is left out${id === undefined ? '' : ` (${id})`}: ${reason}`);
    return odd.length > MAX ? [...lines, `${odd.length - MAX} more are left out`] : lines;
}


/***/ })

};
;