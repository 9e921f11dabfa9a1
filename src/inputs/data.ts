import { exactInteger, parseExactly } from '../mackerel/exact-json.ts';
import { shorten } from '../shorten.ts';
import { duplicateKey } from './duplicate-keys.ts';

/** A reason may quote what was given, which can be of any length. */
const MAX_REASON_LENGTH = 200;

/**
 * Reads data that the user wrote as JSON or YAML. YAML's parser is loaded only for what is not JSON.
 *
 * @returns the value, or a sentence that says why there is none
 */
export async function parseData(text: string): Promise<{ value: unknown } | string> {
  let json: unknown;
  try {
    json = parseExactly(text);
  } catch {
    const { parse } = await import('yaml');
    const options = { logLevel: 'error', intAsBigInt: true } as const;
    return read(() => parse(text, options) as unknown, 'It is neither JSON nor YAML');
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) return `It has the key ${shorten(JSON.stringify(twice), MAX_REASON_LENGTH)} twice.`;
  return read(() => json, 'It is JSON that cannot be sent');
}

function read(value: () => unknown, refusal: string): { value: unknown } | string {
  try {
    return { value: asJson(value()) };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `${refusal}: ${shorten(reason.replace(/:$/, ''), MAX_REASON_LENGTH)}.`;
  }
}

/**
 * The value as it can be sent, with whole numbers of any length as they were written: YAML can say more than JSON, such as dates, infinity, and lists that hold themselves; and
 * both can be nested deeper than can be written again.
 *
 * @throws Error where JSON can't hold it
 */
function asJson(value: unknown): unknown {
  return parseExactly(
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`JSON has no number ${part}`);
      return typeof part === 'bigint' ? exactInteger(part) : part;
    }),
  );
}
