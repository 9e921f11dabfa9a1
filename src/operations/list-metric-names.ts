import { onEachTarget } from '../hosts/on-targets.ts';
import type { Selection } from '../hosts/targets.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface ListMetricNamesInput {
  operation: 'list-metric-names';
  selection: Selection;
}

/** Reads the names of the metrics that were posted for the target hosts. */
export async function listMetricNames(
  { selection }: ListMetricNamesInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const metricNames = new Map<string, readonly string[]>();
  const result = await onEachTarget(hosts, selection, context, async ({ id }, outcomes) => {
    const names = await hosts.metricNames(id);
    metricNames.set(id, names);
    outcomes.learn(id, { before: { metricNames: names.length } });
    outcomes.unchanged(id);
  });
  return { ...result, metricNames };
}
