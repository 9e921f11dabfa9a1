import { describe, expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const HOST = {
  name: 'web-01',
  displayName: 'Web 1',
  customIdentifier: 'web-01/日本',
  memo: 'as it was',
  meta: { 'agent-version': '0.4.2', cpu: [{ mhz: '2400' }], nested: { a: null, b: [1, 2.5] } },
  interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
  roleFullnames: ['Shop:web', 'Blog:db'],
  checks: [{ name: 'disk' }],
};

describe('update', () => {
  test('with memo alone leaves everything else as it was, and sends no checks', async () => {
    const { id } = world.mackerel.addHost(HOST);
    const before = structuredClone(world.mackerel.host(id));
    const run = await world.run({ operation: 'update', hostIds: id, memo: 'new' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.host(id)).toEqual({ ...before, memo: 'new' });
    expect(world.mackerel.checks(id)).toEqual([{ name: 'disk' }]);
    const put = world.mackerel.requests.find(({ method }) => method === 'PUT');
    expect(put?.body).not.toHaveProperty('checks');
    expect(put?.body).not.toHaveProperty('roleFullnames');
    expect(resultOf(run).hosts[0]).toMatchObject({ before: { memo: 'as it was' }, after: { memo: 'new' } });
  });

  test('keeps the custom identifier also where Mackerel clears one that is left out', async () => {
    const { id } = world.mackerel.addHost(HOST);
    await world.run({ operation: 'update', hostIds: id, memo: 'new' });
    const put = world.mackerel.requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toMatchObject({ customIdentifier: 'web-01/日本' });
  });

  test('writes every field that is given', async () => {
    const { id } = world.mackerel.addHost(HOST);
    const run = await world.run({
      operation: 'update',
      hostIds: id,
      name: 'web-02',
      displayName: 'Web 2',
      customIdentifier: 'web-02',
      meta: 'agent-version: 1.0.0',
      interfaces: '[]',
      checks: '[]',
      roleFullnames: 'Shop:canary',
    });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.host(id)).toMatchObject({
      name: 'web-02',
      displayName: 'Web 2',
      customIdentifier: 'web-02',
      memo: 'as it was',
      meta: { 'agent-version': '1.0.0' },
      interfaces: [],
      roles: { Shop: ['web', 'canary'], Blog: ['db'] },
    });
    expect(world.mackerel.checks(id)).toEqual([]);
  });

  test('writes nothing where the host is so already', async () => {
    const { id } = world.mackerel.addHost(HOST);
    const run = await world.run({ operation: 'update', hostIds: id, memo: 'as it was', roleFullnames: 'Shop:web' });
    expect(run.outputs['changedHostIds']).toBe('[]');
    expect(world.asked()).toEqual([`GET /hosts/${id}`]);
  });

  test('of hosts by filter costs one list, and one write for each that differs', async () => {
    world.mackerel.addHost({ roleFullnames: ['Shop:web'], memo: 'new' });
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web'], memo: 'old' });
    const run = await world.run({ operation: 'update', service: 'Shop', memo: 'new' });
    expect(run.outputs['changedHostIds']).toBe(`["${id}"]`);
    expect(world.asked()).toEqual([expect.stringContaining('GET /hosts?service=Shop'), `PUT /hosts/${id}`]);
  });

  test('with nothing to update is refused before any request', async () => {
    const run = await world.run({ operation: 'update', hostIds: 'a1', status: 'working' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Nothing is to be updated: give at least one of these.');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('writes one custom identifier to one host only', async () => {
    const ids = [world.mackerel.addHost().id, world.mackerel.addHost().id];
    const run = await world.run({ operation: 'update', hostIds: ids.join(' '), customIdentifier: 'x' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('customIdentifier is unique to one host');
    expect(world.asked()).toEqual([]);
  });

  test('of a retired host fails and says so', async () => {
    const { id } = world.mackerel.addHost({ isRetired: true });
    const run = await world.run({ operation: 'update', hostIds: id, memo: 'new' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The host is retired');
  });
});
