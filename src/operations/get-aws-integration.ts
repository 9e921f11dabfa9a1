import { readOutcome, settle } from '../aws/carry-out.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface GetAwsIntegrationInput {
  operation: 'get-aws-integration';
  awsIntegrationId: string;
}

/** Reads one AWS integration. */
export async function getAwsIntegration(
  { awsIntegrationId: id }: GetAwsIntegrationInput,
  { awsIntegrations }: AwsOperationContext,
): Promise<OperationResult> {
  const outcome = await settle({ id, action: 'read' }, async () => readOutcome(await awsIntegrations.get(id)));
  return { hosts: [], integrations: [outcome] };
}
