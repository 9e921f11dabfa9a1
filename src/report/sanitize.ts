// Control characters, line separators that are none in a log, and marks that turn the direction of text around.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Makes any text one harmless line of a log: it can't start a line of its own, steer a terminal, or be taken for a
 * workflow command (`::cmd::` at line start, `##[cmd]` anywhere; GitHub documentation, "Workflow commands").
 */
export function toLogLine(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, ' ').replaceAll('::', ': :').replaceAll('##[', '# #[');
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
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Puts *** in the place of every secret. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}
