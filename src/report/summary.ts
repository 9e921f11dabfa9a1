import { shorten } from '../shorten.ts';
import { asSentence, explanation } from './explain.ts';
import { tallyOf } from './log.ts';
import type { Presentation, SummaryBody } from './presenter.ts';
import { isFailure, isIncomplete, type Report, warningsOf } from './report.ts';
import { toMarkdown } from './sanitize.ts';

/** GitHub takes 1 MiB per step; some room is left for what others write into the same summary. */
const MAX_SUMMARY_BYTES = 900 * 1024;
const MAX_ERROR_LENGTH = 4000;

/**
 * The job summary of a step, as Markdown: what, how many, a table with what changed, and errors. What went wrong comes
 * first, so that it is in the part that is not cut.
 *
 * @param organization the name in the address of a host's page; without it hosts are not linked
 */
export function summaryOf(report: Report, presentation: Presentation, organization: string | undefined): string {
  const sign = isFailure(report) ? '❌' : isIncomplete(report) ? '⚠️' : report.dryRun ? '📝' : '✅';
  const title = `### ${sign} Mackerel: ${toMarkdown(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
  const head = [title, '', `**${tallyOf(report, presentation)}**${report.cancelled ? ', cancelled' : ''}`];
  const { error, result } = report;
  for (const problem of [...(error === undefined ? [] : [error]), ...(result.problems ?? [])]) {
    head.push('', `> ${toMarkdown(shorten(explanation(problem), MAX_ERROR_LENGTH))}`);
  }
  for (const warning of warningsOf(report)) head.push('', `> ⚠️ ${toMarkdown(asSentence(warning))}`);
  return fit(head, presentation.summary(organization)).join('\n');
}

/** The lines there is room for, and an empty one, which keeps what others write into the same summary apart. */
function fit(above: readonly string[], { head, rows, length, count }: SummaryBody): string[] {
  const kept = [...above, ...head];
  let size = Buffer.byteLength(kept.join('\n'));
  let left = length;
  for (const line of rows) {
    size += Buffer.byteLength(line) + 1;
    if (size > MAX_SUMMARY_BYTES) return [...kept, '', `… and ${count(left)} more`, '', ''];
    kept.push(line);
    left--;
  }
  return [...kept, '', ''];
}
