import { describe, expect, test } from '@jest/globals';
import { call, messageOf, register, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

testKeys([
  { method: 'GET', name: '/services', prepare: () => ({ path: '/services' }) },
  { method: 'POST', name: '/services', prepare: () => ({ path: '/services', body: { name: 'Shop', memo: '' } }) },
  {
    method: 'DELETE',
    name: '/services/<service>',
    prepare: (simulator) => ({ path: `/services/${simulator.addService({ name: 'Shop' }).name}` }),
  },
  {
    method: 'GET',
    name: '/services/<service>/roles',
    prepare: (simulator) => ({ path: `/services/${simulator.addService({ name: 'Shop' }).name}/roles` }),
  },
  {
    method: 'POST',
    name: '/services/<service>/roles',
    prepare: (simulator) => ({
      path: `/services/${simulator.addService({ name: 'Shop' }).name}/roles`,
      body: { name: 'web', memo: '' },
    }),
  },
  {
    method: 'DELETE',
    name: '/services/<service>/roles/<role>',
    prepare: (simulator) => ({
      path: `/services/${simulator.addService({ name: 'Shop', roles: ['web'] }).name}/roles/web`,
    }),
  },
]);

describe('services', () => {
  test('are listed in the order of their names, and so are their roles', async () => {
    const simulator = await start();
    simulator.addService({ name: 'Shop', memo: 'sells', roles: ['web', 'db'] });
    simulator.addService({ name: 'Blog' });
    expect((await call(simulator, 'GET', '/services')).body).toEqual({
      services: [
        { name: 'Blog', memo: '', roles: [] },
        { name: 'Shop', memo: 'sells', roles: ['db', 'web'] },
      ],
    });
    expect(simulator.services()).toHaveLength(2);
  });

  test('that hosts name are there too', async () => {
    const simulator = await start();
    const id = await register(simulator, { roleFullnames: ['Shop:web', 'Shop: db'] });
    await call(simulator, 'PUT', `/hosts/${id}/role-fullnames`, { body: { roleFullnames: ['Blog:app'] } });
    expect((await call(simulator, 'GET', '/services')).body).toEqual({
      services: [
        { name: 'Blog', memo: '', roles: ['app'] },
        { name: 'Shop', memo: '', roles: ['db', 'web'] },
      ],
    });
  });

  test('are created and answered', async () => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/services', { body: { name: 'Shop', memo: 'sells' } });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ name: 'Shop', memo: 'sells', roles: [] });
    expect(simulator.services()).toEqual([reply.body]);
  });

  test.each([
    [{ name: 'Shop' }],
    [{ name: '-Shop' }],
    [{ name: 'S' }],
    [{ name: 'x'.repeat(64) }],
    [{ name: 'ショップ' }],
    [{ name: 'a b' }],
    [{ memo: 'x' }],
    [{ name: 'Blog', memo: 1 }],
  ])('%j is 400 where there is a Shop', async (body) => {
    const simulator = await start();
    simulator.addService({ name: 'Shop' });
    const reply = await call(simulator, 'POST', '/services', { body });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.services()).toHaveLength(1);
  });

  test('that are deleted take all that belongs to them with them', async () => {
    const simulator = await start();
    simulator.addService({ name: 'Shop', memo: 'sells', roles: ['web'] });
    const { id } = simulator.addHost({ roleFullnames: ['Shop:web', 'Shopping:web', 'Blog:app'] });
    simulator.addGraphAnnotation({ service: 'Shop' });
    const kept = simulator.addGraphAnnotation({ service: 'Blog' });
    simulator.addMonitor({ type: 'service', service: 'Shop' });
    const other = simulator.addMonitor({ type: 'host' });
    simulator.setMetadata({ service: 'Shop' }, 'note', 1);
    simulator.setMetadata({ service: 'Shop', role: 'web' }, 'note', 2);

    const reply = await call(simulator, 'DELETE', '/services/Shop');
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ name: 'Shop', memo: 'sells', roles: ['web'] });
    expect(simulator.host(id)?.roles).toEqual({ Shopping: ['web'], Blog: ['app'] });
    expect(simulator.graphAnnotations()).toEqual([kept]);
    expect(simulator.monitors()).toEqual([other]);
    simulator.addService({ name: 'Shop', roles: ['web'] });
    expect(simulator.metadata({ service: 'Shop' })).toEqual({});
    expect(simulator.metadata({ service: 'Shop', role: 'web' })).toEqual({});
  });

  test('that are unknown are 404', async () => {
    const simulator = await start();
    const replies = [
      await call(simulator, 'DELETE', '/services/No one'),
      await call(simulator, 'GET', '/services/No one/roles'),
      await call(simulator, 'POST', '/services/No one/roles', { body: { name: 'web', memo: '' } }),
      await call(simulator, 'DELETE', '/services/No one/roles/web'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(replies.map(messageOf)).toEqual(Array(4).fill('Service Not Found.'));
    expect(simulator.services()).toEqual([]);
  });
});

describe('roles', () => {
  test('are created, listed in the order of their names and deleted', async () => {
    const simulator = await start();
    simulator.addService({ name: 'Shop' });
    const { id } = simulator.addHost({ roleFullnames: ['Shop:web', 'Blog:web'] });
    const created = await call(simulator, 'POST', '/services/Shop/roles', { body: { name: 'db', memo: 'data' } });
    expect([created.status, created.body]).toEqual([200, { name: 'db', memo: 'data' }]);
    expect((await call(simulator, 'GET', '/services/Shop/roles')).body).toEqual({
      roles: [
        { name: 'db', memo: 'data' },
        { name: 'web', memo: '' },
      ],
    });
    const deleted = await call(simulator, 'DELETE', '/services/Shop/roles/web');
    expect([deleted.status, deleted.body]).toEqual([200, { name: 'web', memo: '' }]);
    expect(simulator.roles()).toEqual({ Shop: ['db'], Blog: ['web'] });
    expect(simulator.host(id)?.roles).toEqual({ Blog: ['web'] });
  });

  test.each([[{ name: 'web', memo: '' }], [{ name: '_web', memo: '' }], [{ memo: '' }]])(
    '%j is 400 where there is a web',
    async (body) => {
      const simulator = await start();
      simulator.addService({ name: 'Shop', roles: ['web'] });
      expect((await call(simulator, 'POST', '/services/Shop/roles', { body })).status).toBe(400);
      expect(simulator.roles()).toEqual({ Shop: ['web'] });
    },
  );

  test('that are unknown are 404', async () => {
    const simulator = await start();
    simulator.addService({ name: 'Shop', roles: ['web'] });
    const reply = await call(simulator, 'DELETE', '/services/Shop/roles/db');
    expect([reply.status, messageOf(reply)]).toEqual([404, 'Role Not Found.']);
  });
});

test('channels are there, and there are none', async () => {
  expect((await call(await start(), 'GET', '/channels')).body).toEqual({ channels: [] });
});
