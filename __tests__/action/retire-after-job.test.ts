import { describe, expect, test } from '@jest/globals';
import { type ActionOptions, type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const EPHEMERAL = { operation: 'register', name: 'ci-01', retireAfterJob: 'true' };
const IDENTIFIER = 'github-actions/example/deploy/1234567890/1/deploy.40123456789/ci-01';

const post = (main: Pick<ActionRun, 'state'>, inputs: Record<string, string>, options: ActionOptions = {}) =>
  runPost(main, { ...options, inputs, env: { ...world.env, ...options.env } });

const isAlive = () => world.mackerel.allHosts().some(({ isRetired }) => !isRetired);

describe('retireAfterJob', () => {
  test('makes a custom identifier and a memo, and retires the host when the job ends', async () => {
    const main = await world.run(EPHEMERAL);
    const host = world.mackerel.host(main.outputs['hostId'] ?? '');
    expect(host).toMatchObject({
      customIdentifier: IDENTIFIER,
      memo: 'https://github.com/example/deploy/actions/runs/1234567890',
    });
    const run = await post(main, EPHEMERAL, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(0);
    expect(isAlive()).toBe(false);
  });

  test('keeps a custom identifier and a memo that were given', async () => {
    const main = await world.run({ ...EPHEMERAL, customIdentifier: 'mine', memo: 'note' });
    expect(world.mackerel.host(main.outputs['hostId'] ?? '')).toMatchObject({ customIdentifier: 'mine', memo: 'note' });
  });

  test('is content with a host that is retired already', async () => {
    const main = await world.run(EPHEMERAL);
    await world.run({ operation: 'retire', hostIds: main.outputs['hostId'] ?? '' });
    const run = await post(main, EPHEMERAL);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('it is retired already');
  });

  test('finds and retires a host whose registration was never answered', async () => {
    world.mackerel.faults.add({
      method: 'POST',
      path: '/api/v0/hosts',
      times: Infinity,
      effect: { kind: 'reset', workDone: true },
    });
    world.mackerel.faults.add({
      method: 'GET',
      path: /custom-identifier/,
      skip: 1,
      times: Infinity,
      effect: { kind: 'status', status: 503 },
    });
    const main = await world.run({ ...EPHEMERAL, customIdentifier: 'mine', retries: '0' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('The host may have been registered nevertheless');
    expect(isAlive()).toBe(true);
    world.mackerel.faults.clear();
    const run = await post(main, EPHEMERAL, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(0);
    expect(isAlive()).toBe(false);
  });

  test('is content where nothing was registered after all', async () => {
    world.mackerel.faults.add({ method: 'POST', path: '/api/v0/hosts', effect: { kind: 'status', status: 400 } });
    const main = await world.run(EPHEMERAL);
    expect(main.exitCode).toBe(1);
    const run = await post(main, EPHEMERAL, { jobStatus: 'failure' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toBe('Nothing to clean up.\n');
  });

  test('that fails fails the job, with the ID and the way to finish by hand', async () => {
    const main = await world.run(EPHEMERAL);
    const run = await post(main, EPHEMERAL, { env: { MACKEREL_APIKEY: world.mackerel.readOnlyApiKey } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('To finish by hand: retire it in Mackerel');
    const id = main.outputs['hostId'] ?? 'no ID';
    expect(run.log).toContain(`::error::retireAfterJob failed for 1 of 1 host: ci-01 (${id}).`);
    expect(run.log).toContain(`retireAfterJob failed: 1 failed of 1 host`);
  });

  test('outside a workflow run is refused before any request', async () => {
    const run = await world.run(EPHEMERAL, { env: { GITHUB_RUN_ID: '' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('This needs a workflow run');
    expect(world.mackerel.requests).toEqual([]);
  });
});
