import { describe, expect, test } from '@jest/globals';
import { actionYml } from '../../harness/action-yml.ts';
import { IDLE_POST, measureIdlePost, measureStep } from '../../scripts/costs/measure.ts';
import { bytesOf, distFiles, type Part, PARTS, partsIn } from '../../scripts/costs/parts.ts';
import { STEPS } from '../../scripts/costs/steps.ts';
import { type Cost, COSTS_FILE, isAbout, readCosts } from '../../scripts/costs/table.ts';
import { OPERATION_NAMES } from '../../src/operations/registry.ts';
import { EXAMPLES } from '../operations.ts';

// What the action costs, held against the table that is kept. Nothing here looks at a clock.

const MENDING = `If that is meant: npm run build && npm run costs, and commit ${COSTS_FILE} with the reason.`;
const table = readCosts();

/** A row of the table that is kept, with numbers of bytes as measured where they are about the same. */
function kept(name: string, { loads }: Cost): Cost | undefined {
  const row = table.steps[name];
  return row && isAbout(loads.bytes, row.loads.bytes) ? { ...row, loads: { ...row.loads, bytes: loads.bytes } } : row;
}

function compare(measured: Readonly<Record<string, Cost>>): void {
  for (const [name, cost] of Object.entries(measured)) {
    expect({ of: name, mending: MENDING, ...cost }).toEqual({ of: name, mending: MENDING, ...kept(name, cost) });
  }
}

describe('what is kept in the table is what the action costs', () => {
  test.each(STEPS.map((step) => [step.name, step] as const))('%s', async (_, step) => {
    compare(await measureStep(step));
  });

  test('the post step with nothing to do', async () => {
    compare({ [IDLE_POST]: await measureIdlePost() });
  });

  test('dist/index.js', () => {
    const bytes = bytesOf(['index.js']);
    expect({ mending: MENDING, bytes }).toEqual({
      mending: MENDING,
      bytes: isAbout(bytes, table.entry) ? bytes : table.entry,
    });
  });

  test('for every operation, and nothing else', () => {
    expect(new Set(STEPS.map(({ operation }) => operation))).toEqual(new Set(OPERATION_NAMES));
    const names = STEPS.flatMap(({ name, post }) => (post === undefined ? [name] : [name, post]));
    expect(Object.keys(table.steps).sort()).toEqual([...names, IDLE_POST].sort());
  });

  test('in parts that can be told apart', () => {
    expect(partsIn(distFiles())).toEqual(Object.keys(PARTS));
  });
});

describe('the table keeps within the budgets of the action, which no new measurement moves', () => {
  const onHosts = STEPS.filter(({ operation }) => EXAMPLES[operation].on !== 'records');
  const KIB = 1024;

  test('dist/index.js, and all that a host operation loads, is less than 400 KiB', () => {
    const plain = onHosts.filter(({ name }) => !/^(?:retire|restore)-orphans|in YAML/.test(name));
    expect(table.entry).toBeLessThan(400 * KIB);
    for (const { name, post } of plain) {
      const heavy: Part[] = ['YAML', 'octokit', 'undici', 'AWS integrations', 'orphan search'];
      for (const row of [name, post]) {
        if (row === undefined) continue;
        const { bytes, parts } = table.steps[row]?.loads ?? { bytes: Infinity, parts: [] };
        expect({ row, isSmall: bytes < 400 * KIB, heavy: parts.filter((part) => heavy.includes(part)) }).toEqual({
          row,
          isSmall: true,
          heavy: [],
        });
      }
    }
  });

  test('YAML and the operations on AWS integrations are loaded where they are needed', () => {
    expect(table.steps['register, `meta` in YAML']?.loads.parts).toContain('YAML');
    expect(table.steps['apply-aws-integration, a new one']?.loads.parts).toContain('AWS integrations');
  });

  test('the post step with nothing to do loads dist/post.js alone, which is small, and asks for nothing', () => {
    const { loads, requests } = table.steps[IDLE_POST] ?? {};
    expect({ files: loads?.files, isSmall: (loads?.bytes ?? Infinity) < 32 * KIB, requests }).toEqual({
      files: 1,
      isSmall: true,
      requests: { 0: {} },
    });
  });

  test('N hosts by ID cost N / 30 requests, rounded up, and one for the organization', () => {
    for (const [operation, single, bulk] of [
      ['update-status', 'POST /hosts/<id>/status', 'POST /hosts/bulk-update-statuses'],
      ['retire', 'POST /hosts/<id>/retire', 'POST /hosts/bulk-retire'],
    ] as const) {
      expect(table.steps[operation]?.requests).toEqual({
        1: { 'GET /org': 1, [single]: 1 },
        61: { 'GET /org': 1, [single]: 1, [bulk]: 2 },
      });
    }
  });
});

test('main and post are each an entry point of their own', () => {
  expect(actionYml.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' });
});
