import { expect, test } from '@jest/globals';
import { searchOverlaps } from '../property/notes/search.ts';
import { explore } from '../unit/notes/explore.ts';

const MINUTE = 60_000;

test(
  'jobs overlap in any order, and die at any request: no host is restored early, forgotten, or restored to another status',
  async () => {
    const endings = await searchOverlaps({ runs: 3000, longest: 6 * MINUTE });
    if (endings.length < 500) return;
    // They were of every kind, or the above would say little.
    const share = (is: (ending: (typeof endings)[number]) => boolean) => endings.filter(is).length / endings.length;
    expect(share(({ kills }) => kills > 0)).toBeGreaterThan(0.4);
    expect(share(({ sweeps }) => sweeps > 1)).toBeGreaterThan(0.3);
    expect(share(({ takenOver }) => takenOver > 0)).toBeGreaterThan(0.1);
    expect(share(({ inParts }) => inParts)).toBeGreaterThan(0.02);
  },
  8 * MINUTE,
);

test.each([
  { first: 'working', jobs: ['maintenance', 'maintenance', 'maintenance'], kills: 1, sweeps: 1 },
  { first: 'working', jobs: ['maintenance', 'standby', 'maintenance'], kills: 0, sweeps: 0 },
  { first: 'standby', jobs: ['maintenance', 'standby', 'maintenance'], kills: 0, sweeps: 0 },
] as const)(
  'three jobs in every order that there is, from $first, setting $jobs',
  (setting) => {
    const { states, bad } = explore(setting);
    expect(bad).toEqual({});
    expect(states).toBeGreaterThan(10_000);
  },
  4 * MINUTE,
);
