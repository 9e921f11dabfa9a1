import type { HostOutcome } from '../hosts/outcomes.ts';
import { MackerelError } from '../mackerel/errors.ts';

/** Everything that is to be told about one step, in log, outputs and summary. */
export interface Report {
  /** As the user wrote it. */
  operation: string;
  hosts: readonly HostOutcome[];
  created?: boolean | undefined;
  /** Why the operation as a whole did not succeed, where that is no single host's fault. */
  error?: Error | undefined;
  /** Whether the step was told to stop before it was done. */
  cancelled: boolean;
  /** Milliseconds. */
  duration: number;
}

/** Whether a host is not as it was asked to be. */
export function hasFailed({ outcome }: HostOutcome): boolean {
  return outcome === 'failed' || outcome === 'missing';
}

/** Whether the step has failed. */
export function isFailure(report: Report): boolean {
  return report.error !== undefined || report.cancelled || report.hosts.some(hasFailed);
}

/** How many hosts came to which outcome, in words: `2 changed, 1 failed`. */
export function countOutcomes(hosts: readonly HostOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of hosts) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** A number of hosts, in words. */
export function hostCount(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}

/** Hosts that failed for the same reason, so that the reason is told once. */
export interface FailureGroup {
  error: Error;
  hosts: HostOutcome[];
}

/** Groups the failed hosts by reason: the same answer to the same kind of request is the same reason. */
export function groupFailures(hosts: readonly HostOutcome[]): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const host of hosts) {
    if (!hasFailed(host) || host.error === undefined) continue;
    const key = reasonKey(host.error, host.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { error: host.error, hosts: [host] });
    else group.hosts.push(host);
  }
  return [...groups.values()];
}

function reasonKey(error: Error, id: string | undefined): string {
  if (!(error instanceof MackerelError)) return error.message;
  const path = id === undefined ? error.path : error.path.replace(id, '<id>');
  return [error.kind, error.status, error.method, path, error.reason].join(' ');
}

/** A host as it is called in the log: its name, where that is known, and its ID. */
export function callHost({ id, name }: Pick<HostOutcome, 'id' | 'name'>): string {
  if (name === undefined) return id ?? '(no ID)';
  return id === undefined ? name : `${name} (${id})`;
}
