import * as v from '@badrap/valita';
import { describe, expect, test } from '@jest/globals';
import type { ReplyHead } from '../../../src/mackerel/http.ts';
import { parseRetryAfter, readRefusal, readReply } from '../../../src/mackerel/reply.ts';

/** A reply's head; header names in lower case, as Node gives them. */
function reply({ status = 200, statusText = '', headers = {} }: Partial<ReplyHead> = {}): ReplyHead {
  return { status, statusText, headers };
}

const HTML = '<html><body>Bad Gateway</body></html>';

describe('readRefusal', () => {
  test('has Mackerel’s own words, and says so', () => {
    const response = reply({ status: 404, statusText: 'Not Found' });
    expect(readRefusal(response, '{"error":{"message":"Host Not Found."}}')).toEqual({
      kind: 'answered',
      status: 404,
      reason: 'Host Not Found.',
      inMackerelsWords: true,
      mayHaveArrived: false,
    });
  });

  test('has the words of the status line where the body has none, and claims them for no one', () => {
    const response = reply({ status: 502, statusText: 'Bad Gateway' });
    for (const body of ['', HTML, '{"error":', '{}']) {
      expect(readRefusal(response, body)).toMatchObject({ reason: 'Bad Gateway', inMackerelsWords: false });
    }
  });

  test('has something to say where no one said anything', () => {
    expect(readRefusal(reply({ status: 500 }), '')).toMatchObject({ reason: 'no message' });
  });

  test.each([301, 302, 303, 307, 308])('says of %d that a redirect is not followed, since the key stays', (status) => {
    const response = reply({ status, statusText: 'Found', headers: { location: 'https://evil.example/' } });
    const { reason } = readRefusal(response, HTML);
    expect(reason).toMatch(/redirect.*not followed/);
    expect(reason).toContain('apiBase');
  });

  test('takes it from Mackerel that the work was not done after 4xx other than 408, and from no one else', () => {
    const isFailure = (status: number) => status < 400 || status >= 500 || status === 408;
    for (let status = 300; status < 600; status++) {
      const own = readRefusal(reply({ status }), '{"error":"no"}').mayHaveArrived;
      const proxys = readRefusal(reply({ status }), HTML).mayHaveArrived;
      expect([status, own, proxys]).toEqual([status, isFailure(status) && status !== 429, status !== 429]);
    }
  });

  test('says of a redirect that it is not followed, and of nothing else', () => {
    for (const status of [300, 301, 307, 399]) {
      expect(readRefusal(reply({ status, statusText: 'Moved' }), '').reason).toMatch(/^a redirect, which/);
    }
    for (const status of [299, 400, 404]) {
      expect(readRefusal(reply({ status, statusText: 'Moved' }), '').reason).toBe('Moved');
    }
  });

  test('hands on what Retry-After asks for, and nothing where it is absent', () => {
    const asking = reply({ status: 429, headers: { 'retry-after': '7' } });
    expect(readRefusal(asking, '').retryAfter).toBe(7000);
    expect(readRefusal(reply({ status: 429 }), '')).not.toHaveProperty('retryAfter');
  });
});

