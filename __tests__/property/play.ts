import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import type { ActionOptions, ActionRun } from '../../harness/run-action.ts';
import {
  type FaultRule,
  type LoggedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../simulator/index.ts';
import { ended, startGitHub } from '../../harness/github-stand-in.ts';
import { AWS_INTEGRATION, furnishRecords } from '../place.ts';
import { faults, inPlace } from './faults.ts';
import { fleet, idOf, RUNS, type Seed, settle } from './fleet.ts';
import { differences, look, type Snapshot } from './hosts.ts';
import { misbehaviour, strayRequests } from './invariants.ts';
import { type Setting, type Use, USES } from './operations.ts';
import type { Task } from './task.ts';

/** Everything that is random in one run. */
export interface Play {
  readonly mackerel: SimulatorOptions;
  readonly fleet: readonly Seed[];
  readonly use: Use;
  readonly common: Readonly<Record<string, string>>;
  readonly key: string;
  readonly faults: readonly FaultRule[];
  readonly stop: Stop | undefined;
  readonly debug: boolean;
  readonly jobStatus: Setting['jobStatus'];
  /** Whether the faults go on in the post step; they end in any case before it is tried once more. */
  readonly isPostDisturbed: boolean;
  /** What the main step can't write to. */
  readonly full: Full | undefined;
  /** Where a later step of the job leads a post step, before it is tried in the right place. */
  readonly elsewhere: Elsewhere | undefined;
}

/** The environment variable that names a file, or a folder, on a disk that is full. */
type Full = 'GITHUB_STATE' | 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY' | 'RUNNER_TEMP';

/** The API key of another organization, one that no one knows, none at all; or another address. */
type Elsewhere = 'organization' | 'key' | 'no key' | 'address';

/** A signal that comes `after` milliseconds after the n-th request, counted from 1; 0: after the start. */
export interface Stop {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  readonly request: number;
  readonly after: number;
}

/** How the action is started: in a thread, or as a process. */
export interface Stage {
  readonly main: (options: ActionOptions) => Promise<ActionRun>;
  readonly post: (main: Pick<ActionRun, 'state'>, options: ActionOptions) => Promise<ActionRun>;
}

const flag = fc.boolean().map(String);

export const play: fc.Arbitrary<Play> = fc.record({
  mackerel: fc.record({
    bulkOnUnknown: fc.constantFrom('nothing', 'partial'),
    retireRetired: fc.constantFrom('not-found', 'success'),
    omittedCustomIdentifier: fc.constantFrom('clear', 'keep'),
    bulkEndpoints: fc.constantFrom(true, true, false),
    errorBody: fc.constantFrom('object', 'string'),
    defaultStatus: fc.constantFrom('working', 'standby'),
    // After the work and before the answer: there a signal does the most harm.
    latency: fc.constantFrom(0, 0, 25),
  }),
  fleet,
  // What changes hosts comes up more often than what reads them.
  use: fc.oneof(
    { weight: 20, arbitrary: USES['update-status'] },
    { weight: 6, arbitrary: USES.retire },
    { weight: 10, arbitrary: USES.register },
    { weight: 4, arbitrary: USES.update },
    ...Object.values(USES),
  ),
  common: fc.record({
    timeout: fc.constant('1'),
    retries: fc.constantFrom('0', '1', '2'),
    concurrency: fc.constantFrom('1', '2', '5', '50'),
    ifUnavailable: fc.constantFrom('error', 'error', 'error', 'warn'),
    dryRun: fc.constantFrom('false', 'false', 'false', 'false', 'true'),
    summary: flag,
  }),
  // Long enough not to be a part of any other text by chance.
  key: fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 14,
    maxLength: 44,
  }),
  faults,
  stop: fc.option(
    fc.record({
      signal: fc.constantFrom('SIGINT', 'SIGTERM', 'SIGKILL'),
      request: fc.integer({ min: 0, max: 6 }),
      after: fc.constantFrom(0, 1, 5, 30),
    }),
    { nil: undefined, freq: 4 },
  ),
  debug: fc.boolean(),
  jobStatus: fc.constantFrom('success', 'failure', 'cancelled'),
  isPostDisturbed: fc.boolean(),
  full: fc.option(fc.constantFrom('GITHUB_STATE', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP'), {
    nil: undefined,
    freq: 6,
  }),
  elsewhere: fc.option(fc.constantFrom('organization', 'key', 'no key', 'address'), { nil: undefined, freq: 3 }),
});

const LIMITS = {
  /** Milliseconds for a step with all its retries; the faults leave it a few seconds at most. */
  step: 40_000,
  /** Milliseconds from a signal to the end: 2 s by the contract, and some for a machine that does much else. */
  farewell: 5000,
};

/** What a play came to, to see that plays are of many kinds. */
export interface Ending {
  readonly main: 'passed' | 'failed' | 'killed';
  readonly isChanged: boolean;
  readonly hits: number;
  readonly posts: number;
}

