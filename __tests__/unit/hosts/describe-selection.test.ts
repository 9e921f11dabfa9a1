import { describe, expect, test } from '@jest/globals';
import { describeSelection, type Target } from '../../../src/hosts/targets.ts';
import { HOST_STATUSES } from '../../../src/mackerel/host.ts';

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
    expect(describeSelection({ target, maxHosts: undefined, ifNoHosts: 'error', ignoreMissing: false })).toBe(words);
  });
});
