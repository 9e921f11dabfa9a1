import type * as v from '@badrap/valita';
import { firstIssues, issuePath, issueText } from '../schema.ts';
import { shorten } from '../shorten.ts';
import { messageOfErrorBody } from './error-body.ts';
import type { About, MackerelErrorDetails } from './errors.ts';
import { parseExactly } from './exact-json.ts';
import type { ReplyHead } from './http.ts';

/** Keys of a reply can be of any length. */
const MAX_REASON_LENGTH = 500;

/** What a MackerelError needs to be told, apart from the request it is about. */
export type Failure = Omit<MackerelErrorDetails, keyof RequestDetails>;

/** What a MackerelError keeps of the request it is about. */
export type RequestDetails = Pick<MackerelErrorDetails, keyof About | 'method' | 'path' | 'address'>;

/**
 * What an answer with an error status (or a redirect) means.
 *
 * @param text the answer's body, whatever it holds
 */
export function readRefusal(head: ReplyHead, text: string): Failure {
  const { status } = head;
  const words = messageOfErrorBody(text);
  const retryAfter = parseRetryAfter(headerOf(head, 'retry-after'), Date.now());
  return {
    kind: 'answered',
    status,
    reason: words ?? wordlessRefusal(head),
    inMackerelsWords: words !== undefined,
    mayHaveArrived: !isRefusedForCertain(status, words !== undefined),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/**
 * Whether an answer says that the work was not done: 4xx does, but only where it is Mackerel that says so. A proxy knows
 * nothing of what was done behind it, except where it did not let the request through: there are too many of them.
 */
function isRefusedForCertain(status: number, inMackerelsWords: boolean): boolean {
  return status === 429 || (inMackerelsWords && status >= 400 && status < 500 && status !== 408);
}

/**
 * Holds the body of a successful answer against what the API documents.
 *
 * @param text the answer's body, whatever it holds
 * @param schema what it must be
 * @returns the value the schema makes of it, or a failure: the work was done, but nothing can be told of it
 */
export function readReply<T>(head: ReplyHead, text: string, schema: v.Type<T>): { value: T } | { failure: Failure } {
  const unreadable = (reason: string) => ({
    failure: { kind: 'unreadable', status: head.status, reason, mayHaveArrived: true } as const,
  });
  let json: unknown;
  try {
    json = parseExactly(text);
  } catch {
    const type = headerOf(head, 'content-type') ?? 'no content type';
    return unreadable(`the reply is not JSON (${type}, ${text.length} characters)`);
  }
  const result = schema.try(json, { mode: 'passthrough' });
  if (result.ok) return { value: result.value };
  const issues = firstIssues(result, 3).map((issue) => `${issuePath(issue) || 'the whole'}: ${issueText(issue)}`);
  return unreadable(`the reply is not as documented: ${shorten(issues.join(' '), MAX_REASON_LENGTH)}`);
}

/**
 * Reads a Retry-After header, in either of its forms (RFC 9110, 10.2.3).
 *
 * @param value seconds, or an HTTP date
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, or undefined where the header is absent or makes no sense
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // Date.parse also takes numbers for dates: an HTTP date begins with the day of the week.
  const date = /^\s*[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function wordlessRefusal({ status, statusText }: ReplyHead): string {
  if (status >= 300 && status < 400) {
    return 'a redirect, which is not followed: the API key goes to apiBase only';
  }
  return statusText || 'no message';
}

/** A header of a reply, by its name in lower case; null where there is none. */
export function headerOf({ headers }: ReplyHead, name: string): string | null {
  return headers[name]?.toString() ?? null;
}