/**
 * Plays one run on a Mackerel of its own: the main step, the post step, and all that must hold after each of them.
 *
 * @throws Error that names every invariant that does not hold
 */
export async function perform(play: Play, stage: Stage): Promise<Ending> {
  const killer = new Killer(play.stop);
  const mackerel = await startSimulator({
    ...play.mackerel,
    apiKey: play.key,
    onRequest: () => {
      killer.count();
    },
  });
  const github = play.use.operation === 'retire-orphans' ? await startGitHub(orphanage()) : undefined;
  try {
    play.fleet.forEach((seed, index) => {
      settle(mackerel, seed, index);
    });
    furnishRecords(mackerel);
    const before = look(mackerel);
    const task = play.use.taskIn({ ...play, before });
    const hostIds = [...before.hosts.keys()];
    const faults = play.faults.map((rule) => mackerel.faults.add(inPlace(rule, play.key, mackerel.url, hostIds)));
    const scene: Scene = {
      play,
      stage,
      mackerel,
      killer,
      before,
      task,
      misled: new Set(),
      options: {
        inputs: task.inputs,
        env: {
          MACKEREL_APIKEY: play.key,
          MACKEREL_APIBASE: mackerel.url,
          ...(github && { GITHUB_API_URL: github.url }),
        },
        debug: play.debug,
      },
    };
    const main = await playMain(scene);
    const hits = faults.reduce((sum, fault) => sum + fault.hits, 0);
    const isChanged = differences(before, look(mackerel)).length > 0;
    const posts = await playPosts(scene, main.run);
    const steps = [main, ...posts];
    const log = steps.map(({ run }) => run.log).join('\n');
    const requests = mackerel.requests.filter((request) => !scene.misled.has(request));
    const problems = [...steps.flatMap((step) => step.problems), ...strayRequests({ requests })];
    if (problems.length > 0) throw new Error(story(scene, problems, log));
    const end = main.run.exitCode === 0 ? 'passed' : 'failed';
    return { main: main.run.signal === null ? end : 'killed', isChanged, hits, posts: posts.length };
  } finally {
    await Promise.all([mackerel.close(), github?.close()]);
  }
}

/** What the steps of one play share. */
interface Scene {
  readonly play: Play;
  readonly stage: Stage;
  readonly mackerel: Simulator;
  readonly killer: Killer;
  readonly before: Snapshot;
  readonly task: Task;
  readonly options: ActionOptions;
  /** What was asked by a post step that was led elsewhere. */
  readonly misled: Set<LoggedRequest>;
}

interface Step {
  readonly run: ActionRun;
  readonly problems: readonly string[];
}

/** Sends the signal when its moment has come. */
class Killer {
  readonly #stop: Stop | undefined;
  #requests = 0;
  #stoppedAt: number | undefined;
  /** How the step that is running is sent a signal; undefined: none is running. */
  send: ((signal: NodeJS.Signals) => void) | undefined;

  constructor(stop: Stop | undefined) {
    this.#stop = stop;
  }

  /** The step that it is about has been started. */
  begin(send: (signal: NodeJS.Signals) => void): void {
    this.send = send;
    this.#sendIfDue();
  }

  /** Counts a request. */
  count(): void {
    this.#requests += 1;
    this.#sendIfDue();
  }

  #sendIfDue(): void {
    if (this.#stop === undefined || this.#requests !== this.#stop.request) return;
    const { signal, after } = this.#stop;
    setTimeout(() => {
      if (this.send === undefined) return;
      this.#stoppedAt = performance.now();
      this.send(signal);
    }, after);
  }

  /** Milliseconds since a signal was sent; undefined: none was. */
  get elapsed(): number | undefined {
    return this.#stoppedAt === undefined ? undefined : performance.now() - this.#stoppedAt;
  }
}

/** Where nothing can be written: on a full disk, or, where there is none to be had, in a folder that is not there. */
const FULL_DISK = existsSync('/dev/full') ? '/dev/full' : '/no/such/folder/file';

const limitsOf = ({ key }: Pick<Play, 'key'>) => ({
  secrets: [key, 'github-token', AWS_INTEGRATION.secretKey],
  longest: LIMITS.step,
});

async function playMain({ play, stage, mackerel, killer, before, task, options }: Scene): Promise<Step> {
  const run = await stage.main({
    ...options,
    env: { ...options.env, ...(play.full && { [play.full]: FULL_DISK }) },
    onStart: (send) => {
      killer.begin(send);
    },
  });
  killer.send = undefined;
  const farewell = killer.elapsed;
  await calm();
  const problems = [
    ...misbehaviour(run, {
      ...limitsOf(play),
      isStopped: farewell !== undefined,
      isMain: play.full !== 'GITHUB_OUTPUT',
    }),
    ...task.judge({ run, before, after: look(mackerel) }),
    ...((farewell ?? 0) > LIMITS.farewell ? ['It did not end when it was told to.'] : []),
  ];
  return { run, problems: problems.map((problem) => `main: ${problem}`) };
}

