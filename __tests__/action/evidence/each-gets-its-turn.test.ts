import { describe, expect, test } from '@jest/globals';
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

describe('a bulk call that Mackerel can not carry out because of one of its hosts', () => {
  /** Whatever concerns the host, alone or among others, is answered by 500. */
  const poison = (id: string) => {
    const effect = { kind: 'status', status: 500, body: '<h1>Internal Server Error</h1>' } as const;
    world.mackerel.faults.add({ path: new RegExp(`/hosts/(bulk-|${id}/)`), times: Infinity, effect });
  };

  test.each([
    ['update-status', { status: 'maintenance' }],
    ['retire', {}],
  ])('leaves none of the others as it was: %s', async (operation, more) => {
    const ids = addHosts(6);
    const [, odd = '', ...others] = ids;
    poison(odd);
    const run = await world.run({ operation, hostIds: ids.join(' '), retries: '1', ...more });
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual([odd]);
    const isDone = (id: string) => {
      const host = world.mackerel.host(id);
      return operation === 'retire' ? host?.isRetired === true : host?.status === 'maintenance';
    };
    expect(others.every(isDone)).toBe(true);
    expect(isDone(odd)).toBe(false);
  });

  test('leaves none of the others as it was: post', async () => {
    const ids = addHosts(6);
    const inputs = { ...maintenance(ids), retries: '1' };
    const main = await world.run(inputs);
    const [odd = '', ...others] = ids;
    poison(odd);
    const post = await runPost(main, { inputs, env: world.env });
    expect(post.exitCode).toBe(1);
    expect(post.log).toContain('1 host may still be in maintenance.');
    expect(others.every((id) => world.mackerel.host(id)?.status === 'working')).toBe(true);
  });

  test('is not taken apart where Mackerel is down', async () => {
    const ids = addHosts(6);
    world.mackerel.faults.add({ times: Infinity, effect: { kind: 'status', status: 503 } });
    const inputs = { operation: 'retire', hostIds: ids.join(' '), retries: '0', summary: 'false' };
    expect((await world.run(inputs)).exitCode).toBe(1);
    expect(world.asked()).toEqual(['POST /hosts/bulk-retire']);
  });
});

test.each([
  ['update', { memo: 'new' }],
  ['update-roles', { roleFullnames: 'Shop:web' }],
  ['get', {}],
])('a proxy that refuses one host of six keeps main from none of the others: %s', async (operation, more) => {
  const ids = addHosts(6);
  const [, odd = '', ...others] = ids;
  const effect = { kind: 'status', status: 403, body: '<h1>Blocked</h1>' } as const;
  world.mackerel.faults.add({ path: new RegExp(`/hosts/${odd}(/|$)`), times: Infinity, effect });
  const run = await world.run({ operation, hostIds: ids.join(' '), concurrency: '1', ...more });
  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual([odd]);
  if (operation !== 'get') expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual([ids[0], ...others]);
});
