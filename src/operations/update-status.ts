import { changeInBulk } from '../hosts/bulk.ts';
import { Outcomes, RetiredError } from '../hosts/outcomes.ts';
import type { HostStatus } from '../mackerel/host.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface UpdateStatusInput {
  operation: 'update-status';
  hostIds: readonly string[];
  status: HostStatus;
}

/** Sets the status of the target hosts. */
export async function updateStatus(
  { hostIds, status }: UpdateStatusInput,
  { mackerel, onProgress, ...turns }: OperationContext,
): Promise<OperationResult> {
  const { hosts } = mackerel;
  const outcomes = new Outcomes(hostIds, onProgress);
  await changeInBulk(
    hosts,
    hostIds,
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
    turns,
  );
  return { hosts: outcomes.all() };
}
