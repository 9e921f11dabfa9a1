import { describe, expect, test } from '@jest/globals';
import { call, messageOf, register, start } from './helpers.ts';

test('registers a host with a name and an empty meta, and answers its ID', async () => {
  const simulator = await start();
  const before = Math.floor(Date.now() / 1000);
  const reply = await call(simulator, 'POST', '/hosts', { body: { name: 'web-1', meta: {} } });
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9]{11}$/) });
  const [host] = simulator.allHosts();
  expect(host).toEqual({
    id: (reply.body as { id: string }).id,
    name: 'web-1',
    createdAt: expect.any(Number),
    meta: {},
    interfaces: [],
    size: 'standard',
    status: 'working',
    memo: '',
    isRetired: false,
    roles: {},
  });
  expect(host?.createdAt).toBeGreaterThanOrEqual(before);
  expect(host?.createdAt).toBeLessThanOrEqual(Date.now() / 1000);
});

test('every field that is sent is answered again, except checks', async () => {
  const simulator = await start();
  const meta = { 'agent-version': '0.4.2', cpu: [{ mhz: '2500', model_name: 'x' }], kernel: { name: 'Linux' } };
  const id = await register(simulator, {
    displayName: 'Web 1',
    customIdentifier: 'i-0abc',
    memo: 'メモ',
    meta,
    interfaces: [{ name: 'eth0', macAddress: '02:00:00:00:00:01' }],
    roleFullnames: ['Hatena-Bookmark:db-master'],
    checks: [{ name: 'http', memo: 'front page' }],
  });
  const { body } = await call(simulator, 'GET', `/hosts/${id}`);
  expect(body).toEqual({
    host: {
      id,
      name: 'web-1',
      displayName: 'Web 1',
      customIdentifier: 'i-0abc',
      createdAt: expect.any(Number),
      meta,
      interfaces: [{ name: 'eth0', macAddress: '02:00:00:00:00:01' }],
      size: 'standard',
      status: 'working',
      memo: 'メモ',
      isRetired: false,
      roles: { 'Hatena-Bookmark': ['db-master'] },
    },
  });
  expect(simulator.checks(id)).toEqual([{ name: 'http', memo: 'front page' }]);
});

test('a new host has the default status of the organization', async () => {
  const simulator = await start({ defaultStatus: 'standby' });
  const id = await register(simulator);
  expect(simulator.host(id)?.status).toBe('standby');
});

test('fields that the documents do not name are not kept', async () => {
  const simulator = await start();
  const id = await register(simulator, { status: 'poweroff', isRetired: true, id: 'mine', createdAt: 1 });
  expect(id).not.toBe('mine');
  expect(simulator.host(id)).toMatchObject({ status: 'working', isRetired: false });
  expect(simulator.host(id)?.createdAt).toBeGreaterThan(1);
});

test('several roles of several services are grouped by service, each once', async () => {
  const simulator = await start();
  const id = await register(simulator, { roleFullnames: ['Shop:web', 'Blog:app', 'Shop:db', 'Shop:web'] });
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web', 'db'], Blog: ['app'] });
});

test('unknown services and roles are created', async () => {
  const simulator = await start();
  simulator.addHost({ roleFullnames: ['Shop:web'] });
  await register(simulator, { roleFullnames: ['Shop:wbe', 'Shpo:web'] });
  expect(simulator.roles()).toEqual({ Shop: ['web', 'wbe'], Shpo: ['web'] });
});

test('two hosts may have the same name', async () => {
  const simulator = await start();
  expect(await register(simulator)).not.toBe(await register(simulator));
  expect(simulator.allHosts()).toHaveLength(2);
});

test.each(['interfaces', 'roleFullnames', 'checks'])('null for %s counts as left out', async (field) => {
  const simulator = await start();
  const id = await register(simulator, { [field]: null });
  expect(simulator.host(id)).toMatchObject({ interfaces: [], roles: {} });
  expect(simulator.checks(id)).toEqual([]);
});

test('a blank after the colon of a role full name does not count', async () => {
  const simulator = await start();
  const id = await register(simulator, { roleFullnames: ['Shop: web', 'Shop:web', 'Shop: db'] });
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web', 'db'] });
  expect(simulator.roles()).toEqual({ Shop: ['web', 'db'] });
});

