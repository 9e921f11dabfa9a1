import { describe, expect, test } from '@jest/globals';
import { call, messageOf, register, start } from './helpers.ts';

const AWKWARD = [
  'a/b/c',
  'why?yes=1&no=2',
  'fragment#1',
  '100%',
  '%2F',
  '100%25 sure',
  ' leading and trailing ',
  '日本語のホスト',
  'a+b;c,d:e@f=$&',
  'quote"\'back\\slash',
  '...',
  'bulk-retire',
  'x'.repeat(4000),
  'github-actions/owner/repo/123/1/build/web-1',
];

describe.each(AWKWARD)('%j as custom identifier', (customIdentifier) => {
  test('is found, percent-encoded in the path', async () => {
    const simulator = await start();
    simulator.addHost({ customIdentifier: `${customIdentifier}!` });
    const id = await register(simulator, { customIdentifier });
    const reply = await call(simulator, 'GET', `/hosts-by-custom-identifier/${encodeURIComponent(customIdentifier)}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ host: simulator.host(id) });
    expect(simulator.host(id)?.customIdentifier).toBe(customIdentifier);
  });
});

test('an unknown custom identifier is 404', async () => {
  const simulator = await start();
  simulator.addHost({ customIdentifier: 'known' });
  const reply = await call(simulator, 'GET', '/hosts-by-custom-identifier/unknown');
  expect(reply.status).toBe(404);
  expect(messageOf(reply)).toBe('Host Not Found.');
});

describe('case', () => {
  test('counts unless caseInsensitive is true', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ customIdentifier: 'Web-1' });
    const statusOf = async (path: string): Promise<number> =>
      (await call(simulator, 'GET', `/hosts-by-custom-identifier/${path}`)).status;
    expect(await statusOf('Web-1')).toBe(200);
    expect(await statusOf('web-1')).toBe(404);
    expect(await statusOf('web-1?caseInsensitive=false')).toBe(404);
    const reply = await call(simulator, 'GET', '/hosts-by-custom-identifier/wEB-1?caseInsensitive=true');
    expect(reply.body).toMatchObject({ host: { id } });
  });

  test('of several that differ in case only, the oldest host is chosen', async () => {
    const simulator = await start();
    simulator.addHost({ customIdentifier: 'WEB', createdAt: 3000 });
    const oldest = simulator.addHost({ customIdentifier: 'Web', createdAt: 1000 });
    simulator.addHost({ customIdentifier: 'web', createdAt: 2000 });
    const reply = await call(simulator, 'GET', '/hosts-by-custom-identifier/web?caseInsensitive=true');
    expect(reply.body).toEqual({ host: oldest });
  });

  test('of those registered in the same second, the first is the oldest', async () => {
    const simulator = await start();
    const first = simulator.addHost({ customIdentifier: 'WEB', createdAt: 1000 });
    const second = simulator.addHost({ customIdentifier: 'web', createdAt: 1000 });
    const find = () => call(simulator, 'GET', '/hosts-by-custom-identifier/web?caseInsensitive=true');
    expect((await find()).body).toEqual({ host: first });
    // Also after the first one got its identifier again.
    simulator.changeHost(first.id, { customIdentifier: 'other' });
    expect((await find()).body).toEqual({ host: second });
    simulator.changeHost(first.id, { customIdentifier: 'WEB' });
    expect((await find()).body).toEqual({ host: first });
  });

  test.each(['1', 'yes', '', 'True'])('caseInsensitive=%s is 400', async (value) => {
    const simulator = await start();
    simulator.addHost({ customIdentifier: 'web' });
    expect((await call(simulator, 'GET', `/hosts-by-custom-identifier/web?caseInsensitive=${value}`)).status).toBe(400);
  });
});

describe('uniqueness', () => {
  test('a active host keeps its custom identifier to itself: 400 for a second one', async () => {
    const simulator = await start();
    await register(simulator, { customIdentifier: 'one' });
    const reply = await call(simulator, 'POST', '/hosts', {
      body: { name: 'web-2', meta: {}, customIdentifier: 'one', roleFullnames: ['Shop:web'] },
    });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toBe('The custom identifier is already used by another host.');
    expect(simulator.allHosts()).toHaveLength(1);
    expect(simulator.roles()).toEqual({});
  });

  test('it is 400 in an update too, which then changes nothing', async () => {
    const simulator = await start();
    await register(simulator, { customIdentifier: 'one' });
    const id = await register(simulator, { customIdentifier: 'two', memo: 'before' });
    const before = simulator.host(id);
    const body = { name: 'renamed', meta: {}, memo: 'after', customIdentifier: 'one' };
    expect((await call(simulator, 'PUT', `/hosts/${id}`, { body })).status).toBe(400);
    expect(simulator.host(id)).toEqual(before);
  });

  test('a host may be updated with the one it has', async () => {
    const simulator = await start();
    const id = await register(simulator, { customIdentifier: 'one' });
    const reply = await call(simulator, 'PUT', `/hosts/${id}`, {
      body: { name: 'renamed', meta: {}, customIdentifier: 'one' },
    });
    expect(reply.status).toBe(200);
    expect(simulator.host(id)).toMatchObject({ name: 'renamed', customIdentifier: 'one' });
  });

  test('case makes a difference', async () => {
    const simulator = await start();
    await register(simulator, { customIdentifier: 'one' });
    await register(simulator, { customIdentifier: 'ONE' });
    expect(simulator.allHosts()).toHaveLength(2);
  });

  test('a retired host frees its own', async () => {
    const simulator = await start();
    const retired = await register(simulator, { customIdentifier: 'one' });
    await call(simulator, 'POST', `/hosts/${retired}/retire`, { body: {} });
    const id = await register(simulator, { customIdentifier: 'one' });
    const reply = await call(simulator, 'GET', '/hosts-by-custom-identifier/one');
    expect(reply.body).toMatchObject({ host: { id } });
    expect(simulator.host(retired)).toMatchObject({ isRetired: true, customIdentifier: 'one' });
  });

  test('a new one frees the old one', async () => {
    const simulator = await start();
    const id = await register(simulator, { customIdentifier: 'old' });
    await call(simulator, 'PUT', `/hosts/${id}`, { body: { name: 'web-1', meta: {}, customIdentifier: 'new' } });
    await register(simulator, { customIdentifier: 'old' });
    expect((await call(simulator, 'GET', '/hosts-by-custom-identifier/new')).body).toMatchObject({ host: { id } });
  });

  test.each([null, ''])('%j is none, so many hosts may have it', async (customIdentifier) => {
    const simulator = await start();
    const ids = [await register(simulator, { customIdentifier }), await register(simulator, { customIdentifier })];
    expect(ids.map((id) => simulator.host(id)?.customIdentifier)).toEqual([undefined, undefined]);
    expect(simulator.host(ids[0] ?? '')).not.toHaveProperty('customIdentifier');
  });
});

test('without customIdentifierEndpoint the path is unknown', async () => {
  const simulator = await start({ customIdentifierEndpoint: false });
  simulator.addHost({ customIdentifier: 'one' });
  const reply = await call(simulator, 'GET', '/hosts-by-custom-identifier/one');
  expect(reply.status).toBe(404);
  expect(messageOf(reply)).toMatch(/^Not Found\. The simulator does not have the endpoint GET /);
});
