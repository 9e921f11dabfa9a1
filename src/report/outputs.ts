import type { HostOutcome } from '../hosts/outcomes.ts';
import { explanation } from './explain.ts';
import { hasFailed, type Report } from './report.ts';

/**
 * The outputs of a step: names and text, JSON where the contract says so.
 */
export function outputsOf(report: Report): Map<string, string> {
  const ids = (hosts: readonly HostOutcome[]) => hosts.map(({ id }) => id).filter((id) => id !== undefined);
  const all = ids(report.hosts);
  const outputs = new Map<string, string>([
    ['hostId', all[0] ?? ''],
    ['hostIds', JSON.stringify(all)],
    ['changedHostIds', JSON.stringify(ids(report.hosts.filter(({ outcome }) => outcome === 'changed')))],
    ['failedHostIds', JSON.stringify(ids(report.hosts.filter(hasFailed)))],
    ['hostCount', String(report.hosts.length)],
    ['result', JSON.stringify(resultOf(report))],
  ]);
  if (report.created !== undefined) outputs.set('created', String(report.created));
  if (report.operation === 'update-status') outputs.set('previousStatuses', JSON.stringify(previousStatuses(report)));
  return outputs;
}

function resultOf(report: Report): unknown {
  return {
    operation: report.operation,
    dryRun: false,
    error: report.error === undefined ? null : explanation(report.error),
    hosts: report.hosts.map(({ id, name, outcome, before, after, error }) => ({
      id: id ?? null,
      name: name ?? null,
      outcome,
      before: before ?? null,
      after: after ?? null,
      error: error === undefined ? null : explanation(error),
    })),
  };
}

function previousStatuses(report: Report): Record<string, unknown> {
  const statuses: Record<string, unknown> = {};
  for (const { id, before } of report.hosts) {
    const status = before?.['status'];
    if (id !== undefined && status !== undefined) statuses[id] = status;
  }
  return statuses;
}
