import { describe, expect, test } from '@jest/globals';
import { secretsIn } from '../../../src/inputs/secrets.ts';

describe('secretsIn', () => {
  test('are both keys, wherever they come from', () => {
    expect(secretsIn({ INPUT_APIKEY: 'one', MACKEREL_APIKEY: 'two' })).toEqual(['one', 'two']);
  });

  test('are told once each, without the white space around them', () => {
    expect(secretsIn({ INPUT_APIKEY: ' one\n', MACKEREL_APIKEY: 'one' })).toEqual(['one']);
  });

  test('are every line of a key that was pasted with line breaks, too', () => {
    expect(secretsIn({ INPUT_APIKEY: 'first\r\n second \n\nthird' }).sort()).toEqual([
      'first',
      'first\r\n second \n\nthird',
      'second',
      'third',
    ]);
  });

  test('are none where nothing was given: an empty mask would hide everything', () => {
    for (const variables of [{}, { INPUT_APIKEY: '' }, { INPUT_APIKEY: ' \n\n ', MACKEREL_APIKEY: '\n' }]) {
      expect(secretsIn(variables)).toEqual([]);
    }
  });

  test('are the secrets for AWS and GitHub, too', () => {
    expect(
      secretsIn({ INPUT_SECRETKEY: 'two', INPUT_KEY: 'three', INPUT_GITHUBTOKEN: 'four', INPUT_NAME: 'x' }),
    ).toEqual(['two', 'three', 'four']);
  });

  test('do not depend on whether the other inputs make sense', () => {
    expect(secretsIn({ INPUT_OPERATION: 'nonsense', INPUT_APIKEY: 'k\u0001ey' })).toEqual(['k\u0001ey']);
  });
});
