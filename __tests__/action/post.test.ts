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

test.each([
  ['is no JSON', '{"version":1'],
  ['is of another version', '{"version":2,"steps":[]}'],
  [
    'holds a step of an unknown kind',
    '{"version":1,"apiBase":"http://127.0.0.1/","key":{"salt":"","hash":""},"steps":[{"kind":"something else"}]}',
  ],
])('a note that %s fails the job, is shown as it is, and nothing is sent', async (_, note) => {
  const state = { note: '1:1', note_1_0: note };
  const run = await runPost({ state }, { inputs: { operation: 'retire' }, env: world.env });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('::error::The note of the main step cannot be read, so nothing was undone.');
  expect(run.log).toContain('To finish by hand');
  expect(run.log).toContain(note);
  expect(world.mackerel.requests).toEqual([]);
});

test('post without any state of its main step does nothing, whatever the inputs say', async () => {
  const { id } = world.mackerel.addHost();
  const inputs = { operation: 'retire', hostIds: id };
  const run = await runPost({ state: {} }, { inputs, env: world.env });
  expect(run).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n', outputs: {}, summary: '' });
  expect(world.mackerel.requests).toEqual([]);
});
