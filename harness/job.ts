import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRun } from './action-run.ts';
import { parseCommandFile } from './command-file.ts';
import { runMain, runPost } from './run-action.ts';

/** A step of a workflow's job: this action (`uses: ./`), or a shell command. */
export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export type JobStatus = 'success' | 'failure' | 'cancelled';

/** What became of one step; `run` where it was this action. */
export interface StepRun {
  step: Step;
  phase: 'main' | 'post';
  succeeded: boolean;
  /** `with` and `run` as they were after expressions were put in. */
  inputs: Record<string, string>;
  log: string;
  run?: ActionRun;
}

export interface JobOptions {
  env: Record<string, string>;
  secrets?: Record<string, string>;
  /** The job is cancelled while the step of this name runs, so many milliseconds after it began. */
  cancelDuring?: { step: string; after: number };
  /** Told after each step, in the order in which they run. */
  onStep?: (step: StepRun) => void;
}

/**
 * Runs the steps of a job as GitHub's runner does, as far as the workflows in this repository need it: expressions for
 * outputs, secrets and the environment, `if: always()`, `success()`, `failure()` and `cancelled()`,
 * a cancellation, and post steps in reverse order.
 *
 * @returns how the job ended
 * @throws Error where a step uses something that this stand-in does not know
 */
export async function runJob(
  steps: readonly Step[],
  { env, secrets = {}, cancelDuring, onStep }: JobOptions,
): Promise<JobStatus> {
  const runnerTemp = mkdtempSync(join(tmpdir(), 'job-'));
  const outputs: Record<string, Record<string, string>> = {};
  const posts: { step: Step; inputs: Record<string, string>; main: ActionRun; env: Record<string, string> }[] = [];
  let status: JobStatus = 'success';
  let runs = 0;
  const tell = (run: StepRun) => {
    if (run.phase === 'main' && run.step.name !== undefined && run.step.name === cancelDuring?.step)
      status = 'cancelled';
    else if (!run.succeeded && status === 'success') status = 'failure';
    onStep?.(run);
  };
  const evaluate = (text: string) => evaluateExpressions(text, { env, secrets, outputs, status });

  try {
    for (const step of steps) {
      if (!isDue(step.if, status)) continue;
      const stepEnv = { ...env, ...mapValues(step.env ?? {}, evaluate) };
      if (step.uses === undefined) {
        const command = evaluate(step.run ?? '');
        const outputFile = join(runnerTemp, `output-${runs++}`);
        writeFileSync(outputFile, '');
        const shell = await runShell(command, {
          isBash: step.shell === 'bash',
          // As on the runner, where a command and this action have the same folder before them.
          cwd: stepEnv['GITHUB_WORKSPACE'] ?? runnerTemp,
          env: { ...process.env, ...stepEnv, GITHUB_OUTPUT: outputFile },
          ...(step.name !== undefined && step.name === cancelDuring?.step && { timeout: cancelDuring.after }),
        });
        if (step.id !== undefined) outputs[step.id] = parseCommandFile(readFileSync(outputFile, 'utf8'));
        tell({ step, phase: 'main', inputs: {}, ...shell });
        continue;
      }
      if (!isThisAction(step.uses)) throw new Error(`This stand-in runs no other action: ${step.uses}`);
      const inputs = mapValues(step.with ?? {}, (value) => evaluate(String(value)));
      const cancelled = step.name !== undefined && step.name === cancelDuring?.step ? cancelDuring : undefined;
      const main = await runMain({
        inputs,
        env: stepEnv,
        jobStatus: status,
        runnerTemp,
        ...(cancelled && { onStart: (kill) => setTimeout(kill, cancelled.after, 'SIGINT') }),
      });
      if (step.id !== undefined) outputs[step.id] = main.outputs;
      posts.unshift({ step, inputs, main, env: stepEnv });
      tell({ step, phase: 'main', succeeded: main.exitCode === 0, inputs, log: main.log, run: main });
    }
    for (const { step, inputs, main, env: stepEnv } of posts) {
      const run = await runPost(main, { inputs, env: stepEnv, jobStatus: status, runnerTemp });
      tell({ step, phase: 'post', succeeded: run.exitCode === 0, inputs, log: run.log, run });
    }
    return status;
  } finally {
    rmSync(runnerTemp, { recursive: true, force: true });
  }
}

interface ShellOptions {
  /** As GitHub does: only who asks for bash gets pipefail. */
  isBash: boolean;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended. */
  timeout?: number;
}

/** Runs a command, beside whatever this process serves. */
async function runShell(
  command: string,
  { isBash, ...options }: ShellOptions,
): Promise<Pick<StepRun, 'succeeded' | 'log'>> {
  const args = [...(isBash ? ['-eo', 'pipefail'] : ['-e']), '-c', command];
  const child = spawn('bash', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (log += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { succeeded: code === 0, log };
}

/** This action, as it is called in this repository, and as it is called in the examples for other repositories. */
function isThisAction(uses: string): boolean {
  return uses === './' || /^[\w-]+\/mackerel-host-lifecycle@/.test(uses);
}

function isDue(condition: string | undefined, status: JobStatus): boolean {
  switch (condition) {
    case undefined:
    case 'success()':
      return status === 'success';
    case 'failure()':
      return status === 'failure';
    case 'cancelled()':
      return status === 'cancelled';
    case 'always()':
      return true;
    case '${{ !cancelled() }}':
      return status !== 'cancelled';
    default:
      throw new Error(`This stand-in does not know the condition ${condition}`);
  }
}

interface Contexts {
  env: Record<string, string>;
  secrets: Record<string, string>;
  outputs: Record<string, Record<string, string>>;
  status: JobStatus;
}

function evaluateExpressions(text: string, { env, secrets, outputs, status }: Contexts): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const [context = '', name = '', , output = ''] = expression.split('.');
    if (expression === 'job.status') return status;
    if (context === 'env') return env[name] ?? '';
    if (context === 'secrets') return secrets[name] ?? '';
    if (context === 'steps' && expression.split('.')[2] === 'outputs') return outputs[name]?.[output] ?? '';
    throw new Error(`This stand-in does not know the expression ${expression}`);
  });
}

function mapValues<T, U>(object: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
