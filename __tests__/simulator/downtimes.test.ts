import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const START = 1_800_000_000;
const BODY = { name: 'Deploy', start: START, duration: 60 };

/** A simulator in which every scope of the tests exists. */
async function organization(options: Parameters<typeof start>[0] = {}): Promise<Simulator> {
  const simulator = await start(options);
  simulator.addService({ name: 'Shop', roles: ['web', 'db'] });
  simulator.addService({ name: 'Blog', roles: ['app'] });
  simulator.addMonitor({ id: 'cpu' });
  simulator.addCheckMonitor({ id: 'http' });
  return simulator;
}

const create = (simulator: Simulator, body: unknown) => call(simulator, 'POST', '/downtimes', { body });

testKeys([
  { method: 'GET', name: '/downtimes', prepare: () => ({ path: '/downtimes' }) },
  { method: 'POST', name: '/downtimes', prepare: () => ({ path: '/downtimes', body: BODY }) },
  {
    method: 'PUT',
    name: '/downtimes/<id>',
    prepare: (simulator) => ({ path: `/downtimes/${simulator.addDowntime().id}`, body: BODY }),
  },
  {
    method: 'DELETE',
    name: '/downtimes/<id>',
    prepare: (simulator) => ({ path: `/downtimes/${simulator.addDowntime().id}` }),
  },
]);

const FULL = {
  ...BODY,
  memo: 'メモ',
  recurrence: { type: 'weekly', interval: 2, weekdays: ['Sunday', 'Monday'], until: START + 86_400 },
  serviceScopes: ['Shop'],
  serviceExcludeScopes: ['Blog'],
  roleScopes: ['Blog:app'],
  roleExcludeScopes: ['Shop:db'],
  monitorScopes: ['cpu'],
  monitorExcludeScopes: ['http'],
};

test('a downtime is answered as it was sent, with an ID, and is in the list', async () => {
  const simulator = await organization();
  const replies = [await create(simulator, FULL), await create(simulator, { ...BODY, colour: 'red' })];
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  const [full, plain] = replies.map(({ body }) => body);
  expect(full).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9]+$/), ...FULL });
  expect(plain).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9]+$/), ...BODY });
  expect((await call(simulator, 'GET', '/downtimes')).body).toEqual({ downtimes: [full, plain] });
  expect(simulator.downtimes()).toEqual([full, plain]);
});

test('an update replaces everything', async () => {
  const simulator = await organization();
  const { id } = (await create(simulator, FULL)).body as { id: string };
  const reply = await call(simulator, 'PUT', `/downtimes/${id}`, { body: { ...BODY, duration: 1 } });
  expect([reply.status, reply.body]).toEqual([200, { id, ...BODY, duration: 1 }]);
  expect(simulator.downtimes()).toEqual([reply.body]);
});

test('a deleted downtime is answered as it was', async () => {
  const simulator = await organization();
  const { body } = await create(simulator, FULL);
  const path = `/downtimes/${(body as { id: string }).id}`;
  const reply = await call(simulator, 'DELETE', path);
  expect([reply.status, reply.body]).toEqual([200, body]);
  expect(simulator.downtimes()).toEqual([]);
  expect((await call(simulator, 'DELETE', path)).status).toBe(404);
});

test('there is no endpoint for a single one', async () => {
  const simulator = await organization();
  const { id } = simulator.addDowntime();
  const reply = await call(simulator, 'GET', `/downtimes/${id}`);
  expect([reply.status, messageOf(reply)]).toEqual([404, expect.stringContaining('does not have the endpoint GET')]);
});

test.each(['PUT', 'DELETE'])('%s of an unknown downtime is 404', async (method) => {
  const reply = await call(
    await organization(),
    method,
    '/downtimes/2eQGEaLxibb',
    method === 'PUT' ? { body: BODY } : {},
  );
  expect([reply.status, messageOf(reply)]).toEqual([404, 'Downtime Not Found.']);
});

describe('400, and nothing is stored or changed, for', () => {
  test.each<[string, object]>([
    ['no name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['a name that is too long', { name: 'x'.repeat(256) }],
    ['a memo that is too long', { memo: 'x'.repeat(2049) }],
    ['no start', { start: undefined }],
    ['a start that is text', { start: '2026-01-01' }],
    ['no duration', { duration: undefined }],
    ['a duration of nothing', { duration: 0 }],
    ['a negative duration', { duration: -1 }],
    ['half a minute', { duration: 0.5 }],
    ['a recurrence without an interval', { recurrence: { type: 'daily' } }],
    ['an interval of nothing', { recurrence: { type: 'daily', interval: 0 } }],
    ['an unknown recurrence', { recurrence: { type: 'fortnightly', interval: 1 } }],
    ['an unknown weekday', { recurrence: { type: 'weekly', interval: 1, weekdays: ['Sun'] } }],
    ['weekdays of a daily recurrence', { recurrence: { type: 'daily', interval: 1, weekdays: ['Sunday'] } }],
    ['an unknown service', { serviceScopes: ['No one'] }],
    ['an unknown excluded service', { serviceExcludeScopes: ['No one'] }],
    ['an unknown role', { roleScopes: ['Shop:no one'] }],
    ['a role that is no full name', { roleScopes: ['web'] }],
    ['an unknown excluded role', { roleExcludeScopes: ['No one:web'] }],
    ['an unknown monitor', { monitorScopes: ['nobody'] }],
    ['an unknown excluded monitor', { monitorExcludeScopes: ['nobody'] }],
    ['a service twice', { serviceScopes: ['Shop', 'Shop'] }],
    ['a role twice, once with a blank', { roleScopes: ['Shop:web', 'Shop: web'] }],
    ['a monitor that is excluded too', { monitorScopes: ['cpu'], monitorExcludeScopes: ['cpu'] }],
    ['scopes that are a string', { serviceScopes: 'Shop' }],
  ])('%s', async (_name, fields) => {
    const simulator = await organization();
    const before = simulator.addDowntime({ name: 'before' });
    const created = await create(simulator, { ...BODY, ...fields });
    const updated = await call(simulator, 'PUT', `/downtimes/${before.id}`, { body: { ...BODY, ...fields } });
    expect([created.status, updated.status]).toEqual([400, 400]);
    expect(messageOf(created)).toEqual(expect.any(String));
    expect(simulator.downtimes()).toEqual([before]);
  });
});

test.each([
  [undefined, 'Shop:web'],
  [true, 'Shop: web'],
])('a role is taken with a blank; with downtimeRolesWithBlank %s it comes back as %j', async (option, role) => {
  const simulator = await organization(option === undefined ? {} : { downtimeRolesWithBlank: option });
  for (const sent of ['Shop: web', 'Shop:web']) {
    expect((await create(simulator, { ...BODY, roleScopes: [sent] })).body).toMatchObject({ roleScopes: [role] });
  }
  expect((await call(simulator, 'GET', '/downtimes')).body).toMatchObject({
    downtimes: [{ roleScopes: [role] }, { roleScopes: [role] }],
  });
});

test('addDowntime begins now by default, and refuses what the API would refuse', async () => {
  const simulator = await organization();
  const downtime = simulator.addDowntime();
  expect(Math.abs(downtime.start - Date.now() / 1000)).toBeLessThan(5);
  expect(() => simulator.addDowntime({ serviceScopes: ['No one'] })).toThrow('does not exist: No one');
  simulator.removeDowntime(downtime.id);
  expect(simulator.downtimes()).toEqual([]);
});
