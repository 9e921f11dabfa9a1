import type { HostOutcome } from '../hosts/outcomes.ts';
import type { Alert } from '../mackerel/alerts.ts';
import type { AwsIntegration } from '../mackerel/aws-integration.ts';
import type { Downtime } from '../mackerel/downtime.ts';
import type { GraphAnnotation } from '../mackerel/graph-annotation.ts';
import type { Host } from '../mackerel/host.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import type { RecordOutcome } from '../records/outcomes.ts';
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
  /** What goes into files for later steps and for people, by the output that holds the path. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly value: unknown }>>;
}

/** Hosts that were to be changed, or that had to hold a condition: what became of each. */
export interface HostsResult extends Remarks {
  readonly kind: 'hosts';
  readonly hosts: readonly HostOutcome[];
  /** register: whether the host is a new one. */
  readonly created?: boolean;
  /** update-status: status by host ID, as far as it was read. */
  readonly previousStatuses?: Readonly<Record<string, unknown>>;
  /** wait-until-ok, whose hosts only had to be OK: how many passed although no monitor watches them. */
  readonly gate?: { readonly unmonitored: number };
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

/** What records of the organization there are besides hosts, by the noun for one of them. */
export interface Records {
  integration: AwsIntegration;
  downtime: Downtime;
  'graph annotation': GraphAnnotation;
}
export type RecordNoun = keyof Records;

/** Records of the organization other than hosts: what became of each. */
export type RecordsResult = { [N in RecordNoun]: RecordsOf<N> }[RecordNoun];

export interface RecordsOf<N extends RecordNoun> extends Remarks {
  readonly kind: 'records';
  readonly noun: N;
  readonly records: readonly RecordOutcome<Records[N]>[];
  /** Whether the records as a list are an output, and whether the first one is. */
  readonly shown: { readonly list: boolean; readonly first: boolean };
  /** Whether a record is a new one. */
  readonly created?: boolean;
}

/** An alert, and the names of what it is about, as far as they are known. */
export interface LocatedAlert {
  readonly alert: Alert;
  readonly monitorName: string | undefined;
  readonly hostName: string | undefined;
}

/** A value that concerns no host in particular. */
export interface ValuesResult extends Remarks {
  readonly kind: 'values';
  /** Undefined where there is none to be had. */
  readonly value?:
    /** Empty in a dry run. */
    | { readonly of: 'externalId'; readonly externalId: string }
    /** With what tells where each one is. */
    | { readonly of: 'alerts'; readonly alerts: readonly LocatedAlert[] }
    /** By AWS service name. */
    | { readonly of: 'excludableMetrics'; readonly metrics: Readonly<Record<string, readonly string[]>> };
}

/**
 * What there is to report of an operation that did nothing at all.
 *
 * @param about.outputs what it sets besides the outputs of its kind: former statuses are there, were there none
 * @param about.noun what its records are
 */
export function resultOfNothing(
  kind: ResultKind,
  { outputs = [], noun = 'integration' }: { outputs?: readonly ExtraOutput[]; noun?: RecordNoun | undefined } = {},
): Result {
  switch (kind) {
    case 'hosts':
      return { kind, hosts: [], ...(outputs.includes('previousStatuses') && { previousStatuses: {} }) };
    case 'readings':
      return { kind, hosts: [] };
    case 'records':
      return { kind, noun, records: [], shown: { list: false, first: false } };
    case 'values':
      return { kind };
  }
}
