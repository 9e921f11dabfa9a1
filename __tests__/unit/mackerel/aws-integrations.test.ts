import { describe, expect, test } from '@jest/globals';
import { fromWireAwsIntegration, isBlank } from '../../../src/mackerel/aws-integration.ts';
import { type IntegrationsApi, hasCredentials } from '../../../src/mackerel/aws-integrations.ts';
import { setting } from '../aws/settings.ts';
import { setUpMackerel } from './client.ts';

const mackerelAnswering = setUpMackerel();

const WIRE = { id: 'a1', name: 'example', services: {} };
const BY_ROLE = { by: 'role', roleArn: 'arn:aws:iam::123456789012:role/MackerelRole', externalId: 'issued' } as const;
const BY_KEY = { by: 'key', key: 'AKIA', secretKey: 'secret' } as const;
const SPEC = { ...setting(), credentials: BY_ROLE };

type Call = (api: IntegrationsApi) => Promise<unknown>;

const CALLS: readonly [string, Call, object][] = [
  ['GET /aws-integrations', (api) => api.list(), { aws_integrations: [WIRE] }],
  ['GET /aws-integrations/a1', (api) => api.get('a1'), WIRE],
  ['POST /aws-integrations', (api) => api.create(SPEC), WIRE],
  ['PUT /aws-integrations/a1', (api) => api.update('a1', SPEC), WIRE],
  ['DELETE /aws-integrations/a1', (api) => api.delete('a1'), WIRE],
  ['POST /aws-integrations-external-id', (api) => api.generateExternalId(), { externalId: 'issued' }],
  ['GET /aws-integrations-excludable-metrics', (api) => api.excludableMetrics(), { EC2: ['ec2.cpu'] }],
];

describe('every method', () => {
  test.each(CALLS)('is one request: %s', async (request, call, answer) => {
    const { awsIntegrations, mackerel, asked, received } = await mackerelAnswering(answer);
    await call(awsIntegrations);
    expect(asked()).toEqual([request]);
    expect(received[0]?.headers['content-type']).toBe(request.startsWith('GET') ? undefined : 'application/json');
    mackerel.close();
  });

  test.each(CALLS)('refuses an answer that is not as documented: %s', async (_, call) => {
    const answer = { aws_integrations: [{}], id: 'a/b', externalId: 7, EC2: 'all' };
    const { awsIntegrations, mackerel } = await mackerelAnswering(answer);
    await expect(call(awsIntegrations)).rejects.toMatchObject({ name: 'MackerelError', kind: 'unreadable' });
    mackerel.close();
  });
});

test.each(CALLS)('an error keeps what the request was about: %s', async (request, call) => {
  const { awsIntegrations, mackerel } = await mackerelAnswering(400);
  await expect(call(awsIntegrations)).rejects.toMatchObject({
    resource: request.endsWith('-external-id') ? 'external ID' : 'integration',
    isCollection: !request.endsWith('/a1'),
    creates: /^POST \/aws-integrations(-external-id)?$/.test(request),
  });
  mackerel.close();
});

describe('a setting that may have been made', () => {
  const made = { ...WIRE, roleArn: BY_ROLE.roleArn, externalId: BY_ROLE.externalId };
  const [post, look] = ['POST /aws-integrations', 'GET /aws-integrations'];

  test('is looked for by its name before it is made again', async () => {
    const others = { ...made, id: 'a0', name: 'another' };
    const { awsIntegrations, mackerel, asked } = await mackerelAnswering(500, { aws_integrations: [others, made] });
    expect(await awsIntegrations.create(SPEC)).toMatchObject({ id: 'a1' });
    expect(asked()).toEqual([post, look]);
    mackerel.close();
  });

  test.each([
    ['there is none of its name', [{ ...made, name: 'another' }]],
    ['the one of its name gets in by another role', [{ ...made, roleArn: 'another' }]],
    ['the one of its name gets in by another external ID', [{ ...made, externalId: 'another' }]],
    ['the one of its name gets in by a key', [{ ...WIRE, key: 'AKIA' }]],
  ])('is made again where %s', async (_, found) => {
    const { awsIntegrations, mackerel, asked } = await mackerelAnswering(
      500,
      { aws_integrations: found },
      { ...made, id: 'a2' },
    );
    expect(await awsIntegrations.create(SPEC)).toMatchObject({ id: 'a2' });
    expect(asked()).toEqual([post, look, post]);
    mackerel.close();
  });

  test('is looked for once for each attempt, not with retries of its own', async () => {
    const { awsIntegrations, mackerel, asked } = await mackerelAnswering(500);
    await expect(awsIntegrations.create(SPEC)).rejects.toHaveProperty('status', 500);
    expect(asked()).toEqual([post, look, look, look]);
    mackerel.close();
  });

  test('clears no other way in, which a new one can’t have', async () => {
    const { awsIntegrations, mackerel, received } = await mackerelAnswering(made);
    await awsIntegrations.create(SPEC);
    await awsIntegrations.update('a1', SPEC);
    const [created, updated] = received.map(({ body }) => JSON.parse(body) as object);
    expect(created).not.toHaveProperty('key');
    expect(updated).toMatchObject({ key: null, secretKey: null });
    mackerel.close();
  });
});

