import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { type Inputs, operationAsGiven, readInputs, secretsIn } from './inputs.ts';
import { InputError } from './inputs/problem.ts';
import { Mackerel } from './mackerel/client.ts';
import type { OperationResult } from './operations/operation.ts';
import { runOperation } from './operations/run.ts';
import { outputFiles } from './report/files.ts';
import { progressReporter } from './report/progress.ts';
import { problemLines } from './report/problems.ts';
import { publish, publishOutputs } from './report/publish.ts';
import { concernsAws, isFailure, type Report } from './report/report.ts';
import type { Runner } from './report/runner.ts';
import { requestLine, retryLine } from './report/requests.ts';
import { titleOf } from './report/title.ts';
import { version } from './version.ts';

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const PATIENCE_FOR_LINKS = 1000;

/** What the program is given by the process it runs in. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  runner: Runner;
  /** Aborted when the process is told to stop. */
  signal: AbortSignal;
}

/**
 * The step itself: inputs → operation → report.
 *
 * @returns whether it succeeded
 */
export async function main({ env, runner, signal }: Surroundings): Promise<boolean> {
  const mask = (secret: string) => {
    runner.mask(secret);
  };
  secretsIn(env).forEach(mask);
  let inputs: Inputs;
  try {
    inputs = await readInputs(env, mask);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    publishOutputs(nothingDone(env, error), runner, outputFiles(env['RUNNER_TEMP']));
    runner.error(...problemLines(error));
    return false;
  }
  for (const name of inputs.unused) {
    runner.warning(`The input ${name} is not used by ${inputs.operation.operation}: it is ignored.`);
  }
  const mackerel = connect(inputs, { env, runner, signal });
  try {
    return await carryOut(inputs, mackerel, { env, runner, signal });
  } finally {
    mackerel.close();
  }
}

async function carryOut(
  { operation, connection, dryRun, summary }: Inputs,
  mackerel: Mackerel,
  { env, runner, signal }: Surroundings,
): Promise<boolean> {
  const start = performance.now();
  runner.startGroup(titleOf(operation, dryRun));
  const context = {
    mackerel,
    dryRun,
    signal,
    concurrency: connection.concurrency,
    onProgress: progressReporter((line) => {
      runner.info(line);
    }),
  };
  const running = runOperation(operation, context).catch(failedAsAWhole);
  const organization = summary && !concernsAws(operation) ? organizationName(mackerel) : Promise.resolve(undefined);
  const result = await running;
  const report: Report = {
    ...result,
    operation: operation.operation,
    dryRun,
    cancelled: signal.aborted,
    duration: performance.now() - start,
  };
  await publish(report, runner, {
    files: outputFiles(env['RUNNER_TEMP']),
    summary,
    organization: Promise.race([organization, delay(PATIENCE_FOR_LINKS, undefined, { ref: false })]),
  });
  return !isFailure(report);
}

function connect({ connection, dryRun }: Inputs, { env, runner, signal }: Surroundings): Mackerel {
  return new Mackerel({
    ...connection,
    readOnly: dryRun,
    signal,
    userAgent: `mackerel-host-lifecycle/${version}`,
    proxyEnv: env,
    onSecret: (secret) => {
      runner.mask(secret);
    },
    onRequest: (trace) => {
      runner.debug(requestLine(trace));
    },
    onRetry: (retry) => {
      runner.info(retryLine(retry));
    },
  });
}

/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
function nothingDone(env: NodeJS.ProcessEnv, error: InputError): Report {
  return { operation: operationAsGiven(env), dryRun: false, hosts: [], error, cancelled: false, duration: 0 };
}

function failedAsAWhole(error: unknown): OperationResult & { error: Error } {
  if (!(error instanceof Error)) throw error;
  return { hosts: [], error };
}

async function organizationName(mackerel: Mackerel): Promise<string | undefined> {
  // The limit on requests in flight may be 1: the operation goes first.
  await setImmediate();
  try {
    return (await mackerel.organization()).name;
  } catch {
    return undefined;
  }
}
