import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from '../world.ts';

// Replies are held against the request: what does not fit is not touched, the step fails, and says so.

const world = setUpWorld();

describe('a list that takes no notice of its filter', () => {
  const shop = () => world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' }).id;
  const ignoreFilter = () => {
    world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'lie', lie: { name: 'filter-ignored' } } });
  };

  test('has only the hosts retired that are meant', async () => {
    const meant = [shop(), shop()];
    const others = [
      world.mackerel.addHost({ name: 'db-01', roleFullnames: ['Other:web'] }).id,
      world.mackerel.addHost({ name: 'cache-01', roleFullnames: ['Shop:db'] }).id,
      world.mackerel.addHost({ name: 'none-01' }).id,
    ];
    ignoreFilter();
    const run = await world.run({ operation: 'retire', service: 'Shop', role: 'web', maxHosts: '100' });
    expect(run.exitCode).toBe(1);
    expect(meant.map((id) => world.mackerel.host(id)?.isRetired)).toEqual([true, true]);
    expect(others.map((id) => world.mackerel.host(id)?.isRetired)).toEqual([false, false, false]);
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(meant);
    expect(run.outputs['hostCount']).toBe('2');
    expect(run.log).toContain('Mackerel listed 3 hosts that do not fit the filter');
    expect(run.log).toContain('db-01');
    expect(run.summary).toContain('do not fit the filter');
  });

  test('has nothing changed where none fits', async () => {
    world.mackerel.addHost({ roleFullnames: ['Other:web'] });
    ignoreFilter();
    const run = await world.run({ operation: 'retire', service: 'Shop', ifNoHosts: 'ignore' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('skipped, and no other host was listed');
    expect(world.asked().map((request) => request.replace(/\?.*/, ''))).toEqual(['GET /hosts']);
  });

  test('leaves hosts in other statuses than were asked for', async () => {
    const awake = shop();
    const asleep = world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'poweroff' }).id;
    ignoreFilter();
    const inputs = { operation: 'update-status', status: 'standby', service: 'Shop', currentStatus: 'working' };
    const run = await world.run(inputs);
    expect(run.exitCode).toBe(1);
    expect([awake, asleep].map((id) => world.mackerel.host(id)?.status)).toEqual(['standby', 'poweroff']);
  });

  test('with hosts of another name leaves them out and says so, without an error', async () => {
    world.mackerel.addHost({ name: 'web-1' });
    const other = world.mackerel.addHost({ name: 'web-10' }).id;
    ignoreFilter();
    const run = await world.run({ operation: 'update-status', status: 'standby', name: 'web-1' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^::warning::.*web-10/m);
    expect(world.mackerel.host(other)?.status).not.toBe('standby');
  });
});

test.each(['retire', 'update', 'update-roles', 'get', 'list-metric-names'])(
  '%s does not take another host for the one that was asked for',
  async (operation) => {
    const [asked, other] = ['asked', 'other'].map((id) => world.mackerel.addHost({ id, name: `host ${id}`, memo: id }));
    world.mackerel.faults.add({
      method: 'GET',
      path: `/api/v0/hosts/${asked?.id ?? ''}`,
      times: Infinity,
      effect: { kind: 'lie', lie: { name: 'other-host', id: other?.id ?? '' } },
    });
    const own = { update: { displayName: 'new' }, 'update-roles': { roleFullnames: 'Shop:web', rolesMode: 'add' } };
    const inputs = { operation, hostIds: 'asked', ...own[operation as keyof typeof own] };
    const run = await world.run({ ...inputs, dryRun: operation === 'retire' ? 'true' : 'false' });
    if (operation === 'list-metric-names') return;
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('is about something else: it is about the host other');
    expect(world.mackerel.host('asked')).toMatchObject({ name: 'host asked', memo: 'asked', isRetired: false });
    expect(world.mackerel.host('other')).toMatchObject({ name: 'host other', memo: 'other', isRetired: false });
  },
);

