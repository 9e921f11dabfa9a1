import pLimit from 'p-limit';
import { type RunContext, runOfIdentifier } from '../github/run-context.ts';
import { connectWorkflowRuns, type RunAnswer, type WorkflowRuns } from '../github/workflow-runs.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import { TargetError } from '../hosts/targets.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import type { OperationContext, OperationResult } from './operation.ts';
import { retireHosts } from './retire.ts';

export interface RetireOrphansInput {
  operation: 'retire-orphans';
  maxHosts: number;
  /** How long a run must have been over, or its host have lived where the run is gone, in milliseconds. */
  olderThan: number;
  github: { token: string; apiUrl: string; run: RunContext; timeout: number };
}

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
export async function retireOrphans(
  { maxHosts, olderThan, github }: RetireOrphansInput,
  { mackerel: { hosts }, onProgress, ...context }: OperationContext,
): Promise<OperationResult> {
  const { repository, runId: ownRunId } = github.run;
  const listed = await hosts.list({ statuses: HOST_STATUSES });
  const suspects = listed.flatMap((host): Suspect[] => {
    const run = runOfIdentifier(host.customIdentifier ?? '', repository);
    return run === undefined ? [] : [{ host, runId: run.runId }];
  });
  if (suspects.length === 0) return { hosts: [], notices: [`no host was left behind by a run of ${repository}`] };

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
  return { hosts: outcomes.all(), notices: kept };
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
