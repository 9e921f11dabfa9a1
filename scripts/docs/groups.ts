/** Inputs and outputs by what they are used for: a table of the reference for each group, in this order. */
export const GROUPS = {
  inputs: {
    common: [
      'operation',
      'apiKey',
      'apiBase',
      'dryRun',
      'summary',
      'ifUnavailable',
      'concurrency',
      'timeout',
      'retries',
      'githubToken',
    ],
    target: [
      'hostIds',
      'service',
      'role',
      'name',
      'currentStatus',
      'customIdentifier',
      'caseInsensitive',
      'hostIdFile',
      'maxHosts',
      'ifNoHosts',
      'ignoreMissing',
    ],
    status: ['status', 'statuses', 'restoreStatus', 'leaveNote'],
    roles: ['roleFullnames', 'rolesMode', 'createRoles'],
    fields: ['displayName', 'memo', 'meta', 'interfaces', 'checks', 'clear', 'describeRunner', 'retireAfterJob'],
    gate: [
      'waitTimeout',
      'pollInterval',
      'allowWarning',
      'warmUp',
      'stableFor',
      'ifNoMonitors',
      'baseline',
      'includeAlerts',
    ],
    fleet: ['batchSize', 'olderThan', 'runId', 'presentCustomIdentifiers'],
    around: [
      'endAfterJob',
      'downtimeId',
      'start',
      'duration',
      'recurrence',
      'serviceScopes',
      'serviceExcludeScopes',
      'roleScopes',
      'roleExcludeScopes',
      'monitorScopes',
      'monitorExcludeScopes',
      'graphAnnotationId',
      'title',
      'description',
      'from',
      'to',
    ],
    aws: [
      'awsIntegrationId',
      'configFile',
      'roleArn',
      'externalId',
      'key',
      'secretKey',
      'region',
      'includedTags',
      'excludedTags',
      'services',
    ],
    github: ['jobStatus', 'jobId', 'jobIndex'],
  },
  outputs: {
    hosts: [
      'hostId',
      'hostIds',
      'hostCount',
      'changedHostIds',
      'failedHostIds',
      'created',
      'previousStatuses',
      'previousStatusesFile',
      'hosts',
      'hostsFile',
      'matrix',
      'metricNames',
      'monitoredStatuses',
      'monitoredStatusesFile',
    ],
    around: [
      'downtimeId',
      'downtime',
      'downtimes',
      'graphAnnotationId',
      'graphAnnotation',
      'graphAnnotations',
      'alerts',
    ],
    aws: [
      'awsIntegrationId',
      'awsIntegration',
      'awsIntegrations',
      'awsIntegrationsFile',
      'externalId',
      'excludableMetrics',
    ],
    all: ['result'],
  },
} as const satisfies Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>>;

export type Kind = 'inputs' | 'outputs';

/** The groups of a kind, as the marker of their table is named, with their members. */
export function groupsOf(kind: Kind): [marker: string, members: readonly string[]][] {
  return Object.entries<readonly string[]>(GROUPS[kind]).map(([group, members]) => [`${kind}-${group}`, members]);
}

/**
 * Names that action.yml declares and no group has, and the other way round.
 *
 * @param declared the inputs or outputs of action.yml
 */
export function groupProblems(kind: Kind, declared: readonly string[]): string[] {
  const grouped = groupsOf(kind).flatMap(([, members]) => members);
  return [
    ...declared.filter((name) => !grouped.includes(name)).map((name) => `${name} is in no group of ${kind}`),
    ...grouped.filter((name) => !declared.includes(name)).map((name) => `${kind} has no ${name}`),
    ...grouped.filter((name, index) => grouped.indexOf(name) !== index).map((name) => `${name} is in two groups`),
  ].map((problem) => `scripts/docs/groups.ts: ${problem}`);
}
