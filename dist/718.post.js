"use strict";
exports.id = 718;
exports.ids = [718];
exports.modules = {

/***/ 8718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreStatus: () => (/* binding */ restoreStatus)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/hosts.ts
var mackerel_hosts = __webpack_require__(2113);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var mackerel_host = __webpack_require__(2714);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/hosts/turns.ts


/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
async function inTurns(items, work, onError, { concurrency, signal }) {
    let refusal;
    await (0,p_limit/* default */.A)(concurrency).map(items, async (item) => {
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
            if (error instanceof errors/* MackerelError */.v && error.isRefusedKey)
                refusal = error;
            onError(item, error);
        }
    });
}

;// CONCATENATED MODULE: ./src/hosts/read.ts



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
            for (const host of await hosts.list({ statuses: mackerel_host/* HOST_STATUSES */.iT }))
                listed.set(host.id, host);
        }
        catch (error) {
            if (!(error instanceof errors/* MackerelError */.v))
                throw error;
            for (const id of ids)
                onError(id, error);
            return;
        }
    }
    const unlisted = ids.filter((id) => {
        const host = listed.get(id);
        if (host !== undefined)
            onHost(host);
        return host === undefined;
    });
    await inTurns(unlisted, async (id) => {
        onHost(await hosts.get(id));
    }, onError, turns);
}

;// CONCATENATED MODULE: ./src/hosts/outcomes.ts
/** Why a host could not be brought to what was asked, where it is not a request that failed. */
class HostError extends Error {
    name = 'HostError';
}
/** A change was asked for a host that is retired: Mackerel lets it be read, but no longer changed. */
class outcomes_RetiredError extends HostError {
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
    /** The host is now as asked; in a dry run: it would be. */
    changed(id, after) {
        this.#settle(id, this.#options.dryRun === true ? 'planned' : 'changed', { after });
    }
    /** The host was as asked before. */
    unchanged(id, note) {
        this.#settle(id, 'unchanged', { after: this.before(id), note });
    }
    /** Mackerel knows no such host. */
    missing(id, error) {
        this.#settle(id, 'missing', { error });
    }
    failed(id, error) {
        this.#settle(id, 'failed', { error });
    }
    /** Whether it is known what became of the host. */
    isSettled(id) {
        return this.#settled.has(id);
    }
    /** Every target in its order. One that was never settled has failed: nobody got to it. */
    all() {
        return this.#ids.map((id) => this.#settled.get(id) ??
            this.#outcome(id, 'failed', { error: new HostError('nothing was done: the step ended before its turn') }));
    }
    #settle(id, outcome, rest) {
        this.#settled.set(id, this.#outcome(id, outcome, rest));
        this.#options.onSettled?.(this.#settled.size, this.#ids.length);
    }
    #outcome(id, outcome, { after, error, note }) {
        const { name, before } = this.#known.get(id) ?? {};
        const fails = outcome === 'failed' || (outcome === 'missing' && this.#options.ignoreMissing !== true);
        return { id, name, outcome, fails, before, after, error, note };
    }
}

;// CONCATENATED MODULE: ./src/hosts/refusals.ts


/**
 * Why Mackerel refused to change one host. A 404 says the same of a retired host as of one that never was; reading the
 * host tells them apart.
 *
 * @param error what the change threw
 * @returns RetiredError where the host is retired, else the error itself
 */
async function whyRefused(hosts, id, error) {
    if (!(error instanceof MackerelError) || !error.isNotFound)
        return error;
    try {
        const host = await hosts.get(id);
        return host.isRetired ? new RetiredError() : error;
    }
    catch (unread) {
        // Whether it is retired or unknown can't be told, and only an unknown host may be tolerated.
        return unread instanceof MackerelError && unread.isNotFound ? error : unread;
    }
}
/** Whether Mackerel said that there is no such host, rather than nothing that can be relied on. */
function saysMissing(error) {
    return error instanceof errors/* MackerelError */.v && error.isNotFound;
}
/** Puts why a host could not be dealt with where its outcome is kept. */
function settleFailure(outcomes) {
    return (id, error) => {
        if (saysMissing(error))
            outcomes.missing(id, error);
        else
            outcomes.failed(id, error);
    };
}

