import { explanation } from './explain.ts';
import type { Presentation } from './presenter.ts';
import { isFailure, isToleratedOutage, type Report } from './report.ts';

/** The last line of a step's log: what it comes to. */
export function conclusion(report: Report, { tally }: Presentation): string {
  const seconds = (report.duration / 1000).toFixed(1);
  const dryRun = report.dryRun ? ' Nothing was changed: this is a dry run.' : '';
  return `${report.operation} ${stateOf(report)}: ${tally} in ${seconds} s.${dryRun}`;
}

function stateOf(report: Report): string {
  if (report.cancelled) return 'cancelled';
  if (isFailure(report)) return 'failed';
  return isToleratedOutage(report) ? 'not done, Mackerel is down' : 'done';
}

/** The error annotations of a failed step, each as its lines: what failed, for what, why, what to do. */
export function failureMessages(
  { operation, cancelled, error, result }: Report,
  presentation: Presentation,
): string[][] {
  return [
    ...(cancelled ? [[`${operation} was cancelled: ${presentation.tally}.`]] : []),
    ...(error === undefined ? [] : [[`${operation} failed.`, explanation(error)]]),
    ...(result.problems ?? []).map((problem) => [`${operation} failed.`, explanation(problem)]),
    ...presentation.failures(operation),
  ];
}
