import { describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import {
  allServices,
  BY_KEY,
  byRole,
  disabled,
  KEY,
  ROLE_ARN,
  SECRET_KEY,
  SERVICES,
  WITHOUT_ACCESS,
} from './aws-helpers.ts';
import { call, messageOf, start } from './helpers.ts';

const create = (simulator: Simulator, body: unknown) => call(simulator, 'POST', '/aws-integrations', { body });
const update = (simulator: Simulator, id: string, body: unknown) =>
  call(simulator, 'PUT', `/aws-integrations/${id}`, { body });

describe('create', () => {
  test('by key stores the setting and answers it without the secret key', async () => {
    const simulator = await start();
    const reply = await create(simulator, BY_KEY);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9]+$/),
      key: KEY,
      roleArn: null,
      externalId: null,
      ...WITHOUT_ACCESS,
      services: allServices(WITHOUT_ACCESS.services),
    });
    expect(reply.text).not.toContain('secret');
    expect(simulator.awsIntegrations()).toEqual([{ ...(reply.body as object), secretKey: SECRET_KEY }]);
  });

  test('by role with an external ID that was issued', async () => {
    const simulator = await start();
    const issued = await call(simulator, 'POST', '/aws-integrations-external-id', { body: {} });
    const { externalId } = issued.body as { externalId: string };
    const reply = await create(simulator, { ...byRole(simulator), externalId });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ key: null, roleArn: ROLE_ARN, externalId });
  });

  test('several settings may have the same external ID', async () => {
    const simulator = await start();
    const replies = [
      await create(simulator, { ...byRole(simulator), name: 'one' }),
      await create(simulator, { ...byRole(simulator), name: 'two' }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('with a list of included metrics in one service only such lists come back, for every service', async () => {
    const simulator = await start();
    const RDS = { enable: true, role: null, includedMetrics: ['rds.cpu.used'], retireAutomatically: false };
    const reply = await create(simulator, { ...BY_KEY, services: { RDS, S3: { enable: true, role: null } } });
    expect(reply.status).toBe(200);
    expect((reply.body as { services: object }).services).toEqual({
      ...Object.fromEntries(SERVICES.map((service) => [service, disabled(service, 'includedMetrics')])),
      RDS,
      S3: { enable: true, role: null, includedMetrics: [] },
    });
  });

  test('a service with neither list of metrics excludes none', async () => {
    const simulator = await start();
    const reply = await create(simulator, { ...BY_KEY, services: { SQS: { enable: true, role: null } } });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ services: { SQS: { enable: true, role: null, excludedMetrics: [] } } });
  });

  test('a list that holds nothing but an empty name is an empty list', async () => {
    const simulator = await start();
    const SQS = { enable: true, role: null, excludedMetrics: [''] };
    const reply = await create(simulator, { ...BY_KEY, services: { SQS } });
    expect(reply.body).toMatchObject({ services: { SQS: { ...SQS, excludedMetrics: [] } } });
  });

  describe.each([null, ''])('%j in the other way in counts as not given', (none) => {
    test('beside a role', async () => {
      const simulator = await start();
      const reply = await create(simulator, { ...byRole(simulator), key: none, secretKey: none });
      expect(reply.status).toBe(200);
      expect(reply.body).toMatchObject({ key: null, roleArn: ROLE_ARN, externalId: 'issued' });
    });

    test('beside a key', async () => {
      const simulator = await start();
      const reply = await create(simulator, { ...BY_KEY, roleArn: none, externalId: none });
      expect(reply.status).toBe(200);
      expect(reply.body).toMatchObject({ key: KEY, roleArn: null, externalId: null });
    });
  });

  test.each([
    [undefined, 'Shop:web'],
    [false, 'Shop:web'],
    [true, 'Shop: web'],
  ])('a role is taken with a blank; with awsRolesWithBlank %s it comes back as %j', async (option, role) => {
    const simulator = await start(option === undefined ? {} : { awsRolesWithBlank: option });
    for (const [name, sent] of [
      ['one', 'Shop: web'],
      ['two', 'Shop:web'],
    ]) {
      const created = await create(simulator, {
        ...BY_KEY,
        name,
        services: { SQS: { enable: true, role: sent, excludedMetrics: [] } },
      });
      expect(created.body).toMatchObject({ services: { SQS: { role }, S3: { role: null } } });
    }
    expect((await call(simulator, 'GET', '/aws-integrations')).body).toMatchObject({
      aws_integrations: [{ services: { SQS: { role } } }, { services: { SQS: { role } } }],
    });
  });

  describe.each(['Route 53', 'Route53'] as const)('with awsRoute53Name %s', (awsRoute53Name) => {
    const setting = { enable: true, role: null, excludedMetrics: [] };

    test.each(['Route 53', 'Route53'])('%s is taken and comes back in that spelling', async (sent) => {
      const simulator = await start({ awsRoute53Name });
      const reply = await create(simulator, { ...BY_KEY, services: { [sent]: setting } });
      const { services } = reply.body as { services: Record<string, unknown> };
      expect(Object.keys(services).filter((name) => name.startsWith('Route'))).toEqual([awsRoute53Name]);
      expect(services[awsRoute53Name]).toEqual(setting);
    });

    test('both at once are 400', async () => {
      const simulator = await start({ awsRoute53Name });
      const services = { 'Route 53': setting, Route53: setting };
      expect((await create(simulator, { ...BY_KEY, services })).status).toBe(400);
    });

    test('its metrics are listed under that name', async () => {
      const simulator = await start({ awsRoute53Name });
      const { body } = await call(simulator, 'GET', '/aws-integrations-excludable-metrics');
      expect(body).toMatchObject({ [awsRoute53Name]: expect.arrayContaining(['route53.health_check.status']) });
    });
  });

  test.each(['EC2', 'RDS', 'ElastiCache', 'ALB', 'NLB', 'Lambda', 'ECSCluster'])(
    '%s can retire automatically',
    async (service) => {
      const simulator = await start();
      const setting = { enable: true, role: null, excludedMetrics: [], retireAutomatically: true };
      const reply = await create(simulator, { ...BY_KEY, services: { [service]: setting } });
      expect(reply.body).toMatchObject({ services: { [service]: setting } });
    },
  );

  test('a service that Mackerel learned since is accepted', async () => {
    const simulator = await start({ newAwsServices: ['Neptune'] });
    const services = { Neptune: { enable: true, role: null, excludedMetrics: [] } };
    expect((await create(simulator, { ...BY_KEY, services })).status).toBe(200);
  });

  test('a name that is taken is 400', async () => {
    const simulator = await start();
    await create(simulator, BY_KEY);
    const reply = await create(simulator, BY_KEY);
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toBe('The name is already used by another AWS integration.');
    expect(simulator.awsIntegrations()).toHaveLength(1);
  });

  const service = (fields: object) => ({
    services: { SQS: { enable: true, role: null, excludedMetrics: [], ...fields } },
  });
  const both = {
    SQS: { enable: true, role: null, excludedMetrics: [] },
    RDS: { enable: true, role: null, includedMetrics: [] },
  };
  test.each<[string, object]>([
    ['no name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['no memo', { memo: undefined }],
    ['no region', { region: undefined }],
    ['an empty region', { region: '' }],
    ['no includedTags', { includedTags: undefined }],
    ['tags that are a list', { includedTags: ['service:foo'] }],
    ['no excludedTags', { excludedTags: undefined }],
    ['no services', { services: undefined }],
    ['services that are a list', { services: [] }],
    ['a service that is no object', { services: { EC2: true } }],
    ['a service without enable', service({ enable: undefined })],
    ['enable as a string', service({ enable: 'true' })],
    ['a service without a role', service({ role: undefined })],
    ['a role that is no full name', service({ role: 'EC2Role' })],
    ['an empty role', service({ role: '' })],
    ['metrics that are a string', service({ excludedMetrics: 'sqs.x' })],
    ['both kinds of metrics in one service', service({ includedMetrics: [] })],
    ['both kinds of metrics in one setting', { services: both }],
    ['retireAutomatically where there is none', service({ retireAutomatically: false })],
    ['an unknown service', { services: { Ec2: { enable: true, role: null, excludedMetrics: [] } } }],
    ['no way in', { key: undefined, secretKey: undefined }],
    ['a key without its secret', { secretKey: undefined }],
    ['a secret without its key', { key: undefined }],
    ['an empty key', { key: '' }],
    ['a key that is null and nothing beside it', { key: null, secretKey: null }],
    ['a role without an external ID', { key: undefined, secretKey: undefined, roleArn: ROLE_ARN }],
    ['an external ID without a role', { key: undefined, secretKey: undefined, externalId: 'issued' }],
    ['both ways in', { roleArn: ROLE_ARN, externalId: 'issued' }],
    [
      'an external ID that Mackerel did not issue',
      { key: undefined, secretKey: undefined, roleArn: ROLE_ARN, externalId: 'made-up' },
    ],
  ])('%s is 400 and stores nothing', async (_name, fields) => {
    const simulator = await start();
    simulator.acceptExternalId('issued');
    const reply = await create(simulator, { ...BY_KEY, ...fields });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.awsIntegrations()).toEqual([]);
  });
});

