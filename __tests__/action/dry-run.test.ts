import { expect, test } from '@jest/globals';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const CHANGES: [string, Record<string, string>][] = [
  ['register', { name: 'new', customIdentifier: 'new' }],
  ['register', { name: 'other-name', customIdentifier: 'there', status: 'poweroff' }],
  ['update', { service: 'Shop', memo: 'other' }],
  ['update-status', { service: 'Shop', status: 'poweroff' }],
  ['update-roles', { service: 'Shop', roleFullnames: 'Shop:other' }],
  ['retire', { service: 'Shop' }],
];

test.each(CHANGES)('%s with %j changes nothing, and reports a plan', async (operation, inputs) => {
  world.mackerel.addHost({ customIdentifier: 'there', roleFullnames: ['Shop:web'], status: 'working' });
  const before = structuredClone(world.mackerel.allHosts());
  const run = await world.run({ operation, ...inputs, dryRun: 'true' });
  expect(run.exitCode).toBe(0);
  expect(world.mackerel.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(world.mackerel.allHosts()).toEqual(before);
  expect(run.outputs['changedHostIds']).toBe('[]');
  expect(resultOf(run)).toMatchObject({ dryRun: true, hosts: [{ outcome: 'planned' }] });
  expect(run.log).toContain('Nothing was changed: this is a dry run.');
  expect(run.summary).toContain('(dry run: nothing was changed)');
});

test('by ID, every host is read, so that the plan is as true as the deed would be', async () => {
  const working = world.mackerel.addHost({ name: 'web-01', status: 'working' });
  const there = world.mackerel.addHost({ name: 'web-02', status: 'maintenance' });
  const retired = world.mackerel.addHost({ isRetired: true });
  const run = await world.run({
    operation: 'update-status',
    hostIds: [working.id, there.id, retired.id, 'unknown'].join(' '),
    status: 'maintenance',
    dryRun: 'true',
  });
  expect(run.exitCode).toBe(1);
  expect(resultOf(run).hosts.map(({ outcome }) => outcome)).toEqual(['planned', 'unchanged', 'failed', 'missing']);
  expect(run.log).toContain(`web-01 (${working.id}): would become: status working → maintenance`);
});
