import { expect, test } from '@jest/globals';
import { call, messageOf, start } from './helpers.ts';

test('makes the roles of a host exactly those given', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ roleFullnames: ['Shop:web', 'Shop:db', 'Blog:app'] });
  const reply = await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, {
    body: { roleFullnames: ['Shop:db', 'New:role', 'Shop:db'] },
  });
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ success: true });
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['db'], New: ['role'] });
});

test('a blank after the colon does not count', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ roleFullnames: ['Shop:web'] });
  await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body: { roleFullnames: ['Shop: db', 'Shop:db'] } });
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['db'] });
});

test('with roleFullnamesNull "none", null takes every role away; left out it stays 400', async () => {
  const simulator = await start({ roleFullnamesNull: 'none' });
  const { id } = simulator.addHost({ roleFullnames: ['Shop:web'] });
  const put = async (body: unknown) => (await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body })).status;
  expect(await put({})).toBe(400);
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web'] });
  expect(await put({ roleFullnames: null })).toBe(200);
  expect(simulator.host(id)?.roles).toEqual({});
});

test('an empty list takes every role away', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ roleFullnames: ['Shop:web'] });
  await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body: { roleFullnames: [] } });
  expect(simulator.host(id)?.roles).toEqual({});
});

test('unknown services and roles are created, and stay when no host has them any more', async () => {
  const simulator = await start();
  const { id } = simulator.addHost();
  await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body: { roleFullnames: ['Typo:wbe'] } });
  await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body: { roleFullnames: [] } });
  expect(simulator.roles()).toEqual({ Typo: ['wbe'] });
});

test.each([
  {},
  { roleFullnames: 'Shop:web' },
  { roleFullnames: null },
  { roleFullnames: ['web'] },
  { roleFullnames: [1] },
])('%j is 400 and changes nothing', async (body) => {
  const simulator = await start();
  const { id } = simulator.addHost({ roleFullnames: ['Shop:web'] });
  const reply = await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body });
  expect(reply.status).toBe(400);
  expect(messageOf(reply)).toEqual(expect.any(String));
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web'] });
});

test.each([
  ['an unknown', false],
  ['a retired', true],
])('%s host is 404', async (_name, exists) => {
  const simulator = await start();
  const { id } = simulator.addHost({ isRetired: true, roleFullnames: ['Shop:web'] });
  const path = `/hosts/${exists ? id : '2eQGEaLxibb'}/role-fullnames`;
  const reply = await call(simulator, 'PUT', path, { body: { roleFullnames: [] } });
  expect(reply.status).toBe(404);
  expect(messageOf(reply)).toBe('Host Not Found.');
  expect(simulator.host(id)?.roles).toEqual({ Shop: ['web'] });
});
