import type { HostOutcome } from '../hosts/outcomes.ts';
import { hostCount } from '../hosts/words.ts';
import type { Host } from '../mackerel/host.ts';
import type { ReadingsResult } from '../operations/result.ts';
import { describeState } from './change.ts';
import { countsOf } from './counts.ts';
import { hostFailures } from './failures.ts';
import { countOutcomes, hostDetails, hostLines, hostOutputs, hostSummary } from './host-table.ts';
import type { OutputValues, Presenter } from './presenter.ts';
import { toMarkdown } from './sanitize.ts';

/** How what was read of hosts is told. */
export const readingsPresenter: Presenter<ReadingsResult> = {
  tally({ hosts }) {
    if (hosts.length === 0) return 'no hosts';
    return hosts.every(({ outcome }) => outcome === 'unchanged') ? hostCount(hosts.length) : countOutcomes(hosts);
  },

  lines: ({ hosts }) => hostLines(hosts, (host) => host.note ?? describeState(host.after)),

  failures: ({ hosts }, operation) => hostFailures(hosts, operation),

  outputs({ hosts, read }) {
    const common = hostOutputs(hosts);
    const own = read === undefined ? undefined : readOutputs(read);
    return { text: common.text, json: { ...common.json, ...own?.json }, files: own?.files ?? {} };
  },

  details: ({ hosts }) => hostDetails(hosts),

  summary({ hosts, read }, organization) {
    const body = hostSummary(hosts, organization, ['State'], (host) => [stateCell(host)]);
    const counted = read?.of === 'hosts' && read.counted === true && read.hosts.length > 0;
    return counted ? { ...body, head: ['', countsOf(read.hosts), ...body.head] } : body;
  },
};

function readOutputs(read: NonNullable<ReadingsResult['read']>): Pick<OutputValues, 'json' | 'files'> {
  switch (read.of) {
    case 'hosts':
      return {
        json: { hosts: read.hosts.map(withoutBulk), matrix: read.matrix },
        files: { hostsFile: { name: 'hosts', value: read.hosts.map(withRoleFullnames), of: 'hosts' } },
      };
    case 'metricNames':
      return { json: { metricNames: Object.fromEntries(read.byHost) } };
    case 'monitoredStatuses':
      return monitoredStatusesOutputs(Object.fromEntries(read.byHost));
  }
}

function monitoredStatusesOutputs(value: Record<string, unknown>): Pick<OutputValues, 'json' | 'files'> {
  const file = { name: 'monitoredStatuses', value, of: 'monitoredStatuses' };
  return { json: { monitoredStatuses: value }, files: { monitoredStatusesFile: file } };
}

function withRoleFullnames({ wire, roleFullnames }: Host): Record<string, unknown> {
  return { ...wire, roleFullnames };
}

function withoutBulk(host: Host): Record<string, unknown> {
  return { ...withRoleFullnames(host), meta: undefined, interfaces: undefined };
}

function stateCell({ after, note }: HostOutcome): string {
  return [toMarkdown(describeState(after)), toMarkdown(note ?? '')].filter(Boolean).join('; ');
}
