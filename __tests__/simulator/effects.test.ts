import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { FaultEffect, Simulator } from '../../simulator/index.ts';
import { call, exchange, messageOf, requestText, start, until } from './helpers.ts';

/** Retires a host while a fault strikes: what the client sees, and whether the host is retired. */
async function retireUnder(effect: FaultEffect) {
  const simulator = await start();
  const { id } = simulator.addHost();
  simulator.faults.add({ effect });
  const seen = await exchange(simulator, requestText(simulator, 'POST', `/hosts/${id}/retire`));
  const [head = '', body = ''] = seen.text.split('\r\n\r\n');
  return { ...seen, head, body, done: simulator.host(id)?.isRetired };
}

const EITHER = [false, true];

/** Effects whose work is not done unless they say so, and those the other way round. */
const DEFAULTS: readonly (readonly [FaultEffect, boolean])[] = [
  [{ kind: 'status', status: 503 }, false],
  [{ kind: 'reset' }, false],
  [{ kind: 'html' }, false],
  [{ kind: 'redirect', location: 'http://127.0.0.1/' }, false],
  [{ kind: 'huge-body', bytes: 1000 }, false],
  [{ kind: 'half-body' }, true],
  [{ kind: 'broken-json' }, true],
  [{ kind: 'json', body: 1 }, true],
  [{ kind: 'slow-drip', bytes: 10, ms: 1 }, true],
  [{ kind: 'latency', ms: 1 }, true],
  [{ kind: 'lie', lie: { name: 'listed-twice' } }, true],
];

describe.each(DEFAULTS)('%j', (effect, byDefault) => {
  test(`does the work by default: ${String(byDefault)}`, async () => {
    expect((await retireUnder(effect)).done).toBe(byDefault);
  });

  if (effect.kind !== 'latency' && effect.kind !== 'lie') {
    test.each(EITHER)('workDone %s is obeyed', async (workDone) => {
      expect((await retireUnder({ ...effect, workDone })).done).toBe(workDone);
    });
  }
});

test.each<[FaultEffect, number | undefined]>([
  [{ kind: 'latency', ms: 1 }, 200],
  [{ kind: 'status', status: 503 }, 503],
  [{ kind: 'reset' }, undefined],
  [{ kind: 'half-body' }, undefined],
  [{ kind: 'broken-json' }, 200],
  [{ kind: 'json', body: 1 }, 200],
  [{ kind: 'lie', lie: { name: 'filter-ignored' } }, 200],
  [{ kind: 'html' }, 200],
  [{ kind: 'slow-drip', bytes: 10, ms: 1 }, 200],
  [{ kind: 'redirect', location: '/' }, 302],
  [{ kind: 'huge-body', bytes: 100_000 }, 200],
])('%j is logged with the status %s', async (effect, status) => {
  const ended = Promise.withResolvers<number | undefined>();
  const simulator = await start({
    onEnd: (request) => {
      ended.resolve(request.status);
    },
  });
  simulator.faults.add({ effect });
  await exchange(simulator, requestText(simulator, 'GET', '/org'));
  expect(await ended.promise).toBe(status);
});

describe('latency', () => {
  test('delays the true reply', async () => {
    const startedAt = performance.now();
    const { head, body } = await retireUnder({ kind: 'latency', ms: 150 });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(body).toBe('{"success":true}');
  });

  test('of the simulator delays what goes wrong too', async () => {
    const simulator = await start({ latency: 150 });
    simulator.faults.add({ effect: { kind: 'status', status: 503 } });
    const startedAt = performance.now();
    expect((await call(simulator, 'GET', '/hosts')).status).toBe(503);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  });

  test('of the simulator delays every reply, the work comes first', async () => {
    const simulator = await start({ latency: 150 });
    const { id } = simulator.addHost();
    const startedAt = performance.now();
    const pending = call(simulator, 'POST', `/hosts/${id}/retire`, { body: {} });
    await until(() => simulator.host(id)?.isRetired === true);
    expect(simulator.requests).toMatchObject([{ status: undefined }]);
    expect((await pending).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  });
});

describe('status', () => {
  test.each([408, 429, 500, 502, 503, 504])('%i comes with an error body', async (status) => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'status', status } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(status);
    expect(messageOf(reply)).toBe(`The simulator was told to answer ${status}.`);
  });

  test('follows the shape of error bodies', async () => {
    const simulator = await start({ errorBody: 'string' });
    simulator.faults.add({ effect: { kind: 'status', status: 500 } });
    expect((await call(simulator, 'GET', '/hosts')).body).toEqual({ error: expect.any(String) });
  });

  test('sends the headers it is given', async () => {
    const simulator = await start();
    simulator.faults.add({
      effect: {
        kind: 'status',
        status: 429,
        headers: { 'Retry-After': '7', 'Content-Type': 'application/problem+json' },
      },
    });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.headers.get('retry-after')).toBe('7');
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  test.each([
    ['HTML', '<h1>Bad Gateway</h1>', '<h1>Bad Gateway</h1>', 'text/html; charset=utf-8'],
    ['text', 'upstream timed out', 'upstream timed out', 'text/plain; charset=utf-8'],
    ['nothing', '', '', 'text/plain; charset=utf-8'],
    ['JSON', { error: 'x' }, '{"error":"x"}', 'application/json; charset=utf-8'],
  ])('sends %s as its body', async (_name, body, text, contentType) => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'status', status: 502, body } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(502);
    expect(reply.text).toBe(text);
    expect(reply.headers.get('content-type')).toBe(contentType);
  });
});

