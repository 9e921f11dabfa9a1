import { setTimeout as delay } from 'node:timers/promises';
import { now } from '../clock.ts';
import { MackerelError } from './errors.ts';

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
const MAX_RETRY_AFTER_MS = 60_000;
/** After this time a request is not repeated any more, however many retries are left. */
const MAX_RETRY_TIME_MS = 300_000;

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
  if (retryAfter !== undefined) return Math.min(retryAfter, MAX_RETRY_AFTER_MS);
  return Math.round(random * Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS));
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
  // The request's own last failure, and the last after which it may have arrived: not those of looking.
  let own: MackerelError | undefined;
  let uncertain: MackerelError | undefined;
  const isUncertain = () => uncertain !== undefined;
  const lookOrAttempt = async (number: number) => {
    const found = isUncertain() && typeof repeat === 'object' ? await repeat.lookFirst() : undefined;
    if (found !== undefined) return found;
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof MackerelError)) throw error;
      own = error;
      own.attempts = number;
      if (error.mayHaveArrived) uncertain = error;
      throw error;
    }
  };
  const start = now();
  // Most requests need no second attempt, and so no library that makes it.
  const retryAfterFirst = async (first: unknown) => {
    const { default: pRetry } = await import('p-retry');
    return pRetry((number) => (number === 1 ? Promise.reject(first as Error) : lookOrAttempt(number)), {
      retries,
      minTimeout: 0,
      maxRetryTime: Math.max(0, MAX_RETRY_TIME_MS - (now() - start)),
      shouldRetry: async ({ error, attemptNumber, retriesLeft }) => {
        if (!(error instanceof MackerelError) || !error.isTransient || signal.aborted) return false;
        if (repeat === 'never' && isUncertain()) return false;
        const wait = backoff(attemptNumber, error.retryAfter, random());
        onRetry?.({ error, attempt: attemptNumber, left: retriesLeft, wait });
        // An abort ends the wait; the next attempt then says that it was cancelled.
        await delay(wait, undefined, { signal }).catch(() => undefined);
        return true;
      },
    });
  };
  try {
    return await lookOrAttempt(1).catch(retryAfterFirst);
  } catch (error) {
    // A refusal says nothing of the attempts before it.
    if (uncertain !== undefined) (own ?? uncertain).mayHaveArrived = true;
    if (uncertain === undefined || typeof repeat !== 'object') throw error;
    let found: T | undefined;
    try {
      found = await repeat.lookFirst();
    } catch {
      // Looking can't tell either: what must be said is that something may exist.
      throw uncertain;
    }
    if (found === undefined) throw own ?? error;
    return found;
  }
}
