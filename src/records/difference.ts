/** One thing that is different: a field, or a part of one. Of a secret, no more than that. */
export type Difference = { path: string; before: unknown; after: unknown } | { path: string; secret: true };

/** The changes that make a difference: only those are written. */
export function onlyDifferent<T extends object>(changes: T, differences: readonly Difference[]): Partial<T> {
  const entries = Object.entries(changes).filter(([field]) => differences.some(({ path }) => path === field));
  return Object.fromEntries(entries) as Partial<T>;
}
