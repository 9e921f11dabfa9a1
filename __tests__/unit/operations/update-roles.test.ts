import { describe, expect, test } from '@jest/globals';
import { wantedRoles } from '../../../src/operations/update-roles.ts';
import { problems } from '../environment.ts';
import { run } from './run.ts';

const ROLES = { operation: 'update-roles', hostIds: '2eQGEaLxibb' } as const;

const NAMES = ['My-Service:web', 'My-Service:db', 'Other-Service:web'] as const;

/** Every choice of some of the roles. */
const SETS = Array.from({ length: 2 ** NAMES.length }, (_, mask) =>
  NAMES.filter((_, bit) => (mask & (2 ** bit)) !== 0),
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
        for (const role of NAMES) expect(removed.includes(role)).toBe(current.includes(role) && !given.includes(role));
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

describe('update-roles', () => {
  test('replaces, unless it is told otherwise', async () => {
    const roleFullnames = 'My-Service:web My-Service:db';
    for (const [rolesMode, expected] of [
      ['', ['My-Service:web', 'My-Service:db']],
      ['replace', ['My-Service:web', 'My-Service:db']],
      ['add', ['My-Service:web', 'My-Service:db']],
      ['remove', []],
    ] as const) {
      const { sent } = await run({ ...ROLES, roleFullnames, rolesMode });
      expect(sent.filter(({ method }) => method === 'PUT')).toEqual([
        { method: 'PUT', path: 'hosts/2eQGEaLxibb/role-fullnames', query: [], body: { roleFullnames: expected } },
      ]);
    }
  });

  test('takes every role from a host only where [] is spelled out', async () => {
    const { sent } = await run({ ...ROLES, roleFullnames: '[]' });
    expect(sent).toMatchObject([{ method: 'PUT', body: { roleFullnames: [] } }]);
  });

  test('never strips a host because an expression came out empty', async () => {
    for (const roleFullnames of ['', ' ', '\n', ',', ', ,', '[""]', '[" "]']) {
      const found = await problems({ ...ROLES, roleFullnames });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ input: 'roleFullnames' });
      expect(found[0]?.accepted).toContain("roleFullnames: '[]'");
    }
  });

  test('has nothing to add or to remove where the list is empty, spelled out or not', async () => {
    for (const rolesMode of ['add', 'remove']) {
      for (const roleFullnames of ['', '[]']) {
        const found = await problems({ ...ROLES, rolesMode, roleFullnames });
        expect(found).toHaveLength(1);
        expect(found[0]?.accepted).toContain(`to ${rolesMode}`);
      }
    }
  });

  test('refuses a mode that does not exist', async () => {
    expect(await problems({ ...ROLES, roleFullnames: 'My-Service:web', rolesMode: 'set' })).toEqual([
      { input: 'rolesMode', value: 'set', accepted: 'Use one of: replace, add, remove.' },
    ]);
  });

  test('does not call a list empty that could not be read', async () => {
    expect(await problems({ ...ROLES, roleFullnames: '["My-Service:web"' })).toEqual([
      { input: 'roleFullnames', value: '["My-Service:web"', accepted: expect.stringContaining('JSON array') },
    ]);
  });
});
