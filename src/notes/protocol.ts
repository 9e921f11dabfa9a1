import type { HostStatus } from '../mackerel/host.ts';

// What a job decides from the notes that it reads, host by host. Pure: who asks what, and in which order, is in main.ts and
// post.ts. The order was model-checked; `__tests__/unit/notes/explore.ts` does so again, with these very decisions.

/**
 * How far the job of a note is: it has announced itself and does not know the former statuses yet; it works on the hosts;
 * or its post step has begun.
 */
export const PHASES = ['announced', 'active', 'leaving'] as const;
export type Phase = (typeof PHASES)[number];

/** What one note of another step says of one host. */
export interface Claim {
  readonly phase: Phase;
  /** The status that its step set, or is about to set. */
  readonly status: HostStatus;
  /** Statuses that later steps of its job set besides. */
  readonly also: readonly HostStatus[];
  /** The status that the host had before; undefined while it is only announced. */
  readonly former: HostStatus | undefined;
  /** Whether its job may still be at work, as far as can be told. */
  readonly isLive: boolean;
}

/** What this step knows of one host. */
export interface Plan {
  readonly status: HostStatus;
  /** Statuses that this step gave the host besides, when it left it to another job. */
  readonly also: readonly HostStatus[];
  readonly former: HostStatus;
}

/**
 * The status that a host had before any job with a note changed it (main, 5). A status that a note's job set is not the
 * host's own: what that note says counts, be its job dead or alive; and so on, where a job has several notes.
 *
 * @param read as Mackerel has it now
 * @param claims of other steps, those that were read last first
 * @returns that status, and the claims it was taken from
 */
export function formerStatus<C extends Claim>(read: string, claims: readonly C[]): { status: string; from: C[] } {
  const left = new Set(claims);
  const from: C[] = [];
  let status = read;
  for (;;) {
    const next = [...left].find((claim) => claim.former !== undefined && hasSet(claim, status));
    if (next?.former === undefined) return { status, from };
    left.delete(next);
    from.push(next);
    status = next.former;
  }
}

/** The claims of those who need the host as it is: leaving and dead ones do not (post, 2). */
export function holdersOf<C extends Claim>(claims: readonly C[]): C[] {
  return claims.filter(({ phase, isLive }) => phase !== 'leaving' && isLive);
}

/** Whether it can't be told yet who puts the host back: someone has announced to work on it (post, 2). */
export function isUndecided(claims: readonly Claim[]): boolean {
  return holdersOf(claims).some(({ former }) => former === undefined);
}

/** What becomes of a host when a step leaves. */
export type Verdict<C extends Claim> =
  /** No one needs it: it gets its former status back. */
  | { readonly do: 'restore' }
  /** Another job needs it, in another status. */
  | { readonly do: 'hand-over'; readonly status: HostStatus; readonly holders: readonly C[] }
  /** Another job needs it, and puts it back. */
  | { readonly do: 'leave-held'; readonly holders: readonly C[] }
  /** It has a status that no one with a note set: it is someone else's by now. */
  | { readonly do: 'leave-changed' };

/**
 * What becomes of a host when a step leaves (post, 3).
 *
 * @param current the host's status, read after the claims
 * @param claims of other steps; none of them undecided
 */
export function verdictOf<C extends Claim>(plan: Plan, current: string, claims: readonly C[]): Verdict<C> {
  const isNoted = hasSet(plan, current) || claims.some((claim) => hasSet(claim, current));
  const holders = holdersOf(claims).filter((holder) => putsBack(holder, plan));
  const [holder] = holders;
  if (holder === undefined) return { do: isNoted ? 'restore' : 'leave-changed' };
  const isHolders = holders.some((one) => hasSet(one, current));
  if (isHolders || !isNoted) return { do: 'leave-held', holders };
  return { do: 'hand-over', status: holder.status, holders };
}

function hasSet({ status, also }: Pick<Claim, 'status' | 'also'>, current: string): boolean {
  return status === current || also.some((other) => other === current);
}

/** One that read the host's status without this step's note, which could not be written, would leave it in that status. */
function putsBack({ former }: Claim, plan: Plan): boolean {
  return plan.former === plan.status || former !== plan.status;
}
