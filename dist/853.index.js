"use strict";
exports.id = 853;
exports.ids = [853];
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

/***/ 9728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ hostSummary),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   gu: () => (/* binding */ hostLines),
/* harmony export */   pz: () => (/* binding */ hostDetails),
/* harmony export */   xR: () => (/* binding */ hostOutputs)
/* harmony export */ });
/* unused harmony exports inOrderOfWeight, idsOf */
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2266);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2318);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7389);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4285);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1211);






const MAX_LINES = 100;
const MAX_ERROR_LENGTH = 4000;
/** The hosts that failed, then those of which nothing is known, then those that are missing, then those that changed, then the others. */
function inOrderOfWeight(hosts) {
    const weight = ({ outcome }) => ['failed', 'unknown', 'missing', 'changed', 'planned', 'unchanged'].indexOf(outcome);
    return hosts.toSorted((one, other) => weight(one) - weight(other));
}
/**
 * One line per host, up to a number that a person still reads, the most important first; the rest is counted. Where the
 * API key was refused, one line says so of all hosts.
 *
 * @param describe what became of a host that did not fail
 */
function hostLines(hosts, describe) {
    const groups = [...Map.groupBy(inOrderOfWeight(hosts), (host) => refusalOf(host) ?? host).values()];
    const shown = groups.slice(0, MAX_LINES);
    const lines = shown.map((group) => {
        const [host] = group;
        if (host === undefined)
            return '';
        const failed = ['missing', 'failed', 'unknown'].includes(host.outcome);
        const error = host.error === undefined ? '' : (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(host.error).what;
        return `${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .nameHosts */ .$r)(group)}: ${failed ? `${host.outcome}: ${error}` : describe(host)}`;
    });
    const rest = hosts.length - shown.flat().length;
    return rest > 0 ? [...lines, `\u2026 and ${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .gc)(rest)} more`] : lines;
}
/** What hosts have in common that failed because the API key was refused; undefined: the host did not. */
function refusalOf({ outcome, error }) {
    if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v) || !error.isRefusedKey)
        return undefined;
    return [outcome, error.status, error.reason].join(' ');
}
/** How many hosts came to what, in words. */
function countOutcomes(hosts) {
    const counts = Map.groupBy(hosts, ({ outcome }) => outcome);
    const words = [...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
    return `${words} of ${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .gc)(hosts.length)}`;
}
/** The IDs that are known of hosts. */
function idsOf(hosts) {
    return hosts.map(({ id }) => id).filter((id) => id !== undefined);
}
/** Outputs that tell of hosts, whatever was done to them. */
function hostOutputs(hosts) {
    return {
        text: { hostId: idsOf(hosts)[0] ?? '', hostCount: String(hosts.length) },
        json: {
            hostIds: idsOf(hosts),
            changedHostIds: idsOf(hosts.filter(({ outcome }) => outcome === 'changed')),
            failedHostIds: idsOf(hosts.filter(({ fails }) => fails)),
        },
    };
}
/** What the output `result` says of hosts. */
function hostDetails(hosts) {
    return {
        hosts: hosts.map(({ id, name, outcome, before, after, error }) => ({
            id: id ?? null,
            name: name ?? null,
            outcome,
            before: before ?? null,
            after: after ?? null,
            error: error === undefined ? null : (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explanation */ .Qb)(error),
        })),
    };
}
/**
 * The table of hosts in the summary, what went wrong first, so that it is in the part that is not cut.
 *
 * @param columns what stands between the host and its error
 * @param cells the same for one host, as Markdown
 */
function hostSummary(hosts, organization, columns, cells) {
    if (hosts.length === 0)
        return { head: [], rows: [], length: 0, count: _hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .gc };
    const withErrors = hosts.some(({ error }) => error !== undefined);
    const told = new Set();
    const errorOf = (host) => {
        if (host.error === undefined)
            return '';
        const refusal = refusalOf(host);
        if (refusal !== undefined && told.has(refusal))
            return 'the same';
        if (refusal !== undefined)
            told.add(refusal);
        return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .toMarkdown */ .l6)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explanation */ .Qb)(host.error), MAX_ERROR_LENGTH));
    };
    const rows = function* () {
        for (const host of inOrderOfWeight(hosts)) {
            yield (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .row */ .nM)([linkTo(host, organization), ...cells(host), ...(withErrors ? [errorOf(host)] : [])]);
        }
    };
    return {
        head: ['', ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .tableHead */ .PP)(['Host', ...columns, ...(withErrors ? ['Error'] : [])])],
        rows: rows(),
        length: hosts.length,
        count: _hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostCount */ .gc,
    };
}
function linkTo(host, organization) {
    const name = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .toMarkdown */ .l6)((0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hostLabel */ .vy)(host));
    if (organization === undefined || host.id === undefined)
        return name;
    const path = ['orgs', organization, 'hosts', host.id].map(encodeURIComponent).join('/');
    return `[${name}](https://mackerel.io/${path})`;
}


