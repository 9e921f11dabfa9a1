/** Below it, one letter more or less makes another word. */
const SHORT = 5;

/** Whether two names differ in so little that one may be a typo for the other: a letter, or two in a long name. */
export function isAlike(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) < SHORT ? 1 : 2;
  // The length alone rules out the long ones.
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/**
 * The word that was most likely meant.
 *
 * @param candidates in the order in which they are preferred
 * @param lettersOf what of a word counts: by default letters and digits, in any case
 * @returns undefined where none is alike
 */
export function nearest<T extends string>(
  word: string,
  candidates: readonly T[],
  lettersOf = lettersAndDigits,
): T | undefined {
  const letters = lettersOf(word);
  const alike = candidates.filter((candidate) => isAlike(letters, lettersOf(candidate)));
  return alike
    .map((candidate) => ({ candidate, far: distance(letters, lettersOf(candidate)) }))
    .reduce<{ candidate: T; far: number } | undefined>(
      (best, next) => (best === undefined || next.far < best.far ? next : best),
      undefined,
    )?.candidate;
}

/** `Did you mean …?` with a blank before it; empty where no candidate is alike. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

function lettersAndDigits(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/**
 * How many letters must be put in, left out, replaced, or swapped with the next one, to make one word of another (optimal
 * string alignment distance).
 */
function distance(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let former: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of to.entries()) {
      const [replaced = 0, put = 0, left = 0] = [row[column], row[column + 1], next[column]];
      const isSwapped = letter === to[column - 1] && otherLetter === from[index - 1];
      const swapped = isSwapped ? (former[column - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced + (letter === otherLetter ? 0 : 1), put + 1, left + 1, swapped));
    }
    [former, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
