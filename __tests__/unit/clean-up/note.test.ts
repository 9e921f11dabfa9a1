import { describe, expect, test } from '@jest/globals';
import { idsOf, parseCleanUp } from '../../../src/clean-up/plan.ts';

const RESTORE = {
  kind: 'restore-status',
  mode: 'always',
  status: 'maintenance',
  former: { standby: ['c'], working: ['a', 'b'] },
} as const;

const RETIRE = { kind: 'retire-host', name: 'ci-01', hostId: 'a', customIdentifier: 'mine' } as const;

const restored = { ...RESTORE, former: { standby: ['c'], working: ['a', 'b'] } };

describe('a plan', () => {
  test.each([
    ['to restore', RESTORE],
    ['to restore after success only', { ...RESTORE, mode: 'on-success' }],
    ['to restore nothing', { ...RESTORE, former: {} }],
    [
      'to restore every status',
      { ...RESTORE, former: { working: ['a'], standby: ['b'], maintenance: ['c'], poweroff: ['d'] } },
    ],
    ['to retire', RETIRE],
    ['to retire a host of which no ID is known', { kind: 'retire-host', name: 'ci-01', customIdentifier: 'mine' }],
  ])('%s comes back as it was saved', (_, plan) => {
    expect(parseCleanUp(JSON.stringify(plan))).toEqual(plan);
  });

  test.each([
    ['no JSON', 'restore'],
    ['of no kind', '{}'],
    ['of another kind', JSON.stringify({ ...RETIRE, kind: 'delete-host' })],
    ['with another mode', JSON.stringify({ ...RESTORE, mode: 'never' })],
    ['with a status that there is not', JSON.stringify({ ...RESTORE, status: 'broken' })],
    ['with hosts of a status that there is not', JSON.stringify({ ...RESTORE, former: { broken: ['a'] } })],
    ['with IDs that are none', JSON.stringify({ ...RESTORE, former: { working: [7] } })],
    ['without the name', JSON.stringify({ ...RETIRE, name: undefined })],
    ['without the custom identifier', JSON.stringify({ ...RETIRE, customIdentifier: undefined })],
    ['with an ID that is none', JSON.stringify({ ...RETIRE, hostId: 7 })],
  ])('that is %s is refused', (_, text) => {
    expect(() => parseCleanUp(text)).toThrow(Error);
  });
});

describe('the hosts of a plan', () => {
  test('to restore are all of them, by their former status', () => {
    expect(idsOf(restored)).toEqual(['a', 'b', 'c']);
    expect(idsOf({ ...restored, former: {} })).toEqual([]);
  });

  test('to retire is the one that was registered, where its ID is known', () => {
    expect(idsOf(RETIRE)).toEqual(['a']);
    expect(idsOf({ ...RETIRE, hostId: undefined })).toHaveLength(0);
  });
});
