import { describe, expect, test } from '@jest/globals';
import { keyHints } from '../../../src/inputs/keys.ts';
import { describeUnknown, unknownInputs } from '../../../src/inputs/look-alike.ts';
import { parseList } from '../../../src/inputs/list.ts';
import { wholeNumber } from '../../../src/inputs/quantity.ts';
import { duplicateKey } from '../../../src/inputs/duplicate-keys.ts';
import { wentWrong } from '../../../src/inputs/went-wrong.ts';
import { didYouMean, nearest } from '../../../src/alike.ts';

describe('what is left of an expression', () => {
  test.each(['Array', 'Object', '[object Object]', '[object Promise]', 'null', 'NULL', 'undefined', 'NaN', '***'])(
    '%s is no value',
    (item) => {
      expect(wentWrong(item)).toMatch(/^It is what .*\.$/);
    },
  );

  test.each(['none', 'None', 'nil', 'true', 'FALSE'])('%s is no ID, but may be a name', (item) => {
    expect(wentWrong(item)).toBeUndefined();
    expect(wentWrong(item, { isId: true })).toMatch(/^It is what .*\.$/);
  });

  test.each(['', 'array', 'object', 'Arrays', 'nullable', 'web', '**', '[object]'])('%j may be a value', (item) => {
    expect(wentWrong(item, { isId: true })).toBeUndefined();
  });
});

describe('a list', () => {
  test.each([
    ['- a', {}],
    ['-', {}],
    ['a\n- b', {}],
    ['a\n\t-  b', {}],
    ['a,- b', {}],
    ['a - b', { spaces: true }],
    ['a\n- b', { commas: false }],
  ])('of the form %j %j is one of YAML', (text, options) => {
    expect(parseList(text, options)).toMatch(/^It is written as a YAML list/);
  });

  test.each([
    ['-a', {}],
    ['a - b', {}],
    ['a,- b', { commas: false }],
    ['a-\nb', { spaces: true }],
    ['["- a", "-"]', { spaces: true }],
  ])('of the form %j %j is none of YAML', (text, options) => {
    expect(parseList(text, options)).toHaveProperty('items');
  });

  test('is no JSON object, and may begin with a brace', () => {
    expect(parseList('{"a": 1}')).toMatch(/^It is a JSON object\./);
    expect(parseList('{a}')).toEqual({ items: ['{a}'], spelledOutEmpty: false });
  });

  test('of objects without an ID is told what a list of strings is, and no more', () => {
    expect(parseList('[{"a": 1}]')).toMatch(/such as \["a","b"\]\.$/);
    expect(parseList('[{"id": 1}]')).toMatch(/takes the ID of each\.$/);
  });
});

describe('the numbers an input takes', () => {
  test.each([
    ['x', 'seconds', 'Use a whole number of seconds from 1 to 600.'],
    ['x', undefined, 'Use a whole number from 1 to 600.'],
    ['30s', undefined, 'Use a whole number from 1 to 600.'],
    ['30 Seconds', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit: 30.'],
    ['1.5m', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit: 90.'],
    ['1500ms', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit.'],
    ['3000ms', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit: 3.'],
    ['0s', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit.'],
    ['11min', 'seconds', 'Use a whole number of seconds from 1 to 600, without a unit.'],
    ['2d', 'hours', 'Use a whole number of hours from 1 to 600, without a unit: 48.'],
    ['2h', 'minutes', 'Use a whole number of minutes from 1 to 600, without a unit: 120.'],
    ['5 apples', 'seconds', 'Use a whole number of seconds from 1 to 600.'],
  ] as const)('%s, in %s', (text, unit, expected) => {
    expect(wholeNumber(text, 1, 600, unit)).toBe(expected);
  });
});

describe('a key that an object has twice', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['[{"b":{"a":1,"c":[],"a":2}}]', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a" :1, "a"\n: 2}', 'a'],
    ['{"":1,"":2}', ''],
    ['{"\\"":1,"\\"":2}', '"'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('is found: %s', (json, key) => {
    expect(duplicateKey(json)).toBe(key);
  });

  test.each([
    '{"a":1,"A":2}',
    '{"a":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":"a","b":"a"}',
    '{"x":"{\\"a\\":1,\\"a\\":2}"}',
    '["a","a"]',
    '1',
  ])('is none: %s', (json) => {
    expect(duplicateKey(json)).toBeUndefined();
  });

  test('is looked for in a text of any length', () => {
    const long = JSON.stringify('\\"x'.repeat(1_000_000));
    expect(duplicateKey(`{"a":${long},"b":1}`)).toBeUndefined();
    expect(duplicateKey(`{"a":${long},"a":1}`)).toBe('a');
  });
});

describe('the nearest word', () => {
  test('is the one with the fewest letters changed, apart from case, hyphens and underscores', () => {
    expect(nearest('Update_Status', ['update-states', 'update-status'])).toBe('update-status');
    expect(nearest('hostid', ['hosts', 'hostIds'])).toBe('hostIds');
    expect(nearest('web', ['wbe', 'wed'])).toBe('wbe');
    expect(nearest('web', ['database'])).toBeUndefined();
    expect(didYouMean('web', [])).toBe('');
  });
});

test('inputs that action.yml does not know are told, and nothing else of the environment', () => {
  const env = { INPUT_HOSTIDS: 'a', INPUT_HOSTID: 'a', INPUT_FOO: '', INPUT_: 'x', HOSTID: 'a', MY_INPUT_X: 'a' };
  expect(unknownInputs(env).map(describeUnknown)).toEqual([
    'Unknown input `hostid`. Did you mean `hostIds`?',
    'Unknown input `foo`. It is ignored: the README lists the inputs.',
  ]);
});

test('keys that are not known get a hint, at most five', () => {
  const keys = ['excluded_metrics', 'foo', ...Array.from({ length: 10 }, () => 'names')];
  expect(keyHints({ code: 'unrecognized_keys', path: [], keys })).toBe(
    ' Did you mean `excludedMetrics`? Did you mean `name`? Did you mean `name`? Did you mean `name`?',
  );
  expect(keyHints({ code: 'missing_value', path: [] })).toBe('');
});
