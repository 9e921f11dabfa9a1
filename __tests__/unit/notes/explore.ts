import type { HostStatus } from '../../../src/mackerel/host.ts';
import { type Claim, formerStatus, isUndecided, type Phase, verdictOf } from '../../../src/notes/protocol.ts';

// One host, a few jobs, every request atomic (also the single reads of others' notes), every interleaving, a kill at every
// request, with and without the post step afterwards, and one sweep at a time beside the jobs. What is decided is decided
// by src/notes/protocol.ts; the order of the requests is stated here once more.

/** What an exploration begins with, and how far it goes. */
export interface Setting {
  readonly first: HostStatus;
  /** The status that each job sets. */
  readonly jobs: readonly HostStatus[];
  /** How many processes may be killed. */
  readonly kills: number;
  /** How many sweeps there are while jobs live. */
  readonly sweeps: number;
  /** Changes the order of requests, to see that it is noticed. */
  readonly spoiled?: Spoiled;
}

/** Orders that are known to be wrong. */
export type Spoiled =
  'deletes first' | 'does not announce' | 'writes only where needed' | 'hands over blindly' | 'hands over unnoted';

interface Written {
  readonly phase: Phase;
  readonly former: HostStatus | undefined;
  readonly also: readonly HostStatus[];
}

interface Job {
  readonly at: Step;
  /** Whose note is read next, where notes are read. */
  readonly next: number;
  /** What was read of the others' notes: at first, and last. */
  readonly seen: readonly (Claim | null)[];
  readonly again: readonly (Claim | null)[];
  readonly read: HostStatus | null;
  readonly former: HostStatus | null;
  readonly write: HostStatus | null;
  readonly note: Written | null;
  readonly isDead: boolean;
  readonly isSwept: boolean;
}

/** The requests of a job, in the contract's order. */
type Step =
  | 'announce'
  | 'read notes'
  | 'read status'
  | 'read notes again'
  | 'complete'
  | 'wait for leavers'
  | 'write'
  | 'deploy, then leave'
  | 'leave'
  | 'read holders'
  | 'read status to leave'
  | 'restore'
  | 'note the hand-over'
  | 'hand over'
  | 'remove'
  | 'over';

interface State {
  readonly host: HostStatus;
  readonly jobs: readonly Job[];
  readonly kills: number;
  readonly sweeps: number;
}

export interface Exploration {
  readonly states: number;
  /** What went wrong, each with the first way that leads to it. */
  readonly bad: Readonly<Record<string, string>>;
}

const BEFORE_CHANGE: readonly Step[] = ['announce', 'read notes', 'read status', 'read notes again'];
const MAIN: readonly Step[] = [...BEFORE_CHANGE, 'complete', 'wait for leavers', 'write'];

/** Goes through every state that can be reached. */
export function explore(setting: Setting): Exploration {
  const newJob: Job = {
    at: setting.spoiled === 'does not announce' ? 'read notes' : 'announce',
    next: 0,
    seen: [],
    again: [],
    read: null,
    former: null,
    write: null,
    note: null,
    isDead: false,
    isSwept: false,
  };
  const start: State = {
    host: setting.first,
    jobs: setting.jobs.map(() => newJob),
    kills: setting.kills,
    sweeps: setting.sweeps,
  };
  const known = new Map<string, { from: string | undefined; by: string }>([
    [JSON.stringify(start), { from: undefined, by: '' }],
  ]);
  const queue: State[] = [start];
  const bad: Record<string, string> = {};
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const key = JSON.stringify(state);
    const next = successors(state, setting);
    for (const { state: after, by } of next) {
      const afterKey = JSON.stringify(after);
      if (known.has(afterKey)) continue;
      known.set(afterKey, { from: key, by });
      queue.push(after);
    }
    const problem = problemOf(state, setting, next.length);
    if (problem !== undefined) bad[problem] ??= wayTo(key);
  }
  return { states: known.size, bad };

  function wayTo(key: string): string {
    const steps: string[] = [];
    for (let at = known.get(key); at?.from !== undefined; at = known.get(at.from)) steps.unshift(at.by);
    return steps.join(', ');
  }
}

