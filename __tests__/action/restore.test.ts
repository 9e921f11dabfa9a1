import { describe, expect, test } from '@jest/globals';
import { type ActionOptions, type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const MAINTENANCE = { operation: 'update-status', status: 'maintenance', restoreStatus: 'always' };

const post = (main: ActionRun, inputs: Record<string, string>, options: ActionOptions = {}) =>
  runPost(main, { ...options, inputs, env: { ...world.env, ...options.env } });

const statusOf = (id: string) => world.mackerel.host(id)?.status;

describe('restoreStatus always', () => {
  test.each(['success', 'failure', 'cancelled'] as const)(
    'puts hosts back after a job that ends with %s',
    async (jobStatus) => {
      const hosts = (['working', 'standby', 'poweroff'] as const).map((status) => world.mackerel.addHost({ status }));
      const inputs = { ...MAINTENANCE, hostIds: hosts.map(({ id }) => id).join(' ') };
      const main = await world.run(inputs);
      expect(main.exitCode).toBe(0);
      expect(hosts.map(({ id }) => statusOf(id))).toEqual(['maintenance', 'maintenance', 'maintenance']);
      expect(JSON.parse(main.outputs['previousStatuses'] ?? '')).toEqual(
        Object.fromEntries(hosts.map(({ id, status }) => [id, status])),
      );

      const run = await post(main, inputs, { jobStatus });
      expect(run.exitCode).toBe(0);
      expect(hosts.map(({ id }) => statusOf(id))).toEqual(['working', 'standby', 'poweroff']);
    },
  );

  test('tells in log and summary what became of each host, and how long it took', async () => {
    const [ours, touched] = [1, 2].map(() => world.mackerel.addHost({ status: 'working' }).id);
    const inputs = { ...MAINTENANCE, hostIds: [ours, touched].join(' ') };
    const main = await world.run(inputs);
    world.mackerel.changeHost(touched ?? '', { status: 'poweroff' });
    const run = await post(main, inputs);
    const seconds = /in (\d+\.\d) s\.\n$/.exec(run.log)?.[1];
    expect(Number(seconds)).toBeLessThanOrEqual(run.duration / 1000 + 0.1);
    expect(run.log.split('\n')).toEqual([
      `::add-mask::${world.mackerel.apiKey}`,
      '::add-mask::github-token',
      '::group::restoreStatus: 2 hosts in maintenance',
      `host (${ours ?? ''}): status maintenance → working`,
      `host (${touched ?? ''}): skipped: its status is now poweroff, not the maintenance set by this step`,
      '::endgroup::',
      `restoreStatus done: 1 changed, 1 unchanged of 2 hosts in ${seconds ?? ''} s.`,
      '',
    ]);
    expect(run.summary).toMatch(/^### ✅ Mackerel: restoreStatus\n/);
    expect(run.summary).toMatch(/\n$/);
  });

  test('leaves hosts that were in the status already, and reads each host once', async () => {
    const { id } = world.mackerel.addHost({ status: 'maintenance' });
    const inputs = { ...MAINTENANCE, hostIds: id };
    const main = await world.run(inputs);
    expect(world.asked()).toEqual([`GET /hosts/${id}`]);
    const run = await post(main, inputs);
    expect(run.log).toBe('Nothing to clean up.\n');
    expect(statusOf(id)).toBe('maintenance');
  });

  test('leaves hosts that someone else has touched, retired or removed, and says so', async () => {
    const [touched, retired, ours] = [1, 2, 3].map(() => world.mackerel.addHost({ status: 'working' }).id);
    const inputs = { ...MAINTENANCE, hostIds: [touched, retired, ours].join(' ') };
    const main = await world.run(inputs);
    world.mackerel.changeHost(touched ?? '', { status: 'poweroff' });
    await world.run({ operation: 'retire', hostIds: retired ?? '' });

    const run = await post(main, inputs);
    expect(run.exitCode).toBe(0);
    expect(statusOf(touched ?? '')).toBe('poweroff');
    expect(statusOf(ours ?? '')).toBe('working');
    expect(run.log).toContain(
      `host (${touched ?? ''}): skipped: its status is now poweroff, not the maintenance set by this step`,
    );
    expect(run.log).toContain(`host (${retired ?? ''}): skipped: it is retired now`);
  });

  test('works by filter, where the former statuses cost no request', async () => {
    const ids = Array.from(
      { length: 40 },
      () => world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' }).id,
    );
    const inputs = { ...MAINTENANCE, service: 'Shop' };
    const main = await world.run(inputs);
    expect(world.asked()).toHaveLength(1 + 2);
    world.mackerel.clearRequests();
    await post(main, inputs);
    // One list instead of 40 reads, and two bulk calls.
    expect(world.asked()).toHaveLength(1 + 2);
    expect(ids.every((id) => statusOf(id) === 'working')).toBe(true);
  });

  test('puts back only what was changed where the step itself failed in part', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: `${id} unknown` };
    const main = await world.run(inputs);
    expect(main.exitCode).toBe(1);
    expect(statusOf(id)).toBe('maintenance');
    const run = await post(main, inputs, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(0);
    expect(statusOf(id)).toBe('working');
  });

  test('puts back a host whose change was never answered', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    world.mackerel.faults.add({ path: /status$/, times: Infinity, effect: { kind: 'reset', workDone: true } });
    const inputs = { ...MAINTENANCE, hostIds: id, retries: '0' };
    const main = await world.run(inputs);
    expect(main.exitCode).toBe(1);
    expect(statusOf(id)).toBe('maintenance');
    world.mackerel.faults.clear();
    await post(main, inputs, { jobStatus: 'failure' });
    expect(statusOf(id)).toBe('working');
  });

  test('of 10,000 hosts comes back from the state', async () => {
    for (let index = 0; index < 10_000; index++)
      world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    const inputs = { ...MAINTENANCE, service: 'Shop' };
    const main = await world.run(inputs);
    // Linux takes 128 KiB for one environment variable, Windows 32,767 characters.
    expect(Math.max(...Object.values(main.state).map((value) => value.length))).toBeLessThan(32_767);
    const run = await post(main, inputs);
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.allHosts().every(({ status }) => status === 'working')).toBe(true);
  });
});

