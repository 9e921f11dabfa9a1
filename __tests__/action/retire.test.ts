import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

describe.each(['not-found', 'success'] as const)('where retiring a retired host is answered by %s', (retireRetired) => {
  const world = setUpWorld({ retireRetired });

  test('one host is retired by one request', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'retire', hostIds: id });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.host(id)?.isRetired).toBe(true);
    expect(world.asked()).toEqual([`POST /hosts/${id}/retire`]);
  });

  test('a retired host is a success', async () => {
    const { id } = world.mackerel.addHost({ isRetired: true });
    const run = await world.run({ operation: 'retire', hostIds: id });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['failedHostIds']).toBe('[]');
  });

  test('95 hosts cost 4 requests', async () => {
    const ids = Array.from({ length: 95 }, () => world.mackerel.addHost().id);
    const run = await world.run({ operation: 'retire', hostIds: JSON.stringify(ids) });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toEqual(Array.from({ length: 4 }, () => 'POST /hosts/bulk-retire'));
    expect(world.mackerel.allHosts().every(({ isRetired }) => isRetired)).toBe(true);
  });
});

describe('where Mackerel answers 404 for a retired host', () => {
  const world = setUpWorld();

  test('it is unchanged, among others that are retired', async () => {
    const retired = world.mackerel.addHost({ retiredAt: 1_700_000_000 });
    const live = [world.mackerel.addHost(), world.mackerel.addHost()];
    const run = await world.run({ operation: 'retire', hostIds: [retired, ...live].map(({ id }) => id).join(' ') });
    expect(run.exitCode).toBe(0);
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'changed']);
    expect(world.mackerel.allHosts().every(({ isRetired }) => isRetired)).toBe(true);
  });

  test('an unknown ID fails the step and is named; the others are retired', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'retire', hostIds: `typo ${id}` });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ changedHostIds: `["${id}"]`, failedHostIds: '["typo"]' });
  });
});

describe('an older server without bulk endpoints', () => {
  const world = setUpWorld({ bulkEndpoints: false });

  test('has its hosts retired one by one', async () => {
    const ids = Array.from({ length: 4 }, () => world.mackerel.addHost().id);
    const run = await world.run({ operation: 'retire', hostIds: ids.join(' ') });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(ids);
  });
});
