import { expect, test } from '@jest/globals';
import { type ActionRun, runMain } from '../../harness/run-action.ts';
import { startSimulator } from '../../simulator/index.ts';
import { describeKills, isOfTheThird } from './kills.ts';

describeKills(isOfTheThird);

test('a step that is cancelled ends within 2 s, and tells in its outputs what happened', async () => {
  const mackerel = await startSimulator();
  try {
    const ids = Array.from({ length: 90 }, () => mackerel.addHost({ status: 'working' }).id);
    mackerel.faults.add({ path: /bulk/, skip: 1, effect: { kind: 'never' } });
    let cancelled = 0;
    const main: ActionRun = await runMain({
      inputs: { operation: 'update-status', status: 'standby', hostIds: ids.join(' '), concurrency: '1' },
      env: { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url },
      onStart: (kill) => {
        setTimeout(() => {
          cancelled = performance.now();
          kill('SIGTERM');
        }, 1000);
      },
    });
    expect(performance.now() - cancelled).toBeLessThan(2000);
    expect(main.exitCode).toBe(1);
    expect(JSON.parse(main.outputs['changedHostIds'] ?? '')).toEqual(ids.slice(0, 30));
    expect(JSON.parse(main.outputs['failedHostIds'] ?? '')).toEqual(ids.slice(30));
  } finally {
    await mackerel.close();
  }
});
