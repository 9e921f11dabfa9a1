import os from 'node:os';
import { expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

test('describeRunner registers the runner with what its system says of it', async () => {
  const run = await world.run({ operation: 'register', name: 'runner', describeRunner: 'true' });
  expect(run.exitCode).toBe(0);
  const host = world.mackerel.host(run.outputs['hostId'] ?? '');
  expect(host?.meta).toMatchObject({
    kernel: { release: os.release(), machine: os.machine() },
    memory: { total: expect.stringMatching(/^\d+kB$/) },
    cpu: os.cpus().map(({ model }, index) => expect.objectContaining({ core_id: String(index), model_name: model })),
  });
  expect(Object.values(host?.meta['filesystem'] as object)).not.toHaveLength(0);
});

test('what is given goes before what the runner would say of itself', async () => {
  const run = await world.run({
    operation: 'register',
    name: 'runner',
    describeRunner: 'true',
    meta: '{"mine": true}',
    interfaces: '[{"name": "eth7"}]',
  });
  const host = world.mackerel.host(run.outputs['hostId'] ?? '');
  expect(host?.meta).toEqual({ mine: true });
  expect(host?.interfaces).toMatchObject([{ name: 'eth7' }]);
});
