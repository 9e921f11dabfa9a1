import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionYml, root } from './action-yml.ts';
import { parseCommandFile } from './command-file.ts';

export interface ActionRun {
  /** Null where a signal ended it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** What it wrote to standard output and standard error, in the order in which it came. */
  log: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** Milliseconds. */
  duration: number;
}

export interface ActionOptions {
  /** As a workflow gives them, under the names in action.yml. */
  inputs?: Record<string, string>;
  /** Environment variables that the workflow sets. */
  env?: Record<string, string>;
  /** What `${{ job.status }}` says at that time. */
  jobStatus?: 'success' | 'failure' | 'cancelled';
  /** Whether debug logging is on. */
  debug?: boolean;
  /** What the main step left, for a post step. */
  state?: Record<string, string>;
  /** Given the process as soon as it is there, to send it signals. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** RUNNER_TEMP, where the steps of one job share it. */
  runnerTemp?: string;
}

/** Starts the main step as GitHub's runner does: inputs with their defaults, command files, an environment of its own. */
export async function runMain(options: ActionOptions = {}): Promise<ActionRun> {
  return start(actionYml.runs.main, options);
}

/** Starts the post step after a main step, as GitHub's runner does: the same inputs, and the state that was left. */
export async function runPost(main: Pick<ActionRun, 'state'>, options: ActionOptions = {}): Promise<ActionRun> {
  return start(actionYml.runs.post, { ...options, state: main.state });
}

async function start(script: string, options: ActionOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  try {
    const { env, files } = actionEnvironment(options, folder);
    const process_ = await run(script, env, folder, options.onStart);
    const read = (path: string) => readFileSync(path, 'utf8');
    return {
      ...process_,
      outputs: parseCommandFile(read(files.output), process_.signal !== null),
      state: parseCommandFile(read(files.state), process_.signal !== null),
      summary: read(files.summary),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The environment that GitHub's runner gives a step, with empty command files in a folder.
 *
 * @returns the variables, and the paths of the files
 */
export function actionEnvironment(
  options: ActionOptions,
  folder: string,
): { env: NodeJS.ProcessEnv; files: Record<'output' | 'state' | 'summary', string> } {
  const file = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  const files = { output: file('output'), state: file('state'), summary: file('summary') };
  const env = {
    PATH: process.env['PATH'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REPOSITORY: 'example/deploy',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'deploy',
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: options.runnerTemp ?? folder,
    RUNNER_DEBUG: options.debug === true ? '1' : '',
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    ...inputVariables(options),
    ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...options.env,
  };
  return { env, files };
}

function inputVariables({ inputs = {}, jobStatus = 'success' }: ActionOptions): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in actionYml.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
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
  env: NodeJS.ProcessEnv,
  cwd: string,
  onStart: ActionOptions['onStart'],
): Promise<Pick<ActionRun, 'exitCode' | 'signal' | 'log' | 'duration'>> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script)], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => (log += text));
    }
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      resolve({ exitCode, signal, log, duration: performance.now() - began });
    });
    onStart?.((signal) => {
      child.kill(signal);
    });
  });
}
