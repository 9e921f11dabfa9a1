import { describe, expect, test } from '@jest/globals';
import { call, messageOf, start } from './helpers.ts';

describe('metric names', () => {
  test('are those that were set', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    expect((await call(simulator, 'GET', `/hosts/${id}/metric-names`)).body).toEqual({ names: [] });
    simulator.setMetricNames(id, ['loadavg5', 'custom.日本']);
    const reply = await call(simulator, 'GET', `/hosts/${id}/metric-names`);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ names: ['loadavg5', 'custom.日本'] });
  });

  test('of an unknown host are 404', async () => {
    const reply = await call(await start(), 'GET', '/hosts/2eQGEaLxibb/metric-names');
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
  });
});

describe('monitored statuses', () => {
  const checked = {
    monitorId: '2cSZzK3XfmG',
    status: 'CRITICAL',
    detail: { type: 'check', message: 'connection refused', memo: 'front page' },
  } as const;

  test('are those that were set, with their details', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    expect((await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`)).body).toEqual({ monitoredStatuses: [] });
    simulator.setMonitoredStatuses(id, [{ monitorId: 'cpu', status: 'OK' }, checked]);
    const reply = await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ monitoredStatuses: [{ monitorId: 'cpu', status: 'OK' }, checked] });
  });

  test('may change with each reading', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    const read = async () => (await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`)).body;
    simulator.setMonitoredStatuses(id, (reading) => [{ monitorId: 'cpu', status: reading < 3 ? 'WARNING' : 'OK' }]);
    expect(await read()).toEqual({ monitoredStatuses: [{ monitorId: 'cpu', status: 'WARNING' }] });
    expect(await read()).toEqual({ monitoredStatuses: [{ monitorId: 'cpu', status: 'WARNING' }] });
    expect(await read()).toEqual({ monitoredStatuses: [{ monitorId: 'cpu', status: 'OK' }] });
    const counted: number[] = [];
    simulator.setMonitoredStatuses(id, (reading) => {
      counted.push(reading);
      return [];
    });
    await read();
    await read();
    expect(counted).toEqual([1, 2]);
  });

  test('of an unknown host are 404', async () => {
    const reply = await call(await start(), 'GET', '/hosts/2eQGEaLxibb/monitored-statuses');
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
  });
});

test('both of a retired host are still readable by its ID', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ isRetired: true, metricNames: ['loadavg5'] });
  expect((await call(simulator, 'GET', `/hosts/${id}/metric-names`)).body).toEqual({ names: ['loadavg5'] });
  expect((await call(simulator, 'GET', `/hosts/${id}/monitored-statuses`)).body).toEqual({ monitoredStatuses: [] });
});

test('checks are never readable', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ checks: [{ name: 'secret-check' }], customIdentifier: 'one' });
  const paths = [`/hosts/${id}`, '/hosts', '/hosts-by-custom-identifier/one', `/hosts/${id}/monitored-statuses`];
  const replies = await Promise.all(paths.map((path) => call(simulator, 'GET', path)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(replies.map(({ text }) => text).join()).not.toMatch(/check/);
  expect(simulator.checks(id)).toEqual([{ name: 'secret-check' }]);
});
