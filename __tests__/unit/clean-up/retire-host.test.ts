import { describe, expect, test } from '@jest/globals';
import type { RetireHost } from '../../../src/clean-up/note.ts';
import { retireHost } from '../../../src/clean-up/retire-host.ts';
import type { HostOutcome } from '../../../src/hosts/outcomes.ts';
import { answered } from '../builders.ts';
import { mackerelOver } from '../stand-in.ts';

const STEP = {
  kind: 'retire-host',
  name: 'ci-01',
  hostId: 'a',
  customIdentifier: 'mine',
  memo: 'note',
  since: 1000,
} as const;
const UNKNOWN = { ...STEP, hostId: undefined };

const host = (isRetired: boolean, changes: object = {}) => ({
  host: {
    id: 'a',
    name: 'ci-01',
    customIdentifier: 'mine',
    memo: 'note',
    createdAt: 1000,
    status: 'working',
    isRetired,
    ...changes,
  },
});

/**
 * Retires the host.
 *
 * @param answers what Mackerel answers, by `METHOD path`; an error is thrown
 * @returns what became of it, and what was sent
 */
async function retire(
  step: RetireHost,
  answers: Record<string, unknown>,
): Promise<{ host: HostOutcome | undefined; asked: string[] }> {
  const { mackerel, sent } = mackerelOver(({ method, path }) => {
    const answer = answers[`${method} ${path}`];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const result = await retireHost.undo(step, {
    mackerel,
    concurrency: 1,
    jobStatus: 'success',
    github: undefined,
    signal: new AbortController().signal,
  });
  const hosts = result.kind === 'hosts' ? result.hosts : [];
  expect(hosts).toHaveLength(1);
  return { host: hosts[0], asked: sent.map(({ method, path }) => `${method} ${path}`) };
}

describe('a host that was registered', () => {
  test('is retired by one request where its ID is known', async () => {
    const { host: retired, asked } = await retire(STEP, { 'POST hosts/a/retire': { success: true } });
    expect(retired).toEqual({
      id: 'a',
      name: 'ci-01',
      outcome: 'changed',
      fails: false,
      before: undefined,
      after: { isRetired: true },
      error: undefined,
    });
    expect(asked).toEqual(['POST hosts/a/retire']);
  });

  test('is looked up by its custom identifier where its ID never became known', async () => {
    const { host: retired } = await retire(UNKNOWN, {
      'GET hosts-by-custom-identifier/mine': host(false),
      'POST hosts/a/retire': { success: true },
    });
    expect(retired).toMatchObject({ id: 'a', outcome: 'changed' });
  });

  test('never was, where nothing is found under its custom identifier', async () => {
    const { host: retired } = await retire(UNKNOWN, {
      'GET hosts-by-custom-identifier/mine': answered(404),
      'GET org': { name: 'our-org' },
    });
    expect(retired).toMatchObject({
      id: undefined,
      outcome: 'unchanged',
      fails: false,
      note: 'no such host was registered',
    });
  });

  test('never was told of where whoever knows no such host does not know the organization either', async () => {
    const outage = answered(404);
    const { host: retired } = await retire(UNKNOWN, {
      'GET hosts-by-custom-identifier/mine': answered(404),
      'GET org': outage,
    });
    expect(retired).toMatchObject({ id: undefined, outcome: 'failed', fails: true, error: outage });
  });

  test.each([
    ['name', { name: 'other' }, 'its name is not the one that was sent'],
    ['memo', { memo: '' }, 'its memo is not the one that was sent'],
    ['age', { createdAt: 939 }, 'it was created before this step began'],
    ['unknown age', { createdAt: undefined }, 'Mackerel does not say when it was created'],
  ])('is kept where the one with its custom identifier has another %s', async (_, changes, reason) => {
    const { host: kept, asked } = await retire(UNKNOWN, {
      'GET hosts-by-custom-identifier/mine': host(false, changes),
    });
    expect(kept).toMatchObject({ outcome: 'failed', fails: true });
    expect(kept?.error?.message).toContain(reason);
    expect(asked).toEqual(['GET hosts-by-custom-identifier/mine']);
  });

  test('is retired already where Mackerel does not find it, and it reads as retired', async () => {
    const answers = { 'POST hosts/a/retire': answered(404), 'GET hosts/a': host(true) };
    const { host: retired } = await retire(STEP, answers);
    expect(retired).toMatchObject({
      id: 'a',
      outcome: 'unchanged',
      fails: false,
      after: undefined,
      note: 'it is retired already',
    });
  });

  test.each([
    ['is unknown', answered(404)],
    ['can’t be read', answered(503)],
  ])('may be active where Mackerel does not find it, and it %s', async (_, read) => {
    const refusal = answered(404);
    const { host: retired } = await retire(STEP, { 'POST hosts/a/retire': refusal, 'GET hosts/a': read });
    expect(retired).toMatchObject({ outcome: 'failed', fails: true, error: refusal });
  });

  test('has not been retired where Mackerel does not find it, and yet it lives', async () => {
    const refusal = answered(404);
    const { host: retired } = await retire(STEP, { 'POST hosts/a/retire': refusal, 'GET hosts/a': host(false) });
    expect(retired).toMatchObject({ outcome: 'failed', fails: true, error: refusal });
  });

  test('is a failure where Mackerel refuses, and nothing more is asked', async () => {
    const refusal = answered(403);
    const { host: retired, asked } = await retire(STEP, { 'POST hosts/a/retire': refusal, 'GET hosts/a': host(true) });
    expect(retired).toMatchObject({
      id: 'a',
      name: 'ci-01',
      outcome: 'failed',
      fails: true,
      error: refusal,
    });
    expect(asked).toEqual(['POST hosts/a/retire']);
  });

  test('is a failure where it can’t be looked up', async () => {
    const outage = answered(500);
    const { host: retired } = await retire(UNKNOWN, { 'GET hosts-by-custom-identifier/mine': outage });
    expect(retired).toMatchObject({ id: undefined, outcome: 'failed', error: outage });
  });

  test('that something other than Mackerel keeps from being retired is a failure too', async () => {
    const mistake = new TypeError('x is not a function');
    const { host: retired, asked } = await retire(STEP, { 'POST hosts/a/retire': mistake, 'GET hosts/a': host(true) });
    expect(retired).toMatchObject({ outcome: 'failed', error: mistake });
    expect(asked).toEqual(['POST hosts/a/retire']);
  });

  test('that something other than Mackerel keeps from being read is a failure too', async () => {
    const mistake = new TypeError('x is not a function');
    const { host: retired } = await retire(STEP, { 'POST hosts/a/retire': answered(404), 'GET hosts/a': mistake });
    expect(retired).toMatchObject({ outcome: 'failed', error: mistake });
  });
});

test('the title is the name of the host', () => {
  expect(retireHost.title(STEP)).toBe('ci-01');
});

test('however the job ended, the host is retired', () => {
  for (const status of ['success', 'failure', 'cancelled', '']) {
    expect(retireHost.whyNot?.(STEP, status)).toBeUndefined();
  }
});

describe('what is left to be done by hand', () => {
  test('is to retire the host, by its ID', () => {
    expect(retireHost.byHand(STEP, undefined)).toEqual([
      'The host ci-01 (a) may still be active, and billed. To finish by hand: retire it in Mackerel, or run this action ' +
        'with operation: retire and hostIds: a',
    ]);
  });

  test('is to retire it by its custom identifier where its ID never became known', () => {
    expect(retireHost.byHand(UNKNOWN, undefined)[0]).toMatch(/operation: retire and customIdentifier: mine$/);
  });
});
