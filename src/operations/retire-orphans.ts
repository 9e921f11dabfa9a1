import { askAboutRuns, whyNotOver } from '../github/run-over.ts';
import { type NamedRun, runOfIdentifier, serverOfRunUrl, type WorkflowRun } from '../github/workflow-run.ts';
import { connectWorkflowRuns, type RunAnswer } from '../github/workflow-runs.ts';
import { Outcomes } from '../hosts/outcomes.ts';
import { retireHosts } from '../hosts/retire.ts';
import { misfitProblems, TargetError } from '../hosts/targets.ts';
import { readGitHub } from '../inputs/github.ts';
import { readOlderThan } from '../inputs/older-than.ts';
import { MAX_MAX_HOSTS, MAX_RETIRED } from '../inputs/selection.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import { operation } from './operation.ts';

interface Suspect {
  host: Host;
  run: NamedRun;
}

/**
 * Retires the throw-away hosts that finished workflow runs of this repository left behind. Retirement can't be undone:
 * only custom identifiers of exactly the form that `register` makes count, and when in doubt, the host is kept.
 *
 * @throws RunsForbiddenError, TargetError, MackerelError where nothing can be done; nothing has been changed then
 */
export const definition = operation({
  inputs: ['maxHosts', 'olderThan', 'githubToken'],
  kind: 'hosts',
  writes: true,
  read: (reader, { env }) => ({
    maxHosts: reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? MAX_RETIRED,
    /** How long a run must have been over, and its host have lived, in milliseconds. */
    olderThan: readOlderThan(reader, 1),
    github: readGitHub(reader, env),
  }),
  title: ({ github }) => `hosts left behind by runs of ${github.run.repository}`,
  async run({ maxHosts, olderThan, github }, { mackerel: { hosts }, onProgress, ...context }) {
    const { repository, runId: ownRunId } = github.run;
    const { hosts: listed, misfits } = await hosts.list({ statuses: HOST_STATUSES });
    // Whether a host that can't be read was left behind can't be told.
    const problems = misfitProblems(misfits);
    const suspects = listed.flatMap((host): Suspect[] => {
      const run = runOfIdentifier(host.customIdentifier ?? '', repository);
      return run === undefined ? [] : [{ host, run }];
    });
    if (suspects.length === 0)
      return { kind: 'hosts', hosts: [], problems, notices: [`no host was left behind by a run of ${repository}`] };

    const runs = await connectWorkflowRuns({ ...github, repository, signal: context.signal });
    const runIds = [...new Set(suspects.map(({ run }) => run.runId))];
    const answers = await askAboutRuns(runs, runIds, ownRunId, context.concurrency);
    const before = Date.now() - olderThan;
    const orphans: Host[] = [];
    const kept: string[] = [];
    for (const { host, run } of suspects) {
      const reason = whyKept(host, run, answers.get(run.runId), github.run, before);
      if (reason === undefined) orphans.push(host);
      else kept.push(`host ${host.name} (${host.id}) is kept: run ${run.runId}: ${reason}`);
    }
    if (orphans.length > maxHosts) {
      throw new TargetError(
        `${orphans.length} hosts were left behind, but maxHosts is ${maxHosts}: nothing was changed. ` +
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
    return { kind: 'hosts', hosts: outcomes.all(), problems, notices: kept };
  },
});

/**
 * @param before the run must have ended, and the host have been made, before then (epoch ms)
 * @returns undefined where the host was left behind
 */
function whyKept(
  host: Host,
  run: NamedRun,
  answer: RunAnswer | undefined,
  ownRun: WorkflowRun,
  before: number,
): string | undefined {
  const server = serverOfRunUrl(host.memo);
  const ownServer = serverOfRunUrl(ownRun.runUrl);
  if (server !== undefined && server !== ownServer) {
    return `the memo of the host says that it ran at ${server}, and GitHub was asked at ${ownServer ?? 'another server'}`;
  }
  const notOver = whyNotOver(answer, run, before);
  if (notOver !== undefined) return notOver;
  const { createdAt } = host;
  if (createdAt === undefined) return 'Mackerel does not say how old the host is';
  if (createdAt * 1000 >= before) return 'it is over, but the host is young';
  if (answer?.state === 'completed' && createdAt * 1000 > answer.completedAt.getTime()) {
    return 'it ended before the host was registered';
  }
  return undefined;
}
