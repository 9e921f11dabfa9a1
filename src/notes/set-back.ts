import { changeInBulk } from '../hosts/bulk.ts';
import type { Outcomes } from '../hosts/outcomes.ts';
import { statusChange } from '../hosts/status-change.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import type { HostStatus } from '../mackerel/host.ts';
import type { HostsApi } from '../mackerel/hosts.ts';

/**
 * Gives hosts a status, those of one status together, as long as they have the one that they were read with.
 *
 * @param wanted the status of each, by ID
 * @param current the status that was read, by ID
 */
export async function setBack(
  hosts: HostsApi,
  wanted: ReadonlyMap<string, HostStatus>,
  current: ReadonlyMap<string, string>,
  outcomes: Outcomes,
  turns: TurnOptions,
): Promise<void> {
  const groups = Map.groupBy(wanted, ([, status]) => status);
  for (const [status, group] of groups) {
    await changeInBulk(
      hosts,
      group.map(([id]) => ({ id, host: undefined })),
      {
        ...statusChange(hosts, status),
        assess: (host) => {
          if (host.isRetired) return { why: 'skipped: it is retired now' };
          if (host.status === status) return 'already';
          return host.status === current.get(host.id) ? 'needed' : { why: `skipped: its status is now ${host.status}` };
        },
        isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
      },
      outcomes,
      { ...turns, dryRun: false },
    );
  }
}
