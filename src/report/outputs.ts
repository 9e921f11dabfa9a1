import type { Host } from '../mackerel/host.ts';
import { explanation } from './explain.ts';
import { integrationResult, integrationsJson, integrationTexts } from './integrations-outputs.ts';
import { concernsAws, type Report } from './report.ts';

/** GitHub drops outputs over 1 MB; a job has several. */
const LARGEST_OUTPUT = 512 * 1024;

export interface OutputFiles {
  /** Writes a value as JSON into a file that later steps of the job can read. @returns its path */
  writeJson(name: string, value: unknown): string;
}

export interface Outputs {
  values: Map<string, string>;
  /** What must be said about outputs that are left empty. */
  warnings: string[];
}

/**
 * The outputs of a step, under the contract's names. JSON that is too large for an output goes into a file, and the
 * output is left empty.
 */
export function outputsOf(report: Report, files: OutputFiles): Outputs {
  const values = new Map<string, string>();
  const warnings: string[] = [];
  const { details } = report;
  const hostsFile = details === undefined ? undefined : files.writeJson('hosts', details.map(withRoleFullnames));

  const ids = (hosts: Report['hosts']) => hosts.map(({ id }) => id).filter((id) => id !== undefined);
  const aws = concernsAws(report);
  const hostLists = {
    hostIds: ids(report.hosts),
    changedHostIds: ids(report.hosts.filter(({ outcome }) => outcome === 'changed')),
    failedHostIds: ids(report.hosts.filter(({ fails }) => fails)),
  };
  const json: Record<string, unknown> = {
    ...(aws ? integrationsJson(report) : hostLists),
    previousStatuses: report.operation === 'update-status' ? previousStatuses(report) : undefined,
    hosts: details?.map(withoutBulk),
    matrix: report.matrix,
    metricNames: report.metricNames && Object.fromEntries(report.metricNames),
    monitoredStatuses: report.monitoredStatuses && Object.fromEntries(report.monitoredStatuses),
    result: resultOf(report),
  };

  if (aws) {
    for (const [name, value] of integrationTexts(report)) values.set(name, value);
  } else {
    values.set('hostId', report.hosts.find(({ id }) => id !== undefined)?.id ?? '');
    values.set('hostCount', String(report.hosts.length));
  }
  if (report.created !== undefined) values.set('created', String(report.created));
  if (hostsFile !== undefined) values.set('hostsFile', hostsFile);
  for (const [name, value] of Object.entries(json)) {
    if (value === undefined) continue;
    const text = JSON.stringify(value);
    if (Buffer.byteLength(text) <= LARGEST_OUTPUT) {
      values.set(name, text);
      continue;
    }
    const file = name === 'hosts' && hostsFile !== undefined ? hostsFile : files.writeJson(name, value);
    const named = file === hostsFile ? `the file in the output hostsFile (${file})` : `the file ${file}`;
    values.set(name, '');
    warnings.push(`The output ${name} is left empty, since it is larger than 512 KiB. It is in ${named} instead.`);
  }
  return { values, warnings };
}

function resultOf(report: Report): unknown {
  return {
    operation: report.operation,
    dryRun: report.dryRun,
    error: report.error === undefined ? null : explanation(report.error),
    hosts: report.hosts.map(({ id, name, outcome, before, after, error }) => ({
      id: id ?? null,
      name: name ?? null,
      outcome,
      before: before ?? null,
      after: after ?? null,
      error: error === undefined ? null : explanation(error),
    })),
    ...(report.integrations !== undefined && { integrations: report.integrations.map(integrationResult) }),
  };
}

function withRoleFullnames({ wire, roleFullnames }: Host): Record<string, unknown> {
  return { ...wire, roleFullnames };
}

function withoutBulk(host: Host): Record<string, unknown> {
  return { ...withRoleFullnames(host), meta: undefined, interfaces: undefined };
}

function previousStatuses(report: Report): Record<string, unknown> {
  const known = report.hosts.flatMap(({ id, before }): [string, unknown][] =>
    id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]],
  );
  return Object.fromEntries(known);
}
