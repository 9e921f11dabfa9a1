import { type Downtime, type DowntimeSpec, SCOPES } from '../mackerel/downtime.ts';
import type { Difference } from '../records/difference.ts';
import { isSameSet } from '../same-set.ts';

/** By how many seconds Mackerel might move a start, if it counted in minutes. */
const ROUNDED = 60;

/** What a new downtime has, field by field. */
export function newDowntimeDifferences(spec: DowntimeSpec): Difference[] {
  const { name, memo, start, duration, recurrence } = spec;
  const scopes = SCOPES.flatMap((scope) => (spec[scope].length > 0 ? [[scope, spec[scope]] as const] : []));
  return Object.entries({ name, memo, start, duration, recurrence, ...Object.fromEntries(scopes) }).flatMap(
    ([path, after]) => (after === undefined || after === '' ? [] : [{ path, before: undefined, after }]),
  );
}

/** What changes would make different about a downtime. Scopes in another order are the same. */
export function downtimeDifferences(current: Downtime, changes: Partial<DowntimeSpec>): Difference[] {
  const fields = (['name', 'memo', 'start', 'duration', 'recurrence'] as const).filter(
    (field) => field in changes && !isSame(current[field], changes[field]),
  );
  const scopes = SCOPES.filter((scope) => changes[scope] !== undefined && !isSameSet(current[scope], changes[scope]));
  return [...fields, ...scopes].map((path) => ({ path, before: current[path], after: changes[path] }));
}

/**
 * What a downtime that was made silences otherwise than asked: which alerts, and for how long. Only what the answer holds
 * counts, and a start that was rounded is none of it.
 */
export function madeOtherwise(made: Downtime, spec: DowntimeSpec): Difference[] {
  const changes = Object.fromEntries(
    [...SCOPES, 'duration' as const].flatMap((field) =>
      (made.wire[field] ?? undefined) === undefined ? [] : [[field, spec[field]]],
    ),
  ) as Partial<DowntimeSpec>;
  const isElsewhen = made.start !== undefined && Math.abs(made.start - spec.start) > ROUNDED;
  return downtimeDifferences(made, { ...changes, ...(isElsewhen && { start: spec.start }) });
}

function isSame(before: unknown, after: unknown): boolean {
  return canonical(before) === canonical(after);
}

/** The order of an object's keys means nothing, nor does that of weekdays. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).toSorted());
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .map(([key, part]) => [key, canonical(part)])
      .toSorted(),
  );
}
