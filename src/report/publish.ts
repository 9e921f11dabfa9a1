import { asSentence } from './explain.ts';
import { tooLongForInputs } from './input-limit.ts';
import { conclusion, failureMessages } from './log.ts';
import type { OrganizationName } from './organization.ts';
import { type OutputFiles, outputsOf } from './outputs.ts';
import { present } from './presenter.ts';
import { isToleratedOutage, type Report, warningsOf } from './report.ts';
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
  const presentation = await present(report.result);
  const { notices = [] } = report.result;
  for (const line of presentation.lines()) runner.info(line);
  runner.endGroup();
  if (notices.length > 0) runner.notice(...notices.map(asSentence));
  for (const warning of warningsOf(report)) runner.warning(asSentence(warning));
  const tolerated = isToleratedOutage(report);
  for (const lines of failureMessages(report, presentation)) {
    if (tolerated) runner.warning(...lines, 'The step continues, since ifUnavailable is warn.');
    else runner.error(...lines);
  }
  runner.info(conclusion(report, presentation));
  if (organization !== undefined) writeSummary(summaryOf(report, presentation, await organization()), runner);
}

/**
 * Sets the outputs of a step, each although another could not be written.
 *
 * @returns what must be said about them
 */
export async function publishOutputs(report: Report, runner: Runner, files: OutputFiles): Promise<string[]> {
  const { values, warnings } = outputsOf(report, await present(report.result), files);
  const lost = new Map<string, string[]>();
  for (const [name, value] of values) {
    try {
      runner.setOutput(name, value);
    } catch (error) {
      const reason = reasonOf(error);
      lost.set(reason, [...(lost.get(reason) ?? []), name]);
    }
  }
  const tooLong = tooLongForInputs(values, process.platform);
  if (tooLong.length > 0) runner.notice(...tooLong);
  // Most often all of them, for one reason.
  for (const [reason, names] of lost) warnings.push(unwritten(names, reason));
  return warnings;
}

function unwritten(names: readonly string[], reason: string): string {
  const outputs = names.length === 1 ? 'The output' : 'The outputs';
  return `${outputs} ${names.join(', ')} can't be written, and later steps find nothing there: ${reason}.`;
}

function writeSummary(markdown: string, runner: Runner): void {
  try {
    runner.writeSummary(markdown);
  } catch (error) {
    runner.warning(`The job summary could not be written: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
