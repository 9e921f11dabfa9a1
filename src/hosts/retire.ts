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
    one: (id) => hosts.retire(id),
    many: (ids) => hosts.bulkRetire(ids),
    after: { isRetired: true },
    fieldsOf: ({ isRetired }) => ({ isRetired }),
    assess: (host) => (host.isRetired ? 'already' : 'needed'),
    alreadyWithoutKnowledge: 'unchanged',
  };
  await changeInBulk(hosts, targets, change, outcomes, options);
}
