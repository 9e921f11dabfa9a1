import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/inputs/problem.ts';
import { RetiredError } from '../../../src/hosts/outcomes.ts';
import { asSentence, explain, explanation } from '../../../src/report/explain.ts';
import { answered, mackerelError } from '../builders.ts';

const REQUEST = 'GET /api/v0/hosts/2eQGEaLxibb';

describe('what failed', () => {
  test('has Mackerel’s own words in quotation marks, with status and request', () => {
    const error = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });
    expect(explain(error).what).toBe(`Mackerel answered 404 "Host Not Found." to ${REQUEST}.`);
  });

  test('puts no words into Mackerel’s mouth', () => {
    expect(explain(answered(502, { reason: 'Bad Gateway', inMackerelsWords: false })).what).toBe(
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
      `Mackerel could not be reached at https://api.mackerelio.com for ${REQUEST}: the connection failed (ECONNRESET).`,
    );
  });

  test('is that the answer could not be read', () => {
    const error = mackerelError({ kind: 'unreadable', status: 200, reason: 'the reply is not JSON' });
    expect(explain(error).what).toBe(`Mackerel's answer to ${REQUEST} could not be read: the reply is not JSON.`);
  });

  test('is that the answer is about something else', () => {
    const error = mackerelError({ kind: 'mismatched', reason: 'it is about the host h2' });
    expect(explain(error).what).toBe(
      `Mackerel's answer to ${REQUEST} is about something else: it is about the host h2.`,
    );
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
    [403, /Read permission.*IP address/],
    [404, /ID.*organization/],
    [408, /status\.mackerel\.io/],
    [429, /concurrency/],
    [500, /status\.mackerel\.io/],
    [503, /status\.mackerel\.io/],
    [301, /apiBase/],
    [307, /apiBase/],
    [501, /^Check apiBase \(.*\), and what is between/],
  ])('after %d', (status, remedy) => {
    expect(explain(answered(status)).remedy).toMatch(remedy);
  });

  test('after 403 is about the permission that the request needs', () => {
    expect(explain(answered(403, { method: 'GET' })).remedy).toContain('Read permission');
    expect(explain(answered(403, { method: 'POST' })).remedy).toContain('Write permission');
  });

  test('is to check apiBase where there are no hosts at all', () => {
    for (const status of [404, 501]) {
      const { remedy } = explain(answered(status, { path: '/api/v0/hosts', isCollection: true }));
      expect(remedy).toBe('Check apiBase: there is no Mackerel API at https://api.mackerelio.com.');
    }
  });

  test('is not to check the ID where it was not Mackerel who said that there is none', () => {
    for (const resource of ['host', 'integration'] as const) {
      const { remedy } = explain(answered(404, { resource, inMackerelsWords: false }));
      expect(remedy).toBe('Check apiBase (https://api.mackerelio.com), and what is between the runner and Mackerel.');
    }
  });

  test('is to check the ID of an AWS integration where Mackerel knows none', () => {
    expect(explain(answered(404, { resource: 'integration' })).remedy).toMatch(/^Check awsIntegrationId/);
  });

  test.each([
    ['unreachable', /status\.mackerel\.io.*network/],
    ['untrusted', /NODE_EXTRA_CA_CERTS/],
    ['unreadable', /apiBase/],
    ['mismatched', /apiBase/],
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

  test.each([
    ['integration', /The setting may have been created/],
    ['external ID', /^.*An external ID may have been issued.*run the step again\.$/],
  ] as const)('says what else may have been made: %s', (resource, caution) => {
    const post = { resource, method: 'POST', creates: true, isCollection: true } as const;
    expect(explain(answered(502, { ...post, mayHaveArrived: true })).remedy).toMatch(caution);
    expect(explain(answered(502, { ...post, mayHaveArrived: false })).remedy).not.toMatch(caution);
  });

  test.each(['integration', 'external ID'] as const)(
    'after a 401 is that Mackerel says so for a lack of permission too: %s',
    (resource) => {
      expect(explain(answered(401, { resource, method: 'POST' })).remedy).toMatch(
        /also answers 401 .* Write permission/,
      );
      expect(explain(answered(401, { resource })).remedy).toMatch(/also answers 401 .* Read permission/);
    },
  );

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

  test('is nothing where no one knows', () => {
    expect(explain(answered(418)).remedy).toBe('');
  });
});

test('the explanation as running text is what failed, and what to do where that is known', () => {
  const error = answered(403, { inMackerelsWords: true });
  const { what, remedy } = explain(error);
  expect(explanation(error)).toBe(`${what} ${remedy}`);
  expect(explanation(new RetiredError())).toBe('The host is retired, and retirement cannot be undone.');
});

test.each([
  ['the filter matches no host', 'The filter matches no host.'],
  ["can't be read", "Can't be read."],
  ['web-01 (h1) has no monitors', 'web-01 (h1) has no monitors.'],
  ['db (h1) has no monitors', 'db (h1) has no monitors.'],
  ['hostIds holds no host ID', 'hostIds holds no host ID.'],
  ['2eQGEaLxibb is retired', '2eQGEaLxibb is retired.'],
])('names keep their spelling at the beginning of a sentence: %s', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});
