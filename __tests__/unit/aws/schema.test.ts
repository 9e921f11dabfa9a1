import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { root } from '../../../harness/action-yml.ts';
import { AWS_SERVICE_NAMES, RETIRING_SERVICE_NAMES } from '../../../src/mackerel/aws-integration.ts';
import { problems } from '../environment.ts';
import { seed } from '../../seed.ts';

const schemaText = readFileSync(join(root, 'docs', 'aws-integrations.schema.json'), 'utf8');
const schema = JSON.parse(schemaText) as {
  $defs: {
    services: { properties: object; propertyNames: { anyOf: unknown } };
    setting: { properties: object };
    service: { properties: { retireAutomatically: { description: string } } };
  };
};
// Types may be lists, for what may be null; nothing else that ajv calls dubious is in the schema.
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}).compile(schema);

let workspace = '';
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'schema-'));
});
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const fits = (value: unknown): boolean => validate(value);
const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * What the action itself finds wrong with a file. One setting is taken for an update, which needs no field but an ID,
 * here an input where the file has none; several are applied, with an access key as input for those without a way in.
 * (docs/aws-integrations.md, "The way into AWS")
 */
async function complaints(value: unknown): Promise<string[]> {
  writeFileSync(join(workspace, 'aws.json'), JSON.stringify(value));
  const isList = ['integrations', 'aws_integrations'].some((name) => Array.isArray(at(value, name)));
  const hasId = ['awsIntegrationId', 'id'].some((name) => typeof at(value, name) === 'string');
  const inputs = isList
    ? { operation: 'apply-aws-integration', key: 'AKIAEXAMPLE', secretKey: 'secret' }
    : { operation: 'update-aws-integration', ...(hasId ? {} : { awsIntegrationId: 'a1' }) };
  const found = await problems({ ...inputs, configFile: 'aws.json' }, { GITHUB_WORKSPACE: workspace });
  return found.map(({ input }) => input);
}

const ROLE = { roleArn: 'arn:aws:iam::123456789012:role/MackerelRole', externalId: 'issued' };
const metrics = ['a.b'];
/** As the API returns it (seed document "AWS integrations"), with the blank that its roles have been seen with. */
const RETURNED = {
  ...ROLE,
  id: '2vDnTZsiXXb',
  name: 'production',
  memo: '',
  key: null,
  region: 'ap-northeast-1',
  includedTags: 'service:shop, service:blog',
  excludedTags: '',
  services: {
    EC2: { enable: true, role: 'Shop: web', excludedMetrics: [''], retireAutomatically: true },
    Route53: { enable: false, role: null, excludedMetrics: [] },
  },
};

