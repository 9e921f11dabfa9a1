import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const shop = (count: number, status: 'working' | 'maintenance' = 'working') =>
  Array.from({ length: count }, () => world.mackerel.addHost({ roleFullnames: ['Shop:web'], status }).id);

describe('a target that is refused before any request', () => {
  test.each([
    ['nothing at all', {}, 'No target hosts'],
    ['an expression that came out empty', { hostIds: '' }, 'No target hosts'],
    ['two ways', { hostIds: 'a1', service: 'Shop' }, 'hostIds, service. These are 2 ways to select hosts.'],
    ['three ways', { hostIds: 'a1', customIdentifier: 'x', name: 'web' }, 'These are 3 ways'],
    ['a role without its service', { role: 'web' }, 'role is "web". A role belongs to a service'],
    ['a status alone', { currentStatus: 'standby' }, 'A filter that changes hosts needs service or name'],
    ['a status that there is not', { service: 'Shop', currentStatus: 'broken' }, 'currentStatus is "broken"'],
    [
      'a role full name for a role',
      { service: 'Shop', role: 'Shop:web' },
      'role is "Shop:web". Write service: Shop and role: web.',
    ],
    ['an ID that would leave its path', { hostIds: 'a1/../b2' }, 'hostIds is "a1/../b2". A host ID is'],
    ['a custom identifier that a URL drops', { customIdentifier: '..' }, 'customIdentifier is "..".'],
    ['no number for a limit', { service: 'Shop', maxHosts: 'many' }, 'maxHosts is "many". Use a whole number'],
  ])('%s', async (_, inputs, message) => {
    const run = await world.run({ operation: 'retire', ...inputs });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(message);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('a filter that changes hosts by their name needs more than a status for update, which writes the name', async () => {
    const run = await world.run({ operation: 'update', currentStatus: 'working', name: 'new-name' });
    expect(run.log).toContain('A filter that changes hosts needs service:');
    expect(world.mackerel.requests).toEqual([]);
  });
});

describe('a filter', () => {
  test('costs one list request, and then only the writes that are needed', async () => {
    const needy = shop(31);
    shop(10, 'maintenance');
    const run = await world.run({ operation: 'update-status', service: 'Shop', role: 'web', status: 'maintenance' });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toEqual([
      'GET /hosts?service=Shop&role=web&status=working&status=standby&status=maintenance&status=poweroff',
      'POST /hosts/bulk-update-statuses',
      expect.stringMatching(/^POST \/hosts\/\w+\/status$/),
    ]);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(needy);
    expect(run.outputs['hostCount']).toBe('41');
    expect(JSON.parse(run.outputs['previousStatuses'] ?? '')).toMatchObject({ [needy[0] ?? '']: 'working' });
    expect(Object.keys(JSON.parse(run.outputs['previousStatuses'] ?? '') as object)).toHaveLength(41);
  });

  test('takes hosts of a name, and of the given statuses only', async () => {
    const hosts = (['working', 'standby', 'poweroff'] as const).map((status) =>
      world.mackerel.addHost({ name: 'db', status }),
    );
    world.mackerel.addHost({ name: 'web', status: 'standby' });
    const run = await world.run({ operation: 'retire', name: 'db', currentStatus: 'standby, poweroff' });
    expect(run.outputs['hostIds']).toBe(JSON.stringify(hosts.slice(1).map(({ id }) => id)));
    expect(world.mackerel.allHosts().filter(({ isRetired }) => isRetired)).toHaveLength(2);
  });

  test('that chooses more hosts than retire may take by default changes nothing', async () => {
    shop(95);
    const run = await world.run({ operation: 'retire', service: 'Shop' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The filter matches 95 hosts, but maxHosts is 10: nothing was changed.');
    expect(world.asked()).toHaveLength(1);
    expect(world.mackerel.allHosts().some(({ isRetired }) => isRetired)).toBe(false);
  });

  test('may choose more where maxHosts says so', async () => {
    shop(95);
    const run = await world.run({ operation: 'retire', service: 'Shop', maxHosts: '95' });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toHaveLength(1 + 4);
  });

  test('with maxHosts guards every change', async () => {
    shop(3);
    const run = await world.run({ operation: 'update-status', service: 'Shop', status: 'poweroff', maxHosts: '2' });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toHaveLength(1);
  });

  test('whose list was not read in full for want of an answer changes nothing', async () => {
    shop(3);
    world.mackerel.faults.add({ method: 'GET', path: '/api/v0/hosts', effect: { kind: 'broken-json' } });
    const run = await world.run({ operation: 'retire', service: 'Shop' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('could not be read: the reply is not JSON');
    expect(world.asked()).toHaveLength(1);
  });

  test('replaces roles only where they differ, whatever their order', async () => {
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web'] });
    world.mackerel.addHost({ roleFullnames: ['Shop:db', 'Shop:web'] });
    const run = await world.run({ operation: 'update-roles', service: 'Shop', roleFullnames: 'Shop:web Shop:db' });
    expect(run.outputs['changedHostIds']).toBe(`["${id}"]`);
    expect(world.asked()).toHaveLength(2);
  });
});

describe('an empty target', () => {
  test.each([
    ['error', 1, '::error::'],
    ['warn', 0, '::warning::No hosts match the filter.'],
  ])('is, with ifNoHosts %s, exit code %i', async (ifNoHosts, exitCode, message) => {
    const run = await world.run({ operation: 'retire', service: 'Shop', ifNoHosts });
    expect(run.exitCode).toBe(exitCode);
    expect(run.log).toContain(message);
    expect(run.outputs).toMatchObject({ hostIds: '[]', hostCount: '0' });
  });

  test('is silent with ifNoHosts ignore', async () => {
    const run = await world.run({ operation: 'retire', hostIds: '[]', ifNoHosts: 'ignore' });
    expect(run.exitCode).toBe(0);
    expect(run.log).not.toMatch(/::(warning|error)::/);
  });

  test('is an error by default also where it is a list with nothing in it', async () => {
    const run = await world.run({ operation: 'retire', hostIds: '[""]' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('hostIds holds no host ID');
  });
});

describe('custom identifiers', () => {
  test('name hosts, one a line, commas and all', async () => {
    const hosts = ['a,b', 'c/d'].map((customIdentifier) =>
      world.mackerel.addHost({ customIdentifier, status: 'working' }),
    );
    const run = await world.run({ operation: 'update-status', customIdentifier: 'a,b\nc/d\n', status: 'standby' });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(hosts.map(({ id }) => id));
  });

  test('that no host has are named, and the others are done', async () => {
    const { id } = world.mackerel.addHost({ customIdentifier: 'here' });
    const run = await world.run({ operation: 'retire', customIdentifier: 'gone\nhere' });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.host(id)?.isRetired).toBe(true);
    expect(resultOf(run).hosts.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['host', 'changed'],
      ['gone', 'missing'],
    ]);
    expect(run.log).toContain('retire failed for 1 of 2 hosts: gone.');
  });

  test('of one host in two cases name it once', async () => {
    const { id } = world.mackerel.addHost({ customIdentifier: 'Web' });
    const run = await world.run({ operation: 'retire', customIdentifier: 'web\nWEB', caseInsensitive: 'true' });
    expect(run.outputs['hostIds']).toBe(`["${id}"]`);
    expect(world.asked().filter((request) => request.startsWith('POST'))).toHaveLength(1);
  });
});

describe('ignoreMissing', () => {
  test('reports unknown hosts, and does not fail', async () => {
    const [id = ''] = shop(1);
    const run = await world.run({ operation: 'retire', hostIds: `${id} unknown`, ignoreMissing: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['failedHostIds']).toBe('[]');
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'missing']);
  });

  test('does not hide that a host is retired', async () => {
    const { id } = world.mackerel.addHost({ isRetired: true });
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'working', ignoreMissing: 'true' });
    expect(run.exitCode).toBe(1);
  });
});
