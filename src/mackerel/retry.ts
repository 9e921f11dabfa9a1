import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import { MackerelError } from './errors.ts';

const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 30_000;
const LONGEST_RETRY_AFTER = 60_000;

export interface Retry {
  error: MackerelError;
  /** The attempt that failed, counted from 1. */
  attempt: number;
  /** How many attempts are left. */
  left: number;
  /** Milliseconds until the next attempt. */
  wait: number;
}

export interface RetryOptions {
  /** How many times a request is repeated at most. */
  retries: number;
  signal: AbortSignal;
  onRetry?: ((retry: Retry) => void) | undefined;
  /** A number from 0 up to, not including, 1. */
  random?: () => number;
}

/**
 * How long to wait before the next attempt: what Mackerel asked for (up to 60 s), else exponential backoff with full
 * jitter, so that the many jobs of a matrix do not come back all at once.
 *
 * @param attempt the attempt that failed, counted from 1
 * @param retryAfter milliseconds that Mackerel asked for
 * @param random a number from 0 up to, not including, 1
 * @returns milliseconds
 */
export function backoff(attempt: number, retryAfter: number | undefined, random: number): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, LONGEST_RETRY_AFTER);
  return Math.round(random * Math.min(FIRST_BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF));
}

/**
 * Whether a request may be sent again although Mackerel may have acted on it already: `always`; `never`; or only after
 * looking for what it may have made, which is then adopted.
 */
export type Repeat<T> = 'always' | 'never' | { lookFirst: () => Promise<T | undefined> };

/**
 * Repeats an attempt while its failure is one that may pass, and while repeating it does no harm.
 *
 * @param attempt sends the request once; gets the attempt's number, counted from 1
 * @returns what the first successful attempt returned, or what was found by looking
 * @throws MackerelError the last attempt's
 */
export async function withRetries<T>(
  attempt: (number: number) => Promise<T>,
  repeat: Repeat<T>,
  { retries, signal, onRetry, random = Math.random }: RetryOptions,
): Promise<T> {
  let mayHaveArrived = false;
  const look = async () => (mayHaveArrived && typeof repeat === 'object' ? repeat.lookFirst() : undefined);

  const settledAttempt = async (number: number) => (await look()) ?? attempt(number);
  try {
    return await pRetry(settledAttempt, {
      retries,
      minTimeout: 0,
      onFailedAttempt: ({ error, attemptNumber }) => {
        if (!(error instanceof MackerelError)) return;
        error.attempts = attemptNumber;
        mayHaveArrived ||= error.mayHaveArrived;
      },
      shouldRetry: async ({ error, attemptNumber, retriesLeft }) => {
        if (!(error instanceof MackerelError) || !error.isTransient || signal.aborted) return false;
        if (repeat === 'never' && mayHaveArrived) return false;
        const wait = backoff(attemptNumber, error.retryAfter, random());
        onRetry?.({ error, attempt: attemptNumber, left: retriesLeft, wait });
        // An abort ends the wait; the next attempt then says that it was cancelled.
        await delay(wait, undefined, { signal }).catch(() => undefined);
        return true;
      },
    });
  } catch (error) {
    const found = await look().catch(() => undefined);
    if (found === undefined) throw error;
    return found;
  }
}
