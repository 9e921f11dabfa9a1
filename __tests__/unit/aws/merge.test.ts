import { describe, expect, test } from '@jest/globals';
import { diffIntegration, isAsAsked } from '../../../src/aws/diff.ts';
import type { GivenIntegration } from '../../../src/aws/given.ts';
import { mergeIntegration, newIntegration } from '../../../src/aws/merge.ts';
import { IntegrationError } from '../../../src/aws/problems.ts';
import { toWireAwsIntegration } from '../../../src/mackerel/aws-integration.ts';
import { excluded, included, setting, WHOLE } from './settings.ts';

/** The paths of what is wrong with a merge. */
function problemPaths(merge: () => unknown): string[] {
  try {
    merge();
  } catch (error) {
    if (error instanceof IntegrationError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

const keep = (given: GivenIntegration, current = setting()) => mergeIntegration(current, given, 'keep');
const replace = (given: GivenIntegration, current = setting()) => mergeIntegration(current, given, 'replace');
const diff = (given: GivenIntegration, current = setting()) => diffIntegration(current, keep(given, current));

describe('merging, where what is not given stays', () => {
  test('nothing given is nothing to write', () => {
    expect(diff({})).toEqual([]);
    expect(keep({}).credentials).toBeUndefined();
  });

  test.each([
    [{ memo: 'new' }, ['memo']],
    [{ name: 'new', region: 'us-east-1' }, ['name', 'region']],
    [{ includedTags: ['service:bar', 'service:foo'] }, []],
    [{ includedTags: [] }, ['includedTags']],
    [{ excludedTags: ['a:b'] }, ['excludedTags']],
    [{ services: { EC2: { role: null } } }, ['services.EC2.role']],
    [{ services: { EC2: { metrics: excluded('b', 'a') } } }, []],
    [{ services: { EC2: { metrics: excluded() } } }, ['services.EC2.excludedMetrics']],
    [{ services: { EC2: { retireAutomatically: false } } }, ['services.EC2.retireAutomatically']],
    [{ services: { RDS: { role: 'Shop:db' } } }, ['services.RDS.enable', 'services.RDS.role']],
    [{ services: { RDS: { enable: false } } }, []],
    [{ services: { S3: {} } }, ['services.S3.enable']],
    [{ roleArn: 'arn:aws:iam::1:role/Other' }, ['roleArn']],
  ] as [GivenIntegration, string[]][])('%j', (given, paths) => {
    expect(diff(given).map(({ path }) => path)).toEqual(paths);
  });

  test('tags that are the same but for order and white space keep the form they have', () => {
    expect(keep({ includedTags: ['service:bar', 'service:foo'] }).includedTags).toBe('service:foo, service:bar');
  });

  test('one half of a way in is filled up with the half that is there', () => {
    expect(keep({ externalId: 'other' }).credentials).toEqual({
      by: 'role',
      roleArn: 'arn:aws:iam::123456789012:role/MackerelRole',
      externalId: 'other',
    });
    expect(problemPaths(() => keep({ key: 'k' }))).toEqual(['secretKey']);
    expect(problemPaths(() => keep({ secretKey: 's' }))).toEqual(['key']);
    const byKey = setting({ key: 'k', roleArn: null, externalId: null });
    expect(keep({ secretKey: 's' }, byKey).credentials).toEqual({ by: 'key', key: 'k', secretKey: 's' });
    expect(keep({ key: 'k' }, byKey).credentials).toBeUndefined();
    expect(problemPaths(() => keep({ key: 'other' }, byKey))).toEqual(['secretKey']);
    expect(problemPaths(() => keep({ roleArn: 'arn:x' }, byKey))).toEqual(['externalId']);
  });

  test('a service that stays can’t be turned to the other kind of metrics by anybody but the user', () => {
    expect(problemPaths(() => keep({ services: { EC2: { metrics: included('a') } } }))).toEqual([
      'services.ELB.includedMetrics',
    ]);
    const all = { EC2: { metrics: included('a') }, ELB: { enable: false, metrics: included() } };
    expect(keep({ services: all }).metricKind).toBe('includedMetrics');
  });

  test('a service that is disabled, but has metrics, would lose them', () => {
    const services = { ELB: { enable: false, role: null, excludedMetrics: ['x'] } };
    const given = { services: { EC2: { metrics: included('a') } } };
    expect(problemPaths(() => keep(given, setting({ services })))).toEqual(['services.ELB.includedMetrics']);
  });

  test('in a setting of included metrics, a new service needs its own', () => {
    const current = setting({ services: { EC2: { enable: true, role: null, includedMetrics: ['a'] } } });
    expect(problemPaths(() => keep({ services: { ELB: {} } }, current))).toEqual(['services.ELB.includedMetrics']);
    expect(keep({ services: { EC2: { role: 'Shop:web' } } }, current).services['EC2']).toMatchObject({
      metrics: ['a'],
    });
  });
});

describe('merging, where the given services are the whole truth', () => {
  test('those that are not given are disabled, and so is what is not said of the others', () => {
    const spec = replace({ services: { EC2: {} } });
    expect(diffIntegration(setting(), spec)).toEqual([
      { path: 'services.EC2.role', before: 'Shop:web', after: null },
      { path: 'services.EC2.excludedMetrics', before: ['a', 'b'], after: [] },
      { path: 'services.EC2.retireAutomatically', before: true, after: false },
      { path: 'services.ELB.enable', before: true, after: false },
    ]);
    expect(toWireAwsIntegration(spec, { clearing: true })).toMatchObject({
      services: { EC2: { enable: true, role: null, excludedMetrics: [] } },
    });
  });

  test('where services were not given at all they stay', () => {
    expect(diffIntegration(setting(), replace({}))).toEqual([]);
  });

  test('the kind of the metrics may change, and an empty list of the other kind is a difference', () => {
    const services = { ELB: { enable: true, metrics: included() } };
    const paths = diffIntegration(setting(), replace({ services })).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['services.ELB.excludedMetrics', 'services.ELB.includedMetrics']));
  });
});

describe('a difference', () => {
  const byKey = setting({ key: 'k', roleArn: null, externalId: null });

  test('of a secret says no more than that', () => {
    expect(diff({ key: 'other', secretKey: 's' }, byKey)).toEqual([
      { path: 'key', secret: true },
      { path: 'secretKey', secret: true },
    ]);
  });

  test('in the secret key alone can’t be told, since Mackerel never tells it', () => {
    expect(isAsAsked(diff({ secretKey: 's' }, byKey))).toBe(true);
    expect(isAsAsked(diff({ secretKey: 's', memo: 'new' }, byKey))).toBe(false);
    expect(isAsAsked(diff({ key: 'other', secretKey: 's' }, byKey))).toBe(false);
  });

  test('between the two ways in shows what is cleared', () => {
    const { roleArn, externalId } = WHOLE;
    expect(diff({ roleArn, externalId }, byKey).map(({ path }) => path)).toEqual([
      'roleArn',
      'externalId',
      'key',
      'secretKey',
    ]);
  });
});

describe('a new setting', () => {
  test('has empty fields where none were given', () => {
    expect(newIntegration(WHOLE)).toMatchObject({ memo: '', includedTags: '', excludedTags: '' });
  });

  test.each(['name', 'region', 'services'])('without %s is refused', (name) => {
    expect(problemPaths(() => newIntegration({ ...WHOLE, [name]: undefined }))).toEqual([name]);
  });
});

describe('on the wire', () => {
  test('a creation holds no null, and an update clears the other way in', () => {
    const spec = newIntegration(WHOLE);
    expect(toWireAwsIntegration(spec, { clearing: false })).not.toHaveProperty('key');
    expect(toWireAwsIntegration(spec, { clearing: true })).toMatchObject({ key: null, secretKey: null });
  });

  test('services go back as they came, but for those that say nothing', () => {
    const services = { EC2: { enable: true, role: null, excludedMetrics: [], news: [1] }, ELB: { enable: false } };
    const wire = toWireAwsIntegration(keep({ memo: 'x' }, setting({ services })), { clearing: true });
    expect(wire).toHaveProperty('services', { EC2: services.EC2 });
  });
});
