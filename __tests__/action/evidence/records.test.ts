import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../../harness/run-action.ts';
import { setUpWorld } from '../world.ts';

// Only what this step made is ended when the job ends.

const world = setUpWorld();

describe.each([
  ['create-downtime', { serviceScopes: 'Shop' }, '/api/v0/downtimes'],
  ['create-graph-annotation', { service: 'Shop' }, '/api/v0/graph-annotations'],
])('%s, refused', (operation, own, path) => {
  const inputs = { operation, endAfterJob: 'true', ...own };
  const refused = async (effect: { body?: string; workDone?: boolean }) => {
    world.mackerel.addService({ name: 'Shop', roles: ['web'] });
    world.mackerel.faults.add({ method: 'POST', path, effect: { kind: 'status', status: 400, ...effect } });
    return world.run(inputs);
  };

  test('by Mackerel leaves post nothing to do', async () => {
    const main = await refused({});
    expect(main.exitCode).toBe(1);
    const post = await runPost(main, { inputs, env: world.env, jobStatus: 'failure' });
    expect(post).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
  });

  test('by a proxy, after the work was done, is looked for, and ended by post', async () => {
    const main = await refused({ body: '<h1>Forbidden</h1>', workDone: true });
    expect(main.exitCode).toBe(0);
    const post = await runPost(main, { inputs, env: world.env });
    expect(post.exitCode).toBe(0);
    expect(world.mackerel.downtimes()).toEqual([]);
    expect(world.mackerel.graphAnnotations().every(({ title }) => title.endsWith(' (success)'))).toBe(true);
  });

  test('by a proxy, and no one can look, is looked for by post', async () => {
    world.mackerel.faults.add({ method: 'GET', path, skip: 1, times: 2, effect: { kind: 'status', status: 403 } });
    const main = await refused({ body: '<h1>Forbidden</h1>', workDone: true });
    expect(main.exitCode).toBe(1);
    const post = await runPost(main, { inputs, env: world.env, jobStatus: 'failure' });
    expect(post.exitCode).toBe(0);
    expect(world.mackerel.downtimes()).toEqual([]);
    expect(world.mackerel.graphAnnotations().every(({ title }) => title.endsWith(' (failure)'))).toBe(true);
  });
});
