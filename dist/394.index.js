"use strict";
exports.id = 394;
exports.ids = [394];
exports.modules = {

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

/***/ 5394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  valuesPresenter: () => (/* binding */ valuesPresenter)
});

// EXTERNAL MODULE: ./src/shorten.ts
var shorten = __webpack_require__(2318);
// EXTERNAL MODULE: ./src/report/times.ts
var times = __webpack_require__(7020);
;// CONCATENATED MODULE: ./src/report/alert.ts


const MAX_LINES = 100;
const MAX_MESSAGE_LENGTH = 300;
/** The columns of the table of alerts. */
const ALERT_COLUMNS = ['Status', 'Monitor', 'Host', 'Message', 'Open since'];
/** One alert in a table, as plain text. */
function alertCells(located) {
    const { status, openedAt, message } = located.alert;
    return [status, monitorOf(located), hostOf(located), (0,shorten/* shorten */.m)(message, MAX_MESSAGE_LENGTH), (0,times/* utc */.n)(openedAt)];
}
/** One line per alert, up to a number that a person still reads; the rest is counted. */
function alertLines(alerts) {
    const lines = alerts.slice(0, MAX_LINES).map(alertLine);
    const rest = alerts.length - lines.length;
    return rest > 0 ? [...lines, `\u2026 and ${rest} more`] : lines;
}
/** An alert in one line: `CRITICAL: CPU (m1) on web-01 (h1), since 2026-11-25 19:50:28 UTC: too busy` */
function alertLine(located) {
    const { status, openedAt, message } = located.alert;
    const host = hostOf(located);
    const place = host === '' ? '' : ` on ${host}`;
    const text = message === '' ? '' : `: ${(0,shorten/* shorten */.m)(message, MAX_MESSAGE_LENGTH)}`;
    return `${status}: ${monitorOf(located)}${place}, since ${(0,times/* utc */.n)(openedAt)}${text}`;
}
/** The alert as an output has it: Mackerel's own object, and the names of what it is about where they are known. */
function alertOutput({ alert, monitorName, hostName }) {
    return {
        ...alert.wire,
        ...(monitorName !== undefined && { monitorName }),
        ...(hostName !== undefined && { hostName }),
    };
}
function monitorOf({ alert: { monitorId, type }, monitorName }) {
    return `${monitorName === undefined ? monitorId : `${monitorName} (${monitorId})`}, ${type}`;
}
function hostOf({ alert: { hostId }, hostName }) {
    if (hostId === undefined)
        return '';
    return hostName === undefined ? hostId : `${hostName} (${hostId})`;
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
;// CONCATENATED MODULE: ./src/report/values.ts



/** How values that concern no host in particular are told. */
const valuesPresenter = {
    tally({ value }) {
        switch (value?.of) {
            case 'externalId':
                return value.externalId === '' ? 'nothing' : '1 external ID';
            case 'alerts':
                return value.alerts.length === 1 ? '1 open alert' : `${value.alerts.length} open alerts`;
            case 'excludableMetrics':
                return `metrics of ${Object.keys(value.metrics).length} services`;
            case undefined:
                return 'nothing';
        }
    },
    lines({ value }) {
        switch (value?.of) {
            case 'externalId':
                return [value.externalId === '' ? 'An external ID would be issued.' : value.externalId];
            case 'alerts':
                return alertLines(value.alerts);
            case 'excludableMetrics':
                return Object.entries(value.metrics).map(([service, metrics]) => `${service}: ${metrics.length} metrics`);
            case undefined:
                return [];
        }
    },
    failures: () => [],
    outputs({ value }) {
        switch (value?.of) {
            case 'externalId':
                return { text: { externalId: value.externalId }, json: {} };
            case 'alerts':
                return { text: {}, json: { alerts: value.alerts.map(alertOutput) } };
            case 'excludableMetrics':
                return { text: {}, json: { excludableMetrics: value.metrics } };
            case undefined:
                return { text: {}, json: {} };
        }
    },
    details: () => ({}),
    summary({ value }) {
        switch (value?.of) {
            case 'externalId':
                return {
                    head: value.externalId === '' ? [] : ['', `External ID: ${(0,sanitize/* toMarkdown */.l6)(value.externalId)}`],
                    ...rowsOf([]),
                };
            case 'alerts':
                return { head: [], ...rowsOf((0,markdown/* table */.tp)(ALERT_COLUMNS, value.alerts.map(alertCells))) };
            case 'excludableMetrics': {
                const cells = Object.entries(value.metrics).map(([service, metrics]) => [service, metrics.join(', ')]);
                return { head: [], ...rowsOf((0,markdown/* table */.tp)(['Service', 'Metrics that can be excluded'], cells)) };
            }
            case undefined:
                return { head: [], ...rowsOf([]) };
        }
    },
};
function rowsOf(rows) {
    return { rows, length: rows.length, count: (left) => `${left} lines` };
}


/***/ })

};
;