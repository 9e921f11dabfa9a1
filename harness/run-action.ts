import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ActionOptions, ActionRun } from './action-run.ts';
import { actionYml, root } from './action-yml.ts';
import { prepareStep } from './environment.ts';

export type { ActionOptions, ActionRun } from './action-run.ts';

/** Starts the main step as GitHub's runner does: inputs with their defaults, command files, an environment of its own. */
export async function runMain(options: ActionOptions = {}): Promise<ActionRun> {
  return start(actionYml.runs.main, options);
}

/** Starts the post step after a main step, as GitHub's runner does: the same inputs, and the state that was left. */
export async function runPost(main: Pick<ActionRun, 'state'>, options: ActionOptions = {}): Promise<ActionRun> {
  return start(actionYml.runs.post, { ...options, state: main.state });
}

async function start(script: string, options: ActionOptions): Promise<ActionRun> {
  const step = prepareStep(options);
  try {
    const env = { PATH: process.env['PATH'], ...step.env };
    const ending = await run(script, env, step.folder, options.onStart);
    return { ...ending, ...step.results(ending.signal !== null) };
  } finally {
    step.remove();
  }
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
