import { describe, expect, test } from '@jest/globals';
import { allServices, BY_KEY, KEY, ROLE_ARN, SECRET_KEY, SERVICES, WITHOUT_ACCESS } from './aws-helpers.ts';
import { call, messageOf, start } from './helpers.ts';

test('the list holds every setting, in the order of creation', async () => {
  const simulator = await start();
  expect((await call(simulator, 'GET', '/aws-integrations')).body).toEqual({ aws_integrations: [] });
  const ids = ['b', 'a', 'c'].map((name) => simulator.addAwsIntegration({ name }).id);
  const reply = await call(simulator, 'GET', '/aws-integrations');
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ aws_integrations: ids.map((id) => ({ id })) });
});

test('a setting by role is answered whole, with every service', async () => {
  const simulator = await start();
  const { id } = simulator.addAwsIntegration({ name: 'one', roleArn: ROLE_ARN, externalId: 'ext' });
  const expected = {
    id,
    name: 'one',
    memo: '',
    key: null,
    roleArn: ROLE_ARN,
    externalId: 'ext',
    region: 'ap-northeast-1',
    includedTags: '',
    excludedTags: '',
    services: allServices({}),
  };
  const reply = await call(simulator, 'GET', `/aws-integrations/${id}`);
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual(expected);
  expect((await call(simulator, 'GET', '/aws-integrations')).body).toEqual({ aws_integrations: [expected] });
});

test('a setting by key is answered with its key and without its secret key', async () => {
  const simulator = await start();
  const { id } = simulator.addAwsIntegration(BY_KEY);
  const reply = await call(simulator, 'GET', `/aws-integrations/${id}`);
  expect(reply.body).toEqual({
    id,
    key: KEY,
    roleArn: null,
    externalId: null,
    ...WITHOUT_ACCESS,
    services: allServices(WITHOUT_ACCESS.services),
  });
  expect(simulator.awsIntegrations()).toMatchObject([{ id, secretKey: SECRET_KEY }]);
});

test('an unknown ID is 404', async () => {
  const reply = await call(await start(), 'GET', '/aws-integrations/9rxGOHfVF8F');
  expect(reply.status).toBe(404);
  expect(messageOf(reply)).toBe('AWS Integration Not Found.');
});

test('the excludable metrics are lists of names, for every service', async () => {
  const simulator = await start({ newAwsServices: ['Neptune'] });
  const reply = await call(simulator, 'GET', '/aws-integrations-excludable-metrics');
  expect(reply.status).toBe(200);
  const metrics = reply.body as Record<string, unknown[]>;
  expect(Object.keys(metrics)).toEqual([...SERVICES, 'Neptune']);
  expect(metrics['EC2']).toContain('ec2.status_check_failed.instance');
  expect(Object.values(metrics).flat()).toEqual(Object.values(metrics).flat().map(String));
});

test('a service that Mackerel learned since is answered too', async () => {
  const simulator = await start({ newAwsServices: ['Neptune'] });
  const { id } = simulator.addAwsIntegration();
  expect((await call(simulator, 'GET', `/aws-integrations/${id}`)).body).toMatchObject({
    services: { Neptune: { enable: false, role: null, excludedMetrics: [] } },
  });
});

describe('keys', () => {
  const reads = ['/aws-integrations', '/aws-integrations/<id>', '/aws-integrations-excludable-metrics'];
  const writes = [
    ['POST', '/aws-integrations'],
    ['PUT', '/aws-integrations/<id>'],
    ['DELETE', '/aws-integrations/<id>'],
    ['POST', '/aws-integrations-external-id'],
  ] as const;

  test.each(reads)('GET %s needs Read, and refuses every other key with 401', async (path) => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration();
    const statuses = [];
    const { apiKey, readOnlyApiKey, writeOnlyApiKey, forbiddenApiKey } = simulator;
    for (const key of [apiKey, readOnlyApiKey, writeOnlyApiKey, forbiddenApiKey, 'nobody', null]) {
      statuses.push((await call(simulator, 'GET', path.replace('<id>', id), { key })).status);
    }
    expect(statuses).toEqual([200, 200, 401, 401, 401, 401]);
  });

  test.each(writes)('%s %s needs Read and Write, and refuses every other key with 401', async (method, path) => {
    const simulator = await start();
    const { id } = simulator.addAwsIntegration({ ...BY_KEY, name: 'before' });
    const before = simulator.awsIntegrations();
    const ask = (key: string | null) =>
      call(simulator, method, path.replace('<id>', id), { key, ...(method === 'DELETE' ? {} : { body: BY_KEY }) });
    const { readOnlyApiKey, writeOnlyApiKey, forbiddenApiKey } = simulator;
    for (const key of [readOnlyApiKey, writeOnlyApiKey, forbiddenApiKey, 'nobody', null]) {
      const reply = await ask(key);
      expect(reply.status).toBe(401);
      expect(messageOf(reply)).toEqual(expect.any(String));
    }
    expect(simulator.awsIntegrations()).toEqual(before);
    expect((await ask(simulator.apiKey)).status).toBe(200);
  });
});
