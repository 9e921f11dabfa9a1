import { describe, expect, test } from '@jest/globals';
import { integrationProblems, integrationWarnings } from '../../../src/aws/check.ts';
import { isTag, joinTags, splitTags } from '../../../src/aws/tags.ts';
import { isSameSet } from '../../../src/same-set.ts';
import type { GivenIntegration } from '../../../src/aws/given.ts';
import { AWS_SERVICE_NAMES } from '../../../src/mackerel/aws-integration.ts';
import { excluded, included, WHOLE } from './settings.ts';

const paths = (given: GivenIntegration, use: 'create' | 'update' | 'apply') =>
  integrationProblems(given, use).map(({ path }) => path);

describe('what is wrong with a setting', () => {
  test('nothing, where it is whole', () => {
    expect(paths(WHOLE, 'create')).toEqual([]);
    expect(paths(WHOLE, 'apply')).toEqual([]);
  });

  test('that is created: what is missing', () => {
    expect(paths({}, 'create')).toEqual(['name', 'region', 'services', 'roleArn, externalId, or key, secretKey']);
  });

  test('that is applied: the name and the way in, since the rest may be there', () => {
    expect(paths({}, 'apply')).toEqual(['name', 'roleArn, externalId, or key, secretKey']);
  });

  test('that is updated: nothing that may be there', () => {
    expect(paths({ key: 'k' }, 'update')).toEqual([]);
    expect(paths({ services: { EC2: { metrics: included('a') }, ELB: {} } }, 'update')).toEqual([]);
  });

  test('in any case: two ways in, both kinds of metrics, roles that are no full names', () => {
    const services = { EC2: { role: 'web', metrics: included('a') }, ELB: { metrics: excluded('b') } };
    expect(paths({ key: 'k', roleArn: 'arn:x', services }, 'update')).toEqual([
      'roleArn, key',
      'services.EC2.role',
      'services.EC2.includedMetrics, services.ELB.excludedMetrics',
    ]);
  });

  test('never shows a secret', () => {
    const problems = integrationProblems(
      { ...WHOLE, roleArn: undefined, externalId: undefined, key: 'k k', secretKey: 's s' },
      'create',
    );
    expect(problems.map(({ path }) => path)).toEqual(['key', 'secretKey']);
    expect(JSON.stringify(problems)).not.toMatch(/k k|s s/);
  });
});

describe('what is odd about a setting', () => {
  test('nothing, for the services of the document', () => {
    const services = Object.fromEntries(AWS_SERVICE_NAMES.map((name) => [name, {}]));
    expect(AWS_SERVICE_NAMES).toHaveLength(28);
    expect(integrationWarnings([{ services }])).toEqual([]);
  });

  test('an unknown service, and automatic retirement where it is not documented', () => {
    const services = {
      ...Object.fromEntries(['EC2', 'RDS', 'ElastiCache', 'ELB'].map((name) => [name, { retireAutomatically: true }])),
      ec2: {},
    };
    const warnings = integrationWarnings([{ services }]);
    expect(warnings).toEqual([
      expect.stringMatching(/^Unknown in services: ec2\. .* Did you mean `EC2`\?/),
      expect.stringMatching(/retireAutomatically .* For ELB it is passed on/),
    ]);
  });
});

describe('tags', () => {
  test.each([
    ['', []],
    ['a:b', ['a:b']],
    [' a:b , c:d,,', ['a:b', 'c:d']],
    ['"a,b":c,\'d,e\':f', ['"a,b":c', "'d,e':f"]],
  ])('%j is %j', (text, tags) => {
    expect(splitTags(text)).toEqual(tags);
    expect(splitTags(joinTags(tags))).toEqual(tags);
  });

  test.each([
    ['a:b', true],
    ['a:', true],
    ['"a,b":c', true],
    ['a', false],
    [':b', false],
    ['a:b,c:d', false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isTag(text)).toBe(is);
  });

  test('are a set', () => {
    expect(isSameSet(['a', 'b'], ['b', 'a', 'a'])).toBe(true);
    expect(isSameSet(['a'], ['b'])).toBe(false);
  });
});
