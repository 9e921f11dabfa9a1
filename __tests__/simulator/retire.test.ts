import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, listedIds, messageOf, start } from './helpers.ts';

const retired = (simulator: Simulator): boolean[] => simulator.allHosts().map(({ isRetired }) => isRetired);

describe('one host', () => {
  test.each([
    ['{}', '{}'],
    ['null, as the public Go client sends', 'null'],
    ['no body at all', ''],
  ])('is retired by %s', async (_name, rawBody) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    const reply = await call(simulator, 'POST', `/hosts/${id}/retire`, { rawBody });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ success: true });
    expect(simulator.host(id)?.isRetired).toBe(true);
  });

  test.each(['[]', '"x"', '{'])('the body %j is 400 and retires nothing', async (rawBody) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    expect((await call(simulator, 'POST', `/hosts/${id}/retire`, { rawBody })).status).toBe(400);
    expect(simulator.host(id)?.isRetired).toBe(false);
  });

  test('stays readable by its ID, with the time of its retirement', async () => {
    const simulator = await start();
    const before = simulator.addHost({ customIdentifier: 'one', roleFullnames: ['Shop:web'] });
    const now = Math.floor(Date.now() / 1000);
    await call(simulator, 'POST', `/hosts/${before.id}/retire`, { body: {} });
    const reply = await call(simulator, 'GET', `/hosts/${before.id}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ host: { ...before, isRetired: true, retiredAt: expect.any(Number) } });
    expect((reply.body as { host: { retiredAt: number } }).host.retiredAt).toBeGreaterThanOrEqual(now);
  });

  test('is in no list', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ name: 'web-1', customIdentifier: 'one', roleFullnames: ['Shop:web'] });
    const live = simulator.addHost({ name: 'web-1', roleFullnames: ['Shop:web'] });
    await call(simulator, 'POST', `/hosts/${id}/retire`, { body: {} });
    for (const query of ['', '?name=web-1', '?service=Shop', '?status=working&status=standby']) {
      expect(listedIds(await call(simulator, 'GET', `/hosts${query}`))).toEqual([live.id]);
    }
    expect(listedIds(await call(simulator, 'GET', '/hosts?customIdentifier=one'))).toEqual([]);
  });

  test.each(['', '?caseInsensitive=true'])('is never found by its custom identifier%s', async (query) => {
    const simulator = await start();
    const { id } = simulator.addHost({ customIdentifier: 'one' });
    await call(simulator, 'POST', `/hosts/${id}/retire`, { body: {} });
    expect((await call(simulator, 'GET', `/hosts-by-custom-identifier/one${query}`)).status).toBe(404);
  });

  test('an unknown host is 404', async () => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts/2eQGEaLxibb/retire', { body: {} });
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
  });

  test.each([
    [undefined, 404],
    ['not-found', 404],
    ['success', 200],
  ] as const)('once more, with retireRetired %s, is %i and keeps the time', async (retireRetired, status) => {
    const simulator = await start(retireRetired === undefined ? {} : { retireRetired });
    const { id } = simulator.addHost({ isRetired: true, retiredAt: 1000 });
    expect((await call(simulator, 'POST', `/hosts/${id}/retire`, { body: {} })).status).toBe(status);
    expect(simulator.host(id)?.retiredAt).toBe(1000);
  });
});

describe('several hosts', () => {
  const path = '/hosts/bulk-retire';
  const addHosts = (simulator: Simulator, count: number): string[] =>
    Array.from({ length: count }, () => simulator.addHost().id);

  test('30 are retired at once', async () => {
    const simulator = await start();
    const ids = addHosts(simulator, 30);
    const other = simulator.addHost();
    const reply = await call(simulator, 'POST', path, { body: { ids } });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ success: true });
    expect(ids.every((id) => simulator.host(id)?.isRetired)).toBe(true);
    expect(simulator.host(other.id)?.isRetired).toBe(false);
  });

  test('31 are 400 and none is retired', async () => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', path, { body: { ids: addHosts(simulator, 31) } });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.stringContaining('30'));
    expect(retired(simulator)).not.toContain(true);
  });

  test.each([
    [undefined, [false, false]],
    ['nothing', [false, false]],
    ['partial', [true, true]],
  ] as const)('one unknown ID is 404; bulkOnUnknown %s leaves retired: %j', async (bulkOnUnknown, expected) => {
    const simulator = await start(bulkOnUnknown === undefined ? {} : { bulkOnUnknown });
    const [first, last] = addHosts(simulator, 2);
    const reply = await call(simulator, 'POST', path, { body: { ids: [first, '2eQGEaLxibb', last] } });
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
    expect(retired(simulator)).toEqual(expected);
  });

  test.each([
    [undefined, 404, [false, true]],
    ['success', 200, [true, true]],
  ] as const)('a retired one among them, with retireRetired %s, is %i', async (retireRetired, status, expected) => {
    const simulator = await start(retireRetired === undefined ? {} : { retireRetired });
    const ids = [simulator.addHost().id, simulator.addHost({ isRetired: true }).id];
    expect((await call(simulator, 'POST', path, { body: { ids } })).status).toBe(status);
    expect(retired(simulator)).toEqual(expected);
  });

  test.each(['nothing', 'partial'] as const)(
    'the same ID twice is one host, which counts twice (%s)',
    async (bulkOnUnknown) => {
      const simulator = await start({ bulkOnUnknown });
      const [id] = addHosts(simulator, 1);
      expect((await call(simulator, 'POST', path, { body: { ids: [id, id] } })).status).toBe(200);
      expect(retired(simulator)).toEqual([true]);
      const tooMany = { ids: Array<unknown>(31).fill(id) };
      expect((await call(simulator, 'POST', path, { body: tooMany })).status).toBe(400);
    },
  );

  test.each([{ ids: [] }, { ids: null }, { ids: [null] }, {}])('%j is 400', async (body) => {
    const simulator = await start();
    expect((await call(simulator, 'POST', path, { body })).status).toBe(400);
  });

  test('without bulkEndpoints the path is unknown', async () => {
    const simulator = await start({ bulkEndpoints: false });
    const { id } = simulator.addHost();
    expect((await call(simulator, 'POST', path, { body: { ids: [id] } })).status).toBe(404);
    expect(retired(simulator)).toEqual([false]);
  });
});
