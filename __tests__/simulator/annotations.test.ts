import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const FROM = 1_800_000_000;
const BODY = { title: 'Deploy', from: FROM, to: FROM + 60, service: 'Shop' };

async function organization(): Promise<Simulator> {
  const simulator = await start();
  withServices(simulator);
  return simulator;
}

function withServices(simulator: Simulator): void {
  simulator.addService({ name: 'Shop', roles: ['web', 'db'] });
  simulator.addService({ name: 'Blog', roles: ['app'] });
}

const create = (simulator: Simulator, body: unknown) => call(simulator, 'POST', '/graph-annotations', { body });

testKeys([
  {
    method: 'GET',
    name: '/graph-annotations',
    prepare: (simulator) => {
      withServices(simulator);
      return { path: '/graph-annotations?service=Shop&from=0&to=1' };
    },
  },
  {
    method: 'POST',
    name: '/graph-annotations',
    prepare: (simulator) => {
      withServices(simulator);
      return { path: '/graph-annotations', body: BODY };
    },
  },
  ...(['PUT', 'DELETE'] as const).map((method) => ({
    method,
    name: '/graph-annotations/<id>',
    prepare: (simulator: Simulator) => {
      withServices(simulator);
      const { id } = simulator.addGraphAnnotation({ service: 'Shop' });
      return { path: `/graph-annotations/${id}`, ...(method === 'PUT' ? { body: BODY } : {}) };
    },
  })),
]);

test('an annotation is answered as it was sent, with an ID', async () => {
  const simulator = await organization();
  const full = { ...BODY, description: 'メモ', roles: ['web', 'db'] };
  const replies = [await create(simulator, full), await create(simulator, { ...BODY, colour: 'red' })];
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(replies[0]?.body).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9]+$/), ...full });
  expect(replies[1]?.body).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9]+$/), ...BODY });
  expect(simulator.graphAnnotations()).toEqual(replies.map(({ body }) => body));
});

test('an update replaces everything, and a deleted annotation is answered as it was', async () => {
  const simulator = await organization();
  const { id } = (await create(simulator, { ...BODY, description: 'x', roles: ['web'] })).body as { id: string };
  const changed = { ...BODY, title: 'Deployed', service: 'Blog' };
  const updated = await call(simulator, 'PUT', `/graph-annotations/${id}`, { body: changed });
  expect([updated.status, updated.body]).toEqual([200, { id, ...changed }]);
  expect(simulator.graphAnnotations()).toEqual([updated.body]);
  const deleted = await call(simulator, 'DELETE', `/graph-annotations/${id}`);
  expect([deleted.status, deleted.body]).toEqual([200, updated.body]);
  expect(simulator.graphAnnotations()).toEqual([]);
});

test.each(['PUT', 'DELETE'])('%s of an unknown annotation is 404', async (method) => {
  const simulator = await organization();
  const reply = await call(simulator, method, '/graph-annotations/x', method === 'PUT' ? { body: BODY } : {});
  expect([reply.status, messageOf(reply)]).toEqual([404, 'Graph Annotation Not Found.']);
});

test.each<[string, object, number]>([
  ['no title', { title: undefined }, 400],
  ['an empty title', { title: '' }, 400],
  ['a title of 250 characters', { title: 'x'.repeat(250) }, 200],
  ['a title of 251 characters', { title: 'x'.repeat(251) }, 400],
  ['a title of 126 emoji, each of which counts twice', { title: '😀'.repeat(126) }, 400],
  ['a description of 1,024 characters', { description: 'x'.repeat(1024) }, 200],
  ['a description of 1,025 characters', { description: 'x'.repeat(1025) }, 400],
  ['no from', { from: undefined }, 400],
  ['a from that is text', { from: 'now' }, 400],
  ['no to', { to: undefined }, 400],
  ['from after to', { from: FROM + 61 }, 400],
  ['from at to', { from: FROM + 60 }, 200],
  ['no service', { service: undefined }, 400],
  ['an unknown service', { service: 'No one' }, 404],
  ['an unknown role', { roles: ['web', 'nobody'] }, 404],
  ['a role of another service', { roles: ['app'] }, 404],
  ['a role full name', { roles: ['Shop:web'] }, 404],
  ['no roles', { roles: [] }, 200],
])('%s is answered alike by POST and PUT', async (_name, fields, status) => {
  const simulator = await organization();
  const before = simulator.addGraphAnnotation({ service: 'Blog' });
  const created = await create(simulator, { ...BODY, ...fields });
  const path = `/graph-annotations/${before.id}`;
  const updated = await call(simulator, 'PUT', path, { body: { ...BODY, ...fields } });
  expect([created.status, updated.status]).toEqual([status, status]);
  expect(simulator.graphAnnotations()).toEqual(status === 200 ? [updated.body, created.body] : [before]);
});

describe('the list', () => {
  const list = (simulator: Simulator, query: string) => call(simulator, 'GET', `/graph-annotations?${query}`);

  test.each([
    [`from=${FROM}&to=${FROM + 100}`, ['early', 'late', 'long']],
    [`from=${FROM + 11}&to=${FROM + 19}`, ['long']],
    [`from=${FROM + 10}&to=${FROM + 10}`, ['early', 'long']],
    [`from=${FROM + 20}&to=${FROM + 50}`, ['late', 'long']],
    [`from=0&to=${FROM - 6}`, []],
    [`from=${FROM + 106}&to=${FROM + 999}`, []],
  ])('holds the annotations of the service that meet %s', async (interval, titles) => {
    const simulator = await organization();
    simulator.addGraphAnnotation({ service: 'Shop', title: 'early', from: FROM, to: FROM + 10 });
    simulator.addGraphAnnotation({ service: 'Shop', title: 'late', from: FROM + 20, to: FROM + 30 });
    simulator.addGraphAnnotation({ service: 'Shop', title: 'long', from: FROM - 5, to: FROM + 105 });
    simulator.addGraphAnnotation({ service: 'Blog', title: 'other', from: FROM, to: FROM + 100 });
    const { body } = await list(simulator, `service=Shop&${interval}`);
    expect((body as { graphAnnotations: { title: string }[] }).graphAnnotations.map(({ title }) => title)).toEqual(
      titles,
    );
  });

  test.each([
    ['from=1&to=2', 400],
    ['service=Shop&to=2', 400],
    ['service=Shop&from=1', 400],
    ['service=Shop&from=now&to=2', 400],
    ['service=Shop&from=2&to=1', 400],
    ['service=No one&from=1&to=2', 404],
  ])('%s is %i', async (query, status) => {
    expect((await list(await organization(), query)).status).toBe(status);
  });
});
