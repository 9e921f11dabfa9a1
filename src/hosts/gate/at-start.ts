import type { Host } from '../../mackerel/host.ts';
import type { HostsApi } from '../../mackerel/hosts.ts';
import { type Outcomes, RetiredError } from '../outcomes.ts';
import { readHosts } from '../read.ts';
import { settleFailure } from '../refusals.ts';
import type { TargetHost } from '../targets.ts';
import type { TurnOptions } from '../turns.ts';
import { whyNotMonitored } from './host-statuses.ts';

/**
 * Reads the hosts of a gate when it begins, and settles those for which waiting makes no sense.
 *
 * @returns the others, in their order
 */
export async function hostsToWaitFor(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  turns: TurnOptions,
): Promise<Host[]> {
  const read = new Map<string, Host>();
  const judge = (host: Host) => {
    read.set(host.id, host);
    outcomes.learn(host.id, { name: host.name, before: { status: host.status } });
    const why = host.isRetired ? new RetiredError() : whyNotMonitored(host);
    if (why !== undefined) outcomes.failed(host.id, why);
  };
  for (const { host } of targets) if (host !== undefined) judge(host);
  const unread = targets.flatMap(({ id, host }) => (host === undefined ? [id] : []));
  await readHosts(hosts, unread, judge, settleFailure(outcomes), turns);
  return targets.flatMap(({ id }) => read.get(id) ?? []).filter(({ id }) => !outcomes.isSettled(id));
}
