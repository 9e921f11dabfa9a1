"use strict";
exports.id = 975;
exports.ids = [975];
exports.modules = {

/***/ 3581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEachTarget),
/* harmony export */   U: () => (/* binding */ onTargets)
/* harmony export */ });
/* harmony import */ var _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4083);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1997);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1507);





/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given; told too whether the step fails whatever comes of them
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
async function onTargets(mackerel, selection, context, work) {
    const resolution = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTargets */ .h5)(mackerel.hosts, selection, context);
    const { ignoreMissing } = selection;
    const { dryRun, onProgress } = context;
    const ids = resolution.hosts.map(({ id }) => id);
    const outcomes = new _outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .Outcomes */ .qq(ids, { dryRun, ignoreMissing, onSettled: onProgress });
    for (const { id, host } of resolution.hosts)
        if (host !== undefined)
            outcomes.learn(id, { name: host.name });
    const isAnyLost = resolution.lost.some(({ error }) => !(ignoreMissing && (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error)));
    await work(resolution.hosts, outcomes, isAnyLost || resolution.problems.length > 0);
    const doubt = await whyDoubtMissing(mackerel, outcomes, resolution.lost);
    if (doubt !== undefined)
        outcomes.doubtMissing(doubt);
    const lost = resolution.lost.map(({ customIdentifier, error: found }) => {
        const error = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(found) && doubt !== undefined ? doubt : found;
        const outcome = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error) ? 'missing' : 'failed';
        const fails = outcome === 'failed' || !ignoreMissing;
        return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
    });
    return {
        hosts: [...outcomes.all(), ...lost],
        warnings: resolution.warnings,
        problems: resolution.problems,
    };
}
/**
 * Why a 404 must not be believed: nothing at all was found, and Mackerel does not answer either to what must be there.
 *
 * @returns undefined where it may be believed
 */
async function whyDoubtMissing(mackerel, outcomes, lost) {
    const settled = outcomes.all().map(({ outcome }) => outcome);
    const someMissing = settled.includes('missing') || lost.some(({ error }) => (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .saysMissing */ .FJ)(error));
    const someFound = settled.some((outcome) => outcome === 'changed' || outcome === 'unchanged' || outcome === 'planned');
    if (!someMissing || someFound)
        return undefined;
    try {
        await mackerel.confirm();
        return undefined;
    }
    catch (error) {
        if (error instanceof _mackerel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MackerelError */ .v)
            return error;
        throw error;
    }
}
/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
async function onEachTarget(mackerel, selection, context, work, check = () => undefined) {
    return onTargets(mackerel, selection, context, async (targets, outcomes) => {
        check(targets);
        const settle = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .settleFailure */ .yO)(outcomes);
        await (0,_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(targets, (target) => work(target, outcomes), ({ id }, error) => {
            settle(id, error);
        }, context);
    });
}


/***/ }),

/***/ 9975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definition: () => (/* binding */ definition)
});

// EXTERNAL MODULE: ./src/hosts/on-targets.ts
var on_targets = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/hosts/targets.ts
var targets = __webpack_require__(1997);
// EXTERNAL MODULE: ./src/inputs/selection.ts + 1 modules
var selection = __webpack_require__(7034);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/hosts/address.ts

/**
 * The address under which a host is most likely reached from outside: its first IPv4 address that is neither loopback nor
 * link-local, else its first such IPv6 address.
 *
 * @param interfaces as Mackerel sent them, whatever they are
 * @returns empty where there is none
 */
