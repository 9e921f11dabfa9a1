import { expect, test } from '@jest/globals';
import { search } from '../property/search.ts';
import { mainInThread, postInThread } from '../property/thread.ts';

const MINUTE = 60_000;

test(
  'whatever is asked, whatever goes wrong: the invariants hold',
  async () => {
    const endings = await search(
      { main: mainInThread, post: postInThread },
      { runs: 1000, lanes: 5, longest: 6 * MINUTE, file: '__tests__/property/in-threads.test.ts' },
    );
    if (endings.length < 500) return;
    // The runs were of every kind, or the above would say little.
    const share = (count: number) => count / endings.length;
    const of = (main: string) => share(endings.filter((ending) => ending.main === main).length);
    expect(of('passed')).toBeGreaterThan(0.2);
    expect(of('failed')).toBeGreaterThan(0.2);
    expect(of('killed')).toBeGreaterThan(0.02);
    expect(share(endings.filter(({ isChanged }) => isChanged).length)).toBeGreaterThan(0.2);
    expect(share(endings.filter(({ hits }) => hits > 0).length)).toBeGreaterThan(0.25);
    expect(share(endings.filter(({ posts }) => posts > 0).length)).toBeGreaterThan(0.04);
  },
  8 * MINUTE,
);
