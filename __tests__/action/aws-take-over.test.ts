import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { awsResultOf, KEY, SECRET_KEY, traces, workspace } from './aws-world.ts';
import { setUpWorld } from './world.ts';

// Settings that were made by hand are written into a file, which then is the truth that apply-aws-integration holds them to.

const EXTERNAL_ID = 'issued-and-not-to-be-told';

/** Every service for which the API facts have retireAutomatically. */
const RETIRING = ['EC2', 'RDS', 'ElastiCache', 'Lambda', 'ECSCluster', 'ALB', 'NLB'];

describe.each([false, true])('settings that are taken over (roles with a blank: %s)', (awsRolesWithBlank) => {
  const world = setUpWorld({ awsRolesWithBlank, awsRoute53Name: 'Route53', newAwsServices: ['Neptune'] });

  const furnish = () => {
    world.mackerel.addAwsIntegration({
      name: 'by role',
      memo: 'made\nby hand',
      region: 'ap-northeast-1',
      roleArn: 'arn:aws:iam::123456789012:role/MackerelRole',
      externalId: EXTERNAL_ID,
      includedTags: `service:shop, "a,b":'c'`,
      excludedTags: '',
      services: {
        ...Object.fromEntries(
          RETIRING.map((name) => [name, { enable: true, role: null, excludedMetrics: [], retireAutomatically: true }]),
        ),
        EC2: { enable: true, role: 'Shop:web', excludedMetrics: ['ec2.cpu.used'], retireAutomatically: false },
        S3: { enable: false, role: 'Shop:web', excludedMetrics: [] },
        Route53: { enable: true, role: null, excludedMetrics: ['route53.dns_queries.count'] },
        Neptune: { enable: true, role: 'Shop:db', excludedMetrics: [] },
      },
    });
    world.mackerel.addAwsIntegration({
      name: 'by key',
      region: 'us-east-1',
      key: KEY,
      secretKey: SECRET_KEY,
      services: {
        EC2: { enable: true, role: 'Shop:web', includedMetrics: ['ec2.cpu.used'] },
        ELB: { enable: true, role: null, includedMetrics: [] },
      },
    });
    world.mackerel.addAwsIntegration({
      name: 'with nothing',
      region: 'us-east-1',
      services: {},
      externalId: 'another',
    });
  };

  const list = () =>
    world.run(
      { operation: 'list-aws-integrations' },
      { runnerTemp: temporaryFolder('take-over'), env: { MACKEREL_APIKEY: world.mackerel.readOnlyApiKey } },
    );
  const fileOf = (run: { outputs: Record<string, string> }) =>
    readFileSync(run.outputs['awsIntegrationsFile'] ?? '', 'utf8');
  const apply = (content: unknown) =>
    world.run(
      { operation: 'apply-aws-integration', configFile: 'aws.json' },
      { env: workspace({ 'aws.json': content }) },
    );

  test('are found equal by apply, without a write', async () => {
    furnish();
    const listed = await list();
    expect(listed.exitCode).toBe(0);
    const before = world.mackerel.awsIntegrations();
    world.mackerel.clearRequests();
    const run = await apply(fileOf(listed));
    expect(run.exitCode).toBe(0);
    expect(awsResultOf(run).integrations.map(({ name, outcome, differences }) => [name, outcome, differences])).toEqual(
      [
        ['by role', 'unchanged', []],
        ['by key', 'unchanged', []],
        ['with nothing', 'unchanged', []],
      ],
    );
    expect(world.asked()).toEqual(['GET /aws-integrations']);
    expect(world.mackerel.awsIntegrations()).toEqual(before);
    expect(run.log).not.toContain('retireAutomatically');
  });

  test('are in a file that a person can read, without any part of a way in', async () => {
    furnish();
    const run = await list();
    const text = fileOf(run);
    expect(text).toMatch(/^\{\n {2}"integrations": \[\n/);
    const { integrations } = JSON.parse(text) as { integrations: Record<string, unknown>[] };
    expect(integrations.map((one) => Object.keys(one))).toEqual(
      Array(3).fill(['name', 'memo', 'region', 'includedTags', 'excludedTags', 'services']),
    );
    expect(integrations[0]).toMatchObject({
      includedTags: ['service:shop', `"a,b":'c'`],
      excludedTags: [],
      services: { EC2: { enable: true, role: 'Shop:web', excludedMetrics: ['ec2.cpu.used'] } },
    });
    for (const secret of [KEY, SECRET_KEY, EXTERNAL_ID, 'arn:aws']) expect(text).not.toContain(secret);
    expect(traces(run)).not.toContain(KEY);
  });

  test('keep their way in where apply then changes something else', async () => {
    furnish();
    const file = JSON.parse(fileOf(await list())) as { integrations: { memo: string }[] };
    for (const one of file.integrations) one.memo = 'as code';
    const before = world.mackerel.awsIntegrations();
    const run = await apply(file);
    expect(run.exitCode).toBe(0);
    expect(awsResultOf(run).integrations.map(({ differences }) => differences.map(({ path }) => path))).toEqual([
      ['memo'],
      ['memo'],
      ['memo'],
    ]);
    expect(world.mackerel.awsIntegrations()).toEqual(before.map((one) => ({ ...one, memo: 'as code' })));
  });

  test('may be none', async () => {
    const run = await list();
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(fileOf(run))).toEqual({ integrations: [] });
  });
});
