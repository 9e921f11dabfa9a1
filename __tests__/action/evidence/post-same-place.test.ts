import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ActionRun, runMain, runPost } from '../../../harness/run-action.ts';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { type Switchboard, startSwitchboard } from './switchboard.ts';

const MAINTENANCE = { operation: 'update-status', status: 'maintenance', restoreStatus: 'always', retries: '0' };

let ours: Simulator;
let theirs: Simulator;
let mackerel: Switchboard;

beforeEach(async () => {
  ours = await startSimulator({ organization: 'our-org', apiKey: 'our-key' });
  theirs = await startSimulator({ organization: 'their-org', apiKey: 'their-key' });
  mackerel = await startSwitchboard({
    'our-key': { url: ours.url, apiKey: 'our-key' },
    'our-new-key': { url: ours.url, apiKey: 'our-key' },
    'their-key': { url: theirs.url, apiKey: 'their-key' },
  });
});
afterEach(async () => {
  await Promise.all([mackerel.close(), ours.close(), theirs.close()]);
});

const asked = ({ requests }: Simulator) => requests.map(({ method, path }) => `${method} ${path}`);

/** Puts a host into maintenance, to be restored when the job ends. */
const enterMaintenance = async (inputs: Record<string, string> = {}) => {
  const { id } = ours.addHost({ status: 'working' });
  const given = { ...MAINTENANCE, hostIds: id, ...inputs };
  const env = { MACKEREL_APIKEY: 'our-key', MACKEREL_APIBASE: mackerel.url };
  const main = await runMain({ inputs: given, env });
  expect(main.exitCode).toBe(0);
  ours.clearRequests();
  const post = (change: Record<string, string>): Promise<ActionRun> =>
    runPost(main, { inputs: given, env: { ...env, ...change } });
  return { id, post, status: () => ours.host(id)?.status };
};

describe('post with another API key than main', () => {
  test('of another organization sends nothing but GET /org, and fails with the IDs and what to do by hand', async () => {
    const { id, post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIKEY: 'their-key' });
    expect(run.exitCode).toBe(1);
    expect(asked(theirs)).toEqual(['GET /api/v0/org']);
    expect(asked(ours)).toEqual([]);
    expect(status()).toBe('maintenance');
    expect(run.log).toContain('belongs to the organization their-org, but the main step worked in our-org');
    expect(run.log).toContain('1 host may still be in maintenance. To finish by hand:');
    expect(run.log).toContain(`back to working: ${id}`);
  });

  test('of the same organization goes on: the key was rotated', async () => {
    const { post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIKEY: 'our-new-key' });
    expect(run.exitCode).toBe(0);
    expect(status()).toBe('working');
  });

  test('that is not accepted sends nothing but GET /org, and fails with the IDs', async () => {
    const { id, post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIKEY: 'a-deleted-key' });
    expect(run.exitCode).toBe(1);
    expect(mackerel.unknown).toEqual(['GET /api/v0/org']);
    expect(status()).toBe('maintenance');
    expect(run.log).toContain(`back to working: ${id}`);
  });

  test('sends nothing at all where main could not note its organization', async () => {
    ours.faults.add({ path: '/api/v0/org', effect: { kind: 'status', status: 503 } });
    const { id, post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIKEY: 'their-key' });
    expect(run.exitCode).toBe(1);
    expect([...asked(theirs), ...asked(ours)]).toEqual([]);
    expect(status()).toBe('maintenance');
    expect(run.log).toContain(`back to working: ${id}`);
  });

  test('asks again where GET /org fails in a way that may pass', async () => {
    const { post, status } = await enterMaintenance({ retries: '2' });
    ours.faults.add({ path: '/api/v0/org', effect: { kind: 'status', status: 503 } });
    const run = await post({ MACKEREL_APIKEY: 'our-new-key' });
    expect(run.exitCode).toBe(0);
    expect(status()).toBe('working');
  });

  test('of another organization retires no host', async () => {
    const inputs = { operation: 'register', name: 'ci-01', retireAfterJob: 'true' };
    const env = { MACKEREL_APIKEY: 'our-key', MACKEREL_APIBASE: mackerel.url };
    const main = await runMain({ inputs, env });
    const id = main.outputs['hostId'] ?? '';
    const run = await runPost(main, { inputs, env: { ...env, MACKEREL_APIKEY: 'their-key' } });
    expect(run.exitCode).toBe(1);
    expect(asked(theirs)).toEqual(['GET /api/v0/org']);
    expect(ours.host(id)?.isRetired).toBe(false);
    expect(run.log).toContain(`operation: retire and hostIds: ${id}`);
  });
});

describe('post with another apiBase than main', () => {
  test('sends its key nowhere, and fails with the IDs and what to do by hand', async () => {
    const { id, post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIBASE: theirs.url });
    expect(run.exitCode).toBe(1);
    expect([...asked(theirs), ...asked(ours)]).toEqual([]);
    expect(status()).toBe('maintenance');
    expect(run.log).toContain('the API key was sent nowhere');
    expect(run.log).toContain('MACKEREL_APIBASE');
    expect(run.log).toContain(`back to working: ${id}`);
  });

  test('of which only the slash at the end differs goes on', async () => {
    const { post, status } = await enterMaintenance();
    const run = await post({ MACKEREL_APIBASE: `${mackerel.url}/` });
    expect(run.exitCode).toBe(0);
    expect(status()).toBe('working');
  });
});

test('post without the key that main had says why it can be missing there, and not that the secret is misspelled', async () => {
  const { id, post, status } = await enterMaintenance();
  const run = await post({ MACKEREL_APIKEY: '' });
  expect(run.exitCode).toBe(1);
  expect(status()).toBe('maintenance');
  expect(run.log).toContain('The main step had a key. Nested composite actions lose their inputs in the post step');
  expect(run.log).toContain('set the environment variable MACKEREL_APIKEY for the whole job');
  expect(run.log).not.toContain('check its name');
  expect(run.log).toContain(`back to working: ${id}`);
});
