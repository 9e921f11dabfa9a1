import type { Entries } from '../mackerel/entries.ts';
import { NotThereError } from './write.ts';

/**
 * The record of that ID.
 *
 * @param what such as `downtime`
 * @throws NotThereError where there is none, or none that can be read
 */
export function pick<R extends { readonly id: string }>({ entries, odd }: Entries<R>, id: string, what: string): R {
  const record = entries.find((entry) => entry.id === id);
  if (record !== undefined) return record;
  const reason = odd.find((entry) => entry.id === id)?.reason;
  throw new NotThereError(
    reason === undefined
      ? `there is no ${what} ${id}: nothing was changed. Check the ID, and that the API key belongs to its organization`
      : `the ${what} ${id} was skipped: ${reason}`,
  );
}

/** What must be said about records that were listed and left out; a sentence each. */
export function oddWarnings({ odd }: Pick<Entries<unknown>, 'odd'>, what: string): string[] {
  const MAX = 10;
  const lines = odd
    .slice(0, MAX)
    .map(
      ({ id, reason }) =>
        `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} is left out${id === undefined ? '' : ` (${id})`}: ${reason}`,
    );
  return odd.length > MAX ? [...lines, `${odd.length - MAX} more are left out`] : lines;
}