describe('reset', () => {
  test.each(EITHER)('(workDone %s) gives the client ECONNRESET and no byte', async (workDone) => {
    const { text, end } = await retireUnder({ kind: 'reset', workDone });
    expect({ text, end }).toEqual({ text: '', end: 'ECONNRESET' });
  });
});

describe('half-body', () => {
  test.each(EITHER)('(workDone %s) promises a whole body and stops in the middle', async (workDone) => {
    const { head, body, end } = await retireUnder({ kind: 'half-body', workDone });
    expect(head).toMatch(/^HTTP\/1\.1 200 [^]*content-length: 16/i);
    expect(body).toBe('{"succes');
    expect(end).toBe('end');
  });

  test('is an error to a client', async () => {
    const simulator = await start({ hosts: 100 });
    simulator.faults.add({ effect: { kind: 'half-body' } });
    await expect(call(simulator, 'GET', '/hosts')).rejects.toThrow('terminated');
  });
});

describe('broken-json', () => {
  test('is a complete reply that is no JSON', async () => {
    const simulator = await start();
    simulator.addHost();
    simulator.faults.add({ effect: { kind: 'broken-json' } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(/^\{"hosts":\[/);
    expect(reply.text).toHaveLength(Number(reply.headers.get('content-length')));
    expect(reply.body).toBeUndefined();
  });
});

describe('json', () => {
  test.each([null, [], 'text', 7, { hosts: 'none' }, { hosts: [{ id: 1 }] }])('sends %j', async (body) => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'json', body } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(body);
  });
});

describe('html', () => {
  test('is a page with status 200', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'html' } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.text).toMatch(/^<!doctype html>/);
  });
});

describe('slow-drip', () => {
  test('sends the true reply bit by bit', async () => {
    const startedAt = performance.now();
    const { body } = await retireUnder({ kind: 'slow-drip', bytes: 4, ms: 40 });
    expect(body).toBe('{"success":true}');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(4 * 40 - 4);
  });

  test('ends when the client goes away', async () => {
    const ended = Promise.withResolvers<number | undefined>();
    const simulator = await start({
      onEnd: ({ status }) => {
        ended.resolve(status);
      },
    });
    simulator.faults.add({ effect: { kind: 'slow-drip', ms: 60_000 } });
    const client = new AbortController();
    const pending = call(simulator, 'GET', '/org', { signal: client.signal });
    await until(() => simulator.requests[0]?.workDone === true);
    client.abort();
    await expect(pending).rejects.toThrow(/abort/);
    expect(await ended.promise).toBeUndefined();
  });
});

describe('never', () => {
  test.each(EITHER)('(workDone %s) keeps the connection open and sends nothing', async (workDone) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    simulator.faults.add({ effect: { kind: 'never', workDone } });
    const client = new AbortController();
    const pending = call(simulator, 'POST', `/hosts/${id}/retire`, { body: {}, signal: client.signal });
    await until(() => simulator.requests.length === 1);
    const first = await Promise.race([pending, delay(200, 'nothing')]);
    client.abort();
    await expect(pending).rejects.toThrow(/abort/);
    expect(first).toBe('nothing');
    expect(simulator.host(id)?.isRetired).toBe(workDone);
  });
});

describe('redirect', () => {
  test.each([
    [undefined, 302],
    [307, 307],
  ])('with status %s sends %i and the location', async (status, expected) => {
    const simulator = await start();
    simulator.faults.add({
      effect: { kind: 'redirect', location: 'http://127.0.0.1:9/stolen', ...(status === undefined ? {} : { status }) },
    });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(expected);
    expect(reply.headers.get('location')).toBe('http://127.0.0.1:9/stolen');
  });
});

describe('huge-body', () => {
  test('is valid JSON of at least that size, of no announced length', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'huge-body', bytes: 3_000_000 } });
    const reply = await call(simulator, 'GET', '/hosts');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-length')).toBeNull();
    expect(reply.text.length).toBeGreaterThanOrEqual(3_000_000);
    expect(reply.body).toMatchObject({ hosts: [] });
  });

  test('does not fill the memory of the simulator when no one reads it', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'huge-body', bytes: 2 ** 40 } });
    const before = process.memoryUsage().rss;
    const response = await fetch(`${simulator.url}/api/v0/hosts`);
    await delay(300);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
    await response.body?.cancel();
  });
});

describe('close', () => {
  const closing: readonly (readonly [string, FaultEffect | undefined])[] = [
    ['an idle keep-alive connection', undefined],
    ['a request that is never answered', { kind: 'never' }],
    ['a reply that is delayed', { kind: 'latency', ms: 60_000 }],
    ['a reply that drips', { kind: 'slow-drip', ms: 60_000 }],
    ['a reply without end', { kind: 'huge-body', bytes: 2 ** 40 }],
  ];
  test.each(closing)('is fast with %s', async (_name, effect) => {
    const simulator: Simulator = await start();
    if (effect === undefined) {
      await call(simulator, 'GET', '/org');
    } else {
      simulator.faults.add({ effect });
      const open = fetch(`${simulator.url}/api/v0/org`).then((response) => response.text());
      open.catch(() => undefined);
      await until(() => simulator.requests.length === 1);
      await delay(50);
    }
    const startedAt = performance.now();
    await simulator.close();
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await expect(fetch(`${simulator.url}/api/v0/org`)).rejects.toThrow('fetch failed');
  });
});
