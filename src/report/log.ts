import type { HostOutcome } from '../hosts/outcomes.ts';
import { describeChange, describeState } from './change.ts';
import { explain, explanation } from './explain.ts';
import { integrationFailures } from './integrations.ts';
import {
  callHost,
  concernsAws,
  groupFailures,
  hostCount,
  isFailure,
  isReading,
  isToleratedOutage,
  type Report,
  tally,
} from './report.ts';

const MOST_LINES = 100;
const MOST_NAMES = 20;
const MOST_ANNOTATIONS = 5;

/** One line a host, up to a number that a person still reads, the most important first; the rest is counted. */
export function hostLines(report: Report): string[] {
  const lines = inOrderOfWeight(report.hosts)
    .slice(0, MOST_LINES)
    .map((host) => hostLine(host, isReading(report)));
  const rest = report.hosts.length - lines.length;
  return rest > 0 ? [...lines, `… and ${hostCount(rest)} more`] : lines;
}

/** The hosts that failed, then those that are missing, then those that changed, then the others. */
export function inOrderOfWeight(hosts: readonly HostOutcome[]): HostOutcome[] {
  const weight = ({ outcome }: HostOutcome) =>
    ['failed', 'missing', 'changed', 'planned', 'unchanged'].indexOf(outcome);
  return hosts.toSorted((one, other) => weight(one) - weight(other));
}

/** The last line of a step's log: what it comes to. */
export function conclusion(report: Report): string {
  const seconds = (report.duration / 1000).toFixed(1);
  const state = stateOf(report);
  const created = report.created === true && !concernsAws(report) ? ' (newly registered)' : '';
  const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
  return `${report.operation} ${state}: ${tally(report)}${created} in ${seconds} s.${dryRun}`;
}

function stateOf(report: Report): string {
  if (report.cancelled) return 'cancelled';
  if (isFailure(report)) return 'failed';
  return isToleratedOutage(report) ? 'not done, Mackerel is down' : 'done';
}

/** The error annotations of a failed step, each as its lines: what failed, for which hosts, why, what to do. */
export function failureMessages(report: Report): string[][] {
  const messages: string[][] = [];
  if (report.cancelled) messages.push([`${report.operation} was cancelled: ${tally(report)}.`]);
  if (report.error !== undefined) messages.push([`${report.operation} failed.`, explanation(report.error)]);
  const groups = groupFailures(report.hosts);
  for (const { error, hosts } of groups.slice(0, MOST_ANNOTATIONS)) {
    const names = hosts.slice(0, MOST_NAMES).map(callHost).join(', ');
    const rest = hosts.length > MOST_NAMES ? ` and ${hosts.length - MOST_NAMES} more` : '';
    const { what, remedy } = explain(error);
    const head = `${report.operation} failed for ${hosts.length} of ${hostCount(report.hosts.length)}: ${names}${rest}.`;
    messages.push([head, what, ...(remedy === '' ? [] : [`What to do: ${remedy}`])]);
  }
  messages.push(...integrationFailures(report));
  if (groups.length > MOST_ANNOTATIONS) {
    messages.push([`${groups.length - MOST_ANNOTATIONS} more reasons: see the outputs failedHostIds and result.`]);
  }
  return messages;
}

function hostLine(host: HostOutcome, reading: boolean): string {
  const name = callHost(host);
  switch (host.outcome) {
    case 'changed':
      return `${name}: ${describeChange(host)}`;
    case 'planned':
      return `${name}: would become: ${describeChange(host)}`;
    case 'unchanged':
      if (host.note !== undefined) return `${name}: ${host.note}`;
      if (reading) return `${name}: ${describeState(host.after)}`;
      return [`${name}: unchanged`, describeState(host.after)].filter(Boolean).join(', already ');
    case 'missing':
    case 'failed':
      return `${name}: ${host.outcome}: ${host.error === undefined ? '' : explain(host.error).what}`;
  }
}
