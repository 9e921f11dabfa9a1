import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/inputs/problem.ts';
import { RetiredError } from '../../../src/hosts/outcomes.ts';
import { explain, explanation } from '../../../src/report/explain.ts';
import { answered, mackerelError } from '../builders.ts';

const REQUEST = 'GET /api/v0/hosts/2eQGEaLxibb';

describe('what failed', () => {
  test('has Mackerel’s own words in quotation marks, with status and request', () => {
    const error = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });
    expect(explain(error).what).toBe(`Mackerel answered 404 "Host Not Found." to ${REQUEST}.`);
  });

  test('puts no words into Mackerel’s mouth', () => {
    expect(explain(answered(502, { reason: 'Bad Gateway' })).what).toBe(
      `Mackerel answered 502 (Bad Gateway) to ${REQUEST}.`,
    );
  });

  test('has the number of attempts where there was more than one', () => {
    for (const error of [answered(502), mackerelError({ kind: 'unreachable' })]) {
      expect(explain(error).what).not.toContain('attempt');
      error.attempts = 5;
      expect(explain(error).what).toContain('(5 attempts)');
    }
  });

  test.each(['unreachable', 'untrusted'] as const)('is that Mackerel could not be reached: %s', (kind) => {
    const error = mackerelError({ kind, reason: 'the connection failed (ECONNRESET)' });
    expect(explain(error).what).toBe(
      `Mackerel could not be reached for ${REQUEST}: the connection failed (ECONNRESET).`,
    );
  });

  test('is that the answer could not be read', () => {
    const error = mackerelError({ kind: 'unreadable', status: 200, reason: 'the reply is not JSON' });
    expect(explain(error).what).toBe(`Mackerel's answer to ${REQUEST} could not be read: the reply is not JSON.`);
  });

  test('ends with one full stop, although the reason ends with one', () => {
    const reason = 'the reply is not as documented: host.id: It is missing.';
    expect(explain(mackerelError({ kind: 'unreadable', status: 200, reason })).what).not.toContain('..');
  });

  test('is the cancellation itself', () => {
    const error = mackerelError({ kind: 'cancelled', reason: 'not sent: the step was cancelled' });
    expect(explain(error)).toEqual({ what: `${REQUEST}: not sent: the step was cancelled.`, remedy: '' });
  });

  test('is the error’s own message as a sentence, where no request failed', () => {
    expect(explain(new RetiredError())).toEqual({
      what: 'The host is retired, and retirement cannot be undone.',
      remedy: '',
    });
  });

  test('is told without an attempt where the request was not even sent', () => {
    const error = mackerelError({ kind: 'skipped', reason: 'not sent: Mackerel did not answer' });
    expect(explain(error).what).toBe(`${REQUEST}: not sent: Mackerel did not answer.`);
    expect(explain(error).remedy).toMatch(/^Check https:\/\/status\.mackerel\.io\//);
  });

  test('is every problem with the inputs', () => {
    const error = new InputError([
      { input: 'status', value: 'off', accepted: 'Use one of: working.' },
      { input: 'name', accepted: 'It is required.' },
    ]);
    const { what, remedy } = explain(error);
    expect(what).toContain('- status is "off". Use one of: working.');
    expect(what).toContain('- name. It is required.');
    expect(remedy).toBe('');
  });
});

describe('what to do', () => {
  test.each([
    [400, /inputs/],
    [401, /apiKey.*organization/],
    [403, /Write permission.*IP address/],
    [404, /ID.*organization/],
    [408, /status\.mackerel\.io/],
    [429, /concurrency/],
    [500, /status\.mackerel\.io/],
    [503, /status\.mackerel\.io/],
    [301, /apiBase/],
    [307, /apiBase/],
  ])('after %d', (status, remedy) => {
    expect(explain(answered(status)).remedy).toMatch(remedy);
  });

  test('is to check apiBase where there are no hosts at all', () => {
    expect(explain(answered(404, { path: '/api/v0/hosts', isCollection: true })).remedy).toMatch(/^Check apiBase/);
  });

  test.each([
    ['unreachable', /status\.mackerel\.io.*network/],
    ['untrusted', /NODE_EXTRA_CA_CERTS/],
    ['unreadable', /apiBase/],
  ] as const)('where Mackerel was %s', (kind, remedy) => {
    expect(explain(mackerelError({ kind })).remedy).toMatch(remedy);
  });

  test('is to look for the host before a registration is run again that may have arrived', () => {
    const post = { method: 'POST', path: '/api/v0/hosts', creates: true, mayHaveArrived: true };
    for (const error of [
      answered(502, post),
      mackerelError({ kind: 'unreachable', ...post }),
      mackerelError({ kind: 'unreadable', ...post }),
      mackerelError({ kind: 'cancelled', ...post }),
    ]) {
      expect(explain(error).remedy).toMatch(/may have been registered.*look for it/);
    }
  });

  test('warns of no host where none can have been made', () => {
    const post = { method: 'POST', path: '/api/v0/hosts', creates: true };
    for (const error of [
      answered(400, post),
      mackerelError({ kind: 'unreachable', ...post, mayHaveArrived: false }),
      answered(502, { method: 'PUT' }),
      answered(502, { method: 'POST', path: '/api/v0/hosts/2eQGEaLxibb/retire' }),
      answered(502, { method: 'POST', path: '/api/v0/hosts/bulk-retire' }),
    ]) {
      expect(explain(error).remedy).not.toContain('registered');
    }
  });

  test('is nothing where nobody knows', () => {
    expect(explain(answered(418)).remedy).toBe('');
  });
});

test('the explanation as running text is what failed, and what to do where that is known', () => {
  const error = answered(403, { inMackerelsWords: true });
  const { what, remedy } = explain(error);
  expect(explanation(error)).toBe(`${what} ${remedy}`);
  expect(explanation(new RetiredError())).toBe('The host is retired, and retirement cannot be undone.');
});
