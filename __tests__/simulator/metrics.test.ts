import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const NOW = Math.floor(Date.now() / 1000);

const post = (simulator: Simulator, body: unknown) => call(simulator, 'POST', '/tsdb', { body });

testKeys([
  {
    method: 'POST',
    name: '/tsdb',
    prepare: (simulator) => ({
      path: '/tsdb',
      body: [{ hostId: simulator.addHost().id, name: 'loadavg5', time: NOW, value: 1 }],
    }),
  },
  { method: 'GET', name: '/tsdb/latest', prepare: () => ({ path: '/tsdb/latest?hostId=x&name=y' }) },
]);

test('posted values are read back: by interval, as the latest, and by name', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ metricNames: ['cpu.user.percentage', 'loadavg5'] });
  const other = simulator.addHost();
  const reply = await post(simulator, [
    { hostId: id, name: 'loadavg5', time: NOW - 60, value: 1.5 },
    { hostId: id, name: 'loadavg5', time: NOW - 120, value: 1 },
    { hostId: id, name: 'loadavg5', time: NOW, value: 2 },
    { hostId: id, name: 'loadavg5', time: NOW, value: 3 },
    { hostId: id, name: 'custom.queue', time: NOW, value: 0 },
    { hostId: other.id, name: 'loadavg5', time: NOW, value: 9 },
  ]);
  expect([reply.status, reply.body]).toEqual([200, { success: true }]);
  const metrics = (from: number, to: number) =>
    call(simulator, 'GET', `/hosts/${id}/metrics?name=loadavg5&from=${from}&to=${to}`);
  expect((await metrics(NOW - 120, NOW)).body).toEqual({
    metrics: [
      { time: NOW - 120, value: 1 },
      { time: NOW - 60, value: 1.5 },
      { time: NOW, value: 3 },
    ],
  });
  expect((await metrics(NOW - 119, NOW - 1)).body).toEqual({ metrics: [{ time: NOW - 60, value: 1.5 }] });
  const query = `hostId=${id}&hostId=${other.id}&name=loadavg5&name=custom.queue`;
  expect((await call(simulator, 'GET', `/tsdb/latest?${query}`)).body).toEqual({
    tsdbLatest: {
      [id]: { loadavg5: { time: NOW, value: 3 }, 'custom.queue': { time: NOW, value: 0 } },
      [other.id]: { loadavg5: { time: NOW, value: 9 } },
    },
  });
  expect((await call(simulator, 'GET', `/hosts/${id}/metric-names`)).body).toEqual({
    names: ['cpu.user.percentage', 'loadavg5', 'custom.queue'],
  });
});

test('a value that is older than a day is accepted and not recorded', async () => {
  const simulator = await start();
  const { id } = simulator.addHost();
  const old = { hostId: id, name: 'loadavg5', time: NOW - 25 * 3600, value: 1 };
  expect((await post(simulator, [old])).status).toBe(200);
  expect((await call(simulator, 'GET', `/hosts/${id}/metrics?name=loadavg5&from=0&to=${NOW}`)).status).toBe(404);
});

test('of values for an unknown host none is recorded', async () => {
  const simulator = await start();
  const { id } = simulator.addHost();
  const value = { name: 'loadavg5', time: NOW, value: 1 };
  const reply = await post(simulator, [
    { hostId: id, ...value },
    { hostId: 'nobody', ...value },
  ]);
  expect([reply.status, messageOf(reply)]).toEqual([404, 'Host Not Found.']);
  expect((await call(simulator, 'GET', `/hosts/${id}/metric-names`)).body).toEqual({ names: [] });
});

describe('refusals', () => {
  test.each([
    [{ hostId: 'x', name: 'a', time: NOW, value: 1 }],
    [[{ name: 'a', time: NOW, value: 1 }]],
    [[{ hostId: 'x', name: 'a b', time: NOW, value: 1 }]],
    [[{ hostId: 'x', name: 'a', time: 'now', value: 1 }]],
    [[{ hostId: 'x', name: 'a', time: NOW, value: '1' }]],
  ])('the body %j is 400', async (body) => {
    expect((await post(await start(), body)).status).toBe(400);
  });

  test.each([
    ['from=1&to=2', 400],
    ['name=loadavg5&to=2', 400],
    ['name=loadavg5&from=2&to=1', 400],
    ['name=nothing&from=1&to=2', 404],
  ])('the metrics of %s are %i', async (query, status) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    expect((await call(simulator, 'GET', `/hosts/${id}/metrics?${query}`)).status).toBe(status);
  });

  test('of an unknown host are 404', async () => {
    const reply = await call(await start(), 'GET', '/hosts/nobody/metrics?name=a&from=1&to=2');
    expect([reply.status, messageOf(reply)]).toEqual([404, 'Host Not Found.']);
  });

  test.each(['hostId=x', 'name=x', ''])('the latest of "%s" is 400', async (query) => {
    expect((await call(await start(), 'GET', `/tsdb/latest?${query}`)).status).toBe(400);
  });
});

describe('of a service', () => {
  const value = { name: 'orders.count', time: NOW, value: 7 };
  const posted = (simulator: Simulator, body: unknown) => call(simulator, 'POST', '/services/Shop/tsdb', { body });
  const metrics = (simulator: Simulator, query: string) => call(simulator, 'GET', `/services/Shop/metrics?${query}`);

  test('posted values are read back, and go with the service', async () => {
    const simulator = await start();
    simulator.addService({ name: 'Shop' });
    const reply = await posted(simulator, [value, { ...value, time: NOW - 60, value: 5 }]);
    expect([reply.status, reply.body]).toEqual([200, { success: true }]);
    expect((await metrics(simulator, `name=orders.count&from=${NOW - 60}&to=${NOW}`)).body).toEqual({
      metrics: [
        { time: NOW - 60, value: 5 },
        { time: NOW, value: 7 },
      ],
    });
    const names = async () => (await call(simulator, 'GET', '/services/Shop/metric-names')).body;
    expect(await names()).toEqual({ names: ['orders.count'] });
    await call(simulator, 'DELETE', '/services/Shop');
    simulator.addService({ name: 'Shop' });
    expect(await names()).toEqual({ names: [] });
  });

  test('what is unknown is 404, what has no form 400', async () => {
    const simulator = await start();
    expect((await posted(simulator, [value])).status).toBe(404);
    expect((await call(simulator, 'GET', '/services/Shop/metric-names')).status).toBe(404);
    expect((await metrics(simulator, 'name=a&from=1&to=2')).status).toBe(404);
    simulator.addService({ name: 'Shop' });
    expect((await posted(simulator, [{ ...value, name: 'a b' }])).status).toBe(400);
    expect((await metrics(simulator, 'name=a&from=2&to=1')).status).toBe(400);
    expect((await metrics(simulator, 'name=a&from=1&to=2')).status).toBe(404);
  });
});

test.each([
  [[{ name: 'custom.queue', displayName: 'Queue', unit: 'integer', metrics: [] }], 200],
  [[{ name: 'queue', metrics: [] }], 400],
  [{}, 400],
])('the graph definitions %j are answered %i', async (body, status) => {
  expect((await call(await start(), 'POST', '/graph-defs/create', { body })).status).toBe(status);
});
