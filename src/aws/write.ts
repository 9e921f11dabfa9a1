import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { IntegrationsApi } from '../mackerel/aws-integrations.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { diffIntegration, isAsAsked } from './diff.ts';
import type { GivenIntegration } from './given.ts';
import { mergeIntegration, newIntegration } from './merge.ts';
import type { IntegrationAction, IntegrationOutcome } from './outcomes.ts';

/** What writing a setting needs to know of the step. */
export interface WriteContext {
  awsIntegrations: IntegrationsApi;
  dryRun: boolean;
}

/** Creates a setting. @throws IntegrationError, MackerelError */
export async function createIntegration(
  given: GivenIntegration,
  { awsIntegrations, dryRun }: WriteContext,
): Promise<IntegrationOutcome> {
  const spec = newIntegration(given);
  const integration = dryRun ? undefined : await awsIntegrations.create(spec);
  return {
    id: integration?.id,
    name: spec.name,
    outcome: dryRun ? 'planned' : 'changed',
    action: 'create',
    differences: diffIntegration(undefined, spec),
    integration,
    error: undefined,
  };
}

/**
 * Brings a setting that was read to what was given, and writes it only where that is something else.
 *
 * `update` changes the parts that were given, a secret key always. `apply` takes the services for the whole truth, and a
 * secret key for the one that is there already as long as the access key ID is. (contract, "apply/update")
 *
 * @throws IntegrationError, MackerelError
 */
export async function updateIntegration(
  current: AwsIntegration,
  given: GivenIntegration,
  use: 'update' | 'apply',
  { awsIntegrations, dryRun }: WriteContext,
): Promise<IntegrationOutcome> {
  const spec = mergeIntegration(current, given, use === 'update' ? 'keep' : 'replace');
  const differences = diffIntegration(current, spec);
  const { id, name } = current;
  const outcome = { id, name, action: 'update', error: undefined } as const;
  if (use === 'update' ? differences.length === 0 : isAsAsked(differences)) {
    return { ...outcome, outcome: 'unchanged', differences: [], integration: current };
  }
  if (dryRun) return { ...outcome, outcome: 'planned', differences, integration: current };
  return { ...outcome, outcome: 'changed', differences, integration: await awsIntegrations.update(id, spec) };
}

/** The outcome of work on one setting; what the work throws is that setting's failure. */
export async function settle(
  known: { id?: string | undefined; name?: string | undefined; action: IntegrationAction },
  work: () => Promise<IntegrationOutcome>,
): Promise<IntegrationOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failedOutcome(known, error);
  }
}

/** The outcome of a setting that could not be dealt with. */
export function failedOutcome(
  { id, name, action }: { id?: string | undefined; name?: string | undefined; action: IntegrationAction },
  error: Error,
): IntegrationOutcome {
  // A request that may have been carried out although it failed leaves nobody wiser.
  const isUnknown = error instanceof MackerelError && error.method !== 'GET' && error.mayHaveArrived;
  const outcome = isUnknown ? 'unknown' : 'failed';
  return { id, name, outcome, action, differences: [], integration: undefined, error };
}

/** The outcome of a setting that was only read. */
export function readOutcome(integration: AwsIntegration): IntegrationOutcome {
  const { id, name } = integration;
  return { id, name, outcome: 'unchanged', action: 'read', differences: [], integration, error: undefined };
}
