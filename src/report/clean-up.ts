import { type CleanUp, idsOf, type RestoreStatus } from '../clean-up/plan.ts';
import type { HostOutcome } from '../hosts/outcomes.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import { hostCount } from './report.ts';

/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MOST_IDS = 500;

/** What the post step is about to do, in one line. */
export function cleanUpTitle(plan: CleanUp): string {
  if (plan.kind === 'retire-host') return `retireAfterJob: ${plan.name}`;
  return `restoreStatus: ${hostCount(idsOf(plan).length)} in ${plan.status}`;
}

/** That hosts are left as they are, since the job did not succeed: which, and how to put them back. */
export function leftAsTheyAre(plan: RestoreStatus, jobStatus: string): string[] {
  return [
    `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${hostCount(idsOf(plan).length)} left in ${plan.status}.`,
    ...restoreLines(plan, idsOf(plan)),
  ];
}

/**
 * What is left to be done by hand after a clean-up that failed.
 *
 * @param hosts what became of each host, as far as the clean-up got
 */
export function byHandLines(plan: CleanUp, hosts: readonly HostOutcome[]): string[] {
  if (plan.kind === 'retire-host') {
    const { name, hostId, customIdentifier } = plan;
    const [input, value] = hostId === undefined ? ['customIdentifier', customIdentifier] : ['hostIds', hostId];
    return [
      `The host ${name} may still be alive, and billed. To finish by hand: retire it in Mackerel, or run this action with operation: retire and ${input}: ${value}`,
    ];
  }
  const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
  const left = idsOf(plan).filter((id) => !settled.has(id));
  return [
    `${hostCount(left.length)} may still be in ${plan.status}. To finish by hand: set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
    ...restoreLines(plan, left),
  ];
}

function restoreLines(plan: RestoreStatus, left: readonly string[]): string[] {
  const wanted = new Set(left);
  return HOST_STATUSES.flatMap((status) => {
    const ids = (plan.former[status] ?? []).filter((id) => wanted.has(id));
    if (ids.length === 0) return [];
    const rest = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : '';
    return [`- back to ${status}: ${ids.slice(0, MOST_IDS).join(' ')}${rest}`];
  });
}
