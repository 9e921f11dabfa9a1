import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const world = setUpWorld();

const HOST = {
  name: 'web-01',
  roleFullnames: ['Shop:web'],
  meta: { kernel: { os: 'Linux' } },
  interfaces: [{ name: 'eth0' }],
};
const runnerTemp = temporaryFolder('reading');
const readOnly = () => ({ env: { MACKEREL_APIKEY: world.mackerel.readOnlyApiKey }, runnerTemp });

describe('get', () => {
  test('gives the host as the API has it, with role full names, in an output and complete in a file', async () => {
    const { id } = world.mackerel.addHost(HOST);
    const run = await world.run({ operation: 'get', hostIds: id }, readOnly());
    expect(run.exitCode).toBe(0);
    const [host] = JSON.parse(run.outputs['hosts'] ?? '') as Record<string, unknown>[];
    expect(host).toMatchObject({
      id,
      name: 'web-01',
      roles: { Shop: ['web'] },
      roleFullnames: ['Shop:web'],
      size: 'standard',
    });
    expect(host).not.toHaveProperty('meta');
    expect(host).not.toHaveProperty('interfaces');
    const [complete] = JSON.parse(readFileSync(run.outputs['hostsFile'] ?? '', 'utf8')) as Record<string, unknown>[];
    expect(complete).toMatchObject({ id, meta: HOST.meta, interfaces: HOST.interfaces, roleFullnames: ['Shop:web'] });
  });

  test('finds a retired host by ID', async () => {
    const { id } = world.mackerel.addHost({ isRetired: true });
    const run = await world.run({ operation: 'get', hostIds: id }, readOnly());
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['hosts'] ?? '')).toMatchObject([{ isRetired: true }]);
  });

  test('reads by custom identifier, once', async () => {
    const { id } = world.mackerel.addHost({ customIdentifier: 'a/b' });
    const run = await world.run({ operation: 'get', customIdentifier: 'a/b' }, readOnly());
    expect(run.outputs['hostId']).toBe(id);
    expect(world.asked()).toEqual(['GET /hosts-by-custom-identifier/a%2Fb']);
  });

  test('keeps the order of the IDs, and names one that is unknown', async () => {
    const ids = [world.mackerel.addHost().id, world.mackerel.addHost().id];
    const run = await world.run({ operation: 'get', hostIds: [ids[1], 'unknown', ids[0]].join(' ') }, readOnly());
    expect(run.exitCode).toBe(1);
    expect((JSON.parse(run.outputs['hosts'] ?? '') as { id: string }[]).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(run.outputs['failedHostIds']).toBe('["unknown"]');
  });

  test('reads more than 30 hosts by one list, and by themselves only those that are not in it', async () => {
    const ids = Array.from({ length: 30 }, () => world.mackerel.addHost().id);
    const retired = world.mackerel.addHost({ isRetired: true }).id;
    const run = await world.run(
      { operation: 'get', hostIds: [retired, ...ids].join(' '), summary: 'false' },
      readOnly(),
    );
    expect(run.exitCode).toBe(0);
    expect((JSON.parse(run.outputs['hosts'] ?? '') as { id: string }[]).map(({ id }) => id)).toEqual([retired, ...ids]);
    expect(world.asked().map((request) => request.split('?')[0])).toEqual(['GET /hosts', `GET /hosts/${retired}`]);
  });
});

describe('list', () => {
  test('without a filter holds hosts of every status', async () => {
    for (const status of ['working', 'standby', 'maintenance', 'poweroff'] as const) world.mackerel.addHost({ status });
    const run = await world.run({ operation: 'list' }, readOnly());
    expect(run.outputs['hostCount']).toBe('4');
  });

  test('counts by service, role and status in the summary, as a chart and a table', async () => {
    world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    world.mackerel.addHost({ roleFullnames: ['Shop:web', 'Shop:db'], status: 'standby' });
    world.mackerel.addHost({ status: 'working' });
    const { summary } = await world.run({ operation: 'list' }, readOnly());
    expect(summary).toContain('```mermaid\npie showData title Hosts by status\n  "standby" : 1\n  "working" : 2\n```');
    expect(summary).toContain('| Service | Role | standby | working | Total |');
    expect(summary).toContain('| Shop | web | 1 | 1 | 2 |');
    expect(summary).toContain('| Shop | db | 1 | 0 | 1 |');
  });

  test('splits hosts into the jobs of a matrix', async () => {
    const ids = Array.from({ length: 5 }, () => world.mackerel.addHost({ roleFullnames: ['Shop:web'] }).id);
    const run = await world.run({ operation: 'list', service: 'Shop', batchSize: '2' }, readOnly());
    expect(JSON.parse(run.outputs['matrix'] ?? '')).toEqual({
      include: [
        { batch: 1, hostIds: ids.slice(0, 2).join(','), hostCount: 2, names: 'host,host', addresses: ',' },
        { batch: 2, hostIds: ids.slice(2, 4).join(','), hostCount: 2, names: 'host,host', addresses: ',' },
        { batch: 3, hostIds: ids.slice(4).join(','), hostCount: 1, names: 'host', addresses: '' },
      ],
    });
  });

  test('never makes more jobs than GitHub runs', async () => {
    for (let index = 0; index < 300; index++) world.mackerel.addHost();
    const run = await world.run({ operation: 'list', batchSize: '1' }, readOnly());
    const { include } = JSON.parse(run.outputs['matrix'] ?? '') as { include: { hostCount: number }[] };
    expect(include).toHaveLength(150);
    expect(include.reduce((sum, { hostCount }) => sum + hostCount, 0)).toBe(300);
    expect(run.log).toContain(
      '::warning::A matrix has at most 256 jobs: the batches grew from batchSize 1 to 2 hosts.',
    );
  });
});

test('list-metric-names gives the names by host', async () => {
  const { id } = world.mackerel.addHost();
  world.mackerel.setMetricNames(id, ['loadavg5', 'cpu.user.percentage']);
  const run = await world.run({ operation: 'list-metric-names', hostIds: id }, readOnly());
  expect(JSON.parse(run.outputs['metricNames'] ?? '')).toEqual({ [id]: ['loadavg5', 'cpu.user.percentage'] });
  expect(world.asked()).toEqual([`GET /hosts/${id}/metric-names`]);
});

test('list-monitored-statuses gives what each monitor says by host, and tells unknown hosts', async () => {
  const { id } = world.mackerel.addHost();
  const statuses = [
    { monitorId: '2cSZzK3XfmG', status: 'OK' as const },
    { monitorId: '2cSZzK3XfmH', status: 'CRITICAL' as const, detail: { type: 'check', message: 'disk full' } },
  ];
  world.mackerel.setMonitoredStatuses(id, statuses);
  const run = await world.run({ operation: 'list-monitored-statuses', hostIds: `${id} unknown` }, readOnly());
  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.outputs['monitoredStatuses'] ?? '')).toEqual({ [id]: statuses });
  expect(run.log).toContain('1 OK, 1 CRITICAL');
  expect(run.outputs['failedHostIds']).toBe('["unknown"]');
});
