import { CUT } from '../shorten.ts';

// Control characters, line separators that are none in a log, and marks that turn the direction of text around.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Makes any text one harmless line of a log: it can't start a line of its own, steer a terminal, or be taken for a
 * workflow command. Those are `::cmd::` at the start of a line, after any white space, and `##[cmd]` anywhere
 * (actions/runner, ActionCommand.cs). Everywhere else the text stays as it is, so that an ARN can be copied.
 */
export function toLogLine(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, ' ')
    .replace(/^(\s*:)(?=:.*::)/, '$1 ')
    .replace(/##(?=\[.*\])/g, '# #');
}

/**
 * Makes any text a harmless part of Markdown, also inside a table: every character that could mean something to
 * Markdown or HTML, or start a link or an emoji, becomes an entity. All of these are ASCII.
 *
 * GitHub looks for mentions, issues and addresses for mail once an entity is the plain character again, and only within
 * one piece of text: an element ends the piece. A line may break there, and a copy of the text does not hold it.
 */
export function toMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, ' ')
    .replace(/[^A-Za-z0-9 .,;'"()?=%/\u0080-\uffff-]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/&#(?:35|64);/g, '$&<wbr>')
    .replace(/w(?=ww\.)/gi, '&#119;');
}

/** A part of a secret that is shorter than this says nothing. */
const SHORTEST_PART = 4;

/**
 * Every form in which a secret may come up: escaped by someone else for JSON or a URL, and escaped here, once more.
 *
 * @param escape how else text is escaped where it is looked for, such as toMarkdown
 */
export function formsOf(secret: string, escape = (text: string) => text): string[] {
  const theirs = [secret, inJson(secret), inUrl(secret)];
  return [...new Set(theirs.flatMap((form) => [form, inJson(form), inUrl(form), escape(form)]))];
}

/**
 * Puts *** in the place of every secret; also where it was cut (see shorten), so that only its beginning is left.
 *
 * @param forms of all secrets (formsOf)
 */
export function redact(text: string, forms: readonly string[]): string {
  // The longest first: one secret may be the beginning of another.
  const ordered = forms.toSorted((one, other) => other.length - one.length);
  const redacted = ordered.reduce((rest, form) => rest.replaceAll(form, '***'), text);
  const pieces: string[] = [];
  let rest = 0;
  for (let cut = redacted.indexOf(CUT); cut >= 0; cut = redacted.indexOf(CUT, cut + CUT.length)) {
    const length = beginningBefore(redacted, cut, ordered);
    if (length === 0) continue;
    pieces.push(redacted.slice(rest, Math.max(rest, cut - length)), '***');
    rest = cut;
  }
  return pieces.length === 0 ? redacted : [...pieces, redacted.slice(rest)].join('');
}

/** How many characters before a place are the beginning of a secret. A long text is not copied for it. */
function beginningBefore(text: string, end: number, secrets: readonly string[]): number {
  for (const secret of secrets) {
    for (let length = secret.length - 1; length >= SHORTEST_PART; length--) {
      if (length <= end && text.startsWith(secret.slice(0, length), end - length)) return length;
    }
  }
  return 0;
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inUrl(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
