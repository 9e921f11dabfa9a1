import { asSentence } from './explain.ts';
import { integrationLines } from './integrations.ts';
import { conclusion, failureMessages, hostLines } from './log.ts';
import { type OutputFiles, outputsOf } from './outputs.ts';
import type { Report } from './report.ts';
import type { Runner } from './runner.ts';
import { summaryOf } from './summary.ts';

export interface PublishOptions {
  files: OutputFiles;
  /** Whether to write the job summary. */
  summary: boolean;
  /** Resolves to the name that links hosts to their pages, or to undefined; never rejects. */
  organization: Promise<string | undefined>;
}

/**
 * Tells everything about a step: log, outputs, and the job summary. The outputs come first: whatever happens
 * afterwards, later steps can act on them.
 */
export async function publish(
  report: Report,
  runner: Runner,
  { files, summary, organization }: PublishOptions,
): Promise<void> {
  const warnings = publishOutputs(report, runner, files);
  for (const line of [...hostLines(report), ...integrationLines(report)]) runner.info(line);
  runner.endGroup();
  for (const warning of [...(report.warnings ?? []), ...warnings]) runner.warning(asSentence(warning));
  for (const lines of failureMessages(report)) runner.error(...lines);
  runner.info(conclusion(report));
  if (summary) await writeSummary(summaryOf(report, await organization), runner);
}

/**
 * Sets the outputs alone, for a step that has nothing else to tell.
 *
 * @returns what must be said about them
 */
export function publishOutputs(report: Report, runner: Runner, files: OutputFiles): string[] {
  const { values, warnings } = outputsOf(report, files);
  for (const [name, value] of values) runner.setOutput(name, value);
  return warnings;
}

async function writeSummary(markdown: string, runner: Runner): Promise<void> {
  try {
    await runner.writeSummary(markdown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    runner.warning(`The job summary could not be written: ${reason}`);
  }
}
