import { describe, expect, test } from '@jest/globals';
import { main, readInputs } from '../../src/main.ts';
import { OPERATION_NAMES } from '../../src/operations/registry.ts';
import { Runner } from '../../src/report/runner.ts';
import { env, problems } from './environment.ts';

const RETIRE = { operation: 'retire', hostIds: '2eQGEaLxibb' } as const;
const STATUS = { operation: 'update-status', hostIds: '2eQGEaLxibb', status: 'standby' } as const;
const ROLES = { operation: 'update-roles', hostIds: '2eQGEaLxibb' } as const;
const REGISTER = { operation: 'register', name: 'web-1' } as const;
const UPDATE = { operation: 'update', hostIds: '2eQGEaLxibb', memo: 'm' } as const;
const GET = { operation: 'get', hostIds: '2eQGEaLxibb' } as const;
const METRICS = { operation: 'list-metric-names', hostIds: '2eQGEaLxibb' } as const;
const MONITORED = { operation: 'list-monitored-statuses', hostIds: '2eQGEaLxibb' } as const;

/** Every operation whose hosts can be named by their IDs. */
const ON_HOSTS = [
  RETIRE,
  STATUS,
  { ...ROLES, roleFullnames: 'My-Service:web' },
  UPDATE,
  GET,
  METRICS,
  MONITORED,
] as const;

describe('the operation', () => {
  test('is required', async () => {
    const [problem, ...others] = await problems({});
    expect(problem).toMatchObject({ input: 'operation', value: '' });
    expect(problem?.accepted).toBe(`It is required. Use one of: ${OPERATION_NAMES.join(', ')}.`);
    expect(OPERATION_NAMES).toEqual(
      expect.arrayContaining(['register', 'update', 'update-status', 'update-roles', 'retire']),
    );
    expect(OPERATION_NAMES).toEqual(
      expect.arrayContaining(['get', 'list', 'list-metric-names', 'list-monitored-statuses']),
    );
    expect(others).toEqual([]);
  });

  test('that does not exist is refused, with the ones that do', async () => {
    for (const value of ['retier', 'Retire', 'constructor', 'update_status', '__proto__']) {
      expect(await problems({ operation: value })).toEqual([
        {
          input: 'operation',
          value,
          accepted: expect.stringContaining(`Use one of: ${OPERATION_NAMES.join(', ')}.`),
        },
      ]);
    }
  });

  test('that does not exist does not keep the problems of common inputs from being told', async () => {
    const found = await problems({ operation: 'retier', apiKey: '', timeout: 'x', summary: 'y', status: 'nonsense' });
    expect(found.map(({ input }) => input).sort()).toEqual(['apiKey', 'operation', 'summary', 'timeout']);
  });
});

describe('all problems at once', () => {
  test('of every kind, each with its input, its value and what is accepted', async () => {
    const found = await problems({
      operation: 'update-status',
      apiKey: 'two words',
      apiBase: 'http://api.example.com',
      hostIds: 'good bad/1 b@d',
      status: 'asleep',
      timeout: '0',
      retries: '11',
      concurrency: '51',
      summary: 'maybe',
    });
    expect(found.map(({ input, value }) => [input, value])).toEqual([
      ['apiKey', undefined],
      ['apiBase', 'http://api.example.com'],
      ['timeout', '0'],
      ['retries', '11'],
      ['concurrency', '51'],
      ['summary', 'maybe'],
      ['hostIds', 'bad/1'],
      ['hostIds', 'b@d'],
      ['status', 'asleep'],
    ]);
    for (const { accepted } of found) expect(accepted).toMatch(/\.\)?$/);
  });

  test('of data that is not of its form, too', async () => {
    const found = await problems({
      operation: 'register',
      meta: '[]',
      interfaces: '[{"name":""},{"ipv4Addresses":"10.0.0.1","name":"eth0"}]',
      checks: '[{"name":"a b"}]',
      customIdentifier: '..',
      roleFullnames: 'web',
      caseInsensitive: 'perhaps',
      status: 'up',
    });
    expect(found.map(({ input }) => input)).toEqual([
      'customIdentifier',
      'meta',
      'interfaces.0.name',
      'interfaces.1.ipv4Addresses',
      'checks.0.name',
      'roleFullnames',
      'name',
      'caseInsensitive',
      'status',
    ]);
  });
});

