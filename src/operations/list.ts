import { onTargets } from '../hosts/on-targets.ts';
import type { Selection } from '../hosts/targets.ts';
import type { Host } from '../mackerel/host.ts';
import { toMatrix } from './matrix.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface ListInput {
  operation: 'list';
  selection: Selection;
  /** Hosts for each job of a matrix; undefined: no matrix is wanted. */
  batchSize: number | undefined;
}

/** Lists hosts, and splits them into the jobs of a matrix. */
export async function list(
  { selection, batchSize }: ListInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const details: Host[] = [];
  const result = await onTargets(hosts, selection, context, async (targets, outcomes) => {
    for (const { id, host } of targets) {
      if (host === undefined) continue;
      details.push(host);
      outcomes.learn(id, { before: { status: host.status, roleFullnames: host.roleFullnames } });
      outcomes.unchanged(id);
    }
    return Promise.resolve();
  });
  if (batchSize === undefined) return { ...result, details };
  const split = toMatrix(
    details.map(({ id }) => id),
    batchSize,
  );
  const warnings =
    split.batchSize === batchSize
      ? result.warnings
      : [
          ...result.warnings,
          `A matrix has at most 256 jobs: the batches grew from batchSize ${batchSize} to ${split.batchSize} hosts.`,
        ];
  return { ...result, details, warnings, matrix: split.matrix };
}
