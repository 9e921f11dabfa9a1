"use strict";
exports.id = 179;
exports.ids = [179];
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
async function readHosts(hosts, ids, onHost, onError, turns) {
    const listed = new Map();
    if (ids.length > MAX_SINGLE_READS) {
        try {
            for (const host of (await hosts.list({ statuses: _mackerel_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATUSES */ .iT })).hosts)
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
        onHost(await hosts.get(id));
    }, onError, turns);
}


/***/ }),

/***/ 7179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9373);
/* harmony import */ var _hosts_health_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7077);
/* harmony import */ var _hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3581);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7466);
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1159);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6826);
/* harmony import */ var _hosts_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1997);
/* harmony import */ var _hosts_turns_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1507);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6551);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4083);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2899);












/** Seconds. */
const AN_HOUR = 3600;
const A_DAY = 24 * AN_HOUR;
const selected = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .selectionBy */ .wP)({ ways: _inputs_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .ANY_WAY */ .Ny, changes: false });
/** Mackerel monitors hosts in these statuses only; in others open alerts stay as they are. */
const MONITORED = ['working', 'standby'];
/**
 * Waits until every monitor of every target host is OK. Hosts that Mackerel does not monitor are said at once: waiting
 * for them would never end. A poll that fails once is made again at the next interval.
 */
const definition = (0,_operation_js__WEBPACK_IMPORTED_MODULE_9__/* .operation */ .M)({
    inputs: [...selected.inputs, 'waitTimeout', 'pollInterval', 'allowWarning'],
    kind: 'hosts',
    outputs: ['monitoredStatuses'],
    writes: false,
    read: (reader) => ({
        selection: selected.read(reader),
        /** Milliseconds. */
        waitTimeout: reader.integer('waitTimeout', 0, A_DAY) * 1000,
        /** Milliseconds. */
        pollInterval: reader.integer('pollInterval', 1, AN_HOUR) * 1000,
        allowWarning: reader.boolean('allowWarning'),
    }),
    title: ({ selection }) => (0,_hosts_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSelection */ .e9)(selection),
    async run({ selection, waitTimeout, pollInterval, allowWarning }, { mackerel, onHealth, ...context }) {
        const { hosts } = mackerel;
        const deadline = (0,_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .now */ .t)() + waitTimeout;
        const monitoredStatuses = new Map();
        const result = await (0,_hosts_on_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .onTargets */ .U)(mackerel, selection, context, async (targets, outcomes) => {
            const names = await settleUnmonitored(hosts, targets, outcomes, context);
            const watch = new Watch(hosts, names, allowWarning, onHealth, context, monitoredStatuses);
            const all = targets.map(({ id }) => id).filter((id) => !outcomes.isSettled(id));
            const mustNotWait = all.length < targets.length;
            await watch.poll(all);
            let pending = watch.unwell(all);
            while (pending.length > 0 && !mustNotWait && !context.signal.aborted) {
                const left = deadline - (0,_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .now */ .t)();
                if (left <= 0)
                    break;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pollInterval, left), undefined, { signal: context.signal }).catch(() => undefined);
                await watch.poll(pending);
                pending = watch.unwell(pending);
                // A host that was well may have fallen ill again while others were waited for.
                if (pending.length === 0 && all.length > 1) {
                    await watch.poll(all);
                    pending = watch.unwell(all);
                }
            }
            if (!context.signal.aborted)
                watch.settle(all, outcomes, mustNotWait ? 0 : waitTimeout);
        });
        const unmonitored = result.hosts.filter(({ id }) => id !== undefined && monitoredStatuses.get(id)?.length === 0);
        const notices = unmonitored.map(({ id, name }) => `${name ?? ''} (${id ?? ''}) has no monitors: it passes`);
        return { kind: 'hosts', ...result, notices, monitoredStatuses };
    },
});
/** Settles the hosts for which waiting makes no sense. @returns the names of the others by ID */
async function settleUnmonitored(hosts, targets, outcomes, context) {
    const names = new Map();
    const judge = (host) => {
        names.set(host.id, host.name);
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        if (host.isRetired)
            outcomes.failed(host.id, new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .RetiredError */ .gF());
        else if (!MONITORED.includes(host.status)) {
            const reason = `the host is in ${host.status}, where Mackerel does not monitor it and no alert closes: set standby (monitored, silent) or working first`;
            outcomes.failed(host.id, new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(reason));
        }
    };
    for (const { host } of targets)
        if (host !== undefined)
            judge(host);
    const unread = targets.flatMap(({ id, host }) => (host === undefined ? [id] : []));
    await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readHosts */ .k)(hosts, unread, judge, (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .settleFailure */ .yO)(outcomes), context);
    return names;
}
/** What is known of the health of hosts from poll to poll. */
class Watch {
    #latest = new Map();
    #hosts;
    #names;
    #allowWarning;
    #onHealth;
    #turns;
    #statuses;
    constructor(hosts, names, allowWarning, onHealth, turns, statuses) {
        this.#hosts = hosts;
        this.#names = names;
        this.#allowWarning = allowWarning;
        this.#onHealth = onHealth;
        this.#turns = turns;
        this.#statuses = statuses;
    }
    async poll(ids) {
        await (0,_hosts_turns_js__WEBPACK_IMPORTED_MODULE_6__/* .inTurns */ .g)(ids, async (id) => {
            const statuses = await this.#hosts.monitoredStatuses(id, { retries: 0 });
            this.#statuses.set(id, statuses);
            const unwell = (0,_hosts_health_js__WEBPACK_IMPORTED_MODULE_11__/* .unwellMonitors */ .v)(statuses, this.#allowWarning);
            this.#note({ ...this.#about(id), unwell, isMonitored: statuses.length > 0, error: undefined });
        }, (id, error) => {
            const unwell = this.#latest.get(id)?.unwell ?? [];
            this.#note({ ...this.#about(id), unwell, isMonitored: true, error });
        }, this.#turns);
    }
    /** The hosts that are not known to be well, without those for which waiting makes no sense. */
    unwell(ids) {
        return ids.filter((id) => {
            const health = this.#latest.get(id);
            if (health === undefined)
                return true;
            if (health.error !== undefined)
                return isPassing(health.error);
            return health.unwell.length > 0;
        });
    }
    settle(ids, outcomes, waited) {
        for (const id of ids) {
            const health = this.#latest.get(id);
            if (health === undefined)
                continue;
            if (health.error !== undefined) {
                // Never just missing: every host here has been read.
                outcomes.failed(id, health.error);
            }
            else if (health.unwell.length > 0) {
                outcomes.failed(id, new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(`not OK after ${waited / 1000} s: ${(0,_hosts_health_js__WEBPACK_IMPORTED_MODULE_11__/* .describeMonitors */ .H)(health.unwell)}`));
            }
            else
                outcomes.unchanged(id, health.isMonitored ? 'every monitor is OK' : 'it has no monitors');
        }
    }
    #about(id) {
        return { id, name: this.#names.get(id) };
    }
    #note(health) {
        const before = this.#latest.get(health.id);
        this.#latest.set(health.id, health);
        if (before === undefined || fingerprint(before) !== fingerprint(health))
            this.#onHealth(health);
    }
}
/** Whether a poll may succeed next time. */
function isPassing(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .MackerelError */ .v && (error.isTransient || error.kind === 'unreadable');
}
function fingerprint({ unwell, error }) {
    return [error?.message ?? '', ...unwell.map(({ monitorId, status }) => `${monitorId} ${status}`)].join('|');
}


/***/ })

};
;