const GOOD: [string, unknown][] = [
  ['nothing at all', {}],
  [
    'all fields',
    {
      ...ROLE,
      awsIntegrationId: '2vDnTZsiXXb',
      name: 'production',
      memo: '',
      region: 'ap-northeast-1',
      includedTags: ['service:shop', 'empty:'],
      excludedTags: [],
      services: {
        EC2: { enable: true, role: 'Shop:web', excludedMetrics: metrics, retireAutomatically: true },
        'Route 53': { enable: false, role: null },
        RDS: {},
      },
    },
  ],
  ['the other way in as null, as the API has it', { ...ROLE, key: null }],
  ['the same the other way round', { roleArn: null, externalId: null, key: 'AKIAEXAMPLE' }],
  [
    'null for anything, which counts as not given',
    {
      ...{ awsIntegrationId: null, id: null, name: null, memo: null, region: null, key: null, secretKey: null },
      ...{ roleArn: null, externalId: null, includedTags: null, excludedTags: null, services: null },
    },
  ],
  [
    'null for any part of a service',
    {
      services: {
        EC2: { enable: null, role: null, excludedMetrics: null, includedMetrics: metrics, retireAutomatically: null },
        ELB: { includedMetrics: null, excludedMetrics: null },
      },
    },
  ],
  ['null for a field that is not known', { later: null, services: { EC2: { later: null } } }],
  ['the other way in as empty text', { ...ROLE, key: '', secretKey: ' ' }],
  ['the same the other way round, empty', { roleArn: '', externalId: '  ', key: 'AKIAEXAMPLE' }],
  ['a setting as the API returns it', RETURNED],
  ['the list as the API returns it', { aws_integrations: [RETURNED] }],
  ['an ID of the API of any form, where the ID for update goes before it', { id: 'a/b', awsIntegrationId: 'a1' }],
  ['an ID of the API of any form in a list', { integrations: [{ name: 'a', id: '', awsIntegrationId: null }] }],
  ['null for a list, which is then no list', { integrations: null }],
  ['a role with blanks around it and at its colon', { services: { EC2: { role: ' Shop\u3000: web\n' } } }],
  [
    'a role as YAML reads {Shop: web}',
    { services: { EC2: { role: { Shop: 'web' } }, ELB: { role: { 'Shop ': ' web ' } } } },
  ],
  ['an empty role', { services: { EC2: { role: '' }, ELB: { role: ' ' } } }],
  ['metrics without a name', { services: { EC2: { excludedMetrics: [''] }, ELB: { excludedMetrics: [' ', 'a'] } } }],
  ['Route 53 without its blank', { services: { Route53: {} } }],
  ['half a way in, of which the other half may be an input', { roleArn: ROLE.roleArn }],
  ['tags in one string', { includedTags: 'service:foo, service:bar' }],
  ['an empty string of tags, and one of commas', { includedTags: '', excludedTags: ' , ,' }],
  ['tags with commas in quotes', { includedTags: `"a,b":c, 'd,e':f`, excludedTags: ['"a,b":c'] }],
  ['tags with quotes that are not closed', { includedTags: `it's:x,that's:y` }],
  ['a tag of an empty value, or with colons', { includedTags: ['a:', 'a:b:c'] }],
  ['services that this action does not know', { services: { Nova: { enable: true } } }],
  [
    'included metrics in some services, which an update may add to',
    { services: { EC2: { includedMetrics: metrics }, ELB: {} } },
  ],
  ['one setting in a list', { integrations: [{ name: 'a' }] }],
  [
    'several',
    {
      integrations: [
        { ...ROLE, name: 'a', services: { EC2: {} } },
        { name: 'b', key: 'AKIAEXAMPLE' },
      ],
    },
  ],
  [
    'a setting in a list, with included metrics for all that is enabled',
    { integrations: [{ name: 'a', services: { EC2: { includedMetrics: metrics }, ELB: { enable: false } } }] },
  ],
];

