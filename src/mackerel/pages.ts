import * as v from '@badrap/valita';
import type { Resource } from './errors.ts';
import type { Transport } from './transport.ts';

/** How many things one page holds at most (API documents "Alerts" and "Check monitoring"). */
const PAGE_LIMIT = 100;

/** A list that goes on for longer is none that ends. */
const MAX_PAGES = 1000;

export interface PagedList {
  readonly resource: Resource;
  readonly path: readonly string[];
  /** The field of a reply that holds the things. */
  readonly field: string;
  /** How many times each request is repeated at most. Default: what the step was told. */
  readonly retries?: number | undefined;
}

/**
 * Reads a list to its last page. Whether the next page begins with the thing named `nextId` or after it makes no
 * difference to a caller who counts each ID once.
 *
 * @returns the things as they came
 * @throws MackerelError, `mismatched` where the pages do not end
 */
export async function readPages(
  transport: Transport,
  { resource, path, field, retries }: PagedList,
): Promise<unknown[]> {
  const reply = v.object({ [field]: v.array(v.unknown()), nextId: v.union(v.string(), v.null()).optional() });
  const listed: unknown[] = [];
  const asked = new Set<string>();
  let nextId: string | undefined;
  do {
    if (nextId !== undefined) asked.add(nextId);
    const page: Record<string, unknown> = await transport.request({
      resource,
      isCollection: true,
      method: 'GET',
      path,
      query: [['limit', String(PAGE_LIMIT)], ...(nextId === undefined ? [] : [['nextId', nextId] as const])],
      reply,
      mismatch: (page) => whyEndless(page.nextId, asked),
      ...(retries !== undefined && { retries }),
    });
    const things = page[field];
    if (Array.isArray(things)) for (const thing of things as unknown[]) listed.push(thing);
    nextId = typeof page['nextId'] === 'string' && page['nextId'] !== '' ? page['nextId'] : undefined;
  } while (nextId !== undefined);
  return listed;
}

function whyEndless(nextId: unknown, asked: ReadonlySet<string>): string | undefined {
  if (typeof nextId !== 'string' || nextId === '') return undefined;
  if (asked.has(nextId)) return `its next page is one that was read already (nextId ${nextId})`;
  return asked.size >= MAX_PAGES ? `it goes on after ${MAX_PAGES} pages` : undefined;
}
