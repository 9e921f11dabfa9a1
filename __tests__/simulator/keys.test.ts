import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';

const HOST_BODY = { name: 'web-1', meta: {} };

/** Every host endpoint that is not a GET: the method, the path for an ID, and a body it accepts. */
const HOST_WRITES: readonly (readonly [string, (id: string) => string, (id: string) => unknown])[] = [
  ['POST', () => '/hosts', () => HOST_BODY],
  ['PUT', (id) => `/hosts/${id}`, () => HOST_BODY],
  ['POST', (id) => `/hosts/${id}/status`, () => ({ status: 'standby' })],
  ['POST', () => '/hosts/bulk-update-statuses', (id) => ({ ids: [id], status: 'standby' })],
  ['PUT', (id) => `/hosts/${id}/role-fullnames`, () => ({ roleFullnames: [] })],
  ['POST', (id) => `/hosts/${id}/retire`, () => ({})],
  ['POST', () => '/hosts/bulk-retire', (id) => ({ ids: [id] })],
];

const HOST_READS: readonly ((id: string) => string)[] = [
  () => '/org',
  () => '/hosts',
  () => '/hosts.json',
  (id) => `/hosts/${id}`,
  () => '/hosts-by-custom-identifier/ci',
  (id) => `/hosts/${id}/metric-names`,
  (id) => `/hosts/${id}/monitored-statuses`,
];

const addHost = (simulator: Simulator): string => simulator.addHost({ customIdentifier: 'ci' }).id;

describe.each(HOST_READS.map((path) => [path('<id>'), path] as const))('GET %s', (_name, path) => {
  test.each(['apiKey', 'readOnlyApiKey'] as const)('accepts the key with Read: %s', async (kind) => {
    const simulator = await start();
    expect((await call(simulator, 'GET', path(addHost(simulator)), { key: simulator[kind] })).status).toBe(200);
  });

  test.each([
    ['no key', null, 401],
    ['an empty key', '', 401],
    ['an unknown key', 'nobody', 401],
  ] as const)('refuses %s with 401', async (_kind, key, status) => {
    const simulator = await start();
    const reply = await call(simulator, 'GET', path(addHost(simulator)), { key });
    expect(reply.status).toBe(status);
    expect(messageOf(reply)).toBe('Authentication failed. Please try with valid Api Key.');
  });

  test.each(['writeOnlyApiKey', 'forbiddenApiKey'] as const)('refuses the %s with 403', async (kind) => {
    const simulator = await start();
    const reply = await call(simulator, 'GET', path(addHost(simulator)), { key: simulator[kind] });
    expect(reply.status).toBe(403);
    expect(messageOf(reply)).toEqual(expect.any(String));
  });
});

describe.each(HOST_WRITES.map(([method, path, body]) => [method, path('<id>'), path, body] as const))(
  '%s %s',
  (method, name, path, body) => {
    test('accepts a key with Read and Write', async () => {
      const simulator = await start();
      const id = addHost(simulator);
      expect((await call(simulator, method, path(id), { body: body(id) })).status).toBe(200);
    });

    test.each([
      ['no key', null],
      ['an unknown key', 'nobody'],
    ])('refuses %s with 401 and changes nothing', async (_kind, key) => {
      const simulator = await start();
      const id = addHost(simulator);
      const before = simulator.allHosts();
      expect((await call(simulator, method, path(id), { body: body(id), key })).status).toBe(401);
      expect(simulator.allHosts()).toEqual(before);
    });

    test.each(['readOnlyApiKey', 'forbiddenApiKey'] as const)(
      'refuses the %s with 403 and changes nothing',
      async (kind) => {
        const simulator = await start();
        const id = addHost(simulator);
        const before = simulator.allHosts();
        const reply = await call(simulator, method, path(id), { body: body(id), key: simulator[kind] });
        expect(reply.status).toBe(403);
        expect(messageOf(reply)).toEqual(expect.any(String));
        expect(simulator.allHosts()).toEqual(before);
      },
    );

    const needsWriteOnly = name.endsWith('/role-fullnames');
    test(needsWriteOnly ? 'needs Write only' : 'needs Read besides Write', async () => {
      const simulator = await start();
      const id = addHost(simulator);
      const reply = await call(simulator, method, path(id), { body: body(id), key: simulator.writeOnlyApiKey });
      expect(reply.status).toBe(needsWriteOnly ? 200 : 403);
    });
  },
);

test('the key is judged before the body', async () => {
  const simulator = await start();
  expect((await call(simulator, 'POST', '/hosts', { rawBody: 'no JSON', key: 'nobody' })).status).toBe(401);
});

test('the keys can be chosen', async () => {
  const simulator = await start({
    apiKey: 'rw',
    readOnlyApiKey: 'r',
    writeOnlyApiKey: 'w',
    forbiddenApiKey: 'f',
  });
  const { id } = simulator.addHost();
  expect(simulator).toMatchObject({ apiKey: 'rw', readOnlyApiKey: 'r', writeOnlyApiKey: 'w', forbiddenApiKey: 'f' });
  const statuses = await Promise.all(
    ['rw', 'r', 'w', 'f', 'simulator-read-write-key'].map(async (key) => {
      const read = await call(simulator, 'GET', `/hosts/${id}`, { key });
      const write = await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { key, body: { roleFullnames: [] } });
      return [read.status, write.status];
    }),
  );
  expect(statuses).toEqual([
    [200, 200],
    [200, 403],
    [403, 200],
    [403, 403],
    [401, 401],
  ]);
});
