import { describe, expect, test } from '@jest/globals';
import type { FaultEffect, Lie, Simulator } from '../../simulator/index.ts';
import { call, listedIds, messageOf, start } from './helpers.ts';

/** A few hosts under IDs of their own, and a simulator that lies about all that is asked with this method. */
async function liar(lie: Lie, options: { method?: string; path?: string } = {}): Promise<Simulator> {
  const simulator = await start();
  simulator.addHost({ id: 'web', name: 'web', customIdentifier: 'ci-web', roleFullnames: ['Shop:web'] });
  simulator.addHost({ id: 'app', name: 'app', customIdentifier: 'ci-app', roleFullnames: ['Blog:app'] });
  simulator.addHost({ id: 'off', name: 'off', status: 'poweroff', roleFullnames: ['Shop:web'] });
  simulator.addHost({ id: 'gone', name: 'gone', isRetired: true, roleFullnames: ['Shop:web'] });
  simulator.faults.add({ times: Infinity, method: 'GET', ...options, effect: { kind: 'lie', lie } });
  return simulator;
}

const list = async (simulator: Simulator, query = ''): Promise<string[]> =>
  listedIds(await call(simulator, 'GET', `/hosts${query}`));

const hostOf = async (simulator: Simulator, path: string): Promise<Record<string, unknown>> =>
  ((await call(simulator, 'GET', path)).body as { host: Record<string, unknown> }).host;

describe('filter-ignored', () => {
  test.each<[readonly string[] | undefined, string, string[]]>([
    [undefined, '?service=Shop&role=web', ['web', 'app', 'off']],
    [undefined, '', ['web', 'app', 'off']],
    [['service'], '?service=Shop&status=working', ['web', 'app']],
    [['service', 'role'], '?service=Shop&role=web', ['web', 'app']],
    [['role'], '?service=Shop&role=no one', ['web']],
    [['status'], '?service=Shop&status=working', ['web', 'off']],
    [['name'], '?name=no one&status=poweroff', ['off']],
  ])('of %j: %s lists %j', async (parameters, query, expected) => {
    const simulator = await liar({ name: 'filter-ignored', ...(parameters === undefined ? {} : { parameters }) });
    expect(await list(simulator, query)).toEqual(expected);
  });
});

describe('other-host', () => {
  test.each([
    '/hosts/web',
    '/hosts-by-custom-identifier/ci-web',
    '/hosts-by-custom-identifier/CI-WEB?caseInsensitive=true',
  ])('GET %s answers it', async (path) => {
    const simulator = await liar({ name: 'other-host', id: 'app' });
    expect(await hostOf(simulator, path)).toMatchObject({ id: 'app', customIdentifier: 'ci-app' });
  });

  test('what is not found stays so', async () => {
    const simulator = await liar({ name: 'other-host', id: 'app' });
    expect((await call(simulator, 'GET', '/hosts/nobody')).status).toBe(404);
  });
});

describe('listed-twice', () => {
  test.each<[Lie, string[]]>([
    [{ name: 'listed-twice' }, ['web', 'app', 'web']],
    [{ name: 'listed-twice', id: 'app' }, ['web', 'app', 'app']],
    [{ name: 'listed-twice', id: 'off' }, ['web', 'app']],
  ])('%j', async (lie, expected) => {
    expect(await list(await liar(lie))).toEqual(expected);
  });
});

describe('also-listed', () => {
  test.each([
    ['gone', '?service=Shop', ['web', 'gone']],
    ['app', '?service=Shop', ['web', 'app']],
    ['nobody', '?service=Shop', ['web']],
  ])('%s with %s', async (id, query, expected) => {
    expect(await list(await liar({ name: 'also-listed', id }), query)).toEqual(expected);
  });

  test('a retired host says that it is', async () => {
    const simulator = await liar({ name: 'also-listed', id: 'gone' });
    const { body } = await call(simulator, 'GET', '/hosts?service=Shop');
    expect(body).toMatchObject({ hosts: [{ isRetired: false }, { isRetired: true, retiredAt: expect.any(Number) }] });
  });
});

