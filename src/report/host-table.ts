import type { HostOutcome } from '../hosts/outcomes.ts';
import { hostCount, hostLabel, nameHosts } from '../hosts/words.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { shorten } from '../shorten.ts';
import { explain, explanation } from './explain.ts';
import { row, tableHead } from './markdown.ts';
import type { SummaryBody } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

const MAX_LINES = 100;
const MAX_ERROR_LENGTH = 4000;

/** The hosts that failed, then those of which nothing is known, then those that are missing, then those that changed, then the others. */
export function inOrderOfWeight(hosts: readonly HostOutcome[]): HostOutcome[] {
  const weight = ({ outcome }: HostOutcome) =>
    ['failed', 'unknown', 'missing', 'changed', 'planned', 'unchanged'].indexOf(outcome);
  return hosts.toSorted((one, other) => weight(one) - weight(other));
}

/**
 * One line per host, up to a number that a person still reads, the most important first; the rest is counted. Where the
 * API key was refused, one line says so of all hosts.
 *
 * @param describe what became of a host that did not fail
 */
export function hostLines(hosts: readonly HostOutcome[], describe: (host: HostOutcome) => string): string[] {
  const groups = [...Map.groupBy(inOrderOfWeight(hosts), (host) => refusalOf(host) ?? host).values()];
  const shown = groups.slice(0, MAX_LINES);
  const lines = shown.map((group) => {
    const [host] = group;
    if (host === undefined) return '';
    const failed = ['missing', 'failed', 'unknown'].includes(host.outcome);
    const error = host.error === undefined ? '' : explain(host.error).what;
    return `${nameHosts(group)}: ${failed ? `${host.outcome}: ${error}` : describe(host)}`;
  });
  const rest = hosts.length - shown.flat().length;
  return rest > 0 ? [...lines, `… and ${hostCount(rest)} more`] : lines;
}

/** What hosts have in common that failed because the API key was refused; undefined: the host did not. */
function refusalOf({ outcome, error }: HostOutcome): string | undefined {
  if (!(error instanceof MackerelError) || !error.isRefusedKey) return undefined;
  return [outcome, error.status, error.reason].join(' ');
}

/** How many hosts came to what, in words. */
export function countOutcomes(hosts: readonly HostOutcome[]): string {
  const counts = Map.groupBy(hosts, ({ outcome }) => outcome);
  const words = [...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
  return `${words} of ${hostCount(hosts.length)}`;
}

/** The IDs that are known of hosts. */
export function idsOf(hosts: readonly HostOutcome[]): string[] {
  return hosts.map(({ id }) => id).filter((id) => id !== undefined);
}

/** Outputs that tell of hosts, whatever was done to them. */
export function hostOutputs(hosts: readonly HostOutcome[]): {
  text: Record<string, string>;
  json: Record<string, unknown>;
} {
  return {
    text: { hostId: idsOf(hosts)[0] ?? '', hostCount: String(hosts.length) },
    json: {
      hostIds: idsOf(hosts),
      changedHostIds: idsOf(hosts.filter(({ outcome }) => outcome === 'changed')),
      failedHostIds: idsOf(hosts.filter(({ fails }) => fails)),
    },
  };
}

/** What the output `result` says of hosts. */
export function hostDetails(hosts: readonly HostOutcome[]): Record<string, unknown> {
  return {
    hosts: hosts.map(({ id, name, outcome, before, after, error }) => ({
      id: id ?? null,
      name: name ?? null,
      outcome,
      before: before ?? null,
      after: after ?? null,
      error: error === undefined ? null : explanation(error),
    })),
  };
}

/**
 * The table of hosts in the summary, what went wrong first, so that it is in the part that is not cut.
 *
 * @param columns what stands between the host and its error
 * @param cells the same for one host, as Markdown
 */
export function hostSummary(
  hosts: readonly HostOutcome[],
  organization: string | undefined,
  columns: readonly string[],
  cells: (host: HostOutcome) => readonly string[],
): SummaryBody {
  if (hosts.length === 0) return { head: [], rows: [], length: 0, count: hostCount };
  const withErrors = hosts.some(({ error }) => error !== undefined);
  const told = new Set<string>();
  const errorOf = (host: HostOutcome) => {
    if (host.error === undefined) return '';
    const refusal = refusalOf(host);
    if (refusal !== undefined && told.has(refusal)) return 'the same';
    if (refusal !== undefined) told.add(refusal);
    return toMarkdown(shorten(explanation(host.error), MAX_ERROR_LENGTH));
  };
  const rows = function* () {
    for (const host of inOrderOfWeight(hosts)) {
      yield row([linkTo(host, organization), ...cells(host), ...(withErrors ? [errorOf(host)] : [])]);
    }
  };
  return {
    head: ['', ...tableHead(['Host', ...columns, ...(withErrors ? ['Error'] : [])])],
    rows: rows(),
    length: hosts.length,
    count: hostCount,
  };
}

function linkTo(host: HostOutcome, organization: string | undefined): string {
  const name = toMarkdown(hostLabel(host));
  if (organization === undefined || host.id === undefined) return name;
  const path = ['orgs', organization, 'hosts', host.id].map(encodeURIComponent).join('/');
  return `[${name}](https://mackerel.io/${path})`;
}
