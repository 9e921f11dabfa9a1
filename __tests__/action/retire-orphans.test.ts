import { afterEach, describe, expect, test } from '@jest/globals';
import { ended, type GitHubStandIn, type RunReply, startGitHub } from '../../harness/github-stand-in.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld();

const OWN_RUN = '1234567890';
const HOUR = 3600;

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

const orphan = (runId: string, name = 'ci-01', ageInHours = 48) =>
  world.mackerel.addHost({
    name,
    customIdentifier: `github-actions/example/deploy/${runId}/1/test/${name}`,
    createdAt: Math.floor(Date.now() / 1000) - ageInHours * HOUR,
  }).id;

const sweep = async (runs: Record<string, RunReply>, inputs: Record<string, string> = {}) => {
  github = await startGitHub({ [OWN_RUN]: { status: 'in_progress', updated_at: new Date().toISOString() }, ...runs });
  return world.run({ operation: 'retire-orphans', ...inputs }, { env: { GITHUB_API_URL: github.url } });
};

const isRetired = (id: string) => world.mackerel.host(id)?.isRetired;

describe('retire-orphans', () => {
  test('retires the hosts of runs that ended, and asks about each run once', async () => {
    const ids = [orphan('100', 'a'), orphan('100', 'b/c'), orphan('101')];
    const run = await sweep({ 100: ended(2), 101: ended(5) });
    expect(run.exitCode).toBe(0);
    expect(ids.map(isRetired)).toEqual([true, true, true]);
    expect(github?.asked.toSorted()).toEqual([
      '/repos/example/deploy/actions/runs/100',
      '/repos/example/deploy/actions/runs/101',
    ]);
    expect(github?.authorizations).toEqual(new Set(['token github-token']));
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toEqual(ids);
    expect(world.asked()).toHaveLength(2);
  });

  test.each<[string, RunReply]>([
    ['is still going', { status: 'in_progress', updated_at: new Date(0).toISOString() }],
    ['is queued', { status: 'queued', updated_at: new Date(0).toISOString() }],
    ['ended a moment ago', ended(0.5)],
    ['has no time of its end', { status: 'completed', updated_at: 'soon' }],
  ])('keeps the hosts of a run that %s', async (_, reply) => {
    const id = orphan('100');
    const run = await sweep({ 100: reply });
    expect(run.exitCode).toBe(0);
    expect(isRetired(id)).toBe(false);
    expect(run.log).toMatch(new RegExp(`^::notice::.*Host ci-01 \\(${id}\\) is kept: run 100: `, 'm'));
  });

  test('retires hosts of a run that is gone, once they are old enough', async () => {
    const [old, young] = [orphan('100', 'old', 2), orphan('100', 'young', 0.5)];
    await sweep({});
    expect([old, young].map(isRetired)).toEqual([true, false]);
    expect(github?.asked).toContain(`/repos/example/deploy/actions/runs/${OWN_RUN}`);
  });

  test('keeps the hosts of a run that GitHub fails to tell of, and retires others', async () => {
    const [unknown, over] = [orphan('100'), orphan('101', 'ci-02')];
    const run = await sweep({ 100: { errorStatus: 502 }, 101: ended(2) });
    expect(run.exitCode).toBe(0);
    expect([unknown, over].map(isRetired)).toEqual([false, true]);
    expect(run.log).toContain(`(${unknown}) is kept: run 100: GitHub answered 502`);
  });

  test('touches no custom identifier that is not exactly of this repository’s form', async () => {
    const identifiers = [
      'github-actions/example/deploy-2/100/1/test/ci',
      'github-actions/Example/deploy/100/1/test/ci',
      'github-actions/example/deploy/100/1/test/',
      'github-actions/example/deploy/100/1/ci',
      'github-actions/example/deploy/1x0/1/test/ci',
      'github-actions/example/deploy/0100/1/test/ci',
      'x/github-actions/example/deploy/100/1/test/ci',
      'github-actions/example/deploy',
      'web-01',
    ];
    for (const customIdentifier of identifiers) world.mackerel.addHost({ customIdentifier });
    world.mackerel.addHost();
    const run = await sweep({ 100: ended(100) });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.allHosts().some((host) => host.isRetired)).toBe(false);
    expect(github?.asked).toEqual([]);
    expect(run.log).toContain('No host was left behind by a run of example/deploy.');
  });

  test('of hosts of every status', async () => {
    const id = orphan('100');
    world.mackerel.changeHost(id, { status: 'poweroff' });
    await sweep({ 100: ended(2) });
    expect(isRetired(id)).toBe(true);
  });

  test('changes nothing in a dry run', async () => {
    const id = orphan('100');
    const run = await sweep({ 100: ended(2) }, { dryRun: 'true' });
    expect(isRetired(id)).toBe(false);
    expect(run.log).toContain(`ci-01 (${id}): would become: retired`);
  });

  test('changes nothing where more hosts were left behind than maxHosts allows', async () => {
    for (let index = 0; index < 11; index++) orphan('100', `ci-${index}`);
    const run = await sweep({ 100: ended(2) });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('11 hosts were left behind, but maxHosts is 10: nothing was changed.');
    expect(world.mackerel.allHosts().some((host) => host.isRetired)).toBe(false);
  });

  test('says which permission is missing, and changes nothing', async () => {
    orphan('100');
    const id = orphan('101');
    const run = await sweep({ 100: { errorStatus: 403 }, 101: ended(2) });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('permissions: actions: read');
    expect(isRetired(id)).toBe(false);
  });

  test.each<[string, RunReply]>([
    ['429', { errorStatus: 429, headers: { 'retry-after': '60' } }],
    ['403 with nothing left', { errorStatus: 403, headers: { 'x-ratelimit-remaining': '0' } }],
  ])('stops asking when the rate limit is used up (%s), and keeps the hosts', async (_, reply) => {
    const ids = Array.from({ length: 5 }, (_, index) => orphan(String(100 + index)));
    const run = await sweep({ 100: ended(9), 101: reply, 102: ended(9), 103: ended(9) }, { concurrency: '1' });
    expect(run.exitCode).toBe(0);
    expect(ids.map(isRetired)).toEqual([true, false, false, false, false]);
    expect(github?.asked).toHaveLength(2);
    expect(run.log).toContain('rate limit is used up');
  });

  test('without anything to ask loads no GitHub client', async () => {
    github = await startGitHub({});
    const run = await world.run(
      { operation: 'retire-orphans' },
      { env: { GITHUB_API_URL: github.url, NODE_DEBUG: 'esm' } },
    );
    expect(run.exitCode).toBe(0);
    expect(github.asked).toEqual([]);
  });
});
