import { explanation } from './explain.ts';
import type { Presentation } from './presenter.ts';
import type { Report } from './report.ts';

/** GitHub drops outputs over 1 MB; a job has several. */
const MAX_OUTPUT_BYTES = 512 * 1024;

export interface OutputFiles {
  /**
   * Writes a value as JSON into a file that later steps of the job can read.
   *
   * @returns its absolute path
   * @throws Error where it can't be written
   */
  writeJson(name: string, value: unknown): string;
}

export interface Outputs {
  values: Map<string, string>;
  /** What must be said about outputs that are left empty. */
  warnings: string[];
}

/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty. A file that can't be written is a warning, and every other output comes all the same.
 */
export function outputsOf(report: Report, presentation: Presentation, files: OutputFiles): Outputs {
  const { text, json, files: always = {} } = presentation.outputs();
  const values = new Map<string, string>(Object.entries(text));
  const warnings: string[] = [];
  const written = new Map<string, { path: string; output: string }>();
  for (const [output, { name, value, of }] of Object.entries(always)) {
    const file = tryWrite(files, name, value);
    if ('path' in file) written.set(of, { path: file.path, output });
    else warnings.push(`The output ${output} is left empty, since its file can't be written: ${file.reason}.`);
    values.set(output, 'path' in file ? file.path : '');
  }
  for (const [name, value] of Object.entries({ ...json, result: resultOf(report, presentation) })) {
    if (value === undefined) continue;
    const jsonText = JSON.stringify(value);
    if (Buffer.byteLength(jsonText) <= MAX_OUTPUT_BYTES) {
      values.set(name, jsonText);
      continue;
    }
    values.set(name, '');
    const tooLarge = `The output ${name} is left empty, since it is larger than 512 KiB`;
    const known = written.get(name);
    if (known !== undefined) {
      warnings.push(`${tooLarge}. It is in the file in the output ${known.output} (${known.path}) instead.`);
      continue;
    }
    const file = tryWrite(files, name, value);
    if ('path' in file) warnings.push(`${tooLarge}. It is in the file ${file.path} instead.`);
    else warnings.push(`${tooLarge}, and no file can be written instead: ${file.reason}.`);
  }
  return { values, warnings };
}

function tryWrite(files: OutputFiles, name: string, value: unknown): { path: string } | { reason: string } {
  try {
    return { path: files.writeJson(name, value) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
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
