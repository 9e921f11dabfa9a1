import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld({ defaultStatus: 'standby' });

describe('a new host', () => {
  test('is registered with everything that was given, and its ID is an output', async () => {
    const run = await world.run({
      operation: 'register',
      name: 'web-01',
      displayName: 'Web 1',
      memo: 'line 1\nline 2',
      customIdentifier: 'web-01.example.com',
      roleFullnames: 'Shop:web, Shop:canary',
      status: 'maintenance',
      meta: '{"agent-name": "ci"}',
      interfaces: '- name: eth0\n  ipv4Addresses: [10.0.0.1]\n',
      checks: '[{"name": "disk", "memo": "root volume"}]',
    });

    expect(run.exitCode).toBe(0);
    const id = run.outputs['hostId'] ?? '';
    expect(world.mackerel.host(id)).toMatchObject({
      name: 'web-01',
      displayName: 'Web 1',
      memo: 'line 1\nline 2',
      customIdentifier: 'web-01.example.com',
      roles: { Shop: ['web', 'canary'] },
      status: 'maintenance',
      meta: { 'agent-name': 'ci' },
      interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
    });
    expect(world.mackerel.checks(id)).toEqual([{ name: 'disk', memo: 'root volume' }]);
    expect(run.outputs).toMatchObject({
      created: 'true',
      hostIds: `["${id}"]`,
      changedHostIds: `["${id}"]`,
      failedHostIds: '[]',
      hostCount: '1',
    });
  });

  test("keeps the organization's default status where none is given", async () => {
    const run = await world.run({ operation: 'register', name: 'web-01' });
    expect(world.mackerel.host(run.outputs['hostId'] ?? '')?.status).toBe('standby');
    expect(world.asked()).toEqual(['POST /hosts']);
  });

  test('may have a custom identifier with / ? # %, spaces and Japanese', async () => {
    const customIdentifier = 'a/b?c#d%2F e/../ホスト 1';
    const first = await world.run({ operation: 'register', name: 'web-01', customIdentifier });
    const second = await world.run({ operation: 'register', name: 'web-01', customIdentifier });
    expect(world.mackerel.host(first.outputs['hostId'] ?? '')?.customIdentifier).toBe(customIdentifier);
    expect(second.outputs).toMatchObject({ hostId: first.outputs['hostId'], created: 'false' });
    expect(world.mackerel.allHosts()).toHaveLength(1);
  });

  test('leaves its ID in the outputs even where setting its status fails', async () => {
    world.mackerel.faults.add({ method: 'POST', path: /\/status$/, effect: { kind: 'status', status: 400 } });
    const run = await world.run({ operation: 'register', name: 'web-01', status: 'working' });
    expect(run.exitCode).toBe(1);
    const [host] = world.mackerel.allHosts();
    expect(run.outputs).toMatchObject({ created: 'true', hostId: host?.id, failedHostIds: `["${host?.id ?? ''}"]` });
  });
});

describe('a active host with the same custom identifier', () => {
  test('is updated instead, in the given fields only', async () => {
    const host = world.mackerel.addHost({
      name: 'old-name',
      displayName: 'Shown',
      customIdentifier: 'web-01',
      memo: 'as it was',
      meta: { kernel: { os: 'Linux' } },
      roleFullnames: ['Shop:db'],
      status: 'working',
    });
    const run = await world.run({
      operation: 'register',
      name: 'web-01',
      customIdentifier: 'web-01',
      roleFullnames: 'Shop:web',
      status: 'maintenance',
    });

    expect(run.outputs).toMatchObject({ hostId: host.id, created: 'false' });
    expect(world.mackerel.host(host.id)).toMatchObject({
      name: 'web-01',
      displayName: 'Shown',
      memo: 'as it was',
      meta: { kernel: { os: 'Linux' } },
      roles: { Shop: ['db', 'web'] },
      status: 'maintenance',
    });
    expect(resultOf(run).hosts[0]).toMatchObject({
      outcome: 'changed',
      before: { name: 'old-name', status: 'working', roleFullnames: ['Shop:db'] },
      after: { name: 'web-01', status: 'maintenance', roleFullnames: ['Shop:db', 'Shop:web'] },
    });
  });

  test('is not written to where it is as it should be already', async () => {
    const inputs = { operation: 'register', name: 'web-01', customIdentifier: 'web-01', status: 'working' };
    await world.run(inputs);
    world.mackerel.clearRequests();
    const run = await world.run(inputs);
    expect(resultOf(run).hosts[0]?.outcome).toBe('unchanged');
    expect(run.outputs).toMatchObject({ changedHostIds: '[]', created: 'false' });
    expect(world.asked()).toEqual(['GET /hosts-by-custom-identifier/web-01']);
  });

  test('is found in another case where that is asked for', async () => {
    const host = world.mackerel.addHost({ name: 'web-01', customIdentifier: 'WEB-01' });
    const run = await world.run({
      operation: 'register',
      name: 'web-01',
      customIdentifier: 'web-01',
      caseInsensitive: 'true',
    });
    expect(run.outputs).toMatchObject({ hostId: host.id, created: 'false' });
  });
});

describe('a reply that never arrives', () => {
  test('makes no second host: the one that was made is found by its custom identifier', async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'reset', workDone: true } });
    const run = await world.run({ operation: 'register', name: 'web-01', customIdentifier: 'web-01' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.allHosts()).toHaveLength(1);
    expect(run.outputs).toMatchObject({ hostId: world.mackerel.allHosts()[0]?.id, created: 'true' });
  });

  test('is repeated, after looking, where nothing was made', async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'reset' } });
    const run = await world.run({ operation: 'register', name: 'web-01', customIdentifier: 'web-01' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.allHosts()).toHaveLength(1);
    expect(world.asked()).toEqual([
      'GET /hosts-by-custom-identifier/web-01',
      'POST /hosts',
      'GET /hosts-by-custom-identifier/web-01',
      'POST /hosts',
    ]);
  });

  test('ends the step without a custom identifier, and the message says what may exist', async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'reset', workDone: true } });
    const run = await world.run({ operation: 'register', name: 'web-01' });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toEqual(['POST /hosts']);
    expect(run.log).toContain('The host may have been registered nevertheless');
  });
});

test('another job that registers the same custom identifier in between does not fail this one', async () => {
  world.mackerel.addHost({ name: 'rival', customIdentifier: 'web-01', memo: 'of the rival' });
  // The first look finds nothing, as it would have just before the rival's registration.
  world.mackerel.faults.add({ method: 'GET', path: /custom-identifier/, effect: { kind: 'status', status: 404 } });
  const run = await world.run({ operation: 'register', name: 'web-01', customIdentifier: 'web-01' });
  expect(run.exitCode).toBe(0);
  expect(run.outputs['created']).toBe('false');
  expect(world.mackerel.allHosts()).toHaveLength(1);
});
