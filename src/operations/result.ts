import type { IntegrationOutcome } from '../aws/outcomes.ts';
import type { HostOutcome } from '../hosts/outcomes.ts';
import type { Host } from '../mackerel/host.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import type { Matrix } from './matrix.ts';
import type { ExtraOutput } from './operation.ts';

/** What an operation did. Each kind has one module in `report/`, which makes log lines, outputs and the summary of it. */
export type Result = HostsResult | ReadingsResult | RecordsResult | ValuesResult;
export type ResultKind = Result['kind'];
export type ResultOf<K extends ResultKind> = Extract<Result, { kind: K }>;

/** What every kind has besides; a sentence each. */
export interface Remarks {
  /** What should be told apart from the things themselves. */
  readonly warnings?: readonly string[];
  /** What should be known, without being a warning. */
  readonly notices?: readonly string[];
  /** Why the step fails, besides what became of the things themselves. */
  readonly problems?: readonly Error[];
}

/** Hosts that were to be changed, or that had to hold a condition: what became of each. */
export interface HostsResult extends Remarks {
  readonly kind: 'hosts';
  readonly hosts: readonly HostOutcome[];
  /** register: whether the host is a new one. */
  readonly created?: boolean;
  /** update-status: status by host ID, as far as it was read. */
  readonly previousStatuses?: Readonly<Record<string, unknown>>;
  /** restore-orphans: the notes that were found. */
  readonly notes?: readonly NoteOutcome[];
  /** wait-until-ok: by host ID. */
  readonly monitoredStatuses?: ReadonlyMap<string, readonly MonitoredStatus[]>;
}

/** What became of a note in Mackerel that a job had left. */
export interface NoteOutcome {
  readonly namespace: string;
  readonly outcome: 'removed' | 'kept' | 'planned';
  readonly run: string;
  readonly attempt: number;
  readonly job: string;
  readonly runUrl: string;
  readonly hostIds: readonly string[];
  /** Why it is kept, or why its hosts are. */
  readonly reason: string | null;
}

/** What was read, host by host. */
export interface ReadingsResult extends Remarks {
  readonly kind: 'readings';
  readonly hosts: readonly HostOutcome[];
  /** Undefined where nothing could be read. */
  readonly read?:
    | { readonly of: 'hosts'; readonly hosts: readonly Host[]; readonly matrix?: Matrix; readonly counted?: boolean }
    | { readonly of: 'metricNames'; readonly byHost: ReadonlyMap<string, readonly string[]> }
    | { readonly of: 'monitoredStatuses'; readonly byHost: ReadonlyMap<string, readonly MonitoredStatus[]> };
}

/** Records of the organization other than hosts: what became of each. */
export interface RecordsResult extends Remarks {
  readonly kind: 'records';
  readonly noun: 'integration';
  readonly records: readonly IntegrationOutcome[];
  /** Whether the records as a list are an output, and whether the first one is. */
  readonly shown: { readonly list: boolean; readonly first: boolean };
  /** Whether a record is a new one. */
  readonly created?: boolean;
}

/** A value that concerns no host in particular. */
export interface ValuesResult extends Remarks {
  readonly kind: 'values';
  /** Undefined where there is none to be had. */
  readonly value?:
    /** Empty in a dry run. */
    | { readonly of: 'externalId'; readonly externalId: string }
    /** By AWS service name. */
    | { readonly of: 'excludableMetrics'; readonly metrics: Readonly<Record<string, readonly string[]>> };
}

/**
 * What there is to report of an operation that did nothing at all.
 *
 * @param outputs what it sets besides the outputs of its kind: former statuses are there, were there none
 */
export function resultOfNothing(kind: ResultKind, outputs: readonly ExtraOutput[] = []): Result {
  switch (kind) {
    case 'hosts':
      return { kind, hosts: [], ...(outputs.includes('previousStatuses') && { previousStatuses: {} }) };
    case 'readings':
      return { kind, hosts: [] };
    case 'records':
      return { kind, noun: 'integration', records: [], shown: { list: false, first: false } };
    case 'values':
      return { kind };
  }
}
