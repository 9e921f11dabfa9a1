import { expect, test } from '@jest/globals';
import { readInputs } from '../../../src/main.ts';
import { env } from '../environment.ts';

const INTEGRATION = {
  name: 'example',
  roleArn: 'arn:aws:iam::123456789012:role/R',
  externalId: 'e',
  region: 'us-east-1',
  services: 'EC2: {}',
};

const GITHUB = { GITHUB_REPOSITORY: 'example/deploy', GITHUB_RUN_ID: '1', GITHUB_API_URL: 'https://api.github.com' };

test.each<[string, Parameters<typeof env>[0]]>([
  ['web-1', { operation: 'register', name: 'web-1' }],
  ['2 hosts', { operation: 'update', hostIds: 'a b', name: 'web-1' }],
  ['1 host → standby', { operation: 'update-status', hostIds: 'a', status: 'standby' }],
  ['2 hosts → working', { operation: 'update-status', hostIds: 'a b', status: 'working', restoreStatus: 'always' }],
  [
    '2 hosts → add ab:cd, ef:gh',
    { operation: 'update-roles', hostIds: 'a b', roleFullnames: 'ab:cd ef:gh', rolesMode: 'add' },
  ],
  ['1 host → replace (none)', { operation: 'update-roles', hostIds: 'a', roleFullnames: '[]' }],
  ['3 hosts', { operation: 'retire', hostIds: 'a b c' }],
  ['1 host', { operation: 'wait-until-ok', hostIds: 'a' }],
  ['1 host', { operation: 'get', hostIds: 'a' }],
  ['1 host', { operation: 'list-metric-names', hostIds: 'a' }],
  ['1 host', { operation: 'list-monitored-statuses', hostIds: 'a' }],
  ['all hosts', { operation: 'list' }],
  ['hosts left behind by runs of example/deploy', { operation: 'retire-orphans', githubToken: 't' }],
  ['a1', { operation: 'get-aws-integration', awsIntegrationId: 'a1' }],
  ['a1', { operation: 'delete-aws-integration', awsIntegrationId: 'a1' }],
  ['a1', { operation: 'update-aws-integration', awsIntegrationId: 'a1', memo: 'new' }],
  ['example', { operation: 'create-aws-integration', ...INTEGRATION }],
  ['example', { operation: 'apply-aws-integration', ...INTEGRATION }],
  ['', { operation: 'list-aws-integrations' }],
  ['', { operation: 'generate-aws-external-id' }],
  ['', { operation: 'list-aws-excludable-metrics' }],
])('the title of a step says what is about to be done to how many: %j by %j', async (title, inputs) => {
  const { operation } = await readInputs(env(inputs, GITHUB));
  expect(operation.title()).toBe(title);
});