describe('inputs that are not used', () => {
  test('are named, in the order of action.yml', async () => {
    const given = { checks: '[]', memo: 'm', status: 'working', rolesMode: 'add', caseInsensitive: 'true' };
    expect((await readInputs(env({ ...RETIRE, ...given }))).unused).toEqual([
      'caseInsensitive',
      'status',
      'rolesMode',
      'memo',
      'checks',
    ]);
  });

  test('may hold nonsense: no one reads them', async () => {
    expect((await readInputs(env({ ...RETIRE, meta: '[{', status: 'asleep' }))).unused).toEqual(['status', 'meta']);
  });

  test('are none where GitHub filled in the defaults only', async () => {
    for (const inputs of [...ON_HOSTS, REGISTER]) {
      expect((await readInputs(env(inputs))).unused).toEqual([]);
    }
  });

  test('are hostIds for register, and the fields of a host for the others', async () => {
    expect((await readInputs(env({ ...REGISTER, hostIds: 'a' }))).unused).toEqual(['hostIds']);
    expect((await readInputs(env({ ...STATUS, displayName: 'Web 1' }))).unused).toEqual(['displayName']);
  });

  test('are never apiKey, apiBase and the other common ones', async () => {
    const common = {
      apiKey: 'k',
      apiBase: 'https://a.example',
      timeout: '1',
      retries: '1',
      concurrency: '1',
      summary: 'false',
    };
    for (const inputs of [RETIRE, STATUS, REGISTER]) {
      expect((await readInputs(env({ ...inputs, ...common }))).unused).toEqual([]);
    }
  });
});

/** Keeps what it is told, instead of telling GitHub's runner. */
class Recorder extends Runner {
  readonly outputs: Record<string, string> = {};
  readonly groups: string[] = [];

  override mask = () => undefined;
  override info = () => undefined;
  override debug = () => undefined;
  override error = () => undefined;
  override endGroup = () => undefined;

  override setOutput(name: string, value: string): void {
    this.outputs[name] = value;
  }

  override startGroup(title: string): void {
    this.groups.push(title);
  }
}

async function start(...from: Parameters<typeof env>): Promise<Recorder> {
  const runner = new Recorder();
  await main({ env: env(...from), runner, signal: new AbortController().signal });
  return runner;
}

describe('a step whose inputs can’t be used', () => {
  const HOSTS = ['hostId', 'hostCount', 'hostIds', 'changedHostIds', 'failedHostIds', 'result'];

  test.each(['retier', ' retier\n', ''])(
    'has JSON in its outputs, with the operation as it was given: %j',
    async (operation) => {
      const { outputs } = await start({ operation });
      expect(Object.keys(outputs)).toEqual(HOSTS);
      expect(JSON.parse(outputs['hostIds'] ?? '')).toEqual([]);
      expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({ operation: operation.trim(), hosts: [] });
    },
  );

  test('has the outputs of its operation', async () => {
    expect(Object.keys((await start({ operation: 'retire' })).outputs)).toEqual(HOSTS);
    expect((await start({ operation: 'update-status' })).outputs).toMatchObject({ previousStatuses: '{}' });
    expect(Object.keys((await start({ operation: 'get-aws-integration' })).outputs)).toEqual(['result']);
  });
});

const NOWHERE = { apiBase: 'http://127.0.0.1:9', retries: '0', summary: 'false' };

test('a step that failed as a whole has the outputs of its operation', async () => {
  const { outputs } = await start({ operation: 'update-status', service: 'Shop', status: 'standby', ...NOWHERE });
  expect(outputs).toMatchObject({ hostIds: '[]', previousStatuses: '{}' });
});

test('the log begins with what is about to be done, and whether it is only tried', async () => {
  expect((await start({ ...RETIRE, ...NOWHERE })).groups).toEqual(['retire: 1 host']);
  expect((await start({ ...RETIRE, ...NOWHERE, dryRun: 'true' })).groups).toEqual(['dry run of retire: 1 host']);
  expect((await start({ operation: 'generate-aws-external-id', ...NOWHERE })).groups).toEqual([
    'generate-aws-external-id',
  ]);
});
