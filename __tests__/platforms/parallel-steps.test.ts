import { beforeEach, describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { resultOf, setUpWorld } from '../action/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// Steps of one job side by side (`background`, `wait`, `cancel`, `parallel`). GitHub's runner ends a step that is cancelled
// by SIGINT, or by SIGTERM: GitHub's documents say the one here and the other there.

const world = setUpWorld();
let runnerTemp = '';
beforeEach(() => {
  runnerTemp = temporaryFolder('parallel');
});

/** GitHub's runner waits this long before it goes on to a harder signal, in milliseconds. */
const GRACE = 7500;

const addHost = (status: 'working' | 'standby' = 'working') => {
  const { id } = world.mackerel.addHost({ status, roleFullnames: ['Shop:web'] });
  world.mackerel.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'CRITICAL' }]);
  return id;
};
const post = async (main: ActionRun, inputs: Record<string, string>) =>
  runPost(main, { inputs, env: world.env, runnerTemp });
const statusOf = (id: string) => world.mackerel.host(id)?.status;

describe.each(['SIGINT', 'SIGTERM'] as const)('cancel, by %s,', (signal) => {
  /** Runs a step in the background, and cancels it after a while. */
  const cancelled = async (inputs: Record<string, string>, after: number) => {
    let sent = 0;
    const run = await world.run(inputs, {
      runnerTemp,
      onStart: (kill) =>
        setTimeout(() => {
          sent = performance.now();
          kill(signal);
        }, after),
    });
    expect(performance.now() - sent).toBeLessThan(GRACE);
    expect(run.signal).toBeNull();
    return run;
  };

  test('ends a gate, which reports how the hosts were and leaves its outputs to the wait', async () => {
    const [bad, good] = [addHost('standby'), addHost('standby')];
    world.mackerel.setMonitoredStatuses(good, [{ monitorId: 'm1', status: 'OK' }]);
    const inputs = { operation: 'wait-until-ok', hostIds: [bad, good].join(), pollInterval: '1', stableFor: '10' };
    const gate = await cancelled(inputs, 2500);
    expect(gate.exitCode).toBe(1);
    expect(gate.log).toMatch(/^::error::.*was cancelled/m);
    expect(gate.outputs['hostIds']).toBe(JSON.stringify([bad, good]));
    expect(JSON.parse(gate.outputs['failedHostIds'] ?? '')).toContain(bad);
    expect(JSON.parse(gate.outputs['monitoredStatuses'] ?? '')).toMatchObject({ [bad]: [{ status: 'CRITICAL' }] });
    expect(resultOf(gate).hosts).toHaveLength(2);
    expect(gate.summary).toContain('cancelled');
    expect((await post(gate, inputs)).log).toBe('Nothing to clean up.\n');
  });

  test('ends a change of many hosts, whose note passes to the post step', async () => {
    const ids = Array.from({ length: 65 }, () => addHost());
    world.mackerel.faults.add({ path: /bulk/, skip: 1, times: Infinity, effect: { kind: 'never', workDone: true } });
    const inputs = {
      operation: 'update-status',
      hostIds: ids.join(),
      status: 'maintenance',
      restoreStatus: 'always',
      concurrency: '1',
    };
    const change = await cancelled(inputs, 2500);
    expect(change.exitCode).toBe(1);
    expect(JSON.parse(change.outputs['changedHostIds'] ?? '')).toEqual(ids.slice(0, 30));
    expect(ids.filter((id) => statusOf(id) === 'maintenance')).toHaveLength(60);
    world.mackerel.faults.clear();
    expect((await post(change, inputs)).exitCode).toBe(0);
    expect(ids.every((id) => statusOf(id) === 'working')).toBe(true);
  });

  test('ends a gate whose maintenance an earlier step began: that one is put back all the same', async () => {
    const id = addHost();
    const inputs = { operation: 'update-status', hostIds: id, status: 'standby', restoreStatus: 'always' };
    const maintenance = await world.run(inputs, { runnerTemp });
    await cancelled({ operation: 'wait-until-ok', hostIds: id, pollInterval: '1' }, 1500);
    expect(statusOf(id)).toBe('standby');
    expect((await post(maintenance, inputs)).exitCode).toBe(0);
    expect(statusOf(id)).toBe('working');
  });
});

test('a second, harder signal while the step reports takes nothing away', async () => {
  const id = addHost('standby');
  const gate = await world.run(
    { operation: 'wait-until-ok', hostIds: id, pollInterval: '1' },
    {
      onStart: (kill) => {
        setTimeout(kill, 1500, 'SIGINT');
        setTimeout(kill, 1505, 'SIGTERM');
      },
    },
  );
  expect([gate.exitCode, gate.signal]).toEqual([1, null]);
  expect(gate.outputs['failedHostIds']).toBe(`["${id}"]`);
});

describe('parallel', () => {
  test('steps have files of their own in the folder that they share', async () => {
    const ids = [addHost(), addHost('standby'), addHost()];
    const run = async (id: string) =>
      world.run(
        { operation: 'update-status', hostIds: id, status: 'maintenance', restoreStatus: 'always' },
        { runnerTemp },
      );
    const mains = await Promise.all(ids.map(run));
    const files = mains.map(({ outputs }) => outputs['previousStatusesFile']);
    expect(new Set(files).size).toBe(ids.length);
    for (const main of mains.toReversed()) expect((await post(main, {})).exitCode).toBe(0);
    expect(ids.map(statusOf)).toEqual(['working', 'standby', 'working']);
  });

  test('registrations of one name in one job leave no host behind', async () => {
    const inputs = { operation: 'register', name: 'ci', retireAfterJob: 'true' };
    const mains = await Promise.all([1, 2].map(() => world.run(inputs, { runnerTemp })));
    for (const main of mains) await post(main, inputs);
    expect(world.mackerel.allHosts().filter(({ isRetired }) => !isRetired)).toEqual([]);
  });

  test('a gate and the change that it is not about do not touch each other', async () => {
    const [watched, changed] = [addHost('standby'), addHost()];
    world.mackerel.setMonitoredStatuses(watched, [{ monitorId: 'm1', status: 'OK' }]);
    const [gate, change] = await Promise.all([
      world.run({ operation: 'wait-until-ok', hostIds: watched, pollInterval: '1', stableFor: '2' }, { runnerTemp }),
      world.run({ operation: 'update-status', hostIds: changed, status: 'maintenance' }, { runnerTemp }),
    ]);
    expect([gate.exitCode, change.exitCode]).toEqual([0, 0]);
    expect([gate.outputs['hostIds'], change.outputs['hostIds']]).toEqual([`["${watched}"]`, `["${changed}"]`]);
  });
});
