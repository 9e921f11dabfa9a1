"use strict";
exports.id = 266;
exports.ids = [266];
exports.modules = {

/***/ 266:
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
// EXTERNAL MODULE: ./src/inputs/selection.ts
var selection = __webpack_require__(6551);
;// CONCATENATED MODULE: ./src/operations/matrix.ts
/** GitHub runs at most this many jobs of one matrix. */
const MAX_JOBS = 256;
/**
 * Splits hosts into batches, one for each job of a matrix (`strategy.matrix`).
 *
 * @param ids in the order in which they are to be split
 * @param batchSize hosts in a job; it grows where there would be more jobs than GitHub runs
 * @returns the matrix, and how many hosts a batch really holds at the most
 */
function toMatrix(ids, batchSize) {
    const size = Math.max(batchSize, Math.ceil(ids.length / MAX_JOBS));
    const include = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => {
        const batch = ids.slice(index * size, (index + 1) * size);
        return { batch: index + 1, hostIds: batch.join(','), hostCount: batch.length };
    });
    return { matrix: { include }, batchSize: size };
}

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
        const split = toMatrix(hosts.map(({ id }) => id), batchSize);
        const warnings = split.batchSize === batchSize
            ? result.warnings
            : [
                ...result.warnings,
                `A matrix has at most 256 jobs: the batches grew from batchSize ${batchSize} to ${split.batchSize} hosts.`,
            ];
        return { kind: 'readings', ...result, warnings, read: { ...read, matrix: split.matrix } };
    },
});


/***/ })

};
;