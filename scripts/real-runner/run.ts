import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startGitHub } from '../../harness/github-stand-in.ts';
import { root } from '../../harness/action-yml.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { runWorkflow } from './act.ts';
import { cases } from './cases.ts';
import { installAct } from './install.ts';
import { type Case, World } from './world.ts';

/** How long all cases together may take, in milliseconds; on two cores they take less than a minute. */
const TIME_LIMIT = 5 * 60_000;

/** Says that nothing was checked, as test suites written in shell do; `.ci/run` knows it. */
const SKIPPED = 77;

const installed = installAct();
if ('reason' in installed) {
  console.error(`SKIPPED: no workflow was run, since act can't be had here.\n${installed.reason}`);
  process.exitCode = SKIPPED;
} else {
  const interrupted = new AbortController();
  const interrupt = () => {
    interrupted.abort(new Error('It was interrupted.'));
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const signal = AbortSignal.any([AbortSignal.timeout(TIME_LIMIT), interrupted.signal]);

  let failures = 0;
  for (const one of cases) {
    const start = performance.now();
    const problem = await play(one, installed.path, signal);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${problem === undefined ? '✓' : '✗'} ${one.name} (${one.workflow}, ${seconds} s)`);
    if (problem === undefined) continue;
    failures += 1;
    console.log(problem.replace(/^/gm, '    '));
    if (signal.aborted) break;
  }
  console.log(failures === 0 ? `All ${cases.length} workflows went as they should.` : `${failures} did not.`);
  if (failures > 0) process.exitCode = 1;
}

/** @returns what is wrong, with act's log; undefined where nothing is */
async function play(one: Case, act: string, signal: AbortSignal): Promise<string | undefined> {
  // New ones each time: they are looked for in the log.
  const apiKey = `key-${randomUUID()}`;
  const token = { GITHUB_TOKEN: `token-${randomUUID()}` };
  const simulator = await startSimulator({ apiKey });
  one.given?.(simulator);
  try {
    let runId = 1;
    for (let current: Case | undefined = one; current !== undefined; current = current.next) {
      const problem = await playOn(current, { act, signal, apiKey, token, simulator, runId });
      if (problem !== undefined) return problem;
      runId += 1;
    }
    return undefined;
  } finally {
    await simulator.close();
  }
}

interface Stage {
  act: string;
  signal: AbortSignal;
  apiKey: string;
  token: { GITHUB_TOKEN: string };
  simulator: Simulator;
  runId: number;
}

async function playOn(one: Case, stage: Stage): Promise<string | undefined> {
  const { act, signal, apiKey, token, simulator, runId } = stage;
  const text = readFileSync(join(root, one.workflow), 'utf8');
  const github = one.github && (await startGitHub(one.github));
  try {
    const key = { MACKEREL_APIKEY: apiKey };
    const run = await runWorkflow({
      act,
      workflow: one.change?.(text, await freePort()) ?? text,
      event: one.event ?? 'push',
      payload: one.payload ?? {},
      files: one.files ?? {},
      env: {
        ...(one.bringsMackerel !== true && { MACKEREL_APIBASE: simulator.url }),
        ...npmSettings(),
        GITHUB_RUN_ID: String(runId),
        ...(github && { GITHUB_API_URL: github.url }),
      },
      secrets: one.keyIsSecret === false ? token : { ...key, ...token },
      vars: { ...one.vars, ...(one.keyIsSecret === false ? key : {}) },
      cancelDuring: one.cancelDuring,
      killDuring: one.killDuring,
      signal,
    });
    const problem = firstProblem(() => {
      if (signal.aborted) throw new Error(`It was stopped: ${String(signal.reason)}`);
      const leaks = [apiKey, token.GITHUB_TOKEN].flatMap((secret) => run.linesThatShow(secret));
      if (leaks.length > 0) throw new Error(`A secret is in the log:\n${leaks.join('\n')}`);
      one.expect(new World(simulator, run));
    });
    return problem === undefined ? undefined : `${problem}\n\nThe log of act:\n${run.log.replaceAll(apiKey, '***')}`;
  } finally {
    await github?.close();
  }
}

/** Lets `npm ci` in a workflow take what `npm ci` outside of it has downloaded already. */
function npmSettings(): Record<string, string> {
  const settings = ['npm_config_cache', 'npm_config_userconfig'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(settings), npm_config_prefer_offline: 'true' };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}

function firstProblem(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
