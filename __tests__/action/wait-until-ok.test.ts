import { describe, expect, test } from '@jest/globals';
import type { MonitoredStatus } from '../../simulator/index.ts';
import { resultOf, setUpWorld } from './world.ts';
import { testWithSignals } from '../with-signals.ts';

const world = setUpWorld();

const OK: MonitoredStatus[] = [{ monitorId: 'm1', status: 'OK' }];
const WARNING: MonitoredStatus[] = [{ monitorId: 'm1', status: 'WARNING' }];
const CRITICAL: MonitoredStatus[] = [
  { monitorId: 'm1', status: 'OK' },
  { monitorId: 'm2', status: 'CRITICAL', detail: { type: 'check', message: 'disk full' } },
];

const WELL: MonitoredStatus[] = [
  { monitorId: 'm1', status: 'OK' },
  { monitorId: 'm2', status: 'OK' },
];

const waitFor = (hostIds: string, inputs: Record<string, string> = {}) =>
  world.run({ operation: 'wait-until-ok', hostIds, pollInterval: '1', waitTimeout: '8', stableFor: '0', ...inputs });

const hostWith = (monitoredStatuses: MonitoredStatus[] | ((reading: number) => MonitoredStatus[])) => {
  const { id } = world.mackerel.addHost({ status: 'standby' });
  world.mackerel.setMonitoredStatuses(id, monitoredStatuses);
  return id;
};

describe('wait-until-ok', () => {
  test('passes at once where every monitor is OK', async () => {
    const id = hostWith(OK);
    const run = await waitFor(id);
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['monitoredStatuses'] ?? '')).toEqual({ [id]: OK });
    expect(world.asked()).toEqual([`GET /hosts/${id}`, `GET /hosts/${id}/monitored-statuses`]);
  });

  test('passes only once all have been OK for stableFor, and asks every pollInterval', async () => {
    const id = hostWith(OK);
    const run = await waitFor(id, { stableFor: '2' });
    expect(run.exitCode).toBe(0);
    expect(run.duration).toBeGreaterThan(2000);
    expect(run.log).toContain('0 s of 8 s: all are OK, and must be so for 2 s more.');
    const one = [`GET /hosts/${id}`, `GET /hosts/${id}/monitored-statuses`];
    expect(world.asked()).toEqual([...one, ...one, ...one]);
  });

  test('waits until the last monitor is OK, and says something only when something changes', async () => {
    const id = hostWith((reading) => (reading < 4 ? CRITICAL : WELL));
    const run = await waitFor(id);
    expect(run.exitCode).toBe(0);
    expect(run.log.split('\n').filter((line) => line.includes('m2 CRITICAL (disk full)'))).toHaveLength(1);
    expect(run.log.split('\n').filter((line) => line.includes('still waiting for'))).toHaveLength(1);
    expect(run.log).toContain(`host (${id}): OK`);
  });

  test('fails at the timeout, with what is not OK', async () => {
    const [bad, good] = [hostWith(CRITICAL), hostWith(OK)];
    const run = await waitFor(`${bad} ${good}`, { waitTimeout: '2' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Not OK after 2 s: m2 CRITICAL (disk full).');
    expect(run.log).toContain('wait-until-ok failed: 1 of 2 hosts not OK in 2');
    expect(run.outputs['failedHostIds']).toBe(`["${bad}"]`);
    expect(run.summary).toContain('m2 CRITICAL');
    // The one that is OK and stable is left in peace while the other is not OK.
    expect(world.asked().filter((request) => request === `GET /hosts/${good}/monitored-statuses`)).toHaveLength(1);
  });

  test('takes WARNING for well only where that is allowed', async () => {
    const id = hostWith(WARNING);
    expect((await waitFor(id, { waitTimeout: '0' })).exitCode).toBe(1);
    expect((await waitFor(id, { waitTimeout: '0', allowWarning: 'true' })).exitCode).toBe(0);
  });

  test.each(['maintenance', 'poweroff'] as const)('says at once that a host in %s is not monitored', async (status) => {
    const { id } = world.mackerel.addHost({ status });
    world.mackerel.setMonitoredStatuses(id, CRITICAL);
    const run = await waitFor(id, { waitTimeout: '600', pollInterval: '600' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`The host is in ${status}, where Mackerel does not monitor it`);
    expect(run.duration).toBeLessThan(5000);
  });

  test.each([
    ['warn', 0, true],
    ['ignore', 0, false],
    ['error', 1, false],
  ])('with ifNoMonitors: %s, a host without monitors ends with %i', async (ifNoMonitors, exitCode, warns) => {
    const id = hostWith([]);
    const run = await waitFor(id, { ifNoMonitors, waitTimeout: '600', stableFor: '0' });
    expect(run.exitCode).toBe(exitCode);
    expect(run.log.includes(`::warning::1 host has no monitors`)).toBe(warns);
    if (exitCode !== 0) expect(run.log).toContain('It has no monitors, and ifNoMonitors is error.');
  });

  test('calls no host OK that no monitor watches', async () => {
    const unwatched = hostWith([]);
    const alone = await waitFor(unwatched, { waitTimeout: '0' });
    expect(alone.log).toContain('wait-until-ok done: 1 host without monitors in ');
    const both = await waitFor(`${unwatched},${hostWith(OK)}`, { waitTimeout: '0' });
    expect(both.log).toContain('wait-until-ok done: 1 of 2 hosts OK, 1 without monitors in ');
  });

  test('survives single polls that fail', async () => {
    const id = hostWith((reading) => (reading < 2 ? CRITICAL : OK));
    world.mackerel.faults.add({ path: /monitored/, skip: 1, times: 2, effect: { kind: 'status', status: 503 } });
    const run = await waitFor(id);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('could not be asked this time');
  });

  test('goes on through an outage that is shorter than the timeout', async () => {
    const id = hostWith((reading) => (reading < 2 ? CRITICAL : OK));
    world.mackerel.faults.add({ path: /monitored/, skip: 1, times: 6, effect: { kind: 'status', status: 503 } });
    const run = await waitFor(id, { waitTimeout: '20' });
    expect(run.exitCode).toBe(0);
  });

  test('fails at once for a host that is unknown', async () => {
    const run = await waitFor('unknown', { waitTimeout: '600', pollInterval: '600' });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).hosts[0]?.outcome).toBe('missing');
    expect(run.duration).toBeLessThan(5000);
  });

  test('looks again at hosts that were well, once the others are', async () => {
    const slow = hostWith((reading) => (reading < 3 ? CRITICAL : OK));
    // Well at first, ill at the second look, well again at the third.
    const relapsing = hostWith((reading) => (reading === 2 ? CRITICAL : OK));
    const run = await waitFor(`${slow} ${relapsing}`);
    expect(run.exitCode).toBe(0);
    const asked = world.asked().filter((request) => request === `GET /hosts/${relapsing}/monitored-statuses`);
    expect(asked.length).toBeGreaterThan(2);
  });

  testWithSignals('ends within 2 s when it is cancelled', async () => {
    const id = hostWith(CRITICAL);
    let cancelled = 0;
    const run = await world.run(
      { operation: 'wait-until-ok', hostIds: id, pollInterval: '600' },
      {
        onStart: (kill) => {
          setTimeout(() => {
            cancelled = performance.now();
            kill('SIGINT');
          }, 1000);
        },
      },
    );
    expect(performance.now() - cancelled).toBeLessThan(2000);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('wait-until-ok was cancelled: 1 of 1 host not OK.');
    expect(run.log).toContain('Not OK when the step was cancelled: m2 CRITICAL (disk full).');
  });
});
