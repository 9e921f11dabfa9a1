import { describe, expect, test } from '@jest/globals';
import { asInputs, awsResultOf, EXAMPLE, KEY, pathsOf, SECRET_KEY, WITHOUT_WAY_IN, workspace } from './aws-world.ts';
import { setUpWorld } from './world.ts';

const world = setUpWorld({ newAwsServices: ['Neptune'] });

const ID = { awsIntegrationId: 'a1' };

/** The body of the last request that wrote. */
const written = () => world.mackerel.requests.findLast(({ method }) => method !== 'GET')?.body;
const writes = () => world.asked().filter((request) => !request.startsWith('GET'));
/** Those services of a setting that say anything. */
const enabled = (services: Readonly<Record<string, { enable: boolean }>> = {}) =>
  Object.fromEntries(Object.entries(services).filter(([, { enable }]) => enable));
const stored = () => world.mackerel.awsIntegrations()[0];

test("the document's own example goes through create, get, update, apply and delete, and comes back equal", async () => {
  world.mackerel.acceptExternalId(EXAMPLE.externalId);
  const files = workspace({ 'aws.json': EXAMPLE });

  const created = await world.run({ operation: 'create-aws-integration', configFile: 'aws.json' }, { env: files });
  expect(created.exitCode).toBe(0);
  expect(written()).toEqual(EXAMPLE);
  const awsIntegrationId = created.outputs['awsIntegrationId'] ?? '';
  expect(created.log).toContain('  services.EC2.role  (none) → AWSService:EC2Role\n');

  const got = await world.run({ operation: 'get-aws-integration', awsIntegrationId });
  const { id, key, services, ...rest } = JSON.parse(got.outputs['awsIntegration'] ?? '') as typeof EXAMPLE & {
    id: string;
    key: null;
  };
  expect({ id, key }).toEqual({ id: awsIntegrationId, key: null });
  expect({ ...rest, services: enabled(services) }).toEqual(EXAMPLE);

  const updated = await world.run({ operation: 'update-aws-integration', awsIntegrationId, region: 'us-east-1' });
  expect(pathsOf(updated)).toEqual(['region']);
  await world.run({ operation: 'update-aws-integration', awsIntegrationId, region: EXAMPLE.region });

  world.mackerel.clearRequests();
  const applied = await world.run({ operation: 'apply-aws-integration', configFile: 'aws.json' }, { env: files });
  expect(applied.exitCode).toBe(0);
  expect(world.asked()).toEqual(['GET /aws-integrations']);
  expect(applied.outputs).toMatchObject({ created: 'false', awsIntegrationId });
  expect(awsResultOf(applied).integrations).toMatchObject([{ outcome: 'unchanged', differences: [] }]);
  expect(applied.outputs['awsIntegration']).toBe(got.outputs['awsIntegration']);

  const deleted = await world.run({ operation: 'delete-aws-integration', awsIntegrationId });
  expect(deleted.exitCode).toBe(0);
  expect(deleted.outputs['awsIntegration']).toBe(got.outputs['awsIntegration']);
  expect(world.mackerel.awsIntegrations()).toEqual([]);
});

