import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { MackerelError, type MackerelErrorKind } from '../../../src/mackerel/errors.ts';
import { answered, mackerelError } from '../builders.ts';

const NOT_ANSWERED: readonly MackerelErrorKind[] = [
  'unreachable',
  'untrusted',
  'unreadable',
  'mismatched',
  'cancelled',
];

describe('MackerelError', () => {
  test('says which request failed, with the status where there is one', () => {
    expect(mackerelError().message).toBe('GET /api/v0/hosts/2eQGEaLxibb: 404 Host Not Found.');
    const cut = mackerelError({ kind: 'unreachable', method: 'POST', path: '/api/v0/hosts', reason: 'no answer' });
    expect(cut.message).toBe('POST /api/v0/hosts: no answer');
  });

  test('carries no cause, which could hold the request and so the key', () => {
    const error = mackerelError();
    expect(error.name).toBe('MackerelError');
    expect(error.cause).toBeUndefined();
    expect(Object.keys(error).sort()).toEqual([
      'address',
      'attempts',
      'creates',
      'inMackerelsWords',
      'isCollection',
      'kind',
      'mayHaveArrived',
      'method',
      'name',
      'path',
      'reason',
      'resource',
      'retryAfter',
      'status',
    ]);
    expect(inspect(error)).not.toContain('cause');
  });

  test('was sent once, as far as it is not told otherwise, and has our own words', () => {
    const details = { kind: 'answered', resource: 'host', method: 'GET', path: '/', address: '', reason: '' } as const;
    expect(new MackerelError({ ...details, mayHaveArrived: false })).toMatchObject({
      attempts: 1,
      inMackerelsWords: false,
      retryAfter: undefined,
    });
  });
});

describe('isTransient', () => {
  test('is true of 408, 429, every 5xx but 501, and of no other status', () => {
    for (let status = 300; status < 600; status++) {
      expect([status, answered(status).isTransient]).toEqual([
        status,
        status === 408 || status === 429 || (status >= 500 && status !== 501),
      ]);
    }
  });

  test('is true where no answer came, and of nothing else that is no answer', () => {
    for (const kind of NOT_ANSWERED) {
      expect([kind, mackerelError({ kind }).isTransient]).toEqual([kind, kind === 'unreachable']);
    }
  });

  test('is not true of an answer that can’t be read, whatever its status', () => {
    expect(mackerelError({ kind: 'unreadable', status: 200 }).isTransient).toBe(false);
  });
});

test('isOutage is true of every 5xx but 501, and where no answer came or none was waited for', () => {
  for (let status = 300; status < 600; status++) {
    expect([status, answered(status).isOutage]).toEqual([status, status >= 500 && status !== 501]);
  }
  for (const kind of [...NOT_ANSWERED, 'skipped'] as const) {
    expect([kind, mackerelError({ kind }).isOutage]).toEqual([kind, kind === 'unreachable' || kind === 'skipped']);
  }
});

test('isRefusedKey is true of 401 and 403 alone', () => {
  for (let status = 300; status < 600; status++) {
    expect([status, answered(status).isRefusedKey]).toEqual([status, status === 401 || status === 403]);
  }
  for (const kind of NOT_ANSWERED) expect(mackerelError({ kind }).isRefusedKey).toBe(false);
});

test('isNotFound is true of 404 alone, and only in Mackerel’s own words', () => {
  for (let status = 300; status < 600; status++) {
    expect([status, answered(status).isNotFound]).toEqual([status, status === 404]);
    expect([status, answered(status, { inMackerelsWords: false }).isNotFound]).toEqual([status, false]);
  }
  for (const kind of NOT_ANSWERED) expect(mackerelError({ kind }).isNotFound).toBe(false);
});

test('a collection that is not found says of nothing in it that it is gone', () => {
  for (const resource of ['host', 'integration'] as const) {
    expect(answered(404, { resource, isCollection: true }).isNotFound).toBe(false);
    expect(answered(404, { resource, isCollection: false }).isNotFound).toBe(true);
  }
});

test('an error keeps what its request was about: of what is not said, one thing that already exists', () => {
  const about = { resource: 'integration', isCollection: true, creates: true } as const;
  expect(mackerelError(about)).toMatchObject(about);
  expect(mackerelError()).toMatchObject({ resource: 'host', isCollection: false, creates: false });
});
