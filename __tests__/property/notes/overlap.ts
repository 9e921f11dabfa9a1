import type { RunAnswer } from '../../../src/github/workflow-runs.ts';
import { Outcomes } from '../../../src/hosts/outcomes.ts';
import { HOST_STATUSES, type HostStatus } from '../../../src/mackerel/host.ts';
import { HostsApi } from '../../../src/mackerel/hosts.ts';
import { setWithNote } from '../../../src/notes/main.ts';
import type { Author } from '../../../src/notes/note.ts';
import { leave } from '../../../src/notes/post.ts';
import { savedStep } from '../../../src/notes/saved.ts';
import { Standings } from '../../../src/notes/standing.ts';
import { sweep } from '../../../src/notes/sweep.ts';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { Random } from './random.ts';
import { Actor, schedule, TurnTransport } from './scheduler.ts';

// A few jobs on the same hosts, each request in its turn, in any order; processes that are killed at any request, with and
// without their post step; re-run attempts; sweeps beside them, which are killed too. All by src/, on the real simulator.

const WAITING = { atMost: 60_000, interval: 1 };
const SET: readonly HostStatus[] = ['maintenance', 'maintenance', 'maintenance', 'standby', 'poweroff'];
const SERVICES = ['Alpha', 'Beta'];
/** The first sweep is the run after it. */
const SWEEP_RUNS = 9000;
/** So long that the notes about a few of them are over 100 KB. */
const LONG_ID = 4000;

export interface Ending {
  readonly kills: number;
  readonly sweeps: number;
  /** Hosts that a job took over from another one. */
  readonly takenOver: number;
  readonly inParts: boolean;
}

type Phase = 'main' | 'deploying' | 'post' | 'over';

interface Job {
  readonly index: number;
  readonly author: Author;
  readonly status: HostStatus;
  readonly hostIds: readonly string[];
  /** The job that must be over before this one, its next attempt, begins. */
  readonly after: Job | undefined;
  readonly killMain: { at: number; workDone: boolean; post: boolean } | undefined;
  readonly killPost: { at: number; workDone: boolean } | undefined;
  phase: Phase;
  hasBegun: boolean;
  saved: string;
  holds: readonly string[];
}

/**
 * Plays one random overlap.
 *
 * @throws Error with everything that was done, in its order, where a host was restored early, forgotten, or restored to a
 * status it did not have before
 */
export async function playOverlap(seed: number): Promise<Ending> {
  const mackerel = await startSimulator();
  const overlap = new Overlap(mackerel, new Random(seed));
  try {
    return await overlap.play();
  } catch (error) {
    throw new Error([`seed ${seed}`, ...overlap.story, String(error)].join('\n'), { cause: error });
  } finally {
    await mackerel.close();
  }
}

class Overlap {
  readonly story: string[] = [];
  readonly #mackerel: Simulator;
  readonly #random: Random;
  readonly #first = new Map<string, HostStatus>();
  readonly #jobs: Job[] = [];
  readonly #actors: Actor[] = [];
  readonly #failures: unknown[] = [];
  readonly #inParts: boolean;
  #kills = 0;
  #sweeps = 0;
  #takenOver = 0;
  #sweeper: Actor | undefined;

  constructor(mackerel: Simulator, random: Random) {
    this.#mackerel = mackerel;
    this.#random = random;
    this.#inParts = random.chance(0.05);
  }

