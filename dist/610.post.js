"use strict";
exports.id = 610;
exports.ids = [610];
exports.modules = {

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ nameHosts),
/* harmony export */   gc: () => (/* binding */ hostCount),
/* harmony export */   vy: () => (/* binding */ hostLabel)
/* harmony export */ });
/** A number of hosts, in words. */
function hostCount(count) {
    return count === 1 ? '1 host' : `${count} hosts`;
}
/** A host, or another thing with an ID, as it is called in the log: its name, where that is known, and its ID. */
function hostLabel({ id, name }) {
    if (name === undefined)
        return id ?? '(no ID)';
    return id === undefined ? name : `${name} (${id})`;
}
/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;
/** Hosts by their labels, no more of them than a person reads. */
function nameHosts(hosts) {
    const named = hosts.slice(0, MAX_NAMES).map(hostLabel).join(', ');
    return hosts.length > MAX_NAMES ? `${named} and ${hosts.length - MAX_NAMES} more` : named;
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

/***/ 6484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2318);

const MAX_VALUE_LENGTH = 120;
/**
 * What changed about a host, field by field: `status working \u2192 maintenance`; without the part before the arrow where
 * the former value was not read.
 */
function describeChange({ before, after }) {
    return Object.entries(after ?? {})
        .map(([field, value]) => describeField(field, before?.[field], value, before !== undefined && field in before))
        .join('; ');
}
/** How the fields of a host are: `status maintenance; roleFullnames Shop:web`. */
function describeState(fields) {
    return Object.entries(fields ?? {})
        .map(([field, value]) => (field === 'isRetired' ? 'retired' : `${field} ${describeValue(value)}`))
        .join('; ');
}
/** The value of a field, short enough for a line. */
function describeValue(value) {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
        return value.length === 0 ? '(none)' : (0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(value.join(', '), MAX_VALUE_LENGTH);
    }
    if (value === undefined || value === null || value === '')
        return '(none)';
    return (0,_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(typeof value === 'string' ? value : JSON.stringify(value), MAX_VALUE_LENGTH);
}
function describeField(field, before, after, wasRead) {
    if (field === 'isRetired')
        return 'retired';
    if (typeof after === 'object' && after !== null && !Array.isArray(after))
        return `${field} changed`;
    if (Array.isArray(after) && after.some((item) => typeof item === 'object'))
        return `${field} changed`;
    return `${field} ${wasRead ? `${describeValue(before)} ` : ''}\u2192 ${describeValue(after)}`;
}


/***/ }),

/***/ 7999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ hostFailures),
/* harmony export */   KE: () => (/* binding */ MAX_ANNOTATIONS),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* unused harmony export groupFailures */
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2266);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7389);



/** GitHub shows 10 error annotations per step. */
const MAX_ANNOTATIONS = 5;
const MAX_NAMES = 20;
/** Groups the failed hosts by reason: the same answer to the same kind of request is the same reason. */
function groupFailures(hosts) {
    const groups = new Map();
    for (const host of hosts) {
        if (!host.fails || host.error === undefined)
            continue;
        const key = reasonKey(host.error, host.id);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { error: host.error, hosts: [host] });
        else
            group.hosts.push(host);
    }
    return [...groups.values()];
}
/** The error annotations for hosts, each as its lines: for which of them, why, what to do. */
function hostFailures(hosts, operation) {
    const groups = groupFailures(hosts);
    const messages = groups.slice(0, MAX_ANNOTATIONS).map(({ error, hosts: failed }) => {
        const names = failed.slice(0, MAX_NAMES).map(_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostLabel */ .vy).join(', ');
        const rest = failed.length > MAX_NAMES ? ` and ${failed.length - MAX_NAMES} more` : '';
        const head = `${operation} failed for ${failed.length} of ${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .gc)(hosts.length)}: ${names}${rest}.`;
        return failureLines(head, error);
    });
    const rest = groups.length - messages.length;
    return rest > 0 ? [...messages, [`${rest} more reasons: see the outputs failedHostIds and result.`]] : messages;
}
/** One error annotation: what failed, why, what to do. */
function failureLines(head, error) {
    const { what, remedy } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error);
    return [head, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])];
}
function reasonKey(error, id) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
        return error.message;
    // It is about the key, not about a host: whichever request it was the answer to, it says the same of all of them.
    if (error.isRefusedKey)
        return [error.status, error.reason].join(' ');
    const path = id === undefined ? error.path : error.path.replace(id, '<id>');
    return [error.kind, error.status, error.method, path, error.reason].join(' ');
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1211);

