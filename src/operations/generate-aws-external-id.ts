import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface GenerateAwsExternalIdInput {
  operation: 'generate-aws-external-id';
}

/** Has Mackerel issue an external ID, for the trust policy of an IAM role; none in a dry run. @throws MackerelError */
export async function generateAwsExternalId(
  _: GenerateAwsExternalIdInput,
  { awsIntegrations, dryRun }: AwsOperationContext,
): Promise<OperationResult> {
  return { hosts: [], externalId: dryRun ? '' : await awsIntegrations.generateExternalId() };
}
