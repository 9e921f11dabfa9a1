import { setTimeout as delay } from 'node:timers/promises';

/** How long others are waited for. A job that is cancelled has five minutes for all its post steps together. */
export interface Waiting {
  /** At most, in milliseconds. */
  readonly atMost: number;
  /** From one look to the next, in milliseconds. */
  readonly interval: number;
}

export const WAITING: Waiting = { atMost: 60_000, interval: 1500 };

/**
 * Looks until no one has to be waited for any more.
 *
 * @param look reads what there is
 * @param mustWait whether someone has to be waited for
 * @returns what was read last, and whether the wait ran out
 */
export async function waitUntil<T>(
  look: () => Promise<T>,
  mustWait: (seen: T) => boolean,
  { atMost, interval }: Waiting,
  signal: AbortSignal,
): Promise<{ seen: T; ranOut: boolean }> {
  const end = performance.now() + atMost;
  for (;;) {
    const seen = await look();
    if (!mustWait(seen)) return { seen, ranOut: false };
    if (signal.aborted || performance.now() >= end) return { seen, ranOut: true };
    await delay(interval, undefined, { signal }).catch(() => undefined);
  }
}
