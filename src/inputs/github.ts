import type { WorkflowRun } from '../github/workflow-run.ts';
import { fromEnvironment, readTimeout } from './connection.ts';
import type { InputReader } from './reader.ts';
import { requireWorkflowRun } from './workflow-run.ts';

/** How GitHub is asked about workflow runs. */
export interface GitHubAccess {
  token: string;
  apiUrl: string;
  /** The run that asks. */
  run: WorkflowRun;
  /** Milliseconds for one request. */
  timeout: number;
}

/** Reads how GitHub is asked, where it must be. */
export function readGitHub(
  reader: InputReader<'githubToken' | 'timeout' | 'operation'>,
  env: NodeJS.ProcessEnv,
): GitHubAccess {
  const token = reader.requiredText(
    'githubToken',
    'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.',
  );
  return { token, ...readServer(reader, env), run: requireWorkflowRun(reader, env, 'operation') };
}

/**
 * Reads how GitHub is asked, where it helps.
 *
 * @param run the run that asks
 * @returns undefined where there is no token
 */
export function readGitHubIfAny(
  reader: InputReader<'githubToken' | 'timeout'>,
  env: NodeJS.ProcessEnv,
  run: WorkflowRun,
): GitHubAccess | undefined {
  const token = reader.text('githubToken');
  return token === undefined ? undefined : { token, ...readServer(reader, env), run };
}

function readServer(reader: InputReader<'timeout'>, env: NodeJS.ProcessEnv): Pick<GitHubAccess, 'apiUrl' | 'timeout'> {
  return {
    apiUrl: fromEnvironment(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
    timeout: readTimeout(reader),
  };
}
