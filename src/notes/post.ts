import { changeInBulk } from '../hosts/bulk.ts';
import { HostError, Outcomes } from '../hosts/outcomes.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { statusChange } from '../hosts/status-change.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { hostCount } from '../hosts/words.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { type Host, HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { MetadataOwner } from '../mackerel/metadata.ts';
import type { HostsResult } from '../operations/result.ts';
import { type Claims, labelsOf, type NotedClaim, readClaims } from './claims.ts';
import { doubtNotices } from './doubts.ts';
import { formerById } from './note.ts';
import { keyOf } from './own-note.ts';
import type { NotePart } from './parts.ts';
import { isUndecided, type Plan, type Verdict, verdictOf } from './protocol.ts';
import { readByService } from './read-hosts.ts';
import { hostsOf, type RestoreByNote } from './saved.ts';
import type { Standings } from './standing.ts';
import { NoteStore, ownerKey } from './store.ts';
import { type Waiting, WAITING, waitUntil } from './waiting.ts';

/** How often a host is handed over to another job that is gone by the time it has it. */
const MAX_ROUNDS = 5;

/** A note whose step leaves: what was saved of it, or what was found of it in Mackerel. */
export type LeavingNote = Omit<RestoreByNote, 'kind' | 'parts'> & { readonly parts: readonly LeavingPart[] };

interface LeavingPart extends NotePart {
  /** Statuses that hosts got when they were left to others, by a clean-up that was not finished. */
  readonly also?: readonly HostStatus[];
}

export interface LeavingContext extends TurnOptions {
  readonly mackerel: Pick<Mackerel, 'hosts' | 'transport'>;
  readonly standings: Standings;
  readonly dryRun?: boolean;
  readonly waiting?: Waiting;
}

/**
 * Restores the hosts of a note that no one else needs, and removes the note last: the order of requests is the contract's,
 * "Post" 1 to 4 (see protocol.ts). A note whose hosts could not all be dealt with stays, for the sweep.
 */
