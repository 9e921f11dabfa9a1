import { onEachTarget } from '../hosts/on-targets.ts';
import { describeSelection } from '../hosts/targets.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: false });

/** Reads how every monitor sees the target hosts. */
export const definition = operation({
  inputs: selected.inputs,
  kind: 'readings',
  outputs: ['monitoredStatuses', 'monitoredStatusesFile'],
  writes: false,
  read: selected.read,
  title: describeSelection,
  async run(selection, { mackerel, ...context }) {
    const { hosts } = mackerel;
    const monitoredStatuses = new Map<string, readonly MonitoredStatus[]>();
    const result = await onEachTarget(mackerel, selection, context, async ({ id }, outcomes) => {
      const statuses = await hosts.monitoredStatuses(id);
      monitoredStatuses.set(id, statuses);
      outcomes.learn(id, { before: { monitoredStatuses: countStatuses(statuses) } });
      outcomes.unchanged(id);
    });
    return { kind: 'readings', ...result, read: { of: 'monitoredStatuses', byHost: monitoredStatuses } };
  },
});

/** How many monitors see a host in which status, in words: `2 OK, 1 CRITICAL`. */
function countStatuses(statuses: readonly MonitoredStatus[]): string {
  const counts = Map.groupBy(statuses, ({ status }) => status);
  return [...counts].map(([status, { length }]) => `${length} ${status}`).join(', ') || 'no monitors';
}
