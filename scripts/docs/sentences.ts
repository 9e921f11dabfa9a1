/** A sentence's end: a full stop before a blank and a new beginning, or a Japanese one. Not inside code or brackets. */
const END = /(?<=\.) (?=[A-Z`"])|(?<=。)(?=.)/g;
const PREFIX = /^For (?:(?:`[a-z-]+`(?:, | and )?)+|AWS integrations|graph annotations): (.)/;

/** What a table has room for, and what is said below it. */
export interface Split {
  readonly first: string;
  readonly rest: string;
}

/** Splits a description after its first sentence. */
export function splitSentences(text: string): Split {
  const flat = text.trim().replaceAll('\n', ' ');
  for (const { index } of flat.matchAll(END)) {
    const first = flat.slice(0, index);
    if (isWhole(first)) return { first, rest: flat.slice(index).trim() };
  }
  return { first: flat, rest: '' };
}

/** Takes off `For <operations>:`, which another column of the table says. */
export function withoutPrefix(sentence: string): string {
  const match = PREFIX.exec(sentence);
  return match === null ? sentence : `${match[1]?.toUpperCase() ?? ''}${sentence.slice(match[0].length)}`;
}

function isWhole(text: string): boolean {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  return count(/`/g) % 2 === 0 && count(/[(（]/g) === count(/[)）]/g);
}
