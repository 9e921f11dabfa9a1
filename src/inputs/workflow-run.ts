import { readWorkflowRun, type WorkflowRun } from '../github/workflow-run.ts';
import type { InputName } from './names.ts';
import type { InputReader } from './reader.ts';

/**
 * Reads the workflow run that this step belongs to.
 *
 * @param input the input that makes it necessary
 */
export function requireWorkflowRun<I extends InputName>(
  reader: InputReader<I>,
  env: NodeJS.ProcessEnv,
  input: NoInfer<I>,
): WorkflowRun {
  const run = readWorkflowRun(env);
  if (run === undefined) {
    const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
    reader.problem({ input, value: reader.text(input), accepted });
  }
  return run ?? { repository: '', runId: '', runAttempt: '', job: '', runUrl: '' };
}
