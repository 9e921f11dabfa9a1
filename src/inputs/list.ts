import { wentWrong } from './went-wrong.ts';

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
  const wrong = wentWrong(/^\[object \w+\]/.exec(trimmed)?.[0] ?? '');
  if (wrong !== undefined) return wrong;
  if (isJsonObject(trimmed)) return 'It is a JSON object. Use one item per line, or a JSON array such as ["a","b"].';
  if (trimmed.startsWith('[')) {
    const array = parseJsonArray(trimmed);
    return typeof array === 'string' ? array : toList(array, array.length === 0);
  }
  if (isBlockList(trimmed, { spaces, commas })) return BLOCK_LIST;
  const separator = new RegExp(`[\\r\\n${commas ? ',' : ''}${spaces ? '\\s' : ''}]+`);
  return toList(trimmed.split(separator), false);
}

const BLOCK_LIST =
  'It is written as a YAML list (`- item`), but GitHub hands it over as plain text. Write one item per line without ' +
  'the `- `, or a JSON array such as ["a","b"].';

/** Whether an item begins with a dash and a blank; only a JSON array can say that it really does. */
function isBlockList(text: string, { spaces, commas }: Required<ListOptions>): boolean {
  return new RegExp(`(?:^|[\\r\\n${commas ? ',' : ''}])[ \\t]*-(?:\\s|$)${spaces ? '|\\s-(?:\\s|$)' : ''}`).test(text);
}

function isJsonObject(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseJsonArray(text: string): string[] | string {
  const refusal = 'It starts with "[", so it must be a JSON array of strings, such as ["a","b"].';
  try {
    const json: unknown = JSON.parse(text);
    if (!Array.isArray(json)) return refusal;
    if (json.every((item) => typeof item === 'string')) return json;
    const isOfObjects = json.some((item) => typeof item === 'object' && item !== null && 'id' in item);
    return isOfObjects ? `${refusal} It holds objects: toJSON(fromJSON(…).*.id) takes the ID of each.` : refusal;
  } catch {
    return refusal;
  }
}

function toList(items: readonly string[], spelledOutEmpty: boolean): List {
  const kept = new Set(items.map((item) => item.trim()).filter((item) => item !== ''));
  return { items: [...kept], spelledOutEmpty };
}
