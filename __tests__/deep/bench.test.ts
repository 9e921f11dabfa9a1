import { afterAll, expect, test } from '@jest/globals';
import { measureComparisons } from '../../scripts/bench/comparisons.ts';
import { measureFleet, measureMemory, measureRoles } from '../../scripts/bench/fleet.ts';
import { BenchMackerel } from '../../scripts/bench/mackerel.ts';
import { thisMachine, versionOf } from '../../scripts/bench/machine.ts';
import type { Plan } from '../../scripts/bench/plan.ts';
import { measureStartUp } from '../../scripts/bench/start-up.ts';

// Whether `npm run bench` measures what it says; how long anything takes is nothing to test.

const PLAN: Plan = {
  pairs: 2,
  rounds: 2,
  fleet: { hosts: [1, 31], latencies: [0] },
  memory: { hosts: [1], latency: 0 },
  roles: { hosts: 7, latency: 20, concurrency: 5 },
  comparisons: { hosts: [3, 31], latencies: [0], mostInALoop: 3 },
};
const mackerel = new BenchMackerel();
afterAll(() => {
  mackerel.stop();
});

test('the start is measured for the three that have a budget', async () => {
  const rows = await measureStartUp(mackerel, PLAN.pairs);
  expect(rows.map(({ what, pairs }) => [what, pairs])).toEqual([
    ['update-status', 2],
    ['update-status, summary: false', 2],
    ['post', 2],
  ]);
  for (const { action, bare, ratio } of rows) expect(Math.min(action.min, bare.min, ratio.min)).toBeGreaterThan(0);
});

test('fleets cost a list, the bulk calls, and the organization', async () => {
  expect(await measureFleet(mackerel, PLAN)).toMatchObject([
    { hosts: 1, latency: 0, requests: 3 },
    { hosts: 31, latency: 0, requests: 4 },
  ]);
});

test('roles are held against the turns that they wait', async () => {
  const { requests, ideal, ratio } = await measureRoles(mackerel, PLAN);
  expect({ requests, ideal }).toEqual({ requests: 7 + 1, ideal: 0.04 });
  expect(ratio.min).toBeGreaterThan(1);
});

test('memory is that of the action', async () => {
  const [{ mib } = { mib: undefined }] = await measureMemory(mackerel, PLAN);
  expect(mib?.min).toBeGreaterThan(20);
  expect(mib?.max).toBeLessThan(200);
});

test('what people use instead does the same, and loops over each host are left out where they take too long', async () => {
  const rows = await measureComparisons(mackerel, PLAN);
  const oneByOne = versionOf('mkr') === undefined ? 'sequence' : 'mkr';
  const hasCurl = versionOf('curl') !== undefined;
  const curls = (...ways: [string, number][]) => (hasCurl ? ways : []);
  expect(
    rows.map(({ action, others }) => [action.requests, others.map(({ way, requests }) => [way, requests])]),
  ).toEqual([
    [2, [[oneByOne, 3], ...curls(['curl', 3], ['curl-bulk', 1])]],
    [3, curls(['curl-bulk', 2])],
  ]);
});

test('the machine is described', () => {
  expect(thisMachine()).toMatchObject({ node: process.version });
});