function addressOf(interfaces) {
    const all = (Array.isArray(interfaces) ? interfaces : []).map(fieldsOf);
    const ipv4 = all.flatMap((fields) => addressesIn(fields, 'ipv4Addresses', 'ipAddress'));
    const ipv6 = all.flatMap((fields) => addressesIn(fields, 'ipv6Addresses', 'ipv6Address'));
    return ipv4.find(isReachableIPv4) ?? ipv6.find(isReachableIPv6) ?? '';
}
function fieldsOf(value) {
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
/** Where an interface has both forms, the plural one wins. (API facts, interfaces) */
function addressesIn(fields, plural, singular) {
    const list = fields.get(plural);
    const all = Array.isArray(list) && list.length > 0 ? list : [fields.get(singular)];
    return all.filter((address) => typeof address === 'string');
}
function isReachableIPv4(address) {
    return (0,external_node_net_.isIPv4)(address) && !/^(?:0|127|169\.254)\./.test(address);
}
/** fe80::/10 is link-local, :: is no address, and ::1 is loopback. */
function isReachableIPv6(address) {
    return (0,external_node_net_.isIPv6)(address) && !/^fe[89ab]/i.test(address) && !/^[0:]*:0*1?$/.test(address);
}

;// CONCATENATED MODULE: ./src/operations/matrix.ts

/** GitHub runs at most this many jobs of one matrix. */
const MAX_JOBS = 256;
/**
 * Splits hosts into batches, one for each job of a matrix (`strategy.matrix`).
 *
 * @param hosts in the order in which they are to be split
 * @param batchSize hosts in a job; it grows where there would be more jobs than GitHub runs
 * @returns the matrix, and how many hosts a batch really holds at most
 */
function toMatrix(hosts, batchSize) {
    const size = Math.max(batchSize, Math.ceil(hosts.length / MAX_JOBS));
    const include = Array.from({ length: Math.ceil(hosts.length / size) }, (_, index) => {
        const batch = hosts.slice(index * size, (index + 1) * size);
        return {
            batch: index + 1,
            hostIds: batch.map(({ id }) => id).join(','),
            hostCount: batch.length,
            names: batch.map(({ name }) => name.replaceAll(SEPARATORS, '_')).join(','),
            addresses: batch.map(({ interfaces }) => addressOf(interfaces)).join(','),
        };
    });
    return { matrix: { include }, batchSize: size };
}
/** A larger output would be left empty. */
const MAX_BYTES = 512 * 1024;
/** The matrix, without names and addresses where it would be too large for an output; undefined: it is not. */
function shortened(matrix) {
    if (Buffer.byteLength(JSON.stringify(matrix)) <= MAX_BYTES)
        return undefined;
    return { include: matrix.include.map((entry) => ({ ...entry, names: '', addresses: '' })) };
}
/** In a name they would make two of it, or two lines. */
const SEPARATORS = /[,\p{Cc}]/gu;

// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/list.ts





const MAX_BATCH_SIZE = 1_000_000;
/** Lists hosts, and splits them into the jobs of a matrix. */
const definition = (0,operation/* operation */.M)({
    inputs: [...selection/* FILTER_INPUTS */.BY, 'ifNoHosts', 'batchSize'],
    kind: 'readings',
    outputs: ['hosts', 'hostsFile', 'matrix'],
    writes: false,
    read: (reader) => ({
        selection: {
            target: (0,selection/* readFilter */.h9)(reader),
            maxHosts: undefined,
            ifNoHosts: reader.choice('ifNoHosts', targets/* EMPTY_TARGET_POLICIES */.dO) ?? 'error',
            ignoreMissing: false,
        },
        batchSize: reader.optionalInteger('batchSize', 1, MAX_BATCH_SIZE),
    }),
    title: ({ selection }) => (0,targets/* describeSelection */.e9)(selection),
    async run({ selection, batchSize }, { mackerel, ...context }) {
        const hosts = [];
        const result = await (0,on_targets/* onTargets */.U)(mackerel, selection, context, async (targets, outcomes) => {
            for (const { id, host } of targets) {
                if (host === undefined)
                    continue;
                hosts.push(host);
                outcomes.learn(id, { before: { status: host.status, roleFullnames: host.roleFullnames } });
                outcomes.unchanged(id);
            }
            return Promise.resolve();
        });
        const read = { of: 'hosts', hosts, counted: true };
        if (batchSize === undefined)
            return { kind: 'readings', ...result, read };
        const split = toMatrix(hosts, batchSize);
        const short = shortened(split.matrix);
        const warnings = [
            ...result.warnings,
            ...(split.batchSize === batchSize
                ? []
                : [`A matrix has at most 256 jobs: the batches grew from batchSize ${batchSize} to ${split.batchSize} hosts.`]),
            ...(short === undefined
                ? []
                : ['The output matrix has no names and addresses: with them it would be larger than 512 KiB. See hostsFile.']),
        ];
        return { kind: 'readings', ...result, warnings, read: { ...read, matrix: short ?? split.matrix } };
    },
});


/***/ })

};
;