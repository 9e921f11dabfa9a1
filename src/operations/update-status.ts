import type { CleanUp, RestoreMode } from '../clean-up/plan.ts';
import { changeInBulk } from '../hosts/bulk.ts';
import { onTargets } from '../hosts/on-targets.ts';
import { type HostOutcome, type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { statusChange } from '../hosts/status-change.ts';
import type { Selection } from '../hosts/targets.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface UpdateStatusInput {
  operation: 'update-status';
  selection: Selection;
  status: HostStatus;
  /** Whether post puts the former status back. */
  restoreStatus: RestoreMode;
}

/**
 * Sets the status of the target hosts. Where it is to be put back when the job ends, every host's former status is
 * read, and what is about to be changed is saved before the first change: a step may be killed at any moment.
 */
export async function updateStatus(
  { selection, status, restoreStatus }: UpdateStatusInput,
  { mackerel: { hosts }, saveCleanUp, ...context }: OperationContext,
): Promise<OperationResult> {
  let intended: readonly string[] = [];
  const save = (ids: readonly string[], outcomes: Outcomes) => {
    if (restoreStatus === 'never' || context.dryRun) return;
    saveCleanUp(restorePlan(ids, outcomes, status, restoreStatus));
  };

  return onTargets(hosts, selection, context, async (targets, outcomes) => {
    await changeInBulk(
      hosts,
      targets,
      {
        ...statusChange(hosts, status),
        assess: (host) => {
          if (host.isRetired) return new RetiredError();
          return host.status === status ? 'already' : 'needed';
        },
        alreadyWithoutKnowledge: 'changed',
      },
      outcomes,
      {
        ...context,
        readFirst: restoreStatus !== 'never',
        onIntent: (ids) => {
          intended = ids;
          save(ids, outcomes);
        },
      },
    );
    const perhapsChanged = new Set(outcomes.all().flatMap((outcome) => (mayBeChanged(outcome) ? [outcome.id] : [])));
    save(
      intended.filter((id) => perhapsChanged.has(id)),
      outcomes,
    );
  });
}

function restorePlan(
  ids: readonly string[],
  outcomes: Outcomes,
  status: HostStatus,
  mode: 'always' | 'on-success',
): CleanUp | undefined {
  const former = Map.groupBy(ids, (id) => outcomes.before(id)?.['status']);
  const byStatus = HOST_STATUSES.flatMap((name) => {
    const group = former.get(name);
    return group === undefined ? [] : [[name, group] as const];
  });
  if (byStatus.length === 0) return undefined;
  return { kind: 'restore-status', mode, status, former: Object.fromEntries(byStatus) };
}

/** Whether this step changed the host, or may have: a request whose answer never came may have been carried out. */
function mayBeChanged({ outcome, error }: HostOutcome): boolean {
  if (outcome === 'changed') return true;
  // A host that could not be read after a refused bulk call may have been changed by that call.
  return outcome === 'failed' && error instanceof MackerelError && (error.mayHaveArrived || error.method === 'GET');
}