describe('400 and no host for', () => {
  test.each<[string, unknown]>([
    ['no name', { meta: {} }],
    ['an empty name', { name: '', meta: {} }],
    ['a name that is no string', { name: 1, meta: {} }],
    ['no meta', { name: 'web-1' }],
    ['a meta that is a list', { name: 'web-1', meta: [] }],
    ['a meta that is null', { name: 'web-1', meta: null }],
    ['a meta that is a string', { name: 'web-1', meta: '{}' }],
    ['a displayName that is no string', { name: 'web-1', meta: {}, displayName: true }],
    ['a customIdentifier that is no string', { name: 'web-1', meta: {}, customIdentifier: 1 }],
    ['a memo that is null', { name: 'web-1', meta: {}, memo: null }],
    ['interfaces that are an object', { name: 'web-1', meta: {}, interfaces: { eth0: {} } }],
    ['an interface without a name', { name: 'web-1', meta: {}, interfaces: [{ ipAddress: '10.0.0.1' }] }],
    ['ipv4Addresses that are a string', { name: 'web-1', meta: {}, interfaces: [{ name: 'e', ipv4Addresses: 'x' }] }],
    ['roleFullnames that are a string', { name: 'web-1', meta: {}, roleFullnames: 'Shop:web' }],
    ['a check without a name', { name: 'web-1', meta: {}, checks: [{ memo: 'x' }] }],
    ['a check whose name has a space', { name: 'web-1', meta: {}, checks: [{ name: 'a b' }] }],
    ['a check whose name is empty', { name: 'web-1', meta: {}, checks: [{ name: '' }] }],
    ['a list instead of an object', [{ name: 'web-1', meta: {} }]],
    ['null', null],
  ])('%s', async (_name, body) => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts', { body });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.allHosts()).toEqual([]);
  });
});

describe('role full names', () => {
  test.each(['ab:cd', 'A0:9z', 'Hatena-Bookmark:db-master', 'a_:b-', `${'s'.repeat(63)}:${'r'.repeat(63)}`])(
    '%s is accepted',
    async (fullname) => {
      const simulator = await start();
      expect(simulator.host(await register(simulator, { roleFullnames: [fullname] }))?.roles).not.toEqual({});
    },
  );

  test.each([
    'Shop',
    ':web',
    'Shop:',
    'Shop:w',
    'S:web',
    '-Shop:web',
    'Shop:_web',
    'Shop:  web',
    'Shop :web',
    'Shop:web:db',
    'Shop/web',
    'Sh.op:web',
    'ショップ:web',
    'Shop:web\n',
    `${'s'.repeat(64)}:web`,
    `Shop:${'r'.repeat(64)}`,
    '',
  ])('%j is 400', async (fullname) => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts', {
      body: { name: 'web-1', meta: {}, roleFullnames: ['Shop:web', fullname] },
    });
    expect(reply.status).toBe(400);
    expect(simulator.allHosts()).toEqual([]);
    expect(simulator.roles()).toEqual({});
  });
});

describe('interfaces', () => {
  test.each<[string, object, object]>([
    [
      'the plural forms win over the singular ones',
      { ipAddress: '10.0.0.1', ipv4Addresses: ['10.0.0.2', '10.0.0.3'], ipv6Address: '::1', ipv6Addresses: ['::2'] },
      { ipAddress: '10.0.0.2', ipv4Addresses: ['10.0.0.2', '10.0.0.3'], ipv6Address: '::2', ipv6Addresses: ['::2'] },
    ],
    [
      'a singular form alone counts',
      { ipAddress: '10.0.0.1', ipv6Address: '::1' },
      { ipAddress: '10.0.0.1', ipv4Addresses: ['10.0.0.1'], ipv6Address: '::1', ipv6Addresses: ['::1'] },
    ],
    ['an empty plural form wins too', { ipAddress: '10.0.0.1', ipv4Addresses: [] }, { ipv4Addresses: [] }],
    ['fields that agents add are kept', { encap: 'Ethernet' }, { encap: 'Ethernet' }],
  ])('%s', async (_name, sent, answered) => {
    const simulator = await start();
    const id = await register(simulator, { interfaces: [{ name: 'eth0', ...sent }] });
    expect(simulator.host(id)?.interfaces).toEqual([{ name: 'eth0', ...answered }]);
  });

  test('what was read can be sent back without a change', async () => {
    const simulator = await start();
    const id = await register(simulator, {
      interfaces: [{ name: 'eth0', ipAddress: '10.0.0.1', ipv6Addresses: ['::1', '::2'] }],
    });
    const before = simulator.host(id);
    await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, interfaces: before?.interfaces } });
    expect(simulator.host(id)).toEqual(before);
  });
});