/***/ }),

/***/ 8853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostsPresenter: () => (/* binding */ hostsPresenter)
/* harmony export */ });
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6484);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7999);
/* harmony import */ var _host_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9728);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1211);





/** How changes to hosts, gates and sweeps are told. */
const hostsPresenter = {
    tally({ hosts, created, gate }) {
        if (hosts.length === 0)
            return 'no hosts';
        if (gate !== undefined)
            return countOk(hosts, gate.unmonitored);
        return `${(0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countOutcomes */ .XF)(hosts)}${created === true ? ' (newly registered)' : ''}`;
    },
    lines: ({ hosts, gate }) => (0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hostLines */ .gu)(hosts, gate === undefined ? describe : describeOk),
    failures: ({ hosts }, operation) => (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .hostFailures */ .IR)(hosts, operation),
    outputs({ hosts, created, previousStatuses, monitoredStatuses }) {
        const { text, json } = (0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOutputs */ .xR)(hosts);
        const monitored = monitoredStatuses && Object.fromEntries(monitoredStatuses);
        return {
            text: { ...text, ...(created !== undefined && { created: String(created) }) },
            json: {
                ...json,
                previousStatuses,
                monitoredStatuses: monitored,
            },
            files: {
                ...(previousStatuses !== undefined && {
                    previousStatusesFile: { name: 'previousStatuses', value: previousStatuses, of: 'previousStatuses' },
                }),
                ...(monitored !== undefined && {
                    monitoredStatusesFile: { name: 'monitoredStatuses', value: monitored, of: 'monitoredStatuses' },
                }),
            },
        };
    },
    details: ({ hosts, notes }) => ({ ...(0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hostDetails */ .pz)(hosts), ...(notes && { notes }) }),
    summary: ({ hosts, gate }, organization) => gate === undefined
        ? (0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hostSummary */ .Lb)(hosts, organization, ['Outcome', 'Change'], (host) => [host.outcome, summaryCell(host)])
        : (0,_host_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hostSummary */ .Lb)(hosts, organization, ['Verdict'], (host) => [
            host.outcome === 'unchanged' ? (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .toMarkdown */ .l6)(describeOk(host)) : 'not OK',
        ]),
};
/** How a gate's hosts are, in words: `1 of 2 hosts not OK`. One that no monitor watches is not called OK. */
function countOk(hosts, unmonitored) {
    const all = (0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostCount */ .gc)(hosts.length);
    const notOk = hosts.filter(({ outcome }) => outcome !== 'unchanged').length;
    if (notOk > 0)
        return `${notOk} of ${all} not OK`;
    if (unmonitored === 0)
        return `${all} OK`;
    if (unmonitored === hosts.length)
        return `${all} without monitors`;
    return `${hosts.length - unmonitored} of ${all} OK, ${unmonitored} without monitors`;
}
function describeOk(host) {
    return host.note ?? 'OK';
}
function describe(host) {
    if (host.outcome === 'changed')
        return (0,_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeChange */ .uQ)(host);
    if (host.outcome === 'planned')
        return `would become: ${(0,_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeChange */ .uQ)(host)}`;
    return host.note ?? ['unchanged', (0,_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeState */ .Jw)(host.after)].filter(Boolean).join(', already ');
}
function summaryCell(host) {
    if (host.outcome !== 'unchanged')
        return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .toMarkdown */ .l6)((0,_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeChange */ .uQ)(host));
    const state = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .toMarkdown */ .l6)((0,_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeState */ .Jw)(host.after));
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .toMarkdown */ .l6)(host.note ?? '') || (state && `already ${state}`);
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


/***/ })

};
;