describe('readReply', () => {
  const SCHEMA = v.object({ host: v.object({ id: v.string(), memo: v.string().optional() }) });
  const ok = reply({ status: 200, headers: { 'content-type': 'text/html' } });

  test('has the value that the schema makes of the JSON', () => {
    const schema = v.object({ id: v.string() }).map(({ id }) => id.toUpperCase());
    expect(readReply(ok, '{"id":"a"}', schema)).toEqual({ value: 'A' });
  });

  test('lets keys through that are newer than this action', () => {
    expect(readReply(ok, '{"host":{"id":"a","new":1},"newer":2}', SCHEMA)).toHaveProperty('value.host.id', 'a');
  });

  test.each([
    ['HTML', HTML],
    ['nothing', ''],
    ['truncated JSON', '{"host":{"id":"a"'],
    ['JSON twice', '{}{}'],
  ])('says of %s that it is not JSON, with its type and size, and not with its text', (_, text) => {
    const reason = `the reply is not JSON (text/html, ${text.length} characters)`;
    expect(readReply(ok, text, SCHEMA)).toEqual({
      failure: { kind: 'unreadable', status: 200, reason, mayHaveArrived: true },
    });
  });

  test('says so where there is no content type', () => {
    expect(readReply(reply(), 'x', SCHEMA)).toHaveProperty(
      'failure.reason',
      expect.stringContaining('no content type'),
    );
  });

  test.each([
    ['a missing key', '{"host":{}}', 'host.id: It is missing.'],
    ['a wrong type', '{"host":{"id":1}}', 'host.id: It must be a string.'],
    ['another type altogether', '[]', 'the whole: It must be an object.'],
    ['null', 'null', 'the whole: It must be an object.'],
  ])('names the place in a reply with %s', (_, text, place) => {
    const reply = readReply(ok, text, SCHEMA);
    expect(reply).toMatchObject({ failure: { kind: 'unreadable', status: 200, mayHaveArrived: true } });
    expect(reply).toHaveProperty('failure.reason', expect.stringContaining(place));
  });

  test('names a few of some places that are wrong', () => {
    const reply = readReply(ok, '[1,2,3,4,5,6]', v.array(v.string()));
    expect(reply).toHaveProperty('failure.reason', expect.stringContaining('0: It must be a string. 1: '));
    expect(reply).toHaveProperty('failure.reason', expect.not.stringContaining('5: '));
  });

  test('does not hand on a place whose name has megabytes', () => {
    const wrong = JSON.stringify({ ['x'.repeat(2 ** 20)]: 1 });
    const reply = readReply(ok, wrong, v.record(v.string()));
    if (!('failure' in reply)) throw new Error('It was accepted.');
    expect(reply.failure.reason.length).toBeLessThan(600);
  });

  test('names a few places, however many are wrong', () => {
    for (const length of [4, 100, 1000]) {
      const wrong = JSON.stringify(Array.from({ length }, () => 1));
      expect(readReply(ok, wrong, v.array(v.string()))).toHaveProperty(
        'failure.reason',
        'the reply is not as documented: ' + '0: It must be a string. 1: It must be a string. 2: It must be a string.',
      );
    }
  });

  test('says so where more places are wrong than anybody could list', () => {
    const wrong = JSON.stringify(Array.from({ length: 100_000 }, () => 1));
    expect(readReply(ok, wrong, v.array(v.string()))).toEqual({
      failure: {
        kind: 'unreadable',
        status: 200,
        reason: 'the reply is not as documented: the whole: It has too many mistakes to list them.',
        mayHaveArrived: true,
      },
    });
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-01-31T00:00:00Z');

  test('reads seconds', () => {
    expect(parseRetryAfter('0', now)).toBe(0);
    expect(parseRetryAfter('120', now)).toBe(120_000);
    expect(parseRetryAfter(' 7 ', now)).toBe(7000);
  });

  test('reads a date, and takes one in the past for now', () => {
    expect(parseRetryAfter('Sat, 31 Jan 2026 00:00:30 GMT', now)).toBe(30_000);
    expect(parseRetryAfter('Fri, 30 Jan 2026 00:00:00 GMT', now)).toBe(0);
  });

  test('is nothing where the header is absent or empty', () => {
    expect(parseRetryAfter(null, now)).toBeUndefined();
    expect(parseRetryAfter('', now)).toBeUndefined();
  });

  test.each(['soon', '5 seconds', '120s', '-5', '1.5', '1, 2', 'NaN'])(
    'is nothing where it makes no sense: %j, which must not become a retry at once',
    (value) => {
      expect(parseRetryAfter(value, now)).toBeUndefined();
    },
  );
});
