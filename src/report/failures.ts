import type { HostOutcome } from '../hosts/outcomes.ts';
import { hostCount, hostLabel } from '../hosts/words.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { explain } from './explain.ts';

/** GitHub shows 10 error annotations per step. */
export const MAX_ANNOTATIONS = 5;
const MAX_NAMES = 20;

/** Hosts that failed for the same reason, so that the reason is told once. */
export interface FailureGroup {
  error: Error;
  hosts: HostOutcome[];
}

/** Groups the failed hosts by reason: the same answer to the same kind of request is the same reason. */
export function groupFailures(hosts: readonly HostOutcome[]): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const host of hosts) {
    if (!host.fails || host.error === undefined) continue;
    const key = reasonKey(host.error, host.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { error: host.error, hosts: [host] });
    else group.hosts.push(host);
  }
  return [...groups.values()];
}

/** The error annotations for hosts, each as its lines: for which of them, why, what to do. */
export function hostFailures(hosts: readonly HostOutcome[], operation: string): string[][] {
  const groups = groupFailures(hosts);
  const messages = groups.slice(0, MAX_ANNOTATIONS).map(({ error, hosts: failed }) => {
    const names = failed.slice(0, MAX_NAMES).map(hostLabel).join(', ');
    const rest = failed.length > MAX_NAMES ? ` and ${failed.length - MAX_NAMES} more` : '';
    const head = `${operation} failed for ${failed.length} of ${hostCount(hosts.length)}: ${names}${rest}.`;
    return failureLines(head, error);
  });
  const rest = groups.length - messages.length;
  return rest > 0 ? [...messages, [`${rest} more reasons: see the outputs failedHostIds and result.`]] : messages;
}

/** One error annotation: what failed, why, what to do. */
export function failureLines(head: string, error: Error): string[] {
  const { what, remedy } = explain(error);
  return [head, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])];
}

function reasonKey(error: Error, id: string | undefined): string {
  if (!(error instanceof MackerelError)) return error.message;
  // It is about the key, not about a host: whichever request it was the answer to, it says the same of all of them.
  if (error.isRefusedKey) return [error.status, error.reason].join(' ');
  const path = id === undefined ? error.path : error.path.replace(id, '<id>');
  return [error.kind, error.status, error.method, path, error.reason].join(' ');
}
