const LONGEST = 500;

/**
 * Makes text from a request safe to print: one line, printable ASCII, at most 500 characters.
 *
 * Whatever is not printable, and what GitHub's runner takes for a command (`::` where a line begins, `##[` anywhere), is
 * percent-encoded, which in a path changes nothing of its meaning.
 */
export function printable(text: string): string {
  const safe = Array.from(text.slice(0, LONGEST), (character) =>
    /^[\x20-\x7e]$/.test(character) ? character : percentEncode(character),
  )
    .join('')
    .replaceAll('::', ':%3A')
    .replaceAll('##', '#%23');
  return text.length > LONGEST ? `${safe}...` : safe;
}

const percentEncode = (character: string): string =>
  Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
