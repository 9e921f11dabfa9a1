// Control characters, line separators that are none in a log, and marks that turn the direction of text around.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Makes any text one harmless line of a log: it can't start a line of its own, steer a terminal, or be taken for a
 * workflow command (`::cmd::` at line start, `##[cmd]` anywhere; GitHub documentation, "Workflow commands").
 */
export function toLogLine(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, ' ')
    .replace(/:(?=:)/g, ': ')
    .replaceAll('##[', '# #[');
}

/**
 * Makes any text a harmless part of Markdown, also inside a table: every character that could mean something to
 * Markdown or HTML, or start a link, a mention or an emoji, becomes an entity.
 */
export function toMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, ' ')
    .replace(/[^\p{L}\p{N} .,;'"()?=%/→…-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`)
    .replace(/w(?=ww\.)/gi, '&#119;');
}

/** Shortens text to a number of characters, and shows that it did. */
export function shorten(text: string, length: number): string {
  // A character of two halves is not cut in the middle.
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Puts *** in the place of every secret, also where it was escaped for JSON, Markdown or a URL. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = new Set(
    secrets.flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      toMarkdown(secret),
      encodeURIComponent(secret.toWellFormed()),
    ]),
  );
  // The longest first: one secret may be the beginning of another.
  return [...forms]
    .sort((one, other) => other.length - one.length)
    .reduce((redacted, form) => redacted.replaceAll(form, '***'), text);
}
