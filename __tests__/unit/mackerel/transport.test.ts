import type { ServerResponse } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { readFileSync } from 'node:fs';
import * as v from '@badrap/valita';
import { afterEach, describe, expect, test } from '@jest/globals';
import { MackerelError } from '../../../src/mackerel/errors.ts';
import {
  type ApiRequest,
  type RequestTrace,
  Transport,
  type TransportOptions,
} from '../../../src/mackerel/transport.ts';
import { startTls } from '../../network/tls.ts';
import { json, type Server, setUpServers } from '../server.ts';

const startServer = setUpServers();

const reply = v.object({ name: v.string() });
type Reply = v.Infer<typeof reply>;

const READ: ApiRequest<Reply> = { resource: 'organization', method: 'GET', path: ['org'], reply };
const WRITE: ApiRequest<Reply> = {
  resource: 'host',
  method: 'POST',
  path: ['hosts', 'a/b'],
  body: { a: 1 },
  reply,
};

const transports: Transport[] = [];
afterEach(() => {
  for (const transport of transports.splice(0)) transport.close();
});

function transport(apiBase: string, options: Partial<TransportOptions> = {}): Transport {
  const made = new Transport({
    apiBase: new URL(apiBase),
    apiKey: 'the-key',
    userAgent: 'mackerel-host-lifecycle/test',
    timeout: 5000,
    retries: 0,
    concurrency: 2,
    signal: new AbortController().signal,
    ...options,
  });
  transports.push(made);
  return made;
}

const fine = (response: ServerResponse) => {
  json(response, { name: 'example' });
};

async function failureOf(promise: Promise<unknown>): Promise<MackerelError> {
  const error = await promise.then(
    () => new Error('It succeeded.'),
    (reason: unknown) => reason,
  );
  if (error instanceof MackerelError) return error;
  throw error;
}