const BAD: [string, unknown, string][] = [
  ['nothing', null, 'configFile'],
  ['a list', [{ name: 'a' }], 'configFile'],
  ['text', 'name', 'configFile'],
  ['an unknown field', { regoin: 'x' }, 'configFile'],
  ["a field in Terraform's spelling", { included_tags: [] }, 'configFile'],
  ["a service in Terraform's place", { ec2: { enable: true } }, 'configFile'],
  ['an ID of the API, of another form', { id: 'a/b' }, 'awsIntegrationId'],
  ['an empty ID of the API', { id: '' }, 'awsIntegrationId'],
  ['an ID of the API that is a number', { id: 1 }, 'id'],
  ['an empty ID', { awsIntegrationId: '', id: 'a1' }, 'awsIntegrationId'],
  ['an ID of another form', { awsIntegrationId: 'a/b' }, 'awsIntegrationId'],
  ['an empty name', { name: '' }, 'name'],
  ['a blank name', { name: ' ' }, 'name'],
  ['a name that is a number', { name: 1 }, 'name'],
  ['a secret key', { key: 'AKIAEXAMPLE', secretKey: 's' }, 'secretKey'],
  ['a secret key that is a number', { secretKey: 1 }, 'secretKey'],
  ['a key with a space', { key: 'AK IA' }, 'key'],
  ['a key that asterisks stand in place of', { key: '***' }, 'key'],
  ['an ARN of another form', { ...ROLE, roleArn: 'MackerelRole' }, 'roleArn'],
  ['an external ID with a space', { ...ROLE, externalId: 'a b' }, 'externalId'],
  ['both ways in', { ...ROLE, key: 'AKIAEXAMPLE' }, 'roleArn, externalId, key'],
  ['half of one and half of the other', { externalId: 'x', key: 'AKIAEXAMPLE' }, 'externalId, key'],
  ['an empty region', { region: '' }, 'region'],
  ['a region in words', { region: 'Asia Pacific (Tokyo)' }, 'region'],
  ['a tag without a value', { includedTags: ['service'] }, 'includedTags'],
  ['a tag without a key', { excludedTags: [':shop'] }, 'excludedTags'],
  ['two tags in one item', { includedTags: ['a:b,c:d'] }, 'includedTags'],
  ['a string of tags, of which one is none', { includedTags: 'a:b, c' }, 'includedTags'],
  ['a string of tags, of which one has no key', { includedTags: 'a:b, :c' }, 'includedTags'],
  ['tags as an object', { includedTags: { service: 'shop' } }, 'includedTags'],
  ['services as a list', { services: ['EC2'] }, 'services'],
  ['a service that is true', { services: { EC2: true } }, 'services.EC2'],
  ['a service that is null', { services: { EC2: null } }, 'services.EC2'],
  ['Route 53 twice', { services: { 'Route 53': {}, Route53: {} } }, 'services.Route53'],
  ['an unknown part of a service', { services: { EC2: { enabled: true } } }, 'services.EC2'],
  ["metrics in Terraform's spelling", { services: { EC2: { excluded_metrics: [] } } }, 'services.EC2'],
  ['enable as text', { services: { EC2: { enable: 'true' } } }, 'services.EC2.enable'],
  ['a role without its service', { services: { EC2: { role: 'web' } } }, 'services.EC2.role'],
  ['a role of two', { services: { EC2: { role: { Shop: 'web', Blog: 'web' } } } }, 'services.EC2.role'],
  ['a role that is an empty object', { services: { EC2: { role: {} } } }, 'services.EC2.role'],
  ['a role whose service is empty', { services: { EC2: { role: { '': 'web' } } } }, 'services.EC2.role'],
  ['a role whose name is null', { services: { EC2: { role: { Shop: null } } } }, 'services.EC2.role'],
  ['a role whose name is empty', { services: { EC2: { role: { Shop: '' } } } }, 'services.EC2.role'],
  ['a role with blanks in its name', { services: { EC2: { role: 'Shop: we b' } } }, 'services.EC2.role'],
  ['a metric that is null', { services: { EC2: { excludedMetrics: [null] } } }, 'services.EC2.excludedMetrics.0'],
  ['metrics as text', { services: { EC2: { excludedMetrics: 'a' } } }, 'services.EC2.excludedMetrics'],
  [
    'both kinds of metrics in a service',
    { services: { EC2: { excludedMetrics: [], includedMetrics: [] } } },
    'services.EC2',
  ],
  [
    'both kinds of metrics, of which one has only an empty name',
    { services: { EC2: { excludedMetrics: [''], includedMetrics: metrics } } },
    'services.EC2',
  ],
  [
    'both kinds of metrics in a setting',
    { services: { EC2: { excludedMetrics: [] }, ELB: { includedMetrics: [] } } },
    'services.EC2.excludedMetrics, services.ELB.includedMetrics',
  ],
  ['an empty list of settings', { integrations: [] }, 'configFile'],
  [
    'a list of more than 1000',
    { integrations: Array.from({ length: 1001 }, (_, n) => ({ name: `n${n}` })) },
    'configFile',
  ],
  ['something besides the list', { integrations: [{ name: 'a' }], region: 'us-east-1' }, 'configFile'],
  ['both names of the list', { integrations: [{ name: 'a' }], aws_integrations: [{ name: 'b' }] }, 'configFile'],
  ['null besides the list', { integrations: null, aws_integrations: [{ name: 'a' }] }, 'configFile'],
  ['null in the list', { integrations: [null] }, 'integrations.0'],
  ['settings by name', { integrations: { a: {} } }, 'configFile'],
  ['a setting in a list without a name', { integrations: [{ memo: 'm' }] }, 'integrations.0.name'],
  ['a setting in a list whose name is null', { integrations: [{ name: null }] }, 'integrations.0.name'],
  ['an ID in a list', { integrations: [{ name: 'a', awsIntegrationId: 'x' }] }, 'integrations.0.awsIntegrationId'],
  [
    'a setting in a list that is wrong by itself',
    { integrations: [{ name: 'a' }, { name: 'b', memo: 1 }] },
    'integrations.1.memo',
  ],
  [
    'a setting in a list, with included metrics for a part of what is enabled',
    { integrations: [{ name: 'a', services: { EC2: { includedMetrics: metrics }, ELB: {} } }] },
    'integrations.0.services.ELB.includedMetrics',
  ],
  [
    'the same, with null in place of what is missing',
    { integrations: [{ name: 'a', services: { EC2: { includedMetrics: metrics }, ELB: { includedMetrics: null } } }] },
    'integrations.0.services.ELB.includedMetrics',
  ],
];

