import pLimit from 'p-limit';
import { MackerelError } from '../mackerel/errors.ts';

export interface TurnOptions {
  /** How many requests may be in flight at once. */
  concurrency: number;
  signal: AbortSignal;
  /** Whether each item gets its turn although the API key was refused for another. Default: it does not. */
  everyTurn?: boolean;
}

/**
 * Works through items, a few at a time. A failure concerns its own item only, with two exceptions that concern all the
 * rest: the API key was refused, or the step was cancelled. Then no further item gets its turn.
 *
 * @param work does one item; throws where it could not
 * @param onError told which item failed, and why; for the items that got no turn, with the error that took it
 */
export async function inTurns<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  onError: (item: T, error: Error) => void,
  { concurrency, signal, everyTurn = false }: TurnOptions,
): Promise<void> {
  let refusal: MackerelError | undefined;
  await pLimit(concurrency).map(items, async (item) => {
    if (refusal !== undefined) {
      onError(item, refusal);
      return;
    }
    if (signal.aborted) return;
    try {
      await work(item);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof MackerelError && error.isRefusedKey && !everyTurn) refusal = error.forUntried();
      onError(item, error);
    }
  });
}
