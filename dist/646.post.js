"use strict";
exports.id = 646;
exports.ids = [646];
exports.modules = {

/***/ 7646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endAnnotation: () => (/* binding */ endAnnotation)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/same-set.ts
var same_set = __webpack_require__(6424);
;// CONCATENATED MODULE: ./src/annotations/diff.ts

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
    const roles = changes.roles === undefined || (0,same_set/* isSameSet */.T)(current.roles, changes.roles) ? [] : ['roles'];
    return [...fields, ...roles].map((path) => ({ path, before: current[path], after: changes[path] }));
}

;// CONCATENATED MODULE: ./src/annotations/find.ts
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

// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/mackerel/numbers.ts
var numbers = __webpack_require__(3932);
;// CONCATENATED MODULE: ./src/mackerel/graph-annotation.ts



/** How long texts may be, in characters (API document "Graph Annotations"). */
const MAX_TITLE = 250;
const MAX_DESCRIPTION = 1024;
const textOrNull = dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch()).optional();
/** The graph annotation of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireGraphAnnotation = dist/* object */.Ik({
    id: host/* wireHostId */.zA,
    title: dist/* string */.Yj(),
    service: dist/* string */.Yj(),
    description: textOrNull,
    from: dist/* unknown */.L5().optional(),
    to: dist/* unknown */.L5().optional(),
    roles: dist/* union */.KC(dist/* array */.YO(dist/* string */.Yj()), dist/* null */.ch()).optional(),
});
/** A graph annotation as Mackerel sends it, in this action's words. */
function fromWireGraphAnnotation(wire) {
    return {
        id: wire.id,
        name: wire.title,
        title: wire.title,
        description: wire.description ?? '',
        from: (0,numbers/* asNumber */.i)(wire.from),
        to: (0,numbers/* asNumber */.i)(wire.to),
        service: wire.service,
        roles: wire.roles ?? [],
        wire,
    };
}
/** The body that makes a new annotation. */
function toWireGraphAnnotation({ description, roles, ...spec }) {
    return { ...spec, ...(description !== '' && { description }), ...(roles.length > 0 && { roles }) };
}
/** The body that changes fields of an annotation: everything else goes back as it was read, since an update replaces. */
function updatedWireGraphAnnotation({ wire }, changes) {
    return { ...wire, id: undefined, ...changes };
}

// EXTERNAL MODULE: ./src/mackerel/entries.ts
var entries = __webpack_require__(6694);
;// CONCATENATED MODULE: ./src/mackerel/graph-annotations.ts