describe('restoreStatus on-success', () => {
  const inputs = (id: string) => ({ ...MAINTENANCE, restoreStatus: 'on-success', hostIds: id });

  test('puts hosts back after a job that succeeded', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const main = await world.run(inputs(id));
    await post(main, inputs(id));
    expect(statusOf(id)).toBe('working');
  });

  test.each(['failure', 'cancelled'] as const)(
    'leaves them after %s, without a request, and warns with their IDs',
    async (jobStatus) => {
      const { id } = world.mackerel.addHost({ status: 'working' });
      const main = await world.run(inputs(id));
      world.mackerel.clearRequests();
      const run = await post(main, inputs(id), { jobStatus });
      expect(run.exitCode).toBe(0);
      expect(statusOf(id)).toBe('maintenance');
      expect(run.log).toMatch(new RegExp(`^::warning::The job ended with ${jobStatus}.*back to working: ${id}`, 'm'));
      expect(world.mackerel.requests).toEqual([]);
    },
  );
});

test('restoreStatus never reads nothing and saves nothing', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  const main = await world.run({ operation: 'update-status', status: 'maintenance', hostIds: id });
  expect(main.state).toEqual({});
  expect(world.asked()).toEqual([`POST /hosts/${id}/status`]);
});

test('a dry run saves nothing', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  const main = await world.run({ ...MAINTENANCE, hostIds: id, dryRun: 'true' });
  expect(main.state).toEqual({});
});

describe('a clean-up that fails', () => {
  test('fails the job, with the IDs and the way to finish by hand', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: id, retries: '0' };
    const main = await world.run(inputs);
    world.mackerel.faults.add({ times: Infinity, effect: { kind: 'status', status: 503 } });
    const run = await post(main, inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(
      new RegExp(`^::error::1 host may still be in maintenance\\. To finish by hand:.*back to working: ${id}`, 'm'),
    );
  });

  test('retries like the main step', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: id };
    const main = await world.run(inputs);
    world.mackerel.faults.add({ times: 2, effect: { kind: 'status', status: 503 } });
    const run = await post(main, inputs);
    expect(run.exitCode).toBe(0);
    expect(statusOf(id)).toBe('working');
  });

  test('for want of a key names the hosts too', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: id };
    const main = await world.run(inputs);
    const run = await post(main, inputs, { env: { MACKEREL_APIKEY: '' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('apiKey is empty');
    expect(run.log).toContain('1 host may still be in maintenance');
    expect(run.log).toContain(`back to working: ${id}`);
  });
});

test('state holds no secret', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  const main = await world.run({ ...MAINTENANCE, hostIds: id });
  expect(JSON.stringify(main.state)).not.toContain(world.mackerel.apiKey);
});

describe('two jobs that overlap on the same host', () => {
  test.each([
    ['the first ends first', [0, 1]],
    ['the second ends first', [1, 0]],
  ])('never leave it in maintenance when %s', async (_, order) => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: id };
    const mains = [await world.run(inputs), await world.run(inputs)];
    for (const index of order) {
      const main = mains[index];
      if (main !== undefined) await post(main, inputs);
    }
    expect(statusOf(id)).toBe('working');
  });

  test('never leave it there either where both read it before either changed it', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { ...MAINTENANCE, hostIds: id };
    world.mackerel.faults.add({ method: 'POST', path: /status$/, times: 2, effect: { kind: 'latency', ms: 300 } });
    const mains = await Promise.all([world.run(inputs), world.run(inputs)]);
    for (const main of mains) await post(main, inputs);
    expect(statusOf(id)).toBe('working');
  });
});

test('a host whose last try was refused for certain is put back all the same, since an earlier one may have been done', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  world.mackerel.faults.add({ path: /status$/, effect: { kind: 'reset', workDone: true } });
  world.mackerel.faults.add({ path: /status$/, effect: { kind: 'status', status: 403 } });
  const inputs = { ...MAINTENANCE, hostIds: id };
  const main = await world.run(inputs);
  expect(main.exitCode).toBe(1);
  expect(statusOf(id)).toBe('maintenance');
  await post(main, inputs, { jobStatus: 'failure' });
  expect(statusOf(id)).toBe('working');
});

// A 404 that answers for all of them says of none that it is missing, and so nothing that may be tolerated.
test.each([400, 404])('where more than 30 hosts cannot be read (%i), each is told to have failed', async (status) => {
  const ids = Array.from({ length: 31 }, () => world.mackerel.addHost({ status: 'working' }).id);
  world.mackerel.faults.add({ method: 'GET', path: '/api/v0/hosts', effect: { kind: 'status', status } });
  const main = await world.run({ ...MAINTENANCE, hostIds: ids.join(' '), ignoreMissing: 'true' });
  expect(main.exitCode).toBe(1);
  expect(main.outputs['failedHostIds']).toBe(JSON.stringify(ids));
  expect(ids.every((id) => statusOf(id) === 'working')).toBe(true);
});
