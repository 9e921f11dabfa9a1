import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { networkInterfaces } from 'node:os';
import { runMain, runPost } from '../../harness/run-action.ts';
import { startSimulator } from '../../simulator/index.ts';
import { setUpWorld } from '../action/world.ts';
import { type ForwardProxy, startProxy } from './forward-proxy.ts';

const world = setUpWorld();

/** Whatever would leave the action goes through here, and is seen. */
let exit: ForwardProxy;
beforeEach(async () => {
  exit = await startProxy({ refuse: 403 });
});
afterEach(async () => {
  await exit.close();
});
const watched = () => ({ HTTP_PROXY: exit.url, HTTPS_PROXY: exit.url });

describe('plain http to anything but this machine is refused before any request:', () => {
  test.each([
    'http://mackerel.example',
    'http://192.0.2.1:8080',
    'http://[2001:db8::1]',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::2]',
    'http://[::ffff:127.0.0.1]',
    'http://localhost.example',
    'http://localhost.',
    'http://mylocalhost',
    'http://127.0.0.1.example',
    'http://x127.0.0.1',
    'http://128.0.0.1',
    'http://126.255.255.255',
    'http://127.0.0.1@192.0.2.1',
    'http://192.0.2.1#@127.0.0.1',
    'http://192.0.2.1?127.0.0.1',
    'http:192.0.2.1',
    'HTTP://192.0.2.1',
    ' http://192.0.2.1 ',
    'http:\\\\192.0.2.1',
    'ws://127.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'data:,{}',
    'javascript:1',
    '127.0.0.1:8080',
    '//127.0.0.1',
  ])('%s', async (address) => {
    const [inputs, env] = address.length % 2 === 0 ? [{ apiBase: address }, {}] : [{}, { MACKEREL_APIBASE: address }];
    const run = await world.run({ operation: 'list', ...inputs }, { env: { ...watched(), ...env } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/- apiBase( is ".*")?\. Use an https:\/\/ address/);
    expect(run.log).toContain('Nothing was sent to Mackerel.');
    expect(exit.asked).toEqual([]);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('also in the post step', async () => {
    world.mackerel.addHost({ id: 'h1' });
    const inputs = { operation: 'update-status', hostIds: 'h1', status: 'standby', restoreStatus: 'always' };
    const main = await world.run(inputs);
    const env = { ...world.env, ...watched(), MACKEREL_APIBASE: 'http://192.0.2.1' };
    const post = await runPost(main, { inputs, env });
    expect(post.exitCode).toBe(1);
    expect(post.log).toContain('Plain http:// is for loopback addresses only');
    expect(exit.asked).toEqual([]);
  });
});

test('what goes out to another machine is seen by these tests', async () => {
  const run = await world.run(
    { operation: 'list', apiBase: 'https://mackerel.example', retries: '0', summary: 'false' },
    { env: watched() },
  );
  expect(run.exitCode).toBe(1);
  expect(exit.asked).toEqual(['CONNECT mackerel.example:443']);
});

describe('this machine may be asked by plain http:', () => {
  test.each(['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.1', 'LOCALHOST', '127.0.0.1.'])(
    'as %s',
    async (name) => {
      const { port } = new URL(world.mackerel.url);
      const run = await world.run({ operation: 'list', apiBase: `http://${name}:${port}`, ifNoHosts: 'ignore' });
      expect(run.exitCode).toBe(0);
      expect(world.asked()).toHaveLength(1);
    },
  );

  const hasIPv6 = Object.values(networkInterfaces())
    .flat()
    .some((info) => info?.address === '::1');
  (hasIPv6 ? test : test.skip)('as [::1]', async () => {
    const mackerel = await startSimulator({ host: '::1' });
    try {
      const { id } = mackerel.addHost();
      const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url };
      const run = await runMain({ inputs: { operation: 'retire', hostIds: id }, env });
      expect(mackerel.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
      expect(run.exitCode).toBe(0);
      expect(mackerel.host(id)?.isRetired).toBe(true);
    } finally {
      await mackerel.close();
    }
  });
});
