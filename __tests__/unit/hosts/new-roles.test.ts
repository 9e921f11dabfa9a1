import { describe, expect, test } from '@jest/globals';
import { noticesOfNewRoles } from '../../../src/hosts/new-roles.ts';
import { outcome } from '../builders.ts';

const read = (...roleFullnames: string[]) => outcome({ before: { roleFullnames } });

describe('a notice', () => {
  test.each([
    ['Shop:wbe', 'Shop:web'],
    ['Shpo:web', 'Shop:web'],
    ['Shop:Web', 'Shop:web'],
  ])('of %s names %s, which a host had', (given, had) => {
    const notices = noticesOfNewRoles([given], [read('Blog:db'), read('Shop:db', had)]);
    expect(notices).toEqual([
      `no host that was read had the role ${given}, and Mackerel creates a role that does not exist. ` +
        `If ${had} is meant, correct roleFullnames, and run the step again`,
    ]);
  });

  test('comes for each such role', () => {
    expect(noticesOfNewRoles(['Shop:wbe', 'Shop:web', 'Shop:dbs'], [read('Shop:web', 'Shop:db')])).toHaveLength(2);
  });

  test.each([
    ['that a host had', 'Shop:web'],
    ['whose name is another', 'Shop:batch'],
    ['that differs in its number', 'Shop:web-2'],
    ['of another service, whose name is alike too', 'Shpo:wbe'],
    ['of another service', 'Blog:wbe'],
  ])('does not come for a role %s', (_, given) => {
    expect(noticesOfNewRoles([given], [read('Shop:web', 'Shop:web-1', 'Blog:db')])).toEqual([]);
  });

  test('does not come where no host was read, or its roles were not', () => {
    const unread = [outcome(), outcome({ before: { status: 'working' } }), outcome({ before: { roleFullnames: [1] } })];
    expect(noticesOfNewRoles(['Shop:wbe'], unread)).toEqual([]);
    expect(noticesOfNewRoles([], [read('Shop:web')])).toEqual([]);
  });
});
