import * as v from '@badrap/valita';
import { shorten } from '../shorten.ts';

const MAX_MESSAGE_LENGTH = 2000;

const message = v.string().assert((text) => text.trim() !== '');
const errorBody = v.union(
  v.object({ error: v.object({ message }) }).map((body) => body.error.message),
  v.object({ error: message }).map((body) => body.error),
);

/**
 * Mackerel's own words in the body of an error reply: `{"error":{"message":"…"}}`, or `{"error":"…"}` in older replies.
 *
 * @param body the reply's text, whatever it holds
 * @returns the message, or undefined where there is none to be had (HTML of a gateway, nothing at all, …)
 */
export function messageOfErrorBody(body: string): string | undefined {
  try {
    const result = errorBody.try(JSON.parse(body), { mode: 'passthrough' });
    return result.ok ? shorten(result.value.trim(), MAX_MESSAGE_LENGTH) : undefined;
  } catch {
    return undefined;
  }
}
