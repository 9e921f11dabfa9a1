import { describe, expect, test } from '@jest/globals';
import { toMatrix } from '../../../src/operations/matrix.ts';

const MAX_JOBS = 256;

/** The IDs h1, h2, …. */
function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `h${index + 1}`);
}

describe('toMatrix', () => {
  test('has a job for each batch, with its number, its hosts as the input takes them, and how many they are', () => {
    expect(toMatrix(idsOf(5), 2)).toEqual({
      matrix: {
        include: [
          { batch: 1, hostIds: 'h1,h2', hostCount: 2 },
          { batch: 2, hostIds: 'h3,h4', hostCount: 2 },
          { batch: 3, hostIds: 'h5', hostCount: 1 },
        ],
      },
      batchSize: 2,
    });
  });

  test('is empty where there is no host', () => {
    expect(toMatrix([], 10)).toEqual({ matrix: { include: [] }, batchSize: 10 });
  });

  test.each([0, 1, 2, 3, 29, 30, 31, 255, 256, 257, 511, 512, 513, 1000, 2560, 2561, 10_000, 65_537])(
    'has all of %d hosts exactly once, in their order, in 256 jobs at most',
    (count) => {
      const ids = idsOf(count);
      for (const wanted of [1, 2, 3, 7, 30, 39, 40, 255, 256, 257, 9999, 1_000_000]) {
        const { matrix, batchSize } = toMatrix(ids, wanted);
        const { include } = matrix;
        expect(include.flatMap(({ hostIds }) => hostIds.split(','))).toEqual(ids);
        expect(include.map(({ hostIds }) => hostIds.split(',').length)).toEqual(
          include.map(({ hostCount }) => hostCount),
        );
        expect(include.map(({ batch }) => batch)).toEqual(include.map((_, index) => index + 1));
        expect(include.length).toBeLessThanOrEqual(MAX_JOBS);
        expect(Math.max(0, ...include.map(({ hostCount }) => hostCount))).toBeLessThanOrEqual(batchSize);
      }
    },
  );

  test('lets batches grow only where there would be too many jobs, and by no more than it takes', () => {
    for (const [count, wanted, expected] of [
      [256, 1, 1],
      [257, 1, 2],
      [512, 2, 2],
      [513, 2, 3],
      [10_000, 39, 40],
      [10_000, 40, 40],
      [10_000, 100, 100],
    ] as const) {
      expect([count, wanted, toMatrix(idsOf(count), wanted).batchSize]).toEqual([count, wanted, expected]);
    }
  });
});
