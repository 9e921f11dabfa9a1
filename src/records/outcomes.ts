import { MackerelError } from '../mackerel/errors.ts';
import type { Difference } from './difference.ts';

/** What an operation is about to do to a record, whether or not it comes to that. */
export type RecordAction = 'read' | 'create' | 'update' | 'delete' | 'end';

/**
 * What became of one record of the organization: an AWS integration, a downtime, a graph annotation. `planned`: it would
 * have been changed, had this not been a dry run. `unknown`: it may have been changed, and could not be read since.
 */
export interface RecordOutcome<R> {
  /** Undefined where no ID is known: a record that was to be created. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly outcome: 'changed' | 'unchanged' | 'planned' | 'failed' | 'unknown';
  readonly action: RecordAction;
  readonly differences: readonly Difference[];
  /** The record as it is now, as far as it is known; of one that was deleted, as it was. */
  readonly record: R | undefined;
  /** Why it `failed`, or is `unknown`. */
  readonly error: Error | undefined;
  /** Whether the step goes on although it `failed`, or is `unknown`: a warning says so then. */
  readonly tolerated?: boolean;
  /** What else should be known of it. */
  readonly note?: string | undefined;
}

/** What is known of a record before anything comes of it. */
export interface KnownRecord {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly action: RecordAction;
}

/** The outcome of work on one record; what the work throws is that record's failure. */
export async function settle<R>(known: KnownRecord, work: () => Promise<RecordOutcome<R>>): Promise<RecordOutcome<R>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failedOutcome(known, error);
  }
}

/** The outcome of a record that could not be dealt with. */
export function failedOutcome({ id, name, action }: KnownRecord, error: Error): RecordOutcome<never> {
  const outcome = mayBeDone(error) ? 'unknown' : 'failed';
  return { id, name, outcome, action, differences: [], record: undefined, error };
}

/** Whether a request may have been carried out although it failed: no one is any wiser then. */
export function mayBeDone(error: Error): boolean {
  return error instanceof MackerelError && error.method !== 'GET' && error.mayHaveArrived;
}

/** The outcome of a record that was only read. */
export function readOutcome<R extends { readonly id: string; readonly name: string }>(record: R): RecordOutcome<R> {
  const { id, name } = record;
  return { id, name, outcome: 'unchanged', action: 'read', differences: [], record, error: undefined };
}
