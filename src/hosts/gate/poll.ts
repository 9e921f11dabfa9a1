import type { Mackerel } from '../../mackerel/client.ts';
import { MackerelError } from '../../mackerel/errors.ts';
import type { Host } from '../../mackerel/host.ts';
import type { MonitoredStatus } from '../../mackerel/hosts.ts';
import { HostError } from '../outcomes.ts';
import { inTurns, type TurnOptions } from '../turns.ts';
import { type HostStatuses, whyNotMonitored } from './host-statuses.ts';

/** What one poll found out of one host: what its monitors say, why no one can tell, or why waiting makes no sense. */
export type Finding =
  | { readonly host: Host; readonly statuses: readonly MonitoredStatus[] }
  | { readonly missed: Error }
  | { readonly hopeless: Error };

/**
 * Asks for the status of hosts, and for what their monitors say: in this order, for what monitors say of a host that is
 * in maintenance is of before.
 *
 * @param found told of each host what was found out
 */
export async function askHosts(
  { hosts }: Pick<Mackerel, 'hosts'>,
  ids: readonly string[],
  hostStatuses: HostStatuses,
  turns: TurnOptions,
  found: (id: string, finding: Finding) => void,
): Promise<void> {
  const monitored: Host[] = [];
  const settled = new Set<string>();
  const tell = (id: string, finding: Finding) => {
    settled.add(id);
    found(id, finding);
  };
  const failed = (id: string, error: Error) => {
    tell(id, isFinal(error) ? { hopeless: error } : { missed: error });
  };
  await hostStatuses.read(
    ids,
    (host) => {
      const why = whyNotMonitored(host);
      if (why === undefined) monitored.push(host);
      else tell(host.id, { hopeless: why });
    },
    failed,
  );
  await inTurns(
    monitored,
    async (host) => {
      tell(host.id, { host, statuses: await hosts.monitoredStatuses(host.id, { retries: 0 }) });
    },
    ({ id }, error) => {
      failed(id, error);
    },
    turns,
  );
  const untold = new HostError('it was not asked: the step ended before its turn');
  for (const id of ids) if (!settled.has(id)) found(id, { missed: untold });
}

/** Whether asking again makes no sense: the key was refused, or Mackerel knows no such host. */
export function isFinal(error: Error): boolean {
  return error instanceof MackerelError && (error.isRefusedKey || error.isNotFound);
}

/**
 * What a poll that was cut short is to be held of: where Mackerel answered no one, those that had no turn had none for the
 * same reason as those that did.
 */
export function blameTheSame(findings: ReadonlyMap<string, Finding>): Map<string, Finding> {
  const all = [...findings];
  const unanswered = all.flatMap(([, finding]) =>
    'missed' in finding && finding.missed instanceof MackerelError && finding.missed.isOutage ? [finding.missed] : [],
  );
  const [outage] = unanswered;
  const nobodyAnswered = all.every(([, finding]) => 'missed' in finding);
  if (outage === undefined || !nobodyAnswered) return new Map(findings);
  return new Map(all.map(([id, finding]) => [id, isUnsent(finding) ? { missed: outage } : finding]));
}

function isUnsent(finding: Finding): boolean {
  return 'missed' in finding && finding.missed instanceof MackerelError && finding.missed.kind === 'cancelled';
}
