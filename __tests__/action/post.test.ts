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
