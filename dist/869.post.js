"use strict";
exports.id = 869;
exports.ids = [869];
exports.modules = {

/***/ 6869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endDowntime: () => (/* binding */ endDowntime)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/same-set.ts
var same_set = __webpack_require__(6424);
// EXTERNAL MODULE: ./src/mackerel/downtime.ts + 1 modules
var mackerel_downtime = __webpack_require__(4141);
// EXTERNAL MODULE: ./src/mackerel/entries.ts
var entries = __webpack_require__(6694);
;// CONCATENATED MODULE: ./src/mackerel/downtimes.ts




/** What every request here is about. */
const DOWNTIME = { resource: 'downtime' };
// Each one is read by itself: an odd one must not make the others unreadable.
const manyDowntimes = dist/* object */.Ik({ downtimes: dist/* array */.YO(dist/* unknown */.L5()) });
/** The downtimes API, one method an endpoint. Every method throws MackerelError. */
class DowntimesApi {
    #transport;
    constructor(transport) {
        this.#transport = transport;
    }
    /** GET /downtimes: those that are over too. */
    async list({ retries } = {}) {
        const reply = await this.#transport.request({
            ...DOWNTIME,
            isCollection: true,
            method: 'GET',
            path: ['downtimes'],
            reply: manyDowntimes,
            ...(retries !== undefined && { retries }),
        });
        return (0,entries/* readEntries */.$)(reply.downtimes, mackerel_downtime/* wireDowntime */.lM, mackerel_downtime/* fromWireDowntime */.fx);
    }
    /**
     * POST /downtimes. Where the request may have arrived although no answer came, it is repeated only after looking for
     * the downtime it may have made.
     *
     * @param before IDs of downtimes that were there before, so that none of them is taken for the new one
     */
    async create(spec, before) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            isCollection: true,
            creates: true,
            method: 'POST',
            path: ['downtimes'],
            body: (0,mackerel_downtime/* toWireDowntime */.kb)(spec),
            reply: mackerel_downtime/* wireDowntime */.lM,
            mismatch: ({ id, name }) => name === spec.name && !before.has(id) ? undefined : `it is about the downtime ${id}, which is another one`,
            repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
        });
        return (0,mackerel_downtime/* fromWireDowntime */.fx)(wire);
    }
    /** The downtime that a request made whose answer is lost; undefined: none. */
    async find(spec, before, options = {}) {
        return (await this.list(options)).entries.find((downtime) => !before.has(downtime.id) && isMadeOf(downtime, spec));
    }
    /** PUT /downtimes/<id>. What is not among the changes goes back as it was read. */
    async update(downtime, changes) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            method: 'PUT',
            path: ['downtimes', downtime.id],
            body: (0,mackerel_downtime/* updatedWireDowntime */.aY)(downtime, changes),
            reply: mackerel_downtime/* wireDowntime */.lM,
            mismatch: isAnotherThan(downtime.id),
        });
        return (0,mackerel_downtime/* fromWireDowntime */.fx)(wire);
    }
    /** DELETE /downtimes/<id>: alerts open again from now on. @returns the downtime as it was */
    async delete(id) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            method: 'DELETE',
            path: ['downtimes', id],
            reply: mackerel_downtime/* wireDowntime */.lM,
            mismatch: isAnotherThan(id),
        });
        return (0,mackerel_downtime/* fromWireDowntime */.fx)(wire);
    }
}
/** Whether a downtime is what a request of this content makes (contract, "Settled": name, memo, scopes, start, duration). */
function isMadeOf(downtime, spec) {
    return (['name', 'memo', 'start', 'duration'].every((field) => downtime[field] === spec[field]) &&
        mackerel_downtime/* SCOPES */.iW.every((scope) => (0,same_set/* isSameSet */.T)(downtime[scope], spec[scope])));
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the downtime ${id}`);
}

// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/records/outcomes.ts
var records_outcomes = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/records/write.ts + 1 modules
var write = __webpack_require__(3658);
// EXTERNAL MODULE: ./src/report/times.ts
var times = __webpack_require__(7020);
;// CONCATENATED MODULE: ./src/clean-up/end-downtime.ts






/** Ends the downtime that the step created (`endAfterJob`). */
const endDowntime = {
    schema: dist/* object */.Ik({
        kind: dist/* literal */.eu('end-downtime'),
        downtimeId: dist/* string */.Yj().optional(),
        name: dist/* string */.Yj(),
        memo: dist/* string */.Yj(),
        start: dist/* number */.ai(),
        duration: dist/* number */.ai(),
        others: dist/* array */.YO(dist/* string */.Yj()),
    }),
    input: 'endAfterJob',
    title: ({ name }) => `downtime ${name}`,
    undo: end,
    byHand({ downtimeId, name, memo, start, duration }) {
        const silent = `Alerts may still be silenced by the downtime ${name}, until ${(0,times/* utc */.n)(start + duration * 60)}.`;
        return [
            downtimeId === undefined
                ? `${silent} To finish by hand: look for that name in Mackerel, or with operation: list-downtimes. If its memo has the line ${lastLine(memo)}, delete it.`
                : `${silent} To finish by hand: delete it in Mackerel, or run this action with operation: delete-downtime and downtimeId: ${downtimeId}`,
        ];
    },
};
async function end(step, { mackerel }) {
    const api = new DowntimesApi(mackerel.transport);
    const { downtimeId, name } = step;
    const known = { id: downtimeId, name, action: 'end' };
    const records = downtimeId === undefined ? await endFound(api, step) : [await (0,records_outcomes/* settle */.G9)(known, () => endOne(api, downtimeId, name))];
    // As Mackerel had it at last: someone may have prolonged it.
    const overdue = records.flatMap(({ record = step }) => overdueWarning(name, record) ?? []);
    return {
        kind: 'records',
        noun: 'downtime',
        records,
        shown: { list: false, first: false },
        warnings: records.some(({ error }) => error !== undefined) ? [] : overdue,
    };
}
/** Ends what the step may have made without learning its ID. */
async function endFound(api, step) {
    const known = { name: step.name, action: 'end' };
    let found = [];
    const nothing = await (0,records_outcomes/* settle */.G9)(known, async () => {
        found = (await api.list()).entries.filter(({ id, name, memo, start }) => name === step.name && memo === step.memo && start === step.start && !step.others.includes(id));
        const note = 'no such downtime was created';
        return {
            ...known,
            id: undefined,
            outcome: 'unchanged',
            differences: [],
            record: undefined,
            error: undefined,
            note,
        };
    });
    if (found.length === 0)
        return [nothing];
    const outcomes = [];
    for (const { id, name } of found) {
        outcomes.push(await (0,records_outcomes/* settle */.G9)({ id, name, action: 'end' }, () => endOne(api, id, name)));
    }
    return outcomes;
}
async function endOne(api, id, name) {
    const known = { id, name, action: 'end', differences: [], error: undefined };
    const find = async () => (await api.list()).entries.find((downtime) => downtime.id === id);
    try {
        return { ...known, outcome: 'changed', record: await api.delete(id) };
    }
    catch (error) {
        // A list that does not hold it says that it is gone; so does no 404 by itself.
        if (!(error instanceof errors/* MackerelError */.v) || error.isRefusedKey)
            throw error;
        const current = await find().catch(() => {
            throw error;
        });
        if (current !== undefined) {
            return (0,write/* deleteRecord */.LK)({ current, dryRun: false, action: 'end', remove: () => api.delete(id), read: find });
        }
        if (error.mayHaveArrived)
            return { ...known, outcome: 'changed', record: undefined };
        return { ...known, outcome: 'unchanged', record: undefined, note: 'gone already' };
    }
}
function overdueWarning(name, { start, duration }) {
    if (start === undefined || duration === undefined)
        return undefined;
    const over = start + duration * 60;
    if (over * 1000 > Date.now())
        return undefined;
    return [
        `The downtime ${name} ran out at ${(0,times/* utc */.n)(over)}, before the job ended: alerts were not silenced from then on. Give it a longer duration.`,
    ];
}
function lastLine(memo) {
    return memo.split('\n').at(-1) ?? '';
}


/***/ }),

/***/ 4141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _M: () => (/* binding */ COVERING_SCOPES),
  CR: () => (/* binding */ EXCLUDING_SCOPES),
  iW: () => (/* binding */ SCOPES),
  fx: () => (/* binding */ fromWireDowntime),
  kb: () => (/* binding */ toWireDowntime),
  aY: () => (/* binding */ updatedWireDowntime),
  lM: () => (/* binding */ wireDowntime)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/mackerel/numbers.ts
var numbers = __webpack_require__(3932);
;// CONCATENATED MODULE: ./src/mackerel/role-fullname.ts
/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
function withoutBlanksAtColon(text) {
    return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}

;// CONCATENATED MODULE: ./src/mackerel/downtime.ts




/** What a downtime silences: services by name, roles by full name, monitors by ID. There is no scope of hosts. */
const COVERING_SCOPES = ['serviceScopes', 'roleScopes', 'monitorScopes'];
/** What is taken out of that. */
const EXCLUDING_SCOPES = ['serviceExcludeScopes', 'roleExcludeScopes', 'monitorExcludeScopes'];
const SCOPES = [
    'serviceScopes',
    'serviceExcludeScopes',
    'roleScopes',
    'roleExcludeScopes',
    'monitorScopes',
    'monitorExcludeScopes',
];
const names = dist/* union */.KC(dist/* array */.YO(dist/* string */.Yj()), dist/* null */.ch()).optional();
/** The downtime of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireDowntime = dist/* object */.Ik({
    id: host/* wireHostId */.zA,
    name: dist/* string */.Yj(),
    memo: dist/* union */.KC(dist/* string */.Yj(), dist/* null */.ch()).optional(),
    start: dist/* unknown */.L5().optional(),
    duration: dist/* unknown */.L5().optional(),
    recurrence: dist/* unknown */.L5().optional(),
    serviceScopes: names,
    serviceExcludeScopes: names,
    roleScopes: names,
    roleExcludeScopes: names,
    monitorScopes: names,
    monitorExcludeScopes: names,
});
/** A downtime as Mackerel sends it, in this action's words. */
function fromWireDowntime(wire) {
    return {
        id: wire.id,
        name: wire.name,
        memo: wire.memo ?? '',
        start: (0,numbers/* asNumber */.i)(wire.start),
        duration: (0,numbers/* asNumber */.i)(wire.duration),
        recurrence: isObject(wire.recurrence) ? wire.recurrence : undefined,
        serviceScopes: wire.serviceScopes ?? [],
        serviceExcludeScopes: wire.serviceExcludeScopes ?? [],
        roleScopes: (wire.roleScopes ?? []).map(withoutBlanksAtColon),
        roleExcludeScopes: (wire.roleExcludeScopes ?? []).map(withoutBlanksAtColon),
        monitorScopes: wire.monitorScopes ?? [],
        monitorExcludeScopes: wire.monitorExcludeScopes ?? [],
        wire,
    };
}
/** The body that makes a new downtime. */
function toWireDowntime(spec) {
    const { recurrence, name, memo, start, duration } = spec;
    const scopes = SCOPES.filter((scope) => spec[scope].length > 0).map((scope) => [scope, spec[scope]]);
    return {
        name,
        memo,
        start,
        duration,
        ...(recurrence !== undefined && { recurrence }),
        ...Object.fromEntries(scopes),
    };
}
/**
 * The body that changes fields of a downtime: everything else goes back as it was read, since an update replaces.
 *
 * @param changes a `recurrence` of undefined takes it away
 */
function updatedWireDowntime({ wire, roleScopes, roleExcludeScopes }, changes) {
    return {
        ...wire,
        id: undefined,
        ...(wire.roleScopes && { roleScopes }),
        ...(wire.roleExcludeScopes && { roleExcludeScopes }),
        ...changes,
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ utc),
/* harmony export */   y: () => (/* binding */ minutesInWords)
/* harmony export */ });
/** A time in UTC, such as `2026-11-25 19:50:28 UTC`; in words where there is none, or none that a date can hold. */
function utc(seconds) {
    const date = new Date((seconds ?? NaN) * 1000);
    return Number.isNaN(date.getTime()) ? '(unknown time)' : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
/** A number of minutes, in words. */
function minutesInWords(minutes) {
    if (minutes === undefined)
        return '(unknown)';
    return minutes === 1 ? '1 minute' : `${minutes} minutes`;
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