import type { IntegrationOutcome } from '../../src/aws/outcomes.ts';
import type { HostOutcome } from '../../src/hosts/outcomes.ts';
import { MackerelError, type MackerelErrorDetails } from '../../src/mackerel/errors.ts';
import type { Host } from '../../src/mackerel/host.ts';
import type { HostsResult, ReadingsResult, RecordsOf, ValuesResult } from '../../src/operations/result.ts';
import type { Report } from '../../src/report/report.ts';
import { setting } from './aws/settings.ts';

/** A failed request; of what is not given, a read of one host that Mackerel refused by a 404, in its own words. */
export function mackerelError(details: Partial<MackerelErrorDetails> = {}): MackerelError {
  return new MackerelError({
    kind: 'answered',
    resource: 'host',
    method: 'GET',
    path: '/api/v0/hosts/2eQGEaLxibb',
    address: 'https://api.mackerelio.com',
    ...(details.kind === undefined && { status: 404 }),
    inMackerelsWords: (details.kind ?? 'answered') === 'answered',
    reason: 'Host Not Found.',
    mayHaveArrived: false,
    ...details,
  });
}

/** Mackerel's answer with an error status, which says of itself whether the work may have been done. */
export function answered(status: number, details: Partial<MackerelErrorDetails> = {}): MackerelError {
  const mayHaveArrived = status < 400 || status >= 500 || status === 408;
  return mackerelError({ kind: 'answered', status, reason: `reason ${status}`, mayHaveArrived, ...details });
}

/** Of a host that failed, is missing or of which nothing is known, one for which the step fails, unless that is given. */
export function outcome(part: Partial<HostOutcome> = {}): HostOutcome {
  return {
    id: '2eQGEaLxibb',
    name: undefined,
    outcome: 'changed',
    fails: ['failed', 'missing', 'unknown'].includes(part.outcome ?? ''),
    before: undefined,
    after: undefined,
    error: undefined,
    ...part,
  };
}

/** Hosts with the IDs h1, h2, …. */
export function outcomes(count: number, part: Partial<HostOutcome> = {}): HostOutcome[] {
  return Array.from({ length: count }, (_, index) => outcome({ id: `h${index + 1}`, ...part }));
}

/** An update of one AWS integration that changed it. */
export function integration(part: Partial<IntegrationOutcome> = {}): IntegrationOutcome {
  return {
    id: 'a1',
    name: 'example',
    outcome: 'changed',
    action: 'update',
    differences: [],
    record: setting(),
    error: undefined,
    ...part,
  };
}

export function hostsResult(hosts: readonly HostOutcome[] = [], part: Partial<HostsResult> = {}): HostsResult {
  return { kind: 'hosts', hosts, ...part };
}

export function readings(hosts: readonly HostOutcome[], read?: ReadingsResult['read']): ReadingsResult {
  return { kind: 'readings', hosts, ...(read !== undefined && { read }) };
}

export function records(
  outcomes: readonly IntegrationOutcome[],
  part: Partial<RecordsOf<'integration'>> = {},
): RecordsOf<'integration'> {
  return { kind: 'records', noun: 'integration', records: outcomes, shown: { list: false, first: false }, ...part };
}

export function values(value?: ValuesResult['value']): ValuesResult {
  return { kind: 'values', ...(value !== undefined && { value }) };
}

/** A report of a step that did nothing, unless a result is given. */
export function report(part: Partial<Report> = {}): Report {
  return {
    operation: 'update-status',
    dryRun: false,
    result: hostsResult(),
    cancelled: false,
    duration: 1234,
    ...part,
  };
}

export function host(part: Partial<Host> = {}): Host {
  const { id = '2eQGEaLxibb', name = 'web-1', status = 'working' } = part;
  return {
    id,
    name,
    displayName: 'Web 1',
    customIdentifier: 'rack/1',
    status,
    memo: 'first of its kind',
    isRetired: false,
    createdAt: 1417500636,
    retiredAt: undefined,
    roleFullnames: ['My-Service:web'],
    meta: { 'agent-name': 'mackerel-agent/0.80.0' },
    interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
    wire: { id, name, status },
    ...part,
  };
}
