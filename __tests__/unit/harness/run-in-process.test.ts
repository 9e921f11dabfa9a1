import { describe, expect, test } from '@jest/globals';
import { runMain, runPost } from '../../../harness/run-in-process.ts';
import { startSimulator } from '../../../simulator/index.ts';

/** What a step takes over for itself. */
const surroundings = () => ({
  env: { ...process.env },
  exitCode: process.exitCode,
  random: Math.random,
  write: process.stdout,
  listeners: process.listeners('SIGINT').length + process.listeners('SIGTERM').length,
});

describe('a step in this process', () => {
  test('ends as one in a process of its own, and leaves nothing behind', async () => {
    const mackerel = await startSimulator();
    const before = surroundings();
    try {
      const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url };
      const { id } = mackerel.addHost({ status: 'working' });
      const inputs = { operation: 'update-status', status: 'maintenance', restoreStatus: 'always', hostIds: id };
      const main = await runMain({ inputs, env });
      expect(main).toMatchObject({ exitCode: 0, signal: null, outputs: { changedHostIds: `["${id}"]` } });
      expect(main.summary).toContain('Mackerel: update-status');
      const post = await runPost(main, { inputs, env });
      expect(post).toMatchObject({ exitCode: 0, outputs: {}, state: {} });
      expect(post.summary).toContain('Mackerel: restoreStatus');
      expect(mackerel.host(id)?.status).toBe('working');
    } finally {
      await mackerel.close();
    }
    expect(surroundings()).toEqual(before);
  });

  test('fails without failing the process', async () => {
    const before = surroundings();
    const run = await runMain({ inputs: { operation: 'retire' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('apiKey is empty');
    expect(surroundings()).toEqual(before);
  });

  test('never runs beside another', async () => {
    const runs = await Promise.all(['one', 'two'].map((operation) => runMain({ inputs: { operation } })));
    expect(runs.map(({ log }) => /operation is "(\w+)"/.exec(log)?.[1])).toEqual(['one', 'two']);
  });

  test('can be told to end', async () => {
    const mackerel = await startSimulator();
    try {
      mackerel.faults.add({ effect: { kind: 'never' } });
      const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url };
      const inputs = { operation: 'retire', hostIds: 'a' };
      const run = await runMain({
        inputs,
        env,
        onStart: (kill) => {
          setTimeout(() => {
            kill('SIGTERM');
          }, 100);
        },
      });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('retire was cancelled');
    } finally {
      await mackerel.close();
    }
  });
});
