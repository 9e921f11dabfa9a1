import type { UndoStep } from '../clean-up/note.ts';
import type { Gate } from '../hosts/gate/gate.ts';
import type { CommonInput, InputName } from '../inputs/names.ts';
import type { InputReader } from '../inputs/reader.ts';
import type { Mackerel } from '../mackerel/client.ts';
import type { RecordNoun, Result, ResultKind } from './result.ts';

/** What there is to read from, besides the inputs. */
export interface InputSource {
  env: NodeJS.ProcessEnv;
  /** Told every secret that is found, before anything is said about it. */
  mask: (secret: string) => void;
}

/** What every operation is given besides its inputs. */
export interface OperationContext {
  mackerel: Mackerel;
  /** Whether to read and plan only. */
  dryRun: boolean;
  /** How many requests may be in flight at once. */
  concurrency: number;
  /** Aborted when the step is told to stop. */
  signal: AbortSignal;
  /**
   * Saves what post is to undo when the job ends; empty: nothing. To be called before the request it is about.
   *
   * @throws NoteError where it can't be saved: what can't be undone must not be done
   */
  saveNote: (steps: readonly UndoStep[]) => void;
  /** Told after each poll how the hosts are that a gate waits for. */
  onHealth: (gate: Gate) => void;
  /** Told after each host how many are settled, and of how many. */
  onProgress: (settled: number, total: number) => void;
  /** Told every secret that a reply holds, before anything else gets to see it. */
  onSecret: (secret: string) => void;
}

/** Outputs that only some operations of a kind set. */
export type ExtraOutput =
  | 'created'
  | 'previousStatuses'
  | 'previousStatusesFile'
  | 'hosts'
  | 'hostsFile'
  | 'matrix'
  | 'metricNames'
  | 'monitoredStatuses'
  | 'monitoredStatusesFile'
  | 'awsIntegrationId'
  | 'awsIntegration'
  | 'awsIntegrations'
  | 'downtimeId'
  | 'downtime'
  | 'downtimes'
  | 'graphAnnotationId'
  | 'graphAnnotation'
  | 'graphAnnotations'
  | 'alerts'
  | 'externalId'
  | 'excludableMetrics';

/** A result of one kind, and of one noun where its kind is records. */
type ResultIn<K extends ResultKind, N extends RecordNoun> = Extract<Result, { kind: K; noun?: N }>;

/** One operation, as its file defines it; what it says is also what documents and tests go by. */
interface Definition<I extends InputName, K extends ResultKind, N extends RecordNoun, Input> {
  /** The inputs it uses, besides those of every operation. */
  readonly inputs: readonly I[];
  readonly kind: K;
  /** What its records are, where those are its kind. */
  readonly noun?: K extends 'records' ? N : never;
  /** Outputs it sets, besides those of its kind. */
  readonly outputs?: readonly ExtraOutput[];
  /** Whether the API key needs the Write permission. */
  readonly writes: boolean;
  /** Reads what it is asked to do; problems go to the reader. */
  readonly read: (reader: InputReader<I | CommonInput>, source: InputSource) => Input | Promise<Input>;
  /** What it is about to do, for the first line of the log: to what, and what; empty: its name says it all. */
  readonly title: (input: NoInfer<Input>) => string;
  /** @throws Error where it could not be carried out as a whole; nothing has been changed then */
  readonly run: (input: NoInfer<Input>, context: OperationContext) => Promise<ResultIn<NoInfer<K>, NoInfer<N>>>;
}

/** An operation whose inputs have been read. */
export interface PreparedOperation {
  title(): string;
  run(context: OperationContext): Promise<Result>;
}

/** Any operation, whatever it reads. */
export interface Operation {
  readonly inputs: readonly InputName[];
  readonly kind: ResultKind;
  readonly noun: RecordNoun | undefined;
  readonly outputs: readonly ExtraOutput[];
  readonly writes: boolean;
  /** Reads the inputs. What comes of it may only be used where `reader.finish` throws nothing. */
  readonly prepare: (reader: InputReader, source: InputSource) => Promise<PreparedOperation>;
}

/** Makes an operation of its definition: reading an input that is not declared, or another kind of result, does not compile. */
export function operation<
  const I extends InputName,
  K extends ResultKind,
  Input,
  N extends RecordNoun = 'integration',
>({ inputs, kind, noun, outputs = [], writes, read, title, run }: Definition<I, K, N, Input>): Operation {
  return {
    inputs,
    kind,
    noun,
    outputs,
    writes,
    async prepare(reader, source) {
      const input = await read(reader, source);
      return { title: () => title(input), run: (context) => run(input, context) };
    },
  };
}
