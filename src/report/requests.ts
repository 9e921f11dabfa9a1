import type { Retry } from '../mackerel/retry.ts';
import type { RequestTrace } from '../mackerel/transport.ts';

/** One attempt at a request, for the debug log. */
export function requestLine({ method, path, outcome, ms, attempt }: RequestTrace): string {
  return `${method} ${path} ${outcome} ${ms} ms, attempt ${attempt}`;
}

/** Why a request is sent once more, and when. */
export function retryLine({ error, attempt, left, wait }: Retry): string {
  const status = error.status === undefined ? '' : `${error.status} `;
  const seconds = (wait / 1000).toFixed(1);
  return `${error.method} ${error.path}: ${status}${error.reason}; attempt ${attempt + 1} of ${attempt + left} in ${seconds} s`;
}
