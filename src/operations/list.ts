import { onTargets } from '../hosts/on-targets.ts';
import { describeSelection, EMPTY_TARGET_POLICIES } from '../hosts/targets.ts';
import { FILTER_INPUTS, readFilter } from '../inputs/selection.ts';
import type { Host } from '../mackerel/host.ts';
import { shortened, toMatrix } from './matrix.ts';
import { operation } from './operation.ts';

const MAX_BATCH_SIZE = 1_000_000;

/** Lists hosts, and splits them into the jobs of a matrix. */
export const definition = operation({
  inputs: [...FILTER_INPUTS, 'ifNoHosts', 'batchSize'],
  kind: 'readings',
  outputs: ['hosts', 'hostsFile', 'matrix'],
  writes: false,
  read: (reader) => ({
    selection: {
      target: readFilter(reader),
      maxHosts: undefined,
      ifNoHosts: reader.choice('ifNoHosts', EMPTY_TARGET_POLICIES) ?? ('error' as const),
      ignoreMissing: false,
    },
    batchSize: reader.optionalInteger('batchSize', 1, MAX_BATCH_SIZE),
  }),
  title: ({ selection }) => describeSelection(selection),
  async run({ selection, batchSize }, { mackerel, ...context }) {
    const hosts: Host[] = [];
    const result = await onTargets(mackerel, selection, context, async (targets, outcomes) => {
      for (const { id, host } of targets) {
        if (host === undefined) continue;
        hosts.push(host);
        outcomes.learn(id, { before: { status: host.status, roleFullnames: host.roleFullnames } });
        outcomes.unchanged(id);
      }
      return Promise.resolve();
    });
    const read = { of: 'hosts', hosts, counted: true } as const;
    if (batchSize === undefined) return { kind: 'readings', ...result, read };
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
