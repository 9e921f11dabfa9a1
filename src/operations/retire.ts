import { type BulkChange, type BulkOptions, changeInBulk } from '../hosts/bulk.ts';
import { onTargets } from '../hosts/on-targets.ts';
import type { Outcomes } from '../hosts/outcomes.ts';
import type { Selection, TargetHost } from '../hosts/targets.ts';
import type { Hosts } from '../mackerel/hosts.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface RetireInput {
  operation: 'retire';
  selection: Selection;
}

/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
export async function retire(
  { selection }: RetireInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  return onTargets(hosts, selection, context, (targets, outcomes) => retireHosts(hosts, targets, outcomes, context));
}

/** Retires hosts that have been chosen already, and puts what became of each into their outcomes. */
export async function retireHosts(
  hosts: Hosts,
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
