import type { Difference } from '../records/difference.ts';
import { shorten } from '../shorten.ts';
import { describeValue } from './change.ts';

const MAX_VALUE_LENGTH = 2000;

/** How the numbers of some fields are told, by the path of the field: a time in seconds means nothing to a person. */
export type NumbersInWords = Readonly<Record<string, (value: number) => string>>;

/** A difference for the log. Of a secret, no more than that it changed. */
export function differenceLine(difference: Difference, inWords?: NumbersInWords): string {
  const [path, before, after] = differenceCells(difference, inWords);
  return 'secret' in difference ? `${path}  changed` : `${path}  ${before} → ${after}`;
}

/** A difference for a table: field, before, after. */
export function differenceCells(
  difference: Difference,
  inWords: NumbersInWords = {},
): [path: string, before: string, after: string] {
  const { path } = difference;
  if ('secret' in difference) return [path, '', 'changed'];
  const tell = (value: unknown) => (typeof value === 'number' ? inWords[path]?.(value) : undefined) ?? side(value);
  return [path, tell(difference.before), tell(difference.after)];
}

/** A difference for the output `result`. */
export function differenceResult(difference: Difference): unknown {
  return 'secret' in difference
    ? { path: difference.path, secret: true }
    : { path: difference.path, before: difference.before ?? null, after: difference.after ?? null };
}

/** An empty list is something else than none: of metrics to exclude, it lets all of them through. */
function side(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '(empty)' : shorten(value.join(', '), MAX_VALUE_LENGTH);
  return describeValue(value);
}
