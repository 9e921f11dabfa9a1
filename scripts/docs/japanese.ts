const JAPANESE = /[ぁ-ヿ一-龠、。（）「」]/;
const FENCE = '```';
/** A line that is a block of its own, so that a line break before it means one. */
const BLOCK = /^\s*(?:$|[#|<>]|[-*] |\d+\. )/;

/** Takes out the blanks that YAML makes of line breaks, where Japanese has none; those around code and Latin words stay. */
export function joinJapanese(text: string): string {
  return text.replaceAll(/(?<=[、。（）「」]) | (?=[、。（）「」])|(?<=[ぁ-ヿ一-龠]) (?=[ぁ-ヿ一-龠])/g, '');
}

/**
 * Where a Japanese paragraph is broken into lines: browsers show a blank there, in the middle of a sentence.
 *
 * @returns a problem for each such line
 */
export function lineBreakProblems(file: string, markdown: string): string[] {
  const lines = markdown.split('\n');
  let isCode = false;
  return lines.flatMap((line, index) => {
    if (line.startsWith(FENCE)) isCode = !isCode;
    const next = lines[index + 1] ?? '';
    const isText =
      !isCode && !line.startsWith(FENCE) && !line.endsWith('\\') && JAPANESE.test(line) && !/^\s*[#|<]/.test(line);
    if (!isText || BLOCK.test(next) || next.startsWith(FENCE)) return [];
    return [`${file}:${index + 1}: a line break in a Japanese paragraph, which is shown as a blank`];
  });
}

/** What a message is quoted in, at the head of an entry: the line that ends with a hard break. */
const ENTRY = /^- (.*)\\$/gm;
const QUOTE = /``.+?``|`[^`]+`/g;

/** The messages that a document has entries for, and its translation has not. */
export function missingMessages(original: string, translated: string): string[] {
  const quotes = [...original.matchAll(ENTRY)].flatMap(([, head = '']) => head.match(QUOTE) ?? []);
  return [...new Set(quotes)].filter((quote) => !translated.includes(quote));
}
