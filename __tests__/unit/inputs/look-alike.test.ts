import { describe, expect, test } from '@jest/globals';
import { lookAlikeOf } from '../../../src/inputs/look-alike.ts';
import { INPUT_NAMES } from '../../../src/inputs/names.ts';
import { env } from '../environment.ts';

describe('lookAlikeOf', () => {
  test.each([
    ['hostIds', 'HOSTID'],
    ['hostIds', 'HOST_IDS'],
    ['hostIds', 'HOST-IDS'],
    ['hostIds', 'HOTSIDS'],
    ['hostIds', 'HOSTS'],
    ['apiKey', 'API_KEY'],
    ['apiKey', 'API-KEY'],
    ['operation', 'OPRATION'],
    ['status', 'STATUSES'],
    ['role', 'ROLES'],
    ['key', 'KYE'],
    ['roleFullnames', 'ROLE_FULL_NAMES'],
  ] as const)('of %s is %s', (name, given) => {
    // As the runner has it: every input is there, most of them empty.
    expect(lookAlikeOf(name, env({}, { [`INPUT_${given}`]: 'x' }))).toBe(given);
  });

  test.each([
    ['hostIds', 'HOST'],
    ['hostIds', 'IDS'],
    ['apiKey', 'KEYS'],
    ['key', 'KEYED'],
    ['role', 'RULES'],
    ['key', 'KIT'],
    ['name', ''],
    ['memo', 'X'.repeat(100_000)],
  ] as const)('of %s is not %.20s', (name, given) => {
    expect(lookAlikeOf(name, { [`INPUT_${given}`]: 'x' })).toBeUndefined();
  });

  test('is no input of this action, however alike', () => {
    for (const name of INPUT_NAMES) expect(lookAlikeOf(name, env({}))).toBeUndefined();
  });

  test('is given even where it is empty, and comes from a step alone', () => {
    expect(lookAlikeOf('hostIds', { INPUT_HOSTID: '' })).toBe('HOSTID');
    expect(lookAlikeOf('hostIds', { HOSTID: 'a', HOST_IDS: 'a', MY_INPUT_HOSTID: 'a' })).toBeUndefined();
  });
});
