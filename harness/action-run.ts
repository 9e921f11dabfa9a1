import type { Platform } from './platform/platforms.ts';

/** What one step is started with. */
export interface ActionOptions {
  /** As a workflow gives them, under the names in action.yml. */
  inputs?: Record<string, string>;
  /** Environment variables that the workflow sets. */
  env?: Record<string, string>;
  /** What `${{ job.status }}` says at that time. */
  jobStatus?: 'success' | 'failure' | 'cancelled';
  /** What `${{ job.check_run_id }}` says; empty on older servers. */
  jobId?: string;
  /** What `${{ strategy.job-index }}` says. */
  jobIndex?: string;
  /** Whether debug logging is on. */
  debug?: boolean;
  /** What the main step left, for a post step. */
  state?: Record<string, string>;
  /** Given the process as soon as it is there, to send it signals. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** RUNNER_TEMP, where the steps of one job share it. */
  runnerTemp?: string;
  /** The system that the step is made to see instead of this one. */
  platform?: Platform;
}

/** What one step came to. */
export interface ActionRun {
  /** Null where a signal ended it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** What it wrote to standard output and standard error, in the order in which it came. */
  log: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** Milliseconds. */
  duration: number;
}
