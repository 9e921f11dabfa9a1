import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../temporary-folder.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();
const RETIRE = { operation: 'retire' };

/** Runs a step that must be refused before the first request. */
async function refusal(inputs: Record<string, string>): Promise<string> {
  const run = await world.run(inputs);
  expect(run.exitCode).toBe(1);
  expect(world.mackerel.requests).toEqual([]);
  return run.log;
}

describe('a list in which an item begins with a dash', () => {
  const lists: [string, Record<string, string>][] = [
    ['hostIds', { operation: 'retire', hostIds: '- a1\n- b2' }],
    ['hostIds', { operation: 'retire', hostIds: 'a1\n  -   b2' }],
    ['hostIds', { operation: 'retire', hostIds: 'a1, - b2' }],
    ['hostIds', { operation: 'retire', hostIds: '- a1 - b2' }],
    ['hostIds', { operation: 'retire', hostIds: 'a1 -' }],
    ['customIdentifier', { operation: 'retire', customIdentifier: '- i-1\n- i-2' }],
    ['role', { operation: 'list', service: 'Shop', role: '- web\r\n- db' }],
    ['currentStatus', { operation: 'list', currentStatus: '- working' }],
    ['roleFullnames', { operation: 'update-roles', hostIds: 'a1', roleFullnames: '- Shop: web' }],
    ['includedTags', { operation: 'update-aws-integration', awsIntegrationId: 'a1', includedTags: '- a:b\n- c:d' }],
    ['excludedTags', { operation: 'update-aws-integration', awsIntegrationId: 'a1', excludedTags: '- a:b' }],
  ];
  test.each(lists)('%s is refused as a YAML list: %j', async (name, inputs) => {
    const log = await refusal(inputs);
    expect(log).toContain(`- ${name} is `);
    expect(log).toContain('It is written as a YAML list (`- item`), but GitHub hands it over as plain text.');
    expect(log).toContain('One input needs to be corrected.');
  });

  test('may hold dashes elsewhere', async () => {
    world.mackerel.addHost({ id: 'a-1' });
    world.mackerel.addHost({ id: '-b', customIdentifier: 'web - 1' });
    expect((await world.run({ ...RETIRE, hostIds: 'a-1' })).exitCode).toBe(0);
    expect((await world.run({ ...RETIRE, customIdentifier: 'web - 1' })).exitCode).toBe(0);
  });

  test('is no YAML list where it is JSON', async () => {
    world.mackerel.addHost({ id: 'h1', customIdentifier: '- 1' });
    expect((await world.run({ ...RETIRE, customIdentifier: '["- 1"]' })).exitCode).toBe(0);
  });
});

