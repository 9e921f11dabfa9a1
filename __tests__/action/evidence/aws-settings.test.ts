import { describe, expect, test } from '@jest/globals';
import { runMain } from '../../../harness/run-action.ts';
import { setUpServers } from '../../unit/server.ts';
import { pathsOf, workspace } from '../aws-world.ts';

const serve = setUpServers();

const OFF = { enable: false, role: null, excludedMetrics: [] };
const SETTING = {
  id: 'a1',
  name: 'example',
  memo: '',
  key: null,
  roleArn: 'arn:aws:iam::123456789012:role/MackerelRole',
  externalId: 'issued',
  region: 'ap-northeast-1',
  includedTags: '',
  excludedTags: '',
  services: {
    EC2: { enable: true, role: 'Shop: web', excludedMetrics: [''] },
    'Route 53': { enable: true, role: null, excludedMetrics: [] },
    SQS: OFF,
  } as Record<string, object>,
};
const APPLY = { operation: 'apply-aws-integration' };
const UPDATE = { operation: 'update-aws-integration', awsIntegrationId: 'a1' };
const SAME = {
  name: 'example',
  roleArn: SETTING.roleArn,
  externalId: 'issued',
  region: SETTING.region,
  services: { EC2: { role: 'Shop:web' }, 'Route 53': {} },
};

/** A Mackerel that answers as clients have seen it answer, with one setting, and takes everything. */
async function mackerel(setting: object = SETTING) {
  const text = JSON.stringify(setting);
  return withText(text);
}

async function withText(setting: string) {
  const { url, received } = await serve((response, { method, url: path }) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(
      method === 'GET' && path.endsWith('/aws-integrations') ? `{"aws_integrations":[${setting}]}` : setting,
    );
  });
  return {
    /** Runs a step. @param file what configFile holds, as an object or as text */
    run: (inputs: Record<string, string>, file?: unknown) =>
      runMain({
        inputs: { summary: 'false', ...inputs, ...(file !== undefined && { configFile: 'aws.yml' }) },
        env: {
          MACKEREL_APIKEY: 'an-api-key-of-mackerel',
          MACKEREL_APIBASE: url,
          ...(file !== undefined && workspace({ 'aws.yml': file })),
        },
      }),
    /** The body that was written, if any was. */
    written: () => received.find(({ method }) => method !== 'GET')?.body,
    asked: () => received.length,
  };
}

describe('roles in a setting', () => {
  const forms: [string, unknown][] = [
    ['as the documents write them', { ...SAME }],
    ['with a blank', { ...SAME, services: { EC2: { role: 'Shop: web' }, 'Route 53': {} } }],
    ['as YAML reads one with a blank', { ...SAME, services: { EC2: { role: { Shop: 'web' } }, 'Route 53': {} } }],
  ];
  test.each(forms)('%s are what Mackerel answers with a blank', async (_, file) => {
    const { run, written } = await mackerel();
    const applied = await run(APPLY, file);
    expect(applied.exitCode).toBe(0);
    expect(applied.log).toContain('example (a1): unchanged');
    expect(written()).toBeUndefined();
  });

  test('are written without the blank, also of services that are not given', async () => {
    const { run, written } = await mackerel();
    const updated = await run({ ...UPDATE, services: '{"SQS": {"role": "Shop: db"}}' });
    expect(pathsOf(updated)).toEqual(['services.SQS.enable', 'services.SQS.role']);
    expect(JSON.parse(written() ?? '')).toMatchObject({
      services: { EC2: { role: 'Shop:web', excludedMetrics: [] }, SQS: { role: 'Shop:db' } },
    });
  });
});

test('a long number is no role', async () => {
  const { run, asked } = await mackerel();
  const refused = await run({ ...UPDATE, services: '{"EC2": {"role": 12345678901234567890}}' });
  expect(refused.log).toContain('- services.EC2.role. It must be a role full name, such as My-Service:web, or null.');
  expect(asked()).toBe(0);
});

