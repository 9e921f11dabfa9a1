import { changeInBulk } from '../hosts/bulk.ts';
import { onTargets } from '../hosts/on-targets.ts';
import type { Selection } from '../hosts/targets.ts';
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
  return onTargets(hosts, selection, context, (targets, outcomes) =>
    changeInBulk(
      hosts,
      targets,
      {
        one: (id) => hosts.retire(id),
        many: (ids) => hosts.bulkRetire(ids),
        after: { isRetired: true },
        fieldsOf: ({ isRetired }) => ({ isRetired }),
        assess: (host) => (host.isRetired ? 'already' : 'needed'),
        alreadyWithoutKnowledge: 'unchanged',
      },
      outcomes,
      context,
    ),
  );
}
