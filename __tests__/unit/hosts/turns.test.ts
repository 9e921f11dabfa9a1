import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { inTurns, type TurnOptions } from '../../../src/hosts/turns.ts';
import { answered, mackerelError } from '../builders.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e'];

function turns(concurrency = 1, signal = new AbortController().signal): TurnOptions {
  return { concurrency, signal };
}

/** Works through ITEMS; the errors are those of the items that are named. */
async function work(errors: Partial<Record<string, unknown>>, options = turns()) {
  const done: string[] = [];
  const failed: [string, Error][] = [];
  await inTurns(
    ITEMS,
    async (item) => {
      await setImmediate();
      if (item in errors) throw errors[item];
      done.push(item);
    },
    (item, error) => {
      failed.push([item, error]);
    },
    options,
  );
  return { done, failed };
}

describe('inTurns', () => {
  test('does every item once, in order', async () => {
    expect(await work({})).toEqual({ done: ITEMS, failed: [] });
  });

  test('never has more in flight than it may, and no fewer', async () => {
    for (const concurrency of [1, 2, 5, 50]) {
      let inFlight = 0;
      let most = 0;
      await inTurns(
        Array.from({ length: 20 }, (_, index) => index),
        async () => {
          most = Math.max(most, ++inFlight);
          await setImmediate();
          inFlight--;
        },
        () => undefined,
        turns(concurrency),
      );
      expect(most).toBe(Math.min(concurrency, 20));
      expect(inFlight).toBe(0);
    }
  });

  test('a failure concerns its own item only', async () => {
    for (const error of [answered(404), answered(500), mackerelError({ kind: 'unreachable' }), new Error('broken')]) {
      const { done, failed } = await work({ b: error, d: error });
      expect(done).toEqual(['a', 'c', 'e']);
      expect(failed).toEqual([
        ['b', error],
        ['d', error],
      ]);
    }
  });

  test.each([401, 403])('after a %d no further item gets its turn, and each is told why', async (status) => {
    const refusal = answered(status);
    refusal.attempts = 2;
    // An attempt before it may have arrived: that is true of its own item only.
    refusal.mayHaveArrived = true;
    const { done, failed } = await work({ b: refusal });
    expect(done).toEqual(['a']);
    expect(failed.map(([item]) => item)).toEqual(['b', 'c', 'd', 'e']);
    const [own, ...others] = failed.map(([, error]) => error);
    expect(own).toBe(refusal);
    for (const error of others) {
      expect(error).toMatchObject({ message: refusal.message, status, attempts: 2, mayHaveArrived: false });
    }
  });

  test.each([401, 403])(
    'a %d that is not in Mackerel’s own words is a failure of its own item only',
    async (status) => {
      const stranger = answered(status, { inMackerelsWords: false });
      const { done, failed } = await work({ b: stranger });
      expect(done).toEqual(['a', 'c', 'd', 'e']);
      expect(failed).toEqual([['b', stranger]]);
    },
  );

  test.each([401, 403])('where each is to get its turn, a %d is a failure of its own item only', async (status) => {
    const { done, failed } = await work({ b: answered(status), d: answered(404) }, { ...turns(), everyTurn: true });
    expect(done).toEqual(['a', 'c', 'e']);
    expect(failed.map(([item]) => item)).toEqual(['b', 'd']);
  });

  test('after an abort no further item gets its turn, though each is to get it', async () => {
    const { done, failed } = await work({}, { ...turns(1, AbortSignal.abort()), everyTurn: true });
    expect([done, failed]).toEqual([[], []]);
  });

  test('what was in flight when the key was refused ends as it ends', async () => {
    const { done, failed } = await work({ a: answered(401) }, turns(3));
    expect(done).toEqual(['b', 'c']);
    expect(failed.map(([item]) => item)).toEqual(['a', 'd', 'e']);
  });

  test('after an abort no further item gets its turn, and none is blamed', async () => {
    const cancellation = new AbortController();
    const done: string[] = [];
    await inTurns(
      ITEMS,
      async (item) => {
        await setImmediate();
        done.push(item);
        if (item === 'b') cancellation.abort();
      },
      (item) => {
        throw new Error(`${item} was blamed.`);
      },
      turns(1, cancellation.signal),
    );
    expect(done).toEqual(['a', 'b']);
  });

  test('what was in flight when it was aborted is told as failed', async () => {
    const cancellation = new AbortController();
    const cancelled = mackerelError({ kind: 'cancelled' });
    const failed: string[] = [];
    await inTurns(
      ITEMS,
      async (item) => {
        await setImmediate();
        if (item === 'a') cancellation.abort();
        throw cancelled;
      },
      (item) => failed.push(item),
      turns(2, cancellation.signal),
    );
    expect(failed).toEqual(['a', 'b']);
  });

  test('what is thrown and is no Error is a mistake of ours, and gets out', async () => {
    await expect(work({ b: 'text' })).rejects.toBe('text');
  });

  test('no items are no work', async () => {
    await inTurns<string>(
      [],
      () => Promise.reject(new Error('There was work.')),
      (_, error) => {
        throw error;
      },
      turns(),
    );
  });
});
