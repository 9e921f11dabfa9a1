import { afterEach, describe, expect, test } from '@jest/globals';
import { ended, type GitHubStandIn, type RunReply, startGitHub } from '../../../harness/github-stand-in.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();

const OWN_RUN = '1234567890';
const HOUR = 3600;
const RUN_URL = 'https://github.com/example/deploy/actions/runs/100';
const HTML = '<html><body>404 Not Found</body></html>';

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

interface Orphan {
  runId?: string;
  attempt?: number;
  name?: string;
  job?: string;
  ageInHours?: number;
  memo?: string;
}

const orphan = ({
  runId = '100',
  attempt = 1,
  name = 'ci-01',
  job = 'test',
  ageInHours = 48,
  memo = '',
}: Orphan = {}) =>
  world.mackerel.addHost({
    name,
    memo,
    customIdentifier: `github-actions/example/deploy/${runId}/${attempt}/${job}/${name}`,
    createdAt: Math.floor(Date.now() / 1000) - ageInHours * HOUR,
  }).id;

const sweep = async (
  runs: Record<string, RunReply>,
  inputs: Record<string, string> = {},
  apiUrl = (github: GitHubStandIn) => github.url,
) => {
  github = await startGitHub({ [OWN_RUN]: { status: 'in_progress', updated_at: new Date().toISOString() }, ...runs });
  return world.run({ operation: 'retire-orphans', ...inputs }, { env: { GITHUB_API_URL: apiUrl(github) } });
};

const isRetired = (id: string) => world.mackerel.host(id)?.isRetired;

describe('retire-orphans keeps a host', () => {
  test.each<[string, Orphan, RunReply, Record<string, string>, string]>([
    ['of whose run only a proxy says 404', {}, { errorStatus: 404, html: HTML }, {}, 'GitHub answered 404'],
    ['where the answer is about another run', {}, { ...ended(9), id: 99 }, {}, 'did not answer about this run'],
    ['of a later attempt than GitHub knows', { attempt: 2 }, ended(9, 1), {}, 'not attempt 2'],
    ['that is younger than olderThan', { ageInHours: 0.5 }, ended(9), {}, 'the host is young'],
    ['that is younger than the end of its run', { ageInHours: 2 }, ended(9), {}, 'it ended before the host'],
    [
      'that is younger than the end of its run, whatever olderThan',
      { ageInHours: 2 },
      ended(9),
      { olderThan: '0' },
      'it ended before the host',
    ],
    [
      'that ran at another server',
      { memo: 'https://ghe.example.com/example/deploy/actions/runs/100' },
      ended(9),
      {},
      'it ran at https://ghe.example.com',
    ],
    [
      'that ran at another server, by a memo that says more',
      { memo: 'CI host of\nhttps://ghe.example.com/example/deploy/actions/runs/100, do not touch' },
      ended(9),
      {},
      'it ran at https://ghe.example.com',
    ],
  ])('%s, and says why', async (_, host, reply, inputs, reason) => {
    const id = orphan(host);
    const other = orphan({ runId: '101', name: 'other' });
    const run = await sweep({ 100: reply, 101: ended(9) }, inputs);
    expect(run.exitCode).toBe(0);
    expect([id, other].map(isRetired)).toEqual([false, true]);
    expect(run.log).toMatch(new RegExp(`^::notice::.*Host ci-01 \\(${id}\\) is kept: run 100: .*${reason}`, 'm'));
  });

  test('of a run that is gone where the memo shows another server', async () => {
    const id = orphan({ memo: 'https://ghe.example.com/example/deploy/actions/runs/100' });
    const run = await sweep({});
    expect(isRetired(id)).toBe(false);
    expect(run.log).toContain('it ran at https://ghe.example.com');
  });

  test.each<[string, RunReply]>([
    ['finds no run at all, not even its own', { errorStatus: 404 }],
    ['is told of its own run by a proxy only', { errorStatus: 404, html: HTML }],
    ['is told of another run than its own', { ...ended(9), id: 99 }],
  ])('and fails, as with 403, where the token %s', async (_, own) => {
    const id = orphan();
    const run = await sweep({ [OWN_RUN]: own });
    expect(run.exitCode).toBe(1);
    expect(isRetired(id)).toBe(false);
    expect(run.log).toContain('every host is kept, and nothing was changed');
    expect(run.log).toContain('permissions: actions: read');
  });

  test.each<[string, RunReply]>([
    ['GitHub is down', { errorStatus: 502 }],
    ['a proxy says 404 to everything', { errorStatus: 404, html: HTML }],
    ['every answer is about another run', { ...ended(9), id: 99 }],
    ['the rate limit is used up', { errorStatus: 429, headers: { 'retry-after': '60' } }],
  ])('and fails where nothing could be asked: %s', async (_, reply) => {
    const ids = [orphan({ runId: '100' }), orphan({ runId: '101' })];
    const run = await sweep({ 100: reply, 101: reply });
    expect(run.exitCode).toBe(1);
    expect(ids.some(isRetired)).toBe(false);
    expect(run.log).toContain('every host is kept, and nothing was changed');
  });
});

describe('retire-orphans retires a host', () => {
  test.each<[string, Orphan, RunReply]>([
    ['with the number of its job', { job: 'test.77' }, ended(9)],
    ['of an earlier attempt', { attempt: 1 }, ended(9, 3)],
    ['whose memo is the address of its run', { memo: RUN_URL }, ended(9)],
    ['that was registered just before its run ended', { ageInHours: 9.1 }, ended(9)],
  ])('%s', async (_, host, reply) => {
    const id = orphan(host);
    const run = await sweep({ 100: reply });
    expect(run.exitCode).toBe(0);
    expect(isRetired(id)).toBe(true);
  });

  test.each(['/api/v3', '/api/v3/', '/'])('where the address of the API ends with %s', async (end) => {
    const id = orphan();
    const run = await sweep({ 100: ended(9) }, {}, ({ url }) => `${url}${end}`);
    expect(run.exitCode).toBe(0);
    expect(isRetired(id)).toBe(true);
    expect(github?.asked).toEqual([`${end.replace(/\/$/, '')}/repos/example/deploy/actions/runs/100`]);
  });
});
