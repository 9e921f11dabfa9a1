import { describe, expect, test } from '@jest/globals';
import { runMain } from '../../../harness/run-action.ts';
import { type ForwardProxy, startProxy } from '../../network/forward-proxy.ts';
import { setUpServers } from '../../unit/server.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();
const serve = setUpServers();

describe('data', () => {
  const UPDATE = { operation: 'update', hostIds: 'h1' };
  test.each([
    ['JSON', '{"serial": 9007199254740993, "list": [123456789012345678901234567890], "small": 7}'],
    ['YAML', 'serial: 9007199254740993\nlist: [123456789012345678901234567890]\nsmall: 7\n'],
  ])('keeps the digits of whole numbers as they were written: %s', async (_, meta) => {
    const { url, received } = await serve((response, { method }) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(method === 'GET' ? '{"host":{"id":"h1","name":"web","status":"working"}}' : '{"id":"h1"}');
    });
    const env = { MACKEREL_APIKEY: 'an-api-key-of-mackerel', MACKEREL_APIBASE: url };
    const run = await runMain({ inputs: { ...UPDATE, meta, summary: 'false' }, env });
    expect(run.exitCode).toBe(0);
    const { body = '' } = received.find(({ method }) => method === 'PUT') ?? {};
    expect(body).toContain('"meta":{"serial":9007199254740993,"list":[123456789012345678901234567890],"small":7}');
    expect(run.outputs['result']).toContain('9007199254740993');
  });

  test.each(['{"a": 1, "b": {"c": 1, "c": 2}}', '{"a": 1, "\\u0061": 2}', 'a: 1\na: 2'])(
    'with a key twice is an error: %s',
    async (meta) => {
      world.mackerel.addHost({ id: 'h1' });
      const run = await world.run({ ...UPDATE, meta });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('- meta is ');
      expect(world.mackerel.requests).toEqual([]);
    },
  );

  test('may hold a key in two objects, and in a text', async () => {
    world.mackerel.addHost({ id: 'h1' });
    const meta = '{"a": [{"b": 1}, {"b": 2}], "c": "{\\"a\\": 1, \\"a\\": 2}", "b": {"a": 1}}';
    expect((await world.run({ ...UPDATE, meta })).exitCode).toBe(0);
    expect(world.mackerel.host('h1')?.meta).toEqual(JSON.parse(meta));
  });
});

describe('a proxy', () => {
  const GET = { operation: 'list', summary: 'false', retries: '0', ifNoHosts: 'ignore' };
  const through = async (env: (proxy: ForwardProxy) => Record<string, string>) => {
    const proxy = await startProxy();
    try {
      const run = await world.run(GET, { env: env(proxy) });
      return { run, asked: proxy.asked.length };
    } finally {
      await proxy.close();
    }
  };

  test.each(['HTTP_PROXY', 'http_proxy'])('without a scheme, or with it in capitals, is used: %s', async (variable) => {
    for (const form of [
      (url: string) => url.replace('http://', ''),
      (url: string) => url.replace('http://', 'HTTP://'),
      (url: string) => ` ${url} `,
    ]) {
      const { run, asked } = await through(({ url }) => ({ [variable]: form(url) }));
      expect([run.exitCode, asked]).toEqual([0, 1]);
    }
  });

  test.each(['socks5://127.0.0.1:1080', 'SOCKS5H://user:pa55@127.0.0.1:1080', 'ftp://127.0.0.1'])(
    'that is no http proxy is refused, and not passed by: %s',
    async (url) => {
      const run = await world.run(GET, { env: { HTTP_PROXY: url } });
      expect(run.exitCode).toBe(1);
      const scheme = url.split(':')[0]?.toLowerCase() ?? '';
      expect(run.log).toContain(`- HTTP_PROXY. A proxy of the kind ${scheme}:// is not supported: give one of http://`);
      expect(run.log).not.toContain('pa55');
      expect(world.mackerel.requests).toEqual([]);
    },
  );

  test('for https is refused by the variable that names it', async () => {
    const env = { HTTPS_PROXY: 'socks5://127.0.0.1:1080', MACKEREL_APIBASE: 'https://mackerel.invalid' };
    const run = await world.run(GET, { env });
    expect(run.log).toContain('- HTTPS_PROXY. A proxy of the kind socks5:// is not supported');
  });

  test.each([
    ['NO_PROXY', '127.0.0.0/8'],
    ['no_proxy', '10.0.0.0/8 127.0.0.0/8'],
    ['NO_PROXY', 'example.com 127.0.0.1'],
    ['no_proxy', '  127.0.0.1\t'],
  ])('is passed by where %s is %j', async (variable, value) => {
    const { run, asked } = await through(({ url }) => ({ HTTP_PROXY: url, [variable]: value }));
    expect([run.exitCode, asked]).toEqual([0, 0]);
    // What is not used need not be right.
    const wrong = await world.run(GET, { env: { HTTP_PROXY: 'socks5://x', [variable]: value } });
    expect(wrong.exitCode).toBe(0);
  });

  test('is used where no network in NO_PROXY holds the address', async () => {
    const { asked } = await through(({ url }) => ({ HTTP_PROXY: url, NO_PROXY: '10.0.0.0/8 127.1.0.0/16,27.0.0.1' }));
    expect(asked).toBe(1);
  });

  test('that this Node can not use is an error, not a way around it', async () => {
    // An agent as it was before Node 24.5.
    const older = `import http from 'node:http'; const { Agent } = http;
      http.Agent = class extends Agent { constructor({ proxyEnv, ...options } = {}) { super(options); } };`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(older)}`;
    const { run, asked } = await through(({ url }) => ({ HTTP_PROXY: url, NODE_OPTIONS }));
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/- HTTP_PROXY\. It names a proxy, which this Node \(v\d+\.\d+\.\d+\) can't use/);
    expect(asked).toBe(0);
    expect(world.mackerel.requests).toEqual([]);
    expect((await world.run(GET, { env: { NODE_OPTIONS } })).exitCode).toBe(0);
  });
});

test('a Retry-After of any length is obeyed, up to 60 s', async () => {
  const { url } = await serve((response) => {
    response.writeHead(503, { 'Retry-After': '99999999999999999999' }).end();
  });
  const run = await runMain({
    inputs: { operation: 'list', summary: 'false' },
    env: { MACKEREL_APIKEY: 'an-api-key-of-mackerel', MACKEREL_APIBASE: url },
    onStart: (kill) =>
      setTimeout(() => {
        kill('SIGTERM');
      }, 2000),
  });
  expect(run.log).toContain('attempt 2 of 5 in 60.0 s');
});
