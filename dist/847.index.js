"use strict";
exports.id = 847;
exports.ids = [847];
exports.modules = {

/***/ 9001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ coversEverything),
/* harmony export */   ji: () => (/* binding */ concernsService),
/* harmony export */   vB: () => (/* binding */ describeScopes)
/* harmony export */ });
/* harmony import */ var _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);

const NOUNS = {
    serviceScopes: ['service', 'services'],
    serviceExcludeScopes: ['service', 'services'],
    roleScopes: ['role', 'roles'],
    roleExcludeScopes: ['role', 'roles'],
    monitorScopes: ['monitor', 'monitors'],
    monitorExcludeScopes: ['monitor', 'monitors'],
};
/** Whether a downtime silences every alert there is: it names nothing that it is limited to. */
function coversEverything(scopes) {
    return _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .COVERING_SCOPES */ ._M.every((scope) => scopes[scope].length === 0);
}
/** What a downtime silences: `service Shop, except role Shop:batch`. */
function describeScopes(scopes) {
    const [covered, excluded] = [_mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .COVERING_SCOPES */ ._M, _mackerel_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .EXCLUDING_SCOPES */ .CR].map((names) => partsOf(scopes, names));
    const whole = coversEverything(scopes) ? 'the whole organization' : (covered ?? []).join(' and ');
    return [whole, ...(excluded?.length ? [`except ${excluded.join(' and ')}`] : [])].join(', ');
}
function partsOf(scopes, names) {
    return names
        .filter((name) => scopes[name].length > 0)
        .map((name) => `${NOUNS[name][scopes[name].length === 1 ? 0 : 1]} ${scopes[name].join(', ')}`);
}
/** Whether a downtime names a service or one of its roles, or silences everything that it does not exclude. */
function concernsService(scopes, service) {
    if (scopes.serviceExcludeScopes.includes(service))
        return false;
    return (coversEverything(scopes) ||
        scopes.serviceScopes.includes(service) ||
        scopes.roleScopes.some((role) => role.startsWith(`${service}:`)));
}


/***/ }),

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ CUSTOM_IDENTIFIER),
/* harmony export */   Ge: () => (/* binding */ META),
/* harmony export */   IT: () => (/* binding */ HOST_ID_RULE),
/* harmony export */   J3: () => (/* binding */ MONITOR_ID),
/* harmony export */   N$: () => (/* binding */ GRAPH_ANNOTATION_ID),
/* harmony export */   Pt: () => (/* binding */ INTERFACES),
/* harmony export */   Qr: () => (/* binding */ ROLE_FULLNAME),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   sU: () => (/* binding */ PRESENT_IDENTIFIER),
/* harmony export */   sV: () => (/* binding */ DOWNTIME_ID),
/* harmony export */   ty: () => (/* binding */ AWS_INTEGRATION_ID),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   wz: () => (/* binding */ JOB_NUMBER),
/* harmony export */   z7: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);



const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';
/** Names of services and roles (API document "hosts", roleFullnames). */
const SERVICE = {
    pattern: new RegExp(`^${NAME}$`),
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A service name is 2 to 63 letters, digits, - or _, and starts with a letter or digit.'),
};
const ROLE = {
    pattern: SERVICE.pattern,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: apartFromEachOther('A role name is 2 to 63 letters, digits, - or _, and starts with a letter or digit; without its service, which ' +
        'has an input of its own.'),
};
/** The filter has an input for each half of a role full name. */
function apartFromEachOther(accepted) {
    return (item) => {
        const [service = '', role = ''] = item.split(':');
        return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr.test(item) ? `Write service: ${service} and role: ${role}.` : accepted;
    };
}
const ROLE_FULLNAME = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_FULLNAME */ .Qr,
    normalize: _mackerel_role_fullname_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanksAtColon */ .K,
    accepted: 'A role full name is <service>:<role>, such as My-Service:web; each of the two is 2 to 63 letters, digits, - or _, ' +
        'and starts with a letter or digit.',
};
const HOST_ID_RULE = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'A host ID is letters and digits (also - and _), such as 2eQGEaLxibb.',
};
const AWS_INTEGRATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    isId: true,
    accepted: 'The ID of an AWS integration is letters and digits (also - and _), such as 2vDnTZsiXXb.',
};
const DOWNTIME_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a downtime is letters and digits (also - and _), such as 3DKXjBrWuPe.',
    isId: true,
};
const GRAPH_ANNOTATION_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a graph annotation is letters and digits (also - and _), such as 3XAonJb2eg4.',
    isId: true,
};
const MONITOR_ID = {
    pattern: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ID */ .BI,
    accepted: 'The ID of a monitor is letters and digits (also - and _), such as 2cSZzK3XfmB.',
    isId: true,
};
/** The number of a job, or its place in a matrix: it becomes one part of a custom identifier. */
const JOB_NUMBER = {
    pattern: /^[A-Za-z0-9_-]+$/,
    accepted: 'GitHub fills it in: leave the input out.',
};
/** A URL drops the segments . and .. even when they are encoded: no such host could be looked up. */
const CUSTOM_IDENTIFIER = {
    pattern: /^(?!\.{1,2}$)[^\r\n]+$/,
    accepted: 'It must be one line, and neither "." nor "..".',
};
/** The same in a list that a command may have made: `aws \u2026 --output text` puts tabs between what belongs on lines. */
const PRESENT_IDENTIFIER = {
    pattern: /^[^\t\r\n]+$/,
    accepted: "It holds a tab, so it may be several. Write one custom identifier per line, such as by `| tr '\\t' '\\n'`.",
};
const META = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5()
    .chain((value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? _badrap_valita__WEBPACK_IMPORTED_MODULE_2__.ok(value)
    : _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q('It must be an object, such as {"agent-name": "ci"}.'));
const addresses = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj()).optional();
const INTERFACES = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => name !== '', 'It must not be empty.'),
    macAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv4Addresses: addresses,
    ipv6Addresses: addresses,
    ipAddress: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
    ipv6Address: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));
