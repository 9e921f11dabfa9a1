import type { AwsOperationInput } from '../inputs.ts';
import { AwsIntegrations } from '../mackerel/aws-integrations.ts';
import { applyAwsIntegration } from './apply-aws-integration.ts';
import { createAwsIntegration } from './create-aws-integration.ts';
import { deleteAwsIntegration } from './delete-aws-integration.ts';
import { generateAwsExternalId } from './generate-aws-external-id.ts';
import { getAwsIntegration } from './get-aws-integration.ts';
import { listAwsExcludableMetrics } from './list-aws-excludable-metrics.ts';
import { listAwsIntegrations } from './list-aws-integrations.ts';
import type { OperationContext, OperationResult } from './operation.ts';
import { updateAwsIntegration } from './update-aws-integration.ts';

/** Runs an operation on AWS integrations. A module of its own: operations on hosts need not load any of it. */
export async function runAwsOperation(
  input: AwsOperationInput,
  hostContext: OperationContext,
): Promise<OperationResult> {
  const { mackerel, onSecret } = hostContext;
  const context = { ...hostContext, awsIntegrations: new AwsIntegrations(mackerel.transport, onSecret) };
  switch (input.operation) {
    case 'list-aws-integrations':
      return listAwsIntegrations(input, context);
    case 'get-aws-integration':
      return getAwsIntegration(input, context);
    case 'create-aws-integration':
      return createAwsIntegration(input, context);
    case 'update-aws-integration':
      return updateAwsIntegration(input, context);
    case 'delete-aws-integration':
      return deleteAwsIntegration(input, context);
    case 'generate-aws-external-id':
      return generateAwsExternalId(input, context);
    case 'list-aws-excludable-metrics':
      return listAwsExcludableMetrics(input, context);
    case 'apply-aws-integration':
      return applyAwsIntegration(input, context);
  }
}