function successors(state: State, setting: Setting): { state: State; by: string }[] {
  return state.jobs.flatMap((job, index) => {
    const name = 'ABC'[index] ?? '';
    if (job.isDead) {
      const isAlone = !state.jobs.some(({ isSwept, at, isDead }) => isSwept && !isDead && at !== 'over');
      if (job.note === null || state.sweeps === 0 || !isAlone) return [];
      const at = job.note.former === undefined ? 'remove' : 'leave';
      const swept = { ...job, ...FORGET, at, former: job.note.former ?? null, isDead: false, isSwept: true } as const;
      return [{ state: { ...withJob(state, index, swept), sweeps: state.sweeps - 1 }, by: `sweep of ${name}` }];
    }
    if (job.at === 'over') return [];
    const moved = step(state, index, setting);
    const moves = moved === undefined ? [] : [{ state: moved, by: `${name}: ${job.at}` }];
    if (state.kills === 0) return moves;
    const fewer = { ...state, kills: state.kills - 1 };
    const dead = { ...withJob(fewer, index, { ...job, ...FORGET, isDead: true }) };
    // The process is killed, and its post step works from what was saved.
    const at = job.former === null ? 'remove' : 'leave';
    const toPost = withJob(fewer, index, { ...job, ...FORGET, at });
    const isMain = MAIN.includes(job.at) && job.note !== null;
    return [
      ...moves,
      { state: dead, by: `${name} dies` },
      ...(isMain ? [{ state: toPost, by: `${name} is killed, post` }] : []),
    ];
  });
}

/** What no one remembers any more keeps states apart for nothing. */
const FORGET = { next: 0, seen: [], again: [], read: null, write: null } as const;