/** What every request here is about. */
const ANNOTATION = { resource: 'graph annotation' };
// Each one is read by itself: an odd one must not make the others unreadable.
const manyAnnotations = dist/* object */.Ik({ graphAnnotations: dist/* array */.YO(dist/* unknown */.L5()) });
/** Seconds. */
const MARGIN = 60;
/** The graph annotations API, one method an endpoint. Every method throws MackerelError. */
class GraphAnnotationsApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /graph-annotations: of one service, in an interval. What is not there is left out, and named. */
    async list(range, { retries } = {}) {
        const { service, from, to } = range;
        const reply = await this.#transport.request({
            ...ANNOTATION,
            isCollection: true,
            method: 'GET',
            path: ['graph-annotations'],
            query: [
                ['service', service],
                ['from', String(from)],
                ['to', String(to)],
            ],
            reply: manyAnnotations,
            ...(retries !== undefined && { retries }),
        });
        return (0,entries/* readEntries */.$)(reply.graphAnnotations, wireGraphAnnotation, fromWireGraphAnnotation, (annotation) => whyUnfit(annotation, range));
    }
    /**
     * POST /graph-annotations. Where the request may have arrived although no answer came, it is repeated only after
     * looking for the annotation it may have made.
     *
     * @param before IDs of annotations that were there before, so that none of them is taken for the new one
     */
    async create(spec, before) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['graph-annotations'],
            body: toWireGraphAnnotation(spec),
            reply: wireGraphAnnotation,
            mismatch: ({ id, title, service }) => title === spec.title && service === spec.service && !before.has(id)
                ? undefined
                : `it is about the graph annotation ${id}, which is another one`,
            repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
        });
        return fromWireGraphAnnotation(wire);
    }
    /** The annotation that a request made whose answer is lost; undefined: none. */
    async find(spec, before, options = {}) {
        const { entries } = await this.list(aroundOf(spec), options);
        return entries.find((annotation) => !before.has(annotation.id) && isMadeOf(annotation, spec));
    }
    /** PUT /graph-annotations/<id>. What is not among the changes goes back as it was read. */
    async update(annotation, changes) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            method: 'PUT',
            path: ['graph-annotations', annotation.id],
            body: updatedWireGraphAnnotation(annotation, changes),
            reply: wireGraphAnnotation,
            mismatch: isAnotherThan(annotation.id),
        });
        return fromWireGraphAnnotation(wire);
    }
    /** DELETE /graph-annotations/<id>. @returns the annotation as it was */
    async delete(id) {
        const wire = await this.#transport.request({
            ...ANNOTATION,
            method: 'DELETE',
            path: ['graph-annotations', id],
            reply: wireGraphAnnotation,
            mismatch: isAnotherThan(id),
        });
        return fromWireGraphAnnotation(wire);
    }
}
/** Whether an annotation is what a request of this content makes (contract, "Settled": service, from, title, description). */
function isMadeOf(annotation, spec) {
    const fields = ['service', 'from', 'title', 'description'];
    return fields.every((field) => annotation[field] === spec[field]) && (0,same_set/* isSameSet */.T)(annotation.roles, spec.roles);
}
/** Where an annotation is looked for: whether the ends of the interval count is not documented. */
function aroundOf({ service, from, to }) {
    return { service, from: Math.max(from - MARGIN, 0), to: to + MARGIN };
}
function whyUnfit({ service, from, to }, asked) {
    if (service !== asked.service)
        return `it is one of the service ${service}`;
    const isElsewhere = (from !== undefined && from > asked.to) || (to !== undefined && to < asked.from);
    return isElsewhere ? 'it is of another time' : undefined;
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the graph annotation ${id}`);
}

;// CONCATENATED MODULE: ./src/records/difference.ts
/** The changes that make a difference: only those are written. */
function onlyDifferent(changes, differences) {
    const entries = Object.entries(changes).filter(([field]) => differences.some(({ path }) => path === field));
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./src/records/outcomes.ts
var outcomes = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/records/write.ts + 1 modules
var write = __webpack_require__(3658);
// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
;// CONCATENATED MODULE: ./src/clean-up/end-annotation.ts










/** Writes the end of the job and its result on the graph annotation that the step created (`endAfterJob`). */
const endAnnotation = {
    schema: dist/* object */.Ik({
        kind: dist/* literal */.eu('end-annotation'),
        graphAnnotationId: dist/* string */.Yj().optional(),
        service: dist/* string */.Yj(),
        from: dist/* number */.ai(),
        title: dist/* string */.Yj(),
        description: dist/* string */.Yj(),
        others: dist/* array */.YO(dist/* string */.Yj()),
    }),
    input: 'endAfterJob',
    title: ({ title, service }) => `graph annotation ${title}, ${service}`,
    undo: end,
    byHand: ({ graphAnnotationId, title, service }) => [
        `The graph annotation ${title}${graphAnnotationId === undefined ? '' : ` (${graphAnnotationId})`} on the graphs of ${service} has no end. Nothing else depends on it. To finish by hand: edit it in Mackerel.`,
    ],
};
/** A failure is a warning: nothing is left to be cleaned up (contract, "Downtimes and annotations"). */
async function end(step, context) {
    const known = { id: step.graphAnnotationId, name: step.title, action: 'end' };
    const record = await (0,outcomes/* settle */.G9)(known, () => endOne(step, context));
    return {
        kind: 'records',
        noun: 'graph annotation',
        records: [{ ...record, tolerated: true }],
        shown: { list: false, first: false },
        warnings: record.error === undefined
            ? []
            : [`The end of the graph annotation ${step.title} could not be written. ${(0,explain/* explanation */.Qb)(record.error)}`],
    };
}
async function endOne(step, { mackerel, jobStatus }) {
    const api = new GraphAnnotationsApi(mackerel.transport);
    const { entries } = await listAll(api, step.service);
    const current = entries.find((annotation) => isMeant(annotation, step));
    if (current === undefined) {
        const note = step.graphAnnotationId === undefined ? 'no such annotation was created' : 'gone already';
        const outcome = { id: step.graphAnnotationId, name: step.title, action: 'end', outcome: 'unchanged' };
        return { ...outcome, differences: [], record: undefined, error: undefined, note };
    }
    const changes = {
        title: withResult(current.title, jobStatus),
        to: Math.max(Math.floor(Date.now() / 1000), current.from ?? 0),
    };
    const differences = annotationDifferences(current, changes);
    return (0,write/* updateRecord */.vL)({
        current,
        differences,
        dryRun: false,
        action: 'end',
        write: () => api.update(current, onlyDifferent(changes, differences)),
        read: async () => (await listAll(api, step.service, { retries: 0 })).entries.find(({ id }) => id === current.id),
        remaining: (annotation) => annotationDifferences(annotation, changes),
    });
}
function isMeant(annotation, step) {
    if (step.graphAnnotationId !== undefined)
        return annotation.id === step.graphAnnotationId;
    const fields = ['title', 'description', 'from'];
    return fields.every((field) => annotation[field] === step[field]) && !step.others.includes(annotation.id);
}
/** `Deploy #12 (success)`; where that is too long, the title is cut, never the result. */
function withResult(title, jobStatus) {
    const result = ` (${jobStatus || 'ended'})`;
    return `${(0,shorten/* shorten */.m)(title, MAX_TITLE - result.length)}${result}`;
}


/***/ }),

