import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

describe('one host', () => {
  test('costs exactly one request where no summary is wanted', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'maintenance', summary: 'false' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /api/v0/hosts/${id}/status`,
    ]);
    expect(world.mackerel.host(id)?.status).toBe('maintenance');
    expect(run.summary).toBe('');
  });

  test('is named in the outputs', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'standby' });
    expect(run.outputs).toMatchObject({ hostId: id, changedHostIds: `["${id}"]`, hostCount: '1' });
    expect(resultOf(run)).toEqual({
      operation: 'update-status',
      dryRun: false,
      error: null,
      hosts: [{ id, name: null, outcome: 'changed', before: null, after: { status: 'standby' }, error: null }],
    });
  });

  test('that is retired fails, and says that it is retired rather than unknown', async () => {
    const { id } = world.mackerel.addHost({ isRetired: true });
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'working' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['failedHostIds']).toBe(`["${id}"]`);
    expect(run.log).toContain('The host is retired, and retirement cannot be undone.');
  });

  test('is done although its organization cannot be read: the summary then has no links', async () => {
    const { id } = world.mackerel.addHost();
    world.mackerel.faults.add({ path: '/api/v0/org', effect: { kind: 'never' } });
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'standby' });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain(id);
    expect(run.summary).not.toContain('https://');
  });
});

describe('many hosts', () => {
  test('95 hosts by ID cost exactly 4 requests', async () => {
    const ids = Array.from({ length: 95 }, () => world.mackerel.addHost({ status: 'working' }).id);
    const run = await world.run({ operation: 'update-status', hostIds: ids.join('\n'), status: 'maintenance' });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toEqual(Array.from({ length: 4 }, () => 'POST /hosts/bulk-update-statuses'));
    expect(world.mackerel.allHosts().every(({ status }) => status === 'maintenance')).toBe(true);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(ids);
  });

  test('one that Mackerel fails on does not stop the others', async () => {
    const ids = Array.from({ length: 3 }, () => world.mackerel.addHost({ status: 'working' }).id);
    const [bad = '', ...good] = ids;
    world.mackerel.faults.add({ path: /bulk/, effect: { kind: 'status', status: 400 } });
    world.mackerel.faults.add({ path: `/api/v0/hosts/${bad}/status`, effect: { kind: 'status', status: 400 } });
    const run = await world.run({ operation: 'update-status', hostIds: ids.join(' '), status: 'standby' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ failedHostIds: JSON.stringify([bad]), changedHostIds: JSON.stringify(good) });
  });

  test('a refused key stops the step: not every host is tried with it', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `host${index}`);
    const run = await world.run(
      { operation: 'update-status', hostIds: ids.join(' '), status: 'standby', concurrency: '1', apiKey: 'wrong' },
      {},
    );
    expect(world.asked()).toHaveLength(1);
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toHaveLength(300);
  });
});

describe.each(['nothing', 'partial'] as const)('where a refused bulk call changes %s', (bulkOnUnknown) => {
  const other = setUpWorld({ bulkOnUnknown });

  test('of 62 IDs of which 2 are unknown, 60 are changed and 2 named', async () => {
    const ids = Array.from({ length: 60 }, () => other.mackerel.addHost({ status: 'working' }).id);
    const hostIds = [...ids.slice(0, 10), 'unknown1', ...ids.slice(10, 50), 'unknown2', ...ids.slice(50)];
    const run = await other.run({ operation: 'update-status', hostIds: hostIds.join(','), status: 'maintenance' });
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(ids);
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual(['unknown1', 'unknown2']);
    expect(other.mackerel.allHosts().every(({ status }) => status === 'maintenance')).toBe(true);
    expect(run.log).toContain('update-status failed for 2 of 62 hosts: unknown1, unknown2.');
  });
});
