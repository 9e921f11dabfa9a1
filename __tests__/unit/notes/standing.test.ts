import { describe, expect, test } from '@jest/globals';
import { type RunAnswer, RunsForbiddenError } from '../../../src/github/workflow-runs.ts';
import type { JobNote } from '../../../src/notes/note.ts';
import { type StandingOptions, Standings } from '../../../src/notes/standing.ts';

const SELF = {
  server: 'https://github.com',
  repository: 'example/deploy',
  run: '10',
  attempt: 2,
  job: 'deploy',
  step: '',
};
const RUN = { repository: SELF.repository, runId: '10', runAttempt: '2', job: 'deploy', runUrl: '' };
const GITHUB = { token: 't', apiUrl: '', timeout: 1, run: RUN };
const HOUR = 3_600_000;

const note = (part: Partial<JobNote> = {}): JobNote => ({
  ...SELF,
  version: 1,
  run: '7',
  attempt: 1,
  phase: 'active',
  status: 'maintenance',
  also: [],
  mode: 'always',
  hosts: ['a'],
  former: { working: ['a'] },
  time: new Date().toISOString(),
  sweeper: undefined,
  ...part,
});

const asked: string[] = [];
async function standingsOf(answer: RunAnswer, notes: JobNote[], options: Partial<StandingOptions> = {}) {
  asked.length = 0;
  const standings = new Standings({
    self: SELF,
    github: GITHUB,
    concurrency: 1,
    signal: new AbortController().signal,
    connect: async () =>
      Promise.resolve({
        ask: async (runId) => {
          asked.push(runId);
          return Promise.resolve(runId === '10' ? { state: 'active', status: 'in_progress', attempt: 2 } : answer);
        },
      }),
    ...options,
  });
  await standings.learn(notes);
  return standings;
}

const COMPLETED: RunAnswer = { state: 'completed', completedAt: new Date(), attempt: 1, succeeded: true };
const ACTIVE: RunAnswer = { state: 'active', status: 'queued', attempt: 1 };
const UNKNOWN: RunAnswer = { state: 'unanswered', reason: 'GitHub answered 502' };

describe('the job of a note', () => {
  test.each<[string, Partial<JobNote>, RunAnswer, string, boolean]>([
    ['is over with its run', {}, COMPLETED, 'over', false],
    ['is over where its run is gone', {}, { state: 'gone' }, 'over', false],
    ['is live while its run is', {}, ACTIVE, 'live', true],
    ['is over where its run is at a later attempt', {}, { ...ACTIVE, attempt: 2 }, 'over', false],
    ['is doubtful where GitHub knows no such attempt', { attempt: 3 }, { ...COMPLETED, attempt: 2 }, 'live', true],
    ['is doubtful where GitHub does not tell', {}, UNKNOWN, 'doubtful', true],
    [
      'holds for a day where GitHub does not tell',
      { time: new Date(Date.now() - 25 * HOUR).toISOString() },
      UNKNOWN,
      'doubtful',
      false,
    ],
    ['is doubtful in another repository', { repository: 'example/other' }, COMPLETED, 'doubtful', true],
    ['is doubtful on another server', { server: 'https://ghe.example' }, COMPLETED, 'doubtful', true],
    ['is this one', { run: '10', attempt: 2 }, UNKNOWN, 'own', false],
    ['is live as another job of this run', { run: '10', attempt: 2, job: 'other' }, UNKNOWN, 'live', true],
    ['is over as an earlier attempt of this run', { run: '10' }, UNKNOWN, 'over', false],
  ])('%s', async (_, part, answer, is, isLive) => {
    const one = note(part);
    const standings = await standingsOf(answer, [one]);
    expect(standings.of(one).is).toBe(is);
    expect(standings.isLive(one)).toBe(isLive);
  });

  test('is asked about once, and only where GitHub can tell', async () => {
    const notes = [note(), note(), note({ repository: 'example/other', run: '8' }), note({ run: '10' })];
    const standings = await standingsOf(COMPLETED, notes);
    await standings.learn(notes);
    expect(asked).toEqual(['7']);
  });

  test('is asked about again after a while, where it was live', async () => {
    const notes = [note()];
    const standings = await standingsOf(ACTIVE, notes, { freshFor: 0 });
    await standings.learn(notes);
    expect(asked).toEqual(['7', '7']);
  });

  test('must have been over for a while, where that is asked', async () => {
    const standings = await standingsOf(COMPLETED, [note()], { olderThan: HOUR });
    expect(standings.of(note())).toEqual({ is: 'live', reason: 'it ended only a short time ago' });
  });

  test('is over where someone says so, and GitHub can’t tell', async () => {
    const standings = await standingsOf(UNKNOWN, [note()], { overRunId: '7' });
    expect(standings.of(note()).is).toBe('over');
    expect((await standingsOf(ACTIVE, [note()], { overRunId: '7' })).of(note()).is).toBe('live');
  });

  test('is doubtful without a token', async () => {
    const standings = await standingsOf(COMPLETED, [note()], { github: undefined });
    expect(standings.of(note())).toEqual({ is: 'doubtful', reason: 'there is no githubToken to ask GitHub with' });
  });

  test('is doubtful where GitHub tells of no run, unless that is an error', async () => {
    const connect = async () =>
      Promise.resolve({ ask: async () => Promise.reject(new RunsForbiddenError('GitHub answered 403')) });
    const standings = await standingsOf(COMPLETED, [note()], { connect });
    expect(standings.of(note())).toEqual({ is: 'doubtful', reason: 'GitHub answered 403' });
    await expect(standingsOf(COMPLETED, [note()], { connect, mustAsk: true })).rejects.toThrow('403');
  });
});
