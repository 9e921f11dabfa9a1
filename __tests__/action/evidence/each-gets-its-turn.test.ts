import { expect, test } from '@jest/globals';
import { runPost } from '../../../harness/run-action.ts';
import { setUpWorld } from '../world.ts';

// One host's trouble never keeps the others from their turn.

const world = setUpWorld();
const maintenance = (ids: readonly string[]) => ({
  operation: 'update-status',
  status: 'maintenance',
  restoreStatus: 'always',
  hostIds: ids.join(' '),
});
const addHosts = (count: number) =>
  Array.from({ length: count }, () => world.mackerel.addHost({ status: 'working' }).id);

test.each([500, 403, 404, 501])('post restores 20 of 30 hosts where 10 answer %i to being read', async (status) => {
  const ids = addHosts(30);
  const inputs = { ...maintenance(ids), retries: '1' };
  const main = await world.run(inputs);
  expect(main.exitCode).toBe(0);
  for (const id of ids.slice(0, 10)) {
    world.mackerel.faults.add({
      method: 'GET',
      path: `/api/v0/hosts/${id}`,
      times: Infinity,
      effect: { kind: 'status', status },
    });
  }
  const post = await runPost(main, { inputs, env: world.env });
  expect(post.exitCode).toBe(1);
  expect(post.log).not.toContain('not sent');
  expect(ids.filter((id) => world.mackerel.host(id)?.status === 'working')).toEqual(ids.slice(10));
  for (const id of ids.slice(0, 10)) expect(post.log).toContain(id);
});

test('post restores what it can of 40 hosts where their list can not be had', async () => {
  const ids = addHosts(40);
  const inputs = { ...maintenance(ids), retries: '0' };
  const main = await world.run(inputs);
  world.mackerel.faults.add({ path: '/api/v0/hosts', times: Infinity, effect: { kind: 'status', status: 500 } });
  const post = await runPost(main, { inputs, env: world.env });
  expect(post.exitCode).toBe(0);
  expect(ids.every((id) => world.mackerel.host(id)?.status === 'working')).toBe(true);
});

test('main changes the others where six hosts of 40 have trouble of their own', async () => {
  const ids = addHosts(40);
  for (const id of ids.slice(0, 6)) {
    world.mackerel.faults.add({
      path: `/api/v0/hosts/${id}`,
      times: Infinity,
      effect: { kind: 'status', status: 500 },
    });
  }
  const run = await world.run({ operation: 'update', hostIds: ids.join(' '), memo: 'new', retries: '0' });
  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual(ids.slice(0, 6));
  expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(ids.slice(6));
});