/** The post step: disturbed at first, perhaps, and then with nothing that goes wrong. */
async function playPosts(scene: Scene, main: ActionRun): Promise<Step[]> {
  const { play, stage, mackerel, before, task, options } = scene;
  // GitHub starts a post step in any case; here only where it has something to do, which it finds in its state. Where
  // it has not, whatever is to be put back must be as it was already.
  if ((main.state['note'] ?? ':0').endsWith(':0')) {
    const run = { ...main, exitCode: 0, log: '' };
    const problems = task.judgePost({ run, before, after: look(mackerel) }, main);
    return problems.length === 0 ? [] : [{ run, problems: problems.map((problem) => `no plan: ${problem}`) }];
  }
  const posts: Step[] = [];
  if (!play.isPostDisturbed) mackerel.faults.clear();
  if (play.elsewhere !== undefined) posts.push(await playElsewhere(scene, main, play.elsewhere));
  for (const isDisturbed of play.isPostDisturbed ? [true, false] : [false]) {
    if (!isDisturbed) mackerel.faults.clear();
    const run = await stage.post(main, { ...options, jobStatus: play.jobStatus });
    await calm();
    const problems = [
      ...misbehaviour(run, limitsOf(play)),
      ...task.judgePost({ run, before, after: look(mackerel) }, main),
      ...(!isDisturbed && run.exitCode !== 0 ? ['It failed, although nothing went wrong.'] : []),
    ];
    posts.push({ run, problems: problems.map((problem) => `post: ${problem}`) });
  }
  return posts;
}

/** A post step that is not where the main step was: it changes nothing, and asks at most which organization it is in. */
async function playElsewhere(scene: Scene, main: ActionRun, where: Elsewhere): Promise<Step> {
  const { play, stage, mackerel, before, task, options, misled } = scene;
  const asIs = look(mackerel);
  const asked = mackerel.requests.length;
  const other = mackerel.faults.add({
    path: /\/org$/,
    times: where === 'organization' ? Infinity : 0,
    effect: { kind: 'json', body: { name: 'elsewhere' } },
  });
  const envs: Record<Elsewhere, { MACKEREL_APIKEY?: string; MACKEREL_APIBASE?: string }> = {
    organization: { MACKEREL_APIKEY: 'the-key-of-another-organization' },
    key: { MACKEREL_APIKEY: 'a-key-that-nobody-knows' },
    'no key': { MACKEREL_APIKEY: '' },
    address: { MACKEREL_APIBASE: `${mackerel.url}/elsewhere` },
  };
  const env = envs[where];
  const run = await stage.post(main, { ...options, env: { ...options.env, ...env }, jobStatus: play.jobStatus });
  await calm();
  other.remove();
  const requests = mackerel.requests.slice(asked);
  for (const request of requests) misled.add(request);
  const mayAsk = where === 'organization' || where === 'key';
  // What a server says of a key that it was not sent by this step is hidden by the runner, which main has told of it.
  const key = mayAsk ? (env.MACKEREL_APIKEY ?? play.key) : play.key;
  const problems = [
    ...misbehaviour(run, limitsOf({ key })),
    ...task.judgePost({ run, before, after: look(mackerel) }, main),
    ...differences(asIs, look(mackerel)).map((difference) => `It changed something: ${difference}`),
    ...requests
      .filter(({ method, path }) => !mayAsk || method !== 'GET' || path !== '/api/v0/org')
      .map(({ method, path }) => `It asked for ${method} ${path}.`),
  ];
  return { run, problems: problems.map((problem) => `post, led to another ${where}: ${problem}`) };
}

/** All that there is to know of a play that went wrong. */
function story({ mackerel, task }: Scene, problems: readonly string[], log: string): string {
  const asked = mackerel.requests.map(
    ({ method, path, status, workDone }) => `${method} ${path} ${status ?? 'no answer'}${workDone ? '' : ', not done'}`,
  );
  return [...problems, `inputs: ${JSON.stringify(task.inputs)}`, ...asked, log].join('\n');
}

/** A play in as few lines as it can be understood from. */
export function describePlay({ fleet, use, ...rest }: Play): string {
  const hosts = fleet.map((seed, index) => `${idOf(index)}: ${Object.values(seed).join(' ')}`);
  return [`${use.operation}: ${fc.stringify(use.draw)}`, fc.stringify(rest), ...hosts].join('\n');
}

/** Lets a request that was in flight when its sender died arrive, or be seen not to. */
async function calm(): Promise<void> {
  await delay(15);
  await delay(15);
}

const orphanage = () => ({
  [RUNS.ended]: ended(48),
  [RUNS.active]: { status: 'in_progress', updated_at: new Date(0).toISOString() },
  [RUNS.unclear]: { errorStatus: 500 },
  [RUNS.recent]: ended(0.1),
  '1234567890': { status: 'in_progress', updated_at: new Date().toISOString() },
});
