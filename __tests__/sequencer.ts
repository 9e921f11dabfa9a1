import { createRequire } from 'node:module';
import type TestSequencing from '@jest/test-sequencer';

// Its types describe what `require` gives, not what `import` does.
const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof TestSequencing;

type Tests = Parameters<TestSequencing.default['sort']>[0];

// What takes longest comes first, or the last of it would be waited for on one core. Jest goes by the time that a file
// took before, and in a fresh clone, where it knows none, by its size; but the longest tests are not the largest files.
const FIRST = ['faults', 'gate', 'property', 'hostile', 'action'];

export default class Sequencer extends TestSequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const sorted = await super.sort(tests);
    return sorted.toSorted((a, b) => placeOf(a.path) - placeOf(b.path));
  }
}

function placeOf(path: string): number {
  const folders = path.split(/[\\/]/);
  const place = FIRST.findIndex((folder) => folders.includes(folder));
  return place < 0 ? FIRST.length : place;
}