test.each<[string, Call]>([
  ['get', (api) => api.get('a1')],
  ['update', (api) => api.update('a1', SPEC)],
  ['delete', (api) => api.delete('a1')],
])('an answer about another setting is refused: %s', async (_, call) => {
  const { awsIntegrations, mackerel, asked } = await mackerelAnswering({ ...WIRE, id: 'a2' });
  const reason = 'it is about the AWS integration a2';
  await expect(call(awsIntegrations)).rejects.toMatchObject({ kind: 'mismatched', reason, mayHaveArrived: true });
  expect(asked()).toHaveLength(1);
  mackerel.close();
});

test('an answer about a setting of another name is no answer to its creation', async () => {
  const { awsIntegrations, mackerel } = await mackerelAnswering({ ...WIRE, name: 'another' });
  const reason = 'it is about the AWS integration another';
  await expect(awsIntegrations.create(SPEC)).rejects.toMatchObject({ kind: 'mismatched', reason, creates: true });
  mackerel.close();
});

describe('an external ID that may have been issued', () => {
  test('is not asked for again: no list tells which were issued', async () => {
    const { awsIntegrations, mackerel, asked } = await mackerelAnswering(503, { externalId: 'issued' });
    await expect(awsIntegrations.generateExternalId()).rejects.toMatchObject({ status: 503, mayHaveArrived: true });
    expect(asked()).toHaveLength(1);
    mackerel.close();
  });

  test('is asked for again where it can’t have been', async () => {
    const { awsIntegrations, mackerel, asked } = await mackerelAnswering(429, { externalId: 'issued' });
    expect(await awsIntegrations.generateExternalId()).toBe('issued');
    expect(asked()).toHaveLength(2);
    mackerel.close();
  });
});

test('a setting that is listed twice is one', async () => {
  const { awsIntegrations, mackerel } = await mackerelAnswering({
    aws_integrations: [WIRE, { ...WIRE, id: 'a2' }, WIRE],
  });
  expect((await awsIntegrations.list()).map(({ id }) => id)).toEqual(['a1', 'a2']);
  mackerel.close();
});

test('a list that fails is asked for again', async () => {
  const { awsIntegrations, mackerel, asked } = await mackerelAnswering(503, { aws_integrations: [] });
  expect(await awsIntegrations.list()).toEqual([]);
  expect(asked()).toHaveLength(2);
  mackerel.close();
});

test('a key that a reply holds is told before anything is done with it, and only one that is there', async () => {
  const { awsIntegrations, mackerel, secrets } = await mackerelAnswering({
    aws_integrations: ['AKIA', null, '', undefined].map((key, index) => ({ ...WIRE, id: `a${index}`, key })),
  });
  await awsIntegrations.list();
  expect(secrets).toEqual(['AKIA']);
  mackerel.close();
});

describe('the way in of a setting', () => {
  test('by role is the role and the external ID', () => {
    expect(hasCredentials(setting(), BY_ROLE)).toBe(true);
    expect(hasCredentials(setting({ roleArn: 'another' }), BY_ROLE)).toBe(false);
    expect(hasCredentials(setting({ externalId: 'another' }), BY_ROLE)).toBe(false);
  });

  test('by key is the key: of the secret, Mackerel never tells', () => {
    const byKey = setting({ key: 'AKIA', roleArn: null, externalId: null });
    expect(hasCredentials(byKey, BY_KEY)).toBe(true);
    expect(hasCredentials(byKey, { ...BY_KEY, key: 'AKIB' })).toBe(false);
    expect(hasCredentials(byKey, BY_ROLE)).toBe(false);
  });
});

test('a setting of which Mackerel tells only the least has nothing in the place of the rest', () => {
  expect(fromWireAwsIntegration(WIRE)).toEqual({
    id: 'a1',
    name: 'example',
    memo: '',
    key: null,
    roleArn: null,
    externalId: null,
    region: '',
    includedTags: '',
    excludedTags: '',
    metricKind: 'excludedMetrics',
    services: {},
    others: {},
    wire: WIRE,
  });
});

describe('the kind of the metrics', () => {
  const kindOf = (...services: { includedMetrics?: string[]; excludedMetrics?: string[] }[]) =>
    setting({ services: Object.fromEntries(services.map((service, index) => [index, { enable: true, ...service }])) })
      .metricKind;

  test('is that of the metrics which are to be taken, where there are any', () => {
    expect(kindOf({ excludedMetrics: [] }, { includedMetrics: ['a'] })).toBe('includedMetrics');
    expect(kindOf({ excludedMetrics: [], includedMetrics: ['a'] })).toBe('includedMetrics');
    expect(kindOf({ includedMetrics: [] })).toBe('includedMetrics');
  });

  test('is that of the metrics which are to be left out otherwise', () => {
    expect(kindOf({ excludedMetrics: ['a'] })).toBe('excludedMetrics');
    expect(kindOf({ excludedMetrics: [], includedMetrics: [] })).toBe('excludedMetrics');
    expect(kindOf({})).toBe('excludedMetrics');
    expect(kindOf()).toBe('excludedMetrics');
  });
});

describe('a service that says nothing', () => {
  const blank = { enable: false, role: null, metrics: [], retireAutomatically: undefined, others: {} };

  test('is disabled, and holds nothing that could get lost', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank({ ...blank, retireAutomatically: false })).toBe(true);
  });

  test.each([
    { enable: true },
    { role: 'Shop:web' },
    { metrics: ['a'] },
    { retireAutomatically: true },
    { others: { somethingNew: 1 } },
  ])('is none with %j', (part) => {
    expect(isBlank({ ...blank, ...part })).toBe(false);
  });
});
