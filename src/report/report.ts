import { MackerelError } from '../mackerel/errors.ts';
import type { Result } from '../operations/result.ts';

/** Everything that is to be told about one step, in log, outputs and summary. */
export interface Report {
  /** As the user wrote it; of a clean-up, the input that asked for it. */
  operation: string;
  result: Result;
  dryRun: boolean;
  /** Why the operation as a whole did not succeed, where that is no single thing's fault. */
  error?: Error | undefined;
  /** What to do if Mackerel itself is down. Default: error. */
  ifUnavailable?: 'error' | 'warn';
  /** Whether the step was told to stop before it was done. */
  cancelled: boolean;
  /** Milliseconds. */
  duration: number;
  /** What should be told besides what the result has; a sentence each. */
  warnings?: readonly string[];
}

/** Why something did not come out as asked, reason by reason; empty: nothing went wrong. */
function failures({ error, result }: Report): (Error | undefined)[] {
  return [...(error === undefined ? [] : [error]), ...(result.problems ?? []), ...failuresOf(result)];
}

function failuresOf(result: Result): (Error | undefined)[] {
  switch (result.kind) {
    case 'hosts':
    case 'readings':
      return result.hosts.filter(({ fails }) => fails).map((host) => host.error);
    case 'records':
      return result.records
        .filter(({ outcome, tolerated = false }) => (outcome === 'failed' || outcome === 'unknown') && !tolerated)
        .map((record) => record.error);
    case 'values':
      return [];
  }
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

/** Everything that should be told as a warning; a sentence each. */
export function warningsOf({ result, warnings = [] }: Report): readonly string[] {
  return [...(result.warnings ?? []), ...warnings];
}
