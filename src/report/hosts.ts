import type { HostOutcome } from '../hosts/outcomes.ts';
import { hostCount } from '../hosts/words.ts';
import type { HostsResult } from '../operations/result.ts';
import { describeChange, describeState } from './change.ts';
import { hostFailures } from './failures.ts';
import { countOutcomes, hostDetails, hostLines, hostOutputs, hostSummary } from './host-table.ts';
import type { Presenter } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

/** How changes to hosts, gates and sweeps are told. */
export const hostsPresenter: Presenter<HostsResult> = {
  tally({ hosts, created, isGate }) {
    if (hosts.length === 0) return 'no hosts';
    if (isGate === true) return countOk(hosts);
    return `${countOutcomes(hosts)}${created === true ? ' (newly registered)' : ''}`;
  },

  lines: ({ hosts, isGate }) => hostLines(hosts, isGate === true ? describeOk : describe),

  failures: ({ hosts }, operation) => hostFailures(hosts, operation),

  outputs({ hosts, created, previousStatuses, monitoredStatuses }) {
    const { text, json } = hostOutputs(hosts);
    const monitored = monitoredStatuses && Object.fromEntries(monitoredStatuses);
    return {
      text: { ...text, ...(created !== undefined && { created: String(created) }) },
      json: {
        ...json,
        previousStatuses,
        monitoredStatuses: monitored,
      },
      files: {
        ...(previousStatuses !== undefined && {
          previousStatusesFile: { name: 'previousStatuses', value: previousStatuses, of: 'previousStatuses' },
        }),
        ...(monitored !== undefined && {
          monitoredStatusesFile: { name: 'monitoredStatuses', value: monitored, of: 'monitoredStatuses' },
        }),
      },
    };
  },

  details: ({ hosts, notes }) => ({ ...hostDetails(hosts), ...(notes && { notes }) }),

  summary: ({ hosts, isGate }, organization) =>
    isGate === true
      ? hostSummary(hosts, organization, ['Verdict'], (host) => [
          host.outcome === 'unchanged' ? toMarkdown(describeOk(host)) : 'not OK',
        ])
      : hostSummary(hosts, organization, ['Outcome', 'Change'], (host) => [host.outcome, summaryCell(host)]),
};

/** How a gate's hosts are, in words: `1 of 2 hosts not OK`. */
function countOk(hosts: readonly HostOutcome[]): string {
  const { length } = hosts.filter(({ outcome }) => outcome !== 'unchanged');
  return length === 0 ? `${hostCount(hosts.length)} OK` : `${length} of ${hostCount(hosts.length)} not OK`;
}

function describeOk(host: HostOutcome): string {
  return host.note ?? 'OK';
}

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
