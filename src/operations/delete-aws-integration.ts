import { integrationsApi } from '../aws/api.ts';
import { settle } from '../records/outcomes.ts';
import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { readAwsIntegrationId } from '../inputs/aws.ts';
import { operation } from './operation.ts';

/** Deletes an AWS integration, which cannot be undone. */
export const definition = operation({
  inputs: ['awsIntegrationId'],
  kind: 'records',
  outputs: ['awsIntegrationId', 'awsIntegration'],
  writes: true,
  read: (reader) => readAwsIntegrationId(reader),
  title: (id) => id,
  async run(id, context) {
    const { dryRun } = context;
    const awsIntegrations = integrationsApi(context);
    const deleted = (integration: AwsIntegration | undefined): IntegrationOutcome => ({
      id,
      name: integration?.name,
      outcome: dryRun ? 'planned' : 'changed',
      action: 'delete',
      differences: [],
      record: integration,
      error: undefined,
    });
    const record = await settle({ id, action: 'delete' }, async () => {
      // Read first: a 404 after a lost answer means that it was deleted only where it was there.
      const current = await awsIntegrations.get(id);
      if (dryRun) return deleted(current);
      try {
        return deleted(await awsIntegrations.delete(id));
      } catch (error) {
        // It was there for the attempt whose answer got lost, and that attempt has deleted it.
        if (error instanceof MackerelError && error.isNotFound && error.mayHaveArrived) return deleted(current);
        throw error;
      }
    });
    return { kind: 'records', noun: 'integration', records: [record], shown: { list: false, first: true } };
  },
});
