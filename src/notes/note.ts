import * as v from '@badrap/valita';
import { HOST_ID, HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { type Phase, PHASES } from './protocol.ts';

/** Host IDs by the status they had before. */
export type FormerIds = Readonly<Partial<Record<HostStatus, readonly string[]>>>;

/** Whose a note is: the job that wrote it, and which step of it. */
export interface Author {
  /** Such as `https://github.com`. */
  readonly server: string;
  /** `owner/name` */
  readonly repository: string;
  readonly run: string;
  readonly attempt: number;
  /** What tells the job from the others of the run: its key, and its number where GitHub tells it. */
  readonly job: string;
  /** GITHUB_ACTION: the step's ID, or a name that GitHub made. */
  readonly step: string;
}

/**
 * A note as it stands in Mackerel's metadata (docs/after-the-job.md has it for users): what a step set hosts to, and what
 * they were before. Each part of a note is a whole note about its own hosts, so nothing depends on reading several at once.
 */
export interface JobNote extends Author {
  readonly version: 1;
  readonly phase: Phase;
  /** The status that the step sets. */
  readonly status: HostStatus;
  /** Statuses that later steps of the job gave the hosts, or that they got when they were left to another job. */
  readonly also: readonly HostStatus[];
  readonly mode: 'always' | 'on-success';
  /** All hosts that the note is about. */
  readonly hosts: readonly string[];
  /** The former status of each; undefined while the note only announces what is to come. */
  readonly former: FormerIds | undefined;
  /** When it was written (ISO 8601). */
  readonly time: string;
  /** The run whose sweep leaves in place of the job, which is dead. */
  readonly sweeper: { readonly run: string; readonly attempt: number } | undefined;
}

/** Above it, a reader must not guess. */
const VERSION = 1;

const ids = v.array(v.string()).optional();
const text = v.string();

/** What must be there; of all else, what is not understood is left out: a later version may say more. */
const wireNote = v.object({
  version: v.literal(VERSION),
  server: text,
  repository: text,
  run: text,
  attempt: v.number(),
  job: text,
  step: text.optional(),
  status: v.union(...HOST_STATUSES.map((status) => v.literal(status))),
  also: v.array(v.string()).optional(),
  mode: v.string().optional(),
  phase: v.union(...PHASES.map((phase) => v.literal(phase))),
  hosts: ids,
  former: v.object({ working: ids, standby: ids, maintenance: ids, poweroff: ids }).optional(),
  time: text,
  sweeper: v.object({ run: text, attempt: v.number() }).optional(),
});

/**
 * Reads a note.
 *
 * @param value what Mackerel keeps under the namespace
 * @returns undefined where it is none, or none that can be understood
 */
export function parseNote(value: unknown): JobNote | undefined {
  const read = wireNote.try(value, { mode: 'strip' });
  if (!read.ok) return undefined;
  const { former, hosts = [], also = [], mode, step = '', ...rest } = read.value;
  const known = former && readFormer(former);
  if (rest.phase === 'active' && known === undefined) return undefined;
  return {
    ...rest,
    step,
    also: HOST_STATUSES.filter((status) => also.includes(status)),
    // A note that does not say that it may restore after a failure must not.
    mode: mode === 'always' ? 'always' : 'on-success',
    hosts: known === undefined ? hosts.filter(isHostId) : idsOf(known),
    former: known,
    sweeper: rest.sweeper,
  };
}

/** The note as it is written. */
export function toWire({ hosts, former, also, ...rest }: JobNote): unknown {
  return { ...rest, ...(also.length > 0 && { also }), ...(former === undefined ? { hosts } : { former }) };
}

/** Every host of a plan, once. */
export function idsOf(former: FormerIds): string[] {
  return [...new Set(HOST_STATUSES.flatMap((status) => former[status] ?? []))];
}

/** A plan with only some of its hosts. */
export function formerOf(former: FormerIds, keeps: (id: string) => boolean): FormerIds {
  return Object.fromEntries(
    HOST_STATUSES.flatMap((status) => {
      const kept = (former[status] ?? []).filter(keeps);
      return kept.length === 0 ? [] : [[status, kept] as const];
    }),
  );
}

/** The former status of each host of a plan. */
export function formerById(former: FormerIds | undefined): Map<string, HostStatus> {
  return new Map(
    HOST_STATUSES.flatMap((status) => (former?.[status] ?? []).map((id): [string, HostStatus] => [id, status])),
  );
}

/** Who wrote a note, without all else. */
export function writerOf({ server, repository, run, attempt, job, step }: Author): Author {
  return { server, repository, run, attempt, job, step };
}

/** Whether two steps are of one job. */
export function isSameJob(one: Author, other: Author): boolean {
  return isSameRun(one, other) && one.attempt === other.attempt && one.job === other.job;
}

/** Whether two steps are of one run, be it in different attempts. */
export function isSameRun(one: Author, other: Author): boolean {
  return isSameRepository(one, other) && one.run === other.run;
}

/** Whether the runs of two steps are of one repository. */
export function isSameRepository(one: Author, other: Author): boolean {
  return one.server === other.server && one.repository === other.repository;
}

/** The run's page. */
export function runUrl({ server, repository, run }: Author): string {
  return `${server}/${repository}/actions/runs/${run}`;
}

function readFormer(former: Readonly<Partial<Record<HostStatus, string[] | undefined>>>): FormerIds {
  return Object.fromEntries(HOST_STATUSES.map((status) => [status, (former[status] ?? []).filter(isHostId)]));
}

function isHostId(id: string): boolean {
  return HOST_ID.test(id);
}
