import type { ActionRun } from '../../harness/run-action.ts';
import type { Simulator } from '../../simulator/index.ts';
import { brokenOutputs } from './outputs.ts';

const STACK_TRACE = /^\s*at .+:\d+:\d+\)?$|This is a bug in the action|UnhandledPromise|\b\w*Error: /m;

/** The step has told what it came to. */
const LAST_LINE = /^[\w-]+ (done|failed|cancelled|not done, Mackerel is down): .+ in [\d.]+ s\..*\n$/m;

/** What holds for every step, whatever it was asked. */
export interface Limits {
  /** What must be in nothing that it leaves. */
  readonly secrets: readonly string[];
  /** Milliseconds. */
  readonly longest: number;
  /** Whether it was told to stop, which may be in the very last moment: it then fails, and need not know why. */
  readonly isStopped?: boolean;
  /** Whether it is a main step, which leaves outputs however it ends. */
  readonly isMain?: boolean;
}

/** What is wrong with a step, main or post, whatever it was asked; a sentence each. */
export function misbehaviour(
  run: ActionRun,
  { secrets, longest, isStopped = false, isMain = false }: Limits,
): string[] {
  const problems: string[] = [];
  const wasKilled = run.signal === 'SIGKILL';
  // Before it listens, a signal ends it as it ends any process: nothing has been done then, and nothing told.
  const endedUnheard = isStopped && run.signal !== null && run.log === '';
  // Node takes the listeners away before it ends: what is sent to it then ends it, but there is nothing left to be ended.
  const endedByStop = isStopped && run.signal !== null && LAST_LINE.test(run.log);
  if (!wasKilled && !endedUnheard && !endedByStop && run.exitCode !== 0 && run.exitCode !== 1) {
    problems.push(`It ended with ${String(run.exitCode)} by ${String(run.signal)}, and not with 0 or 1.`);
  }
  if (!wasKilled && !endedUnheard && isMain && run.outputs['result'] === undefined)
    problems.push(`It left no outputs: ${run.log}`);
  if (run.duration > longest) problems.push(`It took ${Math.round(run.duration)} ms.`);
  if (run.exitCode === 1 && !isStopped && !/^::error/m.test(run.log))
    problems.push('It failed, and there is no ::error:: in its log.');
  const trace = STACK_TRACE.exec(run.log);
  if (trace !== null) problems.push(`It crashed: ${trace[0]}`);
  for (const name of brokenOutputs(run)) problems.push(`The output ${name} is no JSON.`);
  for (const place of placesOf(secrets, run)) problems.push(`A secret is in its ${place}.`);
  return problems;
}

/** Whether anything else than the API was asked, or without the key: above all, whether a redirect was followed. */
export function strayRequests({ requests }: Pick<Simulator, 'requests'>): string[] {
  return requests
    .filter(({ path, apiKey }) => !path.startsWith('/api/v0/') || apiKey !== 'read-write')
    .map(({ method, path }) => `It was asked for ${method} ${path}, as no one but a redirect says.`);
}

function placesOf(secrets: readonly string[], { log, outputs, state, summary }: ActionRun): string[] {
  // The mask tells the runner what to hide; the runner itself takes it out of the log.
  const places = {
    log: log.replaceAll(/^::add-mask::.*$/gm, ''),
    outputs: JSON.stringify(outputs),
    state: JSON.stringify(state),
    summary,
  };
  const forms = secrets.flatMap((secret) => {
    const json = JSON.stringify(secret).slice(1, -1);
    // Within the outputs, which are JSON themselves, JSON is escaped once more.
    return [secret, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(secret)];
  });
  return Object.entries(places).flatMap(([place, text]) => (forms.some((form) => text.includes(form)) ? [place] : []));
}
