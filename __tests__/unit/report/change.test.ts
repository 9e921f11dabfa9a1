import { describe, expect, test } from '@jest/globals';
import { describeChange, describeState, describeValue } from '../../../src/report/change.ts';

describe('describeChange', () => {
  test('has before and after of a field', () => {
    expect(describeChange({ before: { status: 'working' }, after: { status: 'maintenance' } })).toBe(
      'status working → maintenance',
    );
  });

  test('has no before where that was not read', () => {
    expect(describeChange({ before: undefined, after: { status: 'maintenance' } })).toBe('status → maintenance');
    expect(describeChange({ before: { name: 'a' }, after: { status: 'maintenance' } })).toBe('status → maintenance');
  });

  test('tells a former value that was empty from one that was not read', () => {
    expect(describeChange({ before: { displayName: undefined }, after: { displayName: 'Web' } })).toBe(
      'displayName (none) → Web',
    );
  });

  test('has every field, in order', () => {
    const before = { name: 'a', memo: 'm' };
    expect(describeChange({ before, after: { name: 'b', memo: '', status: 'standby' } })).toBe(
      'name a → b; memo m → (none); status → standby',
    );
  });

  test('lists roles, and says where none are left', () => {
    const roles = ['My-Service:web', 'My-Service:db'];
    expect(describeChange({ before: { roleFullnames: roles }, after: { roleFullnames: [] } })).toBe(
      'roleFullnames My-Service:web, My-Service:db → (none)',
    );
  });

  test('says of a whole structure only that it changed', () => {
    const after = { meta: { a: 1 }, interfaces: [{ name: 'eth0' }], checks: [{ name: 'http' }] };
    expect(describeChange({ before: { meta: {}, interfaces: [] }, after })).toBe(
      'meta changed; interfaces changed; checks changed',
    );
  });

  test('says of a retirement what it is called', () => {
    expect(describeChange({ before: { isRetired: false }, after: { isRetired: true } })).toBe('retired');
  });

  test('is nothing where nothing changed or nothing is known', () => {
    expect(describeChange({ before: { status: 'working' }, after: undefined })).toBe('');
    expect(describeChange({ before: undefined, after: {} })).toBe('');
  });

  test('stays short enough for a line, however long the values are', () => {
    const line = describeChange({ before: { memo: 'x'.repeat(5000) }, after: { memo: 'y'.repeat(5000) } });
    expect(line.length).toBeLessThan(300);
    expect(line).toMatch(/^memo x+… → y+…$/);
  });
});

describe('describeState', () => {
  test('says how a host is', () => {
    expect(describeState({ status: 'maintenance' })).toBe('status maintenance');
    expect(describeState({ isRetired: true })).toBe('retired');
    expect(describeState({ roleFullnames: ['a:b'], memo: '' })).toBe('roleFullnames a:b; memo (none)');
  });

  test('stays short enough for a line, however long the values are', () => {
    expect(describeState({ memo: 'x'.repeat(5000) })).toMatch(/^memo x{119}…$/);
  });

  test('is nothing where nothing is known', () => {
    expect(describeState(undefined)).toBe('');
    expect(describeState({})).toBe('');
  });
});

describe('describeValue', () => {
  test('has (none) for every kind of nothing', () => {
    for (const nothing of [undefined, null, '', []]) expect(describeValue(nothing)).toBe('(none)');
  });

  test('has what is false or zero as it is', () => {
    expect(describeValue(false)).toBe('false');
    expect(describeValue(0)).toBe('0');
  });

  test('has text as it is, lists of text with commas, and anything else as JSON', () => {
    expect(describeValue('a b')).toBe('a b');
    expect(describeValue(['a', 'b'])).toBe('a, b');
    expect(describeValue({ a: [1] })).toBe('{"a":[1]}');
    expect(describeValue([{ a: 1 }])).toBe('[{"a":1}]');
  });

  test('is never longer than a person reads in one line', () => {
    for (const value of ['x'.repeat(9999), Array.from({ length: 999 }, () => 'role'), { a: 'x'.repeat(9999) }]) {
      expect(describeValue(value)).toHaveLength(120);
      expect(describeValue(value)).toMatch(/…$/);
    }
  });
});
