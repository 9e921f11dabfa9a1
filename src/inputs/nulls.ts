import { isExactNumber } from '../mackerel/exact-json.ts';

/** A JSON object as it was read, and no list or number. */
export function isJsonObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && !isExactNumber(data);
}

/**
 * An object without the keys that hold null: the API and other clients write null where there is nothing.
 *
 * @param but a key that is kept, since null says something there
 * @returns anything else as it is
 */
export function withoutNulls(data: unknown, but?: string): unknown {
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== null || key === but));
}