export async function leave(note: LeavingNote, context: LeavingContext): Promise<HostsResult> {
  const { mackerel, standings, dryRun = false, waiting = WAITING, ...turns } = context;
  const { author, mode, base } = note;
  const store = new NoteStore(mackerel.transport, turns.concurrency);
  const announced = note.parts.filter(({ former }) => former === undefined);
  let parts: readonly LeavingPart[] = note.parts.filter(({ former }) => former !== undefined);
  const partOf = new Map(parts.flatMap((part) => hostsOf([part]).map((id) => [id, keyOf(part)] as const)));
  const partIn = (id: string) => parts.find((part) => keyOf(part) === partOf.get(id));
  const formers = new Map(parts.flatMap(({ former }) => [...formerById(former)]));
  const outcomes = new Outcomes([...partOf.keys()], { dryRun });
  const owners = ownersOf(note);
  const warnings: string[] = [];
  const notices = new Set<string>();
  const kept = new Set<string>();

  // 1. Where nothing had been changed, nothing is left to be done.
  if (!dryRun) {
    await store.remove(announced);
    await write(parts);
  }
  let pending = [...partOf.keys()];
  for (let round = 1; pending.length > 0; round++) {
    // 2
    const look = () => readClaims(store, standings, owners, { author, base, hostIds: pending });
    const mustWait = ({ byHost }: Claims) => pending.some((id) => isUndecided(byHost.get(id) ?? []));
    const { seen } = await waitUntil(look, mustWait, dryRun ? { ...waiting, atMost: 0 } : waiting, turns.signal);
    const decided = pending.filter((id) => !isLeftOpen(id, seen));
    // 3
    const current = await readStatuses(decided);
    const verdicts = new Map([...current].map(([id, status]) => [id, verdictOn(id, status, seen)] as const));
    pending = await act(current, verdicts, seen, round);
  }
  // 4
  const failed = outcomes.all().filter(({ fails }) => fails);
  for (const { id } of failed) if (id !== undefined) kept.add(id);
  const isDone = (part: NotePart) => !hostsOf([part]).some((id) => kept.has(id));
  const left = parts.filter((part) => !isDone(part));
  if (!dryRun) {
    const stuck = [...left, ...(await store.remove(parts.filter(isDone)))];
    if (stuck.length > 0) {
      warnings.push(
        `the note ${base} is left in Mackerel, about ${hostCount(hostsOf(stuck).length)}: restore-orphans puts back what it ` +
          'is about once the run is over, and removes it',
      );
    }
  }
  return {
    kind: 'hosts',
    hosts: outcomes.all(),
    warnings: [...warnings, ...(turns.signal.aborted ? [] : store.warnings)],
    notices: [...notices],
  };

  async function write(changed: readonly LeavingPart[]): Promise<void> {
    for (const [also, group] of Map.groupBy(changed, (part) => (part.also ?? []).join(' '))) {
      const statuses = HOST_STATUSES.filter((status) => also.split(' ').includes(status));
      const written = await store.write(group, { author, mode, phase: 'leaving', also: statuses });
      const byKey = new Map(written.map((part) => [keyOf(part), { ...part, also: statuses }]));
      parts = parts.map((part) => byKey.get(keyOf(part)) ?? part);
    }
  }

  /** Whether it can't be told who else needs a host: then it stays as it is. */
  function isLeftOpen(id: string, { byHost, unread }: Claims): boolean {
    const part = partIn(id);
    const claims = byHost.get(id) ?? [];
    if (isUndecided(claims)) {
      kept.add(id);
      const why = `left alone: ${labelsOf(claims.filter(({ former }) => former === undefined))} has announced to change it`;
      outcomes.unchanged(id, why);
      if (!dryRun) {
        const label = labelsOf(claims);
        warnings.push(
          `${label} announced to change hosts of this step, and did not say within ${waiting.atMost / 1000} s what it ` +
            'found: they are left as they are',
        );
      }
      return true;
    }
    // Who never left a note has not been seen by others either: nothing can be agreed upon with them.
    if (unread.length === 0 || part?.isWritten === false) return false;
    outcomes.failed(
      id,
      new HostError(`whether another job needs it could not be read from ${unread.map(ownerKey).join(', ')}`),
    );
    return true;
  }

  async function readStatuses(ids: readonly string[]): Promise<Map<string, string>> {
    const current = new Map<string, string>();
    const serviceOf = (id: string) => {
      const owner = partIn(id)?.owner;
      return owner !== undefined && 'service' in owner ? owner.service : undefined;
    };
    const onHost = ({ id, name, status, isRetired }: Host) => {
      if (outcomes.before(id) === undefined) outcomes.learn(id, { name, before: { status } });
      if (isRetired) outcomes.unchanged(id, 'left alone: it is retired by now');
      else current.set(id, status);
    };
    await readByService(mackerel.hosts, ids, serviceOf, onHost, settleFailure(outcomes), turns);
    return current;
  }

  function planOf(id: string): Plan | undefined {
    const part = partIn(id);
    const former = formers.get(id);
    return part === undefined || former === undefined ? undefined : { status: part.status, also: part.also ?? [], former };
  }

  function verdictOn(id: string, status: string, { byHost }: Claims): Verdict<NotedClaim> {
    const plan = planOf(id);
    return plan === undefined ? { do: 'leave-changed' } : verdictOf(plan, status, byHost.get(id) ?? []);
  }

  /** @returns the hosts that must be looked at once more: who gets a host may be gone by the time it has it */
  async function act(
    current: ReadonlyMap<string, string>,
    verdicts: ReadonlyMap<string, Verdict<NotedClaim>>,
    seen: Claims,
    round: number,
  ): Promise<string[]> {
    const restores = new Map<string, HostStatus>();
    const handOvers = new Map<string, HostStatus>();
    const holders: NotedClaim[] = [];
    for (const [id, verdict] of verdicts) {
      const now = current.get(id) ?? '';
      const former = formers.get(id);
      if (verdict.do === 'restore' && former !== undefined) {
        if (former === now) outcomes.unchanged(id);
        else restores.set(id, former);
      } else if (verdict.do === 'hand-over' || verdict.do === 'leave-held') {
        holders.push(...verdict.holders);
        for (const holder of verdict.holders) notices.add(heldBy(holder, verdicts));
        if (verdict.do === 'hand-over' && round <= MAX_ROUNDS) handOvers.set(id, verdict.status);
        else if (verdict.do === 'hand-over') kept.add(id);
        if (!outcomes.isChanged(id)) outcomes.unchanged(id, `left alone: ${labelsOf(verdict.holders)} needs it, and puts it back`);
      } else if (!outcomes.isChanged(id)) {
        outcomes.unchanged(id, `left alone: it is ${now} by now, no longer ${partIn(id)?.status ?? ''} as this step set it`);
      }
    }
    for (const notice of doubtNotices(holders, standings)) notices.add(notice);
    await set(restores, current);
    if (handOvers.size === 0) return [];
    // Noted first: if this process is killed here, the sweep must know whose status it finds.
    const given = Map.groupBy(handOvers.keys(), (id) => partOf.get(id));
    const noted = parts.flatMap((part): LeavingPart[] => {
      const ids = given.get(keyOf(part)) ?? [];
      const statuses = new Set([...(part.also ?? []), ...ids.flatMap((id) => handOvers.get(id) ?? [])]);
      return ids.length === 0 ? [] : [{ ...part, also: [...statuses] }];
    });
    if (dryRun) {
      await set(handOvers, current);
      return [];
    }
    await write(noted);
    await set(handOvers, current);
    void seen;
    return [...handOvers.keys()].filter((id) => outcomes.mayBeChanged(id));
  }

  function heldBy(holder: NotedClaim, verdicts: ReadonlyMap<string, Verdict<NotedClaim>>): string {
    const count = [...verdicts.values()].filter(
      (verdict) => 'holders' in verdict && verdict.holders.some(({ note: { namespace } }) => namespace === holder.note.namespace),
    ).length;
    return `${hostCount(count)} not put back: ${labelsOf([holder])} still needs ${count === 1 ? 'it' : 'them'}, and puts back`;
  }

  async function set(wanted: ReadonlyMap<string, HostStatus>, current: ReadonlyMap<string, string>): Promise<void> {
    for (const [status, ids] of Map.groupBy(wanted.keys(), (id) => wanted.get(id))) {
      if (status === undefined) continue;
      if (dryRun) {
        for (const id of ids) outcomes.changed(id, { status });
        continue;
      }
      await changeInBulk(
        mackerel.hosts,
        ids.map((id) => ({ id, host: undefined })),
        {
          ...statusChange(mackerel.hosts, status),
          assess: (host) => {
            if (host.isRetired) return { why: 'left alone: it is retired by now' };
            if (host.status === status) return 'already';
            if (host.status === current.get(host.id)) return 'needed';
            return { why: `left alone: it is ${host.status} by now` };
          },
          isOurs: (_, { mayHaveBeenDone }) => mayHaveBeenDone,
        },
        outcomes,
        { ...turns, dryRun: false },
      );
    }
  }
}

function ownersOf({ services, parts }: LeavingNote): MetadataOwner[] {
  const alone = parts.flatMap(({ owner, former }) => ('host' in owner && former !== undefined ? [owner] : []));
  return [...services.map((service) => ({ service })), ...alone];
}
