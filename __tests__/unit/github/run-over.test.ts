import { describe, expect, test } from '@jest/globals';
import { askAboutRuns, whyNotOver } from '../../../src/github/run-over.ts';
import { type RunAnswer, RunsForbiddenError } from '../../../src/github/workflow-runs.ts';

const ENDED: RunAnswer = { state: 'completed', completedAt: new Date(1000), attempt: 2, succeeded: true };
const ACTIVE: RunAnswer = { state: 'active', status: 'queued', attempt: 1 };
const GONE: RunAnswer = { state: 'gone' };
const SILENT: RunAnswer = { state: 'unanswered', reason: 'GitHub did not answer' };
const ODD: RunAnswer = { state: 'unknown', reason: 'GitHub does not say when it ended' };

describe('a run', () => {
  const run = (runAttempt: number) => ({ runId: '1', runAttempt });

  test.each([1, 2])('is over where it ended in time, for attempt %i of 2', (attempt) => {
    expect(whyNotOver(ENDED, run(attempt), 1001)).toBeUndefined();
  });

  test.each<[string, RunAnswer | undefined, number, number, string]>([
    ['it ended at that very time', ENDED, 1, 1000, 'it ended only a short time ago'],
    ['a later attempt is meant', ENDED, 3, 1001, 'GitHub knows attempt 2 only, and not attempt 3'],
    [
      'a later attempt than the first is meant, and GitHub tells none',
      { ...ENDED, attempt: undefined },
      2,
      1001,
      'GitHub knows attempt 1 only, and not attempt 2',
    ],
    ['it is active', ACTIVE, 1, 1001, 'it is queued'],
    ['the answer is odd', ODD, 1, 1001, ODD.reason],
    ['there is no answer', SILENT, 1, 1001, SILENT.reason],
    ['it was not asked about', undefined, 1, 1001, 'it was not asked about'],
  ])('is not over where %s', (_, answer, attempt, before, reason) => {
    expect(whyNotOver(answer, run(attempt), before)).toBe(reason);
  });

  test('that is gone is over', () => {
    expect(whyNotOver(GONE, run(1), 0)).toBeUndefined();
  });
});

describe('asking about runs', () => {
  const ask = async (answers: Record<string, RunAnswer>) => {
    const asked: string[] = [];
    const { own = ACTIVE, ...others } = answers;
    const runs = {
      ask: (runId: string) => {
        asked.push(runId);
        return Promise.resolve(runId === 'own' ? own : (others[runId] ?? GONE));
      },
    };
    return { answers: await askAboutRuns(runs, Object.keys(others), 'own', 2), asked };
  };

  test('asks about each once, and about the own one only where none was seen', async () => {
    expect((await ask({ a: ENDED, b: GONE })).asked).toEqual(['a', 'b']);
    expect((await ask({ a: GONE, b: GONE })).asked).toEqual(['a', 'b', 'own']);
    expect((await ask({ a: SILENT, b: ODD })).asked).toEqual(['a', 'b']);
  });

  test.each<[string, Record<string, RunAnswer>]>([
    ['no run is seen, not even the own one', { a: GONE, own: GONE }],
    ['the own one is not answered about', { a: GONE, b: SILENT, own: SILENT }],
    ['no question was answered', { a: SILENT, b: SILENT }],
  ])('fails where %s', async (_, answers) => {
    await expect(ask(answers)).rejects.toThrow(RunsForbiddenError);
    await expect(ask(answers)).rejects.toThrow('every host is kept, and nothing was changed');
  });

  test('of none is no failure', async () => {
    expect((await ask({})).answers.size).toBe(0);
  });
});
