import { describe, expect, test } from '@jest/globals';
import { wantedRoles } from '../../../src/operations/update-roles.ts';

const ROLES = ['My-Service:web', 'My-Service:db', 'Other-Service:web'] as const;

/** Every choice of some of the roles. */
const SETS = Array.from({ length: 2 ** ROLES.length }, (_, mask) =>
  ROLES.filter((_, bit) => (mask & (2 ** bit)) !== 0),
);

describe('wantedRoles', () => {
  test('to add are the ones the host has, in their order, then the new ones', () => {
    expect(wantedRoles(['b:b', 'a:a'], ['c:c', 'a:a', 'd:d'], 'add')).toEqual(['b:b', 'a:a', 'c:c', 'd:d']);
  });

  test('to remove are the ones that stay, in their order', () => {
    expect(wantedRoles(['b:b', 'a:a', 'c:c'], ['a:a', 'd:d'], 'remove')).toEqual(['b:b', 'c:c']);
  });

  test('are told apart by letter case, and by their whole name', () => {
    expect(wantedRoles(['My-Service:web'], ['my-service:web', 'My-Service:we'], 'remove')).toEqual(['My-Service:web']);
  });

  test('are the union and the difference of any two sets, and as many as before only where nothing changes', () => {
    for (const current of SETS) {
      for (const given of SETS) {
        const added = wantedRoles(current, given, 'add');
        const removed = wantedRoles(current, given, 'remove');
        expect(new Set(added)).toEqual(new Set([...current, ...given]));
        for (const role of ROLES) expect(removed.includes(role)).toBe(current.includes(role) && !given.includes(role));
        for (const wanted of [added, removed]) {
          expect(wanted).toHaveLength(new Set(wanted).size);
          expect(wanted.length === current.length).toBe(JSON.stringify(wanted) === JSON.stringify(current));
        }
      }
    }
  });

  test('do not alter what they are made of', () => {
    const current = Object.freeze(['a:a']);
    const given = Object.freeze(['b:b']);
    expect(wantedRoles(current, given, 'add')).toEqual(['a:a', 'b:b']);
    expect(wantedRoles(current, given, 'remove')).toEqual(['a:a']);
  });
});