describe('update', () => {
  test('overwrites everything but the way in, and disables the services left out', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const changes = {
      name: 'renamed',
      memo: '',
      region: 'us-east-1',
      includedTags: '',
      excludedTags: 'a:b',
      services: { 'Route 53': { enable: true, role: 'Net:dns', excludedMetrics: [] } },
    };
    const reply = await update(simulator, id, changes);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      id,
      key: KEY,
      roleArn: null,
      externalId: null,
      ...changes,
      services: allServices(changes.services),
    });
    expect((await call(simulator, 'GET', `/aws-integrations/${id}`)).body).toEqual(reply.body);
    expect(simulator.awsIntegrations()).toMatchObject([{ secretKey: SECRET_KEY }]);
  });

  test('what was read can be sent back without a change', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const before = simulator.awsIntegrations();
    const { body } = await call(simulator, 'GET', `/aws-integrations/${id}`);
    expect((await update(simulator, id, body)).status).toBe(200);
    expect(simulator.awsIntegrations()).toEqual(before);
  });

  test('a new key and a new secret key replace the old ones', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const reply = await update(simulator, id, { ...BY_KEY, key: 'NEW', secretKey: 'new-one' });
    expect(reply.text).not.toContain('new-one');
    expect(simulator.awsIntegrations()).toMatchObject([{ key: 'NEW', secretKey: 'new-one' }]);
  });

  test('null clears the old way in, so that it can be changed to a role', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const reply = await update(simulator, id, { ...byRole(simulator), key: null, secretKey: null });
    expect(reply.body).toMatchObject({ key: null, roleArn: ROLE_ARN, externalId: 'issued' });
    expect(simulator.awsIntegrations()).toMatchObject([{ secretKey: null }]);
  });

  test('and back to a key', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(byRole(simulator));
    const reply = await update(simulator, id, { ...BY_KEY, roleArn: null, externalId: null });
    expect(reply.body).toMatchObject({ key: KEY, roleArn: null, externalId: null });
  });

  test('a setting may keep its name', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    expect((await update(simulator, id, { ...WITHOUT_ACCESS, memo: 'x' })).body).toMatchObject({ memo: 'x' });
  });

  test.each<[string, object]>([
    ['a name that another one has', { name: 'taken' }],
    ['a new way in while the old one is still there', { roleArn: ROLE_ARN, externalId: 'issued' }],
    ['no way in any more', { key: null, secretKey: null }],
    ['half a way in', { secretKey: null }],
    ['no memo', { memo: undefined }],
    ['no services', { services: undefined }],
    ['a role that is no full name', { services: { SQS: { enable: true, role: 'x', excludedMetrics: [] } } }],
  ])('%s is 400 and changes nothing', async (_name, fields) => {
    const simulator = await start();
    simulator.acceptExternalId('issued');
    simulator.addAwsIntegration({ name: 'taken' });
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const before = simulator.awsIntegrations();
    const reply = await update(simulator, id, { ...WITHOUT_ACCESS, ...fields });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.awsIntegrations()).toEqual(before);
  });

  test('a setting with included metrics can be sent back as it was read', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration({
      ...BY_KEY,
      services: { SQS: { enable: true, role: null, includedMetrics: [] } },
    });
    const { body } = await call(simulator, 'GET', `/aws-integrations/${id}`);
    const reply = await update(simulator, id, body);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(body);
  });

  test('an unknown ID is 404', async () => {
    const reply = await update(await start(), '9rxGOHfVF8F', BY_KEY);
    expect(reply.status).toBe(404);
    expect(messageOf(reply)).toBe('AWS Integration Not Found.');
  });
});

