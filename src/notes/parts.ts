import type { HostStatus } from '../mackerel/host.ts';
import { type MetadataOwner, SERVICE_NAME } from '../mackerel/metadata.ts';
import type { FormerIds } from './note.ts';
import { partNamespace } from './namespace.ts';

/**
 * Mackerel takes 100 KB for one namespace (API document "Metadata"): read strictly, 100,000 bytes. Some of them go for what
 * is said besides the hosts.
 */
const MAX_BYTES_OF_IDS = 92_000;

/** What surrounds an ID in a list: two quotes and a comma. */
const BYTES_AROUND_ID = 3;

/** A part of a note: the hosts that one owner's metadata holds under one namespace. */
export interface NotePart {
  readonly owner: MetadataOwner;
  readonly namespace: string;
  /** The status that the step sets. */
  readonly status: HostStatus;
  readonly hosts: readonly string[];
  /** Undefined until it is known. */
  readonly former?: FormerIds | undefined;
  /** Whether Mackerel has, or may have, taken it: others can know of it. */
  readonly isWritten?: boolean | undefined;
}

/** A host, and the services it is in. */
export interface PlacedHost {
  readonly id: string;
  readonly services: readonly string[];
  /** The status that it is to have. */
  readonly status: HostStatus;
}

/** The services of a host that can have a note, the one that has it first: the first by code point. */
export function servicesOf(roles: Readonly<Record<string, unknown>> | null | undefined): string[] {
  return Object.keys(roles ?? {})
    .filter((name) => SERVICE_NAME.test(name))
    .sort(byCodePoint);
}

/**
 * Divides hosts into the parts of a note: by where it is kept, by status, and by size.
 *
 * @param base the namespace of the note
 */
export function partsOf(hosts: readonly PlacedHost[], base: string): NotePart[] {
  const groups = Map.groupBy(hosts, ({ id, services, status }) => [services[0] ?? `/${id}`, status].join(' '));
  const counts = new Map<string, number>();
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [service] = first.services;
    const owner = service === undefined ? { host: first.id } : { service };
    return chunksOf(group.map(({ id }) => id)).map((ids): NotePart => {
      const key = service ?? `/${first.id}`;
      const index = counts.get(key) ?? 0;
      counts.set(key, index + 1);
      return { owner, namespace: partNamespace(base, index), status: first.status, hosts: ids };
    });
  });
}

function chunksOf(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let size = Infinity;
  for (const id of ids) {
    const bytes = id.length + BYTES_AROUND_ID;
    if (size + bytes > MAX_BYTES_OF_IDS) {
      chunks.push([]);
      size = 0;
    }
    size += bytes;
    chunks.at(-1)?.push(id);
  }
  return chunks;
}

/** JavaScript sorts by UTF-16 units; names of services have none where that makes a difference. */
function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