/** One row of a Markdown table, of cells that are Markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The head of a Markdown table. */
function tableHead(columns) {
    return [row(columns), row(columns.map(() => '---'))];
}
/** A whole Markdown table of plain text, with a blank line before it; nothing where there are no rows. */
function table(columns, rows) {
    if (rows.length === 0)
        return [];
    return ['', ...tableHead(columns), ...rows.map((cells) => row(cells.map(_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)))];
}


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordsPresenter: () => (/* binding */ recordsPresenter)
});

// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/report/change.ts
var change = __webpack_require__(6484);
;// CONCATENATED MODULE: ./src/report/differences.ts


const MAX_VALUE_LENGTH = 2000;
/** A difference for the log. Of a secret, no more than that it changed. */
function differenceLine(difference, inWords) {
    const [path, before, after] = differenceCells(difference, inWords);
    return 'secret' in difference ? `${path}  changed` : `${path}  ${before} \u2192 ${after}`;
}
/** A difference for a table: field, before, after. */
function differenceCells(difference, inWords = {}) {
    const { path } = difference;
    if ('secret' in difference)
        return [path, '', 'changed'];
    const tell = (value) => (typeof value === 'number' ? inWords[path]?.(value) : undefined) ?? side(value);
    return [path, tell(difference.before), tell(difference.after)];
}
/** A difference for the output `result`. */
function differenceResult(difference) {
    return 'secret' in difference
        ? { path: difference.path, secret: true }
        : { path: difference.path, before: difference.before ?? null, after: difference.after ?? null };
}
/** An empty list is something else than none: of metrics to exclude, it lets all of them through. */
function side(value) {
    if (Array.isArray(value))
        return value.length === 0 ? '(empty)' : (0,shorten/* shorten */.m)(value.join(', '), MAX_VALUE_LENGTH);
    return (0,change/* describeValue */.bp)(value);
}

