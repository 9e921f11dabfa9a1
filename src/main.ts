import { connect, type Surroundings } from './connect.ts';
import { type Inputs, type OperationInput, operationAsGiven, readInputs, secretsIn } from './inputs.ts';
import { InputError } from './inputs/problem.ts';
import type { Mackerel } from './mackerel/client.ts';
import type { OperationResult } from './operations/operation.ts';
import { runOperation } from './operations/run.ts';
import { askForOrganization, type OrganizationName } from './organization.ts';
import { outputFiles } from './report/files.ts';
import { healthLine } from './report/health.ts';
import { progressReporter } from './report/progress.ts';
import { problemLines } from './report/problems.ts';
import { publish, publishOutputs } from './report/publish.ts';
import { concernsAws, isFailure, type Report } from './report/report.ts';
import { titleOf } from './report/title.ts';
import { CleanUpState } from './state.ts';

/**
 * The step itself: inputs → operation → report.
 *
 * @returns whether it succeeded
 */
export async function main(surroundings: Surroundings): Promise<boolean> {
  const { env, runner } = surroundings;
  const mask = (secret: string) => {
    runner.mask(secret);
  };
  secretsIn(env).forEach(mask);
  let inputs: Inputs;
  try {
    inputs = await readInputs(env, mask);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    publishOutputs(nothingDone(env, error), runner, outputFiles(env['RUNNER_TEMP'], runner));
    runner.error(...problemLines(error));
    return false;
  }
  for (const name of inputs.unused) {
    runner.warning(`The input ${name} is not used by ${inputs.operation.operation}: it is ignored.`);
  }
  const mackerel = connect(inputs.connection, inputs.dryRun, surroundings);
  try {
    return await carryOut(inputs, mackerel, surroundings);
  } finally {
    mackerel.close();
  }
}

async function carryOut(
  { operation, connection, dryRun, ifUnavailable, summary }: Inputs,
  mackerel: Mackerel,
  { env, runner, signal }: Surroundings,
): Promise<boolean> {
  const start = performance.now();
  const cleanUp = new CleanUpState(runner);
  runner.startGroup(titleOf(operation, dryRun));
  const running = runOperation(operation, {
    mackerel,
    dryRun,
    signal,
    concurrency: connection.concurrency,
    saveCleanUp: (plan) => {
      cleanUp.save(plan);
    },
    onHealth: (change) => {
      runner.info(healthLine(change));
    },
    onProgress: progressReporter((line) => {
      runner.info(line);
    }),
    onSecret: (secret) => {
      runner.mask(secret);
    },
  }).catch(failedAsAWhole);
  const organization = summary ? linksFor(operation, mackerel) : undefined;
  const result = await running;
  const report: Report = {
    ...result,
    operation: operation.operation,
    dryRun,
    ifUnavailable,
    cancelled: signal.aborted,
    duration: performance.now() - start,
  };
  // The outputs come first: whatever happens afterwards, later steps can act on them.
  const warnings = publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner));
  await publish({ ...report, warnings: [...(report.warnings ?? []), ...warnings] }, runner, organization);
  return !isFailure(report);
}

/** Only hosts have pages to link to. */
function linksFor(operation: OperationInput, mackerel: Mackerel): OrganizationName {
  return concernsAws(operation) ? () => Promise.resolve(undefined) : askForOrganization(mackerel);
}

/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
function nothingDone(env: NodeJS.ProcessEnv, error: InputError): Report {
  return { operation: operationAsGiven(env), dryRun: false, hosts: [], error, cancelled: false, duration: 0 };
}

function failedAsAWhole(error: unknown): OperationResult & { error: Error } {
  if (!(error instanceof Error)) throw error;
  return { hosts: [], error };
}
