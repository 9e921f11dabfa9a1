import type { OrganizationName } from '../organization.ts';
import { asSentence } from './explain.ts';
import { integrationLines } from './integrations.ts';
import { conclusion, failureMessages, hostLines } from './log.ts';
import { type OutputFiles, outputsOf } from './outputs.ts';
import { isToleratedOutage, type Report } from './report.ts';
import type { Runner } from './runner.ts';
import { summaryOf } from './summary.ts';

/**
 * Tells everything about a step in its log, and in the job summary.
 *
 * @param organization gives the name that links hosts to their pages; undefined: no summary is wanted
 */
export async function publish(
  report: Report,
  runner: Runner,
  organization: OrganizationName | undefined,
): Promise<void> {
  for (const line of [...hostLines(report), ...integrationLines(report)]) runner.info(line);
  runner.endGroup();
  if (report.notices !== undefined && report.notices.length > 0) runner.notice(...report.notices.map(asSentence));
  for (const warning of report.warnings ?? []) runner.warning(asSentence(warning));
  const tolerated = isToleratedOutage(report);
  for (const lines of failureMessages(report)) {
    if (tolerated) runner.warning(...lines, 'The step goes on all the same, since ifUnavailable is warn.');
    else runner.error(...lines);
  }
  runner.info(conclusion(report));
  if (organization !== undefined) writeSummary(summaryOf(report, await organization()), runner);
}

/**
 * Sets the outputs of a step.
 *
 * @returns what must be said about them
 */
export function publishOutputs(report: Report, runner: Runner, files: OutputFiles): string[] {
  const { values, warnings } = outputsOf(report, files);
  for (const [name, value] of values) runner.setOutput(name, value);
  return warnings;
}

function writeSummary(markdown: string, runner: Runner): void {
  try {
    runner.writeSummary(markdown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    runner.warning(`The job summary could not be written: ${reason}`);
  }
}
