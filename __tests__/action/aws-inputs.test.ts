import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { asInputs, awsResultOf, EXAMPLE, KEY, SECRET_KEY, traces, WITHOUT_WAY_IN, workspace } from './aws-world.ts';
import { setUpWorld } from './world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const world = setUpWorld();

const withoutWayIn = asInputs(WITHOUT_WAY_IN);
const services = (value: unknown) => ({ ...asInputs(EXAMPLE), services: JSON.stringify(value) });
const EC2 = (service: Record<string, unknown>) => services({ EC2: { enable: true, role: null, ...service } });

describe('bad settings are refused before any request, each naming its path', () => {
  const BAD: [string, Record<string, string>, string][] = [
    ['half a way in, by role', { ...withoutWayIn, roleArn: EXAMPLE.roleArn }, '- externalId is empty. It is missing'],
    ['half a way in, by its other half', { ...withoutWayIn, externalId: 'x' }, '- roleArn is empty. It is missing'],
    ['half a way in, by key', { ...withoutWayIn, key: KEY }, '- secretKey is empty. It is missing'],
    ['half a way in, by secret', { ...withoutWayIn, secretKey: SECRET_KEY }, '- key is empty. It is missing'],
    ['two ways in', { ...asInputs(EXAMPLE), key: KEY }, '- roleArn, externalId, key. These are two ways into AWS.'],
    ['a role that is no full name', EC2({ role: 'web' }), '- services.EC2.role is "web". A role full name is'],
    ['an empty role', EC2({ role: '' }), '- services.EC2.role is empty. A role full name is'],
    ['both kinds in a service', EC2({ excludedMetrics: [], includedMetrics: [] }), '- services.EC2. It has both'],
    [
      'both kinds in a setting',
      services({ EC2: { enable: true, excludedMetrics: ['a'] }, ELB: { enable: true, includedMetrics: ['b'] } }),
      '- services.EC2.excludedMetrics, services.ELB.includedMetrics. Both kinds of metrics are in one setting',
    ],
    [
      'no metrics in a service where those of others are included',
      services({ EC2: { enable: true }, ELB: { enable: true, includedMetrics: ['b'] } }),
      '- services.EC2.includedMetrics is empty. It is missing',
    ],
    ['a wrong type', EC2({ enable: 'yes' }), '- services.EC2.enable. It must be a boolean.'],
    ['a key that is no part of a service', EC2({ exludedMetrics: [] }), 'not known here: exludedMetrics'],
    ['services that are no object', { ...asInputs(EXAMPLE), services: '[1]' }, '- services. It must be an object.'],
    [
      'a tag without a colon',
      { ...asInputs(EXAMPLE), includedTags: 'foo' },
      '- includedTags is "foo". A tag is key:value',
    ],
    [
      'a tag with a comma',
      { ...asInputs(EXAMPLE), excludedTags: '["a:b,c:d"]' },
      '- excludedTags is "a:b,c:d". A tag is',
    ],
    [
      'tags that came out empty',
      { ...asInputs(EXAMPLE), includedTags: ',' },
      '- includedTags is ",". It holds no tag.',
    ],
    ['an ARN that is none', { ...asInputs(EXAMPLE), roleArn: 'MackerelRole' }, '- roleArn is "MackerelRole".'],
    ['a region that is none', { ...asInputs(EXAMPLE), region: 'Tokyo, Japan' }, '- region is "Tokyo, Japan".'],
    [
      'a secret key with a space',
      { ...withoutWayIn, key: KEY, secretKey: 'a b' },
      '- secretKey. It holds a line break',
    ],
  ];

  test.each(BAD)('%s', async (_, inputs, message) => {
    for (const operation of ['create-aws-integration', 'apply-aws-integration']) {
      const run = await world.run({ operation, ...inputs });
      expect(run.exitCode).toBe(1);
      expect(world.mackerel.requests).toEqual([]);
      expect(run.log).toContain(message);
      expect(run.log).toContain('Nothing was sent to Mackerel.');
    }
  });

  test('all at once', async () => {
    const run = await world.run({ operation: 'create-aws-integration', key: KEY, includedTags: 'foo' });
    expect(run.exitCode).toBe(1);
    for (const path of ['name', 'region', 'services', 'secretKey', 'includedTags']) {
      expect(run.log).toContain(`- ${path} is `);
    }
    expect(world.mackerel.requests).toEqual([]);
  });

  test.each([
    ['update-aws-integration', { memo: 'new' }, 'awsIntegrationId is empty'],
    ['get-aws-integration', {}, 'awsIntegrationId is empty'],
    ['delete-aws-integration', { awsIntegrationId: '../hosts' }, 'awsIntegrationId is "../hosts"'],
    ['update-aws-integration', { awsIntegrationId: 'a1' }, 'Nothing is to be updated'],
    ['apply-aws-integration', { services: '{}' }, 'name is empty'],
  ])('%s with %j', async (operation, inputs, message) => {
    const run = await world.run({ operation, ...inputs });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.requests).toEqual([]);
    expect(run.log).toContain(message);
    expect(Object.keys(run.outputs)).toEqual(['result']);
  });

  test('no way in is one before any request where the setting is to be created', async () => {
    const run = await world.run({ operation: 'create-aws-integration', ...withoutWayIn });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.requests).toEqual([]);
    expect(run.log).toContain('- roleArn, externalId, or key, secretKey is empty. There is no way into AWS.');
  });

  test.each(['true', 'false'])(
    'no way in is one for apply only where no setting has it (dry run: %s)',
    async (dryRun) => {
      const run = await world.run({ operation: 'apply-aws-integration', ...withoutWayIn, dryRun });
      expect(run.exitCode).toBe(1);
      expect(world.asked()).toEqual(['GET /aws-integrations']);
      expect(run.log).toContain('There is no way into AWS, and no setting of this name yet whose way could stay.');
    },
  );

  test('a region that is missing is one only where the setting must be created', async () => {
    const run = await world.run({ operation: 'apply-aws-integration', ...asInputs(EXAMPLE), region: '' });
    expect(run.exitCode).toBe(1);
    expect(world.asked()).toEqual(['GET /aws-integrations']);
    expect(run.log).toContain('Nothing was changed. region: It is required');
  });
});