function step(state: State, index: number, { jobs, spoiled }: Setting): State | undefined {
  const job = state.jobs[index];
  const status = jobs[index];
  if (job === undefined || status === undefined) return undefined;
  const go = (changes: Partial<Job>, host = state.host) => ({
    ...withJob(state, index, { ...job, ...changes }),
    host,
  });
  const others = state.jobs.map((_, other) => other).filter((other) => other !== index);
  const readOne = (kept: readonly (Claim | null)[]) => [...kept, claimOf(state, jobs, others[job.next])];
  const isLast = job.next === others.length - 1;
  switch (job.at) {
    case 'announce':
      return go({ note: { phase: 'announced', former: undefined, also: [] }, at: 'read notes' });
    case 'read notes':
      return go({ seen: readOne(job.seen), next: isLast ? 0 : job.next + 1, at: isLast ? 'read status' : job.at });
    case 'read status':
      return go({ read: state.host, at: 'read notes again' });
    case 'read notes again': {
      const again = readOne(job.again);
      if (!isLast) return go({ again, next: job.next + 1 });
      const claims = again.map((claim, other) => claim ?? job.seen[other] ?? null).filter((claim) => claim !== null);
      const former = formerStatus(job.read ?? '', claims).status as HostStatus;
      const write = spoiled === 'writes only where needed' && job.read === status ? null : status;
      return go({ ...FORGET, former, write, at: 'complete' });
    }
    case 'complete':
      return go({ note: { phase: 'active', former: job.former ?? undefined, also: [] }, at: 'wait for leavers' });
    case 'wait for leavers': {
      const other = others[job.next];
      const leaver = other === undefined ? undefined : state.jobs[other];
      // A leaver that died is waited for as long as it takes: here, no longer.
      if (leaver?.note?.phase === 'leaving' && !leaver.isDead) return job.next === 0 ? undefined : go({ next: 0 });
      return go({ next: isLast ? 0 : job.next + 1, at: isLast ? 'write' : job.at });
    }
    case 'write':
      return go({ write: null, at: 'deploy, then leave' }, job.write ?? state.host);
    case 'deploy, then leave':
    case 'leave': {
      // What a sweep finds it keeps; the post step knows of nothing yet.
      const also = job.isSwept ? (job.note?.also ?? []) : [];
      const note = { phase: 'leaving', former: job.former ?? undefined, also } as const;
      return go({ note: spoiled === 'deletes first' ? null : note, at: 'read holders' });
    }
    case 'read holders': {
      const again = readOne(job.again);
      if (!isLast) return go({ again, next: job.next + 1 });
      if (!isUndecided(again.filter((claim) => claim !== null)))
        return go({ again, next: 0, at: 'read status to leave' });
      return go({ ...FORGET });
    }
    case 'read status to leave': {
      if (job.former === null) return undefined;
      const claims = job.again.filter((claim) => claim !== null);
      const verdict = verdictOf({ status, also: job.note?.also ?? [], former: job.former }, state.host, claims);
      switch (verdict.do) {
        case 'restore':
          return go({ ...FORGET, at: 'restore' });
        case 'hand-over':
          return go({
            ...FORGET,
            write: verdict.status,
            at: spoiled === 'hands over unnoted' ? 'hand over' : 'note the hand-over',
          });
        case 'leave-held':
        case 'leave-changed':
          return go({ ...FORGET, at: 'remove' });
      }
    }
    case 'restore':
      return go({ at: 'remove' }, job.former ?? state.host);
    case 'note the hand-over':
      return go({ note: job.note && { ...job.note, also: [...job.note.also, job.write ?? status] }, at: 'hand over' });
    case 'hand over':
      return go(
        { ...FORGET, at: spoiled === 'hands over blindly' ? 'remove' : 'read holders' },
        job.write ?? state.host,
      );
    case 'remove':
      return go({ note: null, former: null, at: 'over' });
    case 'over':
      return undefined;
  }
}

function claimOf({ jobs }: State, statuses: readonly HostStatus[], other: number | undefined): Claim | null {
  const job = other === undefined ? undefined : jobs[other];
  const status = other === undefined ? undefined : statuses[other];
  if (job?.note === undefined || job.note === null || status === undefined) return null;
  return { ...job.note, status, isLive: !job.isDead && !job.isSwept };
}

function problemOf(state: State, { first, jobs }: Setting, moves: number): string | undefined {
  const isOver = state.jobs.every(({ isDead, at }) => isDead || at === 'over');
  if (!isOver && moves === 0) return 'deadlock';
  const early = state.jobs.some((job, index) => {
    if (job.isDead || job.isSwept || job.at !== 'deploy, then leave') return false;
    const allowed = jobs.filter((_, other) => other === index || state.jobs[other]?.note !== null);
    return !allowed.includes(state.host);
  });
  if (early) return 'restored early';
  if (!isOver) return undefined;
  const end = swept(state, jobs);
  return end === first ? undefined : `after the last sweep ${end}, was ${first}`;
}

/** The host after a sweep of all that is left. */
function swept(state: State, jobs: readonly HostStatus[]): HostStatus {
  let { host } = state;
  const left = state.jobs.map((job) => job.note);
  for (const [index, status] of jobs.entries()) {
    const { former, also = [] } = left[index] ?? {};
    left[index] = null;
    if (former === undefined) continue;
    const claims = jobs.flatMap((other, at): Claim[] => {
      const note = left[at];
      return note === null || note === undefined ? [] : [{ ...note, status: other, isLive: false }];
    });
    if (verdictOf({ status, also, former }, host, claims).do === 'restore') host = former;
  }
  return host;
}

function withJob(state: State, index: number, job: Job): State {
  return { ...state, jobs: state.jobs.map((old, other) => (other === index ? job : old)) };
}
