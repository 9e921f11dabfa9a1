import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { root } from '../../../harness/action-yml.ts';
import { AWS_SERVICE_NAMES } from '../../../src/mackerel/aws-integration.ts';
import { problems } from '../environment.ts';
import { seed } from '../../seed.ts';

const schemaText = readFileSync(join(root, 'docs', 'aws-integrations.schema.json'), 'utf8');
const schema = JSON.parse(schemaText) as {
  $defs: { services: { properties: object }; setting: { properties: object } };
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
const has = (value: unknown, name: string) => typeof value === 'object' && value !== null && name in value;

/**
 * What the action itself finds wrong with a file. One setting is taken for an update, which needs no field; several are
 * applied, with an access key as input for those without a way in. (docs/aws-integrations.md, "The way into AWS")
 */
async function complaints(value: unknown): Promise<string[]> {
  writeFileSync(join(workspace, 'aws.json'), JSON.stringify(value));
  const inputs = has(value, 'integrations')
    ? { operation: 'apply-aws-integration', key: 'AKIAEXAMPLE', secretKey: 'secret' }
    : { operation: 'update-aws-integration', ...(has(value, 'awsIntegrationId') ? {} : { awsIntegrationId: 'a1' }) };
  const found = await problems({ ...inputs, configFile: 'aws.json' }, { GITHUB_WORKSPACE: workspace });
  return found.map(({ input }) => input);
}

const ROLE = { roleArn: 'arn:aws:iam::123456789012:role/MackerelRole', externalId: 'issued' };
const metrics = ['a.b'];

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
  ['a field of the API that is called otherwise here', { id: 'a1' }, 'configFile'],
  ['an ID of another form', { awsIntegrationId: 'a/b' }, 'awsIntegrationId'],
  ['an empty name', { name: '' }, 'name'],
  ['a blank name', { name: ' ' }, 'name'],
  ['a name that is a number', { name: 1 }, 'name'],
  ['a name that is null', { name: null }, 'name'],
  ['a secret key', { key: 'AKIAEXAMPLE', secretKey: 's' }, 'secretKey'],
  ['a secret key that is null', { secretKey: null }, 'secretKey'],
  ['a key with a space', { key: 'AK IA' }, 'key'],
  ['an empty key', { key: '' }, 'key'],
  ['an ARN of another form', { ...ROLE, roleArn: 'MackerelRole' }, 'roleArn'],
  ['an external ID with a space', { ...ROLE, externalId: 'a b' }, 'externalId'],
  ['both ways in', { ...ROLE, key: 'AKIAEXAMPLE' }, 'roleArn, externalId, key'],
  ['half of one and half of the other', { externalId: 'x', key: 'AKIAEXAMPLE' }, 'externalId, key'],
  ['a region in words', { region: 'Asia Pacific (Tokyo)' }, 'region'],
  ['a tag without a value', { includedTags: ['service'] }, 'includedTags'],
  ['a tag without a key', { excludedTags: [':shop'] }, 'excludedTags'],
  ['two tags in one item', { includedTags: ['a:b,c:d'] }, 'includedTags'],
  ['a string of tags, of which one is none', { includedTags: 'a:b, c' }, 'includedTags'],
  ['a string of tags, of which one has no key', { includedTags: 'a:b, :c' }, 'includedTags'],
  ['tags as an object', { includedTags: { service: 'shop' } }, 'includedTags'],
  ['services as a list', { services: ['EC2'] }, 'services'],
  ['a service that is true', { services: { EC2: true } }, 'services.EC2'],
  ['an unknown part of a service', { services: { EC2: { enabled: true } } }, 'services.EC2'],
  ['enable as text', { services: { EC2: { enable: 'true' } } }, 'services.EC2.enable'],
  ['a role without its service', { services: { EC2: { role: 'web' } } }, 'services.EC2.role'],
  ['metrics as text', { services: { EC2: { excludedMetrics: 'a' } } }, 'services.EC2.excludedMetrics'],
  [
    'both kinds of metrics in a service',
    { services: { EC2: { excludedMetrics: [], includedMetrics: [] } } },
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
  ['settings by name', { integrations: { a: {} } }, 'configFile'],
  ['a setting in a list without a name', { integrations: [{ memo: 'm' }] }, 'integrations.0.name'],
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

  const maybe = <T>(...values: T[]) => fc.constantFrom<(T | undefined)[]>(undefined, undefined, ...values);
  const service = fc.record({
    enable: maybe<unknown>(true, false, 'yes'),
    role: maybe<unknown>('Shop:web', null, 'web', 1),
    excludedMetrics: maybe<unknown>([], metrics, 'a'),
    includedMetrics: maybe<unknown>([], metrics),
    retireAutomatically: maybe<unknown>(true, null),
  });
  const fields = {
    memo: maybe<unknown>('', 'm', null),
    region: maybe('us-east-1', 'US', ''),
    includedTags: maybe<unknown>(['a:b'], [], 'a:b,c:d', 'a', ['a'], [1], null),
    excludedTags: maybe<unknown>('', 'a:b, ', ['"a,b":c', ':'], ['a:b', 'a:b']),
    services: fc.option(fc.dictionary(fc.constantFrom('EC2', 'ELB', 'Nova'), service, { maxKeys: 3 }), {
      nil: undefined,
    }),
    key: maybe('AKIAEXAMPLE', null, 'a b'),
    other: fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(1) }),
  };
  const credentials = fc.constantFrom({}, {}, ROLE, { roleArn: null, externalId: null });
  const one = fc.tuple(fc.record({ name: maybe<unknown>('a', ' ', 1), ...fields }), credentials);
  const several = fc
    // Of a bad key nothing is said where the input goes before it.
    .array(fc.tuple(fc.record({ ...fields, key: maybe('AKIAEXAMPLE', null) }), credentials), {
      minLength: 1,
      maxLength: 3,
    })
    .map((list) => ({
      integrations: list.map(([setting, way], index) => ({ name: `n${index}`, ...setting, ...way })),
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

test('every field has a description, or refers to what has one', () => {
  const fields = Object.entries(
    schema.$defs.setting.properties as Record<string, { description?: string; $ref?: string }>,
  );
  expect(fields.length).toBeGreaterThan(10);
  for (const [name, { description, $ref }] of fields)
    expect([name, description ?? $ref]).toEqual([name, expect.any(String)]);
});
