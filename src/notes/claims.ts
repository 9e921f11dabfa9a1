import type { MetadataOwner } from '../mackerel/metadata.ts';
import { type Author, formerById, isSameJob, runUrl } from './note.ts';
import type { Claim } from './protocol.ts';
import type { Standings } from './standing.ts';
import type { FoundNote, NoteStore } from './store.ts';

/** What a note of another step says of a host, and which note. */
export interface NotedClaim extends Claim {
  readonly note: FoundNote;
  /** Whether someone is about to put the host back: the job, or a sweep in its place. */
  readonly isLeaving: boolean;
}

/** What the notes of some places say. */
export interface Claims {
  /** By host ID; those of other jobs only. */
  readonly byHost: ReadonlyMap<string, readonly NotedClaim[]>;
  /** Notes that earlier steps of the same job left. */
  readonly own: readonly FoundNote[];
  /** Places whose notes could not all be read. */
  readonly unread: readonly MetadataOwner[];
}

/**
 * Reads what the notes of others say of hosts, and asks GitHub how it stands with their runs.
 *
 * @param author whose notes don't count as another's
 * @param base the namespace of the note of the very step that asks, which is not read
 * @param hostIds the hosts that it is about: GitHub is asked about no other notes
 */
export async function readClaims(
  store: NoteStore,
  standings: Standings,
  owners: readonly MetadataOwner[],
  { author, base, hostIds }: { author: Author; base: string; hostIds: Iterable<string> },
): Promise<Claims> {
  const { notes, unread } = await store.read(owners, (_, other) => other === base);
  const wanted = new Set(hostIds);
  const concerned = notes.filter(({ hosts }) => hosts.some((id) => wanted.has(id)));
  const others = concerned.filter((note) => !isSameJob(note, author));
  await standings.learn([...others, ...others.flatMap(asSweep)]);
  const byHost = new Map<string, NotedClaim[]>();
  for (const note of others) {
    const { phase, status, also } = note;
    const isLive = standings.isLive(note);
    const isLeaving = phase === 'leaving' && [note, ...asSweep(note)].some((one) => standings.isLive(one));
    const formers = formerById(note.former);
    for (const id of note.hosts) {
      if (!wanted.has(id)) continue;
      const claim = { note, phase, status, also, former: formers.get(id), isLive, isLeaving };
      byHost.set(id, [...(byHost.get(id) ?? []), claim]);
    }
  }
  return { byHost, own: concerned.filter((note) => isSameJob(note, author)), unread };
}

/** The sweep that leaves in place of a note's job, as if the note were its own. */
function asSweep(note: FoundNote): FoundNote[] {
  return note.sweeper === undefined ? [] : [{ ...note, ...note.sweeper, job: '' }];
}

/** Whose a note is, for people. */
export function holderLabel(note: FoundNote): string {
  return `job ${note.job} of ${runUrl(note)}${note.attempt > 1 ? ` (attempt ${note.attempt})` : ''}`;
}

/** The jobs that claims are of, each once. */
export function labelsOf(claims: readonly NotedClaim[]): string {
  return [...new Set(claims.map(({ note }) => holderLabel(note)))].join(' and ');
}
