/**
 * Shortens text to a number of characters. Every cut is made here: by the mark that it leaves, what remains of a secret
 * is found again (redact, in report/sanitize.ts).
 */
export function shorten(text: string, length: number): string {
  // A character of two halves is not cut in the middle.
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}${CUT}`;
}

/** Stands in the place of what was cut off. */
export const CUT = '…';
