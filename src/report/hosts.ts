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
  tally({ hosts, created, gate }) {
    if (hosts.length === 0) return 'no hosts';
    if (gate !== undefined) return countOk(hosts, gate.unmonitored);
    return `${countOutcomes(hosts)}${created === true ? ' (newly registered)' : ''}`;
  },

  lines: ({ hosts, gate }) => hostLines(hosts, gate === undefined ? describe : describeOk),

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

  summary: ({ hosts, gate }, organization) =>
    gate === undefined
      ? hostSummary(hosts, organization, ['Outcome', 'Change'], (host) => [host.outcome, summaryCell(host)])
      : hostSummary(hosts, organization, ['Verdict'], (host) => [
          host.outcome === 'unchanged' ? toMarkdown(describeOk(host)) : 'not OK',
        ]),
};

/** How a gate's hosts are, in words: `1 of 2 hosts not OK`. One that no monitor watches is not called OK. */
function countOk(hosts: readonly HostOutcome[], unmonitored: number): string {
  const all = hostCount(hosts.length);
  const notOk = hosts.filter(({ outcome }) => outcome !== 'unchanged').length;
  if (notOk > 0) return `${notOk} of ${all} not OK`;
  if (unmonitored === 0) return `${all} OK`;
  if (unmonitored === hosts.length) return `${all} without monitors`;
  return `${hosts.length - unmonitored} of ${all} OK, ${unmonitored} without monitors`;
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
