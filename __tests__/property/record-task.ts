import type { ActionRun } from '../../harness/run-action.ts';
import { differences, isSame, type Records } from './hosts.ts';
import { mustTell, outcomesOf } from './outputs.ts';
import type { Seen, Task } from './task.ts';

/** What an operation is asked to do to anything else than hosts. */
export interface RecordTask {
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether everything is as asked. Default, for what only reads: nothing has changed. */
  readonly isDone?: (before: Records, after: Records) => boolean;
  /** Whether the outputs tell the truth. */
  readonly tells: (run: ActionRun, after: Records) => boolean;
  /** Whether post has undone it, or said that it has not. Default: there is nothing to undo. */
  readonly isUndone?: (before: Records, after: Records, post: ActionRun) => boolean;
}

/** A task on records, judged by the invariants of issue 6: all is as it was, or as asked, and the outputs say which. */
export function recordTask(task: RecordTask): Task {
  const isDryRun = task.inputs['dryRun'] === 'true';
  const isTolerant = task.inputs['ifUnavailable'] === 'warn';
  const isDone = (before: Records, after: Records) => task.isDone?.(before, after) ?? isSame(before, after);

  const judgeWorld = ({ before, after }: Seen): string[] => {
    const changes = differences(before, after);
    if (changes.length === 0) return [];
    if (isDryRun) return changes.map((change) => `A dry run changed something: ${change}`);
    if (!isSame(before.hosts, after.hosts)) return changes.map((change) => `A host was changed: ${change}`);
    return isDone(before.records, after.records)
      ? []
      : changes.map((change) => `It is neither as it was nor as asked: ${change}`);
  };

  const judgeOutputs = ({ run, before, after }: Seen): string[] => {
    const { error, outcomes } = outcomesOf(run);
    const isSaid = error !== null || ['failed', 'missing', 'unknown'].some((outcome) => outcomes.includes(outcome));
    const isAsAsked = isDone(before.records, after.records);
    const problems: string[] = [];
    if (outcomes.includes('changed') && (isDryRun || !isAsAsked)) problems.push('It is not changed, as is said.');
    if (isSaid) {
      if (run.exitCode === 0 && !isTolerant) problems.push('It passed, and says that something failed.');
      return problems;
    }
    if (!isDryRun && !isAsAsked) problems.push('It is not as asked, and not said to have failed.');
    if (!isDryRun && isAsAsked && !task.tells(run, after.records)) problems.push('The outputs do not tell the truth.');
    return problems;
  };

  return {
    inputs: task.inputs,
    judge: (seen) => [...judgeWorld(seen), ...(mustTell(seen.run) ? judgeOutputs(seen) : [])],
    judgePost: ({ run, before, after }) =>
      run.exitCode !== 0 || (task.isUndone?.(before.records, after.records, run) ?? true)
        ? []
        : ['Post passed, and did not undo it.'],
  };
}
