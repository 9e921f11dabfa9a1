import type { ActionRun } from '../../harness/run-action.ts';

/** The output `result` (contract, "Outputs"). */
export interface Result {
  readonly error: string | null;
  readonly hosts: readonly { readonly id: string | null; readonly name: string | null; readonly outcome: string }[];
}

/** The outputs of a step, parsed. */
export interface Outputs {
  readonly hostIds: readonly string[];
  readonly changedHostIds: readonly string[];
  readonly failedHostIds: readonly string[];
  readonly result: Result;
}

/** Outputs that hold text, such as an ID or the path of a file; all others hold JSON. */
const TEXT = /Id$|File$|^created$/;

/** The names of the outputs that hold no valid JSON although they should. */
export function brokenOutputs(run: ActionRun): string[] {
  return Object.entries(run.outputs).flatMap(([name, text]) => (TEXT.test(name) || isJson(text) ? [] : [name]));
}

/** The outputs that every step has. @throws SyntaxError where they are no JSON */
export function outputsOf(run: ActionRun): Outputs {
  return {
    hostIds: outputOf(run, 'hostIds') as string[],
    changedHostIds: outputOf(run, 'changedHostIds') as string[],
    failedHostIds: outputOf(run, 'failedHostIds') as string[],
    result: outputOf(run, 'result') as Result,
  };
}

/** What a step says of itself as a whole, and what became of each thing, whatever things they are. */
export function outcomesOf(run: ActionRun): { readonly error: unknown; readonly outcomes: readonly unknown[] } {
  const { error, ...rest } = outputOf(run, 'result') as { error: unknown } & Record<string, unknown>;
  const things = Object.values(rest).flatMap((value) =>
    Array.isArray(value) ? (value as readonly { outcome?: unknown }[]) : [],
  );
  return { error, outcomes: things.map(({ outcome }) => outcome) };
}

/** Whether the outputs are all there: they are not where a step was killed, or crashed, which is told elsewhere. */
export function mustTell(run: ActionRun): boolean {
  return run.signal === null && run.outputs['result'] !== undefined;
}

/** One output, parsed. @throws SyntaxError where it is no JSON */
export function outputOf(run: ActionRun, name: string): unknown {
  return JSON.parse(run.outputs[name] ?? '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
