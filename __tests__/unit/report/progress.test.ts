import { describe, expect, test } from '@jest/globals';
import { progressReporter } from '../../../src/report/progress.ts';

/** Tells the reporter of each host at its second, and returns what it wrote. */
function linesAt(seconds: readonly number[], total: number): string[] {
  const lines: string[] = [];
  let now = 100_000;
  const start = now;
  const told = progressReporter(
    (line) => lines.push(line),
    () => now,
  );
  for (const [index, second] of seconds.entries()) {
    now = start + second * 1000;
    told(index + 1, total);
  }
  return lines;
}

describe('progressReporter', () => {
  test('is silent about short work', () => {
    expect(linesAt([0, 1, 2, 4.999], 100)).toEqual([]);
  });

  test('writes how many of how many are done, once in five seconds at most', () => {
    expect(linesAt([1, 5, 6, 9.9, 10, 14, 30, 31], 100)).toEqual([
      '2 of 100 hosts done …',
      '5 of 100 hosts done …',
      '7 of 100 hosts done …',
    ]);
  });

  test('leaves the end to the conclusion', () => {
    expect(linesAt([6, 20], 2)).toEqual(['1 of 2 hosts done …']);
  });
});
