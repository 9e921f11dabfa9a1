import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { actionYml, root } from '../../harness/action-yml.ts';
import { prepareStep } from '../../harness/environment.ts';
import type { ActionOptions } from '../../harness/run-action.ts';
import type { Fleet } from './mackerel.ts';

const programs = join(import.meta.dirname, 'programs');

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
  name: 'empty' | 'one-request' | 'two-requests' | 'request-per-host',
  env: Record<string, string> = {},
): Program {
  return () => timed(process.execPath, [join(programs, `${name}.js`)], { PATH: process.env['PATH'], ...env });
}

/** One process after the other, which sets the status of one host each. */
export function processPerHost({ url, apiKey, ids }: Fleet, status: string, hasCurl: boolean): Program {
  const set = (id: string) => {
    if (!hasCurl) return bare('one-request', { ...credentials(url, apiKey), HOST_ID: id, STATUS: status })();
    const headers = ['-H', `X-Api-Key: ${apiKey}`, '-H', 'Content-Type: application/json'];
    const body = JSON.stringify({ status });
    return timed('curl', ['-sSf', ...headers, '-d', body, `${url}/api/v0/hosts/${id}/status`], process.env);
  };
  return async () => {
    const began = performance.now();
    for (const id of ids) await set(id);
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
