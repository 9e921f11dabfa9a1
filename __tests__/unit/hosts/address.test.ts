import { describe, expect, test } from '@jest/globals';
import { addressOf } from '../../../src/hosts/address.ts';

describe('the address of a host', () => {
  test.each<[string, unknown, string]>([
    ['is its first IPv4 address', [{ name: 'eth0', ipv4Addresses: ['10.0.0.1', '10.0.0.2'] }], '10.0.0.1'],
    [
      'is never loopback or link-local',
      [
        { name: 'lo', ipv4Addresses: ['127.0.0.1'] },
        { name: 'eth0', ipv4Addresses: ['169.254.1.1', '192.168.0.5'] },
      ],
      '192.168.0.5',
    ],
    [
      'is IPv4 where another interface has IPv6 first',
      [
        { name: 'eth0', ipv6Addresses: ['2001:db8::1'] },
        { name: 'eth1', ipv4Addresses: ['10.0.0.1'] },
      ],
      '10.0.0.1',
    ],
    [
      'is IPv6 where it has no other',
      [
        { name: 'lo', ipv4Addresses: ['127.0.0.1'], ipv6Addresses: ['::1', '0:0:0:0:0:0:0:1', '::'] },
        { name: 'eth0', ipv6Addresses: ['fe80::1', 'FEBF::1', '2001:db8::1'] },
      ],
      '2001:db8::1',
    ],
    ['is that of the older form', [{ name: 'eth0', ipAddress: '10.0.0.1', ipv6Address: '2001:db8::1' }], '10.0.0.1'],
    [
      'is that of the plural form, where both are there',
      [{ name: 'eth0', ipAddress: '10.0.0.1', ipv4Addresses: ['10.0.0.2'] }],
      '10.0.0.2',
    ],
    [
      'is that of the older form, where the plural is empty',
      [{ name: 'eth0', ipAddress: '10.0.0.1', ipv4Addresses: [] }],
      '10.0.0.1',
    ],
    [
      'is an address, and no other text',
      [{ name: 'eth0', ipv4Addresses: ['10.0.0.1,10.0.0.2', '$(id)', 7, '10.0.0.3'] }],
      '10.0.0.3',
    ],
    ['is empty where it has none', [{ name: 'lo', ipv4Addresses: ['127.0.0.1'], ipv6Addresses: ['::1'] }], ''],
    ['is empty without interfaces', [], ''],
    ['is empty where interfaces are no list', { name: 'eth0' }, ''],
    ['is empty where an interface is none', [null, 'eth0', { ipv4Addresses: '10.0.0.1' }], ''],
  ])('%s', (_, interfaces, expected) => {
    expect(addressOf(interfaces)).toBe(expected);
  });
});
