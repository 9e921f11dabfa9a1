import { describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const NOW = Math.floor(Date.now() / 1000);
const OK = { monitorId: 'cpu', status: 'OK' } as const;
const CRITICAL = { monitorId: 'cpu', status: 'CRITICAL' } as const;

/** What the API says of a host's monitors: ID to status. */
async function statuses(simulator: Simulator, id: string): Promise<Record<string, string>> {
  const { body } = await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`);
  const { monitoredStatuses } = body as { monitoredStatuses: { monitorId: string; status: string }[] };
  return Object.fromEntries(monitoredStatuses.map(({ monitorId, status }) => [monitorId, status]));
}

const setStatus = (simulator: Simulator, id: string, status: string) =>
  call(simulator, 'POST', `/hosts/${id}/status`, { body: { status } });

const report = (simulator: Simulator, ...reports: object[]) =>
  call(simulator, 'POST', '/monitoring/checks/report', { body: { reports } });

const reportOf = (hostId: string, fields: object = {}) => ({
  source: { type: 'host', hostId },
  name: 'http',
  status: 'OK',
  message: 'HTTP 200',
  occurredAt: NOW,
  ...fields,
});

testKeys([
  { method: 'GET', name: '/monitors', prepare: () => ({ path: '/monitors' }) },
  { method: 'GET', name: '/monitoring/checks', prepare: () => ({ path: '/monitoring/checks' }) },
  {
    method: 'POST',
    name: '/monitoring/checks/report',
    prepare: (simulator) => ({
      path: '/monitoring/checks/report',
      body: { reports: [reportOf(simulator.addHost().id)] },
    }),
  },
]);

test('monitors are answered with all that was said of them but their delay', async () => {
  const simulator = await start();
  const cpu = { id: 'cpu', type: 'host', name: 'CPU', metric: 'cpu%', warning: 80, scopes: ['Shop'] };
  simulator.addMonitor({ ...cpu, delay: 1000 });
  const plain = simulator.addMonitor();
  simulator.addCheckMonitor({ id: 'http', name: 'http' });
  expect((await call(simulator, 'GET', '/monitors')).body).toEqual({ monitors: [cpu, plain] });
  expect(plain).toEqual({ id: expect.any(String), type: 'host', name: 'monitor' });
  simulator.removeMonitor('cpu');
  expect(simulator.monitors()).toEqual([plain]);
});

describe('check monitors', () => {
  const list = (simulator: Simulator, query = '') => call(simulator, 'GET', `/monitoring/checks${query}`);

  test('come in pages, and nextId is the first of the next one', async () => {
    const simulator = await start();
    const all = Array.from({ length: 201 }, (_, index) => simulator.addCheckMonitor({ name: `check-${index}` }));
    const [first, second, third] = [all.slice(0, 100), all.slice(100, 200), all.slice(200)];
    expect((await list(simulator)).body).toEqual({ checks: first, nextId: all[100]?.id });
    expect((await list(simulator, `?nextId=${all[100]?.id ?? ''}`)).body).toEqual({
      checks: second,
      nextId: all[200]?.id,
    });
    expect((await list(simulator, `?nextId=${all[200]?.id ?? ''}`)).body).toEqual({ checks: third });
    expect((await list(simulator, '?limit=1')).body).toEqual({ checks: [all[0]], nextId: all[1]?.id });
  });

  test.each(['?limit=101', '?limit=0', '?limit=-1', '?limit=x', '?nextId=no one'])('%s is 400', async (query) => {
    const simulator = await start();
    simulator.addCheckMonitor();
    expect((await list(simulator, query)).status).toBe(400);
  });
});

describe('reports of checks', () => {
  test('make a check monitor for each host and name, and its status with the message and memo', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ checks: [{ name: 'http', memo: 'front page' }] });
    const other = simulator.addHost();
    const reply = await report(simulator, reportOf(id), reportOf(id, { name: 'disk' }), reportOf(other.id));
    expect([reply.status, reply.body]).toEqual([200, { success: true }]);
    const [http, disk, ...rest] = simulator.checkMonitors();
    expect([http?.name, disk?.name, ...rest.map(({ name }) => name)]).toEqual(['http', 'disk', 'http']);
    await report(simulator, reportOf(id, { status: 'CRITICAL', message: 'HTTP 500', occurredAt: NOW + 1 }));
    expect((await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`)).body).toEqual({
      monitoredStatuses: [
        {
          monitorId: http?.id,
          status: 'CRITICAL',
          detail: { type: 'check', message: 'HTTP 500', memo: 'front page' },
        },
        { monitorId: disk?.id, status: 'OK', detail: { type: 'check', message: 'HTTP 200' } },
      ],
    });
    expect(simulator.alerts()).toMatchObject([
      { monitorId: http?.id, type: 'check', hostId: id, status: 'CRITICAL', message: 'HTTP 500' },
    ]);
  });

  test('that are older than what is known are ignored', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    await report(simulator, reportOf(id));
    await report(simulator, reportOf(id, { status: 'CRITICAL', occurredAt: NOW - 1 }));
    expect(Object.values(await statuses(simulator, id))).toEqual(['OK']);
  });

  test('left out of the list of checks are forgotten, unless there is an open alert', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    await report(
      simulator,
      ...['kept', 'gone'].map((name) => reportOf(id, { name })),
      reportOf(id, { name: 'bad', status: 'WARNING' }),
    );
    const put = (checks: unknown) => call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'h', meta: {}, checks } });
    const names = () => simulator.checkMonitors().map(({ name }) => name);
    await put(null);
    expect(names()).toEqual(['kept', 'gone', 'bad']);
    await put([{ name: 'kept' }]);
    expect(names()).toEqual(['kept', 'bad']);
    expect(Object.values(await statuses(simulator, id))).toEqual(['OK', 'WARNING']);
  });

  test.each([
    [{ status: 'BAD' }, 400],
    [{ name: undefined }, 400],
    [{ message: 'x'.repeat(1025) }, 400],
    [{ occurredAt: 'now' }, 400],
    [{ maxCheckAttempts: 11 }, 400],
    [{ source: { type: 'service', hostId: 'x' } }, 400],
    [{ source: { type: 'host', hostId: 'nobody' } }, 404],
  ])('%j is refused', async (fields, status) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    expect((await report(simulator, reportOf(id), reportOf(id, fields))).status).toBe(status);
    expect(simulator.checkMonitors()).toEqual([]);
  });

  test('more than 100 at once are 400', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    const many = Array.from({ length: 101 }, () => reportOf(id));
    expect((await report(simulator, ...many)).status).toBe(400);
    expect((await report(simulator, ...many.slice(1))).status).toBe(200);
  });
});

