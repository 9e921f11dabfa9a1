import { describe, expect, test } from '@jest/globals';
import { newNamespace, partNamespace, readNamespace } from '../../../src/notes/namespace.ts';
import { parseNote, toWire } from '../../../src/notes/note.ts';
import { partsOf, servicesOf } from '../../../src/notes/parts.ts';

const WIRE = {
  version: 1,
  server: 'https://github.com',
  repository: 'example/deploy',
  run: '1',
  attempt: 1,
  job: 'deploy.2',
  step: 'maintenance',
  phase: 'active',
  status: 'maintenance',
  mode: 'always',
  former: { working: ['a', 'b'], standby: ['c'] },
  time: '2026-01-01T00:00:00.000Z',
};

describe('a note', () => {
  test('is read as it was written', () => {
    const note = parseNote(WIRE);
    expect(note?.hosts).toEqual(['a', 'b', 'c']);
    expect(note && JSON.parse(JSON.stringify(toWire(note)))).toEqual({
      ...WIRE,
      former: { ...WIRE.former, maintenance: [], poweroff: [] },
    });
  });

  test('may say more than is known here', () => {
    expect(
      parseNote({ ...WIRE, more: 1, former: { ...WIRE.former, asleep: ['d'] }, also: ['asleep', 'standby'] }),
    ).toMatchObject({ also: ['standby'], hosts: ['a', 'b', 'c'] });
  });

  test('that only announces has its hosts, and no former statuses', () => {
    expect(parseNote({ ...WIRE, former: undefined, phase: 'announced', hosts: ['a'] })).toMatchObject({
      hosts: ['a'],
      former: undefined,
    });
  });

  test('restores only after a success where it does not say otherwise', () => {
    expect(parseNote({ ...WIRE, mode: undefined })?.mode).toBe('on-success');
  });

  test.each<[string, unknown]>([
    ['of a later version', { ...WIRE, version: 2 }],
    ['of an unknown phase', { ...WIRE, phase: 'resting' }],
    ['of an unknown status', { ...WIRE, status: 'asleep' }],
    ['that is at work and does not say what hosts were', { ...WIRE, former: undefined }],
    ['that is no object', 'a note'],
    ['that is nothing', null],
  ])('%s is not understood', (_, value) => {
    expect(parseNote(value)).toBeUndefined();
  });

  test('names no host whose ID could not be one', () => {
    expect(parseNote({ ...WIRE, former: { working: ['../x', 'a'] } })?.hosts).toEqual(['a']);
  });
});

describe('a namespace', () => {
  test('is a new one each time, of a form that Mackerel takes', () => {
    const [one, other] = [newNamespace('12', 3), newNamespace('12', 3)];
    expect(one).toMatch(/^github-actions-12-3-[0-9a-f]{12}$/);
    expect(one).not.toBe(other);
  });

  test.each([0, 1, 20])('of part %i is read back', (index) => {
    const base = newNamespace('12', 3);
    expect(readNamespace(partNamespace(base, index))).toEqual({ base, run: '12', attempt: 3 });
  });

  test.each([
    'github-actions-0-1-ab',
    'github-actions-1-1-',
    'github-actions-1-1-ab-0',
    'x-github-actions-1-1-ab',
    'other',
  ])('%s is none of a note', (namespace) => {
    expect(readNamespace(namespace)).toBeUndefined();
  });
});

describe('parts', () => {
  const host = (id: string, services: string[], status: 'maintenance' | 'standby' = 'maintenance') => ({
    id,
    services,
    status,
  });

  test('are kept in the first service of each host by code point, and of a host without any, in its own metadata', () => {
    expect(servicesOf({ b: [], Zz: [], Aa: [], _: [] })).toEqual(['Aa', 'Zz']);
    expect(partsOf([host('a', ['Aa', 'Bb']), host('b', ['Bb']), host('c', []), host('d', ['Aa'])], 'base')).toEqual([
      { owner: { service: 'Aa' }, namespace: 'base', status: 'maintenance', hosts: ['a', 'd'] },
      { owner: { service: 'Bb' }, namespace: 'base', status: 'maintenance', hosts: ['b'] },
      { owner: { host: 'c' }, namespace: 'base', status: 'maintenance', hosts: ['c'] },
    ]);
  });

  test('have one status each', () => {
    const parts = partsOf([host('a', ['Aa']), host('b', ['Aa'], 'standby')], 'base');
    expect(parts.map(({ namespace, status }) => [namespace, status])).toEqual([
      ['base', 'maintenance'],
      ['base-2', 'standby'],
    ]);
  });

  test('are each less than 100 KB, and hold each host once', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `2eQGEaL${index}`);
    const parts = partsOf(
      ids.map((id) => host(id, ['Aa'])),
      'base',
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ hosts }) => hosts)).toEqual(ids);
    for (const { hosts } of parts) {
      const note = parseNote({ ...WIRE, former: { working: hosts } });
      expect(Buffer.byteLength(JSON.stringify(note && toWire(note)))).toBeLessThan(100_000);
    }
  });
});
