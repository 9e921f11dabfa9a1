import { expect, test } from '@jest/globals';
import { call, listedIds, start } from './helpers.ts';

const OTHER = { apiKey: 'the-key-of-another', name: 'another-org' };

test('a key of another organization opens that one, at the same address', async () => {
  const simulator = await start({ otherOrganization: OTHER });
  const { id } = simulator.addHost();
  const foreign = simulator.otherOrganization.addHost();
  expect(foreign.id).not.toBe(id);
  const other = (method: string, path: string, body?: unknown) =>
    call(simulator, method, path, { key: OTHER.apiKey, ...(body === undefined ? {} : { body }) });
  expect((await other('GET', '/org')).body).toEqual({ name: 'another-org', displayName: null });
  expect((await call(simulator, 'GET', '/org')).body).toMatchObject({ name: 'example-org' });
  expect(listedIds(await other('GET', '/hosts'))).toEqual([foreign.id]);
  expect(listedIds(await call(simulator, 'GET', '/hosts'))).toEqual([id]);
  expect((await other('POST', `/hosts/${id}/retire`, {})).status).toBe(404);
  expect((await other('POST', `/hosts/${foreign.id}/retire`, {})).status).toBe(200);
  expect(simulator.host(id)?.isRetired).toBe(false);
  expect(simulator.requests.map(({ apiKey }) => apiKey)).toEqual([
    ...['other-organization', 'read-write', 'other-organization', 'read-write'],
    ...['other-organization', 'other-organization'],
  ]);
});

test('it may begin with hosts of its own, none of which has an ID of the first', async () => {
  const simulator = await start({ hosts: 5, otherOrganization: { ...OTHER, hosts: 5 } });
  const all = [...simulator.allHosts(), ...simulator.otherOrganization.allHosts()];
  expect(new Set(all.map(({ id }) => id)).size).toBe(10);
});

test('unless it is asked for, there is no key to it', async () => {
  const simulator = await start();
  for (const key of [OTHER.apiKey, '']) {
    expect((await call(simulator, 'GET', '/org', { key })).status).toBe(401);
  }
});
