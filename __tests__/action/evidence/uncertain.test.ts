import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../../harness/run-action.ts';
import { type LoggedRequest, startSimulator } from '../../../simulator/index.ts';
import { resultOf, setUpWorld } from '../world.ts';

// What may have been changed stays in the plan, and is called unknown, until it was read.

const world = setUpWorld();
const outcomes = (run: Parameters<typeof resultOf>[0]) => resultOf(run).hosts.map(({ outcome }) => outcome);

describe.each([
  ['update-status', { status: 'maintenance', restoreStatus: 'always' }, /bulk-update-statuses$/],
  ['retire', {}, /bulk-retire$/],
] as const)('%s, where a bulk call is applied and refused, and the hosts cannot be read', (operation, more, bulk) => {
  const start = async (signal: NodeJS.Signals | undefined) => {
    let kill: (signal: NodeJS.Signals) => void = () => undefined;
    let isApplied = false;
    const onRequest = ({ method, path }: LoggedRequest) => {
      if (bulk.test(path)) isApplied = true;
      else if (isApplied && method === 'GET' && signal !== undefined)
        setTimeout(() => {
          kill(signal);
        }, 200);
    };
    const mackerel = await startSimulator({ onRequest });
    const ids = Array.from({ length: 20 }, () => mackerel.addHost({ status: 'working' }).id);
    const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url };
    mackerel.faults.add({ path: bulk, effect: { kind: 'status', status: 404, workDone: true } });
    const own = signal === undefined ? { timeout: '1', retries: '0' } : {};
    const inputs = { operation, hostIds: ids.join(' '), summary: 'false', ...more, ...own };
    // Former statuses are read before the call, one by one; what is read after it hangs.
    const skip = operation === 'retire' ? 0 : ids.length;
    mackerel.faults.add({ method: 'GET', path: /hosts\/\w+$/, skip, times: Infinity, effect: { kind: 'never' } });
    const { runMain } = await import('../../../harness/run-action.ts');
    const run = await runMain({ inputs, env, onStart: (given) => (kill = given) });
    mackerel.faults.clear();
    return { mackerel, ids, inputs, env, run };
  };

  test.each(['SIGINT', undefined] as const)('%s: they are unknown, and post restores them', async (signal) => {
    const { mackerel, ids, inputs, env, run } = await start(signal);
    try {
      expect(run.exitCode).toBe(1);
      expect(new Set(outcomes(run))).toEqual(new Set(['unknown']));
      expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toEqual(ids);
      expect(run.log).not.toMatch(/nothing was done/i);
      if (operation === 'retire') return;
      const post = await runPost(run, { inputs, env, jobStatus: 'cancelled' });
      expect(post.exitCode).toBe(0);
      expect(mackerel.allHosts().every(({ status }) => status === 'working')).toBe(true);
    } finally {
      await mackerel.close();
    }
  });
});

test('a write whose every answer is lost is unknown', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  world.mackerel.faults.add({ method: 'POST', times: Infinity, effect: { kind: 'reset', workDone: true } });
  const run = await world.run({ operation: 'update-status', status: 'standby', hostIds: id, retries: '1' });
  expect(run.exitCode).toBe(1);
  expect(outcomes(run)).toEqual(['unknown']);
});

test.each(['update', 'update-roles'])('%s whose every answer is lost is unknown', async (operation) => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  world.mackerel.faults.add({ method: 'PUT', times: Infinity, effect: { kind: 'reset', workDone: true } });
  const inputs = operation === 'update' ? { memo: 'new' } : { roleFullnames: 'Shop:web' };
  const run = await world.run({ operation, hostIds: id, retries: '1', ...inputs });
  expect(run.exitCode).toBe(1);
  expect(outcomes(run)).toEqual(['unknown']);
});

test('a retirement whose first answer was lost is changed', async () => {
  const { id } = world.mackerel.addHost();
  world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset', workDone: true } });
  const run = await world.run({ operation: 'retire', hostIds: id });
  expect(run.exitCode).toBe(0);
  expect(run.outputs['changedHostIds']).toBe(`["${id}"]`);
});

test('a host that was retired long ago is not claimed after a lost answer', async () => {
  const { id } = world.mackerel.addHost({ retiredAt: 1_700_000_000 });
  world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset' } });
  const run = await world.run({ operation: 'retire', hostIds: id });
  expect(run.exitCode).toBe(0);
  expect(outcomes(run)).toEqual(['unchanged']);
});

test('a refused change of a host that is so already is not claimed, and the refusal is told', async () => {
  const { id } = world.mackerel.addHost({ status: 'standby' });
  world.mackerel.faults.add({ method: 'POST', effect: { kind: 'status', status: 400 } });
  const run = await world.run({ operation: 'update-status', status: 'standby', hostIds: id });
  expect(outcomes(run)).toEqual(['unchanged']);
  expect(run.outputs['changedHostIds']).toBe('[]');
  expect(run.log).toContain('400');
});

test('a host in a status that can not be restored is not changed, and the step says so', async () => {
  const odd = world.mackerel.addHost({ status: 'working', name: 'odd-01' });
  const { id } = world.mackerel.addHost({ status: 'working' });
  world.mackerel.faults.add({
    method: 'GET',
    path: `/api/v0/hosts/${odd.id}`,
    effect: {
      kind: 'lie',
      lie: {
        name: 'edited',
        edit: (body) => ({ host: { ...(body as { host: object }).host, status: 'hibernating' } }),
      },
    },
  });
  const inputs = { operation: 'update-status', status: 'maintenance', restoreStatus: 'always' };
  const run = await world.run({ ...inputs, hostIds: `${odd.id} ${id}` });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('hibernating');
  expect([odd.id, id].map((host) => world.mackerel.host(host)?.status)).toEqual(['working', 'maintenance']);
});

describe.each([
  [403, '<h1>Forbidden</h1>'],
  [400, ''],
  [407, '<h1>Proxy Authentication Required</h1>'],
])('a change that is applied, and then refused by a proxy with %i', (status, body) => {
  const effect = { kind: 'status', status, body } as const;

  test.each([1, 4])('is restored by post where no host can be read after it: %i hosts', async (count) => {
    const ids = Array.from({ length: count }, () => world.mackerel.addHost({ status: 'working' }).id);
    world.mackerel.faults.add({ method: 'POST', times: Infinity, effect: { ...effect, workDone: true } });
    world.mackerel.faults.add({ method: 'GET', path: /hosts/, skip: count, times: Infinity, effect });
    const inputs = {
      operation: 'update-status',
      status: 'maintenance',
      restoreStatus: 'always',
      hostIds: ids.join(' '),
    };
    const main = await world.run(inputs);
    expect(main.exitCode).toBe(1);
    expect(new Set(outcomes(main))).toEqual(new Set(['unknown']));
    world.mackerel.faults.clear();
    const post = await runPost(main, { inputs, env: world.env, jobStatus: 'failure' });
    expect(post.exitCode).toBe(0);
    expect(world.mackerel.allHosts().every(({ status: now }) => now === 'working')).toBe(true);
  });
});
