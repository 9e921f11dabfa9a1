import type { Unit } from './quantity.ts';

/**
 * Every input of action.yml with its default there, as text; "" where it has none. A test holds the two against each
 * other. An input that holds its default counts as not given: GitHub fills the defaults in for every operation.
 */
export const INPUT_DEFAULTS = {
  operation: '',
  apiKey: '',
  apiBase: '',
  hostIds: '',
  statuses: '',
  service: '',
  role: '',
  name: '',
  currentStatus: '',
  customIdentifier: '',
  caseInsensitive: 'false',
  maxHosts: '',
  ifNoHosts: 'error',
  ignoreMissing: 'false',
  status: '',
  roleFullnames: '',
  rolesMode: 'replace',
  displayName: '',
  memo: '',
  meta: '',
  interfaces: '',
  checks: '',
  describeRunner: 'false',
  restoreStatus: 'never',
  retireAfterJob: 'false',
  waitTimeout: '600',
  pollInterval: '15',
  allowWarning: 'false',
  warmUp: '0',
  stableFor: '',
  ifNoMonitors: 'warn',
  baseline: '',
  includeAlerts: 'false',
  batchSize: '',
  // Fleets as teams have them.
  hostIdFile: '',
  presentCustomIdentifiers: '',
  createRoles: 'true',
  clear: '',
  leaveNote: 'false',
  runId: '',
  githubToken: '${{ github.token }}',
  olderThan: '',
  jobStatus: '${{ job.status }}',
  jobId: '${{ job.check_run_id }}',
  jobIndex: '${{ strategy.job-index }}',
  awsIntegrationId: '',
  key: '',
  secretKey: '',
  roleArn: '',
  externalId: '',
  region: '',
  includedTags: '',
  excludedTags: '',
  services: '',
  configFile: '',
  downtimeId: '',
  start: '',
  duration: '',
  recurrence: '',
  serviceScopes: '',
  serviceExcludeScopes: '',
  roleScopes: '',
  roleExcludeScopes: '',
  monitorScopes: '',
  monitorExcludeScopes: '',
  graphAnnotationId: '',
  title: '',
  description: '',
  from: '',
  to: '',
  endAfterJob: 'false',
  dryRun: 'false',
  concurrency: '5',
  ifUnavailable: 'error',
  timeout: '30',
  retries: '4',
  summary: 'true',
} as const;

/** GitHub puts a value of its own into them for every operation: that they hold one says nothing. */
export const FILLED_BY_GITHUB: readonly string[] = ['githubToken', 'jobStatus', 'jobId', 'jobIndex'];

export type InputName = keyof typeof INPUT_DEFAULTS;

/** What the numbers count that are no plain numbers. */
export const INPUT_UNITS: Partial<Record<InputName, Unit>> = {
  timeout: 'seconds',
  waitTimeout: 'seconds',
  pollInterval: 'seconds',
  warmUp: 'seconds',
  stableFor: 'seconds',
  olderThan: 'hours',
  duration: 'minutes',
};

/** Inputs of every operation. */
export const COMMON_INPUTS = [
  'operation',
  'apiKey',
  'apiBase',
  'dryRun',
  'concurrency',
  'ifUnavailable',
  'timeout',
  'retries',
  'summary',
] as const satisfies InputName[];
export type CommonInput = (typeof COMMON_INPUTS)[number];

export const INPUT_NAMES = Object.keys(INPUT_DEFAULTS) as InputName[];

/** The environment variable in which GitHub's runner hands an input over. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
