import { describe, expect, test } from '@jest/globals';
import type { MonitoredStatus } from '../../../simulator/index.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();

const OK: MonitoredStatus = { monitorId: 'm1', status: 'OK' };
const CRITICAL: MonitoredStatus = { monitorId: 'm1', status: 'CRITICAL', detail: { type: 'check', message: 'full' } };

const hostWith = (...statuses: MonitoredStatus[]) => {
  const { id } = world.mackerel.addHost({ status: 'standby', name: 'web-01', roleFullnames: ['Shop:web'] });
  world.mackerel.setMonitoredStatuses(id, statuses);
  return id;
};

const gate = (inputs: Record<string, string>) =>
  world.run({ operation: 'wait-until-ok', pollInterval: '1', summary: 'false', ...inputs });

const asked = (id: string) => world.mackerel.requests.filter(({ path }) => path.endsWith(`${id}/monitored-statuses`));

describe('a verdict that is older than the deploy', () => {
  test('does not let the gate pass: a monitor that judges late is waited for', async () => {
    const id = hostWith(OK);
    world.mackerel.setMonitoredStatus(id, CRITICAL, { delay: 1500 });
    const run = await gate({ hostIds: id, waitTimeout: '4', stableFor: '2' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Not OK after 4 s: m1 CRITICAL (full).');
  });

  test('does not count before warmUp is over', async () => {
    const id = hostWith(OK);
    world.mackerel.setMonitoredStatus(id, CRITICAL, { delay: 1000 });
    const run = await gate({ hostIds: id, waitTimeout: '3', warmUp: '2', stableFor: '0' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('warming up, what monitors say does not count before 2 s');
  });

  test('counts where warmUp and stableFor are 0: what is said last is taken', async () => {
    const id = hostWith(OK);
    world.mackerel.setMonitoredStatus(id, CRITICAL, { delay: 1000 });
    const run = await gate({ hostIds: id, warmUp: '0', stableFor: '0' });
    expect(run.exitCode).toBe(0);
    expect(asked(id)).toHaveLength(1);
  });
});

describe('times', () => {
  test('that leave the gate no way to pass are refused before any request', async () => {
    const id = hostWith(OK);
    const run = await gate({ hostIds: id, waitTimeout: '10', warmUp: '5', stableFor: '5' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('It must be longer than warmUp (5 s) and stableFor (5 s) together');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('waitTimeout: 0 asks once, and takes what is said', async () => {
    const id = hostWith(OK);
    const run = await gate({ hostIds: id, waitTimeout: '0' });
    expect(run.exitCode).toBe(0);
    expect(asked(id)).toHaveLength(1);
  });

  test('a pollInterval that does not fit into waitTimeout is shortened, so that the gate can pass', async () => {
    const id = hostWith(OK);
    const run = await gate({ hostIds: id, waitTimeout: '2', pollInterval: '600' });
    expect(run.exitCode).toBe(0);
    expect(asked(id)).toHaveLength(2);
  });

  test('no host is asked more often than pollInterval says, not even just before the time is over', async () => {
    const [steady, late] = [hostWith(OK), hostWith(CRITICAL)];
    world.mackerel.setMonitoredStatus(late, OK, { delay: 3000 });
    const run = await gate({ hostIds: `${steady},${late}`, waitTimeout: '7', pollInterval: '2', stableFor: '1' });
    expect(run.exitCode).toBe(0);
    for (const id of [steady, late]) {
      const times = asked(id).map(({ at }) => at);
      expect(times.length).toBeGreaterThan(2);
      for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThan(1990);
    }
  });

  test('waitTimeout holds for requests that hang, of 30 hosts too', async () => {
    const ids = Array.from({ length: 30 }, () => hostWith(OK));
    world.mackerel.faults.add({ path: /monitored/, times: Infinity, effect: { kind: 'never' } });
    const run = await gate({ hostIds: ids.join(), waitTimeout: '1' });
    expect(run.exitCode).toBe(1);
    expect(run.duration).toBeLessThan(3000);
    expect(run.log).toContain('no whole answer before the time for it was over');
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual(ids);
  });

  test('waitTimeout holds for finding the hosts too', async () => {
    hostWith(OK);
    world.mackerel.faults.add({ path: '/api/v0/hosts', times: Infinity, effect: { kind: 'never' } });
    const run = await gate({ service: 'Shop', waitTimeout: '1' });
    expect(run.exitCode).toBe(1);
    expect(run.duration).toBeLessThan(3000);
  });

  test('where no one answered, it is an outage, which ifUnavailable may tolerate', async () => {
    const ids = Array.from({ length: 8 }, () => hostWith(OK));
    world.mackerel.faults.add({ path: /monitored/, times: Infinity, effect: { kind: 'never' } });
    const run = await gate({ hostIds: ids.join(), waitTimeout: '1', ifUnavailable: 'warn' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('Mackerel is down');
  });

  test('an outage does not hide what was not OK before it', async () => {
    const id = hostWith(CRITICAL);
    world.mackerel.faults.add({ path: /monitored/, skip: 1, times: Infinity, effect: { kind: 'status', status: 503 } });
    const run = await gate({ hostIds: id, waitTimeout: '2', ifUnavailable: 'warn' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Not OK after 2 s: m1 CRITICAL (full); since then it could not be asked');
  });
});

test('polls that take too long for a second one in time do not pass, and it is said what to do', async () => {
  world.mackerel.faults.add({ path: /monitored-statuses/, times: Infinity, effect: { kind: 'latency', ms: 900 } });
  const run = await gate({ hostIds: hostWith(OK), waitTimeout: '3', stableFor: '1' });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain(
    'All hosts are OK, but there was no time left to see them all so for 1 s (stableFor): raise waitTimeout.',
  );
});

describe('requests', () => {
  test('hosts by filter: one list a poll for their statuses, and each host once', async () => {
    const ids = [hostWith(OK), hostWith(OK), hostWith(OK)];
    const run = await gate({ service: 'Shop', waitTimeout: '5', stableFor: '1' });
    expect(run.exitCode).toBe(0);
    const paths = world.asked();
    expect(paths.filter((request) => request.startsWith('GET /hosts?'))).toHaveLength(2);
    expect(paths).toHaveLength(2 + 2 * ids.length);
  });

  test('a host that is OK and stable rests while another is waited for, and is asked again at the end', async () => {
    const [good, slow] = [hostWith(OK), hostWith(CRITICAL)];
    world.mackerel.setMonitoredStatus(slow, OK, { delay: 3500 });
    const run = await gate({ hostIds: [good, slow].join(), waitTimeout: '9', stableFor: '1' });
    expect(run.exitCode).toBe(0);
    // Polls at 0 to 5 s; the good host rests at 2 and 3 s.
    expect(asked(slow)).toHaveLength(6);
    expect(asked(good)).toHaveLength(4);
  });

  test('one host that was OK and falls ill while another is waited for keeps the gate closed', async () => {
    const [relapsing, slow] = [hostWith(OK), hostWith(CRITICAL)];
    world.mackerel.setMonitoredStatus(relapsing, CRITICAL, { delay: 2200 });
    world.mackerel.setMonitoredStatus(slow, OK, { delay: 2800 });
    const run = await gate({ hostIds: [relapsing, slow].join(), waitTimeout: '5', stableFor: '1' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['failedHostIds']).toBe(JSON.stringify([relapsing]));
  });
});
