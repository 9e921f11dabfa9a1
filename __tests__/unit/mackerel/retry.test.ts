import { describe, expect, test } from '@jest/globals';
import { MackerelError } from '../../../src/mackerel/errors.ts';
import { backoff, type Repeat, type Retry, withRetries } from '../../../src/mackerel/retry.ts';
import { answered, mackerelError } from '../builders.ts';

describe('backoff', () => {
  test('may double with every attempt, from half a second to half a minute', () => {
    const longest = Array.from({ length: 10 }, (_, index) => backoff(index + 1, undefined, 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  test('is spread over all of that time, in whole milliseconds', () => {
    for (let attempt = 1; attempt <= 12; attempt++) {
      expect(backoff(attempt, undefined, 0)).toBe(0);
      for (const random of [0.1, 1 / 3, 0.5, 0.999]) {
        const wait = backoff(attempt, undefined, random);
        expect(Number.isInteger(wait)).toBe(true);
        expect(Math.abs(wait - random * backoff(attempt, undefined, 1))).toBeLessThanOrEqual(0.5);
      }
    }
  });

  test('is what Mackerel asked for, whatever chance says', () => {
    for (const random of [0, 0.9]) {
      expect(backoff(1, 7000, random)).toBe(7000);
      expect(backoff(9, 0, random)).toBe(0);
    }
  });

  test('is never longer than a minute, whatever Mackerel asked for', () => {
    expect(backoff(1, 60_000, 0)).toBe(60_000);
    expect(backoff(1, 60_001, 0)).toBe(60_000);
    expect(backoff(1, 3_600_000, 0)).toBe(60_000);
  });
});

/** Attempts that end as they are told, one after the other; one more than that is a mistake. */
function scripted(...ends: readonly (string | Error)[]) {
  const numbers: number[] = [];
  const attempt = async (number: number): Promise<string> => {
    const end = ends[numbers.length];
    numbers.push(number);
    await Promise.resolve();
    if (end === undefined) throw new Error('There was one attempt too many.');
    if (typeof end !== 'string') throw end;
    return end;
  };
  return { attempt, numbers };
}

function options(retries = 4, onRetry?: (retry: Retry) => void) {
  return { retries, signal: new AbortController().signal, onRetry, random: () => 0 };
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It succeeded.');
    },
    (error: unknown) => error,
  );
}

const unreachable = (mayHaveArrived = true) => mackerelError({ kind: 'unreachable', reason: 'cut', mayHaveArrived });

describe('withRetries', () => {
  test('sends once where that succeeds', async () => {
    const { attempt, numbers } = scripted('done');
    expect(await withRetries(attempt, 'always', options())).toBe('done');
    expect(numbers).toEqual([1]);
  });

  test.each([
    ['408', () => answered(408)],
    ['429', () => answered(429)],
    ['500', () => answered(500)],
    ['502', () => answered(502)],
    ['503', () => answered(503)],
    ['no answer', () => unreachable()],
  ])('repeats after %s', async (_, failure) => {
    const { attempt, numbers } = scripted(failure(), failure(), 'done');
    expect(await withRetries(attempt, 'always', options())).toBe('done');
    expect(numbers).toEqual([1, 2, 3]);
  });

  test.each([
    ...[301, 400, 401, 403, 404, 409, 413, 422].map((status) => [String(status), answered(status)] as const),
    ['an answer that can’t be read', mackerelError({ kind: 'unreadable', status: 200 })] as const,
    ['a certificate that was refused', mackerelError({ kind: 'untrusted' })] as const,
    ['a cancellation', mackerelError({ kind: 'cancelled' })] as const,
    ['a mistake of our own', new TypeError('x is not a function')] as const,
    ['an error of someone else', new Error('fetch failed')] as const,
  ])('does not repeat after %s', async (_, failure) => {
    for (const repeat of ['always', 'never', { lookFirst: () => Promise.resolve(undefined) }] as const) {
      const { attempt, numbers } = scripted(failure);
      expect(await errorOf(withRetries(attempt, repeat, options()))).toBe(failure);
      expect(numbers).toEqual([1]);
    }
  });

  test('stops at what can’t pass, although what came before could', async () => {
    const refusal = answered(404);
    const { attempt, numbers } = scripted(answered(503), refusal);
    expect(await errorOf(withRetries(attempt, 'always', options()))).toBe(refusal);
    expect(numbers).toEqual([1, 2]);
    expect(refusal.attempts).toBe(2);
  });

  test('repeats as often as it is told, and throws the last error, which knows the number of attempts', async () => {
    for (const retries of [0, 1, 4]) {
      const errors = Array.from({ length: retries + 1 }, () => answered(500));
      const { attempt, numbers } = scripted(...errors);
      expect(await errorOf(withRetries(attempt, 'always', options(retries)))).toBe(errors.at(-1));
      expect(numbers).toHaveLength(retries + 1);
      expect(errors.at(-1)?.attempts).toBe(retries + 1);
    }
  });

  test('tells of every retry: which attempt failed, why, how many are left, and how long it waits', async () => {
    const retries: Retry[] = [];
    const errors = [answered(500), answered(429, { retryAfter: 1 }), answered(503)];
    const { attempt } = scripted(...errors);
    await errorOf(
      withRetries(
        attempt,
        'always',
        options(2, (retry) => retries.push(retry)),
      ),
    );
    expect(retries).toEqual([
      { error: errors[0], attempt: 1, left: 2, wait: 0 },
      { error: errors[1], attempt: 2, left: 1, wait: 1 },
    ]);
    expect(retries.map(({ error }) => error)).toEqual(errors.slice(0, 2));
  });

  test('tells of no retry where there is none', async () => {
    const retries: Retry[] = [];
    await errorOf(
      withRetries(
        scripted(answered(404)).attempt,
        'always',
        options(4, (retry) => retries.push(retry)),
      ),
    );
    await errorOf(
      withRetries(
        scripted(answered(500)).attempt,
        'never',
        options(4, (retry) => retries.push(retry)),
      ),
    );
    expect(retries).toEqual([]);
  });

  test('waits before it repeats', async () => {
    const began = performance.now();
    await withRetries(scripted(answered(429, { retryAfter: 60 }), 'done').attempt, 'always', options());
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });
});

describe('what may be repeated always', () => {
  test('is repeated although it may have arrived', async () => {
    const { attempt } = scripted(unreachable(true), answered(502), 'done');
    expect(await withRetries(attempt, 'always', options())).toBe('done');
  });
});

describe('what must never be repeated', () => {
  test('is not, where it may have arrived', async () => {
    for (const failure of [unreachable(true), answered(500), answered(408)]) {
      const { attempt, numbers } = scripted(failure);
      expect(await errorOf(withRetries(attempt, 'never', options()))).toBe(failure);
      expect(numbers).toEqual([1]);
      expect(failure.attempts).toBe(1);
    }
  });

  test('is, as long as it can’t have arrived', async () => {
    const { attempt, numbers } = scripted(unreachable(false), answered(429), 'done');
    expect(await withRetries(attempt, 'never', options())).toBe('done');
    expect(numbers).toEqual([1, 2, 3]);
  });

  test('is not any more, from the first attempt that may have arrived', async () => {
    const last = unreachable(true);
    const { attempt, numbers } = scripted(unreachable(false), last);
    expect(await errorOf(withRetries(attempt, 'never', options()))).toBe(last);
    expect(numbers).toEqual([1, 2]);
  });
});

describe('what is looked for first', () => {
  /** Looks that end as they are told. */
  function looking(...ends: readonly (string | undefined | Error)[]) {
    let looks = 0;
    const repeat: Repeat<string> = {
      lookFirst: async () => {
        const end = ends[looks++];
        await Promise.resolve();
        if (looks > ends.length) throw new Error('There was one look too many.');
        if (end instanceof Error) throw end;
        return end;
      },
    };
    return { repeat, looks: () => looks };
  }

  test('is not looked for before the first attempt', async () => {
    const { repeat, looks } = looking();
    expect(await withRetries(scripted('made').attempt, repeat, options())).toBe('made');
    expect(looks()).toBe(0);
  });

  test('is simply sent again, as long as it can’t have arrived', async () => {
    const { repeat, looks } = looking();
    const { attempt } = scripted(unreachable(false), answered(429), 'made');
    expect(await withRetries(attempt, repeat, options())).toBe('made');
    expect(looks()).toBe(0);
  });

  test('is adopted where it is found, and not sent again', async () => {
    for (const failure of [unreachable(true), answered(502), answered(408)]) {
      const { repeat, looks } = looking('found');
      const { attempt, numbers } = scripted(failure);
      expect(await withRetries(attempt, repeat, options())).toBe('found');
      expect(numbers).toEqual([1]);
      expect(looks()).toBe(1);
    }
  });

  test('is sent again where it is not found', async () => {
    const { repeat, looks } = looking(undefined);
    const { attempt, numbers } = scripted(unreachable(true), 'made');
    expect(await withRetries(attempt, repeat, options())).toBe('made');
    expect(numbers).toHaveLength(2);
    expect(looks()).toBe(1);
  });

  test('is looked for before every further attempt, once one may have arrived', async () => {
    const { repeat, looks } = looking(undefined, 'found late');
    const { attempt, numbers } = scripted(unreachable(true), unreachable(false));
    expect(await withRetries(attempt, repeat, options())).toBe('found late');
    expect(numbers).toHaveLength(2);
    expect(looks()).toBe(2);
  });

  test('is looked for once more after the last attempt', async () => {
    for (const retries of [0, 1]) {
      const { repeat } = looking(...Array.from({ length: retries }, () => undefined), 'found');
      const { attempt, numbers } = scripted(...Array.from({ length: retries + 1 }, () => answered(502)));
      expect(await withRetries(attempt, repeat, options(retries))).toBe('found');
      expect(numbers).toHaveLength(retries + 1);
    }
  });

  test('is looked for after a refusal that an earlier attempt of ours may have brought about', async () => {
    const { repeat } = looking(undefined, 'found');
    const { attempt } = scripted(unreachable(true), answered(400, { reason: 'customIdentifier is already used' }));
    expect(await withRetries(attempt, repeat, options())).toBe('found');
  });

  test('fails with its own error where it is not found in the end, and where the last look fails', async () => {
    for (const end of [undefined, answered(500)]) {
      const error = answered(502, { method: 'POST', path: '/api/v0/hosts' });
      const { repeat } = looking(end);
      expect(await errorOf(withRetries(scripted(error).attempt, repeat, options(0)))).toBe(error);
    }
  });

  test('is not sent again blindly where looking fails', async () => {
    const { repeat } = looking(answered(503), answered(503), 'found');
    const { attempt, numbers } = scripted(unreachable(true));
    expect(await withRetries(attempt, repeat, options())).toBe('found');
    expect(numbers).toHaveLength(1);
  });

  test('where looking can’t tell, fails with the error that says what may exist, not with that of the look', async () => {
    for (const look of [answered(403), answered(503), mackerelError({ kind: 'cancelled' })]) {
      const error = answered(502, { method: 'POST', path: '/api/v0/hosts' });
      const { repeat } = looking(look, look, look);
      expect(await errorOf(withRetries(scripted(error).attempt, repeat, options(1)))).toMatchObject({
        method: 'POST',
        path: '/api/v0/hosts',
        mayHaveArrived: true,
      });
    }
  });
});

describe('the error in the end', () => {
  const never = () => Promise.resolve(undefined);

  test('is left as it is where it is none of Mackerel’s', async () => {
    const mistake = new TypeError('x is not a function');
    await errorOf(withRetries(scripted(answered(503), mistake).attempt, 'always', options()));
    expect(Object.keys(mistake)).toEqual([]);
  });

  test('says that nothing has arrived, as long as nothing can have', async () => {
    const refusal = answered(404);
    await errorOf(withRetries(scripted(unreachable(false), refusal).attempt, 'always', options()));
    expect(refusal.mayHaveArrived).toBe(false);
  });

  test('says that something may have arrived, where an attempt before the last one may have', async () => {
    const [first, refusal] = [answered(503), answered(404)];
    expect(await errorOf(withRetries(scripted(first, refusal).attempt, 'always', options()))).toBe(refusal);
    expect(refusal.mayHaveArrived).toBe(true);
  });

  test('is that of the attempt after which something may exist, where the last look can’t tell', async () => {
    const [first, refusal] = [answered(502), answered(404)];
    const looks = [never, () => Promise.reject(answered(500))];
    const repeat = { lookFirst: async (): Promise<string | undefined> => looks.shift()?.() };
    expect(await errorOf(withRetries(scripted(first, refusal).attempt, repeat, options()))).toBe(first);
  });

  test('is that of the last attempt, not that of a look which failed before nothing was found', async () => {
    const first = answered(502);
    const looks = [() => Promise.reject(answered(403)), never];
    const repeat = { lookFirst: async (): Promise<string | undefined> => looks.shift()?.() };
    expect(await errorOf(withRetries(scripted(first).attempt, repeat, options()))).toBe(first);
  });
});

describe('an abort', () => {
  test('before the failure lets nothing be repeated', async () => {
    const failure = answered(500);
    const { attempt, numbers } = scripted(failure);
    const error = await errorOf(withRetries(attempt, 'always', { ...options(), signal: AbortSignal.abort() }));
    expect(error).toBe(failure);
    expect(numbers).toEqual([1]);
  });

  test('ends the wait at once, and the next attempt then says that it was cancelled', async () => {
    const cancellation = new AbortController();
    const cancelled = mackerelError({ kind: 'cancelled', reason: 'not sent: the step was cancelled' });
    const { attempt, numbers } = scripted(answered(503, { retryAfter: 60_000 }), cancelled);
    const began = performance.now();
    const error = await errorOf(
      withRetries(attempt, 'always', {
        ...options(),
        signal: cancellation.signal,
        onRetry: () =>
          setTimeout(() => {
            cancellation.abort();
          }, 10),
      }),
    );
    expect(error).toBe(cancelled);
    expect(numbers).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('is no reason to throw away an answer that is there', async () => {
    const signal = AbortSignal.abort();
    expect(await withRetries(scripted('done').attempt, 'always', { ...options(), signal })).toBe('done');
  });
});

test('what is thrown is a MackerelError and nothing around it', async () => {
  const error = await errorOf(withRetries(scripted(answered(500)).attempt, 'never', options()));
  expect(error).toBeInstanceOf(MackerelError);
});
