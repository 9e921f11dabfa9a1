import { expect, test } from '@jest/globals';
import { rounded } from '../../../scripts/bench/data.ts';
import { lineThrough, spread } from '../../../scripts/bench/statistics.ts';

test.each([
  [[3, 1, 2], { median: 2, min: 1, max: 3 }],
  [[4, 1, 10, 2], { median: 3, min: 1, max: 10 }],
  [[7], { median: 7, min: 7, max: 7 }],
])('the spread of %j is %j', (values, expected) => {
  expect(spread(values)).toEqual(expected);
});

test('nothing has no spread', () => {
  expect(() => spread([])).toThrow(RangeError);
});

test('a line through points that are on one is that line', () => {
  const line = lineThrough([
    [0, 1],
    [10, 6],
    [100, 51],
  ]);
  expect(line.start).toBeCloseTo(1);
  expect(line.slope).toBeCloseTo(0.5);
});

test('a line through points that are on none is between them', () => {
  const line = lineThrough([
    [0, 0],
    [1, 2],
    [2, 0],
    [3, 2],
  ]);
  expect(line.slope).toBeCloseTo(0.4);
  expect(line.start).toBeCloseTo(0.4);
});

test('numbers are kept with four digits, and everything else as it is', () => {
  expect(rounded({ a: [1.23456, 12_345, 0.000123456], b: 'x' })).toEqual({ a: [1.235, 12_345, 0.0001235], b: 'x' });
});
