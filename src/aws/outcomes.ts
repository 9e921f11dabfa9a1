import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import { hostLabel } from '../hosts/words.ts';
import type { RecordOutcome } from '../records/outcomes.ts';

/** What became of one AWS integration. */
export type IntegrationOutcome = RecordOutcome<AwsIntegration>;

/** What Mackerel's own answers say against changes that it accepted; a sentence each. */
export function doubts(outcomes: readonly IntegrationOutcome[]): string[] {
  return outcomes.flatMap(({ id, name, outcome, note }) =>
    outcome === 'changed' && note !== undefined ? [`${hostLabel({ id, name })}: ${note}. Look at it in Mackerel.`] : [],
  );
}