// EXTERNAL MODULE: ./src/mackerel/downtime.ts + 1 modules
var downtime = __webpack_require__(4141);
;// CONCATENATED MODULE: ./src/downtimes/scopes.ts

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
    return downtime/* COVERING_SCOPES */._M.every((scope) => scopes[scope].length === 0);
}
/** What a downtime silences: `service Shop, except role Shop:batch`. */
function describeScopes(scopes) {
    const [covered, excluded] = [downtime/* COVERING_SCOPES */._M, downtime/* EXCLUDING_SCOPES */.CR].map((names) => partsOf(scopes, names));
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

// EXTERNAL MODULE: ./src/report/times.ts
var times = __webpack_require__(7020);
;// CONCATENATED MODULE: ./src/report/downtime.ts


/** How downtimes are told: what is silent, and until when. */
const downtimeDescriber = {
    count: (records) => (records === 1 ? '1 downtime' : `${records} downtimes`),
    line: (downtime) => {
        const { start, duration } = downtime;
        const again = downtime.recurrence === undefined ? '' : `, ${recurrenceOf(downtime)}`;
        return `no alerts of ${describeScopes(downtime)} from ${(0,times/* utc */.n)(start)} until ${(0,times/* utc */.n)(endOf(downtime))} (${(0,times/* minutesInWords */.y)(duration)})${again}`;
    },
    tellsOfChanged: true,
    ended: (downtime) => `alerts of ${describeScopes(downtime)} open again`,
    inWords: { start: times/* utc */.n, duration: times/* minutesInWords */.y },
    columns: ['Downtime', 'Scopes', 'Start', 'End', 'Duration', 'Recurrence'],
    cells: (downtime) => [
        describeScopes(downtime),
        (0,times/* utc */.n)(downtime.start),
        (0,times/* utc */.n)(endOf(downtime)),
        (0,times/* minutesInWords */.y)(downtime.duration),
        downtime.recurrence === undefined ? '' : recurrenceOf(downtime),
    ],
    outputs: { id: 'downtimeId', first: 'downtime', list: 'downtimes' },
    details: 'downtimes',
    shown: ({ wire }) => wire,
};
/** When a downtime is over for the first time, in epoch seconds. */
function endOf({ start, duration }) {
    return start === undefined || duration === undefined ? undefined : start + duration * 60;
}
function recurrenceOf({ recurrence = {} }) {
    const { type, interval } = recurrence;
    return `${typeof type === 'string' ? type : 'again'}${interval === 1 || interval === undefined ? '' : `, every ${JSON.stringify(interval)}`}`;
}

// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/report/failures.ts
var failures = __webpack_require__(7999);
;// CONCATENATED MODULE: ./src/report/graph-annotation.ts

/** How graph annotations are told: where they are, and of when. */
const graphAnnotationDescriber = {
    count: (records) => (records === 1 ? '1 graph annotation' : `${records} graph annotations`),
    line: (annotation) => `on the graphs of ${placeOf(annotation)}, ${timesOf(annotation)}`,
    tellsOfChanged: true,
    inWords: { from: times/* utc */.n, to: times/* utc */.n },
    columns: ['Graph annotation', 'Service', 'Roles', 'From', 'To'],
    cells: ({ service, roles, from, to }) => [service, roles.join(', '), (0,times/* utc */.n)(from), (0,times/* utc */.n)(to)],
    outputs: { id: 'graphAnnotationId', first: 'graphAnnotation', list: 'graphAnnotations' },
    details: 'graphAnnotations',
    shown: ({ wire }) => wire,
};
function placeOf({ service, roles }) {
    return roles.length === 0 ? service : `${service} (${roles.join(', ')})`;
}
function timesOf({ from, to }) {
    return from === to ? (0,times/* utc */.n)(from) : `${(0,times/* utc */.n)(from)} to ${(0,times/* utc */.n)(to)}`;
}

;// CONCATENATED MODULE: ./src/report/integration.ts
/** How AWS integrations are told. */
const integrationDescriber = {
    count: (records) => (records === 1 ? '1 integration' : `${records} integrations`),
    line: (integration) => `${integration.region}, by ${credentials(integration)}; ${enabledServices(integration)}`,
    columns: ['Integration', 'Credentials', 'Region', 'Services'],
    cells: (integration) => [credentials(integration), integration.region, enabledServices(integration)],
    outputs: { id: 'awsIntegrationId', first: 'awsIntegration', list: 'awsIntegrations' },
    details: 'integrations',
    // Of the access key ID, which the contract keeps out of outputs, only whether there is one.
    shown: ({ wire }) => ({ ...wire, key: wire.key ? '***' : null }),
};
/** Of a key, no more than that there is one. */
function credentials({ roleArn, key }) {
    return roleArn ?? (key === null ? '(none)' : 'access key');
}
function enabledServices({ services }) {
    const names = Object.keys(services).filter((name) => services[name]?.enable === true);
    return names.length === 0 ? 'no service' : names.join(', ');
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
;// CONCATENATED MODULE: ./src/report/records.ts









const MAX_LINES = 500;
const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted', end: 'ended' };
/** How records of the organization other than hosts are told. */
const recordsPresenter = {
    tally: (result) => teller(result).tally(),
    lines: (result) => teller(result).lines(),
    failures: (result, operation) => teller(result).failures(operation),
    outputs: (result) => teller(result).outputs(),
    details: (result) => teller(result).details(),
    summary: (result) => teller(result).summary(),
};
const DESCRIBERS = {
    integration: integrationDescriber,
    downtime: downtimeDescriber,
    'graph annotation': graphAnnotationDescriber,
};
/** Brings a result together with what describes its records. */
function teller(result) {
    return make(result, result.noun);
}
function make(result, noun) {
    return new Teller(result, DESCRIBERS[noun]);
}
class Teller {
    #records;
    #result;
    #describer;
    constructor(result, describer) {
        this.#records = result.records;
        this.#result = result;
        this.#describer = describer;
    }
    tally() {
        const total = this.#describer.count(this.#records.length);
        if (this.#records.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read'))
            return total;
        const counts = Map.groupBy(this.#records, ({ outcome }) => outcome);
        return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
    }
    lines() {
        const lines = this.#records.flatMap((outcome) => [
            `${(0,words/* hostLabel */.vy)(outcome)}: ${this.#describe(outcome)}`,
            ...outcome.differences.map((difference) => `  ${differenceLine(difference, this.#describer.inWords)}`),
        ]);
        const rest = lines.length - MAX_LINES;
        return rest > 0 ? [...lines.slice(0, MAX_LINES), `\u2026 and ${rest} more lines`] : lines;
    }
    failures(operation) {
        const failed = this.#records.flatMap(({ id, name, error, tolerated }) => error === undefined || tolerated === true ? [] : [{ label: (0,words/* hostLabel */.vy)({ id, name }), error }]);
        const messages = failed
            .slice(0, failures/* MAX_ANNOTATIONS */.KE)
            .map(({ label, error }) => (0,failures/* failureLines */.w7)(`${operation} failed for ${label}.`, error));
        const rest = failed.length - messages.length;
        return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
    }
    outputs() {
        const { outputs, shown: show } = this.#describer;
        const { shown, created } = this.#result;
        const known = this.#records.flatMap(({ record }) => (record === undefined ? [] : [show(record)]));
        const id = this.#records.find((record) => record.id !== undefined)?.id;
        return {
            text: {
                ...(id !== undefined && { [outputs.id]: id }),
                ...(created !== undefined && { created: String(created) }),
            },
            json: { ...(shown.first && { [outputs.first]: known[0] }), ...(shown.list && { [outputs.list]: known }) },
        };
    }
    details() {
        return {
            [this.#describer.details]: this.#records.map(({ id, name, outcome, action, differences, error }) => ({
                id: id ?? null,
                name: name ?? null,
                outcome,
                action,
                differences: differences.map(differenceResult),
                error: error === undefined ? null : (0,explain/* explanation */.Qb)(error),
            })),
        };
    }
    summary() {
        const { columns, cells, inWords, tellsOfChanged = false } = this.#describer;
        const inTable = this.#records.filter(({ action, error }) => error === undefined && (action === 'read' || (tellsOfChanged && !this.#isGone(action))));
        const apart = this.#records.filter((outcome) => !inTable.includes(outcome) || outcome.action !== 'read' || outcome.record === undefined);
        const rows = [
            ...(0,markdown/* table */.tp)(columns, inTable.flatMap(({ record, ...outcome }) => record === undefined ? [] : [[(0,words/* hostLabel */.vy)(outcome), ...cells(record)]])),
            ...apart.flatMap((outcome) => [
                '',
                `**${(0,sanitize/* toMarkdown */.l6)((0,words/* hostLabel */.vy)(outcome))}**: ${(0,sanitize/* toMarkdown */.l6)(this.#describe(outcome, inTable.includes(outcome)))}`,
                ...(outcome.error === undefined ? [] : [(0,sanitize/* toMarkdown */.l6)((0,explain/* explain */.WE)(outcome.error).remedy)]),
                ...(0,markdown/* table */.tp)(['Field', 'Before', 'After'], outcome.differences.map((difference) => differenceCells(difference, inWords))),
            ]),
        ];
        return { head: [], rows, length: rows.length, count: (left) => `${left} lines` };
    }
    /** @param isBrief whether the record itself is told elsewhere */
    #describe({ outcome, action, record, error, note }, isBrief = false) {
        const { line, ended, tellsOfChanged = false } = this.#describer;
        const tell = this.#isGone(action) ? (action === 'end' ? ended : undefined) : tellsOfChanged ? line : undefined;
        const more = record === undefined || tell === undefined || isBrief ? [] : [tell(record)];
        switch (outcome) {
            case 'changed':
                return [DONE[action], ...more].join(': ');
            case 'planned':
                // What was read is how it is now, not how it would be.
                return [`would be ${DONE[action]}`, ...more.map((now) => `(now: ${now})`)].join(' ');
            case 'unchanged':
                if (action === 'read' && record !== undefined)
                    return line(record);
                return note ?? ['unchanged', ...more].join(': ');
            case 'failed':
            case 'unknown':
                return `${outcome}: ${error === undefined ? '' : (0,explain/* explain */.WE)(error).what}`;
        }
    }
    /** Whether there is nothing any more after that was done. */
    #isGone(action) {
        return action === 'delete' || (action === 'end' && this.#describer.ended !== undefined);
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


/***/ })

};
;