import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { CleanUp } from '../clean-up/plan.ts';
import type { HealthChange } from '../hosts/health.ts';
import type { HostOutcome } from '../hosts/outcomes.ts';
import type { AwsIntegrations } from '../mackerel/aws-integrations.ts';
import type { Mackerel } from '../mackerel/client.ts';
import type { Host } from '../mackerel/host.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import type { Matrix } from './matrix.ts';

/** What every operation is given besides its inputs. */
export interface OperationContext {
  mackerel: Mackerel;
  /** Whether to read and plan only. */
  dryRun: boolean;
  /** How many requests may be in flight at once. */
  concurrency: number;
  /** Aborted when the step is told to stop. */
  signal: AbortSignal;
  /** Saves what post is to do when the job ends; undefined: nothing. To be called before the request it is about. */
  saveCleanUp: (plan: CleanUp | undefined) => void;
  /** Told when a host's monitors say something else than before. */
  onHealth: (change: HealthChange) => void;
  /** Told after each host how many are settled, and of how many. */
  onProgress: (settled: number, total: number) => void;
  /** Told every secret that a reply holds, before anything else gets to see it. */
  onSecret: (secret: string) => void;
}

/** What operations on AWS integrations are given besides. */
export interface AwsOperationContext extends OperationContext {
  awsIntegrations: AwsIntegrations;
}

/** What an operation did, host by host, or setting by setting. `report/` makes log lines, outputs and the summary of it. */
export interface OperationResult {
  hosts: readonly HostOutcome[];
  /** What should be told apart from the hosts themselves, a sentence each. */
  warnings?: readonly string[];
  /** register, apply-aws-integration: whether the host, or a setting, is a new one. */
  created?: boolean;
  /** get, list: the hosts as they were read. */
  details?: readonly Host[];
  /** What should be known, without being a warning; a sentence each. */
  notices?: readonly string[];
  /** list with batchSize. */
  matrix?: Matrix;
  /** list-metric-names: by host ID. */
  metricNames?: ReadonlyMap<string, readonly string[]>;
  /** list-monitored-statuses: by host ID. */
  monitoredStatuses?: ReadonlyMap<string, readonly MonitoredStatus[]>;
  /** Operations on AWS integrations, which have no hosts: what became of each setting. */
  integrations?: readonly IntegrationOutcome[];
  /** generate-aws-external-id; empty in a dry run. */
  externalId?: string;
  /** list-aws-excludable-metrics: by AWS service name. */
  excludableMetrics?: Readonly<Record<string, readonly string[]>>;
}