const CHECKS = _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik({
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().assert((name) => /^[a-zA-Z0-9_-]+$/.test(name), 'A check name is letters, digits, - or _.'),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
}));


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ EXCLUDING_SCOPES),
/* harmony export */   _M: () => (/* binding */ COVERING_SCOPES),
/* harmony export */   aY: () => (/* binding */ updatedWireDowntime),
/* harmony export */   fx: () => (/* binding */ fromWireDowntime),
/* harmony export */   iW: () => (/* binding */ SCOPES),
/* harmony export */   kb: () => (/* binding */ toWireDowntime),
/* harmony export */   lM: () => (/* binding */ wireDowntime)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3932);
/* harmony import */ var _role_fullname_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7367);




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
const names = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj()), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional();
/** The downtime of every reply that holds one, as far as this action reads it; other keys are let through. */
const wireDowntime = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({
    id: _host_js__WEBPACK_IMPORTED_MODULE_0__/* .wireHostId */ .zA,
    name: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(),
    memo: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj(), _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .ch()).optional(),
    start: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    duration: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
    recurrence: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5().optional(),
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
        start: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.start),
        duration: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(wire.duration),
        recurrence: isObject(wire.recurrence) ? wire.recurrence : undefined,
        serviceScopes: wire.serviceScopes ?? [],
        serviceExcludeScopes: wire.serviceExcludeScopes ?? [],
        roleScopes: (wire.roleScopes ?? []).map(_role_fullname_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutBlanksAtColon */ .K),
        roleExcludeScopes: (wire.roleExcludeScopes ?? []).map(_role_fullname_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutBlanksAtColon */ .K),
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

/***/ 8144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ DowntimesApi)
/* harmony export */ });
/* unused harmony export isMadeOf */
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
/* harmony import */ var _same_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6424);
/* harmony import */ var _downtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6694);




/** What every request here is about. */
const DOWNTIME = { resource: 'downtime' };
// Each one is read by itself: an odd one must not make the others unreadable.
const manyDowntimes = _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik({ downtimes: _badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5()) });
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
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntries */ .$)(reply.downtimes, _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM, _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx);
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
            body: (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .toWireDowntime */ .kb)(spec),
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: ({ id, name }) => name === spec.name && !before.has(id) ? undefined : `it is about the downtime ${id}, which is another one`,
            repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
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
            body: (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .updatedWireDowntime */ .aY)(downtime, changes),
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: isAnotherThan(downtime.id),
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
    }
    /** DELETE /downtimes/<id>: alerts open again from now on. @returns the downtime as it was */
    async delete(id) {
        const wire = await this.#transport.request({
            ...DOWNTIME,
            method: 'DELETE',
            path: ['downtimes', id],
            reply: _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .wireDowntime */ .lM,
            mismatch: isAnotherThan(id),
        });
        return (0,_downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .fromWireDowntime */ .fx)(wire);
    }
}
/** Whether a downtime is what a request of this content makes (contract, "Settled": name, memo, scopes, start, duration). */
function isMadeOf(downtime, spec) {
    return (['name', 'memo', 'start', 'duration'].every((field) => downtime[field] === spec[field]) &&
        _downtime_js__WEBPACK_IMPORTED_MODULE_0__/* .SCOPES */ .iW.every((scope) => (0,_same_set_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameSet */ .T)(downtime[scope], spec[scope])));
}
function isAnotherThan(asked) {
    return ({ id }) => (id === asked ? undefined : `it is about the downtime ${id}`);
}


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutBlanksAtColon)
/* harmony export */ });
/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
function withoutBlanksAtColon(text) {
    return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operation)
/* harmony export */ });
/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
function operation({ inputs, kind, noun, outputs = [], writes, read, title, run }) {
    return {
        inputs,
        kind,
        noun,
        outputs,
        writes,
        async prepare(reader, source) {
            const input = await read(reader, source);
            return { title: () => title(input), run: (context) => run(input, context) };
        },
    };
}


/***/ }),

/***/ 4997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* unused harmony export mayBeDone */
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

/***/ 5005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ notChanged),
/* harmony export */   i5: () => (/* binding */ notAsAsked),
/* harmony export */   jR: () => (/* binding */ NotTakenError)
/* harmony export */ });
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
function notAsAsked(remaining) {
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


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   _V: () => (/* binding */ NotThereError),
/* harmony export */   eC: () => (/* binding */ createRecord),
/* harmony export */   vL: () => (/* binding */ updateRecord)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4997);
/* harmony import */ var _taken_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5005);



/** There is no such record, though it was asked for. Nothing has been changed. */
class NotThereError extends Error {
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
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived)
            onRefused();
        throw error;
    });
    onIntent(there, record);
    const made = { ...outcome, id: record.id, name: record.name, differences: [], record };
    const error = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsAsked */ .i5)(remaining(record));
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
        const contradiction = (0,_taken_js__WEBPACK_IMPORTED_MODULE_2__/* .notChanged */ .ah)(differences, remaining(record));
        if (contradiction !== undefined)
            throw contradiction;
        return { ...outcome, outcome: 'changed', differences, record };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
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
        const failed = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(outcome, error);
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
    if (error instanceof _taken_js__WEBPACK_IMPORTED_MODULE_2__/* .NotTakenError */ .jR)
        return true;
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
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
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
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