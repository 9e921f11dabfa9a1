import { describe, expect, test } from '@jest/globals';
import { parseExactly } from '../../../src/mackerel/exact-json.ts';

describe('a number that a double cannot hold as it is written', () => {
  test.each([
    '{"a":12345678901234567890}',
    '{"a":[1.0,2]}',
    '{"a":{"b":1e3}}',
    '[1E+2,-0]',
    '{"a":0.1234567890123456789}',
    '{"a":-12345678901234567890,"b":"text 1.0"}',
    '[1.50]',
    '[12.50]',
    '[12e3]',
    '[1.25e3]',
    '[12.75E-3]',
    '[10.000000000000000055]',
    '[0.3000000000000000444]',
    '[1234567890123456789]',
  ])('%s comes back as it was', (text) => {
    expect(JSON.stringify(parseExactly(text))).toBe(text);
  });

  test.each(['[-0]', '[-0 ]', '{"a":-0}', '[-0,1]', '[1.0 ]', '{"a" : 1.0 }', '[1.50\t]', '{"a":[ 1e2]}'])(
    '%s comes back as it was wherever it stands',
    (text) => {
      expect(JSON.stringify(parseExactly(text))).toBe(text.replaceAll(/\s/g, ''));
    },
  );

  test('leaves everything beside it as JSON.parse reads it', () => {
    const { a, ...rest } = parseExactly('{"a":1.0,"b":"1.0","c":2,"d":null,"e":[true,"x"],"f":{"g":-1}}') as {
      a: unknown;
    };
    expect(JSON.stringify(a)).toBe('1.0');
    expect(rest).toEqual({ b: '1.0', c: 2, d: null, e: [true, 'x'], f: { g: -1 } });
  });
});

test('ordinary JSON is read as JSON.parse reads it', () => {
  const text = '{"host":{"id":"2eQGEaLxibb","createdAt":1461810800,"load":0.25,"meta":{"n":null,"t":[true,-1,0]}}}';
  expect(parseExactly(text)).toEqual(JSON.parse(text));
});

test('what is no JSON is refused as JSON.parse refuses it', () => {
  expect(() => parseExactly('{"a":1.0')).toThrow(SyntaxError);
});
