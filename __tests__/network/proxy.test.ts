import { afterEach, describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';
import { type ForwardProxy, type ProxyOptions, startProxy } from './forward-proxy.ts';
import { startTls, type TlsServer } from './tls.ts';

const world = setUpWorld({ apiKey: 'key-that-no-proxy-needs' });
const STATUS = { operation: 'update-status', hostIds: 'h1', status: 'standby', summary: 'false' };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function proxy(options?: ProxyOptions): Promise<ForwardProxy> {
  const started = await startProxy(options);
  open.push(started);
  return started;
}

async function tls(): Promise<TlsServer> {
  const started = await startTls(world.mackerel.url);
  open.push(started);
  return started;
}

/** Sets a status, over a network as the environment describes it. */
async function run(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<ActionRun> {
  if (world.mackerel.host('h1') === undefined) world.mackerel.addHost({ id: 'h1' });
  return world.run({ ...STATUS, ...inputs }, { env, debug: true });
}

const host = (url: string) => new URL(url).host;
const withCredentials = (url: string, credentials: string) => url.replace('http://', `http://${credentials}@`);

describe('a proxy for plain http', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('is used as %s says', async (variable) => {
    const { url, asked } = await proxy();
    expect((await run({ [variable]: url })).exitCode).toBe(0);
    expect(asked).toEqual([`POST ${world.mackerel.url}/api/v0/hosts/h1/status`]);
    expect(world.mackerel.host('h1')?.status).toBe('standby');
  });

  test.each(['HTTPS_PROXY', 'https_proxy'])('is not what %s is for', async (variable) => {
    const { url, asked } = await proxy();
    expect((await run({ [variable]: url })).exitCode).toBe(0);
    expect(asked).toEqual([]);
  });

  test.each([
    ['NO_PROXY', '127.0.0.1'],
    ['no_proxy', '127.0.0.1'],
    ['NO_PROXY', 'example.com, 127.0.0.1'],
    ['NO_PROXY', '*'],
  ])('is passed by where %s is %s', async (variable, value) => {
    const { url, asked } = await proxy();
    expect((await run({ HTTP_PROXY: url, [variable]: value })).exitCode).toBe(0);
    expect(asked).toEqual([]);
  });

  test('is used where NO_PROXY names others', async () => {
    const { url, asked } = await proxy();
    expect((await run({ HTTP_PROXY: url, NO_PROXY: 'example.com,127.0.0.2' })).exitCode).toBe(0);
    expect(asked).toHaveLength(1);
  });

  test('gets its credentials, and Mackerel does not', async () => {
    const { url, asked } = await proxy({ credentials: 'user:pa55:word' });
    const done = await run({ HTTP_PROXY: withCredentials(url, 'user:pa55%3Aword') });
    expect(done.exitCode).toBe(0);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(world.mackerel.requests)).not.toContain('proxy-authorization');
    expect(done.log).not.toContain('pa55');
  });

  test.each([
    ['407', { credentials: 'user:password' }, 407],
    ['403', { refuse: 403 }, 403],
  ])('that refuses with %s fails the step with that status', async (_, options, status) => {
    const { url } = await proxy(options);
    const refused = await run({ HTTP_PROXY: url });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain(`::error::update-status failed for 1 of 1 host: h1.%0AMackerel answered ${status}`);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('that hangs up is an outage, after all retries', async () => {
    const { url, asked } = await proxy({ hangUp: true });
    const failed = await run({ HTTP_PROXY: url }, { retries: '1' });
    expect(failed.exitCode).toBe(1);
    expect(failed.log).toContain(
      `Mackerel could not be reached at ${world.mackerel.url} for POST /api/v0/hosts/h1/status`,
    );
    expect(asked).toHaveLength(2);
    expect((await run({ HTTP_PROXY: url }, { retries: '0', ifUnavailable: 'warn' })).exitCode).toBe(0);
  });

  test('that is not there is one too, and is not passed by', async () => {
    const failed = await run({ HTTP_PROXY: 'http://127.0.0.1:1' }, { retries: '0' });
    expect(failed.exitCode).toBe(1);
    expect(failed.log).toContain('ECONNREFUSED');
    expect(world.mackerel.requests).toEqual([]);
  });
});

describe('a proxy for https', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'opens a tunnel as %s says, and sees nothing of what is in it',
    async (variable) => {
      const [{ url, asked, seen }, server] = await Promise.all([proxy(), tls()]);
      const done = await run(
        { [variable]: url, NODE_EXTRA_CA_CERTS: server.caFile },
        { apiBase: server.url, hostIds: 'h1' },
      );
      expect(done.exitCode).toBe(0);
      expect(asked).toEqual([`CONNECT ${host(server.url)}`]);
      expect(server.requests()).toBe(1);
      // What went through the tunnel is TLS, and what came before it held no key.
      expect(seen.length).toBeGreaterThan(1);
      for (const text of seen) expect(text).not.toMatch(/key-that-no-proxy-needs|x-api-key|hosts\/h1/i);
    },
  );

  test.each(['HTTP_PROXY', 'http_proxy'])('is not what %s is for', async (variable) => {
    const [{ url, asked }, server] = await Promise.all([proxy(), tls()]);
    const done = await run({ [variable]: url, NODE_EXTRA_CA_CERTS: server.caFile }, { apiBase: server.url });
    expect(done.exitCode).toBe(0);
    expect(asked).toEqual([]);
  });

  test.each(['NO_PROXY', 'no_proxy'])('is passed by where %s names the host', async (variable) => {
    const [{ url, asked }, server] = await Promise.all([proxy(), tls()]);
    const env = { HTTPS_PROXY: url, [variable]: 'localhost', NODE_EXTRA_CA_CERTS: server.caFile };
    expect((await run(env, { apiBase: server.url })).exitCode).toBe(0);
    expect(asked).toEqual([]);
  });

  test('gets its credentials, and Mackerel does not', async () => {
    const [{ url, asked }, server] = await Promise.all([proxy({ credentials: 'user:pa55word' }), tls()]);
    const env = { HTTPS_PROXY: withCredentials(url, 'user:pa55word'), NODE_EXTRA_CA_CERTS: server.caFile };
    const done = await run(env, { apiBase: server.url });
    expect(done.exitCode).toBe(0);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(world.mackerel.requests)).not.toContain('proxy-authorization');
    expect(done.log).not.toContain('pa55word');
  });

  test.each<[string, ProxyOptions]>([
    ['answers 407', { credentials: 'user:password' }],
    ['answers 403', { refuse: 403 }],
    ['hangs up', { hangUp: true }],
  ])('that %s: the step fails, and nothing goes past the proxy', async (_, options) => {
    const [{ url, asked }, server] = await Promise.all([proxy(options), tls()]);
    const env = { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: server.caFile };
    const failed = await run(env, { apiBase: server.url, retries: '0' });
    expect(failed.exitCode).toBe(1);
    expect(failed.log).toContain(`Mackerel could not be reached at ${server.url} for POST /api/v0/hosts/h1/status`);
    expect(failed.log).toContain('the network of the runner');
    expect(asked).toEqual([`CONNECT ${host(server.url)}`]);
    expect(server.requests()).toBe(0);
    expect(world.mackerel.requests).toEqual([]);
  });
});

test('the post step goes through the proxy too', async () => {
  const { url, asked } = await proxy();
  const inputs = { restoreStatus: 'always' };
  const main = await run({ HTTP_PROXY: url }, inputs);
  expect(main.exitCode).toBe(0);
  const post = await runPost(main, { inputs: { ...STATUS, ...inputs }, env: { ...world.env, HTTP_PROXY: url } });
  expect(post.exitCode).toBe(0);
  expect(asked).toHaveLength(world.mackerel.requests.length);
  expect(world.mackerel.host('h1')?.status).toBe('working');
});

// Node refuses such an address when the agent is made, with the whole of it in its words.
test.each(['http://', 'http://[', 'http://user:pa55word@proxy:port', 'http://user:pa55%word@127.0.0.1:1'])(
  'a proxy that is %j is a mistake of the user, and told as one, without its password',
  async (url) => {
    const failed = await run({ HTTP_PROXY: url }, { retries: '0' });
    expect(failed.exitCode).toBe(1);
    expect(failed.outputs['failedHostIds']).toBeDefined();
    expect(failed.log).not.toContain('This is a bug in the action');
    expect(failed.log).not.toContain('pa55');
  },
);
