import { describe, expect, test } from '@jest/globals';
import { call, register, start } from './helpers.ts';

describe('addHost', () => {
  test('fills in what is left out', async () => {
    const simulator = await start({ defaultStatus: 'standby' });
    const host = simulator.addHost();
    expect(host).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9]+$/),
      name: 'host',
      createdAt: expect.any(Number),
      meta: {},
      interfaces: [],
      size: 'standard',
      status: 'standby',
      memo: '',
      isRetired: false,
      roles: {},
    });
    expect((await call(simulator, 'GET', `/hosts/${host.id}`)).body).toEqual({ host });
  });

  test('takes everything it is given', async () => {
    const simulator = await start();
    const host = simulator.addHost({
      id: 'mine',
      name: 'n',
      status: 'poweroff',
      size: 'micro',
      createdAt: 1000,
      isRetired: true,
      retiredAt: 2000,
      customIdentifier: 'ci',
      roleFullnames: ['Shop:web'],
    });
    expect(host).toMatchObject({
      id: 'mine',
      name: 'n',
      status: 'poweroff',
      size: 'micro',
      createdAt: 1000,
      isRetired: true,
      retiredAt: 2000,
      customIdentifier: 'ci',
      roles: { Shop: ['web'] },
    });
    expect(simulator.host('mine')).toEqual(host);
    expect(simulator.roles()).toEqual({ Shop: ['web'] });
  });

  test('refuses an ID or a custom identifier that is taken', async () => {
    const simulator = await start();
    simulator.addHost({ id: 'mine', customIdentifier: 'ci' });
    expect(() => simulator.addHost({ id: 'mine' })).toThrow('mine');
    expect(() => simulator.addHost({ customIdentifier: 'ci' })).toThrow('custom identifier');
    expect(simulator.allHosts()).toHaveLength(1);
  });
});

describe('changeHost', () => {
  test('changes what is given and nothing else', async () => {
    const simulator = await start();
    const before = simulator.addHost({ customIdentifier: 'old', memo: 'm', roleFullnames: ['Shop:web', 'Shop:db'] });
    const after = simulator.changeHost(before.id, {
      status: 'maintenance',
      customIdentifier: 'new',
      roleFullnames: ['Shop:db'],
    });
    expect(after).toEqual({ ...before, status: 'maintenance', customIdentifier: 'new', roles: { Shop: ['db'] } });
    expect((await call(simulator, 'GET', '/hosts-by-custom-identifier/new')).body).toEqual({ host: after });
    expect((await call(simulator, 'GET', '/hosts-by-custom-identifier/old')).status).toBe(404);
  });

  test('can retire a host', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ customIdentifier: 'ci' });
    expect(simulator.changeHost(id, { isRetired: true }).isRetired).toBe(true);
    expect((await call(simulator, 'GET', '/hosts-by-custom-identifier/ci')).status).toBe(404);
    expect((await call(simulator, 'GET', '/hosts')).body).toEqual({ hosts: [] });
  });
});

test('an ID that no one has', async () => {
  const simulator = await start();
  expect(simulator.host('nobody')).toBeUndefined();
  expect(() => simulator.changeHost('nobody', {})).toThrow('Host Not Found.');
  expect(() => simulator.checks('nobody')).toThrow('Host Not Found.');
  expect(() => {
    simulator.setMetricNames('nobody', []);
  }).toThrow('Host Not Found.');
  expect(() => {
    simulator.setMonitoredStatuses('nobody', []);
  }).toThrow('Host Not Found.');
});

test('a host that was read does not change afterwards', async () => {
  const simulator = await start();
  const id = await register(simulator, { roleFullnames: ['Shop:web'] });
  const before = simulator.host(id);
  const copy = structuredClone(before);
  await call(simulator, 'POST', `/hosts/${id}/status`, { body: { status: 'standby' } });
  await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'other', meta: { a: 1 }, roleFullnames: ['Shop:db'] } });
  expect(before).toEqual(copy);
  expect(simulator.host(id)).not.toEqual(copy);
});

describe('seeded hosts', () => {
  test('are as many as asked for, and the same in every run', async () => {
    const one = (await start({ hosts: 200 })).allHosts();
    const other = (await start({ hosts: 200 })).allHosts();
    expect(one).toHaveLength(200);
    expect(other).toEqual(one);
  });

  test('are spread over services, roles, statuses and names', async () => {
    const simulator = await start({ hosts: 1000 });
    const hosts = simulator.allHosts();
    const count = (values: readonly string[]): number => new Set(values).size;
    expect(count(hosts.flatMap(({ roles }) => Object.keys(roles)))).toBe(4);
    expect(count(hosts.flatMap(({ roles }) => Object.values(roles).flat()))).toBeGreaterThan(5);
    expect(count(hosts.map(({ name }) => name))).toBe(1000);
    expect(count(hosts.map(({ id }) => id))).toBe(1000);
    const part = (wanted: string): number => hosts.filter(({ status }) => status === wanted).length;
    expect([part('working'), part('standby'), part('maintenance'), part('poweroff')]).toEqual([750, 100, 100, 50]);
    expect(hosts.some(({ isRetired }) => isRetired)).toBe(false);
  });

  test('are mixed even if they are few', async () => {
    const hosts = (await start({ hosts: 10 })).allHosts();
    expect(new Set(hosts.map(({ status }) => status)).size).toBeGreaterThan(1);
  });

  test('can be found and changed like any other', async () => {
    const simulator = await start({ hosts: 10 });
    const [host] = simulator.allHosts();
    const reply = await call(simulator, 'GET', `/hosts-by-custom-identifier/${host?.customIdentifier ?? ''}`);
    expect(reply.body).toEqual({ host });
    await register(simulator, { customIdentifier: 'new' });
    expect(simulator.allHosts()).toHaveLength(11);
  });

  test('10,000 are there within three seconds', async () => {
    const startedAt = performance.now();
    const simulator = await start({ hosts: 10_000 });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(simulator.allHosts()).toHaveLength(10_000);
  });
});

test('two simulators are two organizations', async () => {
  const [one, other] = [await start(), await start()];
  await register(one);
  expect(one.url).not.toBe(other.url);
  expect(other.allHosts()).toEqual([]);
  expect(other.requests).toEqual([]);
});

test('a port that is taken is an error', async () => {
  const simulator = await start();
  const port = Number(new URL(simulator.url).port);
  await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
