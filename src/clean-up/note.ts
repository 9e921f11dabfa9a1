import * as v from '@badrap/valita';
import type { HostStatus } from '../mackerel/host.ts';
import type { RestoreByNote } from '../notes/saved.ts';

export const RESTORE_MODES = ['never', 'always', 'on-success'] as const;

/** Gives hosts the status back that they had before the step changed it. */
export interface RestoreStatus {
  readonly kind: 'restore-status';
  /** Whether a job that did not succeed keeps the hosts as they are. */
  readonly mode: 'always' | 'on-success';
  /** The status that the step set: a host that has another one by now is someone else's. */
  readonly status: HostStatus;
  /** Host IDs by the status they had before. */
  readonly former: Readonly<Partial<Record<HostStatus, readonly string[]>>>;
}

/** Retires the host that the step registered. */
export interface RetireHost {
  readonly kind: 'retire-host';
  readonly name: string;
  /** Unknown where the step was stopped before Mackerel answered. */
  readonly hostId?: string | undefined;
  readonly customIdentifier: string;
  /** With the name, what tells the host that this step made from another one under the same identifier. */
  readonly memo: string;
  /** When the step began, by Mackerel's clock (epoch seconds). */
  readonly since: number;
}

/** Ends the downtime that the step created: alerts open again. */
export interface EndDowntime {
  readonly kind: 'end-downtime';
  /** Unknown where the step was stopped before Mackerel answered. */
  readonly downtimeId?: string | undefined;
  readonly name: string;
  /** It names the run, its attempt and the job: with the name, what tells the downtime that this step made from others. */
  readonly memo: string;
  /** Epoch seconds. */
  readonly start: number;
  /** Minutes. */
  readonly duration: number;
  /** IDs of downtimes of that name and memo that were there before. */
  readonly others: readonly string[];
}

/** Writes the end of the job, and its result, on the graph annotation that the step created. */
export interface EndAnnotation {
  readonly kind: 'end-annotation';
  /** Unknown where the step was stopped before Mackerel answered. */
  readonly graphAnnotationId?: string | undefined;
  readonly service: string;
  /** Epoch seconds. */
  readonly from: number;
  readonly title: string;
  /** It names the run, its attempt and the job. */
  readonly description: string;
  /** IDs of annotations of that title and description that were there before. */
  readonly others: readonly string[];
}

/** One thing that the main step did, and that post undoes when the job ends. Holds no secret: it is not redacted. */
export type UndoStep = RestoreStatus | RestoreByNote | RetireHost | EndDowntime | EndAnnotation;
export type UndoKind = UndoStep['kind'];

/** What the main step leaves for its own post step. */
export interface Note {
  readonly version: 1;
  /** Where the main step did it. */
  readonly apiBase: string;
  /** Which key it did it with, without the key. */
  readonly key: KeyFingerprint;
  /** Whose key it is, where Mackerel was asked and said so in time. */
  readonly organization?: string | undefined;
  /** In the order in which they were done: they are undone the other way round. */
  readonly steps: readonly UndoStep[];
}

/** Tells one API key from another, and tells nothing else about it. */
export interface KeyFingerprint {
  readonly salt: string;
  /** SHA-256 of salt and key, in hex. */
  readonly hash: string;
}

const note = v.object({
  version: v.literal(1),
  apiBase: v.string(),
  key: v.object({ salt: v.string(), hash: v.string() }),
  organization: v.string().optional(),
  steps: v.array(v.object({ kind: v.string() })),
});

/** A note as it was read: what each step holds is judged by the module that undoes it. */
export type ReadNote = v.Infer<typeof note>;

/**
 * Reads a note that was written as JSON.
 *
 * @returns undefined where it is none
 */
export function parseNote(text: string): ReadNote | undefined {
  try {
    const result = note.try(JSON.parse(text), { mode: 'passthrough' });
    return result.ok ? result.value : undefined;
  } catch {
    return undefined;
  }
}
