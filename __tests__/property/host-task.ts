import type { ActionRun } from '../../harness/run-action.ts';
import { differences, type Hosts, type HostState, isSame } from './hosts.ts';
import { mustTell, type Outputs, outputsOf } from './outputs.ts';
import type { Seen, Task } from './task.ts';

/** What an operation is asked to do to hosts that exist, and which. */
export interface HostTask {
  readonly inputs: Readonly<Record<string, string>>;
  /** The IDs that are meant, also of hosts that there are not. */
  readonly hostIds: readonly string[];
  /** Where hosts are meant by custom identifier: which host each of them has, if any. */
  readonly identifiers?: ReadonlyMap<string, string | undefined>;
  /** Whether it is only Mackerel's answer that tells which hosts are meant. */
  readonly byFilter?: boolean;
  /** A host as it is asked to be; undefined: no request can bring it there. Default, for what only reads: as it is. */
  readonly wanted?: (host: HostState) => HostState | undefined;
  /** Whether the outputs tell the truth of a host, as far as the operation is one to tell. */
  readonly tells?: (host: HostState, run: ActionRun) => boolean;
  /** Whether it is said of a host why it is not counted among those that are meant after all. */
  readonly isExcused?: (id: string, run: ActionRun) => boolean;
  /** Whether post has to put back what was changed, after a job that ended with `jobStatus`. */
  readonly isRestored?: boolean;
}

/** A task on hosts, judged by the invariants of issue 6. */
export function hostTask(task: HostTask): Task {
  return {
    inputs: task.inputs,
    judge: (seen) => [...judgeWorld(task, seen), ...(mustTell(seen.run) ? judgeOutputs(task, seen) : [])],
    judgePost: ({ run, before, after }) => {
      const left = task.isRestored === true ? differences(before, after) : [];
      // A clean-up that failed says what is left to be done by hand.
      const unsaid = run.exitCode === 0 ? left : left.filter((text) => !run.log.includes(text.split(':')[0] ?? ''));
      return unsaid.map((text) => `It was not put back: ${text}`);
    },
  };
}

const isDryRun = ({ inputs }: HostTask) => inputs['dryRun'] === 'true';
const keep = (host: HostState): HostState => host;

/** Every host is as it was, or as it was asked to be, and only those that are meant are the latter. */
function judgeWorld(task: HostTask, { before, after }: Seen): string[] {
  const meant = new Set(task.hostIds);
  return differences(before, after).flatMap((difference) => {
    const id = difference.split(':')[0] ?? '';
    const [was, is] = [before.hosts.get(id), after.hosts.get(id)];
    if (was === undefined) return [`A host was made, or something else was changed: ${difference}`];
    if (!meant.has(id)) return [`A host was changed that was not meant: ${difference}`];
    if (isDryRun(task)) return [`A dry run changed a host: ${difference}`];
    return isSame(is, (task.wanted ?? keep)(was)) ? [] : [`A host is neither as it was nor as asked: ${difference}`];
  });
}

function judgeOutputs(task: HostTask, seen: Seen): string[] {
  const outputs = outputsOf(seen.run);
  const tolerant = task.inputs['ifUnavailable'] === 'warn';
  const isPassed = seen.run.exitCode === 0;
  if (outputs.result.error !== null && outputs.hostIds.length === 0) return judgeWhole(task, seen, tolerant);
  const problems: string[] = [];
  const failed = namesOf(outputs, ['failed', 'missing', 'unknown']);
  const tolerated = new Set(task.inputs['ignoreMissing'] === 'true' ? strangers(task, seen.before.hosts) : []);
  const asAsked = (id: string) => isAsAsked(task, id, seen);

  for (const id of [...task.hostIds, ...unusedIdentifiers(task)]) {
    if (asAsked(id) || tolerated.has(id) || task.isExcused?.(id, seen.run) === true) continue;
    const isSaid = outputs.failedHostIds.includes(id) || identifiersOf(task, id).some((name) => failed.has(name));
    if (!isSaid) problems.push(`${id} is not as asked, and not said to have failed.`);
    if (isPassed && !tolerant) problems.push(`The step passed, and ${id} is not as asked.`);
  }
  if (isPassed && !tolerant && outputs.failedHostIds.length > 0) problems.push('The step passed with failed hosts.');
  for (const id of outputs.changedHostIds) {
    if (!task.hostIds.includes(id)) problems.push(`${id} is said to have been changed, and was not meant.`);
    if (isDryRun(task)) problems.push(`A dry run says that it changed ${id}.`);
    if (!asAsked(id)) problems.push(`${id} is said to have been changed, and is not as asked.`);
    if (outputs.failedHostIds.includes(id)) problems.push(`${id} is said to have been changed, and to have failed.`);
  }
  // A custom identifier that could not be read has no ID to tell.
  const untold = task.hostIds.filter((id) => !outputs.hostIds.includes(id));
  for (const id of untold) {
    if (task.isExcused?.(id, seen.run) === true) continue;
    if (!identifiersOf(task, id).some((name) => failed.has(name))) problems.push(`${id} is missing from hostIds.`);
  }
  for (const id of outputs.hostIds) if (!task.hostIds.includes(id)) problems.push(`${id} in hostIds was not meant.`);
  return problems;
}

/**
 * A step that failed as a whole has changed nothing, and does so only where it did not know which hosts are meant, or could
 * not note what is to be undone.
 */
function judgeWhole(task: HostTask, { run, before, after }: Seen, tolerant: boolean): string[] {
  const problems = differences(before, after).map((difference) => `It failed as a whole, and yet ${difference}`);
  const hasNote = !run.log.includes('The note to the post step could not be saved');
  if (task.byFilter !== true && hasNote) problems.push('It knew which hosts are meant, and names none that failed.');
  if (run.exitCode === 0 && !tolerant) problems.push('It failed as a whole, and passed.');
  return problems;
}

function isAsAsked(task: HostTask, id: string, { run, before, after }: Seen): boolean {
  const [was, is] = [before.hosts.get(id), after.hosts.get(id)];
  if (was === undefined || is === undefined) return false;
  const wanted = (task.wanted ?? keep)(was);
  if (wanted === undefined) return false;
  return (isDryRun(task) || isSame(is, wanted)) && (task.tells?.(is, run) ?? true);
}

/** What is meant, and is not there: no request can make it so. */
function strangers(task: HostTask, before: Hosts): string[] {
  return [...task.hostIds.filter((id) => !before.has(id)), ...unusedIdentifiers(task)];
}

function unusedIdentifiers({ identifiers = new Map() }: HostTask): string[] {
  return [...identifiers].flatMap(([identifier, id]) => (id === undefined ? [identifier] : []));
}

/** By which names a host can be told where its ID never became known. */
function identifiersOf({ identifiers = new Map() }: HostTask, id: string): string[] {
  return [...identifiers].flatMap(([identifier, owner]) => (owner === id || identifier === id ? [identifier] : []));
}

/** The names of hosts without an ID. */
function namesOf({ result }: Outputs, outcomes: readonly string[]): Set<string | null> {
  return new Set(
    result.hosts.filter(({ id, outcome }) => id === null && outcomes.includes(outcome)).map(({ name }) => name),
  );
}
