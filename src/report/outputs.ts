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
  for (const [output, { name, value, of }] of Object.entries(always)) {
    const path = files.writeJson(name, value);
    values.set(output, path);
    written.set(of, { path, output });
  }
  for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
    if (value === undefined) continue;
    const jsonText = JSON.stringify(value);
    if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
      values.set(name, jsonText);
      continue;
    }
    const known = written.get(name);
    const named =
      known === undefined
        ? `the file ${files.writeJson(name, value)}`
        : `the file in the output ${known.output} (${known.path})`;
    values.set(name, '');
    warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB. It is in ${named} instead.`);
  }
  return { values, warnings };
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
