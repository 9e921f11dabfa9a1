import { describe, expect, test } from '@jest/globals';
import { setUpWorld } from './world.ts';

/** Long enough that two requests that are sent at once are seen at once, on any machine. */
const LATENCY = 500;
/** Far more than a step may wait for its links, and far less than the timeout of a request. */
const PROMPT = 8000;

describe("the organization's name, for the links in the summary,", () => {
  const world = setUpWorld({ latency: LATENCY });

  test('is asked for while the operation runs', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'update-status', hostIds: id, status: 'standby' });
    expect(run.summary).toContain('https://mackerel.io/orgs/example-org/');
    expect(world.mackerel.requests.map(({ inFlight }) => inFlight)).toEqual([1, 2]);
  });

  test('is not asked for where there is no summary, or none with links', async () => {
    const { id } = world.mackerel.addHost();
    const retire = await world.run({ operation: 'retire', hostIds: id, summary: 'false' });
    const list = await world.run({ operation: 'list-aws-integrations' });
    expect([retire.exitCode, list.exitCode]).toEqual([0, 0]);
    expect(world.mackerel.requests.map(({ path }) => path)).not.toContain('/api/v0/org');
  });
});

describe("the organization's name, where it never comes,", () => {
  const world = setUpWorld();

  test.each([
    ['one host, by ID', { hostIds: 'a1' }, '5'],
    ['several, by filter', { service: 'Shop' }, '5'],
    ['several, by filter, one request at a time', { service: 'Shop' }, '1'],
  ])('holds nothing up: %s', async (_, target, concurrency) => {
    for (let index = 1; index <= 61; index++) {
      world.mackerel.addHost({ id: `a${index}`, status: 'working', roleFullnames: ['Shop:web'] });
    }
    world.mackerel.faults.add({ path: '/api/v0/org', times: Infinity, effect: { kind: 'never' } });
    const inputs = { operation: 'update-status', ...target, status: 'standby', concurrency, timeout: '20' };
    const run = await world.run(inputs);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('a1');
    expect(run.summary).not.toContain('https://');
    expect(run.duration).toBeLessThan(PROMPT);
  });
});
