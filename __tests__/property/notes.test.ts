import { expect, test } from '@jest/globals';
import { playOverlap } from './notes/overlap.ts';
import { searchOverlaps } from './notes/search.ts';

const MINUTE = 60_000;

// The first of those that `npm run test:deep` tries.
test(
  'jobs overlap in any order, and die at any request: no host is restored early, forgotten, or restored to another status',
  async () => {
    const endings = await searchOverlaps({ runs: 40, longest: 2 * MINUTE });
    expect(endings.length).toBeGreaterThan(0);
  },
  3 * MINUTE,
);

// The sweep had read the first job's note before the job completed it, set the host, and died.
test('a note that is completed while a sweep reads is not taken for one that only announces', async () => {
  await expect(playOverlap(181965457)).resolves.toMatchObject({ sweeps: 2 });
});