describe('schema and action agree', () => {
  test.each(GOOD)('on %s: it is accepted', async (_, value) => {
    expect(await complaints(value)).toEqual([]);
    expect([fits(value), validate.errors]).toEqual([true, null]);
  });

  test.each(BAD)('on %s: it is refused', async (_, value, input) => {
    expect(await complaints(value)).toContain(input);
    expect(fits(value)).toBe(false);
  });

  test.each(AWS_SERVICE_NAMES)(
    'on %s: it is refused in another letter case, or with hyphens or underscores',
    async (name) => {
      const spellings = [name.toLowerCase(), Array.from(name).join('-'), `${name}_`];
      for (const spelling of spellings) {
        const value = { services: { [spelling]: {} } };
        expect(await complaints(value)).toContain(`services.${spelling}`);
        expect([spelling, fits(value)]).toEqual([spelling, false]);
      }
    },
  );

  const maybe = <T>(...values: T[]) => fc.constantFrom<(T | undefined)[]>(undefined, undefined, ...values);
  const rarely = <T>(value: T) => ({ weight: 1, arbitrary: fc.constant(value) });
  const serviceName = fc.constantFrom('EC2', 'ELB', 'Route 53', 'Route53', 'Nova');
  const service = fc.record({
    enable: maybe<unknown>(true, false, null, 'yes'),
    role: maybe<unknown>('Shop:web', ' Shop: web', { Shop: 'web' }, '', null, 'web', { Shop: 1 }, 1),
    excludedMetrics: maybe<unknown>([], metrics, [''], null, 'a'),
    includedMetrics: maybe<unknown>([], metrics, null),
    retireAutomatically: maybe<unknown>(true, null, 'yes'),
    other: maybe<unknown>(null),
  });
  const fields = {
    memo: maybe<unknown>('', 'm', null),
    region: maybe('us-east-1', null, 'US', ''),
    includedTags: maybe<unknown>(['a:b'], [], 'a:b,c:d', 'a', ['a'], [1], null),
    excludedTags: maybe<unknown>('', 'a:b, ', ['"a,b":c', ':'], ['a:b', 'a:b']),
    services: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
      {
        weight: 3,
        arbitrary: fc.dictionary(fc.oneof(rarely('ec2'), { weight: 20, arbitrary: serviceName }), service, {
          maxKeys: 3,
        }),
      },
    ),
    key: maybe('AKIAEXAMPLE', null, '', 'a b', '***'),
    secretKey: maybe<unknown>(null, '', ' '),
    other: fc.oneof(rarely(1), { weight: 20, arbitrary: fc.constantFrom(undefined, undefined, null) }),
  };
  const credentials = fc.constantFrom(
    {},
    {},
    ROLE,
    { roleArn: null, externalId: null },
    { roleArn: '', externalId: '' },
  );
  const one = fc.tuple(
    fc.record({
      name: maybe<unknown>('a', null, ' ', 1),
      id: maybe('a1', null, 'a/b'),
      awsIntegrationId: maybe('a1', null, 'a/b'),
      ...fields,
    }),
    credentials,
  );
  const several = fc
    // Of a bad key nothing is said where the input goes before it.
    .tuple(
      fc.constantFrom('integrations', 'aws_integrations'),
      fc.array(
        fc.tuple(
          fc.record({ ...fields, id: maybe('a1', 'a/b', null), key: maybe('AKIAEXAMPLE', '', null) }),
          credentials,
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([field, list]) => ({
      [field]: list.map(([setting, way], index) => ({ name: `n${index}`, ...setting, ...way })),
    }));

  test('on whatever is put together of good and bad parts', async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          one.map(([setting, way]) => ({ ...setting, ...way })),
          several,
        ),
        async (value) => {
          // As it comes out of a file: without what is undefined.
          const file: unknown = JSON.parse(JSON.stringify(value));
          const accepted = (await complaints(file)).length === 0;
          seen[accepted ? 'accepted' : 'refused'] += 1;
          expect(fits(file)).toBe(accepted);
        },
      ),
      { seed, numRuns: 500 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(10);
  });
});

