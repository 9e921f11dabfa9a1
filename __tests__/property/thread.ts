import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { actionYml, root } from '../../harness/action-yml.ts';
import { parseCommandFile } from '../../harness/command-file.ts';
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
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  try {
    const files = { output: join(folder, 'output'), state: join(folder, 'state'), summary: join(folder, 'summary') };
    for (const path of Object.values(files)) writeFileSync(path, '');
    const env = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/deploy',
      GITHUB_RUN_ID: '1234567890',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'deploy',
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: folder,
      RUNNER_DEBUG: options.debug === true ? '1' : '',
      GITHUB_OUTPUT: files.output,
      GITHUB_STATE: files.state,
      GITHUB_STEP_SUMMARY: files.summary,
      ...inputVariables(options),
      ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...options.env,
    };
    const ending = await run(script, env, options.onStart);
    const entries = (path: string) => parseCommandFile(readFileSync(path, 'utf8'), ending.signal !== null);
    return {
      ...ending,
      outputs: entries(files.output),
      state: entries(files.state),
      summary: readFileSync(files.summary, 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inputVariables({ inputs = {}, jobStatus = 'success' }: ActionOptions): Record<string, string> {
  const evaluate = (text: string) =>
    text.replaceAll('${{ job.status }}', jobStatus).replaceAll('${{ github.token }}', 'github-token');
  return Object.fromEntries(
    Object.entries(actionYml.inputs).map(([name, { default: fallback = '' }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? evaluate(fallback),
    ]),
  );
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
  const end = { killed: false, tooLate: false };
  const limit = setTimeout(() => {
    end.tooLate = true;
    void worker.terminate();
  }, FAR_TOO_LONG);
  onStart?.((signal) => {
    if (signal !== 'SIGKILL') {
      worker.postMessage(signal);
      return;
    }
    end.killed = true;
    void worker.terminate();
  });
  const exit = new Promise<number>((resolve) => worker.on('exit', resolve));
  await Promise.all(streams.map(async (stream) => once(stream, 'end')));
  const exitCode = await exit;
  clearTimeout(limit);
  return {
    exitCode: end.killed || end.tooLate ? null : exitCode,
    signal: end.killed ? 'SIGKILL' : null,
    log,
    duration: performance.now() - began,
  };
}
