import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { type JobOptions, runJob, type Step, type StepRun } from '../../harness/job.ts';
import { testWithSignals } from '../with-signals.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const STATUSES = ['working', 'standby', 'maintenance', 'poweroff'] as const;
const GATE = 'Wait until every monitor is OK';

/** A host in each of the four statuses, with a monitor that is OK. */
function fleet(): string[] {
  return STATUSES.map((status) => {
    const { id } = world.mackerel.addHost({ name: `was-${status}`, status, roleFullnames: ['Shop:web'] });
    world.mackerel.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'OK' }]);
    return id;
  });
}

const statuses = (ids: readonly string[]) => ids.map((id) => world.mackerel.host(id)?.status);

/** Plays the example as it stands in the file, but for the minutes that it waits. */
async function play(change: (step: Step) => Step = (step) => step, options: Partial<JobOptions> = {}) {
  const text = readFileSync(join(root, 'examples/deploy-with-maintenance.yml'), 'utf8');
  const { steps } = (parse(text) as { jobs: { deploy: { steps: Step[] } } }).jobs.deploy;
  const quick = (step: Step) =>
    step.name === GATE ? { ...step, with: { ...step.with, waitTimeout: 4, warmUp: 1, pollInterval: 1 } } : step;
  const runs: StepRun[] = [];
  const status = await runJob(steps.map(quick).map(change), {
    env: world.env,
    ...options,
    onStep: (run) => {
      runs.push(run);
      options.onStep?.(run);
    },
  });
  return { status, log: runs.map(({ log }) => log).join('') };
}

/** The hosts that any request that changes something names. */
const touched = () =>
  world.mackerel.requests
    .filter(({ method }) => method === 'POST')
    .flatMap(({ path, rawBody }) => [path, rawBody])
    .join(' ');

describe('examples/deploy-with-maintenance.yml', () => {
  const during = { deploy: [] as unknown[], gate: [] as unknown[] };

  test('gives each host its own status back, and wakes none that slept', async () => {
    const ids = fleet();
    const { status } = await play(undefined, {
      onStep: ({ step }) => {
        if (step.name === 'Deploy') during.deploy = statuses(ids);
        if (step.name === GATE) during.gate = statuses(ids);
      },
    });
    expect(status).toBe('success');
    expect(during.deploy).toEqual(['maintenance', 'maintenance', 'maintenance', 'poweroff']);
    expect(statuses(ids)).toEqual(STATUSES);
    for (const id of ids.slice(2)) expect(touched()).not.toContain(id);
  });

  test('undoes it where the deploy fails', async () => {
    const ids = fleet();
    const { status } = await play((step) => (step.name === 'Deploy' ? { ...step, run: 'exit 1' } : step));
    expect(status).toBe('failure');
    expect(statuses(ids)).toEqual(STATUSES);
    for (const id of ids.slice(2)) expect(touched()).not.toContain(id);
  });

  test('undoes it step by step where a monitor is not OK, which it judged after the deploy', async () => {
    const ids = fleet();
    const [first = ''] = ids;
    const { status, log } = await play(undefined, {
      onStep: ({ step, phase }) => {
        if (step.name !== 'Deploy' || phase !== 'main') return;
        world.mackerel.setMonitoredStatus(first, { monitorId: 'm1', status: 'CRITICAL' }, { delay: 500 });
      },
    });
    expect(status).toBe('failure');
    expect(log).toContain('m1 CRITICAL');
    expect(log).toContain('standby → maintenance');
    expect(log).toContain('maintenance → working');
    expect(statuses(ids)).toEqual(STATUSES);
  });

  testWithSignals.each(['Deploy', GATE])('undoes it where the job is cancelled during: %s', async (step) => {
    const ids = fleet();
    const { status } = await play(
      (one) => (one.name === 'Deploy' && step === 'Deploy' ? { ...one, run: 'sleep 60' } : one),
      {
        cancelDuring: { step, after: 1000 },
      },
    );
    expect(status).toBe('cancelled');
    expect(statuses(ids)).toEqual(STATUSES);
  });

  test('has nothing to do where no host is working or standby', async () => {
    world.mackerel.addHost({ status: 'poweroff', roleFullnames: ['Shop:web'] });
    const { status } = await play((step) =>
      step.id === 'maintenance' ? { ...step, with: { ...step.with, ifNoHosts: 'ignore' } } : step,
    );
    expect(status).toBe('success');
  });
});
