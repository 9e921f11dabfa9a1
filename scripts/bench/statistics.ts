/** What several runs of the same thing came to. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The middle and the ends of some numbers. @throws RangeError where there are none */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  if (min === undefined || max === undefined) throw new RangeError('There is no median of nothing.');
  return { median: mean(middle), min, max };
}

/** A straight line through points. */
export interface Line {
  /** At x = 0. */
  readonly start: number;
  readonly slope: number;
}

/** The straight line that is nearest to points [x, y], by least squares. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sum = (term: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + term(x, y), 0);
  const slope = sum((x, y) => (x - middleX) * (y - middleY)) / sum((x) => (x - middleX) ** 2);
  return { start: middleY - slope * middleX, slope };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
