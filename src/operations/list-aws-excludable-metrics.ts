import type { OperationContext, OperationResult } from './operation.ts';

export interface ListAwsExcludableMetricsInput {
  operation: 'list-aws-excludable-metrics';
}

/** Reads which metrics of each AWS service can be excluded. @throws MackerelError */
export async function listAwsExcludableMetrics(
  _: ListAwsExcludableMetricsInput,
  { mackerel: { awsIntegrations } }: OperationContext,
): Promise<OperationResult> {
  return { hosts: [], excludableMetrics: await awsIntegrations.excludableMetrics() };
}
