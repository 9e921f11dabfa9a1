import * as v from '@badrap/valita';

const entry = v.object({
  msg: v.string(),
  job: v.string().optional(),
  jobResult: v.string().optional(),
  stage: v.string().optional(),
  step: v.string().optional(),
  stepID: v.array(v.string()).optional(),
  stepResult: v.string().optional(),
  /** Whether `msg` is what the step printed. */
  raw_output: v.boolean().optional(),
  command: v.string().optional(),
  name: v.string().optional(),
  arg: v.string().optional(),
  content: v.string().optional(),
});

/** A line of act's log (`--json`): those of its fields that are used here. */
export type Entry = v.Infer<typeof entry>;

/** What act's log tells of the main or the post part of a step. */
export interface StepRun {
  /** The workflow's and the job's name, with a number behind it for a job of a matrix. */
  job: string;
  stage: string;
  name: string;
  result: string | undefined;
  /** What it printed, without workflow commands. */
  lines: string[];
  outputs: Record<string, string>;
  errors: string[];
  warnings: string[];
  summary: string;
}

export function parseEntry(line: string): Entry {
  return entry.parse(JSON.parse(line), { mode: 'strip' });
}

/**
 * Puts the lines of jobs that ran side by side into order.
 *
 * @returns the steps, in the order in which they began; those that were skipped are not among them
 */
export function stepsOf(entries: readonly Entry[]): StepRun[] {
  const steps = new Map<string, StepRun>();
  for (const { job, stage, step: name, stepID, ...said } of entries) {
    // Pre has nothing but act's own preparations.
    if (job === undefined || stage === undefined || stage === 'Pre' || name === undefined) continue;
    const key = [job, stage, ...(stepID ?? [])].join('\n');
    const step = steps.get(key) ?? newStep(job, stage, name);
    steps.set(key, step);
    step.result = said.stepResult ?? step.result;
    if (said.raw_output === true) step.lines.push(said.msg.trimEnd());
    if (said.command === 'set-output' && said.name !== undefined) step.outputs[said.name] = said.arg ?? '';
    if (said.command === 'error') step.errors.push(said.arg ?? '');
    if (said.command === 'warning') step.warnings.push(said.arg ?? '');
    if (said.command === 'summary') step.summary += said.content ?? '';
  }
  return [...steps.values()];
}

/** How each job ended, by its name. */
export function jobsOf(entries: readonly Entry[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ job, jobResult }) =>
      // act makes all names as long as the longest.
      job === undefined || jobResult === undefined ? [] : [[job.trimEnd(), jobResult] as const],
    ),
  );
}

/** The log for people. */
export function toText(entries: readonly Entry[]): string {
  return entries.map(({ job, msg }) => `[${job ?? ''}] ${msg.trimEnd()}`).join('\n');
}

/**
 * The lines in which act shows a secret. `::add-mask::` is left out: act masks what it says of it, and has the value
 * in two other fields of the same line, which only `--json` shows.
 */
export function linesThatShow(secret: string, lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes(secret) && !line.includes('"command":"add-mask"'));
}

function newStep(job: string, stage: string, name: string): StepRun {
  return { job, stage, name, result: undefined, lines: [], outputs: {}, errors: [], warnings: [], summary: '' };
}
