import { nearest } from '../alike.ts';
import { HOST_ID, HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { shorten } from '../shorten.ts';
import { hostCount } from './words.ts';

/** How many mistakes are told, and how many IDs are named in one sentence. */
const MAX_TOLD = 20;
const MAX_VALUE_LENGTH = 60;

/** Which hosts are to have which status. */
export interface StatusPlan {
  /** In the order in which they were given, each once. */
  readonly hostIds: readonly string[];
  readonly statusOf: ReadonlyMap<string, HostStatus>;
  /** Hosts that are left as they are, since no host can be given the status that is named; by that status. */
  readonly skipped: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads which hosts are to have which status, as an earlier step gives it (`{"<host ID>": "standby"}`) or grouped
 * (`{"standby": ["<host ID>"]}`).
 *
 * @returns the plan, or what is wrong, a sentence each
 */
export function parseStatusPlan(value: unknown): StatusPlan | string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      'It must be an object from host ID to status, such as {"2eQGEaLxibb": "working"}, or from status to host IDs, such as ' +
        '{"working": ["2eQGEaLxibb"]}; or the path of a file that holds one, as the output previousStatusesFile gives it.',
    ];
  }
  const mistakes = new Set<string>();
  const given = new Map<string, string>();
  for (const [id, status] of pairsOf(value, mistakes)) {
    if (!HOST_ID.test(id)) {
      mistakes.add(`${quote(id)} is not a host ID: it must be letters and digits (also - and _), such as 2eQGEaLxibb.`);
    } else if ((given.get(id) ?? status) !== status) {
      mistakes.add(`The host ${quote(id)} is given two statuses.`);
    } else given.set(id, status);
  }
  if (mistakes.size > 0) return [...mistakes].slice(0, MAX_TOLD);
  const statusOf = new Map<string, HostStatus>();
  const skipped = new Map<string, string[]>();
  for (const [id, name] of given) {
    const status = HOST_STATUSES.find((known) => known === name);
    if (status !== undefined) statusOf.set(id, status);
    else skipped.set(name, [...(skipped.get(name) ?? []), id]);
  }
  return { hostIds: [...statusOf.keys()], statusOf, skipped };
}

/** The hosts of a plan that are left as they are; a sentence for each status. */
export function skippedWarnings({ skipped }: Pick<StatusPlan, 'skipped'>): string[] {
  return [...skipped].map(([status, ids]) => {
    const meant = nearest(status, HOST_STATUSES);
    const rest = ids.length > MAX_TOLD ? ` and ${ids.length - MAX_TOLD} more` : '';
    return (
      `${hostCount(ids.length)} skipped, since ${quote(status)} is no status that can be set` +
      `${meant === undefined ? '' : ` (did you mean ${meant}?)`}: ` +
      `${ids.slice(0, MAX_TOLD).join(', ')}${rest}`
    );
  });
}

function* pairsOf(value: object, mistakes: Set<string>): Generator<[id: string, status: string]> {
  for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
    if (typeof entry === 'string' && (isHostStatus(entry.trim()) || !isHostStatus(key))) yield [key, entry.trim()];
    else if (Array.isArray(entry) && entry.every((id) => typeof id === 'string')) {
      for (const id of entry) yield [id, key];
    } else if (isHostStatus(key)) {
      mistakes.add(`${quote(key)} must have a list of host IDs, such as {"${key}": ["2eQGEaLxibb"]}.`);
    } else mistakes.add(`${quote(key)} must have a status, or a list of host IDs.`);
  }
}

function isHostStatus(text: string): boolean {
  return HOST_STATUSES.some((status) => status === text);
}

function quote(text: string): string {
  return `"${shorten(text, MAX_VALUE_LENGTH)}"`;
}
