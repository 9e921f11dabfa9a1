import { beforeEach, describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

beforeEach(() => {
  world.mackerel.addService({ name: 'Shop', roles: ['web', 'db-master', 'db-replica'] });
  world.mackerel.addService({ name: 'Blog', roles: [] });
  world.mackerel.addHost({ id: 'a1', name: 'web-01', roleFullnames: ['Shop:web'] });
});

const OPERATIONS: [string, Record<string, string>][] = [
  ['register', { name: 'new', retireAfterJob: 'true' }],
  ['update', { hostIds: 'a1' }],
  ['update-roles', { hostIds: 'a1' }],
  ['update-roles', { hostIds: 'a1', rolesMode: 'add' }],
  ['update-roles', { hostIds: 'a1', rolesMode: 'remove' }],
  ['update-roles', { hostIds: 'a1', dryRun: 'true' }],
];

const WRONG: [string, string][] = [
  ['Shop:wbe', 'There is no role Shop:wbe (did you mean Shop:web?)'],
  ['Shop:Web', 'There is no role Shop:Web (did you mean Shop:web?)'],
  ['Shop:cache', 'There is no role Shop:cache (the roles of Shop are db-master, db-replica, web)'],
  ['Blog:web', 'There is no role Blog:web (the service Blog has no roles)'],
  ['shop:web', 'There is no service shop for the role shop:web (did you mean Shop:web?)'],
  ['Shopp:dbmaster', 'There is no service Shopp for the role Shopp:dbmaster (did you mean Shop:db-master?)'],
  ['blog:anything', 'There is no service blog for the role blog:anything (did you mean the service Blog?)'],
  ['Warehouse:web', 'There is no service Warehouse for the role Warehouse:web: nothing was changed'],
];

describe('with createRoles: false', () => {
  test.each(WRONG)('%s is an error that names the nearest known one', async (roleFullnames, message) => {
    const run = await world.run({ operation: 'update-roles', hostIds: 'a1', roleFullnames, createRoles: 'false' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(message);
    expect(run.log).toContain('nothing was changed, since createRoles is false.');
  });

  test.each(OPERATIONS)('%s with %j asks once for the services, and changes nothing', async (operation, inputs) => {
    const [roles, hosts] = [world.mackerel.roles(), world.mackerel.allHosts()];
    const roleFullnames = 'Shop:web, Shop:wbe, Shp:web';
    const run = await world.run({ operation, ...inputs, roleFullnames, createRoles: 'false' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('There is no role Shop:wbe');
    expect(run.log).toContain('; there is no service Shp');
    expect(world.asked()).toEqual(['GET /services']);
    expect([world.mackerel.roles(), world.mackerel.allHosts()]).toEqual([roles, hosts]);
    // There is nothing for the post step to undo.
    expect(JSON.stringify(run.state)).not.toContain('retire-host');
  });

  test.each(OPERATIONS)('%s with %j does its work where all of them exist', async (operation, inputs) => {
    const roles = world.mackerel.roles();
    const run = await world.run({
      operation,
      ...inputs,
      roleFullnames: 'Shop:db-master Shop:web',
      createRoles: 'false',
    });
    expect([run.exitCode, run.log]).toEqual([0, expect.not.stringMatching(/::(warning|error)::/)]);
    expect(world.asked().filter((request) => request === 'GET /services')).toHaveLength(1);
    expect(world.mackerel.roles()).toEqual(roles);
  });

  test('nothing is asked where no role is given', async () => {
    const run = await world.run({ operation: 'update', hostIds: 'a1', memo: 'new', createRoles: 'false' });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).not.toContain('GET /services');
  });

  test('nothing is changed where the services can’t be read', async () => {
    world.mackerel.faults.add({ path: '/api/v0/services', effect: { kind: 'status', status: 403 } });
    const run = await world.run({
      operation: 'update-roles',
      hostIds: 'a1',
      roleFullnames: 'Shop:db-master',
      createRoles: 'false',
    });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toEqual(['GET /services']);
  });
});

test('by default a role that does not exist is created, and no service is asked for', async () => {
  const run = await world.run({ operation: 'update-roles', hostIds: 'a1', roleFullnames: 'New:role' });
  expect(run.exitCode).toBe(0);
  expect(world.mackerel.roles()).toHaveProperty('New', ['role']);
  expect(world.asked()).not.toContain('GET /services');
});
