import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../../harness/run-action.ts';
import { resultOf, setUpWorld } from '../world.ts';

// Only a Mackerel that knows the answer can say "not found" (contract, "Evidence").

const world = setUpWorld();
const NEVER_ENDING = Infinity;

/** What a proxy says to everything. */
const STRANGERS = [
  ['404 with a page', 404, '<h1>404 Not Found</h1>'],
  ['404 with nothing', 404, ''],
  ['404 with JSON that is not Mackerel’s', 404, '{"message":"no Route matched with those values"}'],
  ['501 with a page', 501, '<h1>Not implemented</h1>'],
] as const;

const everythingIs = (status: number, body: string, skip = 0) =>
  world.mackerel.faults.add({ times: NEVER_ENDING, skip, effect: { kind: 'status', status, body } });

describe.each(STRANGERS)('where a proxy answers everything with %s', (_, status, body) => {
  test.each(['retire', 'update-status', 'wait-until-ok', 'get', 'update-roles', 'list-metric-names'])(
    '%s fails, although missing hosts are to be ignored',
    async (operation) => {
      everythingIs(status, body);
      const own = { 'update-status': { status: 'standby' }, 'update-roles': { roleFullnames: 'Shop:web' } };
      const inputs = { operation, hostIds: 'a b', ignoreMissing: 'true', ...own[operation as keyof typeof own] };
      const run = await world.run(inputs);
      expect(run.exitCode).toBe(1);
      expect(run.outputs['failedHostIds']).toBe('["a","b"]');
      expect(resultOf(run).hosts.map(({ outcome }) => outcome)).not.toContain('missing');
    },
  );

  test('a custom identifier is not called unknown', async () => {
    everythingIs(status, body);
    const run = await world.run({ operation: 'get', customIdentifier: 'rack/1', ignoreMissing: 'true' });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['failed']);
  });

  test('post leaves no host in maintenance without a word', async () => {
    const ids = ['working', 'standby'].map((name) => world.mackerel.addHost({ status: name as 'working' }).id);
    const inputs = {
      operation: 'update-status',
      hostIds: ids.join(' '),
      status: 'maintenance',
      restoreStatus: 'always',
    };
    const main = await world.run(inputs);
    expect(main.exitCode).toBe(0);
    everythingIs(status, body);
    const post = await runPost(main, { inputs, env: world.env });
    expect(post.exitCode).toBe(1);
    for (const id of ids) expect(post.log).toContain(id);
    expect(post.log).toContain('To finish by hand');
  });

  test('501 is not repeated, 404 neither', async () => {
    everythingIs(status, body);
    await world.run({ operation: 'get', hostIds: 'a', summary: 'false' });
    expect(world.asked()).toEqual(['GET /hosts/a']);
  });
});

describe('a server that knows no host, in Mackerel’s own words', () => {
  const notFound = { kind: 'json', body: {} } as const;

  test('is believed where it also knows its organization', async () => {
    const run = await world.run({ operation: 'retire', hostIds: 'a b', ignoreMissing: 'true' });
    expect(run.exitCode).toBe(0);
    expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['missing', 'missing']);
    expect(world.mackerel.requests.some(({ path }) => path.endsWith('/org'))).toBe(true);
  });

  test.each([
    ['says 404 to the question for its organization too', { kind: 'status', status: 404 } as const],
    ['has no organization', notFound],
    ['refuses the key', { kind: 'status', status: 401 } as const],
  ])('is not believed where it %s', async (_, effect) => {
    world.mackerel.faults.add({ path: /\/org$/, times: NEVER_ENDING, effect });
    for (const operation of ['retire', 'wait-until-ok']) {
      const run = await world.run({ operation, hostIds: 'a b', ignoreMissing: 'true', summary: 'false' });
      expect(run.exitCode).toBe(1);
      expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    }
  });

  test('needs no proof where it knows another host', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'get', hostIds: `a ${id}`, ignoreMissing: 'true', summary: 'false' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.requests.filter(({ path }) => path.endsWith('/org'))).toEqual([]);
  });
});

test('a host that was just read is not missing where only its monitored statuses are', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  world.mackerel.faults.add({
    path: /monitored-statuses$/,
    times: NEVER_ENDING,
    effect: { kind: 'status', status: 404 },
  });
  const inputs = {
    operation: 'wait-until-ok',
    hostIds: id,
    ignoreMissing: 'true',
    waitTimeout: '1',
    pollInterval: '1',
  };
  const run = await world.run(inputs);
  expect(run.exitCode).toBe(1);
  expect(run.outputs['failedHostIds']).toBe(`["${id}"]`);
});

test('a host whose custom identifier is hosts is no collection: it may be unknown', async () => {
  const run = await world.run({ operation: 'get', customIdentifier: 'hosts', ignoreMissing: 'true' });
  expect(run.exitCode).toBe(0);
  expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['missing']);
});

test('register makes no second host on a server without the look-up by custom identifier', async () => {
  world.mackerel.faults.add({
    path: /by-custom-identifier/,
    times: NEVER_ENDING,
    effect: { kind: 'status', status: 404, body: '<h1>Not Found</h1>' },
  });
  const inputs = { operation: 'register', name: 'web', customIdentifier: 'rack/1' };
  for (let time = 0; time < 2; time++) expect((await world.run(inputs)).exitCode).toBe(1);
  expect(world.mackerel.allHosts()).toEqual([]);
});
