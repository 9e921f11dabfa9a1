"use strict";
exports.id = 2;
exports.ids = [2];
exports.modules = {

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1507);



/** Up to so many hosts are read one by one; for more, one list of all hosts costs Mackerel less. */
const MAX_SINGLE_READS = 30;
/**
 * Reads hosts by ID, by the fewest requests. A list has no retired hosts: what is not in it is read by itself.
 *
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
async function readHosts(hosts, ids, onHost, onError, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of (await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT }, options)).hosts)
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            // Trouble with the list is not trouble with each host; a refusal is.
            if (!error.isTransient && error.kind !== 'unreadable') {
                for (const id of ids)
                    onError(id, error);
                return;
            }
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurns */ .g)(unlisted, async (id) => {
        onHost(await hosts.get(id, options));
    }, onError, turns);
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1159);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6551);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);






const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionBy */ .wP)({ ways: ['hostIds', 'customIdentifier'], changes: false });
/** Reads the target hosts. A retired one is found by its ID too. */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .operation */ .M)({
    inputs: selected.inputs,
    kind: 'readings',
    outputs: ['hosts', 'hostsFile'],
    writes: false,
    read: selected.read,
    title: _hosts_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSelection */ .e9,
    async run(selection, { mackerel, ...context }) {
        const { hosts } = mackerel;
        const read = new Map();
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .onTargets */ .U)(mackerel, selection, context, async (targets, outcomes) => {
            const take = (host) => {
                const { id, name, status, roleFullnames } = host;
                read.set(id, host);
                outcomes.learn(id, { name, before: { status, roleFullnames } });
                outcomes.unchanged(id);
            };
            const unread = [];
            for (const { id, host } of targets) {
                if (host === undefined)
                    unread.push(id);
                else
                    take(host);
            }
            await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readHosts */ .k)(hosts, unread, take, (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes), context);
        });
        // In the order of the targets, not of the answers.
        const details = result.hosts.flatMap(({ id }) => (id === undefined ? [] : (read.get(id) ?? [])));
        return { kind: 'readings', ...result, read: { of: 'hosts', hosts: details } };
    },
});


/***/ })

};
;