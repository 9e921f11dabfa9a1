/** The parts of JSON that matter here: texts, with the colon that makes a key of one, and brackets. */
const PARTS = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

/**
 * A key that an object has twice: JSON allows it, and its parsers drop all but the last without a word.
 *
 * @param json well-formed JSON
 * @returns undefined where there is none
 */
export function duplicateKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (const [part, text, colon] of json.matchAll(PARTS)) {
    if (part === '{') open.push(new Set());
    else if (part === '[') open.push(undefined);
    else if (part === '}' || part === ']') open.pop();
    else if (colon !== undefined) {
      // Two spellings of one key, such as "a" and "\u0061", are the same key.
      const key = JSON.parse(`"${text ?? ''}"`) as string;
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
