import { MackerelError } from '../mackerel/errors.ts';
import type { Difference } from './difference.ts';
import { failedOutcome, type RecordAction, type RecordOutcome } from './outcomes.ts';
import { notAsAsked, notChanged, NotTakenError } from './taken.ts';

/** Anything that can be told apart and called by a name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** There is no such record, though it was asked for. Nothing has been changed. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError';
}

interface Creation<R> {
  /** What it is to be called. */
  readonly name: string;
  readonly dryRun: boolean;
  /** What is sent, field by field. */
  readonly differences: readonly Difference[];
  /** Looks what is there before. */
  readonly look: () => Promise<readonly R[]>;
  /** @param before IDs of what was there before */
  readonly create: (before: ReadonlySet<string>) => Promise<R>;
  /** Looks for what the request may have made, once. */
  readonly find: (before: ReadonlySet<string>) => Promise<R | undefined>;
  /** What would have to be changed in the record that was made; of what could be made in more than one way, nothing. */
  readonly remaining: (made: R) => readonly Difference[];
  /** Told before the request, and again with what it made. */
  readonly onIntent: (there: readonly R[], made: R | undefined) => void;
  /** Told where nothing can have been made after all. */
  readonly onRefused: () => void;
}

/**
 * Creates a record: looks first, so that nothing that was there is claimed as made, and looks after a refusal, which may
 * come from a server that did the work all the same.
 *
 * @throws Error where it was not created, or no one knows
 */
export async function createRecord<R extends Named>({
  name,
  dryRun,
  differences,
  look,
  create,
  find,
  remaining,
  onIntent,
  onRefused,
}: Creation<R>): Promise<RecordOutcome<R>> {
  const there = await look();
  const outcome = { action: 'create', error: undefined } as const;
  if (dryRun) return { ...outcome, id: undefined, name, outcome: 'planned', differences, record: undefined };
  const before = new Set(there.map(({ id }) => id));
  onIntent(there, undefined);
  const record = await createOrFind(
    () => create(before),
    () => find(before),
  ).catch((error: unknown) => {
    if (error instanceof MackerelError && !error.mayHaveArrived) onRefused();
    throw error;
  });
  onIntent(there, record);
  const made = { ...outcome, id: record.id, name: record.name, differences: [], record } as const;
  const error = notAsAsked(remaining(record));
  return error === undefined ? { ...made, outcome: 'changed' } : { ...made, outcome: 'failed', error };
}

async function createOrFind<R>(create: () => Promise<R>, find: () => Promise<R | undefined>): Promise<R> {
  try {
    return await create();
  } catch (error) {
    const made = isWorthALook(error) ? await orNothing(find) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

interface Update<R> {
  readonly current: R;
  readonly differences: readonly Difference[];
  readonly dryRun: boolean;
  readonly write: () => Promise<R>;
  /** Reads it again, once; undefined: it is gone. */
  readonly read: () => Promise<R | undefined>;
  /** What would still have to be changed in the record as it was read again, or as an answer has it. */
  readonly remaining: (record: R) => readonly Difference[];
  /** What is about to be done to it. Default: update. */
  readonly action?: RecordAction;
}

/**
 * Writes a record that was read, where something about it is to be different. After a failure it is read again, so that
 * it is known what became of it.
 */
export async function updateRecord<R extends Named>({
  current,
  differences,
  dryRun,
  write,
  read,
  remaining,
  action = 'update',
}: Update<R>): Promise<RecordOutcome<R>> {
  const { id, name } = current;
  const outcome = { id, name, action, error: undefined } as const;
  if (differences.length === 0) return { ...outcome, outcome: 'unchanged', differences, record: current };
  if (dryRun) return { ...outcome, outcome: 'planned', differences, record: current };
  try {
    const record = await write();
    const contradiction = notChanged(differences, remaining(record));
    if (contradiction !== undefined) throw contradiction;
    return { ...outcome, outcome: 'changed', differences, record };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const failed = failedOutcome(outcome, error);
    const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
    if (now === 'unread') return failed;
    if (now !== undefined && remaining(now).length === 0)
      return { ...outcome, outcome: 'changed', differences, record: now };
    return { ...failed, outcome: 'failed' };
  }
}

interface Deletion<R> {
  readonly current: R;
  readonly dryRun: boolean;
  /** @returns it as it was */
  readonly remove: () => Promise<R>;
  /** Reads it again, once; undefined: it is gone. */
  readonly read: () => Promise<R | undefined>;
  /** What is about to be done to it. Default: delete. */
  readonly action?: RecordAction;
}

/** Deletes a record that was seen to be there. After a failure it is looked for, so that it is known what became of it. */
export async function deleteRecord<R extends Named>({
  current,
  dryRun,
  remove,
  read,
  action = 'delete',
}: Deletion<R>): Promise<RecordOutcome<R>> {
  const { id, name } = current;
  const outcome = { id, name, action, differences: [], record: current, error: undefined } as const;
  if (dryRun) return { ...outcome, outcome: 'planned' };
  try {
    return { ...outcome, outcome: 'changed', record: await remove() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const failed = failedOutcome(outcome, error);
    const now = isWorthALook(error) || failed.outcome === 'unknown' ? await orUnread(read) : 'unread';
    if (now === 'unread') return failed;
    if (now !== undefined) return { ...failed, outcome: 'failed' };
    // It was there a moment ago: where an attempt may have arrived, that one deleted it.
    if (failed.outcome === 'unknown') return { ...outcome, outcome: 'changed' };
    return { ...outcome, outcome: 'unchanged', note: 'gone already' };
  }
}

/** Whether an answer may be the last word on nothing: 4xx, but for those that refuse the key, or one that contradicts itself. */
function isWorthALook(error: unknown): boolean {
  if (error instanceof NotTakenError) return true;
  return error instanceof MackerelError && error.kind === 'answered' && !error.isRefusedKey && !error.isTransient;
}

async function orNothing<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  const found = await orUnread(look);
  return found === 'unread' ? undefined : found;
}

async function orUnread<T>(read: () => Promise<T>): Promise<T | 'unread'> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof MackerelError) return 'unread';
    throw error;
  }
}
