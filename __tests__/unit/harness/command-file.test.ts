import { describe, expect, test } from '@jest/globals';
import { parseCommandFile } from '../../../harness/command-file.ts';

describe('parseCommandFile', () => {
  test('reads name=value, and keeps every further equals sign', () => {
    expect(parseCommandFile('a=1\nb=x=y=\nc=\n')).toEqual({ a: '1', b: 'x=y=', c: '' });
  });

  test('reads the lines up to the delimiter', () => {
    expect(parseCommandFile('a<<EOF\none\n\ntwo=2\nb<<EOF2\nEOF\nc=3\n')).toEqual({
      a: 'one\n\ntwo=2\nb<<EOF2',
      c: '3',
    });
  });

  test('reads an empty value between two delimiters', () => {
    expect(parseCommandFile('a<<EOF\nEOF\n')).toEqual({ a: '' });
  });

  test('ends at a line that is the delimiter as a whole, and at no other', () => {
    expect(parseCommandFile('a<<EOF\nEOFF\n EOF\nEOF \nEOF\n')).toEqual({ a: 'EOFF\n EOF\nEOF ' });
  });

  test('takes << behind an equals sign for a part of the value', () => {
    expect(parseCommandFile('a=b<<c\n')).toEqual({ a: 'b<<c' });
  });

  test('lets the last of two entries of the same name stand', () => {
    expect(parseCommandFile('a=1\na<<E\n2\nE\n')).toEqual({ a: '2' });
  });

  test('needs no line break at the end, and passes over empty lines', () => {
    expect(parseCommandFile('')).toEqual({});
    expect(parseCommandFile('\n\na=1\n\nb=2')).toEqual({ a: '1', b: '2' });
    expect(parseCommandFile('a<<EOF\n1\nEOF')).toEqual({ a: '1' });
  });

  test('takes CRLF for the end of a line on Windows, and keeps it within a value', () => {
    const text = 'a=1\r\nb<<EOF\r\none\ntwo\r\nthree\r\nEOF\r\nc=3\r\n';
    expect(parseCommandFile(text, { isWindows: true })).toEqual({ a: '1', b: 'one\ntwo\r\nthree', c: '3' });
    expect(parseCommandFile('a=1\r\n', { isWindows: false })).toEqual({ a: '1\r' });
  });

  test('refuses an entry that never ends', () => {
    expect(() => parseCommandFile('a<<EOF\n1\n')).toThrow(/a never ends/);
  });

  test.each(['words', '=value', '<<EOF\nEOF'])('refuses what is no entry: %j', (text) => {
    expect(() => parseCommandFile(`${text}\n`)).toThrow(/no entry/);
  });
});
