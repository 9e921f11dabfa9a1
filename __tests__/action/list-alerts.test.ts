import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const idsOf = (run: ActionRun): string[] =>
  (JSON.parse(run.outputs['alerts'] ?? '') as { id: string }[]).map(({ id }) => id);

/** Hosts of two services, monitors of them, and open alerts of all. */
function furnish(): void {
  const { mackerel } = world;
  mackerel.addHost({ id: 'h1', name: 'web-01', status: 'working', roleFullnames: ['Shop:web'] });
  mackerel.addHost({ id: 'h2', name: 'db-01', status: 'standby', roleFullnames: ['Other:db'] });
  mackerel.addMonitor({ id: 'cpu', name: 'CPU', type: 'host' });
  mackerel.addMonitor({ id: 'site', name: 'the site', type: 'external', service: 'Shop' });
  mackerel.addMonitor({ id: 'orders', name: 'orders', type: 'service', service: 'Shop' });
  mackerel.addMonitor({ id: 'other', name: 'other', type: 'external', service: 'Other' });
  const alert = (id: string, monitorId: string, openedAt: number, more: object = {}) =>
    mackerel.openAlert({ id, monitorId, openedAt, ...more });
  alert('a1', 'cpu', 100, { hostId: 'h1', message: 'too busy' });
  alert('a2', 'cpu', 200, { hostId: 'h2' });
  alert('a3', 'site', 300, { type: 'external' });
  alert('a4', 'orders', 400, { type: 'service', status: 'WARNING' });
  alert('a5', 'other', 500, { type: 'external' });
  alert('closed', 'cpu', 600, { hostId: 'h1' });
  mackerel.closeAlert('closed');
}

const list = async (inputs: Record<string, string> = {}) => world.run({ operation: 'list-alerts', ...inputs });

describe('list-alerts', () => {
  test('lists the open alerts of the organization, with the names of monitors and hosts', async () => {
    furnish();
    const run = await list();
    expect([run.exitCode, idsOf(run)]).toEqual([0, ['a5', 'a4', 'a3', 'a2', 'a1']]);
    expect(run.log).toContain('CRITICAL: CPU (cpu), host on web-01 (h1), since 1970-01-01 00:01:40 UTC: too busy');
    expect(JSON.parse(run.outputs['alerts'] ?? '')).toContainEqual(
      expect.objectContaining({ id: 'a1', hostId: 'h1', hostName: 'web-01', monitorName: 'CPU' }),
    );
  });

  test.each([
    [{ hostIds: 'h1' }, ['a1']],
    [{ service: 'Shop' }, ['a4', 'a3', 'a1']],
    [{ service: 'Shop', role: 'web' }, ['a4', 'a3', 'a1']],
    [{ name: 'db-01' }, ['a2']],
  ])('lists those of %j', async (inputs, ids) => {
    furnish();
    const run = await list(inputs);
    expect([run.exitCode, idsOf(run)]).toEqual([0, ids]);
  });

  test('lists those of a service that has no hosts', async () => {
    world.mackerel.addService({ name: 'Shop', roles: [] });
    world.mackerel.addMonitor({ id: 'site', type: 'external', service: 'Shop' });
    world.mackerel.openAlert({ id: 'a1', monitorId: 'site', type: 'external' });
    const run = await list({ service: 'Shop' });
    expect([run.exitCode, idsOf(run)]).toEqual([0, ['a1']]);
  });

  test('fails for a service that is not there: no alerts of it would mean nothing', async () => {
    world.mackerel.addService({ name: 'Shop', roles: [] });
    const run = await list({ service: 'Shpo' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('There is no service Shpo (did you mean Shop?).');
  });

  test('reads all pages', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `a${index}`);
    for (const id of ids) world.mackerel.openAlert({ id, monitorId: 'm1' });
    const run = await list();
    expect(new Set(idsOf(run))).toEqual(new Set(ids));
    expect(world.asked().filter((request) => request.includes('/alerts'))).toHaveLength(3);
    expect(run.log).toContain('… and 130 more');
  });

  test('fails for a host that is not there: no alerts of it would mean nothing', async () => {
    furnish();
    const run = await list({ hostIds: 'h1 nothere' });
    expect([run.exitCode, idsOf(run)]).toEqual([1, ['a1']]);
    expect((await list({ hostIds: 'h1 nothere', ignoreMissing: 'true' })).exitCode).toBe(0);
  });

  test('leaves out alerts of others where a list does not obey, and names what it can not read', async () => {
    furnish();
    const edit = () => ({
      alerts: [
        { id: 'a1', status: 'OK', monitorId: 'cpu', hostId: 'h1', closedAt: 1 },
        { id: 'odd', status: 1, monitorId: 'cpu', hostId: 'h1' },
        { id: 'a9', status: 'CRITICAL', monitorId: '<b>::error::', hostId: 'h1', message: '##[error]' },
        { id: 'a2', status: 'CRITICAL', monitorId: 'cpu', hostId: 'h2' },
      ],
    });
    world.mackerel.faults.add({ path: /alerts/, effect: { kind: 'lie', lie: { name: 'edited', edit } } });
    const run = await list({ hostIds: 'h1' });
    expect(idsOf(run)).toEqual(['a9']);
    expect(run.log).toContain('An alert is left out (odd)');
    expect(run.log).not.toContain('##[error]');
    expect(run.summary).not.toContain('<b>');
  });

  test.each(['alerts', 'monitors'])('fails where %s cannot be read, and they decide', async (path) => {
    furnish();
    const effect = { kind: 'status', status: 404, body: '<h1>no</h1>' } as const;
    world.mackerel.faults.add({ path: new RegExp(path), times: Infinity, effect });
    expect((await list({ service: 'Shop' })).exitCode).toBe(1);
  });

  test('goes without the names of monitors where they decide nothing, with a warning', async () => {
    furnish();
    world.mackerel.faults.add({ path: /monitor/, times: Infinity, effect: { kind: 'status', status: 404 } });
    const run = await list();
    expect([run.exitCode, idsOf(run).length]).toEqual([0, 5]);
    expect(run.log).toContain('The names of the monitors could not be read');
  });
});