describe('the name of a service', () => {
  test.each(['ec2', 'Ec2', 'elasticache', 'route_53'])(
    'in another spelling is an error that names the right one: %s',
    async (name) => {
      const { run, asked } = await mackerel();
      for (const inputs of [APPLY, UPDATE]) {
        const refused = await run({ ...inputs }, { ...SAME, services: { [name]: { enable: true } } });
        expect(refused.exitCode).toBe(1);
        expect(refused.log).toContain(`- services.${name}. There is no such AWS service. Did you mean \``);
      }
      expect(asked()).toBe(0);
    },
  );

  test.each(['Route53', 'Route 53'])('%s is the one the setting has', async (name) => {
    const { run, written } = await mackerel();
    const services = { EC2: { role: 'Shop:web' }, [name]: {} };
    const applied = await run(APPLY, { ...SAME, services });
    expect(applied.log).toContain('example (a1): unchanged');
    expect(applied.log).not.toContain('::warning::');
    await run({ ...UPDATE, services: JSON.stringify({ [name]: { role: 'Shop:dns' } }) });
    expect(JSON.parse(written() ?? '')).toMatchObject({ services: { 'Route 53': { enable: true, role: 'Shop:dns' } } });
    expect(written()).not.toContain('Route53');
  });

  test('Route53 is kept where the service holds it so', async () => {
    const { run, written } = await mackerel({ ...SETTING, services: { Route53: { enable: true, role: null } } });
    await run({ ...UPDATE, services: '{"Route 53": {"role": "Shop:dns"}}' });
    expect(JSON.parse(written() ?? '')).toMatchObject({ services: { Route53: { role: 'Shop:dns' } } });
    expect(written()).not.toContain('Route 53');
  });

  test('given twice, once with a blank, is an error', async () => {
    const { run, asked } = await mackerel();
    const refused = await run({ ...UPDATE, services: '{"Route 53": {}, "Route53": {"enable": false}}' });
    expect(refused.log).toContain('- services.Route53. It is the same service as Route 53: give one of them.');
    expect(asked()).toBe(0);
  });

  test('that is unknown is one warning for all of them, and all settings', async () => {
    const { run } = await mackerel();
    const services = { Lamda: {}, Braket: { retireAutomatically: true }, ALB: { retireAutomatically: true } };
    const integrations = [
      { ...SAME, services },
      { ...SAME, name: 'other', services },
    ];
    const applied = await run({ ...APPLY, dryRun: 'true' }, { integrations });
    const warnings = applied.log.match(/^::warning::.*$/gm) ?? [];
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('::warning::Unknown in services: Lamda, Braket. ');
    expect(warnings[0]).toContain('Did you mean `Lambda`?');
    expect(warnings[1]).toContain(
      'retireAutomatically are EC2, RDS, ElastiCache, Lambda, ECSCluster, ALB, NLB. For Braket it is',
    );
  });
});

