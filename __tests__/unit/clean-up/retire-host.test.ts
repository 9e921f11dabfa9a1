import { describe, expect, test } from '@jest/globals';
import { retireRegistered } from '../../../src/clean-up/retire.ts';
import { answered } from '../builders.ts';
import { type Asked, hostsOver } from '../stand-in.ts';

const PLAN = { kind: 'retire-host', name: 'ci-01', hostId: 'a', customIdentifier: 'mine' } as const;
const UNKNOWN = { ...PLAN, hostId: undefined };

const host = (isRetired: boolean) => ({ host: { id: 'a', name: 'ci-01', status: 'working', isRetired } });

/** A Mackerel whose every answer is told by `METHOD path`; an error is thrown. */
function mackerel(answers: Record<string, unknown>) {
  return hostsOver(({ method, path }: Asked) => {
    const answer = answers[`${method} ${path}`];
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

describe('a host that was registered', () => {
  test('is retired by one request where its ID is known', async () => {
    const { hosts, asked } = mackerel({ 'POST hosts/a/retire': { success: true } });
    expect(await retireRegistered(hosts, PLAN)).toEqual({
      id: 'a',
      name: 'ci-01',
      outcome: 'changed',
      fails: false,
      before: undefined,
      after: { isRetired: true },
      error: undefined,
    });
    expect(asked()).toEqual(['POST hosts/a/retire']);
  });

  test('is looked up by its custom identifier where its ID never became known', async () => {
    const { hosts } = mackerel({
      'GET hosts-by-custom-identifier/mine': host(false),
      'POST hosts/a/retire': { success: true },
    });
    expect(await retireRegistered(hosts, UNKNOWN)).toMatchObject({ id: 'a', outcome: 'changed' });
  });

  test('never was, where nothing is found under its custom identifier', async () => {
    const { hosts } = mackerel({ 'GET hosts-by-custom-identifier/mine': answered(404) });
    expect(await retireRegistered(hosts, UNKNOWN)).toMatchObject({
      id: undefined,
      outcome: 'unchanged',
      fails: false,
      note: 'no such host was registered',
    });
  });

  test.each([
    ['retired', host(true)],
    ['unknown', answered(404)],
  ])('is gone already where Mackerel does not find it, and it is %s', async (_, read) => {
    const { hosts } = mackerel({ 'POST hosts/a/retire': answered(404), 'GET hosts/a': read });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({
      id: 'a',
      outcome: 'unchanged',
      fails: false,
      after: undefined,
      note: 'it is gone already',
    });
  });

  test('has not been retired where Mackerel does not find it, and yet it lives', async () => {
    const refusal = answered(404);
    const { hosts } = mackerel({ 'POST hosts/a/retire': refusal, 'GET hosts/a': host(false) });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({ outcome: 'failed', fails: true, error: refusal });
  });

  test('may live where Mackerel does not find it, and it can’t be read', async () => {
    const outage = answered(503);
    const { hosts } = mackerel({ 'POST hosts/a/retire': answered(404), 'GET hosts/a': outage });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({ outcome: 'failed', fails: true, error: outage });
  });

  test('is a failure where Mackerel refuses, and nothing more is asked', async () => {
    const refusal = answered(403);
    const { hosts, asked } = mackerel({ 'POST hosts/a/retire': refusal, 'GET hosts/a': host(true) });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({
      id: 'a',
      name: 'ci-01',
      outcome: 'failed',
      fails: true,
      error: refusal,
    });
    expect(asked()).toEqual(['POST hosts/a/retire']);
  });

  test('is a failure where it can’t be looked up', async () => {
    const outage = answered(500);
    const { hosts } = mackerel({ 'GET hosts-by-custom-identifier/mine': outage });
    expect(await retireRegistered(hosts, UNKNOWN)).toMatchObject({ id: undefined, outcome: 'failed', error: outage });
  });

  test('that something other than Mackerel keeps from being retired is a failure too', async () => {
    const mistake = new TypeError('x is not a function');
    const { hosts, asked } = mackerel({ 'POST hosts/a/retire': mistake, 'GET hosts/a': host(true) });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({ outcome: 'failed', error: mistake });
    expect(asked()).toEqual(['POST hosts/a/retire']);
  });

  test('that something other than Mackerel keeps from being read is a failure too', async () => {
    const mistake = new TypeError('x is not a function');
    const { hosts } = mackerel({ 'POST hosts/a/retire': answered(404), 'GET hosts/a': mistake });
    expect(await retireRegistered(hosts, PLAN)).toMatchObject({ outcome: 'failed', error: mistake });
  });
});
