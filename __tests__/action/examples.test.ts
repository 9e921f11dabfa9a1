import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { runJob, type Step, type StepRun } from '../../harness/job.ts';
import { ended, type GitHubStandIn, startGitHub } from '../../harness/github-stand-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

/** Plays one job of an example, as it stands in the file; `change` may make a step go wrong. */
async function play(
  file: string,
  job: string,
  change: (step: Step) => Step = (step) => step,
  more: Record<string, string> = {},
) {
  const workflow = parse(readFileSync(join(root, 'examples', file), 'utf8')) as Workflow;
  const runs: StepRun[] = [];
  const status = await runJob((workflow.jobs[job]?.steps ?? []).map(change), {
    env: { ...world.env, ...more, ...(github && { GITHUB_API_URL: github.url }) },
    onStep: (run) => runs.push(run),
  });
  return { status, runs, log: runs.map(({ log }) => log).join('') };
}

const failing = (name: string) => (step: Step) => (step.name === name ? { ...step, run: 'exit 1' } : step);

describe('examples/ephemeral-host.yml', () => {
  test.each([
    ['succeeds', (step: Step) => step, 'success'],
    ['fails', failing('Run the load test'), 'failure'],
  ])('retires the host when the job %s', async (_, change, expected) => {
    const { status } = await play('ephemeral-host.yml', 'load-test', change);
    expect(status).toBe(expected);
    expect(world.mackerel.allHosts()).toMatchObject([{ name: 'load-test', isRetired: true }]);
  });
});

test('examples/retire-orphans.yml sweeps up what a finished run left behind', async () => {
  github = await startGitHub({ 100: ended(7) });
  const createdAt = Math.floor(Date.now() / 1000) - 8 * 3600;
  world.mackerel.addHost({ customIdentifier: 'github-actions/example/deploy/100/1/test/ci', createdAt });
  const { status } = await play('retire-orphans.yml', 'sweep');
  expect(status).toBe('success');
  expect(world.mackerel.allHosts()).toMatchObject([{ isRetired: true }]);
});

test('examples/sweep.yml restores and retires what finished runs left behind', async () => {
  github = await startGitHub({ 100: ended(7) });
  const createdAt = Math.floor(Date.now() / 1000) - 8 * 3600;
  world.mackerel.addHost({ customIdentifier: 'github-actions/example/deploy/100/1/test/ci', createdAt });
  world.mackerel.addHost({ status: 'standby', roleFullnames: ['Shop:web'] });
  const { exitCode } = await world.run(
    { operation: 'update-status', service: 'Shop', status: 'maintenance', restoreStatus: 'always', leaveNote: 'true' },
    { env: { ...world.env, GITHUB_API_URL: github.url, GITHUB_RUN_ID: '100' } },
  );
  expect(exitCode).toBe(0);
  const { status } = await play('sweep.yml', 'sweep');
  expect(status).toBe('success');
  expect(world.mackerel.allHosts()).toMatchObject([{ isRetired: true }, { status: 'standby' }]);
  expect(world.mackerel.metadata({ service: 'Shop' })).toEqual({});
});

