import { describe, expect, test } from '@jest/globals';
import type { Selection, Target } from '../../../src/hosts/targets.ts';
import { type OperationInput, readInputs } from '../../../src/inputs.ts';
import { HOST_STATUSES } from '../../../src/mackerel/host.ts';
import { describeSelection, titleOf } from '../../../src/report/title.ts';
import { env } from '../environment.ts';

function selection(target: Target): Selection {
  return { target, maxHosts: undefined, ifNoHosts: 'error', ignoreMissing: false };
}

function ids(...hostIds: readonly string[]): Selection {
  return selection({ by: 'hostIds', hostIds });
}

const REGISTER = {
  operation: 'register',
  describeRunner: false,
  caseInsensitive: false,
  retireAfterJob: false,
  status: undefined,
} as const;

const INTEGRATION_SCHEMA = {
  name: 'example',
  roleArn: 'arn:aws:iam::123456789012:role/R',
  externalId: 'e',
  region: 'us-east-1',
  services: 'EC2: {}',
};

const TITLES: readonly [string, OperationInput][] = [
  ['register: web-1', { ...REGISTER, fields: { name: 'web-1' } }],
  ['update: 2 hosts', { operation: 'update', selection: ids('a', 'b'), fields: { name: 'web-1' } }],
  [
    'update-status: 1 host → standby',
    { operation: 'update-status', selection: ids('a'), status: 'standby', restoreStatus: 'never' },
  ],
  [
    'update-status: 2 hosts → working',
    { operation: 'update-status', selection: ids('a', 'b'), status: 'working', restoreStatus: 'always' },
  ],
  [
    'update-roles: 2 hosts → add a:b, c:d',
    { operation: 'update-roles', selection: ids('a', 'b'), roleFullnames: ['a:b', 'c:d'], rolesMode: 'add' },
  ],
  [
    'update-roles: 1 host → replace (none)',
    { operation: 'update-roles', selection: ids('a'), roleFullnames: [], rolesMode: 'replace' },
  ],
  ['retire: 3 hosts', { operation: 'retire', selection: ids('a', 'b', 'c') }],
  ['get: 1 host', { operation: 'get', selection: ids('a') }],
  ['list-metric-names: 1 host', { operation: 'list-metric-names', selection: ids('a') }],
];

describe('the title', () => {
  test.each(TITLES)('says what is about to be done to how many: %s', (title, input) => {
    expect(titleOf(input, false)).toBe(title);
  });

  test.each(TITLES)('says that it is only tried: dry run of %s', (title, input) => {
    expect(titleOf(input, true)).toBe(`dry run of ${title}`);
  });
});

test.each<[string, Parameters<typeof env>[0]]>([
  ['list: all hosts', { operation: 'list' }],
  ['retire-orphans: hosts left behind by runs of example/deploy', { operation: 'retire-orphans', githubToken: 't' }],
  ['get-aws-integration: a1', { operation: 'get-aws-integration', awsIntegrationId: 'a1' }],
  ['delete-aws-integration: a1', { operation: 'delete-aws-integration', awsIntegrationId: 'a1' }],
  ['update-aws-integration: a1', { operation: 'update-aws-integration', awsIntegrationId: 'a1', memo: 'new' }],
  ['create-aws-integration: example', { operation: 'create-aws-integration', ...SETTING }],
  ['apply-aws-integration: example', { operation: 'apply-aws-integration', ...SETTING }],
  ['list-aws-integrations', { operation: 'list-aws-integrations' }],
  ['generate-aws-external-id', { operation: 'generate-aws-external-id' }],
])('the title of a step that was given its inputs is: %s', async (title, inputs) => {
  const github = { GITHUB_REPOSITORY: 'example/deploy', GITHUB_RUN_ID: '1', GITHUB_API_URL: 'https://api.github.com' };
  const { operation } = await readInputs(env(inputs, github));
  expect(titleOf(operation, false)).toBe(title);
  expect(titleOf(operation, true)).toBe(`dry run of ${title}`);
});

describe('the hosts that are meant', () => {
  test.each<[string, Target]>([
    ['0 hosts', { by: 'hostIds', hostIds: [] }],
    [
      '2 hosts by custom identifier',
      { by: 'customIdentifier', customIdentifiers: ['a/1', 'b/1'], caseInsensitive: false },
    ],
    [
      'hosts of Shop: web, db named web-1 in status working',
      { by: 'filter', filter: { service: 'Shop', roles: ['web', 'db'], name: 'web-1', statuses: ['working'] } },
    ],
    [
      'hosts of Shop in status working, standby',
      { by: 'filter', filter: { service: 'Shop', statuses: ['working', 'standby'] } },
    ],
    ['hosts named web-1 in status poweroff', { by: 'filter', filter: { name: 'web-1', statuses: ['poweroff'] } }],
    [
      'hosts of Shop named web-1',
      { by: 'filter', filter: { service: 'Shop', roles: [], name: 'web-1', statuses: HOST_STATUSES } },
    ],
    [
      'hosts in status working, standby, maintenance',
      { by: 'filter', filter: { statuses: ['working', 'standby', 'maintenance'] } },
    ],
    ['all hosts', { by: 'filter', filter: { roles: [], statuses: HOST_STATUSES } }],
  ])('are called: %s', (words, target) => {
    expect(describeSelection(selection(target))).toBe(words);
  });
});
