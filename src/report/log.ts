import { MackerelError } from '../mackerel/errors.ts';
import type { Result } from '../operations/result.ts';
import { explanation } from './explain.ts';
import type { Presentation } from './presenter.ts';
import { isFailure, isToleratedOutage, type Report } from './report.ts';

/** The last line of a step's log: what it comes to. */
export function conclusion(report: Report, presentation: Presentation): string {
  const seconds = `${(report.duration / 1000).toFixed(1)} s`;
  const tally = tallyOf(report, presentation);
  const state = stateOf(report);
  if (tally !== presentation.tally) return `${report.operation} ${state} after ${seconds}: ${tally}.`;
  const down = state === 'not done' ? ', Mackerel is down' : '';
  const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
  return `${report.operation} ${state}${down}: ${tally} in ${seconds}.${dryRun}`;
}

/** What the step comes to, in words; where it did not get as far as any host or record, why, and that it did nothing. */
export function tallyOf({ error, cancelled, result }: Report, { tally }: Presentation): string {
  if (!isEmpty(result) || (error === undefined && !cancelled)) return tally;
  const nothing = `nothing was ${result.kind === 'readings' ? 'read' : 'changed'}`;
  if (!(error instanceof MackerelError)) return nothing;
  const why = error.status === undefined ? reachOf(error) : `Mackerel answered ${error.status}`;
  const mayHaveChanged = error.method !== 'GET' && error.mayHaveArrived;
  return [why, mayHaveChanged ? '' : nothing].filter(Boolean).join('; ');
}

function reachOf({ kind }: MackerelError): string {
  return kind === 'unreachable' || kind === 'untrusted' ? 'Mackerel could not be reached' : '';
}

function isEmpty(result: Result): boolean {
  switch (result.kind) {
    case 'hosts':
    case 'readings':
      return result.hosts.length === 0;
    case 'records':
      return result.records.length === 0;
    case 'values':
      return result.value === undefined;
  }
}

function stateOf(report: Report): string {
  if (report.cancelled) return 'cancelled';
  if (isFailure(report)) return 'failed';
  return isToleratedOutage(report) ? 'not done' : 'done';
}

/** The error annotations of a failed step, each as its lines: what failed, for what, why, what to do. */
export function failureMessages(report: Report, presentation: Presentation): string[][] {
  const { operation, cancelled, error, result } = report;
  return [
    ...(cancelled ? [[`${operation} was cancelled: ${tallyOf(report, presentation)}.`]] : []),
    ...(error === undefined ? [] : [[`${operation} failed.`, explanation(error)]]),
    ...(result.problems ?? []).map((problem) => [`${operation} failed.`, explanation(problem)]),
    ...presentation.failures(operation),
  ];
}
