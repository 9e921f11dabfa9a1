import { changeInBulk } from '../hosts/bulk.ts';
import { onTargets } from '../hosts/on-targets.ts';
import { RetiredError } from '../hosts/outcomes.ts';
import type { Selection } from '../hosts/targets.ts';
import type { HostStatus } from '../mackerel/host.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface UpdateStatusInput {
  operation: 'update-status';
  selection: Selection;
  status: HostStatus;
}

/** Sets the status of the target hosts. */
export async function updateStatus(
  { selection, status }: UpdateStatusInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  return onTargets(hosts, selection, context, (targets, outcomes) =>
    changeInBulk(
      hosts,
      targets,
      {
        one: (id) => hosts.updateStatus(id, status),
        many: (ids) => hosts.bulkUpdateStatuses(ids, status),
        after: { status },
        fieldsOf: (host) => ({ status: host.status }),
        assess: (host) => {
          if (host.isRetired) return new RetiredError();
          return host.status === status ? 'already' : 'needed';
        },
        alreadyWithoutKnowledge: 'changed',
      },
      outcomes,
      context,
    ),
  );
}
