import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canPass,
  defaultStableFor,
  type GateTimes,
  isStable,
  leavesRoom,
  nextPoll,
  Streak,
} from '../../../../src/hosts/gate/schedule.ts';

const S = 1000;
const times = (given: Partial<GateTimes>): GateTimes => ({
  waitTimeout: 600 * S,
  pollInterval: 15 * S,
  warmUp: 0,
  stableFor: 60 * S,
  ...given,
});
const next = (given: Partial<GateTimes>, endedAt?: number, allOkSince?: number) =>
  nextPoll(times(given), { endedAt, took: 10, allOkSince });

describe('stableFor', () => {
  test.each([
    [600, 0, 60],
    [120, 0, 60],
    [60, 0, 30],
    [1, 0, 0.5],
    [0, 0, 0],
    [100, 80, 10],
    [10, 20, 0],
  ])('is by default, of %i s with a warm-up of %i s, %d s', (waitTimeout, warmUp, expected) => {
    expect(defaultStableFor({ waitTimeout: waitTimeout * S, warmUp: warmUp * S })).toBe(expected * S);
  });

  test.each([
    [0, 0, 0, true],
    [0, 0, 1, false],
    [0, 1, 0, false],
    [10, 4, 5, true],
    [10, 5, 5, false],
    [10, 0, 10, false],
  ])('of %i s: a warm-up of %i s and %i s of being OK can pass: %s', (waitTimeout, warmUp, stableFor, expected) => {
    expect(canPass(times({ waitTimeout: waitTimeout * S, warmUp: warmUp * S, stableFor: stableFor * S }))).toBe(
      expected,
    );
  });

  test('is held from the end of the poll that found all OK to the beginning of the one that lets them pass', () => {
    expect(isStable({ stableFor: 60 * S }, 65 * S, 5 * S)).toBe(true);
    expect(isStable({ stableFor: 60 * S }, 65 * S, 5 * S + 1)).toBe(false);
    expect(isStable({ stableFor: 0 }, 0, 10)).toBe(true);
  });
});

