import { connect, type Surroundings } from '../connect.ts';
import type { HostOutcome } from '../hosts/outcomes.ts';
import { type PostInputs, readPostInputs, secretsIn } from '../inputs.ts';
import { InputError } from '../inputs/problem.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { askForOrganization } from '../organization.ts';
import { byHandLines, cleanUpTitle, leftAsTheyAre } from '../report/clean-up.ts';
import { problemLines } from '../report/problems.ts';
import { publish } from '../report/publish.ts';
import { isFailure, type Report } from '../report/report.ts';
import { type CleanUp, parseCleanUp } from './plan.ts';
import { restoreStatuses } from './restore.ts';
import { retireRegistered } from './retire.ts';

/**
 * Carries out what the main step saved: puts hosts back, or retires the one that was registered.
 *
 * @param saved the plan as it was saved
 * @returns whether nothing is left to be done by hand
 */
export async function cleanUp(saved: string, surroundings: Surroundings): Promise<boolean> {
  const { env, runner } = surroundings;
  for (const secret of secretsIn(env)) runner.mask(secret);
  const plan = parseCleanUp(saved);
  let inputs: PostInputs;
  try {
    inputs = readPostInputs(env);
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: readPostInputs throws nothing else, unless it has a mistake.
    if (!(error instanceof InputError)) throw error;
    runner.error(...problemLines(error), ...byHandLines(plan, []));
    return false;
  }
  // Stryker disable next-line ConditionalExpression: only plans of this kind have a mode; TypeScript can't know.
  if (plan.kind === 'restore-status' && plan.mode === 'on-success' && inputs.jobStatus !== 'success') {
    runner.warning(...leftAsTheyAre(plan, inputs.jobStatus));
    return true;
  }
  const mackerel = connect(inputs.connection, false, surroundings);
  try {
    return await carryOut(plan, inputs, mackerel, surroundings);
  } finally {
    mackerel.close();
  }
}

async function carryOut(
  plan: CleanUp,
  { connection, summary }: PostInputs,
  mackerel: Mackerel,
  { runner, signal }: Surroundings,
): Promise<boolean> {
  const start = performance.now();
  runner.startGroup(cleanUpTitle(plan));
  const working = work(plan, mackerel, { concurrency: connection.concurrency, signal }).catch(failedAsAWhole);
  const organization = summary ? askForOrganization(mackerel) : undefined;
  const report: Report = {
    ...(await working),
    operation: plan.kind === 'restore-status' ? 'restoreStatus' : 'retireAfterJob',
    dryRun: false,
    cancelled: signal.aborted,
    duration: performance.now() - start,
  };
  await publish(report, runner, organization);
  if (!isFailure(report)) return true;
  runner.error(...byHandLines(plan, report.hosts));
  return false;
}

async function work(
  plan: CleanUp,
  { hosts }: Mackerel,
  turns: { concurrency: number; signal: AbortSignal },
): Promise<{ hosts: HostOutcome[] }> {
  return {
    hosts:
      plan.kind === 'restore-status'
        ? await restoreStatuses(hosts, plan, turns)
        : [await retireRegistered(hosts, plan)],
  };
}

// Stryker disable all: what the API refuses is an outcome of its host; only a mistake of ours gets here.
function failedAsAWhole(error: unknown): { hosts: HostOutcome[]; error: Error } {
  if (!(error instanceof Error)) throw error;
  return { hosts: [], error };
}
