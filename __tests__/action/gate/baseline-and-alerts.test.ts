import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { MonitoredStatus } from '../../../simulator/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();
const folder = () => temporaryFolder('baseline');

const status = (of: string, monitorId = 'm1'): MonitoredStatus => ({
  monitorId,
  status: of as MonitoredStatus['status'],
});

const hostWith = (...statuses: MonitoredStatus[]) => {
  const { id } = world.mackerel.addHost({ status: 'standby', name: 'web-01', roleFullnames: ['Shop:web'] });
  world.mackerel.setMonitoredStatuses(id, statuses);
  return id;
};

const gate = (inputs: Record<string, string>, options = {}) =>
  world.run(
    { operation: 'wait-until-ok', pollInterval: '1', summary: 'false', waitTimeout: '1', stableFor: '0', ...inputs },
    options,
  );

describe('baseline', () => {
  test.each([
    ['WARNING', 'WARNING', 0],
    ['WARNING', 'UNKNOWN', 1],
    ['WARNING', 'CRITICAL', 1],
    ['UNKNOWN', 'WARNING', 0],
    ['UNKNOWN', 'CRITICAL', 1],
    ['CRITICAL', 'UNKNOWN', 0],
    ['OK', 'WARNING', 1],
  ])('a monitor that was %s and is %s ends with %i', async (before, now, exitCode) => {
    const id = hostWith(status(now));
    const run = await gate({ hostIds: id, baseline: JSON.stringify({ [id]: [status(before)] }) });
    expect(run.exitCode).toBe(exitCode);
    if (exitCode === 0)
      expect(run.log).toContain(`As in the baseline, so it does not count: web-01 (${id}): m1 ${now}`);
  });

  test('is about the monitor and the host that it names, and no other', async () => {
    const [one, other] = [hostWith(status('CRITICAL')), hostWith(status('CRITICAL', 'm2'))];
    const run = await gate({
      hostIds: [one, other].join(),
      baseline: JSON.stringify({ [one]: [status('CRITICAL')], [other]: [status('CRITICAL', 'm1')] }),
    });
    expect(run.outputs['failedHostIds']).toBe(JSON.stringify([other]));
  });

  test('may be grouped by status', async () => {
    const id = hostWith(status('CRITICAL'));
    expect((await gate({ hostIds: id, baseline: JSON.stringify({ CRITICAL: { [id]: ['m1'] } }) })).exitCode).toBe(0);
  });

  test('may be the file that an earlier step wrote', async () => {
    const id = hostWith(status('CRITICAL'));
    const runnerTemp = folder();
    const before = await world.run({ operation: 'list-monitored-statuses', hostIds: id }, { runnerTemp });
    const run = await gate({ hostIds: id, baseline: before.outputs['monitoredStatusesFile'] ?? '' }, { runnerTemp });
    expect(run.exitCode).toBe(0);
    // What a gate found is a baseline for the next one.
    const next = await gate({ hostIds: id, baseline: run.outputs['monitoredStatusesFile'] ?? '' }, { runnerTemp });
    expect(next.exitCode).toBe(0);
  });

  test('of a file outside of RUNNER_TEMP is refused', async () => {
    const [inside, outside] = [folder(), folder()];
    writeFileSync(join(outside, 'a.json'), '{}');
    const run = await gate({ hostIds: 'a', baseline: join(outside, 'a.json') }, { runnerTemp: inside });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('It leads out of the temporary folder of the job');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('that is something else is refused', async () => {
    const run = await gate({ hostIds: 'a', baseline: '{"a": "OK"}' });
    expect(run.log).toContain('Give the output monitoredStatuses of an earlier step, or its alerts.');
    expect(world.mackerel.requests).toEqual([]);
  });
});

describe('monitors', () => {
  test('are called by their names, which are read once, and only where something is not OK', async () => {
    const monitor = world.mackerel.addMonitor({ name: 'loadavg5' });
    const check = world.mackerel.addCheckMonitor({ name: 'disk-check' });
    const id = hostWith(status('WARNING', monitor.id), {
      monitorId: check.id,
      status: 'CRITICAL',
      detail: { type: 'check', message: 'disk full' },
    });
    const run = await gate({ hostIds: id, waitTimeout: '2' });
    expect(run.log).toContain('Not OK after 2 s: loadavg5 WARNING, disk-check CRITICAL (disk full).');
    const asked = world.asked();
    expect(asked.filter((request) => request === 'GET /monitors')).toHaveLength(1);
    expect(asked.filter((request) => request.startsWith('GET /monitoring/checks?'))).toHaveLength(1);
  });

  test('are called by their IDs where the names cannot be read', async () => {
    const id = hostWith(status('CRITICAL'));
    world.mackerel.faults.add({ path: /monitors$/, times: Infinity, effect: { kind: 'status', status: 403 } });
    expect((await gate({ hostIds: id })).log).toMatch(/Not OK after 1 s: m1 CRITICAL[.;]/);
  });
});

describe('includeAlerts', () => {
  const openAlert = (alert: object) => world.mackerel.openAlert({ monitorId: 'm9', ...alert });

  test('an open alert of a host counts although its monitors are OK', async () => {
    const id = hostWith(status('OK'));
    openAlert({ hostId: id, type: 'connectivity', message: 'no metrics' });
    expect((await gate({ hostIds: id })).exitCode).toBe(0);
    const run = await gate({ hostIds: id, includeAlerts: 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Not OK after 1 s: alert: m9 CRITICAL (no metrics).');
  });

  test('an open alert of another host does not count', async () => {
    const [id, other] = [hostWith(status('OK')), hostWith(status('OK'))];
    openAlert({ hostId: other, type: 'connectivity' });
    expect((await gate({ hostIds: id, includeAlerts: 'true' })).exitCode).toBe(0);
  });

  test.each(['service', 'external'] as const)('an open alert of a %s monitor of the service counts', async (type) => {
    hostWith(status('OK'));
    world.mackerel.addService({ name: 'Other', memo: '', roles: [] });
    const monitor = world.mackerel.addMonitor({ name: 'checkout', type, service: 'Shop' });
    const elsewhere = world.mackerel.addMonitor({ name: 'elsewhere', type, service: 'Other' });
    openAlert({ monitorId: elsewhere.id, type });
    expect((await gate({ service: 'Shop', includeAlerts: 'true' })).exitCode).toBe(0);
    openAlert({ monitorId: monitor.id, type });
    const run = await gate({ service: 'Shop', includeAlerts: 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Open alerts of the service: checkout CRITICAL.');
  });

  describe('of a service without a host to wait for', () => {
    const asInTheExample = { service: 'Shop', currentStatus: 'working, standby', ifNoHosts: 'ignore' };
    const external = () => world.mackerel.addMonitor({ name: 'site', type: 'external', service: 'Shop' });
    beforeEach(() => {
      world.mackerel.addHost({ status: 'poweroff', roleFullnames: ['Shop:web'] });
    });

    test('keep the gate closed, and are told', async () => {
      openAlert({ monitorId: external().id, type: 'external', message: 'HTTP 500' });
      const run = await gate({ ...asInTheExample, includeAlerts: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('still waiting for alert: site CRITICAL (HTTP 500).');
      expect(run.log).toContain('Open alerts of the service: site CRITICAL (HTTP 500).');
      expect((await gate(asInTheExample)).exitCode).toBe(0);
    });

    test('must be gone for stableFor: one that opens after the first poll counts', async () => {
      const { id } = external();
      const run = gate({ ...asInTheExample, includeAlerts: 'true', waitTimeout: '3', stableFor: '2' });
      const firstPoll = () => world.asked().some((request) => request.startsWith('GET /alerts'));
      while (!firstPoll()) await delay(20);
      await delay(200);
      openAlert({ monitorId: id, type: 'external' });
      expect((await run).exitCode).toBe(1);
    });

    test('are not to be had of a service that is not there: the gate does not pass by a typo', async () => {
      const run = await gate({ ...asInTheExample, service: 'Shpo', includeAlerts: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('There is no service Shpo (did you mean Shop?).');
    });

    test('let it pass where there are none', async () => {
      const run = await gate({ ...asInTheExample, includeAlerts: 'true', waitTimeout: '3', stableFor: '1' });
      expect(run.exitCode).toBe(0);
      expect(world.asked().filter((request) => request.startsWith('GET /alerts')).length).toBeGreaterThan(1);
    });
  });

  test('an alert that the baseline holds does not count, unless it got worse', async () => {
    const id = hostWith(status('OK'));
    const alert = openAlert({ hostId: id, type: 'connectivity', status: 'CRITICAL' });
    const run = await gate({ hostIds: id, includeAlerts: 'true', baseline: JSON.stringify([alert]) });
    expect(run.exitCode).toBe(0);
    const worse = JSON.stringify([{ ...alert, status: 'WARNING' }]);
    expect((await gate({ hostIds: id, includeAlerts: 'true', baseline: worse })).exitCode).toBe(1);
  });

  test('a gate that cannot read the alerts does not pass', async () => {
    const id = hostWith(status('OK'));
    world.mackerel.faults.add({ path: /alerts/, times: Infinity, effect: { kind: 'status', status: 503 } });
    const run = await gate({ hostIds: id, includeAlerts: 'true', waitTimeout: '2' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/still waiting for open alerts, which could not be read: .* to GET \/api\/v0\/alerts\.$/m);
  });

  test('all pages are read: an old alert counts too', async () => {
    const id = hostWith(status('OK'));
    openAlert({ hostId: id, type: 'connectivity', openedAt: 1 });
    for (let number = 0; number < 120; number += 1) openAlert({ monitorId: `n${number}`, type: 'service' });
    expect((await gate({ hostIds: id, includeAlerts: 'true' })).exitCode).toBe(1);
  });

  describe('an open alert of which no one can tell what it is about', () => {
    test('fails a gate of the service: its monitor is not listed', async () => {
      hostWith(status('OK'));
      const { id } = openAlert({ monitorId: 'gone', type: 'service' });
      const run = await gate({ service: 'Shop', includeAlerts: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain(
        `No one can tell what the open alert ${id} is about: its type is service, and its monitor gone is not listed.`,
      );
    });

    test('is no matter of a gate of hosts alone', async () => {
      const id = hostWith(status('OK'));
      openAlert({ monitorId: 'gone', type: 'service' });
      expect((await gate({ hostIds: id, includeAlerts: 'true' })).exitCode).toBe(0);
    });

    test('fails a gate of hosts where it names none', async () => {
      const id = hostWith(status('OK'));
      openAlert({ type: 'connectivity' });
      const run = await gate({ hostIds: id, includeAlerts: 'true' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('its type is connectivity, and it names no host');
    });

    test('is in the baseline: it does not count', async () => {
      hostWith(status('OK'));
      const alert = openAlert({ monitorId: 'gone', type: 'service', status: 'CRITICAL' });
      const run = await gate({ service: 'Shop', includeAlerts: 'true', baseline: JSON.stringify([alert]) });
      expect(run.exitCode).toBe(0);
    });

    test('is a warning of list-alerts, which leaves it out', async () => {
      hostWith(status('OK'));
      const { id } = openAlert({ monitorId: 'gone', type: 'service' });
      const run = await world.run({ operation: 'list-alerts', service: 'Shop' });
      expect(run.outputs['alerts']).toBe('[]');
      expect(run.log).toMatch(new RegExp(`^::warning::.*open alert ${id} is about`, 'mi'));
    });
  });

  test('a monitor that is made while the gate waits is known by its first alert', async () => {
    const id = hostWith(status('CRITICAL'));
    const other = world.mackerel.addMonitor({ name: 'other', type: 'service', service: 'Shop' });
    world.mackerel.openAlert({ monitorId: other.id, type: 'service' });
    const waiting = gate({ service: 'Shop', includeAlerts: 'true', waitTimeout: '4' });
    await delay(1500);
    const { id: monitorId } = world.mackerel.addMonitor({ name: 'brand-new', type: 'service', service: 'Shop' });
    openAlert({ monitorId, type: 'service' });
    world.mackerel.setMonitoredStatuses(id, [status('OK')]);
    expect((await waiting).log).toContain('brand-new CRITICAL');
  });
});
