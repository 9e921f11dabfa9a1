import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withPeakMemory } from '../../harness/peak-memory.ts';
import { setUpWorld } from './world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const world = setUpWorld();

const MIB = 1024 * 1024;

describe('6,000 hosts with long memos', () => {
  const runnerTemp = temporaryFolder('fleet');
  const fill = () => {
    const memo = 'A long memo with | pipes, `ticks` and <b>HTML</b>. '.repeat(20);
    for (let index = 0; index < 6000; index++) {
      world.mackerel.addHost({ name: `web-${index}.example.com`, memo, roleFullnames: ['Shop:web'] });
    }
  };

  test('keep summary and outputs below the limits of GitHub; the file is complete', async () => {
    fill();
    const run = await world.run({ operation: 'list', service: 'Shop' }, { runnerTemp });
    expect(run.exitCode).toBe(0);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(MIB);
    expect(run.outputs['hosts']).toBe('');
    expect(run.log).toMatch(/::warning::The output hosts is left empty, .* hostsFile/);
    expect(JSON.parse(readFileSync(run.outputs['hostsFile'] ?? '', 'utf8'))).toHaveLength(6000);
    expect(Object.values(run.outputs).reduce((sum, output) => sum + output.length, 0)).toBeLessThan(MIB);
    expect(run.log.split('\n').length).toBeLessThan(150);
    expect(run.log).toContain('… and 5900 hosts more');
  });

  test('change their memos, which the report shortens', async () => {
    fill();
    const memo = 'new '.repeat(500);
    const run = await world.run({ operation: 'update', service: 'Shop', memo, concurrency: '50' }, { runnerTemp });
    expect(run.exitCode).toBe(0);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(MIB);
    expect(run.summary.trimEnd().split('\n').at(-1)).toMatch(/^… and \d+ hosts more$/);
    expect(run.outputs['result']).toBe('');
    expect(run.log).toMatch(/The output result is left empty, .* in the file .*result\.json instead/);
  }, 60_000);
});

test('10,000 hosts change their status in one step, with exactly the requests that are needed, in 140 MiB', async () => {
  for (let index = 0; index < 10_000; index++) {
    world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
  }
  const inputs = { operation: 'update-status', service: 'Shop', status: 'maintenance' };
  const [run, peak] = await withPeakMemory((env) => world.run(inputs, { env }));
  expect(run.exitCode).toBe(0);
  // The list, the bulk calls, and the organization.
  expect(world.mackerel.requests).toHaveLength(1 + Math.ceil(10_000 / 30) + 1);
  expect(world.mackerel.allHosts().every(({ status }) => status === 'maintenance')).toBe(true);
  expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toHaveLength(10_000);
  expect(peak).toBeGreaterThan(20 * 1024);
  expect(peak).toBeLessThan(140 * 1024);
});
