import type { HostFields, HostOutcome } from '../hosts/outcomes.ts';
import { shorten } from '../shorten.ts';

const MAX_VALUE_LENGTH = 120;

/**
 * What changed about a host, field by field: `status working → maintenance`; without the part before the arrow where
 * the former value was not read.
 */
export function describeChange({ before, after }: Pick<HostOutcome, 'before' | 'after'>): string {
  return Object.entries(after ?? {})
    .map(([field, value]) => describeField(field, before?.[field], value, before !== undefined && field in before))
    .join('; ');
}

/** How the fields of a host are: `status maintenance; roleFullnames Shop:web`. */
export function describeState(fields: HostFields | undefined): string {
  return Object.entries(fields ?? {})
    .map(([field, value]) => (field === 'isRetired' ? 'retired' : `${field} ${describeValue(value)}`))
    .join('; ');
}

/** The value of a field, short enough for a line. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? '(none)' : shorten(value.join(', '), MAX_VALUE_LENGTH);
  }
  if (value === undefined || value === null || value === '') return '(none)';
  return shorten(typeof value === 'string' ? value : JSON.stringify(value), MAX_VALUE_LENGTH);
}

function describeField(field: string, before: unknown, after: unknown, wasRead: boolean): string {
  if (field === 'isRetired') return 'retired';
  if (typeof after === 'object' && after !== null && !Array.isArray(after)) return `${field} changed`;
  if (Array.isArray(after) && after.some((item) => typeof item === 'object')) return `${field} changed`;
  return `${field} ${wasRead ? `${describeValue(before)} ` : ''}→ ${describeValue(after)}`;
}
