import { changeInBulk } from '../hosts/bulk.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface RetireInput {
  operation: 'retire';
  hostIds: readonly string[];
}

/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
export async function retire(
  { hostIds }: RetireInput,
  { mackerel, onProgress, ...turns }: OperationContext,
): Promise<OperationResult> {
  const { hosts } = mackerel;
  const outcomes = new Outcomes(hostIds, onProgress);
  await changeInBulk(
    hosts,
    hostIds,
    {
      one: (id) => hosts.retire(id),
      many: (ids) => hosts.bulkRetire(ids),
      after: { isRetired: true },
      fieldsOf: ({ isRetired }) => ({ isRetired }),
      assess: (host) => (host.isRetired ? 'already' : 'needed'),
      alreadyWithoutKnowledge: 'unchanged',
    },
    outcomes,
    turns,
  );
  return { hosts: outcomes.all() };
}
