import { describe, expect, test } from '@jest/globals';
import { parseExactly } from '../../../src/mackerel/exact-json.ts';
import { parseData } from '../../../src/inputs/data.ts';

const MIB = 1024 * 1024;

describe('parseData', () => {
  test.each([
    ['an object', '{"a":{"b":[1,true,null]}}', { a: { b: [1, true, null] } }],
    ['a list', '[{"name":"eth0"}]', [{ name: 'eth0' }]],
    ['a string', '"text"', 'text'],
    ['null', 'null', null],
  ])('reads JSON: %s', async (_, text, value) => {
    expect(await parseData(text)).toEqual({ value });
  });

  test.each([
    ['a mapping', 'a:\n  b:\n    - 1\n    - true\n    - null\n', { a: { b: [1, true, null] } }],
    ['a list', '- name: eth0\n  ipv4Addresses: [10.0.0.1]\n', [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }]],
    ['flow style, which is nearly JSON', "{a: 'x', b: [y]}", { a: 'x', b: ['y'] }],
    ['comments', '# first\na: 1 # second\n', { a: 1 }],
    ['an anchor and its alias', 'a: &x {n: 1}\nb: *x\n', { a: { n: 1 }, b: { n: 1 } }],
    ['a bare word', 'text', 'text'],
  ])('reads YAML: %s', async (_, text, value) => {
    expect(await parseData(text)).toEqual({ value });
  });

  test('a date, and a word that older YAML took for a boolean, stay text', async () => {
    expect(await parseData('[2026-01-31, yes, no, on]')).toEqual({ value: ['2026-01-31', 'yes', 'no', 'on'] });
  });

  test.each([
    ['truncated JSON', '{"a": 1'],
    ['an unbalanced bracket', 'a: ['],
    ['a quote that never ends', '"abc'],
    ['a mapping within a line', 'a: b: c'],
    ['the same key twice', 'a: 1\na: 2'],
    ['several documents', 'a: 1\n---\nb: 2'],
    ['an alias of nothing', 'a: *no one'],
  ])('says in one line what is wrong with %s', async (_, text) => {
    const answer = await parseData(text);
    expect(answer).toMatch(/^It is neither JSON nor YAML: \S.*[^:.]\.$/);
    expect(answer).not.toContain('\n');
  });

  test('a few lines that would grow to gigabytes are refused', async () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
      laughs.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`);
    }
    expect(await parseData(laughs.join('\n'))).toMatch(/^It is neither JSON nor YAML: /);
  });

  test.each([
    ['a mapping that holds itself', 'a: &x {y: *x}', 'circular'],
    ['a list that holds itself', '&x [a, *x]', 'circular'],
    ['infinity', 'a: [.inf]', 'Infinity'],
    ['negative infinity', '-.inf', '-Infinity'],
    ['what is not a number', 'a: .nan', 'NaN'],
  ])('says in one sentence that JSON can’t hold %s', async (_, text, word) => {
    const answer = await parseData(text);
    expect(answer).toMatch(/^It is neither JSON nor YAML: .*[^:.]\.$/);
    expect(answer).toContain(word);
  });

  test.each([
    ['a date that says so', '!!timestamp 2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['a date in YAML 1.1', '%YAML 1.1\n---\n[2026-01-31]', ['2026-01-31T00:00:00.000Z']],
    ['a mapping with keys that are no text', '{1: a, true: b}', { 1: 'a', true: 'b' }],
    ['nothing but a comment', '# only a comment', null],
    ['an unknown tag', '!mine text', 'text'],
  ])('has as JSON holds it: %s', async (_, text, value) => {
    expect(await parseData(text)).toEqual({ value });
  });

  test('a key of __proto__ is a key like any other', async () => {
    for (const text of ['{"__proto__": {"polluted": 1}}', '__proto__: {polluted: 1}']) {
      const data = await parseData(text);
      if (typeof data === 'string') throw new Error(data);
      expect(JSON.stringify(data.value)).toBe('{"__proto__":{"polluted":1}}');
    }
    expect({}).not.toHaveProperty('polluted');
  });

  test('what it reads can be sent as JSON, and arrives as it was read', async () => {
    const texts = [
      '{"a":[1,null,"\\ud800"]}',
      'a: [1, ~, x]',
      '!!timestamp 2026-01-31',
      '{"a":1e308}',
      '[1e999]',
      'a: 1e999',
    ];
    for (const text of texts) {
      const data = await parseData(text);
      if (typeof data === 'string') continue;
      expect([text, parseExactly(JSON.stringify(data.value))]).toEqual([text, data.value]);
    }
  });

  test.each([
    ['a JSON string', JSON.stringify('x'.repeat(5 * MIB)), 5 * MIB],
    ['a JSON list', JSON.stringify(Array.from({ length: MIB }, () => 'x')), MIB],
    ['YAML text', 'x'.repeat(5 * MIB), 5 * MIB],
  ])('reads 5 MB of %s', async (_, text, length) => {
    expect(await parseData(text)).toHaveProperty('value.length', length);
  });

  test('says what is wrong with 5 MB in one sentence that is no longer than a person reads', async () => {
    for (const text of [`{"a":"${'x'.repeat(5 * MIB)}`, `a: b: ${'x'.repeat(5 * MIB)}`, `*${'x'.repeat(5 * MIB)}`]) {
      const answer = await parseData(text);
      if (typeof answer !== 'string') throw new Error('It was accepted.');
      expect(answer).toMatch(/^It is neither JSON nor YAML: /);
      expect(answer.length).toBeLessThan(500);
    }
  });

  test.each([
    ['flow lists of YAML', `${'[a,'.repeat(10_000)}${']'.repeat(10_000)}`],
    ['flow mappings of YAML', `${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['brackets that never close', '['.repeat(100_000)],
    ['blocks of YAML', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['lists of JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects of JSON', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('says in one sentence that %s are nested too deep: no one could send them', async (_, text) => {
    const answer = await parseData(text);
    expect(typeof answer).toBe('string');
    expect(answer).toMatch(/^It .*\.$/);
  });
});
