import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { RecordOutcome } from '../records/outcomes.ts';

/** What became of one AWS integration. */
export type IntegrationOutcome = RecordOutcome<AwsIntegration>;