describe('examples/retire-absent.yml', () => {
  /** A PATH on which aws is this script. */
  const withAws = (script: string) => {
    const folder = temporaryFolder('aws');
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  };
  const fleet = () =>
    ['i-1', 'i-2', 'i-3'].map(
      (instance) =>
        world.mackerel.addHost({
          name: instance,
          roleFullnames: ['Shop:web'],
          customIdentifier: `${instance}.ec2.amazonaws.com`,
          createdAt: Math.floor(Date.now() / 1000) - 7200,
        }).id,
    );
  const sweep = (script: string, change: (step: Step) => Step = (step) => step) =>
    play(
      'retire-absent.yml',
      'sweep',
      (step) => (step.uses?.startsWith('aws-actions/') === true ? { run: 'true' } : change(step)),
      withAws(script),
    );
  const retired = () => world.mackerel.allHosts().flatMap(({ id, isRetired }) => (isRetired ? [id] : []));

  test('retires the host whose instance is gone', async () => {
    const [, second] = fleet();
    const { status, log } = await sweep('printf "i-1\\ni-3\\ni-9\\n"');
    expect([status, log]).toEqual(['success', expect.stringContaining('i-2 (')]);
    expect(retired()).toEqual([second]);
  });

  const asItIs = (step: Step) => step;
  const careless = (step: Step): Step => {
    if (step.id !== 'instances') return { ...step, if: 'always()' };
    // Without pipefail, and in one pipe: the step does not even notice that aws failed.
    return { id: 'instances', run: 'echo "identifiers=$(aws | sed s/$/.ec2.amazonaws.com/)" >> "$GITHUB_OUTPUT"' };
  };

  test.each<[string, string, (step: Step) => Step]>([
    ['aws fails', 'exit 1', asItIs],
    ['aws fails, and the step does not notice', 'exit 1', careless],
    ['the region has no instances', 'exit 0', asItIs],
    ['aws answers with a line break alone', 'echo', asItIs],
    ['aws answers None', 'echo None', asItIs],
    ['the region is a wrong one', 'echo i-7', asItIs],
  ])('retires nothing, and fails, where %s', async (_, script, change) => {
    fleet();
    const { status } = await sweep(script, change);
    expect(status).toBe('failure');
    expect(retired()).toEqual([]);
    expect(world.asked().filter((request) => !request.startsWith('GET'))).toEqual([]);
  });
});

describe('examples/rolling-deploy.yml', () => {
  const jobs = (
    parse(readFileSync(join(root, 'examples', 'rolling-deploy.yml'), 'utf8')) as {
      jobs: Record<string, { if?: string; outputs?: Record<string, string> }>;
    }
  ).jobs;

  test.each([0, 3])('starts jobs for %d hosts only where there are any', async (count) => {
    for (let index = 0; index < count; index++) {
      world.mackerel.addHost({ roleFullnames: ['Shop:web'], status: 'working' });
    }
    const { status, runs } = await play('rolling-deploy.yml', 'plan');
    expect(status).toBe('success');
    const { hostCount, matrix } = runs[0]?.run?.outputs ?? {};
    expect(hostCount).toBe(String(count));
    expect((JSON.parse(matrix ?? '') as { include: unknown[] }).include).toHaveLength(count === 0 ? 0 : 1);
    // GitHub fails on a matrix without jobs, so the job must not be reached.
    expect(jobs['plan']?.outputs).toHaveProperty('hostCount', '${{ steps.list.outputs.hostCount }}');
    expect(jobs['deploy']?.if).toBe("needs.plan.outputs.hostCount != '0'");
  });
});

describe('examples/health-gate.yml', () => {
  test.each([
    ['lets the deploy go on once every monitor is OK', 'OK', 'success'],
    ['stops it where one is not', 'CRITICAL', 'failure'],
  ] as const)('%s', async (_, monitor, expected) => {
    const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web-canary'] });
    world.mackerel.setMonitoredStatuses(id, [{ monitorId: 'm1', status: monitor }]);
    const { status } = await play('health-gate.yml', 'canary', (step) =>
      step.with === undefined ? step : { ...step, with: { ...step.with, waitTimeout: 1 } },
    );
    expect(status).toBe(expected);
  });
});

test('examples/simulator.yml does on a simulator what it says', async () => {
  // The simulator of this test takes the place of the one that the workflow would fetch and start.
  const others = ['Get the simulator', 'Node', 'Start the simulator', 'What the simulator was asked'];
  const { status, runs } = await play('simulator.yml', 'try', (step) =>
    others.includes(step.name ?? '') ? { name: 'left out', run: 'true' } : step,
  );
  expect(status).toBe('success');
  expect(runs.filter(({ step, phase }) => step.name === 'left out' && phase === 'main')).toHaveLength(others.length);
  expect(world.mackerel.allHosts()).toMatchObject([{ name: 'web-01', status: 'working', isRetired: true }]);
});
