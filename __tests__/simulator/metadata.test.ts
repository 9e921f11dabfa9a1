import { describe, expect, test } from '@jest/globals';
import type { MetadataOwner, Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const WEEK_SECONDS = 7 * 24 * 3600;
const now = (): number => Math.floor(Date.now() / 1000);

/** Each kind of owner: its name, and how to make one; gives the path before `/metadata` and how many it may have. */
const OWNERS: readonly (readonly [string, (simulator: Simulator) => Owner])[] = [
  [
    'a host',
    (simulator) => {
      const { id } = simulator.addHost();
      return { path: `/hosts/${id}`, limit: 50, owner: { host: id } };
    },
  ],
  [
    'a service',
    (simulator) => {
      simulator.addService({ name: 'Shop' });
      return { path: '/services/Shop', limit: 50, owner: { service: 'Shop' } };
    },
  ],
  [
    'a role',
    (simulator) => {
      simulator.addService({ name: 'Shop', roles: ['web'] });
      return { path: '/services/Shop/roles/web', limit: 10, owner: { service: 'Shop', role: 'web' } };
    },
  ],
];

interface Owner {
  readonly path: string;
  readonly limit: number;
  readonly owner: MetadataOwner;
}

describe.each(OWNERS)('metadata of %s', (_name, make) => {
  test.each([{ a: [1, null, 'ä'] }, ['x'], 'text', '', 12.5, true, null])(
    '%j is read as it was written',
    async (value) => {
      const simulator = await start();
      const { path, owner } = make(simulator);
      const before = Math.floor(Date.now() / 1000) * 1000;
      const put = await call(simulator, 'PUT', `${path}/metadata/my-note_1`, { body: value });
      expect([put.status, put.body]).toEqual([200, { success: true }]);
      const got = await call(simulator, 'GET', `${path}/metadata/my-note_1`);
      expect([got.status, got.text]).toEqual([200, JSON.stringify(value)]);
      expect(got.headers.get('content-type')).toBe('application/json; charset=utf-8');
      const modified = Date.parse(got.headers.get('last-modified') ?? '');
      expect(modified).toBeGreaterThanOrEqual(before);
      expect(modified).toBeLessThanOrEqual(Date.now());
      expect(simulator.metadata(owner)).toEqual({ 'my-note_1': value });
    },
  );

  test('namespaces are listed, overwritten and deleted', async () => {
    const simulator = await start();
    const { path, owner } = make(simulator);
    expect((await call(simulator, 'GET', `${path}/metadata`)).body).toEqual({ metadata: [] });
    simulator.setMetadata(owner, 'two', 2);
    simulator.setMetadata(owner, 'one', 1);
    await call(simulator, 'PUT', `${path}/metadata/one`, { body: 'new' });
    expect((await call(simulator, 'GET', `${path}/metadata`)).body).toEqual({
      metadata: [{ namespace: 'one' }, { namespace: 'two' }],
    });
    expect(simulator.metadata(owner)).toEqual({ one: 'new', two: 2 });
    const deleted = await call(simulator, 'DELETE', `${path}/metadata/one`);
    expect([deleted.status, deleted.body]).toEqual([200, { success: true }]);
    expect(simulator.metadata(owner)).toEqual({ two: 2 });
    for (const method of ['GET', 'DELETE']) {
      const gone = await call(simulator, method, `${path}/metadata/one`);
      expect([gone.status, messageOf(gone)]).toEqual([404, 'Metadata Not Found.']);
    }
  });

  test.each(['mackerel', 'mackerel-agent', 'a.b', 'a b', 'メモ', 'a%2Fb'])(
    'the namespace %s is 400',
    async (namespace) => {
      const simulator = await start();
      const { path, owner } = make(simulator);
      expect((await call(simulator, 'PUT', `${path}/metadata/${namespace}`, { body: 1 })).status).toBe(400);
      expect(simulator.metadata(owner)).toEqual({});
    },
  );

  test('a namespace that only holds the word mackerel is fine', async () => {
    const simulator = await start();
    const { path } = make(simulator);
    expect((await call(simulator, 'PUT', `${path}/metadata/my-mackerel`, { body: 1 })).status).toBe(200);
  });

  test('one namespace too many is 400, and those that are there can still be written', async () => {
    const simulator = await start();
    const { path, limit, owner } = make(simulator);
    for (let count = 1; count <= limit; count += 1) {
      simulator.setMetadata(owner, `note-${count}`, count);
    }
    expect((await call(simulator, 'PUT', `${path}/metadata/one-more`, { body: 1 })).status).toBe(400);
    expect((await call(simulator, 'PUT', `${path}/metadata/note-1`, { body: 'new' })).status).toBe(200);
    expect(Object.keys(simulator.metadata(owner))).toHaveLength(limit);
  });

  test('100 KB are accepted, a byte more is 413', async () => {
    const simulator = await start();
    const { path, owner } = make(simulator);
    const text = 'x'.repeat(100_000 - 2);
    expect((await call(simulator, 'PUT', `${path}/metadata/note`, { body: text })).status).toBe(200);
    const reply = await call(simulator, 'PUT', `${path}/metadata/note`, { body: `${text}x` });
    expect(reply.status).toBe(413);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.metadata(owner)).toEqual({ note: text });
  });

  test.each(['', '{'])('the body %j is 400', async (rawBody) => {
    const simulator = await start();
    const { path, owner } = make(simulator);
    expect((await call(simulator, 'PUT', `${path}/metadata/note`, { rawBody })).status).toBe(400);
    expect(simulator.metadata(owner)).toEqual({});
  });
});

