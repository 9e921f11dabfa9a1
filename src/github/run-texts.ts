import { jobName, type JobPlace, readWorkflowRun } from './workflow-run.ts';

const VARIABLES = ['GITHUB_WORKFLOW', 'GITHUB_RUN_NUMBER', 'GITHUB_SHA', 'GITHUB_REF_NAME', 'GITHUB_ACTOR'] as const;

/** Digits of a commit that a person reads. */
const SHORT_SHA = 7;

/** What a run is called in Mackerel. */
export interface RunTexts {
  /** Workflow and run number. */
  readonly title: string;
  /** The attempt's page and the job: no other job has the same. */
  readonly line: string;
  /** Run, commit and who started it, with links. */
  readonly description: string;
}

/**
 * How Mackerel's texts speak of the run that this step belongs to (GitHub documentation, "Default environment variables").
 *
 * @returns undefined outside GitHub Actions
 */
export function readRunTexts(env: NodeJS.ProcessEnv, place: JobPlace): RunTexts | undefined {
  const run = readWorkflowRun(env);
  if (run === undefined) return undefined;
  const { repository, runId, runAttempt, runUrl } = run;
  const line = `${runUrl}/attempts/${runAttempt} ${jobName(run, place)}`;
  const [workflow, number, sha, ref, actor] = VARIABLES.map((variable) =>
    env[variable] === '' ? undefined : env[variable],
  );
  const commit = [
    sha ? `${repository}@${sha.slice(0, SHORT_SHA)}` : repository,
    ...(ref ? [`(${ref})`] : []),
    ...(actor ? [`by ${actor}`] : []),
  ].join(' ');
  const server = runUrl.slice(0, -`/actions/runs/${runId}`.length);
  return {
    title: `${workflow ?? repository} #${number ?? runId}`,
    line,
    description: [commit, ...(sha ? [`${server}/commit/${sha}`] : [])].join('\n'),
  };
}