;// CONCATENATED MODULE: ./src/hosts/bulk.ts





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
    const chunks = Array.from({ length: Math.ceil(ids.length / mackerel_hosts/* BULK_LIMIT */.j) }, (_, index) => ids.slice(index * mackerel_hosts/* BULK_LIMIT */.j, (index + 1) * mackerel_hosts/* BULK_LIMIT */.j));
    await inTurns(chunks, async (chunk) => {
        try {
            await send(chunk, change, outcomes);
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
            await retryOneByOne(hosts, chunk, error, change, outcomes, options);
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
    await readHosts(hosts, unread, judge, settleFailure(outcomes), options);
    return targets.map(({ id }) => id).filter((id) => needed.has(id));
}
async function send(ids, change, outcomes) {
    const [only] = ids;
    // Stryker disable next-line ConditionalExpression: a list of one has a first; TypeScript can't know.
    if (ids.length === 1 && only !== undefined)
        await change.one(only);
    else
        await change.many(ids);
    for (const id of ids)
        outcomes.changed(id, change.after);
}
/** Finds out for which of its hosts a call was refused, and finishes the others. */
async function retryOneByOne(hosts, ids, refusal, change, outcomes, options) {
    const needed = [];
    await inTurns(ids, async (id) => {
        const host = await hosts.get(id);
        const wasRead = outcomes.before(id) !== undefined;
        const verdict = judgeHost(host, change, outcomes);
        const isOurs = verdict === 'already' && (wasRead || change.alreadyWithoutKnowledge === 'changed');
        if (isOurs)
            outcomes.changed(id, change.after);
        else if (!wasRead)
            outcomes.learn(id, { before: change.fieldsOf(host) });
        if (verdict === 'needed')
            needed.push(id);
        if (verdict === 'already' && !isOurs)
            outcomes.unchanged(id);
    }, settleFailure(outcomes), options);
    if (ids.length === 1) {
        for (const id of needed)
            outcomes.failed(id, refusal);
        return;
    }
    // Where nothing was weeded out, the same call would be refused once more: perhaps there is no bulk endpoint.
    if (needed.length > 1 && needed.length < ids.length) {
        try {
            await send(needed, change, outcomes);
            return;
        }
        catch (error) {
            if (!concernsSomeHost(error))
                throw error;
        }
    }
    await inTurns(needed, (id) => send([id], change, outcomes), settleFailure(outcomes), options);
}
/** Says what a host that has been read needs, and settles one that is beyond help, or left alone. */
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
/** A refusal that may be due to one host of those that were asked for, and not to the key, the network or Mackerel. */
function concernsSomeHost(error) {
    return (
    // Stryker disable next-line ConditionalExpression: no other error has a status.
    error instanceof errors/* MackerelError */.v && !error.isRefusedKey && !error.isTransient && (error.status ?? 0) >= 400);
}

;// CONCATENATED MODULE: ./src/hosts/status-change.ts
/** How a status is set: what is left to say is which hosts need it. */
function statusChange(hosts, status) {
    return {
        one: (id) => hosts.updateStatus(id, status),
        many: (ids) => hosts.bulkUpdateStatuses(ids, status),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
    };
}

// EXTERNAL MODULE: ./src/hosts/words.ts
var words = __webpack_require__(2266);
;// CONCATENATED MODULE: ./src/clean-up/restore-status.ts








/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MAX_IDS = 500;
const ids = dist/* array */.YO(dist/* string */.Yj()).optional();
/** Gives hosts the status back that they had before the step changed it (`restoreStatus`). */
const restoreStatus = {
    schema: dist/* object */.Ik({
        kind: dist/* literal */.eu('restore-status'),
        mode: dist/* union */.KC(dist/* literal */.eu('always'), dist/* literal */.eu('on-success')),
        status: dist/* union */.KC(...mackerel_host/* HOST_STATUSES */.iT.map((status) => dist/* literal */.eu(status))),
        former: dist/* object */.Ik({ working: ids, standby: ids, maintenance: ids, poweroff: ids }),
    }),
    input: 'restoreStatus',
    title: (step) => `${(0,words/* hostCount */.g)(idsOf(step).length)} in ${step.status}`,
    whyNot(step, jobStatus) {
        if (step.mode !== 'on-success' || jobStatus === 'success')
            return undefined;
        return [
            `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${(0,words/* hostCount */.g)(idsOf(step).length)} left in ${step.status}.`,
            ...restoreLines(step, idsOf(step)),
        ];
    },
    undo: restoreStatuses,
    byHand(step, result) {
        const hosts = result?.kind === 'hosts' ? result.hosts : [];
        const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
        const left = idsOf(step).filter((id) => !settled.has(id));
        return [
            `${(0,words/* hostCount */.g)(left.length)} may still be in ${step.status}. To finish by hand: set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
            ...restoreLines(step, left),
        ];
    },
};
/**
 * Restores the former status of the hosts that the step changed, where they still have the status that it set. Hosts
 * that are different by now, retired or gone are somebody else's, and are left alone.
 *
 * @throws MackerelError where the hosts can't be read as a whole
 */
async function restoreStatuses(step, { mackerel: { hosts }, ...turns }) {
    // A host that is gone needs nothing restored.
    const outcomes = new Outcomes(idsOf(step), { ignoreMissing: true });
    const stillSet = new Map();
    const isStillSet = (host) => !host.isRetired && host.status === step.status;
    const whyLeftAlone = ({ isRetired, status }) => `left alone: it is ${isRetired ? 'retired' : status} by now, no longer ${step.status} as this step set it`;
    await readHosts(hosts, idsOf(step), (host) => {
        outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
        if (isStillSet(host))
            stillSet.set(host.id, { id: host.id, host });
        else
            outcomes.unchanged(host.id, whyLeftAlone(host));
    }, settleFailure(outcomes), turns);
    for (const status of mackerel_host/* HOST_STATUSES */.iT) {
        // Stryker disable next-line ArrayDeclaration: an ID that was never read chooses no host.
        const targets = (step.former[status] ?? []).flatMap((id) => stillSet.get(id) ?? []);
        await changeInBulk(hosts, targets, {
            ...statusChange(hosts, status),
            assess: (host) => {
                if (isStillSet(host))
                    return 'needed';
                return host.status === status && !host.isRetired ? 'already' : { why: whyLeftAlone(host) };
            },
            // Stryker disable next-line StringLiteral: every host has been read.
            alreadyWithoutKnowledge: 'unchanged',
        }, outcomes, { ...turns, dryRun: false });
    }
    return { kind: 'hosts', hosts: outcomes.all() };
}
/** Host IDs of a step, in the order in which they were saved. */
function idsOf({ former }) {
    return mackerel_host/* HOST_STATUSES */.iT.flatMap((status) => former[status] ?? []);
}
function restoreLines({ former }, left) {
    const wanted = new Set(left);
    return mackerel_host/* HOST_STATUSES */.iT.flatMap((status) => {
        const ids = (former[status] ?? []).filter((id) => wanted.has(id));
        if (ids.length === 0)
            return [];
        const rest = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
        return [`- back to ${status}: ${ids.slice(0, MAX_IDS).join(' ')}${rest}`];
    });
}


/***/ }),

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hostCount),
/* harmony export */   v: () => (/* binding */ hostLabel)
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


/***/ })

};
;