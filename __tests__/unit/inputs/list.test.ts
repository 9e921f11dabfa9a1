import { describe, expect, test } from '@jest/globals';
import { parseList } from '../../../src/inputs/list.ts';

describe('parseList', () => {
  test.each([
    ['one item per line', 'a\nb\nc'],
    ['lines that end as on Windows', 'a\r\nb\r\nc\r\n'],
    ['items separated by commas', 'a,b,c'],
    ['commas and lines together', 'a, b,\n  c,'],
    ['a JSON array', '["a","b","c"]'],
    ['a JSON array over several lines', ' [\n "a",\n "b",\n "c"\n]\n'],
    ['blank lines and blank items', '\n\n a \n,, b,\n\t\nc\n'],
    ['duplicates, of which the first one stays in its place', 'a,b,a\nc,b'],
    ['duplicates and blanks in a JSON array', '["a"," b ","", "a","  ","c"]'],
  ])('reads %s', (_, text) => {
    expect(parseList(text)).toEqual({ items: ['a', 'b', 'c'], spelledOutEmpty: false });
  });

  test('keeps the order in which items were written', () => {
    expect(parseList('z\na\nm')).toMatchObject({ items: ['z', 'a', 'm'] });
  });

  test('a space is part of an item, unless spaces are asked to separate', () => {
    expect(parseList('my host, b')).toMatchObject({ items: ['my host', 'b'] });
    expect(parseList('my host, b\tc', { spaces: true })).toMatchObject({ items: ['my', 'host', 'b', 'c'] });
  });

  test('a comma is part of an item where commas do not separate', () => {
    expect(parseList('a,b\nc', { commas: false })).toMatchObject({ items: ['a,b', 'c'] });
    expect(parseList('a,b c', { commas: false, spaces: true })).toMatchObject({ items: ['a,b', 'c'] });
  });

  test('what separates items in plain text does not in a JSON array', () => {
    expect(parseList('["a,b","c d","e\\nf"]', { spaces: true })).toMatchObject({ items: ['a,b', 'c d', 'e\nf'] });
  });

  test('letter case tells items apart', () => {
    expect(parseList('a,A')).toMatchObject({ items: ['a', 'A'] });
  });

  test('[] is a spelled-out empty list', () => {
    for (const text of ['[]', ' [ ] ', '[\n]']) expect(parseList(text)).toEqual({ items: [], spelledOutEmpty: true });
  });

  test('an expression that came out empty is not a spelled-out empty list', () => {
    for (const text of ['', ' ', '\n', ',', ' ,\n, ', '[""]', '["", " "]']) {
      expect(parseList(text)).toEqual({ items: [], spelledOutEmpty: false });
    }
  });

  test('what starts with a bracket and is no JSON array of strings is refused, and told how one looks', () => {
    for (const text of ['[', '[a, b]', '["a"', '["a",]', "['a']", '[1]', '["a",null]', '[["a"]]', '[{}]', '["a"] b']) {
      expect(parseList(text)).toEqual(expect.stringContaining('JSON array of strings, such as ["a","b"]'));
    }
  });

  test('writing a list again in any of its forms gives the same list', () => {
    const parts = ['a', 'b-1', 'C_2', 'a', '日本', 'x.y'];
    for (let length = 1; length <= parts.length; length++) {
      const items = parts.slice(0, length);
      const expected = { items: [...new Set(items)], spelledOutEmpty: false };
      for (const text of [items.join('\n'), items.join(','), items.join(' , '), JSON.stringify(items)]) {
        expect(parseList(text)).toEqual(expected);
      }
      expect(parseList(items.join(' '), { spaces: true })).toEqual(expected);
    }
  });
});
