import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld({ apiKey: 'key-that-nobody-must-see' });

/** Everything a run leaves behind, without the one line that tells the runner what to mask. */
function traces({ log, outputs, state, summary }: ActionRun): string {
  const unmasked = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...unmasked, JSON.stringify(outputs), JSON.stringify(state), summary].join('\n');
}

describe('the key appears nowhere but in its mask', () => {
  test('with debug logging on', async () => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'retire', hostIds: id }, { debug: true });
    expect(run.log).toMatch(/::debug::POST \/api\/v0\/hosts\/\w+\/retire 200 \d+ ms, attempt 1/);
    expect(run.log.split('\n')[0]).toBe('::add-mask::key-that-nobody-must-see');
    expect(run.log.match(/::add-mask::key-that-nobody-must-see/g)).toHaveLength(1);
    expect(traces(run)).not.toContain('key-that-nobody-must-see');
  });

  test('where Mackerel itself repeats it in an error', async () => {
    const body = { error: { message: 'Bad key: key-that-nobody-must-see' } };
    world.mackerel.faults.add({ effect: { kind: 'status', status: 401, body }, times: Infinity });
    const run = await world.run({ operation: 'retire', hostIds: 'a1' }, { debug: true });
    expect(run.log).toContain('Bad key: ***');
    expect(traces(run)).not.toContain('key-that-nobody-must-see');
  });

  test('where it stands in another input', async () => {
    const run = await world.run({ operation: 'retire', hostIds: 'key-that-nobody-must-see/' });
    expect(run.exitCode).toBe(1);
    expect(traces(run)).not.toContain('key-that-nobody-must-see');
  });

  test('where it has a line break, which is an error', async () => {
    const run = await world.run({ operation: 'retire', hostIds: 'a1', apiKey: 'first-half\nsecond-half' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('- apiKey. The key holds a line break');
    expect(run.log).toContain('::add-mask::second-half');
    expect(traces(run)).not.toMatch(/first-half|second-half/);
    expect(world.mackerel.requests).toEqual([]);
  });
});