test.each(['retire', 'update-status', 'register'])(
  '%s does not take a host with another custom identifier for the one that was asked for',
  async (operation) => {
    world.mackerel.addHost({ id: 'asked', customIdentifier: 'rack/1' });
    world.mackerel.addHost({ id: 'other', customIdentifier: 'rack/2', name: 'other', status: 'working' });
    world.mackerel.faults.add({
      path: /by-custom-identifier/,
      times: Infinity,
      effect: { kind: 'lie', lie: { name: 'other-host', id: 'other' } },
    });
    const own = { 'update-status': { status: 'standby' }, register: { name: 'new' } };
    const run = await world.run({ operation, customIdentifier: 'rack/1', ...own[operation as keyof typeof own] });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.host('other')).toMatchObject({ name: 'other', status: 'working', isRetired: false });
    expect(world.mackerel.allHosts()).toHaveLength(2);
  },
);

describe('a list', () => {
  const listLie = (
    lie: NonNullable<Parameters<typeof world.mackerel.faults.add>[0]['effect'] & { kind: 'lie' }>['lie'],
  ) => world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'lie', lie } });

  test('that has a host twice counts it once', async () => {
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    listLie({ name: 'listed-twice', id });
    const run = await world.run({ operation: 'update-status', status: 'standby', service: 'Shop', maxHosts: '1' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['hostIds']).toBe(`["${id}"]`);
    expect(world.asked().map((request) => request.replace(/\?.*/, ''))).toEqual([
      'GET /hosts',
      `POST /hosts/${id}/status`,
    ]);
  });

  test.each([
    ['as retired', { isRetired: true, retiredAt: 1_700_000_000 }],
    ['in another service', { roles: { Other: ['web'] } }],
    ['of no name', { name: null }],
  ])('that has a host twice, once %s, leaves it alone', async (_, second) => {
    const add = () => world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' }).id;
    const [odd, other] = [add(), add()];
    const edit = (body: unknown) => {
      const { hosts } = body as { hosts: { id: string }[] };
      return { hosts: [...hosts, ...hosts.filter(({ id }) => id === odd).map((host) => ({ ...host, ...second }))] };
    };
    listLie({ name: 'edited', edit });
    const run = await world.run({ operation: 'retire', service: 'Shop' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['changedHostIds']).toBe(`["${other}"]`);
    expect(world.mackerel.host(odd)?.isRetired).toBe(false);
  });

  test('that has a retired host does not make it a member', async () => {
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    const retired = world.mackerel.addHost({ roleFullnames: ['Shop:web'], retiredAt: 1_700_000_000 });
    listLie({ name: 'also-listed', id: retired.id });
    const run = await world.run({ operation: 'list', service: 'Shop' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['hostIds']).toBe(`["${id}"]`);
    expect(run.log).toContain('it is retired');
  });

  test.each([
    ['roles: null', { roles: null }, 1],
    ['isRetired: null', { isRetired: null }, 0],
    ['createdAt as text', { createdAt: '2026-11-25' }, 0],
    ['no name', { name: null }, 1],
    ['a status as number', { status: 7 }, 1],
  ])('with one odd host (%s) is read all the same', async (_, fields, exitCode) => {
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    const odd = world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    listLie({ name: 'odd-host', id: odd.id, fields });
    const run = await world.run({ operation: 'update-status', status: 'standby', service: 'Shop' });
    expect(run.exitCode).toBe(exitCode);
    expect(world.mackerel.host(id)?.status).toBe('standby');
    expect(world.mackerel.host(odd.id)?.status).toBe(exitCode === 0 ? 'standby' : 'working');
    if (exitCode === 1) expect(run.log).toContain(odd.id);
  });
});

test.each(['get', 'update', 'delete'])('%s-aws-integration does not take another setting for its own', async (verb) => {
  world.mackerel.addAwsIntegration({ id: 'asked', name: 'asked' });
  const other = world.mackerel.addAwsIntegration({ id: 'other', name: 'other' });
  world.mackerel.faults.add({
    path: /aws-integrations\/asked$/,
    method: 'GET',
    effect: { kind: 'json', body: { ...other, services: {} } },
  });
  const run = await world.run({
    operation: `${verb}-aws-integration`,
    awsIntegrationId: 'asked',
    ...(verb === 'update' && { memo: 'new' }),
  });
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.awsIntegrations()).toMatchObject([{ name: 'asked' }, { name: 'other' }]);
  expect(resultOf(run)).toMatchObject({ integrations: [{ outcome: 'failed' }] });
});
