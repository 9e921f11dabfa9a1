import pLimit from 'p-limit';
import type { NamedRun } from './workflow-run.ts';
import { type RunAnswer, RunsForbiddenError, type WorkflowRuns } from './workflow-runs.ts';

/**
 * Asks about each run once. A run that GitHub does not find is gone only if the token is shown to see this repository's
 * runs at all: to a token without access, every run looks gone.
 *
 * @param runs of one repository
 * @param ownRunId the run that asks, which is there
 * @returns the answers by run ID
 * @throws RunsForbiddenError where the token may not read runs, sees none, or where no question was answered
 */
export async function askAboutRuns(
  runs: WorkflowRuns,
  runIds: readonly string[],
  ownRunId: string,
  concurrency: number,
): Promise<Map<string, RunAnswer>> {
  const answers = new Map<string, RunAnswer>();
  await pLimit(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
  const states = [...answers.values()];
  const [first] = states;
  if (first?.state === 'unanswered' && states.every(({ state }) => state === 'unanswered')) {
    throw new RunsForbiddenError(
      `GitHub answered none of the questions about ${runIds.length === 1 ? 'the workflow run' : `${runIds.length} workflow runs`} ` +
        `(${first.reason}): every host is kept, and nothing was changed`,
    );
  }
  const someGone = states.some(({ state }) => state === 'gone');
  if (!someGone || states.some(isSeen) || isSeen(await runs.ask(ownRunId))) return answers;
  throw new RunsForbiddenError(
    'GitHub finds no run of this repository, not even this very one: every host is kept, and nothing was changed. ' +
      'The job needs "permissions: actions: read", or githubToken a token that has it',
  );
}

/**
 * Why a run must not be taken for over (contract, "retire-orphans"): any doubt counts.
 *
 * @param run as it is named where it left something behind
 * @param before it must have ended before then (epoch ms)
 * @returns undefined where it is over, or gone altogether
 */
export function whyNotOver(
  answer: RunAnswer | undefined,
  { runAttempt }: NamedRun,
  before: number,
): string | undefined {
  switch (answer?.state) {
    case 'completed': {
      if (answer.completedAt.getTime() >= before) return 'it ended only a short time ago';
      // Where GitHub does not tell the attempt, only the first one is sure not to be a later one.
      const { attempt = 1 } = answer;
      return runAttempt > attempt ? `GitHub knows attempt ${attempt} only, and not attempt ${runAttempt}` : undefined;
    }
    case 'gone':
      return undefined;
    case 'active':
      return `it is ${answer.status}`;
    case 'unknown':
    case 'unanswered':
      return answer.reason;
    case undefined:
      return 'it was not asked about';
  }
}

function isSeen({ state }: RunAnswer): boolean {
  return state === 'completed' || state === 'active';
}
