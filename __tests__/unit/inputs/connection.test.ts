import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../../src/main.ts';
import { env, KEY, problems } from '../environment.ts';

const RETIRE = { operation: 'retire', hostIds: '2eQGEaLxibb' } as const;

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
    ['no hosts', 'https://'],
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
