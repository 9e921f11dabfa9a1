import { describe, expect, test } from '@jest/globals';
import { type PresentList, sortByPresence } from '../../../src/hosts/absent.ts';
import { fromWireHost } from '../../../src/mackerel/host.ts';

const NOW = 1_800_000_000;

const host = (id: string, customIdentifier?: string, createdAt: unknown = NOW - 7200) =>
  fromWireHost({
    id,
    name: id,
    status: 'working',
    createdAt,
    ...(customIdentifier !== undefined && { customIdentifier }),
  });

const sort = (hosts: ReturnType<typeof host>[], customIdentifiers: string[], more: Partial<PresentList> = {}) => {
  const { doubt, ...sorted } = sortByPresence(hosts, {
    customIdentifiers,
    caseInsensitive: false,
    before: (NOW - 3600) * 1000,
    ...more,
  });
  const ids = Object.fromEntries(Object.entries(sorted).map(([kind, some]) => [kind, some.map(({ id }) => id)]));
  return { ...ids, doubt };
};

describe('hosts held against the list of those that still exist', () => {
  test('are present, absent, without an identifier, or too young', () => {
    const hosts = [
      host('a', 'i-1'),
      host('b', 'i-2'),
      host('c'),
      host('d', ''),
      host('e', 'i-3', NOW - 3599),
      host('f', 'i-4', 'long ago'),
      host('g', 'i-5', NOW - 3600),
    ];
    expect(sort(hosts, ['i-1', 'i-9'])).toEqual({
      present: ['a'],
      absent: ['b', 'g'],
      unidentified: ['c', 'd'],
      young: ['e', 'f'],
      doubt: undefined,
    });
  });

  test('are told apart by letter case, unless that is to mean nothing', () => {
    const hosts = [host('a', 'I-1'), host('b', 'i-2')];
    expect(sort(hosts, ['i-1', 'i-2'])).toMatchObject({ present: ['b'], absent: ['a'] });
    expect(sort(hosts, ['i-1', 'I-2'], { caseInsensitive: true })).toMatchObject({ present: ['a', 'b'], absent: [] });
  });

  test('are all absent where the list is empty', () => {
    expect(sort([host('a', 'i-1')], [])).toMatchObject({ absent: ['a'], doubt: undefined });
  });

  test.each([
    ['matches none of them', ['i-8', 'i-9']],
    ['matches none of them but in another letter case', ['I-1', 'I-2']],
    ['lacks a part of each identifier', ['i', '1']],
  ])('raise a doubt where the list %s', (_, list) => {
    expect(sort([host('a', 'i-1'), host('b', 'i-2')], list).doubt).toContain('none of the hosts');
  });

  test('raise the same doubt where none of them has an identifier', () => {
    expect(sort([host('a')], ['i-1']).doubt).toContain('none of the hosts');
  });

  test('raise no doubt where there are none', () => {
    expect(sort([], ['i-1']).doubt).toBeUndefined();
  });

  test.each(['i-2 i-3', 'i-2,i-3', 'i-9; I-2'])('raise a doubt where one item, %s, looks like a list', (item) => {
    const { doubt } = sort([host('a', 'i-1'), host('b', 'i-2')], ['i-1', item], { caseInsensitive: true });
    expect(doubt).toMatch(
      /^one item of presentCustomIdentifiers is ".*", which holds the custom identifier of a host, i-2/,
    );
  });

  test('raise no doubt where an identifier itself holds commas and blanks', () => {
    const hosts = [host('a', 'rack 1, slot 2'), host('b', 'rack 1, slot 3')];
    expect(sort(hosts, ['rack 1, slot 2'])).toMatchObject({ present: ['a'], absent: ['b'], doubt: undefined });
  });
});