describe('configFile', () => {
  const apply = (env: Record<string, string>, inputs: Record<string, string> = {}) =>
    world.run({ operation: 'apply-aws-integration', configFile: 'aws.yml', ...inputs }, { env });

  test('in YAML, with tags as a list; inputs override it', async () => {
    world.mackerel.acceptExternalId('string');
    const yaml = [
      'name: example',
      'memo: from the file',
      `roleArn: ${EXAMPLE.roleArn}`,
      'externalId: string',
      'region: ap-northeast-1',
      'includedTags: ["service:foo", "service:bar"]',
      'services:',
      '  EC2: { enable: true, role: Shop:web }',
    ].join('\n');
    const run = await apply(workspace({ 'aws.yml': yaml }), { memo: 'from the input' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.awsIntegrations()).toMatchObject([
      { name: 'example', memo: 'from the input', includedTags: 'service:foo,service:bar' },
    ]);
  });

  test('may hold the ID of the setting to update, which is no part of what is created or applied', async () => {
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1' });
    const files = workspace({ 'aws.yml': { awsIntegrationId: 'a1', memo: 'new' } });
    const inputs = { operation: 'update-aws-integration', configFile: 'aws.yml' };
    expect((await world.run(inputs, { env: files })).exitCode).toBe(0);
    expect(world.mackerel.awsIntegrations()).toMatchObject([{ id: 'a1', memo: 'new', region: EXAMPLE.region }]);
    const run = await apply(workspace({ 'aws.yml': { ...EXAMPLE, awsIntegrationId: 'a1' } }));
    expect(run.log).toContain('- awsIntegrationId is "a1". It is for update-aws-integration alone');
  });

  test('by role is overridden as a whole by a key', async () => {
    const run = await apply(workspace({ 'aws.yml': EXAMPLE }), { key: KEY, secretKey: SECRET_KEY });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.awsIntegrations()).toMatchObject([{ key: KEY, secretKey: SECRET_KEY, roleArn: null }]);
  });

  test('with several settings: each is reported by itself, and one that fails does not stop the others', async () => {
    world.mackerel.acceptExternalId('string');
    world.mackerel.addAwsIntegration({ ...EXAMPLE, id: 'a1', name: 'there', memo: 'old' });
    const integrations = [
      { ...EXAMPLE, name: 'refused', externalId: 'not-issued' },
      { ...EXAMPLE, name: 'there' },
      { ...EXAMPLE, name: 'new' },
      { ...WITHOUT_WAY_IN, name: 'by key', key: KEY },
    ];
    const run = await apply(workspace({ 'aws.yml': { integrations } }), { secretKey: SECRET_KEY });
    expect(run.exitCode).toBe(1);
    expect(awsResultOf(run).integrations.map(({ name, action, outcome }) => [name, action, outcome])).toEqual([
      ['refused', 'create', 'failed'],
      ['there', 'update', 'changed'],
      ['new', 'create', 'changed'],
      ['by key', 'create', 'changed'],
    ]);
    expect(run.log).toContain('::error::apply-aws-integration failed for refused.');
    expect(run.log).toContain('1 failed, 3 changed of 4 integrations');
    expect(run.outputs['created']).toBe('true');
    expect((JSON.parse(run.outputs['awsIntegrations'] ?? '') as unknown[]).length).toBe(3);
    expect(world.mackerel.awsIntegrations().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['there', 'new', 'by key']),
    );
  });

  test('with several settings names where in it something is wrong', async () => {
    const integrations = [EXAMPLE, { ...EXAMPLE, services: { EC2: { role: 'web' } } }, { ...EXAMPLE, name: 1 }];
    const run = await apply(workspace({ 'aws.yml': { integrations } }));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('- integrations.1.name is "example". Another setting in the same file has that name');
    expect(run.log).toContain('- integrations.1.services.EC2.role is "web".');
    expect(run.log).toContain('- integrations.2.name. It must be a string. (in configFile)');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('with several settings is for apply alone, and without the input name', async () => {
    const files = workspace({ 'aws.yml': { integrations: [EXAMPLE] } });
    const named = await apply(files, { name: 'x' });
    expect(named.log).toContain('- name is "x". It names one setting, and configFile holds several');
    const inputs = { operation: 'create-aws-integration', configFile: 'aws.yml' };
    const created = await world.run(inputs, { env: files });
    expect(created.log).toContain('- configFile is "aws.yml". It holds a list (integrations)');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('with a secret key is refused, and the secret shown nowhere', async () => {
    const files = workspace({ 'aws.yml': { ...EXAMPLE, secretKey: SECRET_KEY } });
    const run = await apply(files);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('- secretKey. A secret has no place in a file');
    expect(run.log).toContain('use the input secretKey');
    expect(traces(run)).not.toContain(SECRET_KEY);
    expect(world.mackerel.requests).toEqual([]);
  });

  const outside = temporaryFolder('outside');
  writeFileSync(join(outside, 'aws.yml'), JSON.stringify(EXAMPLE));

  test.each([
    ['..', `../${outside.split('/').at(-1) ?? ''}/aws.yml`],
    ['an absolute path', join(outside, 'aws.yml')],
    ['a symbolic link to a file', 'link.yml'],
    ['a symbolic link to a folder', 'folder/aws.yml'],
  ])('does not lead out of the workspace by %s', async (_, configFile) => {
    const files = workspace({ 'there.yml': EXAMPLE });
    symlinkSync(join(outside, 'aws.yml'), join(files.GITHUB_WORKSPACE, 'link.yml'));
    symlinkSync(outside, join(files.GITHUB_WORKSPACE, 'folder'));
    const run = await apply(files, { configFile });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('It leads out of the workspace.');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('may be a symbolic link that stays inside', async () => {
    world.mackerel.acceptExternalId('string');
    const files = workspace({ 'there.yml': EXAMPLE });
    symlinkSync('there.yml', join(files.GITHUB_WORKSPACE, 'aws.yml'));
    expect((await apply(files)).exitCode).toBe(0);
  });

  test.each([
    ['that is not there', {}, 'There is no such file in the workspace'],
    ['that is a folder', { 'aws.yml/x': '' }, 'It is not a file.'],
    ['that is too large', { 'aws.yml': ' '.repeat(1024 * 1024 + 1) }, 'It is larger than 1024 KiB.'],
    ['that is no YAML', { 'aws.yml': 'a: [' }, 'It is neither JSON nor YAML'],
    ['that is a list', { 'aws.yml': [EXAMPLE] }, '- configFile. It must be an object.'],
    ['without settings', { 'aws.yml': { integrations: [] } }, 'a list of 1 to 1000 settings'],
    ['with more than settings', { 'aws.yml': { integrations: [EXAMPLE], region: 'x' } }, 'it must hold nothing'],
  ])('%s is a clear error', async (_, files, message) => {
    const run = await apply(workspace(files));
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(message);
    expect(world.mackerel.requests).toEqual([]);
  });
});

describe('secrets', () => {
  test('appear nowhere but in their masks and in the one request', async () => {
    const run = await world.run(
      { operation: 'create-aws-integration', ...withoutWayIn, key: KEY, secretKey: SECRET_KEY },
      { debug: true },
    );
    expect(run.exitCode).toBe(0);
    const lines = run.log.split('\n');
    expect(lines.slice(0, 3)).toEqual(expect.arrayContaining([`::add-mask::${KEY}`, `::add-mask::${SECRET_KEY}`]));
    expect(traces(run)).not.toContain(KEY);
    expect(traces(run)).not.toContain(SECRET_KEY);
    const holding = world.mackerel.requests.filter(({ rawBody }) => rawBody.includes(SECRET_KEY));
    expect(holding.map(({ method }) => method)).toEqual(['POST']);
    expect(JSON.stringify(world.mackerel.requests.map(({ path, headers }) => [path, headers]))).not.toContain(
      SECRET_KEY,
    );
  });

  test.each(['key', 'secretKey'])('%s is masked also where it is of no use', async (name) => {
    const run = await world.run({ operation: 'retire', hostIds: 'a1', [name]: 'not-to-be-seen' });
    expect(run.log).toContain('::add-mask::not-to-be-seen\n');
    expect(traces(run)).not.toContain('not-to-be-seen');
  });

  test.each(['get-aws-integration', 'list-aws-integrations', 'delete-aws-integration'])(
    'a key that only Mackerel knew is masked before anything is said (%s)',
    async (operation) => {
      // Mackerel shows the key where no one expects it, too.
      world.mackerel.addAwsIntegration({ id: 'a1', name: `of ${KEY}`, memo: KEY, key: KEY, secretKey: SECRET_KEY });
      const id: Record<string, string> = operation.startsWith('list') ? {} : { awsIntegrationId: 'a1' };
      const run = await world.run({ operation, ...id }, { debug: true });
      expect(run.exitCode).toBe(0);
      expect(run.log).toContain(`::add-mask::${KEY}\n`);
      expect(traces(run)).not.toContain(KEY);
    },
  );

  test('a key that the file holds is masked too', async () => {
    const files = workspace({ 'aws.json': { ...WITHOUT_WAY_IN, name: `of ${KEY}`, key: KEY } });
    const inputs = { operation: 'apply-aws-integration', configFile: 'aws.json', secretKey: SECRET_KEY };
    const run = await world.run(inputs, { env: files, debug: true });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(`::add-mask::${KEY}\n`);
    expect(traces(run)).not.toContain(KEY);
  });

  test('that Mackerel repeats in an error are not shown', async () => {
    const body = { error: { message: `Bad: ${SECRET_KEY} and ${KEY}` } };
    world.mackerel.faults.add({ method: 'POST', effect: { kind: 'status', status: 400, body } });
    const run = await world.run({
      operation: 'create-aws-integration',
      ...withoutWayIn,
      key: KEY,
      secretKey: SECRET_KEY,
    });
    expect(run.log).toContain('Bad: *** and ***');
    expect(traces(run)).not.toContain(SECRET_KEY);
  });
});
