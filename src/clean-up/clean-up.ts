import { now } from '../clock.ts';
import { CONNECTION_INPUTS, type Connection, readConnection } from '../inputs/connection.ts';
import { readWorkflowRun } from '../github/workflow-run.ts';
import { type GitHubAccess, readGitHubIfAny } from '../inputs/github.ts';
import { InputError } from '../inputs/problem.ts';
import { InputReader } from '../inputs/reader.ts';
import { secretsIn } from '../inputs/secrets.ts';
import type { Result } from '../operations/result.ts';
import { connect, type Surroundings } from '../process.ts';
import { askForOrganization } from '../report/organization.ts';
import { problemLines } from '../report/problems.ts';
import { publish } from '../report/publish.ts';
import { isFailure, type Report } from '../report/report.ts';
import type { Runner } from '../report/runner.ts';
import { parseNote, type ReadNote } from './note.ts';
import { taskOf, type UndoTask } from './registry.ts';
import { MISSING_KEY, whyElsewhere } from './same-place.ts';
import type { UndoContext } from './undo.ts';

/** The inputs that post reads, evaluated again by GitHub when the job ends. */
export const POST_INPUTS = [...CONNECTION_INPUTS, 'jobStatus', 'githubToken', 'summary'] as const;

interface PostInputs {
  connection: Connection;
  /** How the job stands: `success`, `failure` or `cancelled`. */
  jobStatus: string;
  /** Undefined: GitHub can't be asked. */
  github: GitHubAccess | undefined;
  summary: boolean;
}

/**
 * Undoes what the main step noted, in reverse order, each step although another failed.
 *
 * @param saved the note as it was saved
 * @returns whether nothing is left to be done by hand
 */
export async function cleanUp(saved: string, surroundings: Surroundings): Promise<boolean> {
  const { env, runner } = surroundings;
  for (const secret of secretsIn(env)) runner.mask(secret);
  const note = parseNote(saved);
  const tasks = note && (await tasksOf(note));
  if (note === undefined || tasks === undefined) {
    runner.error(
      'The note of the main step cannot be read, so nothing was undone.',
      'To finish by hand: look in the log of the main step for what it changed. The note is:',
      saved,
    );
    return false;
  }
  let inputs: PostInputs;
  try {
    inputs = readPostInputs(env);
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: readPostInputs throws nothing else, unless it has a mistake.
    if (!(error instanceof InputError)) throw error;
    runner.error(...problemLines(error), ...tasks.flatMap((task) => task.byHand(undefined)));
    return false;
  }
  const due = tasks.filter((task) => {
    const whyNot = task.whyNot(inputs.jobStatus);
    if (whyNot !== undefined) runner.warning(...whyNot);
    return whyNot === undefined;
  });
  if (due.length === 0) return true;
  const mackerel = connect(inputs.connection, { whenDown: 'try-once' }, surroundings);
  try {
    const { connection, summary } = inputs;
    const elsewhere = await whyElsewhere(note, connection, mackerel);
    if (elsewhere !== undefined) {
      runner.error(...elsewhere, ...due.flatMap((task) => task.byHand(undefined)));
      return false;
    }
    let succeeded = true;
    for (const task of due.toReversed()) {
      const context = {
        mackerel,
        jobStatus: inputs.jobStatus,
        github: inputs.github,
        concurrency: connection.concurrency,
        signal: surroundings.signal,
        everyTurn: true,
      };
      succeeded = (await carryOut(task, context, summary, runner)) && succeeded;
    }
    return succeeded;
  } finally {
    mackerel.close();
  }
}

/** @returns undefined where the note is not understood as a whole: then none of it is acted on */
async function tasksOf(note: ReadNote): Promise<UndoTask[] | undefined> {
  const tasks = await Promise.all(note.steps.map(taskOf));
  const known = tasks.filter((task) => task !== undefined);
  return known.length === tasks.length ? known : undefined;
}

/** @throws InputError with every problem there is */
function readPostInputs(env: NodeJS.ProcessEnv): PostInputs {
  const reader = new InputReader<(typeof POST_INPUTS)[number]>(env);
  const run = readWorkflowRun(env);
  const inputs = {
    connection: readConnection(reader, env, MISSING_KEY),
    jobStatus: reader.text('jobStatus') ?? '',
    github: run && readGitHubIfAny(reader, env, run),
    summary: reader.boolean('summary'),
  };
  reader.finish();
  return inputs;
}

async function carryOut(task: UndoTask, context: UndoContext, summary: boolean, runner: Runner): Promise<boolean> {
  const { mackerel, signal } = context;
  const start = now();
  runner.startGroup(`${task.input}: ${task.title()}`);
  let failure: Error | undefined;
  const working = task.undo(context).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    failure = error;
    return undefined;
  });
  const organization = summary ? askForOrganization(mackerel) : undefined;
  const result: Result | undefined = await working;
  const report: Report = {
    result: result ?? { kind: 'hosts', hosts: [] },
    error: failure,
    operation: task.input,
    dryRun: false,
    cancelled: signal.aborted,
    duration: now() - start,
  };
  await publish(report, runner, organization);
  if (!isFailure(report)) return true;
  runner.error(...task.byHand(result));
  return false;
}
