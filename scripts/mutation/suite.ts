import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getState, resetState, type State } from 'jest-circus';

type Block = State['rootDescribeBlock'];
type Entry = Extract<Block['children'][number], { type: 'test' }>;
type Hook = Block['hooks'][number];

/** One test of one file. */
export interface Test {
  /** The same in every run of the same tests. */
  id: string;
  name: string;
  file: string;
  /** Counted from 0. */
  position: { line: number; column: number } | undefined;
  /** Runs it with all that must be run before and after it. @throws whatever it fails with */
  run(): Promise<void>;
}

/** Loads the tests of a file. What they import is loaded once, and stays. @param file below the working directory */
export async function loadTests(file: string): Promise<Test[]> {
  resetState();
  const path = resolve(file);
  await import(pathToFileURL(path).href);
  return testsIn(getState().rootDescribeBlock, path);
}

function testsIn(block: Block, file: string): Test[] {
  const counts = new Map<string, number>();
  return entriesIn(block).map((entry) => {
    const name = nameOf(entry);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      id: `${file}: ${name}${count === 1 ? '' : ` (${count})`}`,
      name,
      file,
      position: positionOf(entry, file),
      run: () => runEntry(entry),
    };
  });
}

function entriesIn(block: Block): Entry[] {
  return block.children
    .flatMap((child) => (child.type === 'test' ? [child] : entriesIn(child)))
    .filter(({ mode }) => mode !== 'skip' && mode !== 'todo');
}

/** The blocks that a test stands in, the outermost first. */
function blocksAround({ parent }: Entry): Block[] {
  const blocks: Block[] = [];
  for (let block: Block | undefined = parent; block !== undefined; block = block.parent) {
    blocks.unshift(block);
  }
  return blocks;
}

function nameOf(entry: Entry): string {
  return [...blocksAround(entry).slice(1), entry].map(({ name }) => name).join(' › ');
}

function positionOf({ asyncError }: Entry, file: string): Test['position'] {
  const stack = asyncError instanceof Error ? (asyncError.stack ?? '') : '';
  const line = stack.split('\n').find((candidate) => candidate.includes(file));
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line ?? '') ?? [];
  return row === undefined ? undefined : { line: Number(row) - 1, column: Number(column) };
}

async function runEntry(entry: Entry): Promise<void> {
  const blocks = blocksAround(entry);
  const hooks = (type: Hook['type']) => blocks.flatMap((block) => block.hooks.filter((hook) => hook.type === type));
  // Every test may be run by itself: what is to be done once for all tests of a file is done for each.
  const before = [...hooks('beforeAll'), ...hooks('beforeEach')];
  const after = [...hooks('afterEach').reverse(), ...hooks('afterAll').reverse()];
  try {
    for (const hook of before) await call(hook.fn);
    await call(entry.fn);
  } finally {
    for (const hook of after) await call(hook.fn);
  }
}

async function call(fn: Hook['fn']): Promise<void> {
  await (fn as () => unknown).call(undefined);
}
