import { expect, test } from '@jest/globals';
import { runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

test('the post step with nothing saved says so in one line and sends no request', async () => {
  const { id } = world.mackerel.addHost();
  const inputs = { operation: 'retire', hostIds: id };
  const main = await world.run(inputs);
  world.mackerel.clearRequests();
  const run = await runPost(main, { inputs, env: world.env });
  expect(run).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n', outputs: {}, summary: '' });
  expect(world.mackerel.requests).toEqual([]);
});

test('a plan that nobody can read fails the job, and is told to be a mistake, with its trace in the debug log', async () => {
  const state = { mainHasRun: 'true', cleanUp: '1:1', cleanUp_1_0: '{"kind":"something else"}' };
  const run = await runPost({ state }, { inputs: { operation: 'retire' }, env: world.env, debug: true });
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/^::error::This is a mistake in the action: \w+Error: .*%0APlease report it, with the log/m);
  expect(run.log).toMatch(/^::debug:: +at /m);
  expect(world.mackerel.requests).toEqual([]);
});

test('a step says in each request which version of which action it is', async () => {
  await world.run({ operation: 'list' });
  const agents = new Set(world.mackerel.requests.map(({ headers }) => headers['user-agent']));
  expect([...agents]).toEqual([expect.stringMatching(/^mackerel-host-lifecycle\/\d+\.\d+\.\d+/)]);
});