describe('update', () => {
  test('of memo alone leaves everything else as it was', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1', includedTags: 'service:foo,  service:bar' });
    const before = stored();
    const run = await world.run({ operation: 'update-aws-integration', ...ID, memo: 'new' });
    expect(run.exitCode).toBe(0);
    expect(stored()).toEqual({ ...before, memo: 'new' });
    // Not even for the summary: there are no pages of hosts to link to.
    expect(world.mackerel.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v0/aws-integrations/a1',
      'PUT /api/v0/aws-integrations/a1',
    ]);
  });

  test('of one part of one service keeps its other parts, and the other services', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const run = await world.run({ operation: 'update-aws-integration', ...ID, services: 'EC2: { role: "Shop:web" }' });
    expect(run.exitCode).toBe(0);
    expect(enabled(stored()?.services)).toEqual({
      ...EXAMPLE.services,
      EC2: { ...EXAMPLE.services.EC2, role: 'Shop:web' },
    });
    expect(run.log).toContain('  services.EC2.role  AWSService:EC2Role → Shop:web\n');
  });

  test('takes a role away with null, and tags with []', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const services = '{"EC2": {"role": null}}';
    await world.run({ operation: 'update-aws-integration', ...ID, services, includedTags: '[]' });
    expect(stored()?.services['EC2']?.role).toBeNull();
    expect(stored()?.includedTags).toBe('');
  });

  test('sends no way in where it stays', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const { roleArn, externalId } = EXAMPLE;
    await world.run({ operation: 'update-aws-integration', ...ID, memo: 'new', roleArn, externalId });
    for (const part of ['key', 'secretKey', 'roleArn', 'externalId']) expect(written()).not.toHaveProperty(part);
  });

  test('that changes the way in clears the other way with nulls, and back', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const toKey = await world.run({ operation: 'update-aws-integration', ...ID, key: KEY, secretKey: SECRET_KEY });
    expect(written()).toMatchObject({ key: KEY, secretKey: SECRET_KEY, roleArn: null, externalId: null });
    expect(pathsOf(toKey)).toEqual(['roleArn', 'externalId', 'key', 'secretKey']);
    const { roleArn, externalId } = EXAMPLE;
    const toRole = await world.run({ operation: 'update-aws-integration', ...ID, roleArn, externalId });
    expect(toRole.exitCode).toBe(0);
    expect(written()).toMatchObject({ key: null, secretKey: null, roleArn, externalId });
    expect(stored()).toMatchObject({ key: null, secretKey: null, roleArn, externalId });
  });

  test('with a secret key for the key that is there writes it, since no one can tell whether it is the same', async () => {
    world.mackerel.addAwsIntegration({ name: 'by key', id: 'a1', key: KEY, secretKey: 'a-wrong-one' });
    const run = await world.run({ operation: 'update-aws-integration', ...ID, secretKey: SECRET_KEY });
    expect(run.exitCode).toBe(0);
    expect(stored()).toMatchObject({ key: KEY, secretKey: SECRET_KEY });
    expect(run.log).toContain('  secretKey  changed\n');
  });

  test('that changes nothing writes nothing', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const { memo, services } = EXAMPLE;
    const includedTags = 'service:bar\nservice:foo';
    const inputs = { memo, includedTags, services: JSON.stringify(services), key: '' };
    const run = await world.run({ operation: 'update-aws-integration', ...ID, ...inputs });
    expect(run.exitCode).toBe(0);
    expect(writes()).toEqual([]);
    expect(run.log).toContain('example (a1): unchanged');
  });

  test('keeps a setting of included metrics working, though Mackerel shows its other services with excluded ones', async () => {
    const services = { EC2: { enable: true, role: null, includedMetrics: ['ec2.cpu.used'] } };
    world.mackerel.addAwsIntegration({ id: 'a1', services });
    const run = await world.run({ operation: 'update-aws-integration', ...ID, memo: 'new' });
    expect(run.exitCode).toBe(0);
    expect(stored()).toMatchObject({ memo: 'new', services: { EC2: services.EC2 } });
  });

  test('that would put both kinds of metrics into one setting is refused before the write', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const services = '{"EC2": {"includedMetrics": ["ec2.cpu.used"]}}';
    const run = await world.run({ operation: 'update-aws-integration', ...ID, services });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toEqual(['GET /aws-integrations/a1']);
    for (const path of ['services.ELB.includedMetrics', 'services.ALB.includedMetrics'])
      expect(run.log).toContain(path);
  });

  test('of half a way in that is not there is refused before the write', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const run = await world.run({ operation: 'update-aws-integration', ...ID, key: KEY });
    expect(run.exitCode).toBe(1);
    expect(writes()).toEqual([]);
    expect(run.log).toContain('secretKey: It is missing');
  });
});

