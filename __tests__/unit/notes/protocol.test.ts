import { describe, expect, test } from '@jest/globals';
import type { HostStatus } from '../../../src/mackerel/host.ts';
import { type Claim, formerStatus, holdersOf, isUndecided, verdictOf } from '../../../src/notes/protocol.ts';
import { explore, type Setting } from './explore.ts';

const claim = (part: Partial<Claim> = {}): Claim => ({
  phase: 'active',
  status: 'maintenance',
  also: [],
  former: 'working',
  isLive: true,
  ...part,
});

describe('the former status', () => {
  test('is the one that was read, where no note says that a job set it', () => {
    expect(formerStatus('standby', [claim()])).toEqual({ status: 'standby', from: [] });
  });

  test('is what the note of the job that set it says, dead or alive', () => {
    const dead = claim({ isLive: false });
    expect(formerStatus('maintenance', [dead])).toEqual({ status: 'working', from: [dead] });
  });

  test('is followed through several notes of one job', () => {
    const [first, second] = [claim(), claim({ status: 'standby', former: 'maintenance' })];
    expect(formerStatus('standby', [second, first])).toEqual({ status: 'working', from: [second, first] });
  });

  test('is also known where a later step of that job set another status', () => {
    expect(formerStatus('standby', [claim({ also: ['standby'] })]).status).toBe('working');
  });

  test('is not taken from a note that only announces', () => {
    expect(formerStatus('maintenance', [claim({ phase: 'announced', former: undefined })]).status).toBe('maintenance');
  });

  test('ends, also where notes say that a job changed nothing', () => {
    expect(
      formerStatus('maintenance', [claim({ former: 'maintenance' }), claim({ former: 'maintenance' })]).status,
    ).toBe('maintenance');
  });
});

describe('a host', () => {
  test('is held by live jobs that are not leaving', () => {
    const holder = claim();
    expect(holdersOf([holder, claim({ phase: 'leaving' }), claim({ isLive: false })])).toEqual([holder]);
  });

  test('is undecided while a live job has only announced itself', () => {
    const announced = claim({ phase: 'announced', former: undefined });
    expect(isUndecided([announced])).toBe(true);
    expect(isUndecided([{ ...announced, isLive: false }, claim()])).toBe(false);
  });
});

describe('when a step leaves, a host', () => {
  const plan = { status: 'maintenance', also: [], former: 'working' } as const;
  const verdict = (current: string, ...claims: Claim[]) => verdictOf(plan, current, claims).do;

  test.each<[string, Claim[], string]>([
    ['maintenance', [], 'restore'],
    ['standby', [], 'leave-changed'],
    ['maintenance', [claim()], 'leave-held'],
    ['maintenance', [claim({ phase: 'leaving' })], 'restore'],
    ['maintenance', [claim({ isLive: false })], 'restore'],
    ['maintenance', [claim({ status: 'standby' })], 'hand-over'],
    ['standby', [claim({ status: 'standby' })], 'leave-held'],
    ['standby', [claim({ status: 'standby', phase: 'leaving' })], 'restore'],
    ['poweroff', [claim()], 'leave-held'],
    // It never saw this step's note, and would leave the host in maintenance.
    ['maintenance', [claim({ former: 'maintenance' })], 'restore'],
  ])('in %s, with %j, is dealt with so: %s', (current, claims, expected) => {
    expect(verdict(current, ...claims)).toBe(expected);
  });

  test('is restored from a status that this step gave it for another job', () => {
    expect(verdictOf({ ...plan, also: ['standby'] }, 'standby', []).do).toBe('restore');
  });
});

describe('in every order of requests, with kills and sweeps', () => {
  const statuses: HostStatus[] = ['working', 'standby', 'maintenance'];
  const pairs: HostStatus[][] = [
    ['maintenance', 'maintenance'],
    ['maintenance', 'standby'],
  ];
  test.each(statuses.flatMap((first) => pairs.map((jobs) => ({ first, jobs, kills: 2, sweeps: 2 }))))(
    'from $first, two jobs that set $jobs: nothing is restored early, nor forgotten',
    (setting) => {
      const { states, bad } = explore(setting);
      expect(bad).toEqual({});
      expect(states).toBeGreaterThan(3000);
    },
  );

  test.each<[NonNullable<Setting['spoiled']>, HostStatus[]]>([
    ['deletes first', ['maintenance', 'maintenance']],
    ['does not announce', ['maintenance', 'maintenance']],
    ['writes only where needed', ['maintenance', 'maintenance']],
    ['hands over blindly', ['maintenance', 'standby']],
    ['hands over unnoted', ['maintenance', 'standby']],
  ])('it would be noticed if a job %s', (spoiled, jobs) => {
    expect(explore({ first: 'working', jobs, kills: 1, sweeps: 1, spoiled }).bad).not.toEqual({});
  });
});
