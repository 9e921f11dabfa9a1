import type * as v from '@badrap/valita';
import { firstIssues, issuePath, issueText } from '../schema.ts';

/** One thing of a list that is left out: it can't be read, or it is not what was asked for. */
export interface OddEntry {
  /** As far as it could be read. */
  readonly id: string | undefined;
  /** Why it is left out, such as `it can't be read: start: It is missing.` */
  readonly reason: string;
}

/** What a list holds, each thing once. */
export interface Entries<T> {
  readonly entries: readonly T[];
  readonly odd: readonly OddEntry[];
}

/**
 * Reads the entries of a list one by one: an odd one must not make the others unreadable, and an ID counts once.
 *
 * @param schema what an entry must be
 * @param fromWire makes this action's own form of one that is
 * @param whyUnfit says why an entry is not what was asked for; undefined: it is
 */
export function readEntries<W, T extends { readonly id: string }>(
  listed: readonly unknown[],
  schema: v.Type<W>,
  fromWire: (wire: W) => T,
  whyUnfit: (entry: T) => string | undefined = () => undefined,
): Entries<T> {
  const entries = new Map<string, T>();
  const odd: OddEntry[] = [];
  for (const value of listed) {
    const read = schema.try(value, { mode: 'passthrough' });
    if (!read.ok) {
      const [issue] = firstIssues(read, 1);
      const reason = issue === undefined ? '' : `${issuePath(issue) || 'the whole'}: ${issueText(issue)}`;
      odd.push({ id: idIn(value), reason: `it can't be read: ${reason}` });
      continue;
    }
    const entry = fromWire(read.value);
    const reason = whyUnfit(entry);
    if (reason === undefined) entries.set(entry.id, entry);
    else odd.push({ id: entry.id, reason });
  }
  return { entries: [...entries.values()], odd };
}

/** The ID that anything has, if it has one. */
export function idIn(entry: unknown): string | undefined {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : undefined;
}
