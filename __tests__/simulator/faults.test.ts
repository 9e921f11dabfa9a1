import { describe, expect, test } from '@jest/globals';
import type { FaultEffect, Simulator } from '../../simulator/index.ts';
import { call, start } from './helpers.ts';

const BUSY: FaultEffect = { kind: 'status', status: 503 };

const statusOf = async (simulator: Simulator, method: string, path: string): Promise<number> =>
  (await call(simulator, method, path, method === 'GET' ? {} : { body: {} })).status;

/** The statuses of so many GETs of the list, one after the other. */
async function listings(simulator: Simulator, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let times = 0; times < count; times += 1) {
    statuses.push(await statusOf(simulator, 'GET', '/hosts'));
  }
  return statuses;
}

describe('how often', () => {
  test('a rule hits the next request, once', async () => {
    const simulator = await start();
    const fault = simulator.faults.add({ effect: BUSY });
    expect(fault.hits).toBe(0);
    expect(await listings(simulator, 3)).toEqual([503, 200, 200]);
    expect(fault.hits).toBe(1);
  });

  test('times says how many requests it hits', async () => {
    const simulator = await start();
    const fault = simulator.faults.add({ effect: BUSY, times: 2 });
    expect(await listings(simulator, 4)).toEqual([503, 503, 200, 200]);
    expect(fault.hits).toBe(2);
  });

  test('times Infinity hits all, times 0 none', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'status', status: 500 }, times: 0 });
    simulator.faults.add({ effect: BUSY, times: Infinity });
    expect(await listings(simulator, 4)).toEqual([503, 503, 503, 503]);
  });

  test('skip lets matching requests through first, and only those count', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: BUSY, skip: 2, times: 2, path: '/api/v0/hosts' });
    expect(await statusOf(simulator, 'GET', '/org')).toBe(200);
    expect(await listings(simulator, 5)).toEqual([200, 200, 503, 503, 200]);
  });

  test('probability hits about that part, the same ones in every run', async () => {
    const run = async (): Promise<number[]> => {
      const simulator = await start();
      const fault = simulator.faults.add({ effect: BUSY, times: Infinity, probability: 0.25 });
      const statuses = await listings(simulator, 100);
      expect(fault.hits).toBe(statuses.filter((status) => status === 503).length);
      return statuses;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    const hits = first.filter((status) => status === 503).length;
    expect(hits).toBeGreaterThan(10);
    expect(hits).toBeLessThan(40);
  });

  test.each([{ times: -1 }, { times: Number.NaN }, { skip: -1 }, { probability: 1.1 }, { probability: -0.1 }])(
    '%j is refused',
    async (numbers) => {
      const simulator = await start();
      expect(() => simulator.faults.add({ effect: BUSY, ...numbers })).toThrow(RangeError);
    },
  );
});

describe('which requests', () => {
  test.each([['POST'], ['post']])('method %s', async (method) => {
    const simulator = await start();
    simulator.faults.add({ effect: BUSY, times: Infinity, method });
    expect(await statusOf(simulator, 'GET', '/hosts')).toBe(200);
    expect(await statusOf(simulator, 'POST', '/hosts')).toBe(503);
    expect(await statusOf(simulator, 'PUT', '/hosts/x')).toBe(400);
  });

  const paths = ['/hosts', '/hosts?name=x', '/hosts.json', '/hosts/id', '/hosts-by-custom-identifier/a%2Fb%20c'];
  test.each<[string | RegExp | ((path: string) => boolean), boolean[]]>([
    ['/api/v0/hosts', [true, true, false, false, false]],
    ['/api/v0/hosts/', [false, false, false, true, false]],
    ['/api/v0/hosts*', [true, true, true, true, true]],
    ['/api/v0/hosts-by-custom-identifier/a/b c', [false, false, false, false, true]],
    [/a\/b c$/, [false, false, false, false, true]],
    [/HOSTS$/gi, [true, true, false, false, false]],
    [(path) => path.includes('json'), [false, false, true, false, false]],
  ])('path %s', async (path, expected) => {
    const simulator = await start();
    simulator.faults.add({ effect: BUSY, times: Infinity, path });
    const hit: boolean[] = [];
    for (const asked of paths) {
      hit.push((await statusOf(simulator, 'GET', asked)) === 503);
    }
    expect(hit).toEqual(expected);
  });

  test('a predicate sees the whole request', async () => {
    const simulator = await start();
    simulator.faults.add({
      effect: BUSY,
      times: Infinity,
      path: (_path, { body }) => JSON.stringify(body) === '{"ids":["b"]}',
    });
    const retire = async (id: string) =>
      (await call(simulator, 'POST', '/hosts/bulk-retire', { body: { ids: [id] } })).status;
    expect([await retire('a'), await retire('b')]).toEqual([404, 503]);
  });

  test('a fault strikes before the key is judged', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: BUSY });
    expect((await call(simulator, 'GET', '/hosts', { key: null })).status).toBe(503);
  });
});

describe('several rules', () => {
  test('the oldest one that hits decides, and the others wait', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: { kind: 'status', status: 500 } });
    simulator.faults.add({ effect: { kind: 'status', status: 502 }, path: '/api/v0/org' });
    simulator.faults.add({ effect: BUSY });
    expect(await listings(simulator, 3)).toEqual([500, 503, 200]);
    expect(await statusOf(simulator, 'GET', '/org')).toBe(502);
  });

  test('one can be removed', async () => {
    const simulator = await start();
    const fault = simulator.faults.add({ effect: BUSY, times: Infinity });
    simulator.faults.add({ effect: { kind: 'status', status: 500 }, times: Infinity });
    fault.remove();
    expect(await listings(simulator, 1)).toEqual([500]);
  });

  test('all can be cleared', async () => {
    const simulator = await start();
    simulator.faults.add({ effect: BUSY, times: Infinity });
    simulator.faults.add({ effect: BUSY, times: Infinity });
    simulator.faults.clear();
    expect(await listings(simulator, 1)).toEqual([200]);
  });
});
