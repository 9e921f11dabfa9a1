import { conclusion, failureMessages, hostLines } from './log.ts';
import { outputsOf } from './outputs.ts';
import type { Report } from './report.ts';
import type { Runner } from './runner.ts';
import { summaryOf } from './summary.ts';

/**
 * Tells everything about a step: log, outputs, and the job summary. The outputs come first of what can't be taken
 * back: whatever happens afterwards, later steps can act on them.
 *
 * @param organization resolves to the name that links hosts to their pages, or to undefined; never rejects
 */
export async function publish(
  report: Report,
  runner: Runner,
  { summary, organization }: { summary: boolean; organization: Promise<string | undefined> },
): Promise<void> {
  publishOutputs(report, runner);
  for (const line of hostLines(report)) runner.info(line);
  runner.endGroup();
  for (const lines of failureMessages(report)) runner.error(...lines);
  runner.info(conclusion(report));
  if (summary) await writeSummary(summaryOf(report, await organization), runner);
}

/** Sets the outputs alone, for a step that has nothing else to tell. */
export function publishOutputs(report: Report, runner: Runner): void {
  for (const [name, value] of outputsOf(report)) runner.setOutput(name, value);
}

async function writeSummary(markdown: string, runner: Runner): Promise<void> {
  try {
    await runner.writeSummary(markdown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    runner.warning(`The job summary could not be written: ${reason}`);
  }
}
