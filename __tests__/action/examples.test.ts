import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { runJob, type Step, type StepRun } from '../../harness/job.ts';
import { ended, type GitHubStandIn, startGitHub } from '../../harness/github-stand-in.ts';
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
async function play(file: string, job: string, change: (step: Step) => Step = (step) => step) {
  const workflow = parse(readFileSync(join(root, 'examples', file), 'utf8')) as Workflow;
  const runs: StepRun[] = [];
  const status = await runJob((workflow.jobs[job]?.steps ?? []).map(change), {
    env: { ...world.env, ...(github && { GITHUB_API_URL: github.url }) },
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
