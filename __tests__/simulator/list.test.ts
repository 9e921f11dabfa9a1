import { expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, listedIds, messageOf, start } from './helpers.ts';

/** Hosts under short names, and a way to list by query and get those names back. */
async function fleet(): Promise<{ simulator: Simulator; list: (query: string) => Promise<string[]> }> {
  const simulator = await start();
  const names = new Map<string, string>();
  const add = (short: string, host: Parameters<Simulator['addHost']>[0]): void => {
    names.set(simulator.addHost({ name: short, ...host }).id, short);
  };
  add('web', { roleFullnames: ['Shop:web'] });
  add('db', { roleFullnames: ['Shop:db'], status: 'standby' });
  add('both', { roleFullnames: ['Shop:web', 'Shop:db', 'Blog:web'] });
  add('blog', { roleFullnames: ['Blog:web'] });
  add('maintained', { roleFullnames: ['Shop:web'], status: 'maintenance' });
  add('off', { roleFullnames: ['Shop:db'], status: 'poweroff', customIdentifier: 'ci-off' });
  add('bare', { customIdentifier: 'ci-bare' });
  add('retired', { roleFullnames: ['Shop:web'], isRetired: true });
  return {
    simulator,
    list: async (query) => {
      const reply = await call(simulator, 'GET', `/hosts${query}`);
      if (reply.status !== 200) {
        throw new Error(reply.text);
      }
      return listedIds(reply).map((id) => names.get(id) ?? id);
    },
  };
}

const UP = ['web', 'db', 'both', 'blog', 'bare'];

test.each<[string, string, string[]]>([
  ['without a status only working and standby are listed', '', UP],
  ['a status', '?status=maintenance', ['maintained']],
  ['several statuses', '?status=poweroff&status=maintenance', ['maintained', 'off']],
  [
    'all four statuses are all hosts but the retired ones',
    '?status=working&status=standby&status=maintenance&status=poweroff',
    ['web', 'db', 'both', 'blog', 'maintained', 'off', 'bare'],
  ],
  ['a service', '?service=Shop', ['web', 'db', 'both']],
  ['a service and a role', '?service=Shop&role=web', ['web', 'both']],
  ['several roles are a union', '?service=Shop&role=web&role=db', ['web', 'db', 'both']],
  ['a role counts within its service only', '?service=Blog&role=db', []],
  ['role without service is ignored', '?role=db', UP],
  ['several roles without service are ignored', '?role=db&role=nonsense', UP],
  ['a service name is not taken for a prefix', '?service=Sho', []],
  ['an unknown service', '?service=No one', []],
  ['an unknown role', '?service=Shop&role=no one', []],
  ['a name', '?name=db', ['db']],
  ['a name is whole and its case counts', '?name=D', []],
  ['a name and a service that do not meet', '?name=blog&service=Shop', []],
  ['a custom identifier', '?customIdentifier=ci-bare', ['bare']],
  ['the case of a custom identifier counts', '?customIdentifier=CI-bare', []],
  ['a custom identifier does not lift the default status', '?customIdentifier=ci-off', []],
  ['a custom identifier with the right status', '?customIdentifier=ci-off&status=poweroff', ['off']],
  ['service, role and status meet', '?service=Shop&role=web&status=maintenance', ['maintained']],
  ['empty values count as not given', '?service=&role=db&name=&customIdentifier=', UP],
  ['unknown parameters are ignored', '?hostname=web&limit=1', UP],
])('%s', async (_name, query, expected) => {
  const { list } = await fleet();
  expect(await list(query)).toEqual(expected);
});

test('with nameFilter "prefix" the beginning of a name is enough', async () => {
  const simulator = await start({ nameFilter: 'prefix' });
  const ids = ['web-1', 'web-10', 'my-web-1', 'Web-1'].map((name) => simulator.addHost({ name }).id);
  expect(listedIds(await call(simulator, 'GET', '/hosts?name=web-1'))).toEqual(ids.slice(0, 2));
  expect(listedIds(await call(simulator, 'GET', '/hosts?name='))).toEqual(ids);
});

test('/hosts.json answers the same', async () => {
  const { simulator } = await fleet();
  for (const query of ['', '?service=Shop&role=web&role=db&status=poweroff']) {
    const [plain, json] = await Promise.all([
      call(simulator, 'GET', `/hosts${query}`),
      call(simulator, 'GET', `/hosts.json${query}`),
    ]);
    expect(json.text).toBe(plain.text);
    expect(listedIds(json).length).toBeGreaterThan(0);
  }
});

test('hosts are complete host objects', async () => {
  const { simulator } = await fleet();
  const reply = await call(simulator, 'GET', '/hosts?service=Blog');
  expect(reply.body).toEqual({
    hosts: simulator.allHosts().filter(({ name }) => name === 'both' || name === 'blog'),
  });
});

test('an organization without hosts has an empty list', async () => {
  expect((await call(await start(), 'GET', '/hosts')).body).toEqual({ hosts: [] });
});

test('values are percent-decoded', async () => {
  const simulator = await start();
  const { id } = simulator.addHost({ customIdentifier: 'a/b c&d+e 日本' });
  const value = encodeURIComponent('a/b c&d+e 日本');
  expect(listedIds(await call(simulator, 'GET', `/hosts?customIdentifier=${value}`))).toEqual([id]);
});

test.each(['?status=retired', '?status=working&status=up', '?status=', '?service=Shop&service=Blog', '?name=a&name=b'])(
  '%s is 400',
  async (query) => {
    const simulator = await start();
    const reply = await call(simulator, 'GET', `/hosts${query}`);
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
  },
);

test('there is no paging: 10,000 hosts come in one reply, in the order of registration', async () => {
  const simulator = await start({ hosts: 10_000 });
  const reply = await call(simulator, 'GET', '/hosts?status=working&status=standby&status=maintenance&status=poweroff');
  expect(listedIds(reply)).toEqual(simulator.allHosts().map(({ id }) => id));
  expect(listedIds(reply)).toHaveLength(10_000);
});
