import { jobName, type JobPlace, type WorkflowRun } from '../github/workflow-run.ts';
import type { Author } from './note.ts';

/**
 * Whose notes this step writes.
 *
 * @param place what tells the job from others of the same key
 * @param env where GITHUB_ACTION stands
 */
export function authorOf(run: WorkflowRun, place: JobPlace, env: NodeJS.ProcessEnv): Author {
  return {
    server: run.runUrl.slice(0, run.runUrl.indexOf(`/${run.repository}/actions/runs/`)),
    repository: run.repository,
    run: run.runId,
    attempt: Number(run.runAttempt),
    job: jobName(run, place),
    step: env['GITHUB_ACTION'] ?? '',
  };
}