describe('delete', () => {
  test('answers the setting that is gone', async () => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration(BY_KEY);
    const other = simulator.addAwsIntegration({ name: 'other' });
    const { body } = await call(simulator, 'GET', `/aws-integrations/${id}`);
    const reply = await call(simulator, 'DELETE', `/aws-integrations/${id}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(body);
    expect(reply.text).not.toContain('secret');
    expect(simulator.awsIntegrations()).toEqual([other]);
    expect((await call(simulator, 'GET', `/aws-integrations/${id}`)).status).toBe(404);
    expect((await call(simulator, 'DELETE', `/aws-integrations/${id}`)).status).toBe(404);
  });

  test('frees the name, and never gives the ID again', async () => {
    const simulator = await start();
    const first = (await create(simulator, BY_KEY)).body as { id: string };
    await call(simulator, 'DELETE', `/aws-integrations/${first.id}`);
    const second = await create(simulator, BY_KEY);
    expect(second.status).toBe(200);
    expect(second.body).not.toMatchObject({ id: first.id });
  });

  test('an external ID is good until the last setting that has it is deleted', async () => {
    const simulator = await start();
    const body = byRole(simulator);
    const ids: string[] = [];
    for (const name of ['one', 'two']) {
      ids.push(((await create(simulator, { ...body, name })).body as { id: string }).id);
    }
    const [one = '', two = ''] = ids;
    await call(simulator, 'DELETE', `/aws-integrations/${one}`);
    expect((await create(simulator, { ...body, name: 'three' })).status).toBe(200);
    await call(simulator, 'DELETE', `/aws-integrations/${two}`);
    const [three] = simulator.awsIntegrations();
    await call(simulator, 'DELETE', `/aws-integrations/${three?.id ?? ''}`);
    expect((await create(simulator, { ...body, name: 'four' })).status).toBe(400);
  });
});

describe('external IDs', () => {
  test.each(['', '{}', 'null'])('are issued with the body %j, each once', async (rawBody) => {
    const simulator = await start();
    const ask = () => call(simulator, 'POST', '/aws-integrations-external-id', { rawBody });
    const [one, other] = [await ask(), await ask()];
    expect(one.status).toBe(200);
    expect(one.body).toEqual({ externalId: expect.stringMatching(/^\S+$/) });
    expect(one.text).not.toBe(other.text);
  });
});