describe('a monitor that judges late', () => {
  test('says so when its delay is over, not before', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [OK] });
    simulator.setMonitoredStatus(id, CRITICAL, { delay: 300 });
    expect(await statuses(simulator, id)).toEqual({ cpu: 'OK' });
    expect(simulator.alerts()).toEqual([]);
    await delay(320);
    expect(await statuses(simulator, id)).toEqual({ cpu: 'CRITICAL' });
    expect(simulator.alerts()).toMatchObject([{ monitorId: 'cpu', status: 'CRITICAL' }]);
  });

  test('has a delay of its own, unless another one is given', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [OK] });
    simulator.addMonitor({ id: 'cpu', delay: 60_000 });
    simulator.setMonitoredStatus(id, CRITICAL);
    expect(await statuses(simulator, id)).toEqual({ cpu: 'OK' });
    simulator.setMonitoredStatus(id, CRITICAL, { delay: 0 });
    expect(await statuses(simulator, id)).toEqual({ cpu: 'CRITICAL' });
  });

  test('says one thing after the other', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    simulator.setMonitoredStatus(id, CRITICAL, { delay: 100 });
    simulator.setMonitoredStatus(id, OK, { delay: 200 });
    await delay(220);
    expect(await statuses(simulator, id)).toEqual({ cpu: 'OK' });
    expect(simulator.alerts()).toMatchObject([{ monitorId: 'cpu', status: 'OK', closedAt: expect.any(Number) }]);
  });

  test.each(['maintenance', 'poweroff'])('says what it said before while the host is in %s', async (status) => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [OK], status: 'working' });
    await setStatus(simulator, id, status);
    simulator.setMonitoredStatus(id, CRITICAL);
    expect(await statuses(simulator, id)).toEqual({ cpu: 'OK' });
    await setStatus(simulator, id, 'standby');
    expect(await statuses(simulator, id)).toEqual({ cpu: 'CRITICAL' });
  });

  test('begins to count when the host is back', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [OK], status: 'maintenance' });
    simulator.setMonitoredStatus(id, CRITICAL, { delay: 300 });
    await delay(320);
    await setStatus(simulator, id, 'standby');
    expect(await statuses(simulator, id)).toEqual({ cpu: 'OK' });
    await delay(320);
    expect(await statuses(simulator, id)).toEqual({ cpu: 'CRITICAL' });
  });

  test('of an unknown host is an error', async () => {
    const simulator = await start();
    expect(() => {
      simulator.setMonitoredStatus('nobody', OK);
    }).toThrow('Host Not Found.');
  });
});

test('seeded hosts have monitors, by the ID that their statuses name', async () => {
  const simulator = await start({ hosts: 4 });
  const monitors = simulator.monitors();
  expect(new Set(monitors.map(({ type }) => type))).toEqual(new Set(['connectivity', 'host', 'service', 'external']));
  const [host] = simulator.allHosts();
  expect(await statuses(simulator, host?.id ?? '')).toEqual({ [monitors[0]?.id ?? '']: 'OK' });
  expect((await start()).monitors()).toEqual([]);
  expect(messageOf(await call(simulator, 'GET', '/monitors'))).toBeUndefined();
});
