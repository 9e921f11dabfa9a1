import type { ActionRun } from '../../harness/run-action.ts';
import type { Snapshot } from './hosts.ts';

/** One step, and the world before and after it. */
export interface Seen {
  readonly run: ActionRun;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * What a step is asked to do, and how to tell whether it was done. An operation on something else than hosts brings
 * judgements of its own.
 */
export interface Task {
  /** As in a workflow. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the main step has done wrong, a sentence each. It may have been killed: then only the world can be judged. */
  judge(seen: Seen): string[];
  /**
   * What is wrong after a post step.
   *
   * @param seen the last post step; the world before the main step, and after the post step
   * @param main the main step
   */
  judgePost(seen: Seen, main: ActionRun): string[];
}
