/** The seconds in a unit, by the ways people write it. */
const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msecs?|milliseconds?)$/i, 0.001],
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60],
  [/^(?:h|hrs?|hours?)$/i, 3600],
  [/^(?:d|days?)$/i, 86_400],
];

export type Unit = 'seconds' | 'minutes' | 'hours';

/**
 * Says which numbers an input takes; of one that has a unit, also how it is written without.
 *
 * @param text what was given
 * @param unit what the input counts; undefined: things
 */
export function wholeNumber(text: string, min: number, max: number, unit: Unit | undefined): string {
  const range = `Use a whole number${unit === undefined ? '' : ` of ${unit}`} from ${min} to ${max}`;
  const [, digits = '', word = ''] = /^(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]+)$/i.exec(text) ?? [];
  const given = secondsIn(word);
  const wanted = secondsIn(unit ?? '');
  if (given === undefined || wanted === undefined) return `${range}.`;
  const number = (Number(digits) * given) / wanted;
  const isOne = Number.isInteger(number) && number >= min && number <= max;
  return `${range}, without a unit${isOne ? `: ${number}` : ''}.`;
}

function secondsIn(unit: string): number | undefined {
  return SECONDS.find(([pattern]) => pattern.test(unit))?.[1];
}
