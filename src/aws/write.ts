import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { IntegrationsApi } from '../mackerel/aws-integrations.ts';
import { diffIntegration, isAsAsked } from './diff.ts';
import type { GivenIntegration } from './given.ts';
import { mergeIntegration, newIntegration } from './merge.ts';
import { notChanged } from '../records/taken.ts';
import type { IntegrationOutcome } from './outcomes.ts';

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
    record: integration,
    error: undefined,
  };
}

/**
 * Brings a setting that was read to what was given, and writes it only where that is something else.
 *
 * `update` changes the parts that were given, a secret key always. `apply` takes the services for the whole truth, and a
 * secret key for the one that already exists as long as the access key ID is. (contract, "apply/update")
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
    return { ...outcome, outcome: 'unchanged', differences: [], record: current };
  }
  if (dryRun) return { ...outcome, outcome: 'planned', differences, record: current };
  const record = await awsIntegrations.update(id, spec);
  // What comes back may have another form than what was sent: that it is the former is a doubt, and no proof.
  const note = notChanged(differences, diffIntegration(record, spec))?.message;
  return { ...outcome, outcome: 'changed', differences, record, note };
}
