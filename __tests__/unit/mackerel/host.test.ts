import { describe, expect, test } from '@jest/globals';
import { parseExactly } from '../../../src/mackerel/exact-json.ts';
import { fromWireHost, HOST_ID, wireHost, type WireHost } from '../../../src/mackerel/host.ts';

const SMALLEST = { id: '2eQGEaLxibb', name: 'web-1', status: 'working' };

function accepts(json: unknown): boolean {
  return wireHost.try(json, { mode: 'passthrough' }).ok;
}

describe('a host in a reply', () => {
  test('may have everything that the API documents', () => {
    expect(
      accepts({
        ...SMALLEST,
        displayName: null,
        customIdentifier: null,
        createdAt: 1417500636,
        meta: { 'agent-name': 'mackerel-agent/0.80.0' },
        interfaces: [{ name: 'eth0', ipAddress: '10.0.0.1' }],
        size: 'standard',
        memo: '',
        isRetired: false,
        retiredAt: null,
        roles: { 'My-Service': ['web', 'db'] },
      }),
    ).toBe(true);
  });

  test('may have as little as an ID, a name and a status', () => {
    expect(accepts(SMALLEST)).toBe(true);
    for (const key of Object.keys(SMALLEST)) expect(accepts({ ...SMALLEST, [key]: undefined })).toBe(false);
  });

  test('may have a status that is newer than this action', () => {
    expect(accepts({ ...SMALLEST, status: 'hibernating' })).toBe(true);
  });

  test('must not have an ID that could do harm in a path, a list or a table', () => {
    for (const id of ['', '../hosts', 'a/b', 'a b', 'a,b', 'a|b', 'a\nb', '<b>', 'ホスト', 'a%2f', 'a\n']) {
      expect([id, accepts({ ...SMALLEST, id })]).toEqual([id, false]);
    }
    for (const id of ['2eQGEaLxibb', '9rxGOHfVF8F', 'a-b_c', '0']) {
      expect([id, accepts({ ...SMALLEST, id })]).toEqual([id, true]);
    }
  });

  test.each([
    ['a number for its name', { name: 1 }],
    ['a number for its memo', { memo: 1 }],
    ['text for isRetired', { isRetired: 'false' }],
    ['a list for its roles', { roles: ['My-Service:web'] }],
    ['one role as text', { roles: { 'My-Service': 'web' } }],
    ['a status of null', { status: null }],
  ])('must not have %s', (_, wrong) => {
    expect(accepts({ ...SMALLEST, ...wrong })).toBe(false);
  });
});

describe('HOST_ID', () => {
  test('takes letters, digits, - and _, and the whole of the text', () => {
    for (const id of ['2eQGEaLxibb', 'a', '-', '_']) expect(HOST_ID.test(id)).toBe(true);
    for (const id of ['', 'a b', 'a\n', '\na', 'a.b', 'é', 'a/']) expect(HOST_ID.test(id)).toBe(false);
  });
});

describe('a time', () => {
  const read = (time: unknown) => {
    const result = wireHost.try({ ...SMALLEST, createdAt: time, retiredAt: time }, { mode: 'passthrough' });
    if (!result.ok) throw new Error('It was refused.');
    const { createdAt, retiredAt } = fromWireHost(result.value);
    return [createdAt, retiredAt];
  };

  test('is a number, also one that is kept as it was written', () => {
    expect(read(1417500636)).toEqual([1417500636, 1417500636]);
    expect(read(parseExactly('1.7e9'))).toEqual([1.7e9, 1.7e9]);
    expect(read(0)).toEqual([0, 0]);
  });

  test('is not known where it is anything else, which does not make the host unreadable', () => {
    for (const time of [null, undefined, '1417500636', '', true, [], {}, NaN, Infinity, { rawJSON: 'x' }]) {
      expect(read(time)).toEqual([undefined, undefined]);
    }
  });
});

describe('fromWireHost', () => {
  test('has roles as role full names, in their order', () => {
    const roles = { 'My-Service': ['web', 'db'], empty: [], other: ['web'] };
    expect(fromWireHost({ ...SMALLEST, roles }).roleFullnames).toEqual([
      'My-Service:web',
      'My-Service:db',
      'other:web',
    ]);
  });

  test('has something for all that Mackerel left out', () => {
    expect(fromWireHost(SMALLEST)).toStrictEqual({
      ...SMALLEST,
      displayName: undefined,
      customIdentifier: undefined,
      createdAt: undefined,
      retiredAt: undefined,
      memo: '',
      isRetired: false,
      roleFullnames: [],
      meta: {},
      interfaces: [],
      wire: SMALLEST,
    });
  });

  test('has null for absent', () => {
    const times = { createdAt: null, retiredAt: null };
    const lists = { roles: null, interfaces: null, isRetired: null };
    const nulls = { displayName: null, customIdentifier: null, memo: null, meta: null, ...times, ...lists };
    const wire = { ...SMALLEST, ...nulls };
    expect(fromWireHost(wire)).toStrictEqual({ ...fromWireHost(SMALLEST), wire });
  });

  test('keeps what is there', () => {
    const wire: WireHost = {
      ...SMALLEST,
      displayName: '',
      customIdentifier: 'rack/1',
      status: 'hibernating',
      memo: 'm',
      isRetired: true,
      createdAt: 1417500636,
      retiredAt: 1417600000,
      roles: {},
      meta: { a: [1] },
      interfaces: [{ name: 'eth0' }],
    };
    const { roles, ...rest } = wire;
    expect(roles).toEqual({});
    expect(fromWireHost(wire)).toStrictEqual({ ...rest, roleFullnames: [], wire });
  });

  test('keeps what this action does not know of, as Mackerel sent it', () => {
    const sent = { ...SMALLEST, size: 'standard', createdAt: 1417500636, retiredAt: null, newer: { a: [1] } };
    const result = wireHost.try(sent, { mode: 'passthrough' });
    if (!result.ok) throw new Error('It was refused.');
    expect(fromWireHost(result.value).wire).toStrictEqual(sent);
  });
});
