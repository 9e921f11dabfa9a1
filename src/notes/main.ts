import { changeInBulk } from '../hosts/bulk.ts';
import type { Outcomes } from '../hosts/outcomes.ts';
import { statusChange } from '../hosts/status-change.ts';
import { statusRefusal } from '../hosts/status-refusal.ts';
import type { TargetHost } from '../hosts/targets.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { hostCount } from '../hosts/words.ts';
import type { GitHubAccess } from '../inputs/github.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { Remarks } from '../operations/result.ts';
import { type Claims, holderLabel, labelsOf, type NotedClaim, readClaims } from './claims.ts';
import { type Author, writerOf } from './note.ts';
import { OwnNote } from './own-note.ts';
import { ownersOf, placeHosts, readPlaced, servicesIn } from './place.ts';
import { formerStatus, holdersOf } from './protocol.ts';
import type { RestoreByNote } from './saved.ts';
import { type StandingOptions, Standings } from './standing.ts';
import { type FoundNote, NoteStore } from './store.ts';
import { type Waiting, WAITING, waitUntil } from './waiting.ts';

/** Who changes hosts with a note, and how. */
export interface NotedChange {
  readonly author: Author;
  /** Undefined: no one can be asked how it stands with other runs. */
  readonly github: GitHubAccess | undefined;
  /** The status that each host is to have. */
  readonly statusOf: (id: string) => HostStatus;
  /** How GitHub is asked, in tests. */
  readonly asking?: Pick<StandingOptions, 'connect' | 'freshFor'>;
}

export interface NotedContext extends TurnOptions {
  readonly mackerel: Pick<Mackerel, 'hosts' | 'transport'>;
  readonly dryRun: boolean;
  readonly waiting?: Waiting;
}

/**
 * Sets the status of hosts, with a note of it in Mackerel: the order of requests is the contract's, "Main" 1 to 7, and no
 * other one is safe (see protocol.ts). Whatever goes wrong with the note is told, and stops nothing.
 *
 * @param outcomes where each host's outcome is put; what was taken over from another job counts as changed
 * @param context.saveNote told what post is to undo, before each request that it is about
 */
export async function setWithNote(
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  change: NotedChange & Pick<RestoreByNote, 'mode'>,
  context: NotedContext & { readonly saveNote: (steps: RestoreByNote[]) => void },
): Promise<Remarks> {
  const { author, mode, statusOf } = change;
  const { mackerel, dryRun, saveNote, waiting = WAITING, ...turns } = context;
  const { signal } = turns;
  const isCancelled = () => signal.aborted;
  const store = new NoteStore(mackerel.transport, turns.concurrency);
  const standings = standingsFor(change, turns);
  const placed = await placeHosts(mackerel, targets, statusOf, outcomes, turns);
  if (placed.length === 0) return {};
  const owners = ownersOf(placed);
  const note = new OwnNote(placed, { author, mode, services: servicesIn(owners) }, store, saveNote);
  const look = () =>
    readClaims(store, standings, owners, { author, base: note.base, hostIds: placed.map(({ id }) => id) });
  const warnings: string[] = [];
  const remarks = (notices: string[] = []) => ({
    // Of a step that was cancelled, nothing could be written any more: that is no news.
    warnings: [...warnings, ...(isCancelled() ? [] : store.warnings)],
    notices,
  });

  // 1: whoever reads from now on knows that these hosts are about to be changed.
  if (!dryRun) await note.announce();
  // 2 to 4: the statuses count only together with the notes around them.
  const before = await look();
  const read = await readPlaced(mackerel, placed, outcomes, turns);
  const after = await look();
  if (isCancelled()) return remarks();

  // 5
  const { former, notices } = decideFormer(read, before, after, outcomes);
  if (dryRun) {
    for (const [id, status] of former) {
      if (status === statusOf(id)) outcomes.unchanged(id);
      else outcomes.changed(id, { status: statusOf(id) });
    }
    return remarks(notices);
  }
  await note.complete(former);
  await tellLaterStatuses(after.own, [...former.keys()], statusOf, store);

  // 6
  const isLeaving = ({ byHost }: Claims) => leaversOf(byHost, former).length > 0;
  const { seen, ranOut } = await waitUntil(look, isLeaving, waiting, signal);
  if (isCancelled()) return remarks(notices);
  if (ranOut) {
    warnings.push(
      `${labelsOf(leaversOf(seen.byHost, former))} has begun to restore the same hosts, and was not done within ` +
        `${waiting.atMost / 1000} s: it may still put them back`,
    );
  }

  // 7
  await writeStatuses(mackerel, former, statusOf, outcomes, turns);
  if (!isCancelled()) await note.keep((id) => outcomes.mayBeChanged(id));
  for (const [id, status] of former) {
    if (status === statusOf(id) && outcomes.isChanged(id)) outcomes.unchanged(id);
  }
  return remarks(notices);
}

