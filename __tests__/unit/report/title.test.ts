import { describe, expect, test } from '@jest/globals';
import type { Selection, Target } from '../../../src/hosts/targets.ts';
import type { OperationInput } from '../../../src/inputs.ts';
import { HOST_STATUSES } from '../../../src/mackerel/host.ts';
import { describeSelection, titleOf } from '../../../src/report/title.ts';

function selection(target: Target): Selection {
  return { target, maxHosts: undefined, ifNoHosts: 'error', ignoreMissing: false };
}

function ids(...hostIds: readonly string[]): Selection {
  return selection({ by: 'hostIds', hostIds });
}

const REGISTER = {
  operation: 'register',
  describeRunner: false,
  caseInsensitive: false,
  retireAfterJob: false,
  status: undefined,
} as const;

const TITLES: readonly [string, OperationInput][] = [
  ['register: web-1', { ...REGISTER, fields: { name: 'web-1' } }],
  ['update: 2 hosts', { operation: 'update', selection: ids('a', 'b'), fields: { name: 'web-1' } }],
  [
    'update-status: 1 host → standby',
    { operation: 'update-status', selection: ids('a'), status: 'standby', restoreStatus: 'never' },
  ],
  [
    'update-status: 2 hosts → working',
    { operation: 'update-status', selection: ids('a', 'b'), status: 'working', restoreStatus: 'always' },
  ],
  [
    'update-roles: 2 hosts → add a:b, c:d',
    { operation: 'update-roles', selection: ids('a', 'b'), roleFullnames: ['a:b', 'c:d'], rolesMode: 'add' },
  ],
  [
    'update-roles: 1 host → replace (none)',
    { operation: 'update-roles', selection: ids('a'), roleFullnames: [], rolesMode: 'replace' },
  ],
  ['retire: 3 hosts', { operation: 'retire', selection: ids('a', 'b', 'c') }],
  ['get: 1 host', { operation: 'get', selection: ids('a') }],
  ['list-metric-names: 1 host', { operation: 'list-metric-names', selection: ids('a') }],
];

describe('the title', () => {
  test.each(TITLES)('says what is about to be done to how many: %s', (title, input) => {
    expect(titleOf(input, false)).toBe(title);
  });

  test.each(TITLES)('says that it is only tried: dry run of %s', (title, input) => {
    expect(titleOf(input, true)).toBe(`dry run of ${title}`);
  });
});

describe('the hosts that are meant', () => {
  test.each<[string, Target]>([
    ['0 hosts', { by: 'hostIds', hostIds: [] }],
    [
      '2 hosts by custom identifier',
      { by: 'customIdentifier', customIdentifiers: ['a/1', 'b/1'], caseInsensitive: false },
    ],
    [
      'hosts of Shop: web, db named web-1 in status working',
      { by: 'filter', filter: { service: 'Shop', roles: ['web', 'db'], name: 'web-1', statuses: ['working'] } },
    ],
    [
      'hosts of Shop in status working, standby',
      { by: 'filter', filter: { service: 'Shop', statuses: ['working', 'standby'] } },
    ],
    ['hosts named web-1 in status poweroff', { by: 'filter', filter: { name: 'web-1', statuses: ['poweroff'] } }],
    [
      'hosts of Shop named web-1',
      { by: 'filter', filter: { service: 'Shop', roles: [], name: 'web-1', statuses: HOST_STATUSES } },
    ],
    [
      'hosts in status working, standby, maintenance',
      { by: 'filter', filter: { statuses: ['working', 'standby', 'maintenance'] } },
    ],
    ['all hosts', { by: 'filter', filter: { roles: [], statuses: HOST_STATUSES } }],
  ])('are called: %s', (words, target) => {
    expect(describeSelection(selection(target))).toBe(words);
  });
});
