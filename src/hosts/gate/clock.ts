import { setTimeout as delay } from 'node:timers/promises';
import { now as uptime } from '../../clock.ts';

/** Time as a gate sees it, in milliseconds since the gate began. */
export interface Clock {
  now(): number;
  /** Waits until then, or until the step is cancelled. */
  sleepUntil(time: number): Promise<void>;
}

/** A clock that starts now. */
export function startClock(signal: AbortSignal): Clock {
  const start = uptime();
  const now = () => uptime() - start;
  return {
    now,
    async sleepUntil(time) {
      // A timer may go off a moment too early.
      while (now() < time && !signal.aborted) {
        await delay(Math.ceil(time - now()), undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
