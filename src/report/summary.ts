import type { HostOutcome } from '../hosts/outcomes.ts';
import { describeChange } from './change.ts';
import { explain, explanation } from './explain.ts';
import { callHost, countOutcomes, hasFailed, hostCount, isFailure, type Report } from './report.ts';
import { toMarkdown } from './sanitize.ts';

/** GitHub takes 1 MiB a step; some room is left for what others write into the same summary. */
const LARGEST_SUMMARY = 900 * 1024;

/**
 * The job summary of a step, as Markdown: what, how many, a table of hosts with what changed, and errors.
 *
 * @param organization the name in the address of a host's page; without it hosts are not linked
 */
export function summaryOf(report: Report, organization: string | undefined): string {
  const sign = isFailure(report) ? '❌' : '✅';
  const counts =
    report.hosts.length === 0 ? 'No host' : `${countOutcomes(report.hosts)} of ${hostCount(report.hosts.length)}`;
  const head = [
    `### ${sign} Mackerel: ${toMarkdown(report.operation)}`,
    '',
    `**${counts}**${report.cancelled ? ', cancelled' : ''}`,
  ];
  if (report.error !== undefined) head.push('', `> ${toMarkdown(explanation(report.error))}`);
  if (report.hosts.length === 0) return `${head.join('\n')}\n`;

  const withErrors = report.hosts.some(hasFailed);
  const columns = ['Host', 'Outcome', 'Change', ...(withErrors ? ['Error'] : [])];
  const table = [row(columns), row(columns.map(() => '---'))];
  // What went wrong must be in the part that is not cut.
  const ordered = [...report.hosts.filter(hasFailed), ...report.hosts.filter((host) => !hasFailed(host))];
  const rows = ordered.map((host) => row(cells(host, organization, withErrors)));
  return `${fit([...head, '', ...table], rows)}\n`;
}

function cells(host: HostOutcome, organization: string | undefined, withErrors: boolean): string[] {
  const name = toMarkdown(callHost(host));
  const page =
    organization === undefined || host.id === undefined
      ? undefined
      : `https://mackerel.io/orgs/${encodeURIComponent(organization)}/hosts/${encodeURIComponent(host.id)}`;
  const error = host.error === undefined ? '' : explain(host.error);
  return [
    page === undefined ? name : `[${name}](${page})`,
    host.outcome,
    toMarkdown(describeChange(host)),
    ...(withErrors ? [toMarkdown(error === '' ? '' : [error.what, error.remedy].join(' '))] : []),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function fit(head: readonly string[], rows: readonly string[]): string {
  const kept = [...head];
  let size = Buffer.byteLength(kept.join('\n'));
  for (const [index, line] of rows.entries()) {
    size += Buffer.byteLength(line) + 1;
    if (size > LARGEST_SUMMARY) return [...kept, '', `… and ${hostCount(rows.length - index)} more`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}
