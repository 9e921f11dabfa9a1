import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { call, exchange, requestText, start, until } from './helpers.ts';

test('holds each request as it was received, in order', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ customIdentifier: 'a/b 日' });
  const identifier = encodeURIComponent('a/b 日');
  await call(simulator, 'GET', `/hosts-by-custom-identifier/${identifier}?caseInsensitive=true`, {
    headers: { 'User-Agent': 'me/1' },
  });
  await call(simulator, 'POST', `/hosts/${id}/status`, { body: { status: 'standby' }, key: simulator.readOnlyApiKey });
  expect(simulator.requests).toMatchObject([
    {
      method: 'GET',
      path: `/api/v0/hosts-by-custom-identifier/${identifier}?caseInsensitive=true`,
      decodedPath: '/api/v0/hosts-by-custom-identifier/a/b 日',
      headers: { 'user-agent': 'me/1', 'x-api-key': simulator.apiKey },
      rawBody: '',
      body: undefined,
      apiKey: 'read-write',
      status: 200,
      workDone: true,
      inFlight: 1,
    },
    {
      method: 'POST',
      path: `/api/v0/hosts/${id}/status`,
      headers: { 'content-type': 'application/json' },
      rawBody: '{"status":"standby"}',
      body: { status: 'standby' },
      apiKey: 'read-only',
      status: 403,
    },
  ]);
});

test.each([
  ['apiKey', 'read-write'],
  ['readOnlyApiKey', 'read-only'],
  ['writeOnlyApiKey', 'write-only'],
  ['forbiddenApiKey', 'forbidden'],
] as const)('says what the key is worth: %s', async (key, kind) => {
  const simulator = await start();
  await call(simulator, 'GET', '/hosts', { key: simulator[key] });
  expect(simulator.requests[0]?.apiKey).toBe(kind);
});

test.each([
  [null, 'none'],
  ['', 'none'],
  ['nobody', 'unknown'],
])('says that the key %j is %s', async (key, kind) => {
  const simulator = await start();
  await call(simulator, 'GET', '/hosts', { key });
  expect(simulator.requests[0]?.apiKey).toBe(kind);
});

test('holds a body that is no JSON as it came', async () => {
  const simulator = await start();
  await call(simulator, 'POST', '/hosts', { rawBody: '{"name":' });
  expect(simulator.requests[0]).toMatchObject({ rawBody: '{"name":', body: undefined, status: 400 });
});

test('holds a path that cannot be decoded as it came', async () => {
  const simulator = await start();
  await call(simulator, 'GET', '/hosts/%zz?x=1');
  expect(simulator.requests[0]).toMatchObject({ path: '/api/v0/hosts/%zz?x=1', decodedPath: '/api/v0/hosts/%zz' });
});

test('has no status for a connection that was cut, and says whether the work was done', async () => {
  const simulator = await start();
  const { id } = simulator.addHost();
  simulator.faults.add({ effect: { kind: 'reset', workDone: true } });
  simulator.faults.add({ effect: { kind: 'reset', workDone: false } });
  for (let times = 0; times < 2; times += 1) {
    await exchange(simulator, requestText(simulator, 'POST', `/hosts/${id}/retire`));
  }
  expect(simulator.requests.map(({ status, workDone }) => [status, workDone])).toEqual([
    [undefined, true],
    [undefined, false],
  ]);
});

test('counts the requests in flight', async () => {
  const simulator = await start({ latency: 200 });
  await Promise.all([1, 2, 3].map(() => call(simulator, 'GET', '/hosts')));
  await call(simulator, 'GET', '/hosts');
  expect(simulator.requests.map(({ inFlight }) => inFlight)).toEqual([1, 2, 3, 1]);
});

test('can be cleared', async () => {
  const simulator = await start();
  const { requests } = simulator;
  await call(simulator, 'GET', '/hosts');
  simulator.clearRequests();
  expect(requests).toEqual([]);
  await call(simulator, 'GET', '/org');
  expect(requests).toMatchObject([{ path: '/api/v0/org' }]);
});

describe('onRequest', () => {
  test('comes before the work and is waited for', async () => {
    const seen: (readonly [string, number | undefined])[] = [];
    const simulator = await start({
      onRequest: async ({ path, status }) => {
        await delay(20);
        seen.push([path, status]);
        // The answer shows what happened here.
        simulator.addHost();
      },
    });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(seen).toEqual([['/api/v0/hosts', undefined]]);
    expect((reply.body as { hosts: unknown[] }).hosts).toHaveLength(1);
  });

  test('that throws is seen as a 500', async () => {
    const simulator = await start({
      onRequest: () => {
        throw new Error('my mistake');
      },
    });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(500);
    expect(reply.body).toEqual({ error: { message: 'The simulator itself failed: my mistake' } });
  });
});

test('onEnd comes when the exchange is over, with its status and duration', async () => {
  const ended = Promise.withResolvers<readonly (number | undefined)[]>();
  const simulator = await start({
    latency: 50,
    onEnd: ({ status, durationMs }) => {
      ended.resolve([status, durationMs]);
    },
  });
  await call(simulator, 'GET', '/hosts/2eQGEaLxibb');
  const [status, durationMs] = await ended.promise;
  expect(status).toBe(404);
  expect(durationMs).toBeGreaterThanOrEqual(49);
  expect(durationMs).toBe(simulator.requests[0]?.durationMs);
});

describe('a client that goes away leaves a request without a status, whose work is done', () => {
  test('when it goes after the work', async () => {
    const simulator = await start({ latency: 60_000 });
    const { id } = simulator.addHost();
    const client = new AbortController();
    const pending = call(simulator, 'POST', `/hosts/${id}/retire`, { body: {}, signal: client.signal });
    await until(() => simulator.host(id)?.isRetired === true);
    client.abort();
    await expect(pending).rejects.toThrow(/abort/);
    await until(() => simulator.requests[0]?.durationMs !== undefined);
    expect(simulator.requests).toMatchObject([{ status: undefined, workDone: true }]);
  });

  test('when it goes before the work', async () => {
    const gone = Promise.withResolvers<unknown>();
    const simulator = await start({
      onRequest: async () => {
        await gone.promise;
      },
      onEnd: gone.resolve,
    });
    const { id } = simulator.addHost();
    const client = new AbortController();
    const pending = call(simulator, 'POST', `/hosts/${id}/retire`, { body: {}, signal: client.signal });
    await until(() => simulator.requests.length === 1);
    client.abort();
    await expect(pending).rejects.toThrow(/abort/);
    await until(() => simulator.host(id)?.isRetired === true);
    await delay(50);
    expect(simulator.requests).toMatchObject([{ status: undefined, workDone: true }]);
  });
});

test('a reply that the client does not take whole has no status', async () => {
  const ended = Promise.withResolvers<number | undefined>();
  const simulator = await start({
    onEnd: ({ status }) => {
      ended.resolve(status);
    },
  });
  simulator.faults.add({ effect: { kind: 'huge-body', bytes: 2 ** 40 } });
  const response = await fetch(`${simulator.url}/api/v0/org`);
  await response.body?.cancel();
  expect(await ended.promise).toBeUndefined();
});
