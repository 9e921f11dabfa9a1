import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const host = (...roleFullnames: string[]) => world.mackerel.addHost({ roleFullnames });
const rolesOf = (id: string) => world.mackerel.host(id)?.roles;

describe('replace', () => {
  test('makes the roles exactly the given ones, without reading the host', async () => {
    const { id } = host('Shop:web', 'Shop:db');
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames: 'Shop:canary Blog:web' });
    expect(run.exitCode).toBe(0);
    expect(rolesOf(id)).toEqual({ Shop: ['canary'], Blog: ['web'] });
    expect(world.asked()).toEqual([`PUT /hosts/${id}/role-fullnames`]);
  });

  test.each(['', ' ', ',', '[""]', '["", " "]'])('with %j strips no host', async (roleFullnames) => {
    const { id } = host('Shop:web');
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("roleFullnames: '[]'");
    expect(rolesOf(id)).toEqual({ Shop: ['web'] });
    expect(world.asked()).toEqual([]);
  });

  test("with '[]' spelled out takes every role away", async () => {
    const { id } = host('Shop:web');
    const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames: '[]' });
    expect(run.exitCode).toBe(0);
    expect(rolesOf(id)).toEqual({});
  });
});

describe('add', () => {
  test('keeps the roles there are, and skips hosts that need nothing', async () => {
    const [needy, content] = [host('Shop:web'), host('Shop:canary', 'Shop:db')];
    const run = await world.run({
      operation: 'update-roles',
      hostIds: `${needy.id} ${content.id}`,
      rolesMode: 'add',
      roleFullnames: 'Shop:canary',
    });
    expect(rolesOf(needy.id)).toEqual({ Shop: ['web', 'canary'] });
    expect(run.outputs['changedHostIds']).toBe(`["${needy.id}"]`);
    expect(world.asked().filter((request) => request.startsWith('PUT'))).toEqual([
      `PUT /hosts/${needy.id}/role-fullnames`,
    ]);
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged']);
  });
});

describe('remove', () => {
  test('takes the given roles away and no others', async () => {
    const { id } = host('Shop:web', 'Shop:canary', 'Blog:web');
    const run = await world.run({
      operation: 'update-roles',
      hostIds: id,
      rolesMode: 'remove',
      roleFullnames: '["Shop:canary", "Shop:never-had"]',
    });
    expect(run.exitCode).toBe(0);
    expect(rolesOf(id)).toEqual({ Shop: ['web'], Blog: ['web'] });
    expect(resultOf(run).hosts[0]).toMatchObject({
      before: { roleFullnames: ['Shop:web', 'Shop:canary', 'Blog:web'] },
      after: { roleFullnames: ['Shop:web', 'Blog:web'] },
    });
  });
});

test('a host that does not exist, and one that is retired, are told apart; the others are done', async () => {
  const retired = world.mackerel.addHost({ isRetired: true });
  const { id } = host();
  const run = await world.run({
    operation: 'update-roles',
    hostIds: `unknown ${retired.id} ${id}`,
    roleFullnames: 'Shop:web',
  });
  expect(run.exitCode).toBe(1);
  expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['missing', 'failed', 'changed']);
  expect(run.log).toContain('The host is retired');
  expect(rolesOf(id)).toEqual({ Shop: ['web'] });
});

test('a host of which no one can tell whether it is retired or unknown has failed, also with ignoreMissing', async () => {
  const { id } = world.mackerel.addHost({ isRetired: true });
  world.mackerel.faults.add({ method: 'GET', path: `/api/v0/hosts/${id}`, effect: { kind: 'status', status: 500 } });
  const run = await world.run({
    operation: 'update-roles',
    hostIds: id,
    roleFullnames: 'Shop:web',
    ignoreMissing: 'true',
    retries: '0',
  });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['failedHostIds']).toBe(`["${id}"]`);
});
