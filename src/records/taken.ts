import type { Difference } from './difference.ts';

/** Mackerel said that it did what was asked, and in the same answer that it did not. */
export class NotTakenError extends Error {
  override readonly name = 'NotTakenError';
}

/**
 * Holds the answer to a change against what was asked: a field that still has its former value was not changed. One with
 * a third value may be what Mackerel makes of the new one.
 *
 * @param asked what the change was to make different
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against the change; undefined: nothing
 */
export function notChanged(asked: readonly Difference[], remaining: readonly Difference[]): NotTakenError | undefined {
  const former = new Map(asked.flatMap((one) => ('before' in one ? [[one.path, JSON.stringify(one.before)]] : [])));
  const still = remaining.filter((one) => 'before' in one && former.get(one.path) === JSON.stringify(one.before));
  if (still.length === 0) return undefined;
  return new NotTakenError(`Mackerel accepted the change, but its answer has the former ${listed(still)}`);
}

/**
 * Holds the answer to a creation against what was asked.
 *
 * @param remaining what would have to be changed in the record that came back
 * @returns what the answer says against it; undefined: nothing
 */
export function notAsAsked(remaining: readonly Difference[]): NotTakenError | undefined {
  if (remaining.length === 0) return undefined;
  return new NotTakenError(`Mackerel created it with another ${listed(remaining)}`);
}

function listed(differences: readonly Difference[]): string {
  return differences
    .map((one) => ('before' in one ? `${one.path} (${inWords(one.before)}, not ${inWords(one.after)})` : one.path))
    .join(', ');
}

function inWords(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
