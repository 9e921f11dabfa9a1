import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../harness/action-yml.ts';
import { AREAS, describeScore, isLow, scoreOf } from '../../../scripts/mutation/areas.ts';

const AREA = { name: 'part', paths: ['src/one.ts', 'src/some/'] };

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

describe('the score of an area', () => {
  test('counts mutants that were killed or ran out of time, of all that could be', () => {
    const files = { 'src/one.ts': mutants('Killed', 'Timeout', 'Survived', 'NoCoverage') };
    expect(scoreOf(AREA, { files })).toEqual({ name: 'part', detected: 2, total: 4, score: 50 });
  });

  test('leaves out mutants that were ignored, or could not be tried', () => {
    const files = { 'src/one.ts': mutants('Killed', 'Ignored', 'CompileError', 'RuntimeError') };
    expect(scoreOf(AREA, { files })).toMatchObject({ total: 1, score: 100 });
  });

  test('is that of its files and folders, and of nothing beside them', () => {
    const files = {
      'src/one.ts': mutants('Killed'),
      'src/some/file.ts': mutants('Survived'),
      'src/one.ts.bak': mutants('Survived'),
      'src/somewhere.ts': mutants('Survived'),
    };
    expect(scoreOf(AREA, { files })).toMatchObject({ detected: 1, total: 2 });
  });

  test.each([
    [94, true, 'part: 94.00 % (94 of 100), below 95 %'],
    [95, false, 'part: 95.00 % (95 of 100), enough'],
  ])('of %d per cent is low: %s', (killed, low, line) => {
    const statuses = Array.from({ length: 100 }, (_, index) => (index < killed ? 'Killed' : 'Survived'));
    const score = scoreOf(AREA, { files: { 'src/one.ts': mutants(...statuses) } });
    expect(isLow(score)).toBe(low);
    expect(describeScore(score)).toBe(line);
  });

  test('that nothing was tried of is not low, but says so', () => {
    const score = scoreOf(AREA, { files: {} });
    expect(isLow(score)).toBe(false);
    expect(describeScore(score)).toBe('part: no mutant was tried');
  });
});

test('every area is there', () => {
  const missing = AREAS.flatMap(({ paths }) => paths).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});
