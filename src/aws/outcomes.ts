import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { Difference } from './diff.ts';

/** What an operation is about to do to a setting, whether or not it comes to that. */
export type IntegrationAction = 'read' | 'create' | 'update' | 'delete';

/** What became of one AWS integration. `planned`: it would have been changed, had this not been a dry run. */
export interface IntegrationOutcome {
  /** Undefined where no ID is known: a setting that was to be created. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly outcome: 'changed' | 'unchanged' | 'planned' | 'failed' | 'unknown';
  readonly action: IntegrationAction;
  readonly differences: readonly Difference[];
  /** The setting as it is now, as far as it is known; of one that was deleted, as it was. */
  readonly integration: AwsIntegration | undefined;
  /** Why it `failed`, or is `unknown`. */
  readonly error: Error | undefined;
}
