import { HostError } from '../hosts/outcomes.ts';

/** What GitHub says of a workflow run. */
export type RunAnswer =
  /** Its latest attempt, as far as GitHub tells which one that is. */
  | { state: 'completed'; completedAt: Date; attempt: number | undefined; succeeded: boolean }
  | { state: 'active'; status: string; attempt: number | undefined }
  /** GitHub, in its own JSON, finds no such run. */
  | { state: 'gone' }
  /** GitHub's answer is about this run, but can't be relied on; or there can be no such run. */
  | { state: 'unknown'; reason: string }
  /** There was no answer, or none from GitHub, or none about this run. */
  | { state: 'unanswered'; reason: string };

export interface WorkflowRunsOptions {
  token: string;
  /** GITHUB_API_URL: GitHub's own, or that of a GitHub Enterprise Server. */
  apiUrl: string;
  /** `owner/name` */
  repository: string;
  /** Milliseconds for one request. */
  timeout: number;
  signal: AbortSignal;
}

/** GitHub will not tell, or did not tell, of this repository's runs. Nothing has been changed. */
export class RunsForbiddenError extends HostError {
  override readonly name = 'RunsForbiddenError';
}

/** Asks GitHub about workflow runs of one repository. */
export interface WorkflowRuns {
  /**
   * GET /repos/{owner}/{repo}/actions/runs/{run_id}, once.
   *
   * @throws RunsForbiddenError where the token may not read runs at all
   */
  ask(runId: string): Promise<RunAnswer>;
}

/** Loads GitHub's client, which no other operation needs, and sets it up. */
export async function connectWorkflowRuns(options: WorkflowRunsOptions): Promise<WorkflowRuns> {
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const baseUrl = options.apiUrl.replace(/\/+$/, '');
  const octokit = new GitHub(getOctokitOptions(options.token, { baseUrl }));
  const [owner = '', repo = ''] = options.repository.split('/');
  let exhausted: string | undefined;

  const request = async (runId: number) => {
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeout)]);
    const { data, headers } = await octokit.rest.actions.getWorkflowRun({
      owner,
      repo,
      run_id: runId,
      request: { signal, log: SILENT },
    });
    exhausted = exhaustion(headers);
    return data;
  };

  return {
    async ask(runId) {
      if (exhausted !== undefined) return { state: 'unanswered', reason: exhausted };
      const number = Number(runId);
      if (!Number.isSafeInteger(number)) return { state: 'unknown', reason: 'no run has such a number' };
      try {
        const { id, status, updated_at, run_attempt, conclusion } = readRun(await request(number));
        if (id !== number) return { state: 'unanswered', reason: 'GitHub did not answer about this run' };
        const attempt = typeof run_attempt === 'number' ? run_attempt : undefined;
        if (status !== 'completed') return { state: 'active', status: String(status), attempt };
        const completedAt = readTime(updated_at);
        if (completedAt === undefined) return { state: 'unknown', reason: 'GitHub does not say when it ended' };
        return { state: 'completed', completedAt, attempt, succeeded: conclusion === 'success' };
      } catch (error) {
        const refusal = readRefusal(error);
        exhausted ??= refusal.exhausted;
        if (refusal.status === 404 && refusal.inGitHubsWords === true) return { state: 'gone' };
        if (refusal.exhausted !== undefined) return { state: 'unanswered', reason: refusal.exhausted };
        if (refusal.status === 401 || refusal.status === 403) {
          throw new RunsForbiddenError(
            `GitHub answered ${refusal.status} to the question about workflow runs of ${options.repository}: nothing was changed. ` +
              'The job needs "permissions: actions: read", or githubToken a token that has it',
          );
        }
        return {
          state: 'unanswered',
          reason:
            refusal.status === undefined
              ? 'GitHub did not answer'
              : `GitHub answered ${refusal.status}${refusal.inGitHubsWords === true ? '' : ', not in its own words'}`,
        };
      }
    },
  };
}

/** Octokit would print what headers say, and only report/ speaks. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What a reply says of a run; nothing of it is sure, since a proxy can answer too. */
function readRun(data: unknown): Record<'id' | 'status' | 'conclusion' | 'updated_at' | 'run_attempt', unknown> {
  const none = {
    id: undefined,
    status: undefined,
    conclusion: undefined,
    updated_at: undefined,
    run_attempt: undefined,
  };
  return typeof data === 'object' && data !== null ? { ...none, ...data } : none;
}

/** A time as GitHub writes it: JavaScript takes almost any text with a number in it for one. */
function readTime(text: unknown): Date | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

type Headers = Partial<Record<string, string | number | undefined>>;

/** Why no more questions may be asked, by the headers of an answer (GitHub documentation, "Rate limits"). */
function exhaustion(headers: Headers): string | undefined {
  if (headers['retry-after'] === undefined && String(headers['x-ratelimit-remaining']) !== '0') return undefined;
  return "GitHub's rate limit is used up";
}

interface Refusal {
  /** Undefined where there was no answer. */
  status?: number;
  exhausted?: string | undefined;
  /** Whether the answer is JSON with a message, as GitHub's are. */
  inGitHubsWords?: boolean;
}

function readRefusal(error: unknown): Refusal {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return {};
  const response = 'response' in error ? error.response : undefined;
  const headers = hasHeaders(response) ? response.headers : {};
  const exhausted = error.status === 429 ? "GitHub's rate limit is used up" : exhaustion(headers);
  // Octokit makes up a status 500 for a request that got no answer at all.
  return response === undefined ? {} : { status: error.status, exhausted, inGitHubsWords: hasMessage(response) };
}

function hasMessage(response: unknown): boolean {
  const data = typeof response === 'object' && response !== null && 'data' in response ? response.data : undefined;
  return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string';
}

function hasHeaders(response: unknown): response is { headers: Headers } {
  return (
    typeof response === 'object' && response !== null && 'headers' in response && typeof response.headers === 'object'
  );
}
