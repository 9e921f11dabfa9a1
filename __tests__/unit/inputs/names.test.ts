import { describe, expect, test } from '@jest/globals';
import { INPUT_DEFAULTS, INPUT_NAMES, inputVariable } from '../../../src/inputs/names.ts';

describe('inputVariable', () => {
  test('is the name in capitals, and nothing else of it changes', () => {
    expect(inputVariable('hostIds')).toBe('INPUT_HOSTIDS');
    expect(inputVariable('some-name')).toBe('INPUT_SOME-NAME');
  });

  test('has an underscore for each space, as the runner does it', () => {
    expect(inputVariable('a name of four')).toBe('INPUT_A_NAME_OF_FOUR');
  });

  test('no two inputs share a variable, although letter case is lost', () => {
    expect(new Set(INPUT_NAMES.map(inputVariable)).size).toBe(Object.keys(INPUT_DEFAULTS).length);
  });
});
