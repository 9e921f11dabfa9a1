/** The parts of JSON that matter here: texts, with the colon that makes a key of one, and brackets. */
const PARTS = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

/**
 * A key that an object has twice: JSON allows it, and its parsers drop all but the last without a word.
 *
 * @param json well-formed JSON
 * @returns undefined where there is none
 */
export function duplicateKey(json: string): string | undefined {
  // Most objects of a deep nest have one key: a set is made for the second.
  const open: (Set<string> | string | undefined)[] = [];
  for (const [part, text = '', colon] of json.matchAll(PARTS)) {
    if (part === '{' || part === '[') open.push(undefined);
    else if (part === '}' || part === ']') open.pop();
    else if (colon !== undefined) {
      // Two spellings of one key, such as "a" and "\u0061", are the same key.
      const key = text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
      const keys = open.at(-1);
      if (keys === key || (keys instanceof Set && keys.has(key))) return key;
      if (keys instanceof Set) keys.add(key);
      else open[open.length - 1] = keys === undefined ? key : new Set([keys, key]);
    }
  }
  return undefined;
}
