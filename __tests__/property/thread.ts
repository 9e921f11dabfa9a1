import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { actionYml, root } from '../../harness/action-yml.ts';
import { prepareStep } from '../../harness/environment.ts';
import type { ActionOptions, ActionRun } from '../../harness/run-action.ts';

/** Longer than anything that is asked of the action in these tests can take. */
const FAR_TOO_LONG = 60_000;

/**
 * Starts the main step in a thread of this process: dist/index.js itself, as it is committed, with an environment, a
 * standard output and an exit code of its own.
 *
 * A thread for every run, and not one for all: what the action keeps in its modules must not live on. And not in this
 * thread, for jest gives modules a `process` that is shared by all of them. It takes half the time of a process, most of
 * all since retries need not wait (in-worker.js). What only a process can show, such as real signals, has tests of its own.
 */
export async function mainInThread(options: ActionOptions): Promise<ActionRun> {
  return start(actionYml.runs.main, options);
}

/** Starts the post step in the same way, with the state that a main step left. */
export async function postInThread(main: Pick<ActionRun, 'state'>, options: ActionOptions): Promise<ActionRun> {
  return start(actionYml.runs.post, { ...options, state: main.state });
}

async function start(script: string, options: ActionOptions): Promise<ActionRun> {
  const step = prepareStep(options);
  try {
    const ending = await run(script, step.env, options.onStart);
    return { ...ending, ...step.results(ending.signal !== null) };
  } finally {
    step.remove();
  }
}

async function run(
  script: string,
  env: Record<string, string>,
  onStart: ActionOptions['onStart'],
): Promise<Pick<ActionRun, 'exitCode' | 'signal' | 'log' | 'duration'>> {
  const began = performance.now();
  const worker = new Worker(join(import.meta.dirname, 'in-worker.js'), {
    workerData: pathToFileURL(join(root, script)).href,
    env,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  let log = '';
  const streams = [worker.stdout, worker.stderr];
  for (const stream of streams) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (log += text));
  }
  // What a process prints as it crashes.
  worker.on('error', (error: unknown) => (log += error instanceof Error ? (error.stack ?? '') : String(error)));
  const end: { killedBy: NodeJS.Signals | null; tooLate: boolean } = { killedBy: null, tooLate: false };
  const kill = (signal: NodeJS.Signals) => {
    end.killedBy = signal;
    void worker.terminate();
  };
  worker.on('message', kill);
  const limit = setTimeout(() => {
    end.tooLate = true;
    void worker.terminate();
  }, FAR_TOO_LONG);
  onStart?.((signal) => {
    if (signal === 'SIGKILL') kill(signal);
    else worker.postMessage(signal);
  });
  const exit = new Promise<number>((resolve) => worker.on('exit', resolve));
  await Promise.all(streams.map(async (stream) => once(stream, 'end')));
  const exitCode = await exit;
  clearTimeout(limit);
  return {
    exitCode: end.killedBy !== null || end.tooLate ? null : exitCode,
    signal: end.killedBy,
    log,
    duration: performance.now() - began,
  };
}
