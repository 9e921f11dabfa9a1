import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';
import { type JobOptions, runJob, type Step, type StepRun } from '../../harness/job.ts';
import { testWithSignals } from '../with-signals.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();
const GATE = 'Wait until every monitor is OK';

/** A service with an external monitor, and a host whose monitor is OK. */
function shop(): { hostId: string; monitorId: string } {
  const { id: hostId } = world.mackerel.addHost({ name: 'web-01', status: 'working', roleFullnames: ['Shop:web'] });
  world.mackerel.setMonitoredStatuses(hostId, [{ monitorId: 'm1', status: 'OK' }]);
  const { id: monitorId } = world.mackerel.addMonitor({ name: 'site', type: 'external', service: 'Shop' });
  return { hostId, monitorId };
}

const openAlert = (monitorId: string, status: 'WARNING' | 'CRITICAL' = 'CRITICAL') =>
  world.mackerel.openAlert({ monitorId, type: 'external', status });

/** Plays the example as it stands in the file, but for the minutes that it waits. */
async function play(deploy: { run?: string; then?: () => void } = {}, options: Partial<JobOptions> = {}) {
  const text = readFileSync(join(root, 'examples/deploy-with-downtime.yml'), 'utf8');
  const { steps } = (parse(text) as { jobs: { deploy: { steps: Step[] } } }).jobs.deploy;
  const runs: StepRun[] = [];
  let during: unknown[] = [];
  const change = (step: Step): Step => {
    if (step.name === 'Deploy') return { ...step, run: deploy.run ?? 'true' };
    return step.name === GATE ? { ...step, with: { ...step.with, waitTimeout: 3, warmUp: 1, pollInterval: 1 } } : step;
  };
  const status = await runJob(steps.map(change), {
    env: world.env,
    ...options,
    onStep: (run) => {
      runs.push(run);
      if (run.step.name !== 'Deploy') return;
      during = world.mackerel.downtimes();
      deploy.then?.();
    },
  });
  return { status, during, log: runs.map(({ log }) => log).join('') };
}

describe('examples/deploy-with-downtime.yml', () => {
  test('alerts are silent during the deploy, open again after it, and the graphs say how it went', async () => {
    shop();
    const { status, during } = await play();
    expect(status).toBe('success');
    expect(during).toMatchObject([{ serviceScopes: ['Shop'], duration: 30 }]);
    expect(world.mackerel.downtimes()).toEqual([]);
    expect(world.mackerel.graphAnnotations()).toMatchObject([
      { service: 'Shop', title: expect.stringMatching(/ \(success\)$/) },
    ]);
  });

  test('the same where the deploy fails', async () => {
    shop();
    const { status, during } = await play({ run: 'exit 1' });
    expect(status).toBe('failure');
    expect(during).toHaveLength(1);
    expect(world.mackerel.downtimes()).toEqual([]);
    expect(world.mackerel.graphAnnotations()).toMatchObject([{ title: expect.stringMatching(/ \(failure\)$/) }]);
  });

  testWithSignals.each(['Deploy', GATE])('the same where the job is cancelled during: %s', async (step) => {
    shop();
    const run = step === 'Deploy' ? { run: 'sleep 60' } : {};
    const { status, during } = await play(run, { cancelDuring: { step, after: 1000 } });
    expect(status).toBe('cancelled');
    expect(during).toHaveLength(1);
    expect(world.mackerel.downtimes()).toEqual([]);
    expect(world.mackerel.graphAnnotations()).toMatchObject([{ title: expect.stringMatching(/ \(cancelled\)$/) }]);
  });

  test('what was open before the deploy does not fail it, unless it gets worse', async () => {
    const { monitorId } = shop();
    const alert = openAlert(monitorId, 'WARNING');
    expect((await play()).status).toBe('success');
    const worse = () => {
      world.mackerel.closeAlert(alert.id);
      openAlert(monitorId);
    };
    expect((await play({ then: worse })).status).toBe('failure');
  });

  test.each([true, false])(
    'an alert that opens after the deploy fails it; with a host to wait for: %s',
    async (has) => {
      const { hostId, monitorId } = shop();
      // Hosts that sleep are no hosts to wait for, and a service that runs elsewhere has none.
      if (!has) world.mackerel.changeHost(hostId, { status: 'poweroff' });
      const { status, log } = await play({ then: () => void openAlert(monitorId) });
      expect(status).toBe('failure');
      expect(log).toContain('Open alerts of the service: site CRITICAL.');
      expect(world.mackerel.downtimes()).toEqual([]);
    },
  );
});
