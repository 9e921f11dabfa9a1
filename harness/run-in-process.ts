import pLimit from 'p-limit';
import { cleanUp } from '../src/clean-up/clean-up.ts';
import { loadState } from '../src/clean-up/state.ts';
import { main } from '../src/main.ts';
import { run } from '../src/process.ts';
import type { ActionOptions, ActionRun } from './action-run.ts';
import { prepareStep } from './environment.ts';

// The twin of run-action.ts: the same steps, on src/ instead of dist/, inside the process that asks for them. It stands in
// for it where lines are counted and mutants are hunted, which no other process could be watched for. What it can't show
// is what only a process can: being killed, running beside another, src/index.ts and src/post.ts.

// A step has the whole process to itself: its environment, its output, its exit code.
const oneAtATime = pLimit(1);

/** As `runMain` of run-action.ts. @throws Error where it is killed */
export async function runMain(options: ActionOptions = {}): Promise<ActionRun> {
  return oneAtATime(() => start(options, () => run(main)));
}

/** As `runPost` of run-action.ts. @throws Error where it is killed */
export async function runPost(main: Pick<ActionRun, 'state'>, options: ActionOptions = {}): Promise<ActionRun> {
  return oneAtATime(() => start({ ...options, state: main.state }, runPostStep));
}

async function start(
  options: ActionOptions,
  runStep: (write: (text: string) => void) => Promise<void>,
): Promise<ActionRun> {
  const step = prepareStep(options);
  const began = performance.now();
  let log = '';
  const takeOver = new TakeOver(step.env, (text) => {
    log += text;
  });
  try {
    const running = runStep(takeOver.write);
    options.onStart?.((signal) => {
      takeOver.send(signal);
    });
    await Promise.race([running, takeOver.exited]);
    const exitCode = Number(process.exitCode ?? 0);
    return { exitCode, signal: null, log, duration: performance.now() - began, ...step.results(false) };
  } finally {
    takeOver.end();
    step.remove();
  }
}

/** What src/post.ts does, without loading anything late. */
async function runPostStep(write: (text: string) => void): Promise<void> {
  const saved = loadState(process.env);
  if (saved === undefined) write('Nothing to clean up.\n');
  else await run((surroundings) => cleanUp(saved, surroundings));
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** Makes this process look like one of the step's own, until it is ended. */
class TakeOver {
  /** Resolved when the step ends its process. */
  readonly exited: Promise<void>;
  readonly write: (text: string) => true;
  readonly #restore: (() => void)[] = [];
  readonly #listeners = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
  readonly #farewells: NodeJS.Timeout[] = [];

  constructor(env: Record<string, string>, onOutput: (text: string) => void) {
    this.write = (text) => {
      onOutput(text);
      return true;
    };
    let exit: () => void = () => undefined;
    this.exited = new Promise((resolve) => (exit = resolve));
    this.#replace(process, 'env', { ...env });
    // Nothing is ever wrong with these.
    const stream = { write: this.write, on: () => undefined };
    this.#replace(process, 'stdout', stream);
    this.#replace(process, 'stderr', stream);
    this.#replace(process, 'exit', exit);
    const { exitCode } = process;
    process.exitCode = undefined;
    this.#restore.push(() => (process.exitCode = exitCode));
    // A retry waits for a random part of its backoff (full jitter): here always the shortest.
    this.#replace(Math, 'random', () => 0);
  }

  /** Calls what the step has set up for a signal. */
  send(signal: NodeJS.Signals): void {
    const known = SIGNALS.find((candidate) => candidate === signal);
    if (known === undefined) throw new Error(`Only a process of its own can be sent ${signal}.`);
    // The step sets a time at which to end the process, whatever happens: it must not come when the step has ended.
    const { setTimeout } = globalThis;
    const farewells = this.#farewells;
    globalThis.setTimeout = ((callback: () => void, ms: number) => {
      const timer = setTimeout(callback, ms);
      farewells.push(timer);
      return timer;
    }) as typeof setTimeout;
    for (const listener of this.#ownListeners(known)) listener(known);
    globalThis.setTimeout = setTimeout;
  }

  end(): void {
    for (const timer of this.#farewells) clearTimeout(timer);
    for (const signal of SIGNALS) {
      for (const listener of this.#ownListeners(signal)) process.removeListener(signal, listener);
    }
    for (const restore of this.#restore.reverse()) restore();
  }

  #ownListeners(signal: (typeof SIGNALS)[number]): NodeJS.SignalsListener[] {
    const before = this.#listeners.get(signal) ?? [];
    return process.listeners(signal).filter((listener) => !before.includes(listener));
  }

  #replace(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
    this.#restore.push(() => {
      if (before === undefined) Reflect.deleteProperty(object, name);
      else Object.defineProperty(object, name, before);
    });
  }
}
