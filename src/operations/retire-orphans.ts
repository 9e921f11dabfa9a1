import pLimit from 'p-limit';
import { type WorkflowRun, runOfIdentifier } from '../github/workflow-run.ts';
import { connectWorkflowRuns, type RunAnswer, type WorkflowRuns } from '../github/workflow-runs.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import { retireHosts } from '../hosts/retire.ts';
import { TargetError } from '../hosts/targets.ts';
import { fromEnvironment, readTimeout } from '../inputs/connection.ts';
import type { InputReader } from '../inputs/reader.ts';
import { MAX_MAX_HOSTS, MAX_RETIRED } from '../inputs/selection.ts';
import { requireWorkflowRun } from '../inputs/workflow-run.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import { operation } from './operation.ts';

const SECONDS_IN_AN_HOUR = 3600;
const HOURS_IN_A_YEAR = 365 * 24;

interface Suspect {
  host: Host;
  runId: string;
}

/**
 * Retires the throw-away hosts that finished workflow runs of this repository left behind. Retirement can't be undone:
 * only custom identifiers of exactly the form that `register` makes count, and any doubt keeps the host.
 *
 * @throws RunsForbiddenError, TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
export const definition = operation({
  inputs: ['maxHosts', 'olderThan', 'githubToken'],
  kind: 'hosts',
  writes: true,
  read: (reader, { env }) => ({
    maxHosts: reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? MAX_RETIRED,
    /** How long a run must have been over, or its host have lived where the run is gone, in milliseconds. */
    olderThan: reader.integer('olderThan', 0, HOURS_IN_A_YEAR) * SECONDS_IN_AN_HOUR * 1000,
    github: readGitHub(reader, env),
  }),
  title: ({ github }) => `hosts left behind by runs of ${github.run.repository}`,
  async run({ maxHosts, olderThan, github }, { mackerel: { hosts }, onProgress, ...context }) {
    const { repository, runId: ownRunId } = github.run;
    const { hosts: listed } = await hosts.list({ statuses: HOST_STATUSES });
    const suspects = listed.flatMap((host): Suspect[] => {
      const run = runOfIdentifier(host.customIdentifier ?? '', repository);
      return run === undefined ? [] : [{ host, runId: run.runId }];
    });
    if (suspects.length === 0)
      return { kind: 'hosts', hosts: [], notices: [`no host was left behind by a run of ${repository}`] };

    const runs = await connectWorkflowRuns({ ...github, repository, signal: context.signal });
    const answers = await askAll(runs, [...new Set(suspects.map(({ runId }) => runId))], ownRunId, context.concurrency);
    const now = Date.now();
    const orphans: Host[] = [];
    const kept: string[] = [];
    for (const { host, runId } of suspects) {
      const reason = reasonToKeep(host, answers.get(runId), now - olderThan);
      if (reason === undefined) orphans.push(host);
      else kept.push(`${host.name} (${host.id}) is kept: run ${runId}: ${reason}`);
    }
    if (orphans.length > maxHosts) {
      throw new TargetError(
        `${orphans.length} hosts were left behind, and maxHosts allows ${maxHosts}: nothing was changed. ` +
          'If they are all meant, raise maxHosts',
      );
    }
    const outcomes = new Outcomes(
      orphans.map(({ id }) => id),
      { dryRun: context.dryRun, onSettled: onProgress },
    );
    for (const { id, name } of orphans) outcomes.learn(id, { name });
    const targets = orphans.map((host) => ({ id: host.id, host }));
    if (!context.signal.aborted) await retireHosts(hosts, targets, outcomes, context);
    return { kind: 'hosts', hosts: outcomes.all(), notices: kept };
  },
});

interface GitHubAccess {
  token: string;
  apiUrl: string;
  run: WorkflowRun;
  /** Milliseconds for one request. */
  timeout: number;
}

function readGitHub(
  reader: InputReader<'githubToken' | 'timeout' | 'operation'>,
  env: NodeJS.ProcessEnv,
): GitHubAccess {
  const token = reader.requiredText(
    'githubToken',
    'It is required: a token that may read the workflow runs of this repository. Leave the input out to use the one of the job.',
  );
  return {
    token,
    apiUrl: fromEnvironment(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
    run: requireWorkflowRun(reader, env, 'operation'),
    timeout: readTimeout(reader),
  };
}

/**
 * Asks about each run once. A run that GitHub does not find is gone only if the token is shown to see this repository's
 * runs at all: to a token without access, every run looks gone.
 */
async function askAll(
  runs: WorkflowRuns,
  runIds: readonly string[],
  ownRunId: string,
  concurrency: number,
): Promise<Map<string, RunAnswer>> {
  const answers = new Map<string, RunAnswer>();
  await pLimit(concurrency).map(runIds, async (runId) => answers.set(runId, await runs.ask(runId)));
  const isSeen = ({ state }: RunAnswer) => state === 'completed' || state === 'active';
  const someGone = [...answers.values()].some(({ state }) => state === 'gone');
  if (!someGone || [...answers.values()].some(isSeen) || isSeen(await runs.ask(ownRunId))) return answers;
  const reason = 'GitHub finds no run of this repository, not even this very one: the token cannot see them';
  const unseen = [...answers].map(([runId, answer]): [string, RunAnswer] => [
    runId,
    answer.state === 'gone' ? { state: 'unknown', reason } : answer,
  ]);
  return new Map(unseen);
}

/** @param before a run must have been over, and a host without a run must have been made, before then (epoch ms) */
function reasonToKeep(host: Host, answer: RunAnswer | undefined, before: number): string | undefined {
  switch (answer?.state) {
    case 'completed':
      return answer.completedAt.getTime() < before ? undefined : 'it ended only a short time ago';
    case 'gone': {
      if (host.createdAt === undefined) return 'it is gone, and Mackerel does not say how old the host is';
      return host.createdAt * 1000 < before ? undefined : 'it is gone, but the host is young';
    }
    case 'active':
      return `it is ${answer.status}`;
    default:
      return answer?.reason ?? 'it was not asked about';
  }
}
