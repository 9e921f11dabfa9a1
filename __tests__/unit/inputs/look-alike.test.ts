import { describe, expect, test } from '@jest/globals';
import { describeUnknown, unknownInputs } from '../../../src/inputs/look-alike.ts';
import { INPUT_NAMES } from '../../../src/inputs/names.ts';
import { env } from '../environment.ts';

describe('unknownInputs', () => {
  test.each([
    ['hostIds', 'HOSTID'],
    ['hostIds', 'HOST_IDS'],
    ['hostIds', 'HOST-IDS'],
    ['hostIds', 'HOTSIDS'],
    ['apiKey', 'API_KEY'],
    ['apiKey', 'API-KEY'],
    ['operation', 'OPRATION'],
    ['key', 'KYE'],
    ['roleFullnames', 'ROLE_FULL_NAMES'],
    ['restoreStatus', 'RESTORESTAUS'],
  ] as const)('takes %s for what %s means', (meant, given) => {
    // As the runner has it: every input is there, most of them empty.
    expect(unknownInputs(env({}, { [`INPUT_${given}`]: 'x' }))).toEqual([{ given: given.toLowerCase(), meant }]);
  });

  test.each(['WHATEVER', 'X'.repeat(100_000)])('names %.20s although nothing is like it', (given) => {
    expect(unknownInputs({ [`INPUT_${given}`]: 'x' })).toEqual([{ given: given.toLowerCase(), meant: undefined }]);
  });

  test('has nothing to say of inputs of this action', () => {
    expect(unknownInputs(Object.fromEntries(INPUT_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, 'x'])))).toEqual(
      [],
    );
  });

  test('counts one that is empty, and only what comes from a step', () => {
    expect(unknownInputs({ INPUT_HOSTID: '' })).toEqual([{ given: 'hostid', meant: 'hostIds' }]);
    expect(unknownInputs({ HOSTID: 'a', HOST_IDS: 'a', MY_INPUT_HOSTID: 'a', INPUT_: 'a' })).toEqual([]);
  });
});

test('an unknown input is told with the one that may be meant', () => {
  expect(describeUnknown({ given: 'hostid', meant: 'hostIds' })).toBe(
    'Unknown input `hostid`. Did you mean `hostIds`?',
  );
  expect(describeUnknown({ given: 'whatever', meant: undefined })).toMatch(/^Unknown input `whatever`\. It is ignored/);
});
