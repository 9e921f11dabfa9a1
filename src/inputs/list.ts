export interface List {
  items: string[];
  /** Whether the user spelled out `[]`, which an expression that came out empty never does. */
  spelledOutEmpty: boolean;
}

export interface ListOptions {
  /** Whether spaces separate items too: where no item can hold one. */
  spaces?: boolean;
  /** Whether commas separate items: not where an item may hold one. Default: true. */
  commas?: boolean;
}

/**
 * Reads a list: one item per line, or separated by commas, or a JSON array; blanks and duplicates dropped, order kept.
 *
 * @param text the input's text
 * @returns the items, or a sentence that says why it is no list
 */
export function parseList(text: string, { spaces = false, commas = true }: ListOptions = {}): List | string {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) {
    const array = parseJsonArray(trimmed);
    return typeof array === 'string' ? array : toList(array, array.length === 0);
  }
  const separator = new RegExp(`[\\r\\n${commas ? ',' : ''}${spaces ? '\\s' : ''}]+`);
  return toList(trimmed.split(separator), false);
}

function parseJsonArray(text: string): string[] | string {
  const refusal = 'It starts with "[", so it must be a JSON array of strings, such as ["a","b"].';
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : refusal;
  } catch {
    return refusal;
  }
}

function toList(items: readonly string[], spelledOutEmpty: boolean): List {
  const kept = new Set(items.map((item) => item.trim()).filter((item) => item !== ''));
  return { items: [...kept], spelledOutEmpty };
}
