import type { HostOutcome } from '../hosts/outcomes.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { OperationResult } from '../operations/operation.ts';

/** Everything that is to be told about one step, in log, outputs and summary. */
export interface Report extends OperationResult {
  /** As the user wrote it. */
  operation: string;
  dryRun: boolean;
  /** Why the operation as a whole did not succeed, where that is no single host's fault. */
  error?: Error | undefined;
  /** What it means that Mackerel itself is down. Default: error. */
  ifUnavailable?: 'error' | 'warn';
  /** Whether the step was told to stop before it was done. */
  cancelled: boolean;
  /** Milliseconds. */
  duration: number;
}

/** Whether an operation is one on AWS integrations, and so has no hosts. */
export function concernsAws({ operation }: { operation: string }): boolean {
  return operation.includes('-aws-');
}

/** Why something did not come out as asked, reason by reason; empty: nothing went wrong. */
function failures({ error, hosts, integrations = [] }: Report): (Error | undefined)[] {
  return [
    ...(error === undefined ? [] : [error]),
    ...hosts.filter(({ fails }) => fails).map((host) => host.error),
    ...integrations.filter(({ outcome }) => outcome === 'failed').map((integration) => integration.error),
  ];
}

/** Whether something did not come out as asked. */
export function isIncomplete(report: Report): boolean {
  return report.cancelled || failures(report).length > 0;
}

/** Whether the step has failed: an outage of Mackerel can be tolerated, and nothing else. */
export function isFailure(report: Report): boolean {
  return isIncomplete(report) && !isToleratedOutage(report);
}

/** Whether the only thing that stood in the way is that Mackerel is down, and the user wants to go on then. */
export function isToleratedOutage(report: Report): boolean {
  if (report.ifUnavailable !== 'warn' || report.cancelled || !isIncomplete(report)) return false;
  return failures(report).every((error) => error instanceof MackerelError && error.isOutage);
}

/** Whether the operation only reads, so that no host was to be changed. */
export function isReading({ details, metricNames, monitoredStatuses }: Report): boolean {
  return [details, metricNames, monitoredStatuses].some((read) => read !== undefined);
}

/** What the step comes to, in words: `2 changed, 1 failed of 3 hosts`. */
export function tally(report: Report): string {
  if (concernsAws(report)) return awsTally(report);
  const { hosts } = report;
  if (hosts.length === 0) return 'no host';
  if (isReading(report) && hosts.every(({ outcome }) => outcome === 'unchanged')) return hostCount(hosts.length);
  const counts = Map.groupBy(hosts, ({ outcome }) => outcome);
  const words = [...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
  return `${words} of ${hostCount(hosts.length)}`;
}

function awsTally({ integrations = [], externalId = '', excludableMetrics }: Report): string {
  if (externalId !== '') return '1 external ID';
  if (excludableMetrics !== undefined) return `metrics of ${Object.keys(excludableMetrics).length} services`;
  const total = integrations.length === 1 ? '1 setting' : `${integrations.length} settings`;
  if (integrations.every(({ outcome, action }) => outcome === 'unchanged' && action === 'read')) return total;
  const counts = Map.groupBy(integrations, ({ outcome }) => outcome);
  return `${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')} of ${total}`;
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
    if (!host.fails || host.error === undefined) continue;
    const key = reasonKey(host.error, host.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { error: host.error, hosts: [host] });
    else group.hosts.push(host);
  }
  return [...groups.values()];
}

/** A host as it is called in the log: its name, where that is known, and its ID. */
export function callHost({ id, name }: Pick<HostOutcome, 'id' | 'name'>): string {
  if (name === undefined) return id ?? '(no ID)';
  return id === undefined ? name : `${name} (${id})`;
}

function reasonKey(error: Error, id: string | undefined): string {
  if (!(error instanceof MackerelError)) return error.message;
  const path = id === undefined ? error.path : error.path.replace(id, '<id>');
  return [error.kind, error.status, error.method, path, error.reason].join(' ');
}
