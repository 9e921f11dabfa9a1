import { expect, test } from '@jest/globals';
import { runMain, runPost } from '../../harness/run-action.ts';
import { search } from './search.ts';

const MINUTE = 60_000;

test(
  'the invariants hold for dist as the runner starts it, stopped by real signals',
  async () => {
    const endings = await search(
      { main: runMain, post: runPost },
      { runs: 9, lanes: 3, longest: 3 * MINUTE, file: '__tests__/property/as-processes.test.ts' },
    );
    expect(endings.length).toBeGreaterThan(0);
  },
  4 * MINUTE,
);
