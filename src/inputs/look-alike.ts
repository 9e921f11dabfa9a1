import { INPUT_NAMES, type InputName, inputVariable } from './names.ts';

const PREFIX = 'INPUT_';
/** Below it, one letter more or less makes another word. */
const SHORT = 5;

/**
 * What a step gives under a name that is none of an input, but looks like that of one: a typing error, most likely.
 * GitHub warns of it (`Unexpected input(s)`), and hands it over all the same, in capitals.
 *
 * @param name an input that is not given
 * @returns the name in the step, as far as the environment tells it; undefined where nothing looks like it
 */
export function lookAlikeOf(name: InputName, env: NodeJS.ProcessEnv): string | undefined {
  const known = new Set(INPUT_NAMES.map(inputVariable));
  return Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
    .map((variable) => variable.slice(PREFIX.length))
    .find((given) => isAlike(given, name));
}

/** Whether two names differ in a letter or two, apart from letter case, hyphens and underscores. */
function isAlike(given: string, name: string): boolean {
  const [one, other] = [lettersOf(given), lettersOf(name)];
  const most = Math.min(one.length, other.length) < SHORT ? 1 : 2;
  // The length alone rules out the long ones.
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

/** How many letters must be put in, left out or replaced to make one word of another (Levenshtein's distance). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const [replaced = 0, put = 0, left = 0] = [row[column], row[column + 1], next[column]];
      next.push(Math.min(replaced + (letter === otherLetter ? 0 : 1), put + 1, left + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