describe('apply', () => {
  const apply = (inputs: Record<string, string>) => world.run({ operation: 'apply-aws-integration', ...inputs });

  test('creates what is not there', async () => {
    world.mackerel.acceptExternalId(EXAMPLE.externalId);
    const run = await apply(asInputs(EXAMPLE));
    expect(run.exitCode).toBe(0);
    expect(run.outputs['created']).toBe('true');
    expect(written()).toEqual(EXAMPLE);
  });

  test('disables a service that is not given, and what is not said of one that is', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const services = JSON.stringify({ ELB: EXAMPLE.services.ELB, EC2: { enable: true } });
    const run = await apply({ ...asInputs(EXAMPLE), services });
    expect(run.exitCode).toBe(0);
    expect(enabled(stored()?.services)).toEqual({
      ELB: EXAMPLE.services.ELB,
      EC2: { enable: true, role: null, excludedMetrics: [], retireAutomatically: false },
    });
    expect(run.log).toContain('  services.ALB.enable  true → false\n');
    expect(run.log).toContain('  services.EC2.role  AWSService:EC2Role → (none)\n');
  });

  test('leaves fields as they are that are not given, services as a whole among them', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const { name, roleArn, externalId } = EXAMPLE;
    const run = await apply({ name, roleArn, externalId });
    expect(run.exitCode).toBe(0);
    expect(writes()).toEqual([]);
  });

  test('turns from one kind of metrics to the other', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const services = '{"EC2": {"role": "AWSService:EC2Role", "includedMetrics": [], "retireAutomatically": true}}';
    const run = await apply({ ...asInputs(EXAMPLE), services });
    expect(run.exitCode).toBe(0);
    expect(stored()?.services['EC2']).toEqual({
      enable: true,
      role: 'AWSService:EC2Role',
      includedMetrics: [],
      retireAutomatically: true,
    });
    expect(run.log).toContain('  services.EC2.includedMetrics  (none) → (empty)\n');
  });

  describe('with a secret key', () => {
    const inputs = { ...asInputs(WITHOUT_WAY_IN), key: KEY, secretKey: SECRET_KEY };

    test('does not write it while the key is unchanged', async () => {
      await apply(inputs);
      world.mackerel.clearRequests();
      const run = await apply(inputs);
      expect(run.exitCode).toBe(0);
      expect(world.asked()).toEqual(['GET /aws-integrations']);
    });

    test('writes it where something else differs', async () => {
      await apply(inputs);
      const run = await apply({ ...inputs, memo: 'new', secretKey: 'another-one' });
      expect(pathsOf(run)).toEqual(['memo', 'secretKey']);
      expect(stored()).toMatchObject({ memo: 'new', secretKey: 'another-one' });
    });
  });

  test('updates a setting that another job created in between', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1', memo: 'of the rival' });
    const body = { aws_integrations: [] };
    world.mackerel.faults.add({ method: 'GET', effect: { kind: 'json', body } });
    const run = await apply(asInputs(EXAMPLE));
    expect(run.exitCode).toBe(0);
    expect(run.outputs['created']).toBe('false');
    expect(stored()?.memo).toBe(EXAMPLE.memo);
  });
});

