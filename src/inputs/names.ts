/**
 * Every input of action.yml with its default there, as text; "" where it has none. A test holds the two against each
 * other. An input that holds its default counts as not given: GitHub fills the defaults in for every operation.
 */
export const INPUT_DEFAULTS = {
  operation: '',
  apiKey: '',
  apiBase: '',
  hostIds: '',
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
  batchSize: '',
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
  dryRun: 'false',
  concurrency: '5',
  timeout: '30',
  retries: '4',
  summary: 'true',
} as const;

export type InputName = keyof typeof INPUT_DEFAULTS;

export const INPUT_NAMES = Object.keys(INPUT_DEFAULTS) as InputName[];

/** The environment variable in which GitHub's runner hands an input over. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
