import { describe, expect, test } from '@jest/globals';
import { problems } from '../environment.ts';

const REGISTER = { operation: 'register', name: 'web-1' } as const;

describe('the fields of a host', () => {
  test('have no custom identifier that can’t be asked for again', async () => {
    for (const value of ['.', '..', 'a\nb', 'a\rb']) {
      expect(await problems({ ...REGISTER, customIdentifier: value })).toMatchObject([
        { input: 'customIdentifier', value },
      ]);
    }
    for (const value of ['...', 'a..', './a', 'a,b', '日本 語']) {
      expect(await problems({ ...REGISTER, customIdentifier: value })).toEqual([]);
    }
  });

  test('take nothing but an object for meta', async () => {
    expect(await problems({ ...REGISTER, meta: '{}' })).toEqual([]);
    for (const meta of ['[]', 'null', '"text"', 'text', '1', '[{"a":1}]', '# only a comment']) {
      expect(await problems({ ...REGISTER, meta })).toMatchObject([{ input: 'meta' }]);
    }
  });

  test('name a key of an interface or a check that Mackerel does not know', async () => {
    const found = await problems({
      ...REGISTER,
      interfaces: '[{"name":"eth0","ipv4Address":"10.0.0.1"}]',
      checks: '[{"name":"http","notes":"n"}]',
    });
    expect(found.map(({ input }) => input)).toEqual(['interfaces.0', 'checks.0']);
    expect(found[0]?.accepted).toContain('ipv4Address');
    expect(found[1]?.accepted).toContain('notes');
  });
});
