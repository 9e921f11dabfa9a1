"use strict";
exports.id = 532;
exports.ids = [532];
exports.modules = {

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
    if (typeof after === 'object' && !Array.isArray(after))
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
        const names = failed.slice(0, MAX_NAMES).map(_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostLabel */ .v).join(', ');
        const rest = failed.length > MAX_NAMES ? ` and ${failed.length - MAX_NAMES} more` : '';
        const head = `${operation} failed for ${failed.length} of ${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .g)(hosts.length)}: ${names}${rest}.`;
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

/***/ 7532:
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
function differenceLine(difference) {
    if ('secret' in difference)
        return `${difference.path}  changed`;
    return `${difference.path}  ${side(difference.before)} \u2192 ${side(difference.after)}`;
}
/** A difference for a table: field, before, after. */
function differenceCells(difference) {
    if ('secret' in difference)
        return [difference.path, '', 'changed'];
    return [difference.path, side(difference.before), side(difference.after)];
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

// EXTERNAL MODULE: ./src/report/explain.ts
var explain = __webpack_require__(7389);
// EXTERNAL MODULE: ./src/report/failures.ts
var failures = __webpack_require__(7999);
;// CONCATENATED MODULE: ./src/report/integration.ts
/** How AWS integrations are told. */
const integrationDescriber = {
    count: (records) => (records === 1 ? '1 integration' : `${records} integrations`),
    line: (integration) => `${integration.region}, by ${credentials(integration)}; ${enabledServices(integration)}`,
    columns: ['Integration', 'Credentials', 'Region', 'Services'],
    cells: (integration) => [credentials(integration), integration.region, enabledServices(integration)],
    outputs: { id: 'awsIntegrationId', first: 'awsIntegration', list: 'awsIntegrations' },
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
const DONE = { read: 'read', create: 'created', update: 'updated', delete: 'deleted' };
/** How records of the organization other than hosts are told. */
const recordsPresenter = {
    tally({ records, noun }) {
        const total = DESCRIBERS[noun].count(records.length);
        if (records.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read'))
            return total;
        const counts = Map.groupBy(records, ({ outcome }) => outcome);
        return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
    },
    lines({ records, noun }) {
        const lines = records.flatMap((outcome) => [
            `${(0,words/* hostLabel */.v)(outcome)}: ${describeOutcome(outcome, DESCRIBERS[noun])}`,
            ...outcome.differences.map((difference) => `  ${differenceLine(difference)}`),
        ]);
        const rest = lines.length - MAX_LINES;
        return rest > 0 ? [...lines.slice(0, MAX_LINES), `\u2026 and ${rest} more lines`] : lines;
    },
    failures({ records }, operation) {
        const failed = records.flatMap((outcome) => outcome.error === undefined ? [] : [{ ...outcome, error: outcome.error }]);
        const messages = failed
            .slice(0, failures/* MAX_ANNOTATIONS */.KE)
            .map(({ error, ...outcome }) => (0,failures/* failureLines */.w7)(`${operation} failed for ${(0,words/* hostLabel */.v)(outcome)}.`, error));
        const rest = failed.length - messages.length;
        return rest > 0 ? [...messages, [`${operation} failed for ${rest} more: see the output result.`]] : messages;
    },
    outputs({ records, noun, shown, created }) {
        const { outputs, shown: show } = DESCRIBERS[noun];
        const known = records.flatMap(({ integration }) => (integration === undefined ? [] : [show(integration)]));
        const id = records.find((record) => record.id !== undefined)?.id;
        return {
            text: {
                ...(id !== undefined && { [outputs.id]: id }),
                ...(created !== undefined && { created: String(created) }),
            },
            json: { ...(shown.first && { [outputs.first]: known[0] }), ...(shown.list && { [outputs.list]: known }) },
        };
    },
    details: ({ records, noun }) => ({
        [`${noun}s`]: records.map(({ id, name, outcome, action, differences, error }) => ({
            id: id ?? null,
            name: name ?? null,
            outcome,
            action,
            differences: differences.map(differenceResult),
            error: error === undefined ? null : (0,explain/* explanation */.Qb)(error),
        })),
    }),
    summary({ records, noun }) {
        const { columns, cells, ...describer } = DESCRIBERS[noun];
        const read = records.filter(({ action, outcome }) => action === 'read' && outcome !== 'failed');
        const others = records.filter((outcome) => !read.includes(outcome));
        return {
            head: [],
            rows: [
                ...(0,markdown/* table */.tp)(columns, read.flatMap(({ integration, ...outcome }) => integration === undefined ? [] : [[(0,words/* hostLabel */.v)(outcome), ...cells(integration)]])),
                ...others.flatMap((outcome) => [
                    '',
                    `**${(0,sanitize/* toMarkdown */.l6)((0,words/* hostLabel */.v)(outcome))}**: ${(0,sanitize/* toMarkdown */.l6)(describeOutcome(outcome, describer))}`,
                    ...(outcome.error === undefined ? [] : [(0,sanitize/* toMarkdown */.l6)((0,explain/* explain */.WE)(outcome.error).remedy)]),
                    ...(0,markdown/* table */.tp)(['Field', 'Before', 'After'], outcome.differences.map(differenceCells)),
                ]),
            ],
            count: (rows) => `${rows} lines`,
        };
    },
};
const DESCRIBERS = { integration: integrationDescriber };
function describeOutcome({ outcome, action, integration, error }, { line }) {
    switch (outcome) {
        case 'changed':
            return DONE[action];
        case 'planned':
            return `would be ${DONE[action]}`;
        case 'unchanged':
            return action === 'read' && integration !== undefined ? line(integration) : 'unchanged';
        case 'failed':
            return `failed: ${error === undefined ? '' : (0,explain/* explain */.WE)(error).what}`;
    }
}


/***/ })

};
;