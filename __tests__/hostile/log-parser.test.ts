import { describe, expect, test } from '@jest/globals';
import { parseLog } from '../../harness/log.ts';

/** The tests in this folder are worth what their reader of logs is worth. */
describe('a log is read as GitHub’s runner does', () => {
  test.each([
    ['::error::text', { name: 'error', properties: {}, data: 'text' }],
    [' \t\u0085\u2028::error::text', { name: 'error', properties: {}, data: 'text' }],
    ['::ERROR::text', { name: 'error', properties: {}, data: 'text' }],
    ['::error::', { name: 'error', properties: {}, data: '' }],
    [
      '::error file=a.js,title=a%2Cb%3Ac%25::x%0Ay%0Dz%25',
      { name: 'error', properties: { file: 'a.js', title: 'a,b:c%' }, data: 'x\ny\rz%' },
    ],
    ['::anything-else a::text', { name: 'anything-else', properties: {}, data: 'text' }],
    ['::set-output name=a::text::more', { name: 'set-output', properties: { name: 'a' }, data: 'text::more' }],
    ['before ##[error]text', { name: 'error', properties: {}, data: 'text' }],
    ['###[set-output name=a%3B;]x%0A%5D', { name: 'set-output', properties: { name: 'a;' }, data: 'x\n]' }],
  ])('%j is a command', (line, command) => {
    expect(parseLog(line)).toEqual({ commands: [command], text: [] });
  });

  test.each(['before ::error::text', ': :error::text', '::error:text', '# #[error]text', '##[error'])(
    '%j is none',
    (line) => {
      expect(parseLog(line)).toEqual({ commands: [], text: [line] });
    },
  );

  test('every kind of line end ends a line', () => {
    expect(parseLog('one\r\n::a::1\r::b::2\n\ntwo').text).toEqual(['one', 'two']);
    expect(parseLog('one\r\n::a::1\r::b::2\n\ntwo').commands.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
