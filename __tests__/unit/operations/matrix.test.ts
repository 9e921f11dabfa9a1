import { describe, expect, test } from '@jest/globals';
import { shortened, toMatrix } from '../../../src/operations/matrix.ts';

const MAX_JOBS = 256;

/** Hosts of such IDs. */
const hostsOf = (ids: readonly string[]) => ids.map((id) => ({ id, name: `name of ${id}`, interfaces: [] }));

/** The IDs h1, h2, …. */
function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `h${index + 1}`);
}

describe('toMatrix', () => {
  test('has a job for each batch, with its number, its hosts as the input takes them, and how many they are', () => {
    expect(toMatrix(hostsOf(idsOf(5)), 2)).toEqual({
      matrix: {
        include: [
          { batch: 1, hostIds: 'h1,h2', hostCount: 2, names: 'name of h1,name of h2', addresses: ',' },
          { batch: 2, hostIds: 'h3,h4', hostCount: 2, names: 'name of h3,name of h4', addresses: ',' },
          { batch: 3, hostIds: 'h5', hostCount: 1, names: 'name of h5', addresses: '' },
        ],
      },
      batchSize: 2,
    });
  });

  test('has names and addresses in the order of the IDs, each host one of each', () => {
    const hosts = [
      { id: 'a', name: 'web, the first\n', interfaces: [] },
      { id: 'b', name: 'web-2', interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.2'] }] },
      { id: 'c', name: 'web-3', interfaces: null },
    ];
    expect(toMatrix(hosts, 3).matrix.include).toMatchObject([
      { hostIds: 'a,b,c', names: 'web_ the first_,web-2,web-3', addresses: ',10.0.0.2,' },
    ]);
  });

  test('loses names and addresses only where it would be too large for an output', () => {
    const small = toMatrix(hostsOf(idsOf(1000)), 100).matrix;
    expect(shortened(small)).toBeUndefined();
    const large = toMatrix(hostsOf(idsOf(30_000)), 200).matrix;
    const names = shortened(large)?.include.map((entry) => entry.names + entry.addresses);
    expect(new Set(names)).toEqual(new Set(['']));
    expect(shortened(large)?.include.map(({ hostIds }) => hostIds)).toEqual(
      large.include.map(({ hostIds }) => hostIds),
    );
  });

  test('is empty where there is no host', () => {
    expect(toMatrix([], 10)).toEqual({ matrix: { include: [] }, batchSize: 10 });
  });

  test.each([0, 1, 2, 3, 29, 30, 31, 255, 256, 257, 511, 512, 513, 1000, 2560, 2561, 10_000, 65_537])(
    'has all of %d hosts exactly once, in their order, in 256 jobs at most',
    (count) => {
      const ids = idsOf(count);
      for (const wanted of [1, 2, 3, 7, 30, 39, 40, 255, 256, 257, 9999, 1_000_000]) {
        const { matrix, batchSize } = toMatrix(hostsOf(ids), wanted);
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
      expect([count, wanted, toMatrix(hostsOf(idsOf(count)), wanted).batchSize]).toEqual([count, wanted, expected]);
    }
  });
});
