import { describe, expect, test } from '@jest/globals';
import { encodePath } from '../../../src/mackerel/path.ts';

const NASTY = [
  'rack/1',
  '../../hosts',
  'a?b=c',
  'a#b',
  '50%',
  '%2e%2e',
  '%2F',
  'two words',
  'a+b&c',
  'a\\b',
  'a\tb\nc',
  '日本語',
  '🦑',
  "it's (a) *!~",
  '...',
  'ａ：ｂ',
  ';:@,=$',
];

describe('encodePath', () => {
  test('puts the segments below /api/v0', () => {
    expect(encodePath(['hosts', '2eQGEaLxibb', 'status'])).toBe('/api/v0/hosts/2eQGEaLxibb/status');
  });

  test.each(NASTY)('keeps %j one segment, from which the server reads the same text', (text) => {
    const path = encodePath(['hosts-by-custom-identifier', text]);
    const segments = path.split('/');
    expect(segments).toHaveLength(5);
    expect(decodeURIComponent(segments[4] ?? '')).toBe(text);
  });

  test.each(NASTY)('makes of %j what a URL leaves as it is', (text) => {
    const path = encodePath(['hosts', text, 'status']);
    const url = new URL(path, 'https://api.mackerelio.com');
    expect(url.pathname).toBe(path);
    expect(url.search + url.hash).toBe('');
  });

  test('encodes half a surrogate pair as what JSON would not refuse, instead of failing', () => {
    expect(encodePath(['a\ud83d'])).toBe('/api/v0/a%EF%BF%BD');
  });

  test.each(['', '.', '..'])('refuses %j, which would change the path itself', (segment) => {
    expect(() => encodePath(['hosts', segment, 'status'])).toThrow(TypeError);
  });
});