test('what no schema can say, the action says: a service that is unknown here is not given twice', async () => {
  const twice = { services: { Nova: {}, 'No va': {} } };
  expect(fits(twice)).toBe(true);
  expect(await complaints(twice)).toEqual(['services.No va']);
});

test('what no schema can say, the action says: names in a list differ', async () => {
  const twice = { integrations: [{ name: 'a' }, { name: 'a' }] };
  expect(fits(twice)).toBe(true);
  expect(await complaints(twice)).toEqual(['integrations.1.name']);
});

test('the example fits, and names the schema for editors', () => {
  const example = readFileSync(join(root, 'examples', 'mackerel-aws.yml'), 'utf8');
  expect(fits(parse(example))).toBe(true);
  expect(example).toMatch(/^# yaml-language-server: \$schema=\S+\/docs\/aws-integrations\.schema\.json\n/);
});

test('editors are told the services that this action knows', () => {
  expect(Object.keys(schema.$defs.services.properties)).toEqual(AWS_SERVICE_NAMES);
});

test('editors refuse these services in any other spelling', () => {
  const anyCase = (letter: string) =>
    /[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter;
  const anySpelling = AWS_SERVICE_NAMES.map((name) => Array.from(name.replaceAll(' ', ''), anyCase).join('[-_\\s]*'));
  expect(schema.$defs.services.propertyNames.anyOf).toEqual([
    { enum: [...AWS_SERVICE_NAMES, 'Route53'] },
    { not: { pattern: `^[-_\\s]*(?:${anySpelling.join('|')})[-_\\s]*$` } },
  ]);
});

test('editors are told which services have retireAutomatically', () => {
  const { description } = schema.$defs.service.properties.retireAutomatically;
  for (const name of RETIRING_SERVICE_NAMES) expect(description).toMatch(new RegExp(`\\b${name}\\b`));
});

test('every field has a description, or refers to what has one', () => {
  const fields = Object.entries(
    schema.$defs.setting.properties as Record<string, { description?: string; $ref?: string }>,
  );
  expect(fields.length).toBeGreaterThan(10);
  for (const [name, { description, $ref }] of fields)
    expect([name, description ?? $ref]).toEqual([name, expect.any(String)]);
});
