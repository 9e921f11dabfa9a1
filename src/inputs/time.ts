import type { InputName } from './names.ts';
import type { InputReader } from './reader.ts';

const ACCEPTED =
  'Use seconds since 1970 such as 1764100000, or a time with its zone such as 2026-11-25T19:00:00+09:00.';

/**
 * Reads a time: epoch seconds, or ISO 8601 with a zone.
 *
 * @returns epoch seconds; undefined where the input is empty
 */
export function readTime<I extends InputName>(reader: InputReader<I>, name: I): number | undefined {
  const text = reader.text(name);
  if (text === undefined) return undefined;
  const seconds = secondsOf(text);
  if (seconds === undefined) reader.problem({ input: name, value: text, accepted: ACCEPTED });
  return seconds ?? 0;
}

function secondsOf(text: string): number | undefined {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}
