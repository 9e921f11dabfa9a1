import { describe, expect, test } from '@jest/globals';
import { problems } from '../environment.ts';
import { run } from '../operations/run.ts';

const RETIRE = { operation: 'retire', hostIds: '2eQGEaLxibb' } as const;
const STATUS = { operation: 'update-status', hostIds: '2eQGEaLxibb', status: 'standby' } as const;
const ROLES = { operation: 'update-roles', hostIds: '2eQGEaLxibb' } as const;
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

describe('hostIds', () => {
  test('are separated by lines, commas or spaces, or a JSON array, and each is taken once', async () => {
    for (const hostIds of ['a b\nc,a', '["a","b","c"]', 'a\n\nb\nc\n']) {
      expect((await run({ ...RETIRE, hostIds })).result).toMatchObject({
        hosts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
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
            accepted: expect.stringMatching(/^No target hosts/),
          },
        ]);
      }
    }
  });

  test('that are a list of none are no mistake, but an empty target: ifNoHosts says what that means', async () => {
    for (const inputs of ON_HOSTS) {
      for (const hostIds of [',', '[]', '[""]']) {
        const { result, sent } = await run({ ...inputs, hostIds, ifNoHosts: 'warn' });
        expect(result).toMatchObject({ hosts: [], warnings: [expect.any(String)] });
        expect(sent).toEqual([]);
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
