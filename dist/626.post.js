"use strict";
exports.id = 626;
exports.ids = [626];
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

/***/ 626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valuesPresenter: () => (/* binding */ valuesPresenter)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1211);


/** How values that concern no host in particular are told. */
const valuesPresenter = {
    tally({ value }) {
        switch (value?.of) {
            case 'externalId':
                return value.externalId === '' ? 'nothing' : '1 external ID';
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
            case 'excludableMetrics':
                return { text: {}, json: { excludableMetrics: value.metrics } };
            case undefined:
                return { text: {}, json: {} };
        }
    },
    details: () => ({}),
    summary({ value }) {
        const count = (rows) => `${rows} lines`;
        switch (value?.of) {
            case 'externalId':
                return {
                    head: value.externalId === '' ? [] : ['', `External ID: ${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(value.externalId)}`],
                    rows: [],
                    count,
                };
            case 'excludableMetrics': {
                const cells = Object.entries(value.metrics).map(([service, metrics]) => [service, metrics.join(', ')]);
                return { head: [], rows: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Service', 'Metrics that can be excluded'], cells), count };
            }
            case undefined:
                return { head: [], rows: [], count };
        }
    },
};


/***/ })

};
;