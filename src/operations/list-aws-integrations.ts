import { readOutcome } from '../aws/carry-out.ts';
import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface ListAwsIntegrationsInput {
  operation: 'list-aws-integrations';
}

/** Reads every AWS integration of the organization. @throws MackerelError */
export async function listAwsIntegrations(
  _: ListAwsIntegrationsInput,
  { awsIntegrations }: AwsOperationContext,
): Promise<OperationResult> {
  return { hosts: [], integrations: (await awsIntegrations.list()).map(readOutcome) };
}
