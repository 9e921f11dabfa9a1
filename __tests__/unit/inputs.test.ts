import { describe, expect, test } from '@jest/globals';
import type { Selection } from '../../src/hosts/targets.ts';
import { operationAsGiven, OPERATIONS, readInputs, secretsIn } from '../../src/inputs.ts';
import { env, KEY, problems } from './environment.ts';

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

/** Hosts by their IDs, with the guards as they are where nothing is given. */
function selectionOf(hostIds: readonly string[], guards: Partial<Selection> = {}): Selection {
  return {
    target: { by: 'hostIds', hostIds },
    maxHosts: undefined,
    ifNoHosts: 'error',
    ignoreMissing: false,
    ...guards,
  };
}

describe('the operation', () => {
  test('is required', async () => {
    const [problem, ...others] = await problems({});
    expect(problem).toMatchObject({ input: 'operation', value: '' });
    expect(problem?.accepted).toBe(`It is required. Use one of: ${OPERATIONS.join(', ')}.`);
    expect(OPERATIONS).toEqual(
      expect.arrayContaining(['register', 'update', 'update-status', 'update-roles', 'retire']),
    );
    expect(OPERATIONS).toEqual(expect.arrayContaining(['get', 'list', 'list-metric-names', 'list-monitored-statuses']));
    expect(others).toEqual([]);
  });

  test('that does not exist is refused, with the ones that do', async () => {
    for (const value of ['retier', 'Retire', 'constructor', 'update_status', '__proto__']) {
      expect(await problems({ operation: value })).toEqual([
        { input: 'operation', value, accepted: `Use one of: ${OPERATIONS.join(', ')}.` },
      ]);
    }
  });

  test('that does not exist does not keep the problems of common inputs from being told', async () => {
    const found = await problems({ operation: 'retier', apiKey: '', timeout: 'x', summary: 'y', status: 'nonsense' });
    expect(found.map(({ input }) => input).sort()).toEqual(['apiKey', 'operation', 'summary', 'timeout']);
  });

  test('can be told as given, whether or not it exists', () => {
    expect(operationAsGiven({ INPUT_OPERATION: ' retier\n' })).toBe('retier');
    expect(operationAsGiven({})).toBe('');
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

describe('the connection', () => {
  test('has seconds turned into milliseconds, and the defaults of action.yml', async () => {
    const { connection, summary } = await readInputs(env(RETIRE));
    expect(connection).toMatchObject({ apiKey: KEY, timeout: 30_000, retries: 4, concurrency: 5 });
    expect(connection.apiBase.href).toBe('https://api.mackerelio.com/');
    expect(summary).toBe(true);
  });

  test('has the same defaults where the runner fills in none', async () => {
    const bare = { INPUT_OPERATION: 'retire', INPUT_HOSTIDS: 'a', INPUT_APIKEY: KEY };
    expect((await readInputs(bare)).connection).toEqual((await readInputs(env(RETIRE))).connection);
  });

  test('takes what is given', async () => {
    const given = { timeout: '600', retries: '0', concurrency: '50', summary: 'false' };
    const { connection, summary } = await readInputs(env({ ...RETIRE, ...given }));
    expect(connection).toMatchObject({ timeout: 600_000, retries: 0, concurrency: 50 });
    expect(summary).toBe(false);
  });
});

describe('apiKey', () => {
  test('falls back to MACKEREL_APIKEY where the input is empty', async () => {
    const { connection } = await readInputs(env({ ...RETIRE, apiKey: '' }, { MACKEREL_APIKEY: ' from-the-env\n' }));
    expect(connection.apiKey).toBe('from-the-env');
  });

  test('as an input wins over MACKEREL_APIKEY', async () => {
    const { connection } = await readInputs(env({ ...RETIRE, apiKey: 'input' }, { MACKEREL_APIKEY: 'env' }));
    expect(connection.apiKey).toBe('input');
  });

  test('that is nowhere is a problem which tells of secrets that are empty', async () => {
    for (const variables of [{}, { MACKEREL_APIKEY: '' }, { MACKEREL_APIKEY: ' \n' }]) {
      const found = await problems({ ...RETIRE, apiKey: ' ' }, variables);
      expect(found).toEqual([{ input: 'apiKey', value: '', accepted: expect.stringContaining('fork') }]);
    }
  });

  test('may hold any printable ASCII', async () => {
    const apiKey = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    expect((await readInputs(env({ ...RETIRE, apiKey }))).connection.apiKey).toBe(apiKey);
  });

  test('with a line break, a space, or a character outside printable ASCII is refused without being shown', async () => {
    for (const character of ['\n', '\r\n', ' ', '\t', '\u0000', '\u007f', '\u00e9', '\u00a0', '鍵', '\u200b']) {
      for (const source of ['input', 'variable']) {
        const key = `s3cret${character}part`;
        const found =
          source === 'input'
            ? await problems({ ...RETIRE, apiKey: key })
            : await problems({ ...RETIRE, apiKey: '' }, { MACKEREL_APIKEY: key });
        expect(found).toEqual([{ input: 'apiKey', accepted: expect.stringContaining('printable ASCII') }]);
        expect(JSON.stringify(found)).not.toMatch(/s3cret|part/);
      }
    }
  });
});

describe('apiBase', () => {
  async function apiBase(value: string, variables: NodeJS.ProcessEnv = {}): Promise<string> {
    return (await readInputs(env({ ...RETIRE, apiBase: value }, variables))).connection.apiBase.href;
  }

  test('falls back to MACKEREL_APIBASE where the input is empty', async () => {
    expect(await apiBase('', { MACKEREL_APIBASE: 'https://kcps-mackerel.io' })).toBe('https://kcps-mackerel.io/');
    expect(await apiBase('', { MACKEREL_APIBASE: ' ' })).toBe('https://api.mackerelio.com/');
  });

  test('as an input wins over MACKEREL_APIBASE', async () => {
    expect(await apiBase('https://a.example', { MACKEREL_APIBASE: 'https://b.example' })).toBe('https://a.example/');
  });

  test('from MACKEREL_APIBASE is held against the same rules', async () => {
    expect(await problems(RETIRE, { MACKEREL_APIBASE: 'http://b.example' })).toMatchObject([
      { input: 'apiBase', value: 'http://b.example' },
    ]);
  });

  test.each([
    'https://api.mackerelio.com',
    'https://proxy.example:8443/mackerel/',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://[::1]:8080/',
  ])('may be %s', async (value) => {
    expect(await apiBase(value)).toBe(new URL(value).href);
  });

  test.each([
    ['plain http', 'http://api.mackerelio.com'],
    ['a name that only starts like a loopback address', 'http://127.0.0.1.example.com'],
    ['a name that only starts with localhost', 'http://localhost.example.com'],
    ['a name that only ends with localhost', 'http://notlocalhost'],
    ['every address of the machine', 'http://0.0.0.0:8080'],
    ['a private address', 'http://10.0.0.1'],
    ['another scheme', 'ftp://api.mackerelio.com'],
    ['a file', 'file:///etc/passwd'],
    ['a host name alone', 'api.mackerelio.com'],
    ['no host', 'https://'],
    ['words', 'not an address'],
    ['a query', 'https://api.mackerelio.com/?a=b'],
    ['a fragment', 'https://api.mackerelio.com/#a'],
  ])('is not %s', async (_, value) => {
    expect(await problems({ ...RETIRE, apiBase: value })).toEqual([
      { input: 'apiBase', value, accepted: expect.stringContaining('https://') },
    ]);
  });

  test.each([
    ['a user name', 'https://s3cret@api.mackerelio.com'],
    ['a password', 'https://:s3cret@api.mackerelio.com'],
    ['a user name, a password and a mistake', 'https//user:s3cret@api.mackerelio.com'],
    ['a loopback address as the user name of another host', 'http://localhost:s3cret@example.com'],
  ])('is not %s, which is refused without being shown', async (_, value) => {
    const found = await problems({ ...RETIRE, apiBase: value });
    expect(found).toEqual([{ input: 'apiBase', accepted: expect.stringContaining('https://') }]);
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });
});

describe('hostIds', () => {
  test('are separated by lines, commas or spaces, or a JSON array, and each is taken once', async () => {
    for (const hostIds of ['a b\nc,a', '["a","b","c"]', 'a\n\nb\nc\n']) {
      expect((await readInputs(env({ ...RETIRE, hostIds }))).operation).toEqual({
        operation: 'retire',
        selection: selectionOf(['a', 'b', 'c'], { maxHosts: 10 }),
      });
    }
  });

  test('or another way to name hosts is required by every operation on given hosts', async () => {
    for (const inputs of ON_HOSTS) {
      for (const hostIds of ['', ' ']) {
        const found = await problems({ ...inputs, hostIds });
        expect(found).toEqual([
          {
            input: expect.stringMatching(/^hostIds\b/),
            value: '',
            accepted: expect.stringMatching(/^No host is named/),
          },
        ]);
      }
    }
  });

  test('that are a list of none are no mistake, but an empty target: ifNoHosts says what that means', async () => {
    for (const inputs of ON_HOSTS) {
      for (const hostIds of [',', '[]', '[""]']) {
        const { operation } = await readInputs(env({ ...inputs, hostIds, ifNoHosts: 'warn' }));
        expect(operation).toHaveProperty('selection.target', { by: 'hostIds', hostIds: [] });
        expect(operation).toHaveProperty('selection.ifNoHosts', 'warn');
      }
    }
  });

  test('are letters and digits, with - and _', async () => {
    expect(await problems({ ...RETIRE, hostIds: '2eQGEaLxibb 9rx-GOH_fVF8F' })).toEqual([]);
    for (const value of ['a/b', '../a', 'a.b', 'a%2f', 'a?b', 'ホスト', 'a:b', '::a']) {
      expect(await problems({ ...RETIRE, hostIds: value })).toMatchObject([{ input: 'hostIds', value }]);
    }
  });

  test('that are no list are told as that alone, and not as missing, too', async () => {
    expect(await problems({ ...RETIRE, hostIds: '[1, 2]' })).toEqual([
      { input: 'hostIds', value: '[1, 2]', accepted: expect.stringContaining('JSON array') },
    ]);
  });
});

describe('update-status', () => {
  test.each(['working', 'standby', 'maintenance', 'poweroff'])('takes the status %s', async (status) => {
    expect((await readInputs(env({ ...STATUS, status }))).operation).toEqual({
      operation: 'update-status',
      selection: selectionOf(['2eQGEaLxibb']),
      status,
      restoreStatus: 'never',
    });
  });

  test('requires a status', async () => {
    const found = await problems({ ...STATUS, status: '' });
    expect(found).toHaveLength(1);
    expect(found[0]?.accepted).toMatch(/required.*working, standby, maintenance, poweroff/);
  });
});

describe('update-roles', () => {
  test('replaces, unless it is told otherwise', async () => {
    const roleFullnames = 'My-Service:web My-Service:db';
    for (const [rolesMode, expected] of [
      ['', 'replace'],
      ['replace', 'replace'],
      ['add', 'add'],
      ['remove', 'remove'],
    ] as const) {
      expect((await readInputs(env({ ...ROLES, roleFullnames, rolesMode }))).operation).toEqual({
        operation: 'update-roles',
        selection: selectionOf(['2eQGEaLxibb']),
        roleFullnames: ['My-Service:web', 'My-Service:db'],
        rolesMode: expected,
      });
    }
  });

  test('takes every role from a host only where [] is spelled out', async () => {
    const { operation } = await readInputs(env({ ...ROLES, roleFullnames: '[]' }));
    expect(operation).toMatchObject({ roleFullnames: [], rolesMode: 'replace' });
  });

  test('never strips a host because an expression came out empty', async () => {
    for (const roleFullnames of ['', ' ', '\n', ',', ', ,', '[""]', '[" "]']) {
      const found = await problems({ ...ROLES, roleFullnames });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ input: 'roleFullnames' });
      expect(found[0]?.accepted).toContain("roleFullnames: '[]'");
    }
  });

  test('has nothing to add or to remove where the list is empty, spelled out or not', async () => {
    for (const rolesMode of ['add', 'remove']) {
      for (const roleFullnames of ['', '[]']) {
        const found = await problems({ ...ROLES, rolesMode, roleFullnames });
        expect(found).toHaveLength(1);
        expect(found[0]?.accepted).toContain(`to ${rolesMode}`);
      }
    }
  });

  test('refuses a mode that does not exist', async () => {
    expect(await problems({ ...ROLES, roleFullnames: 'My-Service:web', rolesMode: 'set' })).toEqual([
      { input: 'rolesMode', value: 'set', accepted: 'Use one of: replace, add, remove.' },
    ]);
  });

  test('does not call a list empty that could not be read', async () => {
    expect(await problems({ ...ROLES, roleFullnames: '["My-Service:web"' })).toEqual([
      { input: 'roleFullnames', value: '["My-Service:web"', accepted: expect.stringContaining('JSON array') },
    ]);
  });
});

describe('a role full name', () => {
  test.each(['My-Service:web', 'ab:cd', '0_-:9--', `${'s'.repeat(63)}:${'r'.repeat(63)}`])(
    'may be %s',
    async (name) => {
      expect(await problems({ ...ROLES, roleFullnames: name })).toEqual([]);
    },
  );

  test.each([
    ['a role alone', 'web'],
    ['a service alone', 'My-Service:'],
    ['a service of one letter', 'a:web'],
    ['a role of one letter', 'My-Service:w'],
    ['three parts', 'My-Service:web:1'],
    ['a dot', 'My.Service:web'],
    ['Japanese', 'サービス:ウェブ'],
    ['a dash at the beginning', '-Service:web'],
    ['a service of 64 letters', `${'s'.repeat(64)}:web`],
    ['a role of 64 letters', `My-Service:${'r'.repeat(64)}`],
  ])('is not %s', async (_, name) => {
    for (const inputs of [ROLES, REGISTER]) {
      expect(await problems({ ...inputs, roleFullnames: name })).toMatchObject([
        { input: 'roleFullnames', value: name },
      ]);
    }
  });
});

describe('register', () => {
  test('needs nothing but a name, and leaves the rest ungiven', async () => {
    const { operation } = await readInputs(env(REGISTER));
    expect(operation).toEqual({
      operation: 'register',
      fields: { name: 'web-1' },
      describeRunner: false,
      caseInsensitive: false,
      retireAfterJob: false,
      status: undefined,
    });
  });

  test('requires a name', async () => {
    expect(await problems({ operation: 'register', name: '' })).toMatchObject([{ input: 'name', value: '' }]);
  });

  test('takes every field of a host', async () => {
    const { operation } = await readInputs(
      env({
        ...REGISTER,
        displayName: 'Web 1',
        memo: 'two\nlines',
        customIdentifier: 'rack/1, slot 2 ?#%',
        caseInsensitive: 'true',
        describeRunner: 'true',
        meta: 'agent-name: ci',
        interfaces: '- name: eth0\n  ipv4Addresses: [10.0.0.1]',
        checks: '[{"name":"http","memo":"m"}]',
        roleFullnames: 'My-Service:web, My-Service:db',
        status: 'standby',
      }),
    );
    expect(operation).toEqual({
      operation: 'register',
      fields: {
        name: 'web-1',
        displayName: 'Web 1',
        memo: 'two\nlines',
        customIdentifier: 'rack/1, slot 2 ?#%',
        meta: { 'agent-name': 'ci' },
        interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
        checks: [{ name: 'http', memo: 'm' }],
        roleFullnames: ['My-Service:web', 'My-Service:db'],
      },
      describeRunner: true,
      caseInsensitive: true,
      retireAfterJob: false,
      status: 'standby',
    });
  });

  test('refuses a custom identifier that can’t be asked for again', async () => {
    for (const value of ['.', '..', 'a\nb', 'a\rb']) {
      expect(await problems({ ...REGISTER, customIdentifier: value })).toMatchObject([
        { input: 'customIdentifier', value },
      ]);
    }
    for (const value of ['...', 'a..', './a', 'a,b', '日本 語']) {
      expect(await problems({ ...REGISTER, customIdentifier: value })).toEqual([]);
    }
  });

  test('takes nothing but an object for meta', async () => {
    expect(await problems({ ...REGISTER, meta: '{}' })).toEqual([]);
    for (const meta of ['[]', 'null', '"text"', 'text', '1', '[{"a":1}]', '# only a comment']) {
      expect(await problems({ ...REGISTER, meta })).toMatchObject([{ input: 'meta' }]);
    }
  });

  test('names a key of an interface or a check that Mackerel does not know', async () => {
    const found = await problems({
      ...REGISTER,
      interfaces: '[{"name":"eth0","ipv4Address":"10.0.0.1"}]',
      checks: '[{"name":"http","notes":"n"}]',
    });
    expect(found.map(({ input }) => input)).toEqual(['interfaces.0', 'checks.0']);
    expect(found[0]?.accepted).toContain('ipv4Address');
    expect(found[1]?.accepted).toContain('notes');
  });

  test('has no host ID to complain about', async () => {
    expect(await problems({ ...REGISTER, hostIds: '' })).toEqual([]);
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

  test('may hold nonsense: nobody reads them', async () => {
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

describe('secretsIn', () => {
  test('are both keys, wherever they come from', () => {
    expect(secretsIn({ INPUT_APIKEY: 'one', MACKEREL_APIKEY: 'two' })).toEqual(['one', 'two']);
  });

  test('are told once each, without the white space around them', () => {
    expect(secretsIn({ INPUT_APIKEY: ' one\n', MACKEREL_APIKEY: 'one' })).toEqual(['one']);
  });

  test('are every line of a key that was pasted with line breaks, too', () => {
    expect(secretsIn({ INPUT_APIKEY: 'first\r\n second \n\nthird' }).sort()).toEqual([
      'first',
      'first\r\n second \n\nthird',
      'second',
      'third',
    ]);
  });

  test('are none where nothing was given: an empty mask would hide everything', () => {
    for (const variables of [{}, { INPUT_APIKEY: '' }, { INPUT_APIKEY: ' \n\n ', MACKEREL_APIKEY: '\n' }]) {
      expect(secretsIn(variables)).toEqual([]);
    }
  });

  test('do not depend on whether the other inputs make sense', () => {
    expect(secretsIn({ INPUT_OPERATION: 'nonsense', INPUT_APIKEY: 'k\u0001ey' })).toEqual(['k\u0001ey']);
  });
});
