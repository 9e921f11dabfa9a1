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
  const { rootDescribeBlock } = getState();
  if (!isPrepared(rootDescribeBlock)) atTheEnd.push(...hooksOf(rootDescribeBlock, 'afterAll'));
  return testsIn(rootDescribeBlock, path);
}

/** What is taken away when all tests are done, because it was there before the first one. */
const atTheEnd: Hook[] = [];
process.on('exit', () => {
  for (const hook of atTheEnd) void call(hook);
});

/** Whether something is done before the tests of a block, to be taken back after them. */
function isPrepared(block: Block): boolean {
  return hooksOf(block, 'beforeAll').length > 0;
}

function hooksOf(block: Block, type: Hook['type']): Hook[] {
  return block.hooks.filter((hook) => hook.type === type);
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
  const hooks = (from: readonly Block[], type: Hook['type']) => from.flatMap((block) => hooksOf(block, type));
  // Every test may be run by itself: what is to be done once before all tests of a block, and after them, is done for each.
  const prepared = blocks.filter(isPrepared);
  const before = [...hooks(prepared, 'beforeAll'), ...hooks(blocks, 'beforeEach')];
  const after = [...hooks(blocks, 'afterEach').reverse(), ...hooks(prepared, 'afterAll').reverse()];
  try {
    for (const hook of before) await call(hook);
    await call(entry);
  } finally {
    for (const hook of after) await call(hook);
  }
}

async function call({ fn }: Pick<Hook, 'fn'>): Promise<void> {
  await (fn as () => unknown).call(undefined);
}
