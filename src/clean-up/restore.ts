import { changeInBulk } from '../hosts/bulk.ts';
import { type HostOutcome, Outcomes } from '../hosts/outcomes.ts';
import { readHosts } from '../hosts/read.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { statusChange } from '../hosts/status-change.ts';
import type { TargetHost } from '../hosts/targets.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import type { Hosts } from '../mackerel/hosts.ts';
import { idsOf, type RestoreStatus } from './plan.ts';

/**
 * Puts back the former status of the hosts that the step changed, where they still have the status that it set. Hosts
 * that are different by now, retired or gone are somebody else's, and are left alone.
 *
 * @throws MackerelError where the hosts can't be read as a whole
 */
export async function restoreStatuses(hosts: Hosts, plan: RestoreStatus, turns: TurnOptions): Promise<HostOutcome[]> {
  // A host that is gone needs nothing put back.
  const outcomes = new Outcomes(idsOf(plan), { ignoreMissing: true });
  const stillSet = new Map<string, TargetHost>();
  const isStillSet = (host: { isRetired: boolean; status: string }) => !host.isRetired && host.status === plan.status;
  const whyLeftAlone = ({ isRetired, status }: { isRetired: boolean; status: string }) =>
    `left alone: it is ${isRetired ? 'retired' : status} by now, no longer ${plan.status} as this step set it`;
  await readHosts(
    hosts,
    idsOf(plan),
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
    const targets = (plan.former[status] ?? []).flatMap((id) => stillSet.get(id) ?? []);
    await changeInBulk(
      hosts,
      targets,
      {
        ...statusChange(hosts, status),
        assess: (host) => {
          if (isStillSet(host)) return 'needed';
          return host.status === status && !host.isRetired ? 'already' : { why: whyLeftAlone(host) };
        },
        // Stryker disable next-line StringLiteral: every host has been read.
        alreadyWithoutKnowledge: 'unchanged',
      },
      outcomes,
      { ...turns, dryRun: false },
    );
  }
  return outcomes.all();
}
