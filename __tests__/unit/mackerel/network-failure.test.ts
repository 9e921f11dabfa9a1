import { describe, expect, test } from '@jest/globals';
import { networkFailure } from '../../../src/mackerel/network-failure.ts';

const withCode = (code: unknown) => Object.assign(new Error('it failed'), { code });

describe('a failure of the network', () => {
  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])(
    'with %s came before the request could have arrived',
    (code) => {
      expect(networkFailure(withCode(code))).toEqual({
        kind: 'unreachable',
        reason: `the connection failed (${code})`,
        mayHaveArrived: false,
      });
    },
  );

  test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE', ''])(
    'with "%s" leaves open whether the request arrived',
    (code) => {
      expect(networkFailure(withCode(code))).toEqual({
        kind: 'unreachable',
        reason: `the connection failed (${code})`,
        mayHaveArrived: true,
      });
    },
  );

  test.each([
    ['no code', new Error('it failed')],
    ['a code that is no text', withCode(7)],
    ['a code on what is no error', { code: 'ECONNREFUSED' }],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('of which nothing is known (%s) may have come after the request arrived', (_, error) => {
    expect(networkFailure(error)).toEqual({
      kind: 'unreachable',
      reason: 'the connection failed',
      mayHaveArrived: true,
    });
  });
});

test.each([
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_CRL',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
])('%s is a certificate that was refused, before anything was sent', (code) => {
  expect(networkFailure(withCode(code))).toEqual({
    kind: 'untrusted',
    reason: `the server's certificate was refused (${code})`,
    mayHaveArrived: false,
  });
});
