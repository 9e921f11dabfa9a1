import type { Failure } from './reply.ts';

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const CERTIFICATE_REFUSED = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/;

/**
 * What an error of the network or of TLS means.
 *
 * @param error what the HTTP library threw, whatever it is; its `code` is what tells
 */
export function networkFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return { kind: 'unreachable', reason: 'the connection failed', mayHaveArrived: true };
  if (CERTIFICATE_REFUSED.test(code)) {
    return { kind: 'untrusted', reason: `the server's certificate was refused (${code})`, mayHaveArrived: false };
  }
  return {
    kind: 'unreachable',
    reason: `the connection failed (${code})`,
    mayHaveArrived: !NEVER_CONNECTED.has(code),
  };
}
