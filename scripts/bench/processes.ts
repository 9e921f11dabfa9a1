import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { actionYml, root } from '../../harness/action-yml.ts';
import { prepareStep } from '../../harness/environment.ts';
import type { ActionOptions } from '../../harness/run-action.ts';
import type { Fleet } from './mackerel.ts';

const programs = join(import.meta.dirname, 'programs');

/** How many hosts Mackerel takes in one bulk call. */
const BULK = 30;

/** Runs a program to its end. @returns milliseconds from its start to its end @throws Error where it fails */
export type Program = () => Promise<number>;

/** The main step, with these inputs, on a fleet. */
export function action({ url, apiKey }: Fleet, inputs: Record<string, string>, env?: Record<string, string>): Program {
  return step(actionYml.runs.main, { inputs, env: { MACKEREL_APIKEY: apiKey, MACKEREL_APIBASE: url, ...env } });
}

/** A post step that was left nothing to do. */
export function idlePost(): Program {
  return step(actionYml.runs.post, { state: {} });
}

/** A program of scripts/bench/programs. */
export function bare(
  file: 'empty.cjs' | 'one-request.cjs' | 'two-requests.cjs' | 'request-per-host.js',
  env: Record<string, string> = {},
): Program {
  return () => timed(process.execPath, [join(programs, file)], { PATH: process.env['PATH'], ...env });
}

/** One mkr, which sets the status of all hosts. */
export function mkr({ url, apiKey, ids }: Fleet, status: string): Program {
  const args = ['--apibase', url, 'update', '--st', status, ...ids];
  return () => timed('mkr', args, { PATH: process.env['PATH'], MACKEREL_APIKEY: apiKey });
}

/** One curl after the other, each of which sets the status of one host. */
export function curlPerHost(fleet: Fleet, status: string): Program {
  return inTurn(fleet.ids.map((id) => curl(fleet, `/hosts/${id}/status`, { status })));
}

/** One curl after the other, each of which sets the status of as many hosts as a bulk call takes. */
export function curlPerBulkCall(fleet: Fleet, status: string): Program {
  const { ids } = fleet;
  const chunks = Array.from({ length: Math.ceil(ids.length / BULK) }, (_, n) => ids.slice(n * BULK, (n + 1) * BULK));
  return inTurn(chunks.map((chunk) => curl(fleet, '/hosts/bulk-update-statuses', { status, ids: chunk })));
}

function curl({ url, apiKey }: Fleet, path: string, body: object): Program {
  const headers = ['-H', `X-Api-Key: ${apiKey}`, '-H', 'Content-Type: application/json'];
  const args = ['-sSf', ...headers, '-d', JSON.stringify(body), `${url}/api/v0${path}`];
  return () => timed('curl', args, { PATH: process.env['PATH'] });
}

function inTurn(all: readonly Program[]): Program {
  return async () => {
    const began = performance.now();
    for (const one of all) await one();
    return performance.now() - began;
  };
}

/** What the programs of scripts/bench/programs are told of a Mackerel. */
export function credentials(url: string, apiKey: string): Record<string, string> {
  return { MACKEREL_APIBASE: url, MACKEREL_APIKEY: apiKey };
}

function step(script: string, options: ActionOptions): Program {
  return async () => {
    const prepared = prepareStep(options);
    try {
      return await timed(process.execPath, [join(root, script)], { PATH: process.env['PATH'], ...prepared.env });
    } finally {
      prepared.remove();
    }
  };
}

async function timed(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      const ms = performance.now() - began;
      if (code === 0) resolve(ms);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}.`));
    });
  });
}