describe('an expression that went wrong', () => {
  const words = ['Array', 'Object', '[object Object]', 'null', 'undefined', 'none', 'None', 'NaN', 'true', 'false'];
  test.each([...words, '***', '[object Object],[object Object]'])('is not a host ID: %s', async (word) => {
    world.mackerel.addHost({ id: 'h1' });
    const log = await refusal({ ...RETIRE, hostIds: word });
    expect(log).toMatch(/- hostIds is ".*"\. It is what (?:GitHub|JavaScript|a log|an expression)/);
    const mixed = await refusal({ ...RETIRE, hostIds: `h1\n${word}` });
    expect(mixed).toContain('- hostIds is ');
  });

  test.each(['{"undefined":"working"}', '{"working":["null"]}', '{"h1":"working","Array":"hibernating"}'])(
    'is not a host ID in statuses: %s',
    async (statuses) => {
      const log = await refusal({ operation: 'update-status', statuses });
      expect(log).toMatch(/- statuses is "(?:undefined|null|Array)"\. It is what /);
    },
  );

  test('is not a host ID in a hostIdFile', async () => {
    const file = join(temporaryFolder('host-id'), 'id');
    writeFileSync(file, 'undefined\n');
    const log = await refusal({ ...RETIRE, hostIdFile: file });
    expect(log).toContain('It is not the ID file of mackerel-agent');
  });

  test.each([
    ['retire', 'customIdentifier', 'undefined'],
    ['register', 'customIdentifier', 'null'],
    ['register', 'customIdentifier', '***'],
    ['list', 'service', 'Object'],
    ['update-roles', 'roleFullnames', 'Array'],
    ['get-aws-integration', 'awsIntegrationId', 'undefined'],
  ])('is nothing else either: %s, %s: %s', async (operation, name, value) => {
    const more = { register: { name: 'web' }, 'update-roles': { hostIds: 'h1' } }[operation];
    const log = await refusal({ operation, ...more, [name]: value });
    expect(log).toMatch(new RegExp(`- ${name} is ".*"\\. It is what`));
  });

  test('a service may be called none all the same', async () => {
    world.mackerel.addHost({ roleFullnames: ['none:true'] });
    const run = await world.run({ operation: 'list', service: 'none', role: 'true' });
    expect(run.outputs['hostCount']).toBe('1');
  });

  test('toJSON of an object is one mistake, not one for each word of it', async () => {
    const log = await refusal({ ...RETIRE, hostIds: '{\n  "a": "h1",\n  "b": "h2"\n}' });
    expect(log).toContain('One input needs to be corrected.');
    expect(log).toContain('It is a JSON object. Use one item per line, or a JSON array such as ["a","b"].');
  });

  test('the output hosts in place of hostIds is told by what to take of it', async () => {
    const log = await refusal({ ...RETIRE, hostIds: '[{"id": "h1"}]' });
    expect(log).toContain('It holds objects: toJSON(fromJSON(…).*.id) takes the ID of each.');
  });

  test('asterisks are not sent as a key, and two lines are no address', async () => {
    const key = await world.run({ ...RETIRE, hostIds: 'h1', apiKey: '***' });
    expect(key.log).toContain('- apiKey. It holds asterisks, which a log shows in place of a secret');
    const address = `${world.mackerel.url}\n/x`;
    expect(await refusal({ ...RETIRE, hostIds: 'h1', apiBase: address })).toContain('- apiBase is ');
  });
});

