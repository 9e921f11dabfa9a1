import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';

const addHosts = (simulator: Simulator, count: number): string[] =>
  Array.from({ length: count }, () => simulator.addHost().id);

const statuses = (simulator: Simulator): string[] => simulator.allHosts().map(({ status }) => status);

describe('one host', () => {
  test.each(['standby', 'working', 'maintenance', 'poweroff'] as const)('is set to %s', async (status) => {
    const simulator = await start();
    const { id } = simulator.addHost({ status: status === 'working' ? 'standby' : 'working' });
    const reply = await call(simulator, 'POST', `/hosts/${id}/status`, { body: { status } });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ success: true });
    expect(simulator.host(id)?.status).toBe(status);
  });

  test.each([{ status: 'retired' }, { status: 'Working' }, { status: null }, { status: ['working'] }, {}, null, []])(
    '%j is 400',
    async (body) => {
      const simulator = await start();
      const { id } = simulator.addHost({ status: 'standby' });
      const reply = await call(simulator, 'POST', `/hosts/${id}/status`, { body });
      expect(reply.status).toBe(400);
      expect(messageOf(reply)).toEqual(expect.any(String));
      expect(simulator.host(id)?.status).toBe('standby');
    },
  );

  test('an unknown host is 404', async () => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts/2eQGEaLxibb/status', { body: { status: 'working' } });
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
  });

  test('a retired host is 404', async () => {
    const simulator = await start({ retireRetired: 'success' });
    const { id } = simulator.addHost({ isRetired: true });
    expect((await call(simulator, 'POST', `/hosts/${id}/status`, { body: { status: 'standby' } })).status).toBe(404);
    expect(simulator.host(id)?.status).toBe('working');
  });
});

describe('several hosts', () => {
  const path = '/hosts/bulk-update-statuses';

  test('30 are set at once', async () => {
    const simulator = await start();
    const ids = addHosts(simulator, 30);
    const other = simulator.addHost();
    const reply = await call(simulator, 'POST', path, { body: { ids, status: 'maintenance' } });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ success: true });
    expect(new Set(ids.map((id) => simulator.host(id)?.status))).toEqual(new Set(['maintenance']));
    expect(simulator.host(other.id)?.status).toBe('working');
  });

  test('31 are 400 and none is set', async () => {
    const simulator = await start();
    const ids = addHosts(simulator, 31);
    const reply = await call(simulator, 'POST', path, { body: { ids, status: 'maintenance' } });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.stringContaining('30'));
    expect(new Set(statuses(simulator))).toEqual(new Set(['working']));
  });

  test('31 are 400 even if one is unknown', async () => {
    const simulator = await start();
    const ids = [...addHosts(simulator, 30), '2eQGEaLxibb'];
    expect((await call(simulator, 'POST', path, { body: { ids, status: 'maintenance' } })).status).toBe(400);
  });

  test.each([
    [undefined, ['working', 'working']],
    ['nothing', ['working', 'working']],
    ['partial', ['poweroff', 'poweroff']],
  ] as const)('one unknown ID is 404; bulkOnUnknown %s leaves %j', async (bulkOnUnknown, expected) => {
    const simulator = await start(bulkOnUnknown === undefined ? {} : { bulkOnUnknown });
    const [first = '', last = ''] = addHosts(simulator, 2);
    const reply = await call(simulator, 'POST', path, {
      body: { ids: [first, '2eQGEaLxibb', last], status: 'poweroff' },
    });
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
    expect(statuses(simulator)).toEqual(expected);
  });

  test('a retired host counts as unknown', async () => {
    const simulator = await start({ retireRetired: 'success' });
    const ids = [simulator.addHost().id, simulator.addHost({ isRetired: true }).id];
    expect((await call(simulator, 'POST', path, { body: { ids, status: 'standby' } })).status).toBe(404);
    expect(statuses(simulator)).toEqual(['working', 'working']);
  });

  test.each([
    { ids: [], status: 'working' },
    { ids: 'all', status: 'working' },
    { ids: [1], status: 'working' },
    { ids: ['2eQGEaLxibb'] },
    { ids: ['2eQGEaLxibb'], status: 'gone' },
    { status: 'working' },
    {},
  ])('%j is 400', async (body) => {
    const simulator = await start();
    expect((await call(simulator, 'POST', path, { body })).status).toBe(400);
  });

  test('without bulkEndpoints the path is unknown', async () => {
    const simulator = await start({ bulkEndpoints: false });
    const { id } = simulator.addHost();
    const bulk = await call(simulator, 'POST', path, { body: { ids: [id], status: 'standby' } });
    expect(bulk.status).toBe(404);
    expect(messageOf(bulk)).toMatch(/^Not Found\. The simulator does not have the endpoint POST /);
    expect(simulator.host(id)?.status).toBe('working');
  });
});