describe('odd-host', () => {
  test.each([[{ roles: null }], [{ createdAt: 1_700_000_000.5 }], [{ createdAt: '1700000000' }], [{ id: 5 }]])(
    '%j is in one host of a list, and the others are as they were',
    async (fields) => {
      const simulator = await liar({ name: 'odd-host', id: 'app', fields });
      const { body } = await call(simulator, 'GET', '/hosts');
      const [web, app] = simulator.allHosts();
      expect(body).toEqual({ hosts: [web, { ...app, ...fields }] });
    },
  );

  test('a host may lack fields, alone too', async () => {
    const simulator = await liar({ name: 'odd-host', without: ['roles', 'meta'] });
    const [web, app] = simulator.allHosts();
    const { roles, meta, ...rest } = web ?? {};
    expect([roles, meta]).toEqual([{ Shop: ['web'] }, {}]);
    expect((await call(simulator, 'GET', '/hosts')).body).toEqual({ hosts: [rest, app] });
    expect(await hostOf(simulator, '/hosts/web')).toEqual(rest);
  });
});

test('edited: whatever a test makes of the reply', async () => {
  const edit = (body: unknown) => ({ ...(body as object), more: true });
  const simulator = await liar({ name: 'edited', edit }, { path: '/api/v0/org' });
  expect((await call(simulator, 'GET', '/org')).body).toEqual({ name: 'example-org', displayName: null, more: true });
});

test('errors, and replies of another kind, stay true', async () => {
  const lies: Lie[] = [{ name: 'listed-twice' }, { name: 'also-listed', id: 'gone' }, { name: 'odd-host' }];
  for (const lie of lies) {
    const simulator = await liar(lie);
    expect((await call(simulator, 'GET', '/org')).body).toEqual({ name: 'example-org', displayName: null });
    expect((await call(simulator, 'GET', '/hosts', { key: 'nobody' })).status).toBe(401);
  }
});

test('a lie about a write comes after the work', async () => {
  const simulator = await liar({ name: 'edited', edit: () => ({ id: 'other' }) }, { method: 'POST' });
  const reply = await call(simulator, 'POST', '/hosts', { body: { name: 'new', meta: {} } });
  expect(reply.body).toEqual({ id: 'other' });
  expect(simulator.allHosts()).toHaveLength(5);
});

describe('what other effects are good for', () => {
  const page = '<!doctype html><h1>Not Found</h1>';

  test.each([404, 501])('a proxy that answers everything with %i, a page or nothing', async (status) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    for (const body of [page, '']) {
      simulator.faults.clear();
      simulator.faults.add({ times: Infinity, effect: { kind: 'status', status, body } });
      for (const [method, path] of [
        ['GET', '/org'],
        ['GET', `/hosts/${id}`],
        ['POST', `/hosts/${id}/retire`],
      ] as const) {
        const reply = await call(simulator, method, path, method === 'POST' ? { body: {} } : {});
        expect([reply.status, reply.text]).toEqual([status, body]);
      }
    }
    expect(simulator.host(id)?.isRetired).toBe(false);
  });

  test('a bulk call that is applied and refused', async () => {
    const simulator = await start();
    const ids = [simulator.addHost().id, simulator.addHost().id];
    const effect: FaultEffect = {
      kind: 'status',
      status: 404,
      body: { error: { message: 'Host Not Found.' } },
      workDone: true,
    };
    simulator.faults.add({ path: '/api/v0/hosts/bulk-*', effect });
    const reply = await call(simulator, 'POST', '/hosts/bulk-update-statuses', { body: { ids, status: 'standby' } });
    expect([reply.status, messageOf(reply)]).toEqual([404, 'Host Not Found.']);
    expect(ids.map((id) => simulator.host(id)?.status)).toEqual(['standby', 'standby']);
  });

  test('replies that hang for some hosts, where they are read', async () => {
    const simulator = await start();
    for (const id of ['a', 'b', 'c']) {
      simulator.addHost({ id });
    }
    simulator.faults.add({ times: Infinity, method: 'GET', path: /\/hosts\/[ab]$/, effect: { kind: 'never' } });
    const get = (id: string) => call(simulator, 'GET', `/hosts/${id}`, { signal: AbortSignal.timeout(150) });
    await expect(get('a')).rejects.toThrow(/aborted|timeout/i);
    await expect(get('b')).rejects.toThrow(/aborted|timeout/i);
    expect((await get('c')).status).toBe(200);
    expect((await call(simulator, 'POST', '/hosts/a/status', { body: { status: 'standby' } })).status).toBe(200);
  });
});
