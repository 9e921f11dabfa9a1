/** How long what takes in a gate, in milliseconds. */
export interface GateTimes {
  /** How long it may take altogether; 0: the monitors are asked once, however long that takes. */
  readonly waitTimeout: number;
  /** How long a host is left in peace before its monitors are asked again. */
  readonly pollInterval: number;
  /** What is said before counts for nothing. */
  readonly warmUp: number;
  /** How long all must be OK on end; 0: what is said last counts. */
  readonly stableFor: number;
}

/** What the next poll depends on; times in milliseconds since the gate began. */
export interface PollState {
  /** When the last poll was over; undefined: there was none yet. */
  readonly endedAt: number | undefined;
  /** How long it took. */
  readonly took: number;
  /** Since when all are OK; undefined: they are not. */
  readonly allOkSince: number | undefined;
}

const MAX_DEFAULT_STABLE_FOR = 60_000;

/** The last poll is begun so long before the end at least, in milliseconds: it takes some time too. */
const MARGIN = 100;

/** How long all must be OK where that is not given: the smaller of 60 s and half of the time there is, in milliseconds. */
export function defaultStableFor({ waitTimeout, warmUp }: Pick<GateTimes, 'waitTimeout' | 'warmUp'>): number {
  return Math.min(MAX_DEFAULT_STABLE_FOR, Math.max(waitTimeout - warmUp, 0) / 2);
}

/** Whether a gate of these times can ever pass: the last poll needs some time of its own. */
export function canPass({ waitTimeout, warmUp, stableFor }: GateTimes): boolean {
  return warmUp + stableFor === 0 || warmUp + stableFor < waitTimeout;
}

/**
 * Whether hosts that are OK all the time pass although none of them is asked more often than once per pollInterval.
 *
 * @param took how long a poll takes, in milliseconds
 */
export function leavesRoom({ waitTimeout, pollInterval, warmUp, stableFor }: GateTimes, took: number): boolean {
  const polls = Math.max(1, Math.ceil(stableFor / pollInterval));
  return warmUp + took + polls * (pollInterval + took) <= latestPoll(waitTimeout, took);
}

/** When the last poll is to begin, so that there is time for it, as far as the one before tells. */
function latestPoll(waitTimeout: number, took: number): number {
  return waitTimeout - Math.max(MARGIN, 2 * took);
}

/** How long a host is left in peace where there is no room: so long that it can be asked twice, stableFor apart. */
function shortened({ waitTimeout, pollInterval, warmUp, stableFor }: GateTimes): number {
  const room = waitTimeout - warmUp - stableFor;
  return room > 0 ? Math.min(pollInterval, room) : pollInterval;
}

/**
 * When to poll next, in milliseconds since the gate began; undefined: no poll can change anything any more.
 *
 * The first poll is at once. One that would come just before the warm-up is over, and so keep the monitors from being
 * asked when it is, is put off until then. Only where pollInterval does not fit into the time there is, it is shortened,
 * and a last poll comes earlier still if it may let the gate pass.
 */
export function nextPoll(times: GateTimes, { endedAt, took, allOkSince }: PollState): number | undefined {
  const { waitTimeout, pollInterval, warmUp, stableFor } = times;
  const hasRoom = leavesRoom(times, took);
  const interval = hasRoom ? pollInterval : shortened(times);
  const regular = endedAt === undefined ? 0 : endedAt + interval;
  const due = regular < warmUp && regular + interval > warmUp ? warmUp : regular;
  const latest = latestPoll(waitTimeout, took);
  if (endedAt === undefined || due <= latest) return due;
  if (hasRoom) return undefined;
  const closing = stableFor === 0 ? latest : (allOkSince ?? Infinity) + stableFor;
  return closing > endedAt && closing >= warmUp && closing <= latest ? closing : undefined;
}

/** A missed poll says nothing; two on end say that no one looked. */
const MAX_MISSED_POLLS = 1;

/** For how long something has been OK, as far as polls tell. */
export class Streak {
  #since: number | undefined;
  #lastPoll = 0;
  #lastAt = 0;

  /** Milliseconds since the gate began; undefined: it is not OK now. */
  get since(): number | undefined {
    return this.#since;
  }

  /** From the first poll that said so to the last one, in milliseconds; undefined: it is not OK now. */
  get lasted(): number | undefined {
    return this.#since === undefined ? undefined : this.#lastAt - this.#since;
  }

  /**
   * It is OK.
   *
   * @param poll the number of the poll that says so
   * @param at when that poll was over, in milliseconds since the gate began
   */
  ok(poll: number, at: number): void {
    if (this.#since === undefined || poll - this.#lastPoll > 1 + MAX_MISSED_POLLS) this.#since = at;
    this.#lastPoll = poll;
    this.#lastAt = at;
  }

  /** It is not OK. */
  broken(): void {
    this.#since = undefined;
  }
}

/**
 * Whether all have been OK for as long as they must, so that a poll that has just found all of them OK lets the gate pass.
 *
 * @param begun when that poll began, in milliseconds since the gate began
 * @param allOkSince since when all are OK
 */
export function isStable({ stableFor }: Pick<GateTimes, 'stableFor'>, begun: number, allOkSince: number): boolean {
  return stableFor === 0 || begun - allOkSince >= stableFor;
}
