import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../../harness/run-action.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();

const MAINTENANCE = { operation: 'update-status', status: 'maintenance', restoreStatus: 'always' };
const EPHEMERAL = { operation: 'register', name: 'ci-01', retireAfterJob: 'true', retries: '0' };
/** What a proxy says that knows no such address. */
const FROM_A_PROXY = { kind: 'status', status: 404, body: '<html><body>404 Not Found</body></html>' } as const;
/** What Mackerel says of what it does not know. */
const FROM_MACKEREL = { kind: 'status', status: 404, body: { error: { message: 'Host Not Found.' } } } as const;

const post = (main: ActionRun, inputs: Record<string, string>) => runPost(main, { inputs, env: world.env });
const isActive = () => world.mackerel.allHosts().some(({ isRetired }) => !isRetired);

describe('restoreStatus, where a 404 is answered in post', () => {
  test.each([
    ['to everything, by a proxy', /./, FROM_A_PROXY],
    ['to everything, in JSON', /./, FROM_MACKEREL],
    ['to the hosts, by a proxy', /\/hosts/, FROM_A_PROXY],
    ['to each host, by Mackerel', /\/hosts\//, FROM_MACKEREL],
  ])('%s, fails with the IDs and what to do by hand', async (_, path, effect) => {
    const ids = [1, 2].map(() => world.mackerel.addHost({ status: 'working' }).id);
    const inputs = { ...MAINTENANCE, hostIds: ids.join(' ') };
    const main = await world.run(inputs);
    world.mackerel.faults.add({ path, times: Infinity, effect });
    const run = await post(main, inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('2 hosts may still be in maintenance. To finish by hand:');
    expect(run.log).toContain(`back to working: ${ids.join(' ')}`);
  });

  test('to a few of many that the list does not hold, fails with those, and restores the others', async () => {
    const ids = Array.from({ length: 35 }, () => world.mackerel.addHost({ status: 'working' }).id);
    const inputs = { ...MAINTENANCE, hostIds: ids.join(' ') };
    const main = await world.run(inputs);
    const [unknown = '', ...others] = ids;
    world.mackerel.faults.add({
      method: 'GET',
      path: '/api/v0/hosts',
      effect: {
        kind: 'json',
        body: { hosts: world.mackerel.allHosts().filter(({ id }) => id !== unknown) },
      },
    });
    world.mackerel.faults.add({ path: `/api/v0/hosts/${unknown}`, times: Infinity, effect: FROM_MACKEREL });
    const run = await post(main, inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('1 host may still be in maintenance.');
    expect(run.log).toContain(`back to working: ${unknown}`);
    expect(others.every((id) => world.mackerel.host(id)?.status === 'working')).toBe(true);
  });
});

describe('retireAfterJob, where a 404 is answered in post', () => {
  test.each([
    ['to everything, by a proxy', FROM_A_PROXY],
    ['to everything, in JSON', FROM_MACKEREL],
  ])('%s, fails with the ID and what to do by hand', async (_, effect) => {
    const main = await world.run(EPHEMERAL);
    world.mackerel.faults.add({ times: Infinity, effect });
    const run = await post(main, EPHEMERAL);
    expect(run.exitCode).toBe(1);
    const id = main.outputs['hostId'] ?? 'no ID';
    expect(run.log).toContain(`The host ci-01 (${id}) may still be active, and billed. To finish by hand:`);
    expect(run.log).toContain(`hostIds: ${id}`);
  });

  test('to retire only, and the host reads as active, fails', async () => {
    const main = await world.run(EPHEMERAL);
    world.mackerel.faults.add({ path: /retire$/, times: Infinity, effect: FROM_MACKEREL });
    const run = await post(main, EPHEMERAL);
    expect(run.exitCode).toBe(1);
    expect(isActive()).toBe(true);
  });

  test('to retire only, and the host reads as retired, is a success', async () => {
    const main = await world.run(EPHEMERAL);
    world.mackerel.changeHost(main.outputs['hostId'] ?? '', { retiredAt: Math.floor(Date.now() / 1000) - 60 });
    world.mackerel.faults.add({ path: /retire$/, times: Infinity, effect: FROM_A_PROXY });
    const run = await post(main, EPHEMERAL);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('it is retired already');
  });
});

describe('retireAfterJob, where the ID never became known,', () => {
  /** The registration is not answered; nothing was registered. */
  const interrupted = async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'reset' } });
    const main = await world.run(EPHEMERAL);
    expect(main.exitCode).toBe(1);
    expect(isActive()).toBe(false);
    world.mackerel.faults.clear();
    return main;
  };

  test('takes it from Mackerel that no such host was registered', async () => {
    const run = await post(await interrupted(), EPHEMERAL);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('no such host was registered');
  });

  test.each([
    ['a proxy that says so of the identifier', /custom-identifier/, FROM_A_PROXY],
    ['whoever says so of the organization too', /./, FROM_MACKEREL],
  ])('does not take it from %s', async (_, path, effect) => {
    const main = await interrupted();
    world.mackerel.faults.add({ path, times: Infinity, effect });
    const run = await post(main, EPHEMERAL);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The host ci-01 may have been registered, and billed. To finish by hand:');
    expect(run.log).toContain('operation: retire and customIdentifier: github-actions/example/deploy/');
  });
});
