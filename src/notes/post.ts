import { HostError, Outcomes } from '../hosts/outcomes.ts';
import { settleFailure } from '../hosts/refusals.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { hostCount } from '../hosts/words.ts';
import type { Mackerel } from '../mackerel/client.ts';
import type { Host, HostStatus } from '../mackerel/host.ts';
import type { HostsResult } from '../operations/result.ts';
import { type Claims, holderLabel, labelsOf, type NotedClaim, readClaims } from './claims.ts';
import { doubtNotices } from './doubts.ts';
import { LeavingParts } from './leaving-parts.ts';
import type { JobNote } from './note.ts';
import type { NotePart } from './parts.ts';
import { isUndecided, verdictOf } from './protocol.ts';
import { readByService } from './read-hosts.ts';
import type { RestoreByNote } from './saved.ts';
import { setBack } from './set-back.ts';
import type { Standings } from './standing.ts';
import { NoteStore, ownerLabel } from './store.ts';
import { type Waiting, WAITING, waitUntil } from './waiting.ts';

/** How often a host is handed over to another job that is gone by the time it has it. */
const MAX_ROUNDS = 5;

/** A note whose step leaves: what was saved of it, or what was found of it in Mackerel. */
export type LeavingNote = Omit<RestoreByNote, 'kind' | 'parts'> & {
  readonly parts: readonly LeavingPart[];
  /** The run whose sweep leaves in place of the job. */
  readonly sweeper?: JobNote['sweeper'];
};

export interface LeavingPart extends NotePart {
  /** Statuses that hosts got when they were left to others, by a clean-up that was not finished. */
  readonly also?: readonly HostStatus[];
}

export interface LeavingContext extends TurnOptions {
  readonly mackerel: Pick<Mackerel, 'hosts' | 'transport'>;
  readonly standings: Standings;
  readonly dryRun?: boolean;
  /** For a dry run of several notes: the status of hosts by then, by ID. */
  readonly assumed?: Map<string, string>;
  readonly waiting?: Waiting;
}

/** What became of a note that was left. */
export interface Left extends HostsResult {
  /** Whether it is still in Mackerel, for the sweep. */
  readonly noteIsLeft: boolean;
}

/**
 * Restores the hosts of a note that no one else needs, and removes the note last: the order of requests is the contract's,
 * "Post" 1 to 4 (see protocol.ts). A note whose hosts could not all be dealt with stays, for the sweep.
 */
export async function leave(note: LeavingNote, context: LeavingContext): Promise<Left> {
  return new Departure(note, context).leave();
}

class Departure {
  readonly #note: LeavingNote;
  readonly #context: LeavingContext;
  readonly #waiting: Waiting;
  readonly #store: NoteStore;
  readonly #parts: LeavingParts;
  readonly #outcomes: Outcomes;
  readonly #warnings = new Set<string>();
  readonly #held = new Map<string, Set<string>>();
  readonly #holders: NotedClaim[] = [];
  /** Hosts that are left to the sweep. */
  readonly #open = new Set<string>();

  constructor(note: LeavingNote, context: LeavingContext) {
    const { dryRun = false, waiting = WAITING } = context;
    this.#note = note;
    this.#context = context;
    this.#waiting = dryRun ? { ...waiting, atMost: 0 } : waiting;
    this.#store = new NoteStore(context.mackerel.transport, context.concurrency);
    this.#parts = new LeavingParts(note, this.#store);
    this.#outcomes = new Outcomes(this.#parts.hostIds, { dryRun });
  }

