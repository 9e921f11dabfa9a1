import type { HostOutcome } from '../hosts/outcomes.ts';
import type { HostsResult } from '../operations/result.ts';
import { describeChange, describeState } from './change.ts';
import { hostFailures } from './failures.ts';
import { countOutcomes, hostDetails, hostLines, hostOutputs, hostSummary } from './host-table.ts';
import type { Presenter } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

/** How changes to hosts, gates and sweeps are told. */
export const hostsPresenter: Presenter<HostsResult> = {
  tally({ hosts, created }) {
    if (hosts.length === 0) return 'no host';
    return `${countOutcomes(hosts)}${created === true ? ' (newly registered)' : ''}`;
  },

  lines: ({ hosts }) => hostLines(hosts, describe),

  failures: ({ hosts }, operation) => hostFailures(hosts, operation),

  outputs({ hosts, created, previousStatuses, monitoredStatuses }) {
    const { text, json } = hostOutputs(hosts);
    return {
      text: { ...text, ...(created !== undefined && { created: String(created) }) },
      json: {
        ...json,
        previousStatuses,
        monitoredStatuses: monitoredStatuses && Object.fromEntries(monitoredStatuses),
      },
    };
  },

  details: ({ hosts, notes }) => ({ ...hostDetails(hosts), ...(notes && { notes }) }),

  summary: ({ hosts }, organization) =>
    hostSummary(hosts, organization, ['Outcome', 'Change'], (host) => [host.outcome, summaryCell(host)]),
};

function describe(host: HostOutcome): string {
  if (host.outcome === 'changed') return describeChange(host);
  if (host.outcome === 'planned') return `would become: ${describeChange(host)}`;
  return host.note ?? ['unchanged', describeState(host.after)].filter(Boolean).join(', already ');
}

function summaryCell(host: HostOutcome): string {
  if (host.outcome !== 'unchanged') return toMarkdown(describeChange(host));
  const state = toMarkdown(describeState(host.after));
  return toMarkdown(host.note ?? '') || (state && `already ${state}`);
}
