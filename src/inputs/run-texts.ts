import { readRunTexts, type RunTexts } from '../github/run-texts.ts';
import { shorten } from '../shorten.ts';
import type { InputReader } from './reader.ts';
import { JOB_NUMBER } from './rules.ts';

/** What the texts of a run are read from, besides the environment. */
export const RUN_TEXT_INPUTS = ['jobId', 'jobIndex'] as const;

/**
 * Reads what the run that this step belongs to is called.
 *
 * @returns undefined outside GitHub Actions
 */
export function readTexts(
  reader: InputReader<(typeof RUN_TEXT_INPUTS)[number]>,
  env: NodeJS.ProcessEnv,
): RunTexts | undefined {
  return readRunTexts(env, {
    jobId: reader.rule('jobId', JOB_NUMBER) ?? '',
    jobIndex: reader.rule('jobIndex', JOB_NUMBER) ?? '',
  });
}

/**
 * A text with the line of the run below it, by which the end of the job finds again what was made.
 *
 * @param text what is cut where both are too long: the line never is
 * @param max characters
 */
export function withRunLine(text: string, line: string | undefined, max = Infinity): string {
  if (line === undefined) return shorten(text, max);
  if (text === '') return line;
  return `${shorten(text, Math.max(max - line.length - 1, 1))}\n${line}`;
}