describe('a request', () => {
  test('that reads has the key and who asks, and no body', async () => {
    const { url, received } = await startServer(fine);
    expect(
      await transport(url).request({
        ...READ,
        query: [
          ['role', 'a b&c'],
          ['role', 'd'],
        ],
      }),
    ).toEqual({
      name: 'example',
    });
    expect(received).toMatchObject([{ method: 'GET', url: '/api/v0/org?role=a+b%26c&role=d', body: '' }]);
    expect(received[0]?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': 'mackerel-host-lifecycle/test',
      'x-api-key': 'the-key',
    });
    expect(received[0]?.headers).not.toHaveProperty('content-type');
  });

  test('that writes says that its body is JSON', async () => {
    const { url, received } = await startServer(fine);
    await transport(url).request(WRITE);
    expect(received).toMatchObject([{ method: 'POST', url: '/api/v0/hosts/a%2Fb', body: '{"a":1}' }]);
    expect(received[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
  });

  test.each([
    ['/', '/api/v0/org'],
    ['/proxy', '/proxy/api/v0/org'],
    ['/proxy/to//', '/proxy/to/api/v0/org'],
  ])('goes below the path of apiBase: %s', async (base, path) => {
    const { url, received } = await startServer(fine);
    await transport(url + base).request(READ);
    expect(received[0]?.url).toBe(path);
  });

  test('is sent over TLS where apiBase says so', async () => {
    const before = getCACertificates('default');
    const { url } = await startServer(fine);
    const tls = await startTls(url);
    try {
      setDefaultCACertificates([...before, readFileSync(tls.caFile, 'utf8')]);
      expect(await transport(tls.url).request(READ)).toEqual({ name: 'example' });
      expect(tls.requests()).toBe(1);
    } finally {
      setDefaultCACertificates(before);
      await tls.close();
    }
  });

  test('goes through the proxy that the environment names', async () => {
    const proxy = await startServer(fine);
    await transport('http://mackerel.invalid', { proxyEnv: { HTTP_PROXY: proxy.url } }).request(READ);
    expect(proxy.received.map(({ url }) => url)).toEqual(['http://mackerel.invalid/api/v0/org']);
  });

  test('may write nothing in a dry run, whatever the rest of the program does', async () => {
    const { url, received } = await startServer(fine);
    const dry = transport(url, { readOnly: true });
    await expect(dry.request(WRITE)).rejects.toThrow('a dry run was about to send POST /api/v0/hosts/a%2Fb');
    expect(received).toEqual([]);
    await dry.request(READ);
    await transport(url, { readOnly: false }).request(WRITE);
    expect(received.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });
});

describe('connections', () => {
  test('are used again, and are closed in the end', async () => {
    const { url, connections, open } = await startServer(fine);
    const client = transport(url);
    await client.request(READ);
    await client.request(READ);
    expect(connections()).toBe(1);
    expect(await open()).toBe(1);
    client.close();
    const limit = performance.now() + 2000;
    while ((await open()) > 0 && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await open()).toBe(0);
  });
});

describe('requests at once', () => {
  /** How many were in flight at most, of some that were sent at once with a concurrency of two. */
  async function mostInFlight(requests: readonly ApiRequest<Reply>[]): Promise<number> {
    let inFlight = 0;
    let most = 0;
    const { url } = await startServer((response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setTimeout(() => {
        inFlight -= 1;
        fine(response);
      }, 30);
    });
    const client = transport(url, { concurrency: 2 });
    await Promise.all(requests.map((request) => client.request(request)));
    return most;
  }

  test('are as many as the step allows', async () => {
    expect(await mostInFlight([READ, READ, READ, READ, READ])).toBe(2);
  });

  test('are one more with one that takes no one’s turn', async () => {
    expect(await mostInFlight([READ, READ, READ, READ, { ...READ, bypassLimit: true }])).toBe(3);
  });
});

describe('what was tried', () => {
  test('is told with its outcome, its time and its number', async () => {
    const traces: RequestTrace[] = [];
    const { url } = await startServer((response, _, count) => {
      json(response, { name: 'example' }, count === 1 ? 503 : 200);
    });
    const began = performance.now();
    await transport(url, { retries: 1, onRequest: (trace) => traces.push(trace) }).request({ ...READ });
    const longest = Math.ceil(performance.now() - began);
    expect(traces).toMatchObject([
      { method: 'GET', path: '/api/v0/org', outcome: 503, attempt: 1 },
      { method: 'GET', path: '/api/v0/org', outcome: 200, attempt: 2 },
    ]);
    for (const { ms } of traces) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThanOrEqual(longest);
    }
  });

  test('is told also where no answer came', async () => {
    const traces: RequestTrace[] = [];
    const { url } = await startServer((response) => response.destroy());
    await failureOf(transport(url, { onRequest: (trace) => traces.push(trace) }).request(READ));
    expect(traces).toMatchObject([{ outcome: 'the connection failed (ECONNRESET)', attempt: 1 }]);
  });
});

describe('a request that fails', () => {
  test('says what the server answered', async () => {
    const { url } = await startServer((response) => {
      json(response, { error: { message: 'no such thing' } }, 404);
    });
    expect(await failureOf(transport(url).request(READ))).toMatchObject({
      kind: 'answered',
      method: 'GET',
      path: '/api/v0/org',
      status: 404,
      reason: 'no such thing',
    });
  });

  test('says that the answer was none of the kind that is documented', async () => {
    const { url } = await startServer((response) => {
      json(response, { name: 7 });
    });
    expect(await failureOf(transport(url).request(READ))).toMatchObject({ kind: 'unreadable', path: '/api/v0/org' });
  });

  test('was not sent where no one listens', async () => {
    expect(await failureOf(transport('http://127.0.0.1:1').request(WRITE))).toMatchObject({
      kind: 'unreachable',
      reason: 'the connection failed (ECONNREFUSED)',
      mayHaveArrived: false,
    });
  });

  test('was not sent where the certificate is refused', async () => {
    const tls = await startTls('http://127.0.0.1:1');
    try {
      expect(await failureOf(transport(tls.url).request(WRITE))).toMatchObject({
        kind: 'untrusted',
        mayHaveArrived: false,
      });
      expect(tls.requests()).toBe(0);
    } finally {
      await tls.close();
    }
  });

  test('may have arrived where no whole answer came in time', async () => {
    const { url } = await startServer(() => undefined);
    expect(await failureOf(transport(url, { timeout: 200 }).request(WRITE))).toMatchObject({
      kind: 'unreachable',
      reason: 'no whole answer within 0.2 s',
      mayHaveArrived: true,
    });
  });

  test('may have arrived where the answer is larger than anything that Mackerel sends', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const { url } = await startServer((response) => {
      let left = 129;
      const more = () => {
        while (left > 0) {
          left -= 1;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    });
    expect(await failureOf(transport(url, { timeout: 20_000 }).request(WRITE))).toMatchObject({
      kind: 'unreadable',
      reason: 'the reply is larger than 128 MiB',
      mayHaveArrived: true,
    });
  });
});

describe('a cancellation', () => {
  test('lets nothing more be sent', async () => {
    const { url, received } = await startServer(fine);
    expect(await failureOf(transport(url, { signal: AbortSignal.abort() }).request(WRITE))).toMatchObject({
      kind: 'cancelled',
      reason: 'not sent: the step was cancelled',
      mayHaveArrived: false,
    });
    expect(received).toEqual([]);
  });

  test('ends what is in flight, which may have arrived', async () => {
    const cancellation = new AbortController();
    const { url } = await startServer(() => {
      cancellation.abort();
    });
    expect(await failureOf(transport(url, { signal: cancellation.signal }).request(WRITE))).toMatchObject({
      kind: 'cancelled',
      reason: 'cancelled while it was in flight',
      mayHaveArrived: true,
    });
  });
});

describe('repetitions', () => {
  const cutOnce = () =>
    startServer((response, _, count) => {
      if (count === 1) response.destroy();
      else fine(response);
    });

  test('are allowed unless a request says otherwise', async () => {
    const { url, received } = await cutOnce();
    expect(await transport(url, { retries: 1 }).request(WRITE)).toEqual({ name: 'example' });
    expect(received).toHaveLength(2);
  });

  test('are not made where a request says that it must not be sent twice', async () => {
    const { url, received } = await cutOnce();
    await failureOf(transport(url, { retries: 1 }).request({ ...WRITE, repeat: 'never' }));
    expect(received).toHaveLength(1);
  });

  test('are as many as the request says, before what the step says', async () => {
    const { url, received } = await cutOnce();
    await failureOf(transport(url, { retries: 1 }).request({ ...READ, retries: 0 }));
    expect(received).toHaveLength(1);
  });
});

describe('an answer about something else', () => {
  test('is a failure of its own, and the work may have been done', async () => {
    const { url, received } = await startServer(fine);
    const mismatch = ({ name }: Reply) => (name === 'example' ? 'it is about the example' : undefined);
    expect(await failureOf(transport(url, { retries: 2 }).request({ ...WRITE, mismatch }))).toMatchObject({
      kind: 'mismatched',
      method: 'POST',
      path: '/api/v0/hosts/a%2Fb',
      reason: 'it is about the example',
      mayHaveArrived: true,
    });
    expect(received).toHaveLength(1);
  });

  test('is none where it fits', async () => {
    const { url } = await startServer(fine);
    expect(await transport(url).request({ ...WRITE, mismatch: () => undefined })).toEqual({ name: 'example' });
  });
});

describe('the time since when something was done', () => {
  const NOW = 1_700_000_000;
  const epoch = () => Math.floor(Date.now() / 1000);

  test('is told by this machine’s clock as long as Mackerel has told no other', () => {
    const client = transport('http://127.0.0.1:1');
    expect(client.isSinceStart(epoch() + 1)).toBe(true);
    expect(client.isSinceStart(epoch() - 5)).toBe(false);
  });

  test.each([200, 404])('is told by Mackerel’s clock once it has answered, be it with a %d', async (status) => {
    const { url } = await startServer((response) => {
      response.setHeader('Date', new Date(NOW * 1000).toUTCString());
      json(response, { name: 'example' }, status);
    });
    const client = transport(url);
    await client.request(READ).catch(() => undefined);
    expect(client.isSinceStart(NOW)).toBe(true);
    expect(client.isSinceStart(NOW + 60)).toBe(true);
    // The client was made a moment before the answer, by whichever clock.
    expect(client.isSinceStart(NOW - 10)).toBe(false);
  });

  test.each(['never', ''])('is not told by an answer whose Date makes no sense: %j', async (date) => {
    const { url } = await startServer((response) => {
      response.sendDate = false;
      if (date !== '') response.setHeader('Date', date);
      json(response, { name: 'example' });
    });
    const client = transport(url);
    await client.request(READ);
    expect(client.isSinceStart(epoch() + 1)).toBe(true);
    expect(client.isSinceStart(epoch() - 5)).toBe(false);
  });
});

describe('an outage', () => {
  /** A server whose answers have these statuses, one after the other, and from then on the last one. */
  const answering = (...statuses: number[]) =>
    startServer((response, _, count) => {
      json(response, { name: 'example' }, statuses[count - 1] ?? statuses.at(-1));
    });
  const times = (count: number, status: number) => Array.from({ length: count }, () => status);

  /** A server on which everything about hosts fails, and of which this is how it answers about its organization. */
  const hostsFailing = (org: (response: ServerResponse) => void) =>
    startServer((response, { url }) => {
      if (url.endsWith('/org')) org(response);
      else json(response, {}, 503);
    });
  const asked = ({ received }: Server) => received.map(({ method, url }) => `${method} ${url.replace('/api/v0', '')}`);
  const WRITES = 'POST /hosts/a%2Fb';

  test('is what five requests in a row without an answer are, and a sixth about no host: then nothing more is sent', async () => {
    const server = await answering(503);
    const client = transport(server.url);
    for (const status of times(5, 503)) expect((await failureOf(client.request(WRITE))).status).toBe(status);
    for (let request = 1; request <= 3; request++) {
      expect(await failureOf(client.request(WRITE))).toMatchObject({
        kind: 'skipped',
        method: 'POST',
        path: '/api/v0/hosts/a%2Fb',
        reason: 'not sent: Mackerel did not answer several requests in a row, nor the question whether it is there',
        mayHaveArrived: false,
      });
    }
    expect(asked(server)).toEqual([...Array.from({ length: 5 }, () => WRITES), 'GET /org']);
  });

  test('is asked about once by all who want to know at once', async () => {
    const server = await hostsFailing((response) => {
      json(response, {}, 503);
    });
    const client = transport(server.url, { concurrency: 10 });
    for (const status of times(5, 503)) expect((await failureOf(client.request(WRITE))).status).toBe(status);
    const kinds = await Promise.all(times(20, 0).map(async () => (await failureOf(client.request(WRITE))).kind));
    expect(kinds).toEqual(kinds.map(() => 'skipped'));
    expect(asked(server).filter((request) => request === 'GET /org')).toHaveLength(1);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['its organization', fine],
    [
      'a refusal',
      (response) => {
        json(response, {}, 403);
      },
    ],
    ['something that can’t be read', (response) => void response.end('<html>')],
  ])('is none where Mackerel answers %s: trouble with some hosts is no reason to skip the others', async (_, org) => {
    const server = await hostsFailing(org);
    const client = transport(server.url);
    for (const status of times(12, 503)) expect((await failureOf(client.request(WRITE))).status).toBe(status);
    const fiveTimes = Array.from({ length: 5 }, () => WRITES);
    expect(asked(server)).toEqual([...fiveTimes, 'GET /org', ...fiveTimes, 'GET /org', WRITES, WRITES]);
  });

  test('lets each request be sent once, without retries, where nothing may be left untried', async () => {
    const server = await answering(503);
    const client = transport(server.url, { whenDown: 'try-once', retries: 1 });
    for (const status of times(5, 503)) await failureOf(client.request({ ...WRITE, body: status }));
    expect(server.received).toHaveLength(10);
    for (const status of times(3, 503)) {
      expect(await failureOf(client.request(WRITE))).toMatchObject({ kind: 'answered', status, attempts: 1 });
    }
    expect(asked(server).slice(10)).toEqual(['GET /org', WRITES, WRITES, WRITES]);
  });

  test('is over with the first request that is answered, where each is sent once', async () => {
    const server = await answering(...times(6, 503), 200, 503, 200);
    const client = transport(server.url, { whenDown: 'try-once' });
    for (const status of times(5, 503)) expect((await failureOf(client.request(WRITE))).status).toBe(status);
    expect(await client.request(WRITE)).toEqual({ name: 'example' });
    expect((await failureOf(client.request(WRITE))).status).toBe(503);
    expect(await client.request(WRITE)).toEqual({ name: 'example' });
    expect(asked(server).filter((request) => request === 'GET /org')).toHaveLength(1);
  });

  test('is not asked about where the step is cancelled', async () => {
    const cancellation = new AbortController();
    const server = await answering(503);
    const client = transport(server.url, { signal: cancellation.signal });
    for (const status of times(5, 503)) expect((await failureOf(client.request(WRITE))).status).toBe(status);
    cancellation.abort();
    expect((await failureOf(client.request(WRITE))).mayHaveArrived).toBe(false);
    expect(server.received).toHaveLength(5);
  });

  test('is none where a server has no such endpoint', async () => {
    const { url, received } = await answering(501);
    const client = transport(url, { retries: 2 });
    for (const status of times(7, 501)) expect((await failureOf(client.request(READ))).status).toBe(status);
    expect(received).toHaveLength(7);
  });

  test('does not stop a request that says itself how often it is repeated', async () => {
    const { url, received } = await answering(503);
    const client = transport(url);
    for (const status of times(7, 503)) {
      expect((await failureOf(client.request({ ...READ, retries: 0 }))).status).toBe(status);
    }
    for (const status of times(5, 503)) expect((await failureOf(client.request(READ))).status).toBe(status);
    expect((await failureOf(client.request({ ...READ, retries: 0 }))).status).toBe(503);
    expect(received).toHaveLength(13);
  });

  test.each([
    ['a success', 200],
    ['a refusal', 404],
  ])('is none where %s came in between', async (_, status) => {
    const { url, received } = await answering(...times(4, 503), status, ...times(4, 503), 200);
    const client = transport(url);
    for (let request = 1; request <= 10; request++) await client.request(READ).catch(() => undefined);
    expect(received).toHaveLength(10);
  });

  test('is none where every request is refused', async () => {
    const { url, received } = await answering(404);
    const client = transport(url);
    for (const status of times(7, 404)) expect((await failureOf(client.request(READ))).status).toBe(status);
    expect(received).toHaveLength(7);
  });
});