test.each([
  ['/hosts/2eQGEaLxibb', 'Host Not Found.'],
  ['/services/No one', 'Service Not Found.'],
  ['/services/No one/roles/web', 'Service Not Found.'],
  ['/services/Shop/roles/nobody', 'Role Not Found.'],
])('metadata of %s, which is unknown, is 404', async (path, message) => {
  const simulator = await start();
  simulator.addService({ name: 'Shop' });
  const replies = [
    await call(simulator, 'GET', `${path}/metadata`),
    await call(simulator, 'GET', `${path}/metadata/note`),
    await call(simulator, 'PUT', `${path}/metadata/note`, { body: 1 }),
    await call(simulator, 'DELETE', `${path}/metadata/note`),
  ];
  expect(replies.map((reply) => [reply.status, messageOf(reply)])).toEqual(Array(4).fill([404, message]));
});

describe('a retired host', () => {
  test('has metadata that can be read for a week, and not changed', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    simulator.setMetadata({ host: id }, 'note', 'kept');
    simulator.changeHost(id, { isRetired: true });
    const path = `/hosts/${id}/metadata`;
    expect((await call(simulator, 'PUT', `${path}/note`, { body: 1 })).status).toBe(400);
    expect((await call(simulator, 'DELETE', `${path}/note`)).status).toBe(400);
    expect((await call(simulator, 'GET', `${path}/note`)).body).toBe('kept');
    expect((await call(simulator, 'GET', path)).body).toEqual({ metadata: [{ namespace: 'note' }] });
  });

  test.each([
    [60, 200],
    [-60, 400],
  ])('retired a week ago but for %i seconds is answered %i', async (seconds, status) => {
    const simulator = await start();
    const { id } = simulator.addHost();
    simulator.setMetadata({ host: id }, 'note', 'kept');
    simulator.changeHost(id, { retiredAt: now() - WEEK_SECONDS + seconds });
    expect((await call(simulator, 'GET', `/hosts/${id}/metadata`)).status).toBe(status);
    expect((await call(simulator, 'GET', `/hosts/${id}/metadata/note`)).status).toBe(status);
  });
});

testKeys(
  (['GET', 'PUT', 'DELETE'] as const).flatMap((method) =>
    OWNERS.map(([name, make]) => ({
      method,
      name: `metadata of ${name}`,
      prepare: (simulator: Simulator) => {
        const { path, owner } = make(simulator);
        simulator.setMetadata(owner, 'note', 1);
        return { path: `${path}/metadata/note`, ...(method === 'PUT' ? { body: 2 } : {}) };
      },
    })),
  ),
);