  async play(): Promise<Ending> {
    this.#furnish();
    this.#planJobs();
    const sweeps = this.#random.below(3);
    await schedule(
      () => {
        this.#beginWhatCanBegin(sweeps);
        return this.#actors;
      },
      this.#random,
      (line) => {
        this.story.push(line);
        if (this.#failures.length > 0) throw this.#failures[0];
        this.#checkHeld();
      },
    );
    if (this.#failures.length > 0) throw this.#failures[0];
    // All are over: a last sweep.
    this.#beginSweep(false);
    await schedule(
      () => this.#actors,
      this.#random,
      (line) => this.story.push(line),
    );
    if (this.#failures.length > 0) throw this.#failures[0];
    this.#checkEnd();
    return { kills: this.#kills, sweeps: this.#sweeps, takenOver: this.#takenOver, inParts: this.#inParts };
  }

  #furnish(): void {
    const count = this.#inParts ? 40 : 1 + this.#random.below(4);
    for (let index = 0; index < count; index++) {
      const id = `h${index}${this.#inParts ? 'x'.repeat(LONG_ID) : ''}`;
      const services = this.#inParts ? SERVICES.slice(0, 1) : this.#random.some(SERVICES, 0.6);
      const status = this.#random.pick<HostStatus>(['working', 'working', ...HOST_STATUSES]);
      this.#mackerel.addHost({
        id,
        name: `h${index}`,
        status,
        roleFullnames: services.map((service) => `${service}:web`),
      });
      this.#first.set(id, status);
    }
  }

  #planJobs(): void {
    const random = this.#random;
    const count = 2 + random.below(this.#inParts ? 1 : 3);
    for (let index = 0; index < count; index++) {
      const last = this.#jobs.at(-1);
      const after = last !== undefined && random.chance(0.2) ? last : undefined;
      const chosen = random.some([...this.#first.keys()], 0.75);
      const kill = () => ({ at: 1 + random.below(this.#inParts ? 30 : 16), workDone: random.chance(0.5) });
      this.#jobs.push({
        index,
        author: {
          server: 'https://github.com',
          repository: 'example/deploy',
          run: after?.author.run ?? String(100 + index),
          attempt: (after?.author.attempt ?? 0) + 1,
          job: 'deploy',
          step: 'maintenance',
        },
        status: random.pick(SET),
        hostIds: chosen.length === 0 ? [...this.#first.keys()] : chosen,
        after,
        killMain: random.chance(0.35) ? { ...kill(), post: random.chance(0.5) } : undefined,
        killPost: random.chance(0.2) ? kill() : undefined,
        phase: 'main',
        hasBegun: false,
        saved: '',
        holds: [],
      });
    }
  }

  #beginWhatCanBegin(sweeps: number): void {
    for (const actor of this.#actors) {
      if (!actor.isKilled || actor.isOver) continue;
      actor.isOver = true;
      this.#kills += 1;
      this.#afterKill(actor);
    }
    for (const job of this.#jobs) {
      if (job.hasBegun || (job.after !== undefined && job.after.phase !== 'over')) continue;
      job.hasBegun = true;
      this.#beginMain(job);
    }
    const isSweeping = this.#sweeper !== undefined && !this.#sweeper.isOver && !this.#sweeper.isKilled;
    if (this.#sweeps < sweeps && !isSweeping && this.#random.chance(0.03)) this.#beginSweep(true);
  }

  #afterKill(actor: Actor): void {
    const job = this.#jobs.find(({ index }) => actor.name.startsWith(`job ${index} `));
    if (job === undefined) return;
    if (job.phase === 'main' && job.killMain?.post === true) this.#beginPost(job);
    else this.#end(job);
  }

  #end(job: Job): void {
    job.phase = 'over';
    job.holds = [];
  }

  #start(actor: Actor, run: (place: { hosts: HostsApi; transport: TurnTransport }) => Promise<void>): void {
    this.#actors.push(actor);
    const transport = new TurnTransport(
      {
        apiBase: new URL(this.#mackerel.url),
        apiKey: this.#mackerel.apiKey,
        userAgent: 'test',
        timeout: 30_000,
        retries: 0,
        concurrency: 5,
        signal: new AbortController().signal,
      },
      actor,
    );
    run({ hosts: new HostsApi(transport), transport })
      .catch((error: unknown) => this.#failures.push(error))
      .finally(() => {
        actor.isOver = true;
        transport.close();
      });
  }

  #turns(): { concurrency: number; signal: AbortSignal; waiting: typeof WAITING } {
    return { concurrency: this.#random.pick([1, 3]), signal: new AbortController().signal, waiting: WAITING };
  }

  #github(job: Author): ConstructorParameters<typeof Standings>[0]['github'] {
    const runUrl = `https://github.com/${job.repository}/actions/runs/${job.run}`;
    const run = { repository: job.repository, runId: job.run, runAttempt: String(job.attempt), job: job.job, runUrl };
    return { token: 't', apiUrl: 'http://127.0.0.1:1', timeout: 1, run };
  }

  /** GitHub knows the truth, as soon as it is so. */
  readonly #asking = {
    connect: async () => Promise.resolve({ ask: async (runId: string) => Promise.resolve(this.#answer(runId)) }),
    freshFor: 0,
  };

  #answer(runId: string): RunAnswer {
    const sweep = this.#actors.find(({ name }) => name === `sweep ${Number(runId) - SWEEP_RUNS}`);
    if (sweep?.isOver === true || sweep?.isKilled === true) {
      return { state: 'completed', completedAt: new Date(), attempt: 1, succeeded: true };
    }
    const attempts = this.#jobs.filter(({ author, hasBegun }) => author.run === runId && hasBegun);
    const attempt = Math.max(...attempts.map(({ author }) => author.attempt));
    if (attempts.length === 0 || attempts.some(({ phase }) => phase !== 'over')) {
      return { state: 'active', status: 'in_progress', attempt: attempts.length === 0 ? 1 : attempt };
    }
    return { state: 'completed', completedAt: new Date(), attempt, succeeded: true };
  }

  #beginMain(job: Job): void {
    const { author, status, hostIds } = job;
    const actor = new Actor(`job ${job.index} (${status}) main`, job.killMain);
    this.#start(actor, async (mackerel) => {
      const listed = this.#random.chance(0.5) ? (await mackerel.hosts.list({ statuses: HOST_STATUSES })).hosts : [];
      const outcomes = new Outcomes(hostIds);
      const { notices = [] } = await setWithNote(
        hostIds.map((id) => ({ id, host: listed.find((host) => host.id === id) })),
        outcomes,
        { author, github: this.#github(author), mode: 'always', statusOf: () => status, asking: this.#asking },
        {
          mackerel,
          dryRun: false,
          saveNote: (steps) => {
            job.saved = JSON.stringify(steps);
          },
          ...this.#turns(),
        },
      );
      this.#takenOver += notices.filter((notice) => notice.includes('was taken from the note')).length;
      const results = outcomes.all();
      const odd = results.find(({ outcome }) => outcome !== 'changed' && outcome !== 'unchanged');
      if (odd !== undefined) throw new Error(`${odd.id ?? ''} is ${odd.outcome}: ${String(odd.error)}`);
      for (const { id, before } of results) {
        const first = this.#first.get(id ?? '');
        if (before?.['status'] !== first)
          throw new Error(
            `${job.index} takes ${String(before?.['status'])} for the former status of ${id?.slice(0, 5) ?? ''}, which was ${first ?? ''}`,
          );
      }
      job.phase = 'deploying';
      job.holds = hostIds;
      for (let time = this.#random.below(6); time >= 0; time--) await actor.turn('deploys', () => Promise.resolve());
      this.#beginPost(job);
    });
  }

  #beginPost(job: Job): void {
    job.phase = 'post';
    job.holds = [];
    const [step] = job.saved === '' ? [] : (JSON.parse(job.saved) as unknown[]);
    if (step === undefined) {
      this.#end(job);
      return;
    }
    const note = savedStep.parse(step, { mode: 'strict' });
    this.#start(new Actor(`job ${job.index} (${job.status}) post`, job.killPost), async (mackerel) => {
      const turns = this.#turns();
      const { author } = job;
      const standings = new Standings({ self: author, github: this.#github(author), ...this.#asking, ...turns });
      const { hosts } = await leave(note, { mackerel, standings, ...turns });
      const failed = hosts.find(({ fails }) => fails);
      if (failed !== undefined) throw new Error(`post failed for ${failed.id ?? ''}: ${String(failed.error)}`);
      this.#end(job);
    });
  }

  #beginSweep(mayBeKilled: boolean): void {
    const number = ++this.#sweeps;
    const kill =
      mayBeKilled && this.#random.chance(0.3)
        ? { at: 1 + this.#random.below(20), workDone: this.#random.chance(0.5) }
        : undefined;
    this.#sweeper = new Actor(`sweep ${number}`, kill);
    this.#start(this.#sweeper, async (mackerel) => {
      const author = {
        ...(this.#jobs[0]?.author ?? fail()),
        run: String(SWEEP_RUNS + number),
        attempt: 1,
        job: 'sweep',
      };
      const github = this.#github(author) ?? fail();
      await sweep(
        { service: undefined, runId: undefined, olderThan: 0, author, github, asking: this.#asking },
        { mackerel, dryRun: false, ...this.#turns() },
      );
    });
  }

  #checkHeld(): void {
    for (const job of this.#jobs) {
      for (const id of job.holds) {
        const status = this.#mackerel.host(id)?.status;
        if (status === job.status) continue;
        // Where jobs set different statuses, whoever wrote last has the say until that one leaves.
        const others = this.#jobs.filter((other) => other !== job && other.hasBegun && other.hostIds.includes(id));
        if (others.some((other) => other.status === status)) continue;
        throw new Error(`${id.slice(0, 5)} is ${status ?? ''} although job ${job.index} needs it in ${job.status}`);
      }
    }
  }

  #checkEnd(): void {
    for (const [id, status] of this.#first) {
      const now = this.#mackerel.host(id)?.status;
      if (now !== status) throw new Error(`${id.slice(0, 5)} is ${now ?? ''} in the end, and was ${status}`);
    }
    const owners = [
      ...SERVICES.filter((name) => name in this.#mackerel.roles()).map((service) => ({ service })),
      ...[...this.#first.keys()].map((host) => ({ host })),
    ];
    for (const owner of owners) {
      const left = Object.keys(this.#mackerel.metadata(owner));
      if (left.length > 0) throw new Error(`a note is left: ${left.join(', ')}`);
    }
  }
}

function fail(): never {
  throw new Error('There is no job.');
}