describe('an answer that never arrives', () => {
  const reset = (method: string, workDone: boolean) => {
    world.mackerel.faults.add({ method, path: /aws-integrations/, effect: { kind: 'reset', workDone } });
  };

  test('to a creation that was carried out: the setting is found by its name and adopted', async () => {
    world.mackerel.acceptExternalId(EXAMPLE.externalId);
    reset('POST', true);
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE) });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.awsIntegrations()).toHaveLength(1);
    expect(run.outputs['awsIntegrationId']).toBe(stored()?.id);
    expect(world.asked()).toEqual(['GET /aws-integrations', 'POST /aws-integrations', 'GET /aws-integrations']);
  });

  test('to a creation that was not: it is repeated after looking', async () => {
    world.mackerel.acceptExternalId(EXAMPLE.externalId);
    reset('POST', false);
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE) });
    expect(run.exitCode).toBe(0);
    expect(writes()).toHaveLength(2);
    expect(world.mackerel.awsIntegrations()).toHaveLength(1);
  });

  test.each(['another', 'the same'])(
    'to a creation under a name that another setting with %s access has: it is not adopted, and nothing is sent',
    async (access) => {
      world.mackerel.acceptExternalId(EXAMPLE.externalId);
      const { name } = EXAMPLE;
      const taken = access === 'another' ? { name, key: KEY, secretKey: SECRET_KEY } : { ...EXAMPLE };
      world.mackerel.addAwsIntegration(taken);
      world.mackerel.faults.add({ method: 'POST', effect: { kind: 'status', status: 503 } });
      const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE) });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('An AWS integration of that name already exists, and names are unique.');
      expect(writes()).toEqual([]);
      expect(JSON.parse(run.outputs['result'] ?? '')).toMatchObject({ integrations: [{ outcome: 'failed' }] });
    },
  );

  test.each([['reset'], ['status']] as const)(
    'to a deletion of an ID that never was (%s, then 404): it is not called deleted',
    async (kind) => {
      const effect = kind === 'reset' ? { kind } : { kind, status: 503 };
      world.mackerel.faults.add({ path: /aws-integrations/, effect });
      const run = await world.run({ operation: 'delete-aws-integration', ...ID });
      expect(run.exitCode).toBe(1);
      expect(run.log).not.toContain('deleted');
      expect(writes()).toEqual([]);
    },
  );

  test('nor can be looked for: the message says what may exist', async () => {
    world.mackerel.faults.add({ method: 'POST', effect: { kind: 'reset' }, times: Infinity });
    world.mackerel.faults.add({ method: 'GET', effect: { kind: 'latency', ms: 0 } });
    world.mackerel.faults.add({ method: 'GET', effect: { kind: 'status', status: 503 }, times: Infinity });
    const inputs = { operation: 'create-aws-integration', ...asInputs(EXAMPLE), retries: '1', summary: 'false' };
    const run = await world.run(inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The setting may have been created nevertheless.');
    expect(JSON.parse(run.outputs['result'] ?? '')).toMatchObject({ integrations: [{ outcome: 'unknown' }] });
  });

  test('to a deletion that was carried out: that it is gone is success', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    reset('DELETE', true);
    const run = await world.run({ operation: 'delete-aws-integration', ...ID });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.awsIntegrations()).toEqual([]);
  });

  test('to the request for an external ID: it is not asked for again, and the message says what may exist', async () => {
    world.mackerel.faults.add({ path: /external-id$/, effect: { kind: 'reset', workDone: true } });
    const run = await world.run({ operation: 'generate-aws-external-id' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('An external ID may have been issued nevertheless.');
    expect(writes()).toHaveLength(1);
  });
});

describe('what is read', () => {
  test('the list, with the API’s own objects', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    world.mackerel.addAwsIntegration({ name: 'other', id: 'a2', key: KEY, secretKey: SECRET_KEY });
    const run = await world.run({ operation: 'list-aws-integrations', apiKey: world.mackerel.readOnlyApiKey });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['awsIntegrations'] ?? '')).toMatchObject([
      { id: 'a1', includedTags: EXAMPLE.includedTags, key: null },
      { id: 'a2', name: 'other', roleArn: null, key: '***' },
    ]);
    expect(run.log).toContain('other (a2): ap-northeast-1, by access key; no service');
    expect(run.summary).toContain('| EC2, ELB, ALB |');
    expect(Object.keys(run.outputs)).not.toContain('hostIds');
  });

  test('the metrics that can be excluded', async () => {
    const run = await world.run({ operation: 'list-aws-excludable-metrics', apiKey: world.mackerel.readOnlyApiKey });
    expect(JSON.parse(run.outputs['excludableMetrics'] ?? '')).toMatchObject({
      EC2: expect.arrayContaining(['ec2.cpu.used']),
    });
    expect(run.log).toMatch(/list-aws-excludable-metrics done: metrics of \d+ services/);
  });

  test('a reply that is not as documented is a clear error', async () => {
    const body = { id: 'a1', name: 'x', services: { EC2: { enable: 'yes' } } };
    world.mackerel.faults.add({ effect: { kind: 'json', body } });
    const run = await world.run({ operation: 'get-aws-integration', ...ID });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('services.EC2.enable: It must be a boolean.');
  });

  test('what this action does not know of a service goes back as it came', async () => {
    const services = { EC2: { enable: true, role: null, excludedMetrics: [], new: { a: 1 } } };
    const body = { ...EXAMPLE, id: 'a1', key: null, services };
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    world.mackerel.faults.add({ method: 'GET', effect: { kind: 'json', body } });
    await world.run({ operation: 'update-aws-integration', ...ID, memo: 'new' });
    expect(written()).toMatchObject({ services });
  });
});

