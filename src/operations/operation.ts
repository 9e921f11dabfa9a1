import type { HostOutcome } from '../hosts/outcomes.ts';
import type { Mackerel } from '../mackerel/client.ts';

/** What every operation is given besides its inputs. */
export interface OperationContext {
  mackerel: Mackerel;
  /** How many requests may be in flight at once. */
  concurrency: number;
  /** Aborted when the step is told to stop. */
  signal: AbortSignal;
  /** Told after each host how many are settled, and of how many. */
  onProgress: (settled: number, total: number) => void;
}

/** What an operation did, host by host. `report/` makes log lines, outputs and the summary of it. */
export interface OperationResult {
  hosts: readonly HostOutcome[];
  /** register: whether the host is a new one. */
  created?: boolean;
}