/** The former status of each host that is to be changed; one that another job needs, and a former step too, is skipped. */
function decideFormer(
  read: ReadonlyMap<string, string>,
  before: Claims,
  after: Claims,
  outcomes: Outcomes,
): { former: Map<string, HostStatus>; notices: string[] } {
  const former = new Map<string, HostStatus>();
  const sources = new Map<string, string[]>();
  for (const [id, current] of read) {
    const holders = holdersOf(after.byHost.get(id) ?? []);
    const isLater = after.own.some(({ hosts }) => hosts.includes(id));
    outcomes.learn(id, { before: { status: current } });
    if (isLater && holders.length > 0) {
      outcomes.unchanged(id, leftAlone(holders));
      continue;
    }
    const { status, from } = formerStatus(current, claimsOn(id, before, after));
    const known = HOST_STATUSES.find((one) => one === status);
    if (known === undefined) continue;
    former.set(id, known);
    outcomes.learn(id, { before: { status: known } });
    const [source] = from;
    if (source !== undefined) {
      const label = holderLabel(source.note);
      sources.set(label, [...(sources.get(label) ?? []), id]);
    }
  }
  const notices = [...sources].map(
    ([label, ids]) => `the former status of ${hostCount(ids.length)} was taken from the note of ${label}`,
  );
  return { former, notices };
}

/** Those that were read last first; of a note that is gone by then, what it said before. */
function claimsOn(id: string, before: Claims, after: Claims): NotedClaim[] {
  const last = after.byHost.get(id) ?? [];
  const gone = (before.byHost.get(id) ?? []).filter(
    ({ note }) => !last.some((claim) => claim.note.namespace === note.namespace && claim.former !== undefined),
  );
  return [...last, ...gone];
}

function leaversOf(byHost: Claims['byHost'], former: ReadonlyMap<string, unknown>): NotedClaim[] {
  return [...former.keys()].flatMap((id) => (byHost.get(id) ?? []).filter(({ isLeaving }) => isLeaving));
}

/** Written always, also where it is set already: someone who leaves may have put it back since it was read. */
async function writeStatuses(
  { hosts }: Pick<Mackerel, 'hosts'>,
  former: ReadonlyMap<string, HostStatus>,
  statusOf: (id: string) => HostStatus,
  outcomes: Outcomes,
  turns: TurnOptions,
): Promise<void> {
  for (const [status, group] of Map.groupBy(former.keys(), statusOf)) {
    await changeInBulk(
      hosts,
      group.map((id) => ({ id, host: undefined })),
      {
        ...statusChange(hosts, status),
        assess: (host) => statusRefusal(host) ?? (host.status === status ? 'already' : 'needed'),
        isOurs: () => true,
      },
      outcomes,
      { ...turns, dryRun: false },
    );
  }
}

/** Lets others know, where this job has notes about the hosts already, that the status they will read is this job's too. */
export async function tellLaterStatuses(
  own: readonly FoundNote[],
  hostIds: readonly string[],
  statusOf: (id: string) => HostStatus,
  store: NoteStore,
): Promise<void> {
  const ids = new Set(hostIds);
  for (const note of own.filter(({ phase }) => phase === 'active')) {
    const set = new Set(note.hosts.filter((id) => ids.has(id)).map(statusOf));
    const also = HOST_STATUSES.filter((one) => note.also.includes(one) || set.has(one));
    if (also.length === note.also.length) continue;
    await store.write([note], { author: writerOf(note), mode: note.mode, phase: note.phase, also });
  }
}

export function standingsFor({ author, github, asking }: NotedChange, turns: TurnOptions): Standings {
  return new Standings({ self: author, github, ...turns, ...asking });
}

/** Why a host is skipped. */
export function leftAlone(holders: readonly NotedClaim[]): string {
  return `skipped: ${labelsOf(holders)} needs it in ${holders[0]?.status ?? ''}`;
}
