import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionYml, root } from '../../../harness/action-yml.ts';
import { prepareStep } from '../../../harness/environment.ts';
import { type ActionOptions, runMain, runPost } from '../../../harness/run-action.ts';
import { testWithSignals } from '../../with-signals.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();

const EPHEMERAL = { operation: 'register', name: 'ci-01', retireAfterJob: 'true' };
const maintenance = (ids: readonly string[]) => ({
  operation: 'update-status',
  status: 'maintenance',
  restoreStatus: 'always',
  hostIds: ids.join(' '),
});
const written = () => world.mackerel.requests.filter(({ method }) => method !== 'GET');

describe('a step that is killed in its first milliseconds', () => {
  const moments = (['SIGKILL', 'SIGINT', 'SIGTERM'] as const).flatMap((signal) =>
    [0, 5, 10, 20, 30, 40].map((ms) => [signal, ms] as const),
  );

  testWithSignals.each(moments)('by %s after %i ms leaves nothing for post to do', async (signal, ms) => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    for (const inputs of [maintenance([id]), EPHEMERAL, { operation: 'retire', hostIds: id }]) {
      const env = world.env;
      const main = await runMain({
        inputs,
        env,
        onStart: (kill) => {
          setTimeout(() => {
            kill(signal);
          }, ms);
        },
      });
      const hadBegun = world.mackerel.requests.length > 0;
      world.mackerel.clearRequests();
      const post = await runPost(main, { inputs, env, jobStatus: 'cancelled' });
      expect(post.exitCode).toBe(0);
      // On a machine so fast that main had begun, post undoes what it noted.
      if (hadBegun) continue;
      expect(post.log).toBe('Nothing to clean up.\n');
      expect(world.mackerel.requests).toEqual([]);
      expect(world.mackerel.allHosts()).toMatchObject([{ status: 'working', isRetired: false }]);
    }
  });
});

const testWithFullDevice = existsSync('/dev/full') ? test : test.skip;

describe('where the state file can not be written', () => {
  const full = { GITHUB_STATE: '/dev/full' };

  testWithFullDevice.each(['update-status', 'register'])('%s with something to undo changes nothing', async (name) => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = name === 'register' ? EPHEMERAL : maintenance([id]);
    const main = await world.run(inputs, { env: full });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('note to the post step could not be saved');
    expect(written()).toEqual([]);
    expect(world.mackerel.allHosts()).toMatchObject([{ status: 'working', isRetired: false }]);
    const post = await runPost(main, { inputs, env: world.env });
    expect(post).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
  });

  testWithFullDevice('a step with nothing to undo does its work', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const main = await world.run({ operation: 'update-status', status: 'standby', hostIds: id }, { env: full });
    expect(main.exitCode).toBe(0);
    expect(world.mackerel.host(id)?.status).toBe('standby');
  });

  test('because there is none, a step with something to undo changes nothing', async () => {
    const main = await world.run(EPHEMERAL, { env: { GITHUB_STATE: '' } });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('GITHUB_STATE is not set');
    expect(main.log).not.toContain('::save-state');
    expect(written()).toEqual([]);
  });
});

testWithSignals(
  'a note that fits the disk only in part does not count: nothing was changed, and post does nothing',
  async () => {
    const ids = Array.from({ length: 1000 }, () => world.mackerel.addHost({ status: 'working' }).id);
    const inputs = maintenance(ids);
    const main = await runWithSmallFiles({ inputs, env: world.env });
    expect(main.exitCode).toBe(1);
    expect(written()).toEqual([]);
    expect(main.state).toEqual({});
    // Another job puts one of the hosts into maintenance: that is nothing for this post.
    world.mackerel.changeHost(ids[0] ?? '', { status: 'maintenance' });
    const post = await runPost(main, { inputs, env: world.env });
    expect(post).toMatchObject({ exitCode: 0, log: 'Nothing to clean up.\n' });
    expect(world.mackerel.host(ids[0] ?? '')?.status).toBe('maintenance');
  },
);

/** Runs the main step where no file may grow beyond 8 KiB: what is more is written in part, as on a full disk. */
async function runWithSmallFiles(
  options: ActionOptions,
): Promise<{ exitCode: number | null; state: Record<string, string> }> {
  const step = prepareStep(options);
  try {
    const command = 'ulimit -f 8; exec "$0" "$1"';
    const child = spawn('bash', ['-c', command, process.execPath, join(root, actionYml.runs.main)], {
      env: { PATH: process.env['PATH'], ...step.env },
      cwd: step.folder,
      stdio: 'ignore',
    });
    const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exitCode, state: step.results(false).state };
  } finally {
    step.remove();
  }
}
