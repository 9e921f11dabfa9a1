import type { Mackerel } from '../mackerel/client.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { type HostOutcome, Outcomes } from './outcomes.ts';
import { saysMissing, settleFailure } from './refusals.ts';
import { type LostTarget, resolveTargets, type Selection, type TargetHost } from './targets.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** What work on target hosts needs to know of the step. */
export interface TargetWork extends TurnOptions {
  dryRun: boolean;
  onProgress: (settled: number, total: number) => void;
}

/** What is needed of the client to find hosts, and to show that those that are not found are not there. */
export type TargetSource = Pick<Mackerel, 'hosts' | 'confirm'>;

export interface TargetOutcomes {
  hosts: HostOutcome[];
  warnings: readonly string[];
  /** Why the step fails whatever becomes of the hosts. */
  problems: readonly Error[];
}

/**
 * Finds the target hosts, lets work be done on them, and tells what became of each, also of those that were not found.
 *
 * @param work settles the outcome of every host it is given; told too whether the step fails whatever comes of them
 * @throws TargetError, MackerelError where the target can't be used as a whole; nothing has been changed then
 */
export async function onTargets(
  mackerel: TargetSource,
  selection: Selection,
  context: TargetWork,
  work: (targets: readonly TargetHost[], outcomes: Outcomes, alreadyFails: boolean) => Promise<void>,
): Promise<TargetOutcomes> {
  const resolution = await resolveTargets(mackerel.hosts, selection, context);
  const { ignoreMissing } = selection;
  const { dryRun, onProgress } = context;
  const ids = resolution.hosts.map(({ id }) => id);
  const outcomes = new Outcomes(ids, { dryRun, ignoreMissing, onSettled: onProgress });
  for (const { id, host } of resolution.hosts) if (host !== undefined) outcomes.learn(id, { name: host.name });

  const isAnyLost = resolution.lost.some(({ error }) => !(ignoreMissing && saysMissing(error)));
  await work(resolution.hosts, outcomes, isAnyLost || resolution.problems.length > 0);

  const doubt = await whyDoubtMissing(mackerel, outcomes, resolution.lost);
  if (doubt !== undefined) outcomes.doubtMissing(doubt);
  const lost = resolution.lost.map(({ customIdentifier, error: found }): HostOutcome => {
    const error = saysMissing(found) && doubt !== undefined ? doubt : found;
    const outcome = saysMissing(error) ? 'missing' : 'failed';
    const fails = outcome === 'failed' || !ignoreMissing;
    return { id: undefined, name: customIdentifier, outcome, fails, before: undefined, after: undefined, error };
  });
  return {
    hosts: [...outcomes.all(), ...lost],
    warnings: resolution.warnings,
    problems: resolution.problems,
  };
}

/**
 * Why a 404 must not be believed: nothing at all was found, and Mackerel does not answer either to what must be there.
 *
 * @returns undefined where it may be believed
 */
async function whyDoubtMissing(
  mackerel: TargetSource,
  outcomes: Outcomes,
  lost: readonly LostTarget[],
): Promise<MackerelError | undefined> {
  const settled = outcomes.all().map(({ outcome }) => outcome);
  const someMissing = settled.includes('missing') || lost.some(({ error }) => saysMissing(error));
  const someFound = settled.some(
    (outcome) => outcome === 'changed' || outcome === 'unchanged' || outcome === 'planned',
  );
  if (!someMissing || someFound) return undefined;
  try {
    await mackerel.confirm();
    return undefined;
  } catch (error) {
    if (error instanceof MackerelError) return error;
    throw error;
  }
}

/**
 * The same for work that concerns one host at a time; what it throws is that host's failure.
 *
 * @param check throws where the targets can't be used as a whole
 */
export async function onEachTarget(
  mackerel: TargetSource,
  selection: Selection,
  context: TargetWork,
  work: (target: TargetHost, outcomes: Outcomes) => Promise<void>,
  check: (targets: readonly TargetHost[]) => void = () => undefined,
): Promise<TargetOutcomes> {
  return onTargets(mackerel, selection, context, async (targets, outcomes) => {
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
