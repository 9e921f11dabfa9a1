/** The workflow run that this step belongs to (GitHub documentation, "Default environment variables"). */
export interface WorkflowRun {
  /** `owner/name` */
  repository: string;
  runId: string;
  runAttempt: string;
  /** The job's key in the workflow file. */
  job: string;
  /** The run's page. */
  runUrl: string;
}

/**
 * Reads the run that this step belongs to from the environment.
 *
 * @returns undefined outside GitHub Actions
 */
export function readWorkflowRun(env: NodeJS.ProcessEnv): WorkflowRun | undefined {
  const repository = env['GITHUB_REPOSITORY'];
  const runId = env['GITHUB_RUN_ID'];
  if (!repository || !runId) return undefined;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    repository,
    runId,
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    job: env['GITHUB_JOB'] ?? '',
    runUrl: `${server}/${repository}/actions/runs/${runId}`,
  };
}

/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>/<name>` (contract, "Register").
 */
export function orphanIdentifier({ repository, runId, runAttempt, job }: WorkflowRun, name: string): string {
  return ['github-actions', repository, runId, runAttempt, job, name].join('/');
}

/**
 * The run that a custom identifier of exactly that form was made by.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
export function runOfIdentifier(customIdentifier: string, repository: string): { runId: string } | undefined {
  const prefix = `github-actions/${repository}/`;
  if (!customIdentifier.startsWith(prefix)) return undefined;
  const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
  return match?.[1] === undefined ? undefined : { runId: match[1] };
}
