import { afterEach, describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';
import { type ForwardProxy, startProxy } from '../network/forward-proxy.ts';

// Self-hosted runners that are older than those of GitHub: without the agent of Node 24.5 that knows of proxies, without a
// place for summaries or outputs.

const world = setUpWorld();
const MAINTENANCE = { operation: 'update-status', hostIds: 'h1', status: 'maintenance', restoreStatus: 'always' };

let proxy: ForwardProxy | undefined;
afterEach(async () => {
  await proxy?.close();
});

/** Makes the agents of http and https as they were before Node 24.5: they take no notice of `proxyEnv`. */
const OLDER_NODE = `import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
for (const module of [http, https]) {
  const { Agent } = module;
  module.Agent = class extends Agent { constructor({ proxyEnv, ...options } = {}) { super(options); } };
}
syncBuiltinESMExports();`;
const older = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(OLDER_NODE)}` };

async function maintenance(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<ActionRun> {
  if (world.mackerel.host('h1') === undefined) world.mackerel.addHost({ id: 'h1', status: 'working' });
  return world.run({ ...MAINTENANCE, ...inputs }, { env });
}

describe('on a Node before 24.5', () => {
  test.each([
    ['HTTP_PROXY', {}],
    ['HTTPS_PROXY', { apiBase: 'https://api.mackerelio.example' }],
  ])('a proxy in %s is refused by name, and nothing goes past it', async (variable, inputs) => {
    proxy = await startProxy();
    const refused = await maintenance({ ...older, [variable]: proxy.url }, inputs);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain(
      `- ${variable}. It names a proxy, which this Node (${process.version}) can't use: Node 24.5 can. Update the runner`,
    );
    expect(refused.log).not.toContain(proxy.url);
    expect(proxy.asked).toEqual([]);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('the post step refuses too, says which hosts are left, and goes nowhere', async () => {
    const main = await maintenance({});
    expect(main.exitCode).toBe(0);
    world.mackerel.clearRequests();
    proxy = await startProxy();
    const env = { ...world.env, ...older, HTTP_PROXY: proxy.url };
    const post = await runPost(main, { inputs: MAINTENANCE, env });
    expect(post.exitCode).toBe(1);
    expect(post.log).toContain('It names a proxy, which this Node');
    expect(post.log).toContain('h1');
    expect(proxy.asked).toEqual([]);
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each([
    ['there is no proxy', {}],
    ['NO_PROXY names Mackerel', { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' }],
  ])('everything works where %s', async (_, env) => {
    expect((await maintenance({ ...older, ...env })).exitCode).toBe(0);
    expect(world.mackerel.host('h1')?.status).toBe('maintenance');
  });

  test('the same proxy is used where Node can', async () => {
    proxy = await startProxy();
    expect((await maintenance({ HTTP_PROXY: proxy.url })).exitCode).toBe(0);
    expect(proxy.asked.length).toBeGreaterThan(0);
    expect(proxy.asked.length).toBe(world.mackerel.requests.length);
  });
});

describe('on a runner without summaries', () => {
  test.each([
    ['gives no file for it', ''],
    ['names a file that can not be written', '/no/such/folder/summary'],
  ])('that %s, both steps do all the rest', async (_, GITHUB_STEP_SUMMARY) => {
    const main = await maintenance({ GITHUB_STEP_SUMMARY });
    expect(main.exitCode).toBe(0);
    expect(main.outputs['changedHostIds']).toBe('["h1"]');
    expect(main.log).not.toContain('::error::');
    expect(main.log.includes('The job summary could not be written')).toBe(GITHUB_STEP_SUMMARY !== '');
    const post = await runPost(main, { inputs: MAINTENANCE, env: { ...world.env, GITHUB_STEP_SUMMARY } });
    expect(post.exitCode).toBe(0);
    expect(world.mackerel.host('h1')?.status).toBe('working');
  });
});

test('a runner that gives no file for outputs loses them alone, and the step says so', async () => {
  world.mackerel.addHost({ id: 'h1', status: 'working' });
  const run = await world.run(
    { operation: 'update-status', hostIds: 'h1', status: 'standby' },
    { env: { GITHUB_OUTPUT: '' } },
  );
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain("can't be written, and later steps find nothing there: GITHUB_OUTPUT is not set.");
  expect(world.mackerel.host('h1')?.status).toBe('standby');
});

test('a runner that gives no file for state changes nothing that it could not put back', async () => {
  const run = await maintenance({ GITHUB_STATE: '' });
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.host('h1')?.status).toBe('working');
});
