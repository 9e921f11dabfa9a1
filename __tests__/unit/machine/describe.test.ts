import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { INTERFACES, META } from '../../../src/inputs/rules.ts';
import { describeMachine, mountedDevices, networkInterfaces } from '../../../src/machine/describe.ts';

const MAC = '0a:1b:2c:3d:4e:5f';

function v4(address: string, internal = false): NetworkInterfaceInfo {
  return { family: 'IPv4', address, netmask: '255.255.255.0', mac: MAC, internal, cidr: `${address}/24` };
}

function v6(address: string, internal = false): NetworkInterfaceInfo {
  return { family: 'IPv6', address, netmask: 'ffff::', mac: MAC, internal, cidr: `${address}/16`, scopeid: 0 };
}

describe('networkInterfaces', () => {
  test('has the addresses of both kinds, in their order', () => {
    const eth0 = [v4('10.0.0.1'), v6('2001:db8::1'), v4('10.0.0.2'), v6('2001:db8::2')];
    expect(networkInterfaces({ eth0, wlan0: [v4('192.168.0.1')] })).toEqual([
      {
        name: 'eth0',
        macAddress: MAC,
        ipv4Addresses: ['10.0.0.1', '10.0.0.2'],
        ipv6Addresses: ['2001:db8::1', '2001:db8::2'],
      },
      { name: 'wlan0', macAddress: MAC, ipv4Addresses: ['192.168.0.1'], ipv6Addresses: [] },
    ]);
  });

  test('has neither loopback nor link-local addresses, which identify no host', () => {
    const eth0 = [v4('169.254.1.1'), v6('fe80::1'), v6('FE80::2'), v4('169.253.0.1'), v6('fd00::fe80:1')];
    expect(networkInterfaces({ lo: [v4('127.0.0.1', true), v6('::1', true)], eth0 })).toEqual([
      { name: 'eth0', macAddress: MAC, ipv4Addresses: ['169.253.0.1'], ipv6Addresses: ['fd00::fe80:1'] },
    ]);
  });

  test('has no interface that is left without an address', () => {
    expect(networkInterfaces({})).toEqual([]);
    expect(networkInterfaces({ a: [], b: undefined, c: [v6('fe80::1')], d: [v4('10.0.0.1', true)] })).toEqual([]);
  });
});

describe('mountedDevices', () => {
  test('has each device once, where it was mounted first', () => {
    const mounts = [
      'proc /proc proc rw 0 0',
      '/dev/sda1 / ext4 rw,relatime 0 0',
      'tmpfs /dev/shm tmpfs rw 0 0',
      '/dev/sda1 /var/lib/docker ext4 rw 0 0',
      '/dev/sdb1 /mnt ext4 rw 0 0',
      'overlay /dev/x overlay rw 0 0',
    ];
    expect(mountedDevices(`${mounts.join('\n')}\n`)).toEqual([
      { device: '/dev/sda1', mount: '/' },
      { device: '/dev/sdb1', mount: '/mnt' },
    ]);
  });

  test('has white space and backslashes of a mount point as they are', () => {
    const mounts = String.raw`/dev/sda1 /mnt/a\040b\011c\134d\012e ext4 rw 0 0`;
    expect(mountedDevices(mounts)).toEqual([{ device: '/dev/sda1', mount: '/mnt/a b\tc\\d\ne' }]);
    expect(mountedDevices(String.raw`/dev/sda1 /mnt/\134040 ext4`)).toEqual([
      { device: '/dev/sda1', mount: String.raw`/mnt/\040` },
    ]);
  });

  test('is empty where there is nothing to see', () => {
    for (const mounts of ['', '\n', 'none', 'tmpfs /tmp tmpfs rw 0 0\n']) expect(mountedDevices(mounts)).toEqual([]);
  });
});

describe('describeMachine', () => {
  test('says of this machine what the inputs meta and interfaces would take', async () => {
    const { meta, interfaces } = await describeMachine();
    expect(META.try(meta).ok).toBe(true);
    expect(INTERFACES.try(interfaces, { mode: 'strict' }).ok).toBe(true);
    expect(JSON.parse(JSON.stringify(meta))).toEqual(meta);
  });

  test('has the shapes in which mackerel-agent tells them', async () => {
    const { meta } = await describeMachine();
    expect(meta).toMatchObject({
      'agent-name': expect.stringMatching(/\S/),
      memory: { total: expect.stringMatching(/^[1-9]\d*kB$/), free: expect.stringMatching(/^\d+kB$/) },
      kernel: { release: expect.stringMatching(/\S/), machine: expect.stringMatching(/\S/) },
      filesystem: expect.anything(),
    });
    expect(meta['cpu']).toEqual(expect.arrayContaining([expect.objectContaining({ core_id: '0' })]));
  });
});
