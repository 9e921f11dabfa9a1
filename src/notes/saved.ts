import * as v from '@badrap/valita';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { type Author, idsOf } from './note.ts';
import type { NotePart } from './parts.ts';

/** What the main step saves for its own post step, about the note that it leaves in Mackerel. */
export interface RestoreByNote {
  readonly kind: 'restore-by-note';
  /** Whether a job that did not succeed keeps the hosts as they are. */
  readonly mode: 'always' | 'on-success';
  readonly author: Author;
  /** The namespace of the note. */
  readonly base: string;
  /** Every service that the hosts are in: others may have left their notes in any of them. */
  readonly services: readonly string[];
  readonly parts: readonly NotePart[];
}

const ids = v.array(v.string());
const status = v.union(...HOST_STATUSES.map((known) => v.literal(known)));
const someIds = ids.optional();

/** What a saved step must hold. */
export const savedStep = v.object({
  kind: v.literal('restore-by-note'),
  mode: v.union(v.literal('always'), v.literal('on-success')),
  author: v.object({
    server: v.string(),
    repository: v.string(),
    run: v.string(),
    attempt: v.number(),
    job: v.string(),
    step: v.string(),
  }),
  base: v.string(),
  services: v.array(v.string()),
  parts: v.array(
    v.object({
      owner: v.union(v.object({ service: v.string() }), v.object({ host: v.string() })),
      namespace: v.string(),
      status,
      hosts: ids,
      former: v.object({ working: someIds, standby: someIds, maintenance: someIds, poweroff: someIds }).optional(),
      isWritten: v.boolean().optional(),
    }),
  ),
}) as v.Type<RestoreByNote>;

/** Every host that was changed, or was about to be. */
export function hostsOf(parts: readonly NotePart[]): string[] {
  return parts.flatMap(({ former }) => (former === undefined ? [] : idsOf(former)));
}

/** The status that a step set, in words. */
export function statusesOf(parts: readonly NotePart[]): string {
  const set = new Set<HostStatus>(parts.map((part) => part.status));
  return HOST_STATUSES.filter((one) => set.has(one)).join(', ');
}
