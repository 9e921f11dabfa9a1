import { expect, test } from '@jest/globals';
import { search } from './search.ts';
import { mainInThread, postInThread } from './thread.ts';

const MINUTE = 60_000;

// The first of the runs that `npm run test:deep` tries.
test(
  'whatever is asked, whatever goes wrong: the invariants hold',
  async () => {
    const endings = await search(
      { main: mainInThread, post: postInThread },
      { runs: 30, lanes: 5, longest: 2 * MINUTE, file: '__tests__/property/in-threads.test.ts' },
    );
    expect(endings.length).toBeGreaterThan(0);
  },
  4 * MINUTE,
);
