import { describe, expect, test } from '@jest/globals';
import { shorten } from '../../src/shorten.ts';

describe('shorten', () => {
  test('leaves what fits', () => {
    expect(shorten('', 5)).toBe('');
    expect(shorten('12345', 5)).toBe('12345');
  });

  test('cuts what does not, to the length it was given, and shows it', () => {
    expect(shorten('123456', 5)).toBe('1234…');
    for (let length = 1; length < 20; length++) expect(shorten('x'.repeat(20), length)).toHaveLength(length);
  });

  test('never cuts a character in its midst', () => {
    expect(shorten('ab🦑cd', 4)).toBe('ab…');
    expect(shorten('ab🦑cd', 5)).toBe('ab🦑…');
  });
});
