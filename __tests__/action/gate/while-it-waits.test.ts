import { describe, expect, test } from '@jest/globals';
import type { MonitoredStatus } from '../../../simulator/index.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();

const OK: MonitoredStatus = { monitorId: 'm1', status: 'OK' };
const CRITICAL: MonitoredStatus = { monitorId: 'm1', status: 'CRITICAL' };

const hostWith = (...statuses: MonitoredStatus[]) => {
  const { id } = world.mackerel.addHost({ status: 'standby', name: 'web-01', roleFullnames: ['Shop:web'] });
  world.mackerel.setMonitoredStatuses(id, statuses);
  return id;
};

/** A gate with something that happens to its host after 1.5 s. */
async function gateAnd(change: () => void, inputs: Record<string, string>) {
  return world.run(
    { operation: 'wait-until-ok', pollInterval: '1', summary: 'false', waitTimeout: '8', stableFor: '3', ...inputs },
    { onStart: () => setTimeout(change, 1500) },
  );
}

/** Both ways of finding a host: by ID it is read by itself, by filter it is in a list. */
const WAYS = [
  ['by ID', (id: string) => ({ hostIds: id })],
  ['by filter', () => ({ service: 'Shop' })],
] as const;

describe.each(WAYS)('a host that was found %s, and while the step waits', (_, inputs) => {
  test.each(['maintenance', 'poweroff'] as const)('goes to %s, is said at once and does not pass', async (status) => {
    const id = hostWith(OK);
    const run = await gateAnd(() => world.mackerel.changeHost(id, { status }), inputs(id));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(`The host is in ${status}, where Mackerel does not monitor it`);
    expect(run.duration).toBeLessThan(4500);
  });

  test('is retired, is said at once and does not pass', async () => {
    const id = hostWith(OK);
    const run = await gateAnd(() => world.mackerel.changeHost(id, { isRetired: true }), inputs(id));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The host was retired while the step waited.');
    expect(run.duration).toBeLessThan(4500);
  });

  test('loses its monitors, does not pass by that', async () => {
    const id = hostWith(CRITICAL);
    const run = await gateAnd(
      () => {
        world.mackerel.setMonitoredStatuses(id, []);
      },
      { ...inputs(id), waitTimeout: '4', stableFor: '1' },
    );
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('no monitor watches it any more');
  });

  test('is moved to another service, is judged all the same', async () => {
    const id = hostWith(OK);
    const run = await gateAnd(() => world.mackerel.changeHost(id, { roleFullnames: ['Other:db'] }), inputs(id));
    expect(run.exitCode).toBe(0);
    expect(run.log.includes('1 host has left what the filter matches while the step waited')).toBe(
      !('hostIds' in inputs(id)),
    );
  });
});

test('a monitor that was not OK and watches the host no more is told, though the host passes', async () => {
  const id = hostWith(OK, { monitorId: 'm2', status: 'CRITICAL' });
  const run = await gateAnd(
    () => {
      world.mackerel.setMonitoredStatuses(id, [OK]);
    },
    { hostIds: id, stableFor: '1' },
  );
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain(
    `::warning::web-01 (${id}) is not watched any more by a monitor that was not OK: m2 CRITICAL.`,
  );
});

describe('what a proxy says while the step waits', () => {
  test('a 404 with a page says nothing about a host: it is asked again', async () => {
    const id = hostWith(OK);
    const effect = { kind: 'status', status: 404, body: '<h1>Not Found</h1>' } as const;
    world.mackerel.faults.add({ path: /monitored/, skip: 1, times: 1, effect });
    const run = await gateAnd(() => undefined, { hostIds: id, stableFor: '2' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('could not be asked this time');
  });

  test('a 404 with a page to each poll does not let the host pass', async () => {
    const id = hostWith(OK);
    const effect = { kind: 'status', status: 404, body: '<h1>Not Found</h1>' } as const;
    world.mackerel.faults.add({ path: /monitored/, skip: 1, times: Infinity, effect });
    const run = await gateAnd(() => undefined, { hostIds: id, waitTimeout: '3', stableFor: '1' });
    expect(run.exitCode).toBe(1);
  });
});

test('one host that hangs does not keep the others from being judged, and does not pass', async () => {
  const [good, odd] = [hostWith(OK), hostWith(OK)];
  world.mackerel.faults.add({ path: new RegExp(`${odd}/monitored`), times: Infinity, effect: { kind: 'never' } });
  const run = await gateAnd(() => undefined, {
    hostIds: [good, odd].join(),
    waitTimeout: '3',
    stableFor: '1',
    timeout: '1',
  });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['failedHostIds']).toBe(JSON.stringify([odd]));
  expect(run.log).toContain('1 of 2 hosts not OK');
  expect(run.duration).toBeLessThan(5000);
});

test('a key that is refused while the step waits ends it', async () => {
  const id = hostWith(OK);
  world.mackerel.faults.add({ path: /monitored/, skip: 1, times: Infinity, effect: { kind: 'status', status: 401 } });
  const run = await gateAnd(() => undefined, { hostIds: id, waitTimeout: '600', stableFor: '60' });
  expect(run.exitCode).toBe(1);
  expect(run.duration).toBeLessThan(4000);
  expect(run.log).toContain('Check apiKey');
});

test('an unknown host that may be missing does not keep the others from being waited for', async () => {
  const slow = hostWith(CRITICAL);
  world.mackerel.setMonitoredStatus(slow, OK, { delay: 1500 });
  const run = await gateAnd(() => undefined, { hostIds: `unknown,${slow}`, ignoreMissing: 'true', stableFor: '1' });
  expect(run.exitCode).toBe(0);
});

test('a gate that ends at once does not speak of waiting', async () => {
  const gate = (inputs: Record<string, string>) => world.run({ operation: 'wait-until-ok', ...inputs });
  const ids = [hostWith(OK), world.mackerel.addHost({ status: 'maintenance' }).id];
  const hopeless = await gate({ hostIds: ids.join(','), waitTimeout: '60' });
  const once = await gate({ hostIds: hostWith(CRITICAL), waitTimeout: '0' });
  for (const { exitCode, log } of [hopeless, once]) {
    expect(exitCode).toBe(1);
    expect(log).not.toMatch(/ s of \d+ s: /);
  }
});
