import { explanation } from './explain.ts';
import type { Presentation } from './presenter.ts';
import type { Report } from './report.ts';

/** GitHub drops outputs over 1 MB; a job has several. */
const MAX_OUTPUT_BYTES = 512 * 1024;

export interface OutputFiles {
  /** Writes a value as JSON into a file that later steps of the job can read. @returns its path */
  writeJson(name: string, value: unknown): string;
}

export interface Outputs {
  values: Map<string, string>;
  /** What must be said about outputs that are left empty. */
  warnings: string[];
}

/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty.
 */
export function outputsOf(report: Report, presentation: Presentation, files: OutputFiles): Outputs {
  const { text, json, files: always = {} } = presentation.outputs();
  const values = new Map<string, string>(Object.entries(text));
  const warnings: string[] = [];
  const written = new Map<string, { path: string; output: string }>();
  // The work is done: what can't be written must not hide what became of it.
  const write = (name: string, value: unknown): string | undefined => {
    try {
      return files.writeJson(name, value);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warnings.push(`The file for ${name} could not be written: ${reason}`);
      return undefined;
    }
  };
  for (const [output, { name, value, of }] of Object.entries(always)) {
    const path = write(name, value);
    values.set(output, path ?? '');
    if (path !== undefined) written.set(of, { path, output });
  }
  for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
    if (value === undefined) continue;
    const jsonText = JSON.stringify(value);
    if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
      values.set(name, jsonText);
      continue;
    }
    values.set(name, '');
    const known = written.get(name);
    const named =
      known === undefined ? fileOf(write(name, value)) : `the file in the output ${known.output} (${known.path})`;
    const instead = named === undefined ? '' : ` It is in ${named} instead.`;
    warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB.${instead}`);
  }
  return { values, warnings };
}

function fileOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : `the file ${path}`;
}

function resultOf({ operation, dryRun, error: whole, result }: Report, presentation: Presentation): unknown {
  const error = whole ?? result.problems?.[0];
  return {
    operation,
    dryRun,
    error: error === undefined ? null : explanation(error),
    ...presentation.details(),
  };
}
