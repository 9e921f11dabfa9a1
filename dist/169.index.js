"use strict";
exports.id = 169;
exports.ids = [169];
exports.modules = {

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);




/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(hosts, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTargets */ .h5)(hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    await work(resolution.hosts, outcomes);
    const lost = resolution.lost.map(({ customIdentifier, error }) => {
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warning === undefined ? [] : [resolution.warning],
    };
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(hosts, selection, context, work, check = () => undefined) {
    return onTargets(hosts, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 2169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./node_modules/@badrap/valita/dist/index.js
var dist = __webpack_require__(9118);
;// CONCATENATED MODULE: ./src/clean-up/note.ts

const RESTORE_MODES = ['never', 'always', 'on-success'];
const note = dist/* object */.Ik({
    version: dist/* literal */.eu(1),
    apiBase: dist/* string */.Yj(),
    key: dist/* object */.Ik({ salt: dist/* string */.Yj(), hash: dist/* string */.Yj() }),
    steps: dist/* array */.YO(dist/* object */.Ik({ kind: dist/* string */.Yj() })),
});
/**
 * Reads a note that was written as JSON.
 *
 * @returns undefined where it is none
 */
function parseNote(text) {
    try {
        const result = note.try(JSON.parse(text), { mode: 'passthrough' });
        return result.ok ? result.value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/hosts/bulk.ts
var bulk = __webpack_require__(995);
// EXTERNAL MODULE: ./src/hosts/on-targets.ts
var on_targets = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/hosts/outcomes.ts
var hosts_outcomes = __webpack_require__(7466);
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

// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/inputs/selection.ts
var selection = __webpack_require__(6551);
// EXTERNAL MODULE: ./src/mackerel/errors.ts
var errors = __webpack_require__(4083);
// EXTERNAL MODULE: ./src/mackerel/host.ts
var host = __webpack_require__(2714);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/update-status.ts










const selected = (0,selection/* selectionBy */.wP)({ ways: selection/* ANY_WAY */.Ny, changes: true });
/**
 * Sets the status of the target hosts. Where it is to be put back when the job ends, every host's former status is
 * read, and what is about to be changed is saved before the first change: a step may be killed at any moment.
 */
const definition = (0,operation/* operation */.M)({
    inputs: [...selected.inputs, 'status', 'restoreStatus'],
    kind: 'hosts',
    outputs: ['previousStatuses'],
    writes: true,
    read: (reader) => ({
        selection: selected.read(reader),
        status: reader.requiredChoice('status', host/* HOST_STATUSES */.iT),
        /** Whether post restores the former status. */
        restoreStatus: reader.choice('restoreStatus', RESTORE_MODES) ?? 'never',
    }),
<<<<<<< HEAD
    title: ({ selection, status }) => `${(0,targets/* describeSelection */.e9)(selection)} \u2192 ${status}`,
    async run({ selection, status, restoreStatus }, { mackerel, saveNote, ...context }) {
        const { hosts } = mackerel;
=======
    title: ({ selection, status }) => `${(0,targets/* describeSelection */.e9)(selection)} → ${status}`,
    async run({ selection, status, restoreStatus }, { mackerel: { hosts }, saveNote, ...context }) {
>>>>>>> post
        let intended = [];
        const save = (ids, outcomes) => {
            if (restoreStatus === 'never' || context.dryRun)
                return;
            saveNote(restoreSteps(ids, outcomes, status, restoreStatus));
        };
        const result = await (0,on_targets/* onTargets */.U)(hosts, selection, context, async (targets, outcomes) => {
            await (0,bulk/* changeInBulk */.W)(hosts, targets, {
                ...statusChange(hosts, status),
                assess: (host) => {
                    if (host.isRetired)
                        return new hosts_outcomes/* RetiredError */.gF();
                    return host.status === status ? 'already' : 'needed';
                },
                alreadyWithoutKnowledge: 'changed',
            }, outcomes, {
                ...context,
                readFirst: restoreStatus !== 'never',
                onIntent: (ids) => {
                    intended = ids;
                    save(ids, outcomes);
                },
            });
            const perhapsChanged = new Set(outcomes.all().flatMap((outcome) => (mayBeChanged(outcome) ? [outcome.id] : [])));
            save(intended.filter((id) => perhapsChanged.has(id)), outcomes);
        });
        return { kind: 'hosts', ...result, previousStatuses: previousStatuses(result.hosts) };
    },
});
function previousStatuses(hosts) {
    const known = hosts.flatMap(({ id, before }) => id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]]);
    return Object.fromEntries(known);
}
function restoreSteps(ids, outcomes, status, mode) {
    const former = Map.groupBy(ids, (id) => outcomes.before(id)?.['status']);
    const byStatus = host/* HOST_STATUSES */.iT.flatMap((name) => {
        const group = former.get(name);
        return group === undefined ? [] : [[name, group]];
    });
    if (byStatus.length === 0)
        return [];
    return [{ kind: 'restore-status', mode, status, former: Object.fromEntries(byStatus) }];
}
/** Whether this step changed the host, or may have: a request whose answer never came may have been carried out. */
function mayBeChanged({ outcome, error }) {
    if (outcome === 'changed')
        return true;
    // A host that could not be read after a refused bulk call may have been changed by that call.
    return outcome === 'failed' && error instanceof errors/* MackerelError */.v && (error.mayHaveArrived || error.method === 'GET');
}


/***/ })

};
;