/***/ 4997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   iS: () => (/* binding */ failedOutcome)
/* harmony export */ });
/* unused harmony exports mayBeDone, readOutcome */
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);

/** The outcome of work on one record; what the work throws is that record's failure. */
async function settle(known, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return failedOutcome(known, error);
    }
}
/** The outcome of a record that could not be dealt with. */
function failedOutcome({ id, name, action }, error) {
    const outcome = mayBeDone(error) ? 'unknown' : 'failed';
    return { id, name, outcome, action, differences: [], record: undefined, error };
}
/** Whether a request may have been carried out although it failed: no one is any wiser then. */
function mayBeDone(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived;
}
/** The outcome of a record that was only read. */
function readOutcome(record) {
    const { id, name } = record;
    return { id, name, outcome: 'unchanged', action: 'read', differences: [], record, error: undefined };
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LK: () => (/* binding */ deleteRecord),
  vL: () => (/* binding */ updateRecord)
});

// UNUSED EXPORTS: NotThereError, createRecord

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/records/outcomes.ts
var outcomes = __webpack_require__(4997);
;// CONCATENATED MODULE: ./src/records/taken.ts
/** Mackerel said that it did what was asked, and in the same answer that it did not. */
class NotTakenError extends Error {
    name = 'NotTakenError';
}
/**
 * Holds the answer to a change against what was asked: a field that still has its former value was not changed. One with
 * a third value may be what Mackerel makes of the new one.
 *
 * @param asked what the change was to make different
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against the change; undefined: nothing
 */
function notChanged(asked, remaining) {
    const former = new Map(asked.flatMap((one) => ('before' in one ? [[one.path, JSON.stringify(one.before)]] : [])));
    const still = remaining.filter((one) => 'before' in one && former.get(one.path) === JSON.stringify(one.before));
    if (still.length === 0)
        return undefined;
    return new NotTakenError(`Mackerel accepted the change, but its answer has the former ${listed(still)}`);
}
/**
 * Holds the answer to a creation against what was asked.
 *
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against it; undefined: nothing
 */