describe('a dry run', () => {
  test.each([
    ['create-aws-integration', { ...asInputs(EXAMPLE), name: 'another' }, 'create'],
    ['apply-aws-integration', { ...asInputs(EXAMPLE), name: 'another' }, 'create'],
    ['apply-aws-integration', { ...asInputs(EXAMPLE), memo: 'new' }, 'update'],
    ['update-aws-integration', { ...ID, memo: 'new' }, 'update'],
    ['delete-aws-integration', ID, 'delete'],
  ])('of %s writes nothing, and shows the plan', async (operation, inputs, action) => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const before = world.mackerel.awsIntegrations();
    const run = await world.run({ operation, ...inputs, dryRun: 'true' });
    expect(run.exitCode).toBe(0);
    expect(writes()).toEqual([]);
    expect(world.mackerel.awsIntegrations()).toEqual(before);
    expect(awsResultOf(run).integrations).toMatchObject([{ outcome: 'planned', action }]);
    expect(run.log).toMatch(/: would be (created|updated|deleted)\n/);
    expect(run.log).toContain('Nothing was changed: this is a dry run.');
    expect(run.outputs['created'] ?? 'false').toBe('false');
  });

  test('of a creation under a name that is taken fails as the creation would', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE), dryRun: 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('An AWS integration of that name already exists');
  });

  test('of generate-aws-external-id issues none', async () => {
    const run = await world.run({ operation: 'generate-aws-external-id', dryRun: 'true' });
    expect(run.exitCode).toBe(0);
    expect(world.asked()).toEqual([]);
    expect(run.outputs['externalId']).toBe('');
  });
});

describe('a warning', () => {
  test('for a service that is unknown here, which is passed on', async () => {
    world.mackerel.acceptExternalId(EXAMPLE.externalId);
    const services = '{"Neptune": {"enable": true}}';
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE), services });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('::warning::Unknown in services: Neptune. What is unknown here is passed on as it is.');
    expect(stored()?.services['Neptune']?.enable).toBe(true);
  });

  test('for automatic retirement where it is not documented', async () => {
    const services = '{"ELB": {"enable": true, "retireAutomatically": true}}';
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE), services });
    expect(run.log).toContain(
      '::warning::Services known to have retireAutomatically are EC2, RDS, ElastiCache, Lambda, ECSCluster, ALB, NLB. For ELB',
    );
    expect(run.log).toContain('retireAutomatically cannot be set for ELB.');
  });
});

describe('401', () => {
  test('where the Write permission is missing says so', async () => {
    const { readOnlyApiKey: apiKey } = world.mackerel;
    const run = await world.run({ operation: 'create-aws-integration', ...asInputs(EXAMPLE), apiKey });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('Mackerel answered 401');
    expect(run.log).toContain('also answers 401 if the key lacks the Write permission');
  });

  test('while reading asks for the Read permission', async () => {
    const { writeOnlyApiKey: apiKey } = world.mackerel;
    const run = await world.run({ operation: 'apply-aws-integration', ...asInputs(EXAMPLE), apiKey });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('also answers 401 if the key lacks the Read permission');
  });
});

test('an ID that Mackerel does not know is named, with the remedy', async () => {
  const run = await world.run({ operation: 'update-aws-integration', ...ID, memo: 'new' });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('::error::update-aws-integration failed for a1.%0AMackerel answered 404');
  expect(run.log).toContain('What to do: Check awsIntegrationId');
  expect(run.outputs['awsIntegrationId']).toBe('a1');
});
