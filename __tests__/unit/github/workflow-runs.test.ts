import { describe, expect, test } from '@jest/globals';
import { connectWorkflowRuns, type WorkflowRunsOptions } from '../../../src/github/workflow-runs.ts';
import { json, setUpServers } from '../server.ts';

const startServer = setUpServers();

const ENDED = { status: 'completed', updated_at: '2026-01-02T03:04:05Z' };
const EXHAUSTED = { state: 'unanswered', reason: "GitHub's rate limit is used up" };

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: object;
}

/** Workflow runs over a GitHub that answers so to each question, one after the other, and the last one on. */
async function runsAnswering(
  answers: readonly (Answer | 'cut' | 'never')[],
  options: Partial<WorkflowRunsOptions> = {},
) {
  const server = await startServer((response, _, count) => {
    const answer = answers[count - 1] ?? answers.at(-1) ?? {};
    if (answer === 'never') return;
    if (answer === 'cut') {
      response.destroy();
      return;
    }
    const { status = 200, headers = {}, body = {} } = answer;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    json(response, status < 400 ? { id: 1, ...body } : { message: 'Not what you hoped for', ...body }, status);
  });
  const runs = await connectWorkflowRuns({
    token: 'the-token',
    apiUrl: server.url,
    repository: 'example/deploy',
    timeout: 5000,
    signal: new AbortController().signal,
    ...options,
  });
  return { ...server, runs };
}

describe('a workflow run', () => {
  test('is asked for by its number, with the token', async () => {
    const { runs, received } = await runsAnswering([{ body: { ...ENDED, id: 42, run_attempt: 3 } }]);
    const completedAt = new Date('2026-01-02T03:04:05Z');
    expect(await runs.ask('42')).toEqual({ state: 'completed', completedAt, attempt: 3, succeeded: false });
    expect(received).toMatchObject([{ method: 'GET', url: '/repos/example/deploy/actions/runs/42' }]);
    expect(received[0]?.headers.authorization).toBe('token the-token');
  });

  test.each(['queued', 'in_progress', 'waiting'])('is active while its status is %s', async (status) => {
    const { runs } = await runsAnswering([{ body: { ...ENDED, status } }]);
    expect(await runs.ask('1')).toEqual({ state: 'active', status });
  });

  test('is gone where GitHub knows none', async () => {
    const { runs } = await runsAnswering([{ status: 404 }]);
    expect(await runs.ask('1')).toEqual({ state: 'gone' });
  });

  test.each([[undefined], ['3'], [null]])('is of no known attempt where GitHub says %j', async (run_attempt) => {
    const { runs } = await runsAnswering([{ body: { ...ENDED, run_attempt } }]);
    expect(await runs.ask('1')).toMatchObject({ state: 'completed', attempt: undefined });
  });

  test.each([[2], ['1'], [undefined]])('is not answered about where the answer has the number %j', async (id) => {
    const { runs } = await runsAnswering([{ body: { ...ENDED, id } }]);
    expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: 'GitHub did not answer about this run' });
  });

  test.each([[undefined], [7]])(
    'is not gone where a 404 has the message %j, as no answer of GitHub has',
    async (message) => {
      const { runs } = await runsAnswering([{ status: 404, body: { message } }]);
      expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: 'GitHub answered 404, not in its own words' });
    },
  );
});

describe('nothing is known of a run', () => {
  test.each([['9007199254740993'], ['1e999'], ['x']])('whose number is none: %s', async (number) => {
    const { runs, received } = await runsAnswering([{ body: ENDED }]);
    expect(await runs.ask(number)).toEqual({ state: 'unknown', reason: 'no run has such a number' });
    expect(received).toEqual([]);
  });

  test.each([[undefined], ['yesterday'], ['at 2026-01-02T03:04:05Z'], ['2026-13-02T03:04:05Z'], [7]])(
    'that ended at a time that is none: %j',
    async (updated_at) => {
      const { runs } = await runsAnswering([{ body: { status: 'completed', updated_at } }]);
      expect(await runs.ask('1')).toEqual({ state: 'unknown', reason: 'GitHub does not say when it ended' });
    },
  );

  test.each([400, 500, 502])('where GitHub answers %d, and the next question may be asked', async (status) => {
    const { runs } = await runsAnswering([{ status }, { body: { ...ENDED, id: 2 } }]);
    expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: `GitHub answered ${status}` });
    expect(await runs.ask('2')).toMatchObject({ state: 'completed' });
  });

  test('where no answer comes', async () => {
    const { runs } = await runsAnswering(['cut', { body: { ...ENDED, id: 2 } }]);
    expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: 'GitHub did not answer' });
    expect(await runs.ask('2')).toMatchObject({ state: 'completed' });
  });

  test('where none comes in time', async () => {
    const { runs } = await runsAnswering(['never'], { timeout: 100 });
    expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: 'GitHub did not answer' });
  });

  test('where the step is cancelled', async () => {
    const cancellation = new AbortController();
    const { runs } = await runsAnswering(['never'], { signal: cancellation.signal });
    setTimeout(() => {
      cancellation.abort();
    }, 50);
    expect(await runs.ask('1')).toEqual({ state: 'unanswered', reason: 'GitHub did not answer' });
  });
});

describe('once GitHub’s rate limit is used up, nothing more is asked', () => {
  test.each<[string, Answer]>([
    ['says too many requests', { status: 429 }],
    ['refuses, with a time to wait', { status: 403, headers: { 'retry-after': '60' } }],
    ['refuses, with no request left', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['fails, with no request left', { status: 502, headers: { 'x-ratelimit-remaining': '0' } }],
  ])('where an answer %s', async (_, answer) => {
    const { runs, received } = await runsAnswering([answer, { body: ENDED }]);
    expect(await runs.ask('1')).toEqual(EXHAUSTED);
    expect(await runs.ask('2')).toEqual(EXHAUSTED);
    expect(received).toHaveLength(1);
  });

  test('not even where the last answer was a good one', async () => {
    const { runs, received } = await runsAnswering([{ body: ENDED, headers: { 'x-ratelimit-remaining': '0' } }]);
    expect(await runs.ask('1')).toMatchObject({ state: 'completed' });
    expect(await runs.ask('2')).toEqual(EXHAUSTED);
    expect(received).toHaveLength(1);
  });

  test('as long as requests are left, they are asked', async () => {
    const { runs } = await runsAnswering([{ body: ENDED, headers: { 'x-ratelimit-remaining': '10' } }]);
    expect(await runs.ask('1')).toMatchObject({ state: 'completed' });
    expect(await runs.ask('1')).toMatchObject({ state: 'completed' });
  });
});

test.each([401, 403])(
  'a token that may not read runs (%d) ends it all, and is told with the remedy',
  async (status) => {
    const { runs } = await runsAnswering([{ status }]);
    await expect(runs.ask('1')).rejects.toMatchObject({
      name: 'RunsForbiddenError',
      message:
        `GitHub answered ${status} to the question about workflow runs of example/deploy: nothing was changed. ` +
        'The job needs "permissions: actions: read", or githubToken a token that has it',
    });
  },
);