function taken_notAsAsked(remaining) {
    if (remaining.length === 0)
        return undefined;
    return new NotTakenError(`Mackerel created it with another ${listed(remaining)}`);
}
function listed(differences) {
    return differences
        .map((one) => ('before' in one ? `${one.path} (${inWords(one.before)}, not ${inWords(one.after)})` : one.path))
        .join(', ');
}
function inWords(value) {
    return value === undefined ? 'none' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/records/write.ts



/** There is no such record, though it was asked for. Nothing has been changed. */
class NotThereError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'NotThereError';
}
/**
 * Creates a record: looks first, so that nothing that was there is claimed as made, and looks after a refusal, which may
 * come from a server that did the work all the same.
 *
 * @throws Error where it was not created, or no one knows
 */
async function createRecord({ name, dryRun, differences, look, create, find, remaining, onIntent, onRefused, }) {
    const there = await look();
    const outcome = { action: 'create', error: undefined };
    if (dryRun)
        return { ...outcome, id: undefined, name, outcome: 'planned', differences, record: undefined };
    const before = new Set(there.map(({ id }) => id));
    onIntent(there, undefined);
    const record = await createOrFind(() => create(before), () => find(before)).catch((error) => {
        if (error instanceof MackerelError && !error.mayHaveArrived)
            onRefused();
        throw error;
    });
    onIntent(there, record);
    const made = { ...outcome, id: record.id, name: record.name, differences: [], record };
    const error = notAsAsked(remaining(record));
    return error === undefined ? { ...made, outcome: 'changed' } : { ...made, outcome: 'failed', error };
}
async function createOrFind(create, find) {
    try {
        return await create();
    }
    catch (error) {
        const made = isWorthALook(error) ? await orNothing(find) : undefined;
        if (made === undefined)
            throw error;
        return made;
    }
}
/**
 * Writes a record that was read, where something about it is to be different. After a failure it is read again, so that
 * it is known what became of it.
 */
async function updateRecord({ current, differences, dryRun, write, read, remaining, action = 'update', }) {
    const { id, name } = current;
    const outcome = { id, name, action, error: undefined };
    if (differences.length === 0)
        return { ...outcome, outcome: 'unchanged', differences, record: current };
    if (dryRun)
        return { ...outcome, outcome: 'planned', differences, record: current };
    try {
        const record = await write();
        const contradiction = notChanged(differences, remaining(record));
        if (contradiction !== undefined)
            throw contradiction;
        return { ...outcome, outcome: 'changed', differences, record };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,outcomes/* failedOutcome */.iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined && remaining(now).length === 0)
            return { ...outcome, outcome: 'changed', differences, record: now };
        return { ...failed, outcome: 'failed' };
    }
}
/** Deletes a record that was seen to be there. After a failure it is looked for, so that it is known what became of it. */
async function deleteRecord({ current, dryRun, remove, read, action = 'delete', }) {
    const { id, name } = current;
    const outcome = { id, name, action, differences: [], record: current, error: undefined };
    if (dryRun)
        return { ...outcome, outcome: 'planned' };
    try {
        return { ...outcome, outcome: 'changed', record: await remove() };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,outcomes/* failedOutcome */.iS)(outcome, error);
        const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
        if (now === 'unread')
            return failed;
        if (now !== undefined)
            return { ...failed, outcome: 'failed' };
        // It was there a moment ago: where an attempt may have arrived, that one deleted it.
        if (failed.outcome === 'unknown')
            return { ...outcome, outcome: 'changed' };
        return { ...outcome, outcome: 'unchanged', note: 'gone already' };
    }
}
/** Whether an answer may be the last word on nothing: 4xx, but for those that refuse the key, or one that contradicts itself. */
function isWorthALook(error) {
    if (error instanceof NotTakenError)
        return true;
    return error instanceof errors/* MackerelError */.v && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
}
async function orNothing(look) {
    const found = await orUnread(look);
    return found === 'unread' ? undefined : found;
}
async function orUnread(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* MackerelError */.v)
            return 'unread';
        throw error;
    }
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameSet)
/* harmony export */ });
/** Whether two lists hold the same items: neither their order nor an item that is there twice means anything. */
function isSameSet(one, other) {
    const [left, right] = [new Set(one), new Set(other)];
    return left.size === right.size && [...left].every((item) => right.has(item));
}


/***/ })

};
;