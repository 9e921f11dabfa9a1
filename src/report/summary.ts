import type { HostOutcome } from '../hosts/outcomes.ts';
import { describeChange, describeState } from './change.ts';
import { countsOf } from './counts.ts';
import { asSentence, explanation } from './explain.ts';
import { inOrderOfWeight } from './log.ts';
import { integrationRows } from './integrations.ts';
import { callHost, concernsAws, hostCount, isFailure, isIncomplete, isReading, type Report, tally } from './report.ts';
import { shorten } from '../shorten.ts';
import { toMarkdown } from './sanitize.ts';

/** GitHub takes 1 MiB a step; some room is left for what others write into the same summary. */
const LARGEST_SUMMARY = 900 * 1024;
const LONGEST_ERROR = 4000;

/**
 * The job summary of a step, as Markdown: what, how many, a table of hosts with what changed, and errors. What went
 * wrong comes first, so that it is in the part that is not cut.
 *
 * @param organization the name in the address of a host's page; without it hosts are not linked
 */
export function summaryOf(report: Report, organization: string | undefined): string {
  const sign = isFailure(report) ? '❌' : isIncomplete(report) ? '⚠️' : report.dryRun ? '📝' : '✅';
  const title = `### ${sign} Mackerel: ${toMarkdown(report.operation)}${report.dryRun ? ' (dry run: nothing was changed)' : ''}`;
  const head = [title, '', `**${tally(report)}**${report.cancelled ? ', cancelled' : ''}`];
  if (report.error !== undefined) head.push('', `> ${toMarkdown(shorten(explanation(report.error), LONGEST_ERROR))}`);
  for (const warning of report.warnings ?? []) head.push('', `> ⚠️ ${toMarkdown(asSentence(warning))}`);
  if (report.operation === 'list' && report.details !== undefined && report.details.length > 0) {
    head.push('', countsOf(report.details));
  }
  if (concernsAws(report)) return `${fit(head, integrationRows(report), (count) => `${count} lines`)}\n`;
  if (report.hosts.length === 0) return `${head.join('\n')}\n`;

  const reading = isReading(report);
  const withErrors = report.hosts.some(({ error }) => error !== undefined);
  const columns = [...(reading ? ['Host', 'State'] : ['Host', 'Outcome', 'Change']), ...(withErrors ? ['Error'] : [])];
  const table = [row(columns), row(columns.map(() => '---'))];
  const rows = inOrderOfWeight(report.hosts).map((host) => {
    const state = toMarkdown(describeState(host.after));
    const change =
      host.outcome === 'unchanged'
        ? toMarkdown(host.note ?? '') || (state && `already ${state}`)
        : toMarkdown(describeChange(host));
    const error = host.error === undefined ? '' : toMarkdown(shorten(explanation(host.error), LONGEST_ERROR));
    const what = reading ? [[state, toMarkdown(host.note ?? '')].filter(Boolean).join('; ')] : [host.outcome, change];
    return row([linkTo(host, organization), ...what, ...(withErrors ? [error] : [])]);
  });
  return `${fit([...head, '', ...table], rows, hostCount)}\n`;
}

function linkTo(host: HostOutcome, organization: string | undefined): string {
  const name = toMarkdown(callHost(host));
  if (organization === undefined || host.id === undefined) return name;
  const path = ['orgs', organization, 'hosts', host.id].map(encodeURIComponent).join('/');
  return `[${name}](https://mackerel.io/${path})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function fit(head: readonly string[], rows: readonly string[], inWords: (count: number) => string): string {
  const kept = [...head];
  let size = Buffer.byteLength(kept.join('\n'));
  for (const [index, line] of rows.entries()) {
    size += Buffer.byteLength(line) + 1;
    if (size > LARGEST_SUMMARY) return [...kept, '', `… and ${inWords(rows.length - index)} more`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}
