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
  const server = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
  return {
    repository,
    runId,
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    job: env['GITHUB_JOB'] ?? '',
    runUrl: `${server}/${repository}/actions/runs/${runId}`,
  };
}

/** Which job of a run a step belongs to, besides the job's key; each is empty where GitHub does not tell. */
export interface JobPlace {
  /** `${{ job.check_run_id }}`: the job's own number. */
  jobId: string;
  /** `${{ strategy.job-index }}`: its place in a matrix. */
  jobIndex: string;
}

/** Stands for the job's key where GitHub does not tell it: the identifier must have a part there. */
const UNNAMED_JOB = 'job';

/**
 * The custom identifier of a throw-away host, by which the post step and `retire-orphans` find it again:
 * `github-actions/<owner>/<repo>/<run_id>/<run_attempt>/<job>.<jobId>/<name>` (contract, "Register"). The jobs of a matrix,
 * and the calls of a reusable workflow, share the job's key: the number after it tells them apart.
 */
export function orphanIdentifier(run: WorkflowRun, place: JobPlace, name: string): string {
  return [jobIdentifier(run, place), name].join('/');
}

/** What such identifiers of one job begin with. */
export function jobIdentifier(run: WorkflowRun, place: JobPlace): string {
  return ['github-actions', run.repository, run.runId, run.runAttempt, jobName(run, place)].join('/');
}

/** The job's key and number: no other job of the same attempt has the same. */
export function jobName({ job }: WorkflowRun, { jobId, jobIndex }: JobPlace): string {
  return [job || UNNAMED_JOB, jobId || jobIndex].filter(Boolean).join('.');
}

/**
 * Whether a memo is the address of a run of this repository, as `register` with `retireAfterJob` writes it.
 *
 * @param run any run of the repository
 */
export function isRunOfRepository(memo: string, { runUrl, runId }: WorkflowRun): boolean {
  const prefix = runUrl.slice(0, -runId.length);
  return memo.startsWith(prefix) && /^\d+$/.test(memo.slice(prefix.length));
}

/**
 * The server of a run, by its address.
 *
 * @param text what may hold the address, a memo for example
 * @returns the origin, such as `https://github.com`; undefined where there is no address of a run in it
 */
export function serverOfRunUrl(text: string): string | undefined {
  const [address] = /https?:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/actions\/runs\/\d+/.exec(text) ?? [];
  return address === undefined ? undefined : URL.parse(address)?.origin;
}

/** A run as a custom identifier names it. */
export interface NamedRun {
  runId: string;
  runAttempt: number;
}

/**
 * The run that a custom identifier of exactly that form was made by, with or without a number after the job's key.
 *
 * @param repository whose identifiers are meant, `owner/name`
 * @returns undefined for every other custom identifier
 */
export function runOfIdentifier(customIdentifier: string, repository: string): NamedRun | undefined {
  const prefix = `github-actions/${repository}/`;
  if (!customIdentifier.startsWith(prefix)) return undefined;
  const match = /^([1-9]\d*)\/([1-9]\d*)\/([^/]+)\/(.+)$/s.exec(customIdentifier.slice(prefix.length));
  return match?.[1] === undefined ? undefined : { runId: match[1], runAttempt: Number(match[2]) };
}