  get #dryRun(): boolean {
    return this.#context.dryRun === true;
  }

  async leave(): Promise<Left> {
    const { signal, standings } = this.#context;
    // 1
    if (!this.#dryRun) await this.#parts.begin();
    let pending = this.#parts.hostIds;
    for (let round = 1; pending.length > 0; round++) {
      // 2
      const seen = await this.#readOthers(pending);
      // 3
      const current = await this.#readStatuses(pending.filter((id) => !this.#isLeftOpen(id, seen)));
      pending = await this.#deal(current, seen, round);
    }
    // 4
    for (const { id, fails } of this.#outcomes.all()) if (fails && id !== undefined) this.#open.add(id);
    const noteIsLeft = !this.#dryRun && !(await this.#parts.end((id) => !this.#open.has(id)));
    if (noteIsLeft) {
      this.#warnings.add(
        `the note ${this.#note.base} stays in Mackerel${this.#open.size > 0 ? `, about ${hostCount(this.#open.size)}` : ''}: once ` +
          'its run is over, restore-orphans restores what is left, and removes it',
      );
    }
    const held = [...this.#held].map(
      ([label, ids]) =>
        `${hostCount(ids.size)} not restored yet: ${label} still needs ${ids.size === 1 ? 'it' : 'them'}, and restores`,
    );
    return {
      kind: 'hosts',
      hosts: this.#outcomes.all(),
      warnings: [...this.#warnings, ...(signal.aborted ? [] : this.#store.warnings)],
      notices: [...held, ...doubtNotices(this.#holders, standings)],
      noteIsLeft,
    };
  }

  async #readOthers(pending: readonly string[]): Promise<Claims> {
    const { author, base } = this.#note;
    const look = () =>
      readClaims(this.#store, this.#context.standings, this.#parts.owners, { author, base, hostIds: pending });
    const mustWait = ({ byHost }: Claims) => pending.some((id) => isUndecided(byHost.get(id) ?? []));
    const { seen } = await waitUntil(look, mustWait, this.#waiting, this.#context.signal);
    return seen;
  }

  /** Whether it can't be told who else needs a host: it then stays as it is, and its note too. */
  #isLeftOpen(id: string, { byHost, unread }: Claims): boolean {
    const claims = byHost.get(id) ?? [];
    if (isUndecided(claims)) {
      const label = labelsOf(claims.filter(({ former }) => former === undefined));
      this.#open.add(id);
      if (!this.#outcomes.isSettled(id)) this.#outcomes.unchanged(id, `skipped: ${label} has announced to change it`);
      this.#warnings.add(
        `${label} has announced to change hosts of this step, and did not say within ${this.#waiting.atMost / 1000} s how it ` +
          'found them: they are left as they are',
      );
      return true;
    }
    // Who could not leave a note was not seen by others either, and has nothing to expect of theirs.
    if (unread.length === 0 || this.#parts.of(id)?.isWritten === false) return false;
    const where = unread.map(ownerLabel).join(', ');
    this.#outcomes.failed(
      id,
      new HostError(`whether another job needs it could not be read from the notes of ${where}`),
    );
    return true;
  }

  async #readStatuses(ids: readonly string[]): Promise<Map<string, string>> {
    const { mackerel, assumed, ...turns } = this.#context;
    const current = new Map<string, string>();
    const onHost = ({ id, name, status, isRetired }: Host) => {
      const now = assumed?.get(id) ?? status;
      if (this.#outcomes.before(id) === undefined) this.#outcomes.learn(id, { name, before: { status: now } });
      if (isRetired) this.#outcomes.unchanged(id, 'skipped: it is retired now');
      else current.set(id, now);
    };
    const onError = settleFailure(this.#outcomes);
    await readByService(mackerel.hosts, ids, (id) => this.#parts.serviceOf(id), onHost, onError, turns);
    return current;
  }

  /** @returns the hosts that must be looked at once more: who gets a host may be gone by the time it has it */
  async #deal(current: ReadonlyMap<string, string>, { byHost }: Claims, round: number): Promise<string[]> {
    const restores = new Map<string, HostStatus>();
    const handOvers = new Map<string, HostStatus>();
    for (const [id, now] of current) {
      const plan = this.#parts.planOf(id);
      if (plan === undefined) continue;
      const verdict = verdictOf(plan, now, byHost.get(id) ?? []);
      switch (verdict.do) {
        case 'restore':
          if (plan.former === now) this.#settle(id, undefined);
          else restores.set(id, plan.former);
          break;
        case 'leave-changed':
          this.#settle(id, `skipped: its status is now ${now}, not the ${plan.status} set by this step`);
          break;
        case 'hand-over':
        case 'leave-held':
          this.#noteHolders(id, verdict.holders);
          this.#settle(id, `skipped: ${labelsOf(verdict.holders)} needs it, and restores it`);
          if (verdict.do === 'leave-held') break;
          if (round < MAX_ROUNDS) handOvers.set(id, verdict.status);
          else this.#open.add(id);
      }
    }
    await this.#set(restores, current);
    if (handOvers.size === 0) return [];
    // Noted first: if this process is killed here, the sweep must know whose status it finds.
    if (!this.#dryRun) await this.#parts.handOver(handOvers);
    await this.#set(handOvers, current);
    return this.#dryRun ? [] : [...handOvers.keys()].filter((id) => this.#outcomes.mayBeChanged(id));
  }

  /** Of a host that was handed over, it stays known that it was changed. */
  #settle(id: string, note: string | undefined): void {
    if (!this.#outcomes.isChanged(id)) this.#outcomes.unchanged(id, note);
  }

  #noteHolders(id: string, holders: readonly NotedClaim[]): void {
    this.#holders.push(...holders);
    for (const { note } of holders) {
      const label = holderLabel(note);
      this.#held.set(label, (this.#held.get(label) ?? new Set()).add(id));
    }
  }

  async #set(wanted: ReadonlyMap<string, HostStatus>, current: ReadonlyMap<string, string>): Promise<void> {
    const { mackerel, assumed, ...turns } = this.#context;
    if (!this.#dryRun) {
      await setBack(mackerel.hosts, wanted, current, this.#outcomes, turns);
      return;
    }
    for (const [id, status] of wanted) {
      this.#outcomes.changed(id, { status });
      assumed?.set(id, status);
    }
  }
}