describe('a configFile', () => {
  test('in which a key, a secret key and a role are empty has none', async () => {
    const { run } = await mackerel();
    const services = { EC2: { role: 'Shop:web' }, 'Route 53': { role: '', excludedMetrics: [''] } };
    const applied = await run(APPLY, { ...SAME, key: '', secretKey: '', services });
    expect(applied.log).toContain('example (a1): unchanged');
  });

  test('with an empty role leaves the role of an update alone', async () => {
    const { run, written } = await mackerel();
    await run(UPDATE, { memo: 'new', services: { EC2: { role: '' } } });
    expect(JSON.parse(written() ?? '')).toMatchObject({ memo: 'new', services: { EC2: { role: 'Shop:web' } } });
  });

  test('still holds no secret key, and does not show it', async () => {
    const { run, asked } = await mackerel();
    const refused = await run(APPLY, { ...SAME, secretKey: 'the-secret' });
    expect(refused.log).toContain('- secretKey. A secret has no place in a file');
    expect(refused.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('the-secret');
    expect(asked()).toBe(0);
  });

  test('in which anything is null is one without it', async () => {
    const { run } = await mackerel();
    const services = {
      EC2: { enable: null, role: 'Shop:web', includedMetrics: null, retireAutomatically: null },
      'Route 53': {},
    };
    const nothing = { memo: null, key: null, secretKey: null, includedTags: null, excludedTags: null };
    const applied = await run(APPLY, { ...SAME, ...nothing, services });
    expect(applied.log).toContain('example (a1): unchanged');
  });

  test('in which a service is null is refused: to leave it out would disable it', async () => {
    const { run, asked } = await mackerel();
    const refused = await run(APPLY, 'name: example\nservices:\n  EC2:\n');
    expect(refused.log).toContain('- services.EC2. It must be an object.');
    expect(asked()).toBe(0);
  });

  test('is where an empty role means nothing; in an input, an expression came out empty', async () => {
    const { run, asked } = await mackerel();
    const refused = await run({ ...UPDATE, services: '{"EC2": {"role": ""}}' });
    expect(refused.log).toContain('- services.EC2.role is empty. A role full name is <service>:<role>');
    expect(asked()).toBe(0);
  });

  test.each<[string, unknown]>([
    ['the list', { aws_integrations: [SETTING] }],
    ['one setting', SETTING],
  ])('is what the API answered: %s', async (_, dump) => {
    const { run, written } = await mackerel();
    const applied = await run(APPLY, dump);
    expect(applied.exitCode).toBe(0);
    expect(applied.log).toContain('example (a1): unchanged');
    expect(written()).toBeUndefined();
  });

  test('of update takes the ID from what the API answered', async () => {
    const { run, written } = await mackerel();
    const updated = await run({ operation: 'update-aws-integration' }, { ...SETTING, memo: 'new' });
    expect(updated.exitCode).toBe(0);
    expect(JSON.parse(written() ?? '')).toMatchObject({ memo: 'new' });
  });

  test('is a doubt, and said, where the answer to a change has the former value', async () => {
    const { run } = await mackerel();
    for (const inputs of [UPDATE, APPLY]) {
      const updated = await run(inputs, { ...SAME, memo: 'new' });
      expect(updated.exitCode).toBe(0);
      expect(updated.log).toMatch(
        /^::warning::example \(a1\): Mackerel accepted the change, but its answer has the former/m,
      );
      expect(updated.log).toContain('memo ("", not "new"). Look at it in Mackerel.');
    }
  });

  test.each([
    [{ role_arn: 'x' }, 'Did you mean `roleArn`?'],
    [{ included_tags: [] }, 'Did you mean `includedTags`?'],
    [{ services: { EC2: { excluded_metrics: [] } } }, 'Did you mean `excludedMetrics`?'],
    [{ services: { EC2: { retire_automatically: true } } }, 'Did you mean `retireAutomatically`?'],
    [{ ec2: { enable: true } }, 'Write `EC2` under `services`.'],
  ])("in Terraform's spelling names the right one: %j", async (wrong, hint) => {
    const { run, asked } = await mackerel();
    const refused = await run(UPDATE, wrong);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain('It has keys that are not known here: ');
    expect(refused.log).toContain(hint);
    expect(asked()).toBe(0);
  });

  test('with a key twice is an error, in JSON as in YAML', async () => {
    const { run, asked } = await mackerel();
    for (const file of ['{"memo": "a", "services": {}, "memo": "b"}', 'memo: a\nmemo: b\n']) {
      const refused = await run(UPDATE, file);
      expect(refused.exitCode).toBe(1);
      expect(refused.log).toContain('- configFile is ');
    }
    expect(asked()).toBe(0);
  });

  test('of the outputs holds asterisks for a key, which is not sent', async () => {
    const { run, asked } = await mackerel();
    const refused = await run({ ...UPDATE, secretKey: 'the-secret' }, { key: '***' });
    expect(refused.log).toContain('- key. It holds asterisks, which stand in place of a secret.');
    expect(asked()).toBe(0);
  });
});

test('fields of a setting that this action does not know go back as they came, with all their digits', async () => {
  const text = JSON.stringify({ ...SETTING, quota: 'BIG', labels: { a: ['b'] } }).replace('"BIG"', '9007199254740993');
  for (const inputs of [{ ...UPDATE }, { ...APPLY, ...SAME, services: JSON.stringify(SAME.services) }]) {
    const { run, written } = await withText(text);
    const done = await run({ ...inputs, memo: 'new' });
    expect(done.exitCode).toBe(0);
    expect(written()).toContain('"quota":9007199254740993');
    expect(JSON.parse(written() ?? '')).toMatchObject({ memo: 'new', labels: { a: ['b'] } });
    expect(written()).not.toContain('"id"');
  }
});
