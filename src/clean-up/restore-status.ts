import * as v from '@badrap/valita';
import { changeInBulk } from '../hosts/bulk.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import { readHosts } from '../hosts/read.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { statusChange } from '../hosts/status-change.ts';
import type { TargetHost } from '../hosts/targets.ts';
import { hostCount } from '../hosts/words.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import type { HostsResult } from '../operations/result.ts';
import { idLines } from './id-lines.ts';
import type { RestoreStatus } from './note.ts';
import type { Undo, UndoContext } from './undo.ts';

const ids = v.array(v.string()).optional();

/** Gives hosts the status back that they had before the step changed it (`restoreStatus`). */
export const restoreStatus: Undo<RestoreStatus> = {
  schema: v.object({
    kind: v.literal('restore-status'),
    mode: v.union(v.literal('always'), v.literal('on-success')),
    status: v.union(...HOST_STATUSES.map((status) => v.literal(status))),
    former: v.object({ working: ids, standby: ids, maintenance: ids, poweroff: ids }),
  }) as v.Type<RestoreStatus>,
  input: 'restoreStatus',

  title: (step) => `${hostCount(idsOf(step).length)} in ${step.status}`,

  whyNot(step, jobStatus) {
    if (step.mode !== 'on-success' || jobStatus === 'success') return undefined;
    return [
      `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${hostCount(idsOf(step).length)} left in ${step.status}.`,
      ...restoreLines(step, idsOf(step)),
    ];
  },

  undo: restoreStatuses,

  byHand(step, result) {
    const hosts = result?.kind === 'hosts' ? result.hosts : [];
    const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
    const left = idsOf(step).filter((id) => !settled.has(id));
    return [
      `${hostCount(left.length)} may still be in ${step.status}. To finish by hand: set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
      ...restoreLines(step, left),
    ];
  },
};

/**
 * Restores the former status of the hosts that the step changed, where they still have the status that it set. Hosts
 * that are different by now, or retired, are someone else's, and are skipped.
 *
 * @throws MackerelError where the hosts can't be read as a whole
 */
async function restoreStatuses(
  step: RestoreStatus,
  { mackerel: { hosts }, ...turns }: UndoContext,
): Promise<HostsResult> {
  // A retired host can be read by its ID: one that this step changed, and that is unknown now, is a failure.
  const outcomes = new Outcomes(idsOf(step));
  const stillSet = new Map<string, TargetHost>();
  const isStillSet = (host: { isRetired: boolean; status: string }) => !host.isRetired && host.status === step.status;
  const whyLeftAlone = ({ isRetired, status }: { isRetired: boolean; status: string }) =>
    isRetired
      ? 'skipped: it is retired now'
      : `skipped: its status is now ${status}, not the ${step.status} set by this step`;
  await readHosts(
    hosts,
    idsOf(step),
    (host) => {
      outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
      if (isStillSet(host)) stillSet.set(host.id, { id: host.id, host });
      else outcomes.unchanged(host.id, whyLeftAlone(host));
    },
    settleFailure(outcomes),
    turns,
  );

  for (const status of HOST_STATUSES) {
    // Stryker disable next-line ArrayDeclaration: an ID that was never read chooses no host.
    const targets = (step.former[status] ?? []).flatMap((id) => stillSet.get(id) ?? []);
    await changeInBulk(
      hosts,
      targets,
      {
        ...statusChange(hosts, status),
        assess: (host) => {
          if (isStillSet(host)) return 'needed';
          return host.status === status && !host.isRetired ? 'already' : { why: whyLeftAlone(host) };
        },
        isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
      },
      outcomes,
      { ...turns, dryRun: false },
    );
  }
  return { kind: 'hosts', hosts: outcomes.all() };
}

/** Host IDs of a step, in the order in which they were saved. */
function idsOf({ former }: RestoreStatus): string[] {
  return HOST_STATUSES.flatMap((status) => former[status] ?? []);
}

function restoreLines({ former }: RestoreStatus, left: readonly string[]): string[] {
  const wanted = new Set(left);
  return HOST_STATUSES.flatMap((status) =>
    idLines(
      status,
      (former[status] ?? []).filter((id) => wanted.has(id)),
    ),
  );
}
