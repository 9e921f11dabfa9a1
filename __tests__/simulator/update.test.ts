import { describe, expect, test } from '@jest/globals';
import { call, messageOf, register, start } from './helpers.ts';

const FULL = {
  displayName: 'Web 1',
  customIdentifier: 'one',
  memo: 'memo',
  meta: { 'agent-version': '0.4.2' },
  interfaces: [{ name: 'eth0', macAddress: '02:00:00:00:00:01' }],
  roleFullnames: ['Shop:web'],
  checks: [{ name: 'http' }],
};

test('answers the ID', async () => {
  const simulator = await start();
  const id = await register(simulator);
  const reply = await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-2', meta: {} } });
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ id });
});

test('replaces every field that is given', async () => {
  const simulator = await start();
  const id = await register(simulator, FULL);
  const before = simulator.host(id);
  await call(simulator, 'PUT', `/hosts/${id}`, {
    body: {
      name: 'web-2',
      displayName: 'Web 2',
      customIdentifier: 'two',
      memo: 'changed',
      meta: { kernel: {} },
      interfaces: [{ name: 'eth1', ipv4Addresses: ['10.0.0.1'] }],
      checks: [{ name: 'disk', memo: 'x' }],
    },
  });
  expect(simulator.host(id)).toEqual({
    ...before,
    name: 'web-2',
    displayName: 'Web 2',
    customIdentifier: 'two',
    memo: 'changed',
    meta: { kernel: {} },
    interfaces: [{ name: 'eth1', ipAddress: '10.0.0.1', ipv4Addresses: ['10.0.0.1'] }],
  });
  expect(simulator.checks(id)).toEqual([{ name: 'disk', memo: 'x' }]);
});

test('what is left out is lost, except roles, checks and the status', async () => {
  const simulator = await start({ omittedCustomIdentifier: 'keep' });
  const id = await register(simulator, FULL);
  simulator.changeHost(id, { status: 'maintenance' });
  await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {} } });
  const host = simulator.host(id);
  expect(host).toMatchObject({ memo: '', meta: {}, interfaces: [], roles: { Shop: ['web'] }, status: 'maintenance' });
  expect(host).not.toHaveProperty('displayName');
  expect(simulator.checks(id)).toEqual([{ name: 'http' }]);
});

test('an empty list of checks removes them', async () => {
  const simulator = await start();
  const id = await register(simulator, FULL);
  await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, checks: [] } });
  expect(simulator.checks(id)).toEqual([]);
});

test.each([
  ['keep', 'one'],
  ['clear', undefined],
  [undefined, undefined],
] as const)('a customIdentifier left out, with omittedCustomIdentifier %s, becomes %s', async (option, expected) => {
  const simulator = await start(option === undefined ? {} : { omittedCustomIdentifier: option });
  const id = await register(simulator, FULL);
  await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {} } });
  expect(simulator.host(id)?.customIdentifier).toBe(expected);
});

test.each([null, ''])('the customIdentifier %j clears it', async (customIdentifier) => {
  const simulator = await start({ omittedCustomIdentifier: 'keep' });
  const id = await register(simulator, FULL);
  await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, customIdentifier } });
  expect(simulator.host(id)).not.toHaveProperty('customIdentifier');
  expect((await call(simulator, 'GET', '/hosts-by-custom-identifier/one')).status).toBe(404);
});

test.each(['interfaces', 'roleFullnames', 'checks'])('null for %s counts as left out', async (field) => {
  const simulator = await start();
  const id = await register(simulator, FULL);
  const put = (more: object) => call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, ...more } });
  await put({});
  const leftOut = [simulator.host(id), simulator.checks(id)];
  simulator.changeHost(id, { interfaces: FULL.interfaces });
  expect((await put({ [field]: null })).status).toBe(200);
  expect([simulator.host(id), simulator.checks(id)]).toEqual(leftOut);
});

test('roles are only added', async () => {
  const simulator = await start();
  const id = await register(simulator, FULL);
  const put = (roleFullnames: string[]) =>
    call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, roleFullnames } });
  await put(['Shop:db', 'New:role']);
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web', 'db'], New: ['role'] });
  await put([]);
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web', 'db'], New: ['role'] });
  expect(simulator.roles()).toEqual({ Shop: ['web', 'db'], New: ['role'] });
});

describe('refusals', () => {
  test('an unknown host is 404', async () => {
    const simulator = await start();
    const reply = await call(simulator, 'PUT', '/hosts/2eQGEaLxibb', { body: { name: 'web-1', meta: {} } });
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('Host Not Found.');
  });

  test('a retired host is 404 and stays as it was', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ isRetired: true });
    const before = simulator.host(id);
    expect((await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'other', meta: {} } })).status).toBe(404);
    expect(simulator.host(id)).toEqual(before);
  });

  test.each([
    ['no name', { meta: {} }],
    ['no meta', { name: 'web-1' }],
    ['a role that is no full name', { name: 'web-1', meta: {}, roleFullnames: ['web'] }],
  ])('%s is 400 and changes nothing', async (_name, body) => {
    const simulator = await start();
    const id = await register(simulator, FULL);
    const before = simulator.host(id);
    expect((await call(simulator, 'PUT', `/hosts/${id}`, { body })).status).toBe(400);
    expect(simulator.host(id)).toEqual(before);
  });
});