describe('a role full name with blanks at its colon', () => {
  test.each(['Shop: web', 'Shop :web', 'Shop : web', '["Shop: web"]', 'Shop: web, Shop: db'])(
    'is one without: %s',
    async (roleFullnames) => {
      const { id } = world.mackerel.addHost({ roleFullnames: ['Shop:web', 'Shop:db'] });
      const run = await world.run({ operation: 'update-roles', hostIds: id, roleFullnames, rolesMode: 'add' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs['changedHostIds']).toBe('[]');
    },
  );

  test('is written without', async () => {
    const run = await world.run({ operation: 'register', name: 'web-1', roleFullnames: 'Shop: web\nShop : db' });
    expect(run.exitCode).toBe(0);
    expect(world.mackerel.host(run.outputs['hostId'] ?? '')?.roles).toEqual({ Shop: ['web', 'db'] });
  });

  test.each([
    ['role', { service: 'Shop', role: 'Shop:web' }],
    ['role', { service: 'Shop', role: 'Shop: web' }],
    ['service', { service: 'Shop:web' }],
  ])('has an input for each half in a filter: %s of %j', async (name, inputs) => {
    const log = await refusal({ operation: 'list', ...inputs });
    expect(log).toContain(`- ${name} is "Shop:web". Write service: Shop and role: web.`);
  });
});

test.each(['list', 'retire'])('%s of a name with an asterisk says that there are no wildcards', async (operation) => {
  const log = await refusal({ operation, name: 'web-*', ifNoHosts: 'ignore' });
  expect(log).toContain('- name is "web-*". Mackerel has no wildcards for names');
});

describe('an input that action.yml does not know', () => {
  test.each([
    ['RESTORESTAUS', 'restorestaus', 'restoreStatus'],
    ['HOSTID', 'hostid', 'hostIds'],
    ['DRY_RUN', 'dry_run', 'dryRun'],
    ['DRY-RUN', 'dry-run', 'dryRun'],
    ['IGNOREMISING', 'ignoremising', 'ignoreMissing'],
  ])('is a warning with the nearest name, although all else is fine: %s', async (variable, given, meant) => {
    world.mackerel.addHost({ id: 'h1' });
    const inputs = { operation: 'update-status', hostIds: 'h1', status: 'standby' };
    const run = await world.run(inputs, { env: { [`INPUT_${variable}`]: 'x' } });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(`::warning::Unknown input \`${given}\`. Did you mean \`${meant}\`?\n`);
  });

  test('is a warning without a guess where nothing is like it, and where it is empty', async () => {
    world.mackerel.addHost({ id: 'h1' });
    const inputs = { operation: 'update-status', hostIds: 'h1', status: 'standby' };
    const run = await world.run(inputs, { env: { INPUT_ENVIRONMENT: '', ENVIRONMENT: 'x' } });
    expect(run.log.match(/^::warning::.*$/gm)).toEqual([
      '::warning::Unknown input `environment`. It is ignored: the README lists the inputs.',
    ]);
  });
});

describe('a word that is close to a choice', () => {
  test.each([
    [{ status: 'maintenence' }, 'status', 'maintenance'],
    [{ status: 'Maintenance' }, 'status', 'maintenance'],
    [{ status: 'stand-by' }, 'status', 'standby'],
    [{ status: 'standby', restoreStatus: 'on_success' }, 'restoreStatus', 'on-success'],
    [{ status: 'standby', ifNoHosts: 'ingore' }, 'ifNoHosts', 'ignore'],
    [{ operation: 'update_status' }, 'operation', 'update-status'],
    [{ operation: 'retire-orphan' }, 'operation', 'retire-orphans'],
  ])('%j', async (inputs, name, meant) => {
    const log = await refusal({ operation: 'update-status', hostIds: 'h1', ...inputs });
    expect(log).toMatch(new RegExp(`- ${name} is "[^"]*"\\. Use one of: .*\\. Did you mean \`${meant}\`\\?`));
  });

  test('is found in a list of statuses too', async () => {
    const log = await refusal({ operation: 'list', currentStatus: 'working, maintenence' });
    expect(log).toContain(
      '- currentStatus is "maintenence". Use one or more of: working, standby, maintenance, poweroff. Did you mean `maintenance`?',
    );
  });

  test('is not guessed where nothing is close', async () => {
    expect(await refusal({ operation: 'update-status', hostIds: 'h1', status: 'off' })).not.toContain('Did you mean');
  });
});

describe('a number with a unit', () => {
  test.each([
    ['timeout', '30s', 'seconds from 1 to 600, without a unit: 30.'],
    ['timeout', '2 min', 'seconds from 1 to 600, without a unit: 120.'],
    ['timeout', '2h', 'seconds from 1 to 600, without a unit.'],
    ['timeout', '1.5', 'seconds from 1 to 600.'],
    ['retries', '4x', 'a whole number from 0 to 10.'],
  ])('%s: %s', async (name, value, accepted) => {
    expect(await refusal({ operation: 'list', [name]: value })).toContain(accepted);
  });

  test('counts hours where the input does', async () => {
    const log = await refusal({ operation: 'retire-orphans', olderThan: '2d', githubToken: 'ghs_token' });
    expect(log).toMatch(/- olderThan is "2d"\. Use a whole number of hours from \d+ to \d+, without a unit: 48\./);
  });
});

describe('an address that ends in /api/v0', () => {
  test.each([
    ['/api/v0', '/api/v0', ''],
    ['/api/v0/', '/api/v0', ''],
    ['/api/v0/hosts', '/api/v0/hosts', ''],
    ['/proxy/api/v0', '/api/v0', '/proxy'],
  ])('is told apart before any request: %s', async (path, surplus, before) => {
    const { url } = world.mackerel;
    const log = await refusal({ ...RETIRE, hostIds: 'h1', ignoreMissing: 'true', apiBase: `${url}${path}` });
    expect(log).toContain(`. Leave ${surplus} out, which is added to it: ${url}${before}`);
  });

  test('is told where it is in the environment, too', async () => {
    const env = { MACKEREL_APIBASE: `${world.mackerel.url}/api/v0` };
    const run = await world.run({ ...RETIRE, hostIds: 'h1' }, { env });
    expect(run.log).toContain('Leave /api/v0 out');
    expect(world.mackerel.requests).toEqual([]);
  });
});