describe('the next poll', () => {
  test('is at once, and then pollInterval after the last one was over', () => {
    expect(next({})).toBe(0);
    expect(next({}, 2 * S)).toBe(17 * S);
  });

  test('is put off to the end of the warm-up where it would keep the monitors from being asked then', () => {
    expect(next({ warmUp: 10 * S })).toBe(10 * S);
    expect(next({ warmUp: 60 * S })).toBe(0);
    expect(next({ warmUp: 60 * S }, 31 * S)).toBe(60 * S);
    expect(next({ warmUp: 60 * S }, 15 * S)).toBe(30 * S);
    expect(next({ warmUp: 60 * S }, 60 * S)).toBe(75 * S);
  });

  test('comes early where pollInterval does not fit, no other is left, and it may let the gate pass', () => {
    const short = { waitTimeout: 20 * S, stableFor: 4 * S, pollInterval: 30 * S };
    expect(next(short, 0)).toBe(16 * S);
    expect(next(short, 13 * S, 13 * S)).toBe(17 * S);
    expect(next(short, 13 * S, undefined)).toBeUndefined();
    expect(next(short, 13 * S, 17 * S)).toBeUndefined();
    expect(next({ ...short, stableFor: 0 }, 13 * S)).toBe(20 * S - 100);
  });

  test('never comes early where pollInterval fits', () => {
    expect(next({ waitTimeout: 20 * S, stableFor: 4 * S }, 0, 0)).toBe(15 * S);
    expect(next({ waitTimeout: 20 * S, stableFor: 4 * S }, 13 * S, 13 * S)).toBeUndefined();
    expect(next({ waitTimeout: 20 * S, stableFor: 0 }, 15 * S)).toBeUndefined();
  });

  test('comes early where polls take so long that pollInterval does not fit', () => {
    const state = { endedAt: 9 * S, allOkSince: 9 * S };
    const given = times({ waitTimeout: 20 * S, pollInterval: 9 * S, stableFor: 9 * S });
    expect(nextPoll(given, { ...state, took: S })).toBe(18 * S);
    expect(nextPoll(given, { ...state, endedAt: 8 * S, allOkSince: 5 * S, took: 3 * S })).toBe(14 * S);
    expect(leavesRoom(given, 3 * S)).toBe(false);
    expect(leavesRoom(given, S)).toBe(true);
  });

  test('is begun so early that there is time for it, as far as the last one tells', () => {
    const { waitTimeout } = times({});
    expect(nextPoll(times({}), { endedAt: waitTimeout - 16 * S, took: 3 * S, allOkSince: undefined })).toBeUndefined();
    expect(nextPoll(times({}), { endedAt: waitTimeout - 22 * S, took: 3 * S, allOkSince: undefined })).toBe(
      waitTimeout - 7 * S,
    );
  });

  const anyTimes = fc
    .record({
      waitTimeout: fc.integer({ min: 1, max: 3600 }),
      pollInterval: fc.integer({ min: 1, max: 3600 }),
      warmUp: fc.integer({ min: 0, max: 3600 }),
      stableFor: fc.integer({ min: 0, max: 3600 }),
    })
    .map(({ waitTimeout, pollInterval, warmUp, stableFor }) => ({
      waitTimeout: waitTimeout * S,
      pollInterval: pollInterval * S,
      warmUp: warmUp * S,
      stableFor: stableFor * S,
    }))
    .filter(canPass);

  /** Plays a gate whose hosts are OK from a time on, with polls that take no time worth speaking of. */
  function play(given: GateTimes, okFrom: number): { polls: number[]; passedAt: number | undefined } {
    const polls: number[] = [];
    const streak = new Streak();
    let endedAt: number | undefined;
    for (;;) {
      const due = nextPoll(given, { endedAt, took: 1, allOkSince: streak.since });
      if (due === undefined || polls.length > 10_000) return { polls, passedAt: undefined };
      polls.push(due);
      endedAt = due + 1;
      if (due < given.warmUp || due < okFrom) continue;
      streak.ok(polls.length, endedAt);
      if (streak.since !== undefined && isStable(given, due, streak.since)) return { polls, passedAt: due };
    }
  }

  test('hosts that are OK all the time pass, whatever the times, and never before the warm-up and stableFor are over', () => {
    fc.assert(
      fc.property(anyTimes, (given) => {
        const { passedAt } = play(given, 0);
        expect(passedAt).toBeDefined();
        expect(passedAt).toBeGreaterThanOrEqual(given.warmUp + given.stableFor);
        expect(passedAt).toBeLessThan(given.waitTimeout);
      }),
    );
  });

  test('no two polls are closer than pollInterval, where it fits', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 0, max: 3_600_000 }), (given, okFrom) => {
        fc.pre(leavesRoom(given, 1));
        const { polls } = play(given, okFrom);
        const gaps = polls.slice(1).map((poll, index) => poll - (polls[index] ?? 0));
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(given.pollInterval);
      }),
    );
  });

  test('hosts that are never OK never pass', () => {
    fc.assert(
      fc.property(anyTimes, (given) => {
        expect(play(given, Infinity).passedAt).toBeUndefined();
      }),
    );
  });
});

describe('a streak', () => {
  test('goes on over one poll that was missed, and begins again after two', () => {
    const streak = new Streak();
    streak.ok(1, 10);
    streak.ok(3, 30);
    expect([streak.since, streak.lasted]).toEqual([10, 20]);
    streak.ok(6, 60);
    expect([streak.since, streak.lasted]).toEqual([60, 0]);
  });

  test('ends with what is not OK', () => {
    const streak = new Streak();
    streak.ok(1, 10);
    streak.broken();
    expect([streak.since, streak.lasted]).toEqual([undefined, undefined]);
    streak.ok(2, 20);
    expect(streak.since).toBe(20);
  });
});
