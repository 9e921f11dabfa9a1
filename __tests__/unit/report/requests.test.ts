import { describe, expect, test } from '@jest/globals';
import { withRetries } from '../../../src/mackerel/retry.ts';
import { requestLine, retryLine } from '../../../src/report/requests.ts';
import { answered, mackerelError } from '../builders.ts';

describe('requestLine', () => {
  test('has method, path, status, milliseconds and attempt', () => {
    expect(requestLine({ method: 'POST', path: '/api/v0/hosts', outcome: 502, ms: 12, attempt: 3 })).toBe(
      'POST /api/v0/hosts 502 12 ms, attempt 3',
    );
  });

  test('has the reason where no status came', () => {
    const trace = {
      method: 'GET',
      path: '/api/v0/org',
      outcome: 'no whole answer within 30 s',
      ms: 30_000,
      attempt: 1,
    };
    expect(requestLine(trace)).toBe('GET /api/v0/org no whole answer within 30 s 30000 ms, attempt 1');
  });
});

describe('retryLine', () => {
  test('says why, and when which attempt of how many follows', () => {
    const error = answered(503, { reason: 'Service Unavailable' });
    expect(retryLine({ error, attempt: 1, left: 4, wait: 1250 })).toBe(
      'GET /api/v0/hosts/2eQGEaLxibb: 503 Service Unavailable; attempt 2 of 5 in 1.3 s',
    );
  });

  test('has no status where none came', () => {
    const error = mackerelError({ kind: 'unreachable', reason: 'the connection failed (ECONNRESET)' });
    expect(retryLine({ error, attempt: 2, left: 1, wait: 0 })).toBe(
      'GET /api/v0/hosts/2eQGEaLxibb: the connection failed (ECONNRESET); attempt 3 of 3 in 0.0 s',
    );
  });

  test('counts up to the number of attempts that there really are', async () => {
    const lines: string[] = [];
    const retrying = withRetries(() => Promise.reject(answered(500)), 'always', {
      retries: 3,
      signal: new AbortController().signal,
      random: () => 0,
      onRetry: (retry) => lines.push(retryLine(retry)),
    });
    await expect(retrying).rejects.toHaveProperty('attempts', 4);
    expect(lines.map((line) => /attempt \d of \d/.exec(line)?.[0])).toEqual([
      'attempt 2 of 4',
      'attempt 3 of 4',
      'attempt 4 of 4',
    ]);
  });
});
