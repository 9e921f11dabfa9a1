"use strict";
exports.id = 706;
exports.ids = [706];
exports.modules = {

/***/ 6902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ idLines)
/* harmony export */ });
/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MAX_IDS = 500;
/** What is to be done by hand for hosts that should get a status back, as lines; none where there are no hosts. */
function idLines(status, ids) {
    if (ids.length === 0)
        return [];
    const rest = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
    return [`- back to ${status}: ${ids.slice(0, MAX_IDS).join(' ')}${rest}`];
}


/***/ }),

/***/ 9325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreStatus: () => (/* binding */ restoreStatus)
/* harmony export */ });
/* harmony import */ var _badrap_valita__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9118);
/* harmony import */ var _hosts_bulk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _hosts_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);
/* harmony import */ var _hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _hosts_status_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3410);
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
/* harmony import */ var _mackerel_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);
/* harmony import */ var _id_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6902);









const ids = _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YO(_badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .string */ .Yj()).optional();
/** Gives hosts the status back that they had before the step changed it (`restoreStatus`). */
const restoreStatus = {
    schema: _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik({
        kind: _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu('restore-status'),
        mode: _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KC(_badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu('always'), _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu('on-success')),
        status: _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KC(..._mackerel_host_js__WEBPACK_IMPORTED_MODULE_4__/* .HOST_STATUSES */ .iT.map((status) => _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu(status))),
        former: _badrap_valita__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik({ working: ids, standby: ids, maintenance: ids, poweroff: ids }),
    }),
    input: 'restoreStatus',
    title: (step) => `${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_6__/* .hostCount */ .gc)(idsOf(step).length)} in ${step.status}`,
    whyNot(step, jobStatus) {
        if (step.mode !== 'on-success' || jobStatus === 'success')
            return undefined;
        return [
            `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_6__/* .hostCount */ .gc)(idsOf(step).length)} left in ${step.status}.`,
            ...restoreLines(step, idsOf(step)),
        ];
    },
    undo: restoreStatuses,
    byHand(step, result) {
        const hosts = result?.kind === 'hosts' ? result.hosts : [];
        const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
        const left = idsOf(step).filter((id) => !settled.has(id));
        return [
            `${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_6__/* .hostCount */ .gc)(left.length)} may still be in ${step.status}. To finish by hand: set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
            ...restoreLines(step, left),
        ];
    },
};
/**
 * Restores the former status of the hosts that the step changed, where they still have the status that it set. Hosts
 * that are different by now, or retired, are someone else's, and are skipped.
 *
 * @throws MackerelError where the hosts can't be read as a whole
 */
async function restoreStatuses(step, { mackerel: { hosts }, ...turns }) {
    // A retired host can be read by its ID: one that this step changed, and that is unknown now, is a failure.
    const outcomes = new _hosts_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .Outcomes */ .qq(idsOf(step));
    const stillSet = new Map();
    const isStillSet = (host) => !host.isRetired && host.status === step.status;
    const whyLeftAlone = ({ isRetired, status }) => isRetired
        ? 'skipped: it is retired now'
        : `skipped: its status is now ${status}, not the ${step.status} set by this step`;
    await (0,_hosts_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readHosts */ .k)(hosts, idsOf(step), (host) => {
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        if (isStillSet(host))
            stillSet.set(host.id, { id: host.id, host });
        else
            outcomes.unchanged(host.id, whyLeftAlone(host));
    }, (0,_hosts_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
    for (const status of _mackerel_host_js__WEBPACK_IMPORTED_MODULE_4__/* .HOST_STATUSES */ .iT) {
        // Stryker disable next-line ArrayDeclaration: an ID that was never read chooses no host.
        const targets = (step.former[status] ?? []).flatMap((id) => stillSet.get(id) ?? []);
        await (0,_hosts_bulk_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInBulk */ .W)(hosts, targets, {
            ...(0,_hosts_status_change_js__WEBPACK_IMPORTED_MODULE_7__/* .statusChange */ .f)(hosts, status),
            assess: (host) => {
                if (isStillSet(host))
                    return 'needed';
                return host.status === status && !host.isRetired ? 'already' : { why: whyLeftAlone(host) };
            },
            isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
        }, outcomes, { ...turns, dryRun: false });
    }
    return { kind: 'hosts', hosts: outcomes.all() };
}
/** Host IDs of a step, in the order in which they were saved. */
function idsOf({ former }) {
    return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_4__/* .HOST_STATUSES */ .iT.flatMap((status) => former[status] ?? []);
}
function restoreLines({ former }, left) {
    const wanted = new Set(left);
    return _mackerel_host_js__WEBPACK_IMPORTED_MODULE_4__/* .HOST_STATUSES */ .iT.flatMap((status) => (0,_id_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .idLines */ .t)(status, (former[status] ?? []).filter((id) => wanted.has(id))));
}


/***/ }),

/***/ 995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changeInBulk)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(475);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6826);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Makes a change to hosts by the fewest requests: none for a host that is known to be as it should, the single endpoint
 * for one, else bulk calls. A bulk call that is refused proves nothing about any of its hosts (API facts: "never assume
 * either"): each is read, the good ones are finished, the bad ones named. A dry run reads, and sends none of this.
 *
 * @param outcomes where each host's outcome is put
 */
async function changeInBulk(hosts, targets, change, outcomes, options) {
    const ids = await withoutNeedless(hosts, targets, change, outcomes, options);
    if (options.dryRun) {
        for (const id of ids)
            outcomes.changed(id, change.after);
        return;
    }
    options.onIntent?.(ids);
    const chunks = Array.from({ length: Math.ceil(ids.length / _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j) }, (_, index) => ids.slice(index * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j, (index + 1) * _mackerel_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .BULK_LIMIT */ .j));
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(chunks, async (chunk) => {
        try {
            await send(chunk, change, outcomes);
        }
        catch (error) {
            if (!(error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v))
                throw error;
            if (concernsSomeHost(error)) {
                await retryOneByOne(hosts, chunk, error, change, outcomes, options);
                return;
            }
            if (!(await mayBeDueToOne(hosts, chunk, error)))
                throw error;
            // The call was repeated often enough: its hosts are asked for once each.
            await retryOneByOne(hosts, chunk, error, change, outcomes, { ...options, retries: 0 });
        }
    }, (chunk, error) => {
        for (const id of chunk)
            if (!outcomes.isSettled(id))
                outcomes.failed(id, error);
    }, options);
}
/** Settles the hosts that are known to need nothing, or to be beyond help, and gives back the IDs of the others. */
async function withoutNeedless(hosts, targets, change, outcomes, options) {
    const needed = new Set();
    const judge = (host) => {
        outcomes.learn(host.id, { before: change.fieldsOf(host) });
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'needed')
            needed.add(host.id);
        else if (verdict === 'already')
            outcomes.unchanged(host.id);
    };
    const unread = [];
    for (const { id, host } of targets) {
        if (host !== undefined)
            judge(host);
        else if (options.dryRun || options.readFirst === true)
            unread.push(id);
        else
            needed.add(id);
    }
    await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readHosts */ .k)(hosts, unread, judge, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), options);
    return targets.map(({ id }) => id).filter((id) => needed.has(id));
}
async function send(ids, change, outcomes, options) {
    const [only] = ids;
    outcomes.sent(ids);
    try {
        // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
        if (ids.length === 1 && only !== undefined)
            await change.one(only, options);
        else
            await change.many(ids, options);
    }
    catch (error) {
        if (isCertainlyRefused(error, ids.length))
            for (const id of ids)
                outcomes.notChanged(id);
        throw error;
    }
    for (const id of ids)
        outcomes.changed(id, change.after);
}
/** Whether a call that was refused has changed nothing: one that names several hosts may be refused for one of them. */
function isCertainlyRefused(error, hostCount) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.mayHaveArrived && (hostCount === 1 || !concernsSomeHost(error));
}
/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function retryOneByOne(hosts, ids, refusal, change, outcomes, { retries, ...turns }) {
    const options = retries === undefined ? {} : { retries };
    const needed = [];
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(ids, async (id) => {
        const host = await hosts.get(id, options);
        const wasRead = outcomes.before(id) !== undefined;
        const mayHaveBeenDone = outcomes.mayBeChanged(id);
        // Now that it has been read, it is known what became of it, also where it is beyond help.
        outcomes.notChanged(id);
        const verdict = judgeHost(host, change, outcomes);
        if (verdict === 'already') {
            if (change.isOurs(host, { wasRead, mayHaveBeenDone })) {
                outcomes.changed(id, change.after);
            }
            else {
                if (!wasRead)
                    outcomes.learn(id, { before: change.fieldsOf(host) });
                outcomes.unchanged(id, ids.length === 1 ? noteOfRefusal(refusal) : undefined);
            }
            return;
        }
        if (!wasRead)
            outcomes.learn(id, { before: change.fieldsOf(host) });
        if (verdict === 'needed')
            needed.push(id);
    }, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
    if (ids.length === 1) {
        for (const id of needed)
            outcomes.failed(id, refusal);
        return;
    }
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && needed.length < ids.length) {
        try {
            await send(needed, change, outcomes, options);
            return;
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
        }
    }
    await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(needed, (id) => send([id], change, outcomes, options), (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .settleFailure */ .yO)(outcomes), turns);
}
/** Says what a host that has been read needs, and settles one that is beyond help, or skipped. */
function judgeHost(host, change, outcomes) {
    outcomes.learn(host.id, { name: host.name });
    const verdict = change.assess(host);
    if (verdict === 'needed' || verdict === 'already')
        return verdict;
    if (verdict instanceof Error)
        outcomes.failed(host.id, verdict);
    else
        outcomes.unchanged(host.id, verdict.why);
    // Stryker disable next-line StringLiteral: it is only ever asked whether it is one of the other two.
    return 'settled';
}
/** What is told of a host that is as asked, although the request for it alone was refused. */
function noteOfRefusal({ status, reason }) {
    return `already as asked; Mackerel refused the request (${status ?? ''} ${reason})`;
}
/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error) {
    return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400);
}
/**
 * Whether a bulk call, which Mackerel could not carry out however often it was asked, may have failed because of one of
 * its hosts: then Mackerel still answers to what has nothing to do with them.
 */
async function mayBeDueToOne(hosts, ids, { status = 0 }) {
    return ids.length > 1 && status >= 500 && hosts.isThere();
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dh: () => (/* binding */ HostError),
/* harmony export */   qq: () => (/* binding */ Outcomes)
/* harmony export */ });
/* unused harmony export RetiredError */
/** Why a host could not be brought to what was asked, where it is not a request that failed. */
class HostError extends Error {
    name = 'HostError';
}
/** A change was asked for a host that is retired: Mackerel lets it be read, but no longer changed. */
class RetiredError extends HostError {
    name = 'RetiredError';
    constructor() {
        super('the host is retired, and retirement cannot be undone');
    }
}
/** Keeps, host by host, what became of each target while an operation runs. */
class Outcomes {
    #ids;
    #options;
    #known = new Map();
    #settled = new Map();
    #uncertain = new Set();
    /** @param ids the targets, in the order in which they are reported */
    constructor(ids, options = {}) {
        this.#ids = ids;
        this.#options = options;
    }
    /** Remembers what has been read of a host before anything was changed. */
    learn(id, known) {
        this.#known.set(id, { ...this.#known.get(id), ...known });
    }
    /** What had been read of a host's fields before anything was changed. */
    before(id) {
        return this.#known.get(id)?.before;
    }
    /** A request that changes these hosts is about to be sent: until more is known, no one knows what became of them. */
    sent(ids) {
        for (const id of ids)
            this.#uncertain.add(id);
    }
    /** It is known that the host was not changed: it was read, or the request was refused for certain. */
    notChanged(id) {
        this.#uncertain.delete(id);
    }
    /** Whether the host was changed, or may have been. */
    mayBeChanged(id) {
        return this.#uncertain.has(id) || this.#settled.get(id)?.outcome === 'changed';
    }
    /** Whether the host was changed for certain. */
    isChanged(id) {
        return this.#settled.get(id)?.outcome === 'changed';
    }
    /** The host is now as asked; in a dry run: it would be. */
    changed(id, after, note) {
        this.#uncertain.delete(id);
        this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after, note });
    }
    /** The host was as asked before. */
    unchanged(id, note) {
        this.#uncertain.delete(id);
        this.#settle(id, 'unchanged', { after: this.before(id), note });
    }
    /** Mackerel knows no such host. */
    missing(id, error) {
        this.#uncertain.delete(id);
        this.#settle(id, 'missing', { error });
    }
    /** It could not be brought to what was asked; where a request is out, no one knows what it did. */
    failed(id, error) {
        this.#settle(id, this.#uncertain.has(id) ? 'unknown' : 'failed', { error });
    }
    /** What was missing has failed: it could not be shown that Mackerel said so. */
    doubtMissing(error) {
        for (const [id, { outcome }] of this.#settled) {
            if (outcome === 'missing')
                this.#settled.set(id, this.#outcome(id, 'failed', { error }));
        }
    }
    /** Whether it is known what became of the host. */
    isSettled(id) {
        return this.#settled.has(id);
    }
    /** Every target in its order. One that was never settled has failed: no one got to it, or no one knows. */
    all() {
        return this.#ids.map((id) => this.#settled.get(id) ?? this.#unsettled(id));
    }
    #unsettled(id) {
        return this.#uncertain.has(id)
            ? this.#outcome(id, 'unknown', { error: new HostError('the step ended before it was known what became of it') })
            : this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') });
    }
    #settle(id, outcome, rest) {
        this.#settled.set(id, this.#outcome(id, outcome, rest));
        this.#options.onSettled?.(this.#settled.size, this.#ids.length);
    }
    #outcome(id, outcome, { after, error, note }) {
        const { name, before } = this.#known.get(id) ?? {};
        const fails = outcome === 'failed' || outcome === 'unknown' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
        return { id, name, outcome, fails, before, after, error, note };
    }
}


/***/ }),

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

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   yO: () => (/* binding */ settleFailure)
/* harmony export */ });
/* unused harmony exports whyRefused, saysMissing */
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);


/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @param outcomes told the host's name, since it is read anyway
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error, outcomes) {
    if (!(error instanceof MackerelError) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name });
        return host.isRetired ? new RetiredError() : error;
    }
    catch (unread) {
        // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
        return unread instanceof MackerelError && unread.isNotFound ? error : unread;
    }
}
/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
function saysMissing(error) {
    return error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isNotFound;
}
/** Puts why a host could not be dealt with where its outcome is kept. */
function settleFailure(outcomes) {
    return (id, error) => {
        if (saysMissing(error)) {
            outcomes.missing(id, error);
            return;
        }
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.method !== 'GET' && error.mayHaveArrived)
            outcomes.sent([id]);
        outcomes.failed(id, error);
    };
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ statusChange)
/* harmony export */ });
/** How a status is set: what is left to say is which hosts need it. */
function statusChange(hosts, status) {
    return {
        one: (id, options) => hosts.updateStatus(id, status, options),
        many: (ids, options) => hosts.bulkUpdateStatuses(ids, status, options),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
    };
}


/***/ }),

/***/ 1507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);


/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
async function inTurns(items, work, onError, { concurrency, signal, everyTurn = false }) {
    let refusal;
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency).map(items, async (item) => {
        if (refusal !== undefined) {
            onError(item, refusal);
            return;
        }
        if (signal.aborted)
            return;
        try {
            await work(item);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v && error.isRefusedKey && !everyTurn)
                refusal = error.forUntried();
            onError(item, error);
        }
    });
}


/***/ }),

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


/***/ })

};
;