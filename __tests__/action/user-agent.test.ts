import { expect, test } from '@jest/globals';
import { runPost } from '../../harness/run-action.ts';
import { version } from '../../src/version.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();
const PRODUCT = `mackerel-host-lifecycle/${version}`;
const INPUTS = { operation: 'update-status', hostIds: 'h1', status: 'standby', restoreStatus: 'always' };

/** The header of every request so far, each once. */
function userAgents(): unknown[] {
  const sent = world.mackerel.requests.map(({ headers }) => headers['user-agent']);
  world.mackerel.clearRequests();
  return [...new Set(sent)];
}

test('both steps say in each request which version it is and in which run, and nothing else of the user', async () => {
  world.mackerel.addHost({ id: 'h1' });
  const env = {
    GITHUB_RUN_ID: '98765432101234567890',
    GITHUB_REPOSITORY: 'private-owner/private-name',
    GITHUB_ACTOR: 'private-actor',
    GITHUB_WORKFLOW: 'private-workflow',
    GITHUB_JOB: 'private-job',
  };
  const main = await world.run(INPUTS, { env });
  expect(main.exitCode).toBe(0);
  expect(userAgents()).toEqual([`${PRODUCT} (github-actions run 98765432101234567890)`]);
  const post = await runPost(main, { inputs: INPUTS, env: { ...world.env, ...env } });
  expect(post.exitCode).toBe(0);
  expect(userAgents()).toEqual([`${PRODUCT} (github-actions run 98765432101234567890)`]);
});

test.each([
  ['is not there', ''],
  ['is no number', 'latest'],
  ['would begin a header of its own', '1\r\nX-Injected: yes'],
  ['would end the comment', '1) other/1 ('],
  ['has digits of another script', '１２'],
  ['is longer than any number of a run', '1'.repeat(21)],
])('names no run where its number %s', async (_, GITHUB_RUN_ID) => {
  world.mackerel.addHost();
  const run = await world.run({ operation: 'list' }, { env: { GITHUB_RUN_ID } });
  expect(run.exitCode).toBe(0);
  expect(world.mackerel.requests.some(({ headers }) => 'x-injected' in headers)).toBe(false);
  expect(userAgents()).toEqual([PRODUCT]);
});
