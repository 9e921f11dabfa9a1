import { describe, expect, test } from '@jest/globals';
import { type GivenFields, mergeFields } from '../../../src/hosts/merge.ts';
import type { Host } from '../../../src/mackerel/host.ts';
import { host } from '../builders.ts';

const READ = host();
const READ_BACK = {
  name: READ.name,
  displayName: READ.displayName,
  customIdentifier: READ.customIdentifier,
  memo: READ.memo,
  meta: READ.meta,
  interfaces: READ.interfaces,
};

describe('what is sent', () => {
  test('is everything that was read, since PUT replaces what it is not sent', () => {
    expect(mergeFields(READ, {}).spec).toEqual(READ_BACK);
  });

  test('is what was given in the place of what was read, field by field', () => {
    const given = {
      name: 'web-2',
      displayName: 'Web 2',
      customIdentifier: 'rack/2',
      memo: 'second',
      meta: { a: 1 },
      interfaces: [],
    };
    for (const [field, value] of Object.entries(given)) {
      expect(mergeFields(READ, { [field]: value }).spec).toEqual({ ...READ_BACK, [field]: value });
    }
    expect(mergeFields(READ, given).spec).toEqual(given);
  });

  test('has no checks unless they were given, since they would replace ones that can’t be read', () => {
    expect(mergeFields(READ, { name: 'web-2' }).spec).not.toHaveProperty('checks');
    expect(mergeFields(READ, { checks: [] }).spec).toHaveProperty('checks', []);
    expect(mergeFields(READ, { checks: [{ name: 'http' }] }).spec).toHaveProperty('checks', [{ name: 'http' }]);
  });

  test('has the roles that are new alone, since PUT only adds', () => {
    const { spec } = mergeFields(READ, { roleFullnames: ['My-Service:web', 'My-Service:db'] });
    expect(spec.roleFullnames).toEqual(['My-Service:db']);
    expect(mergeFields(READ, { roleFullnames: ['My-Service:web'] }).spec).not.toHaveProperty('roleFullnames');
    expect(mergeFields(READ, { roleFullnames: [] }).spec).not.toHaveProperty('roleFullnames');
    expect(mergeFields(READ, {}).spec).not.toHaveProperty('roleFullnames');
  });

  test('never has the status or the retirement of the host', () => {
    expect(Object.keys(mergeFields(READ, {}).spec)).not.toEqual(expect.arrayContaining(['status']));
    expect(mergeFields(READ, {}).spec).not.toHaveProperty('isRetired');
  });
});

describe('what changes', () => {
  test('is nothing where nothing is given', () => {
    for (const given of [{}, { name: undefined, meta: undefined, roleFullnames: undefined, checks: undefined }]) {
      expect(mergeFields(READ, given)).toMatchObject({ before: {}, after: {} });
      expect(Object.keys(mergeFields(READ, given).after)).toEqual([]);
    }
  });

  test('is nothing where what is given is so already, however deep', () => {
    const given: GivenFields = { ...structuredCloneOf(READ_BACK), roleFullnames: ['My-Service:web'] };
    expect(mergeFields(READ, given)).toMatchObject({ before: {}, after: {} });
    expect(Object.keys(mergeFields(READ, given).after)).toEqual([]);
  });

  test('does not depend on the order of keys', () => {
    const read = host({ meta: { a: 1, b: 2 } });
    expect(Object.keys(mergeFields(read, { meta: { b: 2, a: 1 } }).after)).toEqual([]);
  });

  test('is told for the fields that do change alone, as they are and as they will be', () => {
    const merge = mergeFields(READ, { name: READ.name, memo: 'second', meta: {} });
    expect(merge.before).toEqual({ memo: READ.memo, meta: READ.meta });
    expect(merge.after).toEqual({ memo: 'second', meta: {} });
  });

  test('is told of a field that the host did not have', () => {
    const read = host({ displayName: undefined });
    expect(mergeFields(read, { displayName: 'Web 1' })).toMatchObject({
      before: { displayName: undefined },
      after: { displayName: 'Web 1' },
    });
  });

  test('is, for roles, all that the host will have', () => {
    const merge = mergeFields(READ, { roleFullnames: ['My-Service:db', 'My-Service:web'] });
    expect(merge.before).toEqual({ roleFullnames: ['My-Service:web'] });
    expect(merge.after).toEqual({ roleFullnames: ['My-Service:web', 'My-Service:db'] });
  });

  test('may be the checks that were given, which no one can compare', () => {
    const merge = mergeFields(READ, { checks: [{ name: 'http' }] });
    expect(merge.after).toEqual({ checks: [{ name: 'http' }] });
    expect(merge.before).toEqual({});
  });

  test('has been made once it is made: the same fields change nothing a second time', () => {
    const values: GivenFields = {
      name: 'web-2',
      displayName: '',
      memo: 'm',
      customIdentifier: 'c',
      meta: { a: { b: [1] } },
      interfaces: [{ name: 'lo' }],
      roleFullnames: ['My-Service:db', 'Other-Service:web'],
    };
    const fields = Object.entries(values);
    for (let mask = 0; mask < 2 ** fields.length; mask++) {
      const given: GivenFields = Object.fromEntries(fields.filter((_, bit) => (mask & (2 ** bit)) !== 0));
      const { before, after } = mergeFields(READ, given);
      expect(Object.keys(after)).toEqual(Object.keys(given));
      expect(Object.keys(before).sort()).toEqual(Object.keys(after).sort());
      const changed: Host = { ...READ, ...after };
      expect(Object.keys(mergeFields(changed, given).after)).toEqual([]);
    }
  });
});

test('neither the host nor what was given is altered', () => {
  const read = host();
  const given = { roleFullnames: ['My-Service:db'], meta: { a: 1 } };
  mergeFields(read, given);
  expect(read).toEqual(host());
  expect(given).toEqual({ roleFullnames: ['My-Service:db'], meta: { a: 1 } });
});

/** A deep copy, made of this realm's own objects. */
function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
