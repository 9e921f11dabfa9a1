import type { HostsApi } from '../mackerel/hosts.ts';
import { type HostOutcome, Outcomes } from './outcomes.ts';
import { saysMissing, settleFailure } from './refusals.ts';
import { resolveTargets, type Selection, type TargetHost } from './targets.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** What work on target hosts needs to know of the step. */
export interface TargetWork extends TurnOptions {
  dryRun: boolean;
  onProgress: (settled: number, total: number) => void;
}

export interface TargetOutcomes {
  hosts: HostOutcome[];
  warnings: string[];
}

/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
export async function onTargets(
  hosts: HostsApi,
  selection: Selection,
  context: TargetWork,
  work: (targets: readonly TargetHost[], outcomes: Outcomes) => Promise<void>,
): Promise<TargetOutcomes> {
  const resolution = await resolveTargets(hosts, selection, context);
  const { ignoreMissing } = selection;
  const { dryRun, onProgress } = context;
  const ids = resolution.hosts.map(({ id }) => id);
  const outcomes = new Outcomes(ids, { dryRun, ignoreMissing, onSettled: onProgress });
  for (const { id, host } of resolution.hosts) if (host !== undefined) outcomes.learn(id, { name: host.name });

  await work(resolution.hosts, outcomes);

  const lost = resolution.lost.map(({ customIdentifier, error }): HostOutcome => {
    const outcome = saysMissing(error) ? 'missing' : 'failed';
    const fails = outcome === 'failed' || !ignoreMissing;
    return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
  });
  return {
    hosts: [...outcomes.all(), ...lost],
    warnings: resolution.warning === undefined ? [] : [resolution.warning],
  };
}

/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
export async function onEachTarget(
  hosts: HostsApi,
  selection: Selection,
  context: TargetWork,
  work: (target: TargetHost, outcomes: Outcomes) => Promise<void>,
  check: (targets: readonly TargetHost[]) => void = () => undefined,
): Promise<TargetOutcomes> {
  return onTargets(hosts, selection, context, async (targets, outcomes) => {
    check(targets);
    const settle = settleFailure(outcomes);
    await inTurns(
      targets,
      (target) => work(target, outcomes),
      ({ id }, error) => {
        settle(id, error);
      },
      context,
    );
  });
}
