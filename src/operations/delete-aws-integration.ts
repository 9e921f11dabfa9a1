import { settle } from '../aws/carry-out.ts';
import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface DeleteAwsIntegrationInput {
  operation: 'delete-aws-integration';
  awsIntegrationId: string;
}

/** Deletes an AWS integration, which cannot be undone. */
export async function deleteAwsIntegration(
  { awsIntegrationId: id }: DeleteAwsIntegrationInput,
  { awsIntegrations, dryRun }: AwsOperationContext,
): Promise<OperationResult> {
  const deleted = (integration: AwsIntegration | undefined): IntegrationOutcome => ({
    id,
    name: integration?.name,
    outcome: dryRun ? 'planned' : 'changed',
    action: 'delete',
    differences: [],
    integration,
    error: undefined,
  });
  const outcome = await settle({ id, action: 'delete' }, async () => {
    if (dryRun) return deleted(await awsIntegrations.get(id));
    try {
      return deleted(await awsIntegrations.delete(id));
    } catch (error) {
      // It was there for the attempt whose answer got lost, and that attempt has deleted it.
      if (error instanceof MackerelError && error.isNotFound && error.attempts > 1) return deleted(undefined);
      throw error;
    }
  });
  return { hosts: [], integrations: [outcome] };
}
