import { now } from './clock.ts';
import { fingerprint } from './clean-up/fingerprint.ts';
import { NoteKeeper } from './clean-up/note-keeper.ts';
import { type Connection, readConnection } from './inputs/connection.ts';
import { describeUnknown, unknownInputs } from './inputs/look-alike.ts';
import { type CommonInput, inputVariable } from './inputs/names.ts';
import { InputError } from './inputs/problem.ts';
import { InputReader } from './inputs/reader.ts';
import { secretsIn } from './inputs/secrets.ts';
import type { Mackerel } from './mackerel/client.ts';
import type { ExtraOutput, PreparedOperation } from './operations/operation.ts';
import { loadOperation, OPERATION_NAMES, type OperationName } from './operations/registry.ts';
import { type RecordNoun, type ResultKind, resultOfNothing } from './operations/result.ts';
import { connect, type Surroundings } from './process.ts';
import { outputFiles } from './report/files.ts';
import { gateReporter } from './report/gate-progress.ts';
import { askForOrganization } from './report/organization.ts';
import { progressReporter } from './report/progress.ts';
import { problemLines } from './report/problems.ts';
import { publish, publishOutputs } from './report/publish.ts';
import { isFailure, type Report } from './report/report.ts';

/** Everything a step was told. */
export interface Inputs {
  name: OperationName;
  kind: ResultKind;
  /** What its records are, where it has any. */
  noun: RecordNoun | undefined;
  /** Outputs that the operation sets besides those of its kind. */
  outputs: readonly ExtraOutput[];
  operation: PreparedOperation;
  connection: Connection;
  /** Whether to read and plan only. */
  dryRun: boolean;
  /** What to do if Mackerel itself is down. */
  ifUnavailable: 'error' | 'warn';
  /** Whether to write the job summary. */
  summary: boolean;
  /** Inputs that were given although the operation does not use them. */
  unused: readonly string[];
}

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
  for (const unknown of unknownInputs(env)) runner.warning(describeUnknown(unknown));
  let inputs: Inputs;
  try {
    inputs = await readInputs(env, mask);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const report = await nothingDone(env, error);
    const warnings = await publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner));
    for (const warning of warnings) runner.warning(warning);
    runner.error(...problemLines(error));
    return false;
  }
  for (const name of inputs.unused) {
    runner.warning(`The input ${name} is not used by ${inputs.name}: it is ignored.`);
  }
  const mackerel = connect(inputs.connection, { readOnly: inputs.dryRun }, surroundings);
  try {
    return await carryOut(inputs, mackerel, surroundings);
  } finally {
    mackerel.close();
  }
}

/**
 * Reads and checks every input.
 *
 * @param env the environment as GitHub's runner sets it: INPUT_*, MACKEREL_APIKEY and MACKEREL_APIBASE, GITHUB_WORKSPACE
 * @param mask told every secret that a configFile holds; those in `env` are known from `secretsIn`
 * @throws InputError with every problem there is
 */
export async function readInputs(
  env: NodeJS.ProcessEnv,
  mask: (secret: string) => void = () => undefined,
): Promise<Inputs> {
  const reader = new InputReader(env);
  const name = reader.requiredChoice('operation', OPERATION_NAMES);
  const common = readCommon(reader, env);
  // What an unknown operation would have used is anyone's guess: its own inputs are not complained about.
  if (reader.text('operation') !== name) reader.finish();
  const { kind, noun, outputs, prepare } = await loadOperation(name);
  const operation = await prepare(reader, { env, mask });
  reader.finish();
  return { name, kind, noun, outputs, operation, ...common, unused: reader.unused() };
}

/** Reads the inputs of every operation; problems go to the reader. */
export function readCommon(
  reader: InputReader<CommonInput>,
  env: NodeJS.ProcessEnv,
): Pick<Inputs, 'connection' | 'dryRun' | 'ifUnavailable' | 'summary'> {
  return {
    connection: readConnection(reader, env),
    dryRun: reader.boolean('dryRun'),
    ifUnavailable: reader.choice('ifUnavailable', ['error', 'warn']) ?? 'error',
    summary: reader.boolean('summary'),
  };
}

async function carryOut(
  { name, kind, noun, outputs, operation, connection, dryRun, ifUnavailable, summary }: Inputs,
  mackerel: Mackerel,
  { env, runner, signal }: Surroundings,
): Promise<boolean> {
  const start = now();
  const warnings: string[] = [];
  const note = new NoteKeeper(
    runner,
    () => ({ apiBase: connection.apiBase.href, key: fingerprint(connection.apiKey) }),
    (message) => {
      warnings.push(message);
    },
  );
  const title = operation.title();
  runner.startGroup(`${dryRun ? 'dry run of ' : ''}${name}${title === '' ? '' : `: ${title}`}`);
  let failure: Error | undefined;
  const running = operation
    .run({
      mackerel,
      dryRun,
      signal,
      concurrency: connection.concurrency,
      saveNote: (steps) => {
        note.save(steps);
      },
      onHealth: gateReporter((line) => {
        runner.info(line);
      }),
      onProgress: progressReporter((line) => {
        runner.info(line);
      }),
      onSecret: (secret) => {
        runner.mask(secret);
      },
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
      failure = error;
      return resultOfNothing(kind, { outputs, noun });
    });
  // Only hosts have pages to link to.
  const hasHosts = kind === 'hosts' || kind === 'readings';
  const organization = summary ? (hasHosts ? askForOrganization(mackerel) : noOrganization) : undefined;
  const result = await running;
  const report: Report = {
    result,
    error: failure,
    operation: name,
    dryRun,
    ifUnavailable,
    cancelled: signal.aborted,
    duration: now() - start,
    warnings,
  };
  // The outputs come first: whatever happens afterwards, later steps can act on them.
  warnings.push(...(await publishOutputs(report, runner, outputFiles(env['RUNNER_TEMP'], runner))));
  note.addOrganization(await organization?.());
  await publish(report, runner, organization);
  return !isFailure(report);
}

const noOrganization = () => Promise.resolve(undefined);

/** What there is to report where the inputs can't be used: later steps still find JSON in the outputs. */
async function nothingDone(env: NodeJS.ProcessEnv, error: InputError): Promise<Report> {
  const operation = env[inputVariable('operation')]?.trim() ?? '';
  const known = OPERATION_NAMES.find((name) => name === operation);
  const about = known === undefined ? undefined : await loadOperation(known);
  const result = resultOfNothing(about?.kind ?? 'hosts', about);
  return { result, operation, dryRun: false, error, cancelled: false, duration: 0 };
}
