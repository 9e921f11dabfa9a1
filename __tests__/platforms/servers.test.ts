import { afterEach, describe, expect, test } from '@jest/globals';
import { ended, type GitHubStandIn, startGitHub } from '../../harness/github-stand-in.ts';
import { type ActionOptions, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';

// A GitHub Enterprise Server, as it differs from github.com: addresses, an API below /api/v3, a number of the job that it
// does not tell.

const world = setUpWorld();
const SERVER = 'https://github.example.co.jp';
const REGISTER = { operation: 'register', name: 'ci', retireAfterJob: 'true' };

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
});

const onServer = (more: ActionOptions = {}): ActionOptions => ({
  ...more,
  env: { GITHUB_SERVER_URL: SERVER, GITHUB_API_URL: `${SERVER}/api/v3`, ...more.env },
});
const hostOf = (run: { outputs: Record<string, string> }) => world.mackerel.host(run.outputs['hostId'] ?? '');

describe('on a GitHub Enterprise Server', () => {
  test.each(['', '/'])('links lead to a run of that server, whose address ends with %j', async (end) => {
    const host = hostOf(await world.run(REGISTER, onServer({ env: { GITHUB_SERVER_URL: SERVER + end } })));
    expect(host?.memo).toBe(`${SERVER}/example/deploy/actions/runs/1234567890`);
    world.mackerel.addService({ name: 'Shop', roles: [] });
    await world.run({ operation: 'create-downtime', serviceScopes: 'Shop', endAfterJob: 'true' }, onServer());
    await world.run(
      { operation: 'create-graph-annotation', service: 'Shop' },
      onServer({ env: { GITHUB_SHA: 'a'.repeat(40) } }),
    );
    const texts = JSON.stringify([world.mackerel.downtimes(), world.mackerel.graphAnnotations()]);
    expect(texts).toContain(`${SERVER}/example/deploy/actions/runs/1234567890/attempts/1`);
    expect(texts).toContain(`${SERVER}/example/deploy/commit/${'a'.repeat(40)}`);
    expect(texts).not.toContain('https://github.com');
  });

  test('a job without a number is told from the others of its matrix by its index', async () => {
    const runs = await Promise.all(
      ['0', '1'].map((jobIndex) => world.run(REGISTER, onServer({ jobId: '', jobIndex }))),
    );
    expect(runs.map((run) => hostOf(run)?.customIdentifier)).toEqual([
      'github-actions/example/deploy/1234567890/1/deploy.0/ci',
      'github-actions/example/deploy/1234567890/1/deploy.1/ci',
    ]);
    for (const [index, main] of runs.entries()) {
      const options = onServer({ inputs: REGISTER, jobId: '', jobIndex: String(index) });
      const post = await runPost(main, { ...options, env: { ...world.env, ...options.env } });
      expect(post.exitCode).toBe(0);
    }
    expect(world.mackerel.allHosts().every(({ isRetired }) => isRetired)).toBe(true);
  });

  test('a job that is told by neither is told by its name alone', async () => {
    const run = await world.run(REGISTER, onServer({ jobId: '', jobIndex: '' }));
    expect(hostOf(run)?.customIdentifier).toBe('github-actions/example/deploy/1234567890/1/deploy/ci');
  });

  test.each(['/api/v3', '/api/v3/'])('runs are asked about below %s, by the token of that server', async (path) => {
    github = await startGitHub({ 100: ended(9) });
    const { id } = world.mackerel.addHost({
      customIdentifier: 'github-actions/example/deploy/100/1/test.0/ci',
      createdAt: Math.floor(Date.now() / 1000) - 10 * 3600,
      memo: `${SERVER}/example/deploy/actions/runs/100`,
    });
    const env = { GITHUB_API_URL: github.url + path };
    const swept = await world.run(
      { operation: 'retire-orphans', githubToken: 'token-of-the-server' },
      onServer({ env }),
    );
    expect(swept.exitCode).toBe(0);
    expect(world.mackerel.host(id)?.isRetired).toBe(true);
    expect(github.asked).toEqual(['/api/v3/repos/example/deploy/actions/runs/100']);
    expect([...github.authorizations]).toEqual(['token token-of-the-server']);
  });

  test('a host whose memo leads to another server is kept', async () => {
    github = await startGitHub({ 100: ended(9) });
    const { id } = world.mackerel.addHost({
      customIdentifier: 'github-actions/example/deploy/100/1/test.0/ci',
      createdAt: Math.floor(Date.now() / 1000) - 10 * 3600,
      memo: 'https://github.com/example/deploy/actions/runs/100',
    });
    const env = { GITHUB_API_URL: `${github.url}/api/v3` };
    await world.run({ operation: 'retire-orphans' }, onServer({ env }));
    expect(world.mackerel.host(id)?.isRetired).toBe(false);
  });

  test('a server without the page of a run, or whose API is a proxy, keeps every host', async () => {
    github = await startGitHub({ 100: { errorStatus: 404, html: '<h1>Not Found</h1>' } });
    const { id } = world.mackerel.addHost({
      customIdentifier: 'github-actions/example/deploy/100/1/test.0/ci',
      createdAt: Math.floor(Date.now() / 1000) - 10 * 3600,
    });
    const env = { GITHUB_API_URL: `${github.url}/api/v3` };
    const swept = await world.run({ operation: 'retire-orphans' }, onServer({ env }));
    expect(swept.exitCode).toBe(1);
    expect(world.mackerel.host(id)?.isRetired).toBe(false);
  });
});
