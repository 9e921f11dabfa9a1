"use strict";
exports.id = 374;
exports.ids = [374];
exports.modules = {

/***/ 1374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  retireHost: () => (/* binding */ retireHost)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var outcomes = __webpack_require__(7466);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
;// CONCATENATED MODULE: ./src/clean-up/made-here.ts
/** How far the clocks of Mackerel's servers, and of what stands before them, may be apart, in seconds. */
const CLOCK_TOLERANCE = 60;
/**
 * Holds a host with the custom identifier of a registration against what was sent (contract, "Evidence" d and e): another job can
 * have registered a host under the same identifier meanwhile.
 *
 * @returns what shows that it need not be the host that was made, as parts of a sentence; empty: it is that host
 */
function differencesFrom(sent, host) {
    const { name, memo, createdAt } = host;
    return [
        ...(name === sent.name ? [] : ['its name is not the one that was sent']),
        ...(memo === sent.memo ? [] : ['its memo is not the one that was sent']),
        ...(createdAt === undefined
            ? ['Mackerel does not say when it was created']
            : createdAt >= sent.since - CLOCK_TOLERANCE
                ? []
                : ['it was created before this step began']),
    ];
}

;// CONCATENATED MODULE: ./src/clean-up/retire-host.ts




/** Retires the host that the step registered (`retireAfterJob`). */
const retireHost = {
    schema: dist/* object */.Ik({
        kind: dist/* literal */.eu('retire-host'),
        name: dist/* string */.Yj(),
        hostId: dist/* string */.Yj().optional(),
        customIdentifier: dist/* string */.Yj(),
        memo: dist/* string */.Yj(),
        since: dist/* number */.ai(),
    }),
    input: 'retireAfterJob',
    title: ({ name }) => name,
    undo: async (step, context) => ({ kind: 'hosts', hosts: [await retireRegistered(step, context)] }),
    byHand({ name, hostId, customIdentifier }) {
        if (hostId !== undefined) {
            return [
                `The host ${name} (${hostId}) may still be active, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and hostIds: ${hostId}`,
            ];
        }
        return [
            `The host ${name} may have been registered, and billed. To finish by hand: look in Mackerel for the custom identifier ${customIdentifier}. If that host is the one of this job, retire it there, or run this action with operation: retire and customIdentifier: ${customIdentifier}`,
        ];
    },
};
/**
 * Retires the host that the step registered. Where its ID never became known, it is looked up by the custom identifier,
 * and must be shown to be the one that this step made. A host that is retired already, or that never was, is a success.
 */
async function retireRegistered(step, context) {
    const outcome = {
        id: step.hostId,
        name: step.name,
        fails: false,
        before: undefined,
        after: undefined,
        error: undefined,
    };
    try {
        const id = step.hostId ?? (await findRegistered(step, context));
        if (id === undefined)
            return { ...outcome, outcome: 'unchanged', note: 'no such host was registered' };
        return await retire(context.mackerel.hosts, id, { ...outcome, id });
    }
    catch (error) {
        // Stryker disable next-line ConditionalExpression: nothing else is ever thrown; TypeScript can't know.
        if (!(error instanceof Error))
            throw error;
        return { ...outcome, outcome: 'failed', fails: true, error };
    }
}
/**
 * @returns the ID of the host that the step made; undefined where it made none
 * @throws HostError where another host may have the identifier
 * @throws MackerelError where Mackerel does not tell
 */
async function findRegistered(step, { mackerel }) {
    const host = await mackerel.hosts.findByCustomIdentifier(step.customIdentifier);
    if (host === undefined) {
        // Who knows no such host must know its own organization: only then is it Mackerel that said so.
        await mackerel.confirm();
        return undefined;
    }
    const differences = differencesFrom(step, host);
    if (differences.length === 0)
        return host.id;
    throw new outcomes/* HostError */.dh(`the host ${host.name} (${host.id}) with the custom identifier ${step.customIdentifier} is kept: nothing shows that this step registered it, since ${differences.join(' and ')}`);
}
async function retire(hosts, id, outcome) {
    try {
        await hosts.retire(id);
        return { ...outcome, outcome: 'changed', after: { isRetired: true } };
    }
    catch (error) {
        // A retired host can be read: whatever is not read as retired may still be active.
        const host = error instanceof errors/* MackerelError */.v && error.status === 404 ? await read(hosts, id) : undefined;
        if (!(error instanceof errors/* MackerelError */.v) || host?.isRetired !== true)
            throw error;
        // An attempt whose answer was lost may have done it.
        const isOurs = error.mayHaveArrived && host.retiredAt !== undefined && hosts.isSinceStart(host.retiredAt);
        if (isOurs)
            return { ...outcome, outcome: 'changed', after: { isRetired: true } };
        return { ...outcome, outcome: 'unchanged', note: 'it is retired already' };
    }
}
/** @returns undefined where it can't be read: what is told then is why it could not be retired */
async function read(hosts, id) {
    try {
        return await hosts.get(id);
    }
    catch (error) {
        if (error instanceof errors/* MackerelError */.v)
            return undefined;
        throw error;
    }
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


/***/ })

};
;