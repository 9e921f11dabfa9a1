import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { nodeOptionsFor } from '../../harness/platform/platforms.ts';
import { toWindows } from '../../harness/platform/windows.ts';
import { type ActionOptions, type ActionRun, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// On a machine with Windows as it is; elsewhere on one that the step is made to see (harness/platform).

const world = setUpWorld();
let here = '';
beforeEach(() => {
  here = temporaryFolder('windows');
});
const folder = () => here;
const isWindows = process.platform === 'win32';
const testIfSimulated = isWindows ? test.skip : test;

async function run(inputs: Record<string, string>, options: ActionOptions = {}): Promise<ActionRun> {
  return world.run(inputs, { platform: 'win32', runnerTemp: folder(), ...options });
}

async function post(main: ActionRun, inputs: Record<string, string>): Promise<ActionRun> {
  return runPost(main, { platform: 'win32', runnerTemp: folder(), inputs, env: world.env });
}

const statuses = () => new Set(world.mackerel.allHosts().map(({ status }) => status));

describe('files', () => {
  test('of a step are named as Windows does, and a later step takes them', async () => {
    const { id } = world.mackerel.addHost({ status: 'standby', roleFullnames: ['Shop:web'] });
    const first = await run({ operation: 'update-status', service: 'Shop', status: 'maintenance' });
    const path = first.outputs['previousStatusesFile'] ?? '';
    expect(path).toMatch(/^[A-Z]:\\.+\\mackerel-\w{6}\\previousStatuses\.json$/);
    expect(first.outputs['previousStatuses']).toBe(`{"${id}":"standby"}`);
    const second = await run({ operation: 'update-status', statuses: path });
    expect([second.exitCode, second.outputs['changedHostIds']]).toEqual([0, `["${id}"]`]);
    expect([...statuses()]).toEqual(['standby']);
  });

  test('of the runner end their lines with CRLF, and the post step undoes what they say', async () => {
    const { id } = world.mackerel.addHost({ status: 'working' });
    const inputs = { operation: 'update-status', hostIds: id, status: 'maintenance', restoreStatus: 'always' };
    const main = await run(inputs);
    expect(main.exitCode).toBe(0);
    expect(Object.values({ ...main.outputs, ...main.state }).join('')).not.toMatch(/[\r\n]/);
    expect(main.summary).toContain('### ✅ Mackerel: update-status');
    expect((await post(main, inputs)).exitCode).toBe(0);
    expect([...statuses()]).toEqual(['working']);
  });

  test('keep a text of several lines as it is', async () => {
    const { id } = world.mackerel.addHost();
    const done = await run({ operation: 'update', hostIds: id, memo: 'one\r\ntwo' });
    expect(done.exitCode).toBe(0);
    expect(world.mackerel.host(id)?.memo).toBe('one\r\ntwo');
  });
});

describe('configFile', () => {
  const YAML = [
    'name: production',
    'region: ap-northeast-1',
    'memo: |',
    '  kept',
    'key: AKIAIOSFODNN7EXAMPLE',
    'services:',
    '  EC2:',
    '    enable: true',
  ];
  const JSON_ = [
    '{"name": "production",',
    '"region": "ap-northeast-1", "memo": "kept\\n", "key": "AKIAIOSFODNN7EXAMPLE",',
    '"services": {"EC2": {"enable": true}}}',
  ];

  const apply = async (configFile: string) => {
    mkdirSync(join(folder(), 'config'));
    writeFileSync(join(folder(), 'config', 'aws.yml'), `${YAML.join('\r\n')}\r\n`);
    writeFileSync(join(folder(), 'config', 'aws.json'), `\ufeff${JSON_.join('\r\n')}\r\n`);
    const inputs = { operation: 'apply-aws-integration', configFile, secretKey: 'secret-of-the-example' };
    return run(inputs, { env: { GITHUB_WORKSPACE: folder() } });
  };

  test.each<[string, () => string]>([
    ['a backslash', () => 'config\\aws.yml'],
    ['a slash', () => 'config/aws.yml'],
    ['a way around', () => '.\\config\\..\\config/aws.yml'],
    ['its drive', () => `${toWindows(folder())}\\config\\aws.yml`],
    [
      'its drive in the other case, and slashes',
      () => flipDrive(toWindows(folder())).replaceAll('\\', '/') + '/config/aws.yml',
    ],
    ['JSON with CRLF and a byte order mark', () => 'config\\aws.json'],
  ])('is read where it is given with %s', async (_, path) => {
    const applied = await apply(path());
    expect(applied.log).not.toContain('::error::');
    expect(applied.outputs['created']).toBe('true');
    const [integration] = world.mackerel.awsIntegrations();
    expect(integration).toMatchObject({ name: 'production', memo: 'kept\n' });
  });

  test.each([
    ['a way out', '..\\aws.yml'],
    ['a way out, by slashes', 'config/../../aws.yml'],
    ['another drive', 'Q:\\aws.yml'],
    ['a path on another machine', '\\\\server\\share\\aws.yml'],
  ])('is refused where it is %s', async (_, path) => {
    const refused = await apply(path);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain('It leads out of the workspace.');
    expect(world.mackerel.requests).toEqual([]);
  });
});

test('lists in inputs may have lines that end with CRLF', async () => {
  const ids = [1, 2].map(() => world.mackerel.addHost({ status: 'working' }).id);
  const done = await run({ operation: 'update-status', hostIds: ids.join('\r\n'), status: 'standby' });
  expect([done.exitCode, done.outputs['hostIds']]).toEqual([0, JSON.stringify(ids)]);
});

test('hostIdFile is read where mackerel-agent for Windows keeps it', async () => {
  const { id } = world.mackerel.addHost({ status: 'working' });
  writeFileSync(join(folder(), 'id'), `${id}\r\n`);
  const done = await run({ operation: 'get', hostIdFile: `${toWindows(folder())}\\id` });
  expect([done.exitCode, done.outputs['hostId']]).toEqual([0, id]);
  const missing = await run({ operation: 'get', hostIdFile: 'C:\\Program Files\\Mackerel\\mackerel-agent\\id' });
  expect(missing.log).toContain('There is no such file on this machine.');
});

test('describeRunner describes a machine with Windows', async () => {
  const done = await run({ operation: 'register', name: 'runner', describeRunner: 'true' });
  expect(done.exitCode).toBe(0);
  const { meta } = world.mackerel.host(done.outputs['hostId'] ?? '') ?? {};
  expect(meta).toMatchObject({
    kernel: { name: 'Windows_NT', os: 'Windows_NT' },
    filesystem: { root: { mount: '/' } },
  });
});

describe('an environment variable of at most 32,767 characters', () => {
  const COUNT = 3000;
  const addHosts = () => {
    for (let index = 0; index < COUNT; index++)
      world.mackerel.addHost({ status: 'working', roleFullnames: ['Shop:web'] });
  };
  const MAINTENANCE = {
    operation: 'update-status',
    service: 'Shop',
    status: 'maintenance',
    restoreStatus: 'always',
    summary: 'false',
  };

  test('is enough for the state of thousands of hosts, which is split', async () => {
    addHosts();
    const main = await run(MAINTENANCE);
    expect(main.exitCode).toBe(0);
    const lengths = Object.entries(main.state).map(([name, value]) => `STATE_${name}=${value}`.length);
    expect(Math.max(...lengths)).toBeLessThan(32_767);
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(32_767);
    expect((await post(main, MAINTENANCE)).exitCode).toBe(0);
    expect([...statuses()]).toEqual(['working']);
  });

  test('is too short for outputs about them, which the step says, and names the file that goes instead', async () => {
    addHosts();
    const main = await run({ ...MAINTENANCE, restoreStatus: 'never' });
    const notice = main.log.split('\n').find((line) => line.startsWith('::notice::')) ?? '';
    expect(notice).toContain('The output previousStatuses is too long for an input of a later step');
    expect(notice).toContain(
      'an input takes 32,767 characters. Give that step the output previousStatusesFile instead.',
    );
    expect(notice).toContain('The output changedHostIds is too long for an input of a later step');
    expect(notice).toContain('Give that step a filter instead.');
    const statusesFile = main.outputs['previousStatusesFile'] ?? '';
    const back = await run({ operation: 'update-status', statuses: statusesFile, summary: 'false' });
    expect(back.exitCode).toBe(0);
    expect([...statuses()]).toEqual(['working']);
  });

  testIfSimulated('keeps the runner from starting a step with such an input: nothing is changed', async () => {
    addHosts();
    const main = await run({ ...MAINTENANCE, restoreStatus: 'never' });
    world.mackerel.clearRequests();
    const statuses = main.outputs['previousStatuses'] ?? '';
    const back = await run({ operation: 'update-status', statuses });
    expect(back.log).toBe('The environment variable INPUT_STATUSES is longer than 32767 characters.\n');
    expect(world.mackerel.requests).toEqual([]);
  });

  test('is nothing to speak of for a few hosts', async () => {
    world.mackerel.addHost({ status: 'working', roleFullnames: ['Shop:web'] });
    expect((await run(MAINTENANCE)).log).not.toContain('too long');
  });
});

describe('a step that is cancelled', () => {
  const gate = () => {
    const { id } = world.mackerel.addHost({ status: 'standby' });
    world.mackerel.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'CRITICAL' }]);
    return { operation: 'wait-until-ok', hostIds: id, pollInterval: '1', waitTimeout: '20' };
  };

  // Ctrl+Break can't be sent from here: the process sends itself what Node makes of it.
  testIfSimulated('by Ctrl+Break reports, as by Ctrl+C', async () => {
    const itself = 'setTimeout(() => process.emit("SIGBREAK"), 1500)';
    const NODE_OPTIONS = `${nodeOptionsFor('win32')} --import=data:text/javascript,${encodeURIComponent(itself)}`;
    const cancelled = await run(gate(), { env: { NODE_OPTIONS } });
    expect(cancelled.exitCode).toBe(1);
    expect(cancelled.duration).toBeLessThan(5000);
    expect(cancelled.log).toContain('was cancelled');
    expect(cancelled.outputs['failedHostIds']).toMatch(/^\["/);
  });

  testIfSimulated('by Ctrl+C reports', async () => {
    const cancelled = await run(gate(), { onStart: (kill) => setTimeout(kill, 1500, 'SIGINT') });
    expect([cancelled.exitCode, cancelled.signal]).toEqual([1, null]);
    expect(cancelled.log).toContain('was cancelled');
  });
});

function flipDrive(path: string): string {
  const drive = path.charAt(0);
  return (drive === drive.toUpperCase() ? drive.toLowerCase() : drive.toUpperCase()) + path.slice(1);
}
