import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const hosts = (count: number) => Array.from({ length: count }, () => world.mackerel.addHost({ status: 'working' }).id);
const toStandby = (ids: string[], inputs: Record<string, string> = {}) =>
  world.run({ operation: 'update-status', hostIds: ids.join(' '), status: 'standby', summary: 'false', ...inputs });

describe('an outage of Mackerel', () => {
  const down = () =>
    world.mackerel.faults.add({
      times: Infinity,
      effect: { kind: 'status', status: 503, body: '<html>Maintenance</html>' },
    });

  test('ends in a clear message, and not in a try for each of thousands of hosts', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `host${index}`);
    down();
    const run = await toStandby(ids, { retries: '1' });
    expect(run.exitCode).toBe(1);
    // Five calls with a retry each, and those that were in flight beside them.
    expect(world.mackerel.requests.length).toBeLessThan(20);
    expect(run.log).toContain('not sent: Mackerel did not answer several requests in a row');
    expect(run.log).toContain('Check https://status.mackerel.io/');
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toHaveLength(3000);
  });

  test('lets the deploy go on with ifUnavailable warn', async () => {
    const [id = ''] = hosts(1);
    down();
    const run = await toStandby([id], { retries: '0', ifUnavailable: 'warn' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^::warning::update-status failed for 1 of 1 host: .*503/m);
    expect(run.log).not.toContain('::error::');
    expect(run.outputs['failedHostIds']).toBe(`["${id}"]`);
  });

  test('counts as one also where nothing answers at all', async () => {
    const run = await toStandby(['a1'], { retries: '0', ifUnavailable: 'warn', apiBase: 'http://127.0.0.1:1' });
    expect(run.exitCode).toBe(0);
  });

  test.each<[string, Record<string, string>]>([
    ['a wrong key', { apiKey: 'wrong' }],
    ['an unknown host', { hostIds: 'unknown' }],
    ['a wrong input', { status: 'broken' }],
  ])('is not what %s is: with ifUnavailable warn it still fails', async (_, inputs) => {
    const run = await toStandby(hosts(1), { ifUnavailable: 'warn', ...inputs });
    expect(run.exitCode).toBe(1);
  });

  test('for some hosts does not hide that others are unknown', async () => {
    const [id = ''] = hosts(1);
    world.mackerel.faults.add({
      path: `/api/v0/hosts/${id}/status`,
      times: Infinity,
      effect: { kind: 'status', status: 500 },
    });
    const run = await toStandby([id, 'unknown'], { retries: '0', ifUnavailable: 'warn' });
    expect(run.exitCode).toBe(1);
  });
});

test('trouble with one host is no outage: the others are done', async () => {
  const ids = hosts(20);
  world.mackerel.faults.add({ path: /bulk/, times: Infinity, effect: { kind: 'status', status: 400 } });
  world.mackerel.faults.add({
    path: `/api/v0/hosts/${ids[3] ?? ''}/status`,
    times: Infinity,
    effect: { kind: 'status', status: 500 },
  });
  const run = await toStandby(ids, { retries: '0', concurrency: '1' });
  expect(run.outputs['failedHostIds']).toBe(JSON.stringify([ids[3]]));
});

describe('Retry-After', () => {
  test.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('is obeyed as %s', async (_, retryAfter) => {
    const [id = ''] = hosts(1);
    const headers = { 'retry-after': retryAfter() };
    world.mackerel.faults.add({ effect: { kind: 'status', status: 429, headers } });
    const run = await toStandby([id]);
    expect(run.exitCode).toBe(0);
    expect(run.duration).toBeGreaterThan(900);
    expect(run.log).toMatch(/: 429 .+; attempt 2 of 5 in \d\.\d s/);
  });
});

test.each([408, 429, 500, 502, 503, 504])('%i is tried again', async (status) => {
  const [id = ''] = hosts(1);
  world.mackerel.faults.add({ effect: { kind: 'status', status } });
  expect((await toStandby([id])).exitCode).toBe(0);
  expect(world.mackerel.requests).toHaveLength(2);
});

test.each([400, 401, 403, 409, 413])('%i is not', async (status) => {
  const [id = ''] = hosts(1);
  world.mackerel.faults.add({ method: 'POST', effect: { kind: 'status', status } });
  expect((await toStandby([id])).exitCode).toBe(1);
  expect(world.mackerel.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
