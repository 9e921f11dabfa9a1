import type { HostsApi } from '../mackerel/hosts.ts';
import { type BulkChange, type BulkOptions, changeInBulk } from './bulk.ts';
import type { Outcomes } from './outcomes.ts';
import type { TargetHost } from './targets.ts';

/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
export async function retireHosts(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  options: BulkOptions,
): Promise<void> {
  const change: BulkChange = {
    one: (id, options) => hosts.retire(id, options),
    many: (ids, options) => hosts.bulkRetire(ids, options),
    after: { isRetired: true },
    fieldsOf: ({ isRetired }) => ({ isRetired }),
    assess: (host) => (host.isRetired ? 'already' : 'needed'),
    // Retired by an attempt whose answer was lost, if it was not retired before this step began.
    isOurs: ({ retiredAt }, { wasRead, mayHaveBeenDone }) =>
      wasRead || (mayHaveBeenDone && retiredAt !== undefined && hosts.isSinceStart(retiredAt)),
  };
  await changeInBulk(hosts, targets, change, outcomes, options);
}
