import type { AwsOperationContext, OperationResult } from './operation.ts';

export interface ListAwsExcludableMetricsInput {
  operation: 'list-aws-excludable-metrics';
}

/** Reads which metrics of each AWS service can be excluded. @throws MackerelError */
export async function listAwsExcludableMetrics(
  _: ListAwsExcludableMetricsInput,
  { awsIntegrations }: AwsOperationContext,
): Promise<OperationResult> {
  return { hosts: [], excludableMetrics: await awsIntegrations.excludableMetrics() };
}
