import { onEachTarget } from '../hosts/on-targets.ts';
import type { Selection } from '../hosts/targets.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface ListMonitoredStatusesInput {
  operation: 'list-monitored-statuses';
  selection: Selection;
}

/** Reads how every monitor sees the target hosts. */
export async function listMonitoredStatuses(
  { selection }: ListMonitoredStatusesInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const monitoredStatuses = new Map<string, readonly MonitoredStatus[]>();
  const result = await onEachTarget(hosts, selection, context, async ({ id }, outcomes) => {
    const statuses = await hosts.monitoredStatuses(id);
    monitoredStatuses.set(id, statuses);
    outcomes.learn(id, { before: { monitoredStatuses: countStatuses(statuses) } });
    outcomes.unchanged(id);
  });
  return { ...result, monitoredStatuses };
}

/** How many monitors see a host in which status, in words: `2 OK, 1 CRITICAL`. */
function countStatuses(statuses: readonly MonitoredStatus[]): string {
  const counts = Map.groupBy(statuses, ({ status }) => status);
  return [...counts].map(([status, { length }]) => `${length} ${status}`).join(', ') || 'no monitors';
}
