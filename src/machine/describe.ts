import { readFile, statfs } from 'node:fs/promises';
import os from 'node:os';
import type { Interface } from '../mackerel/host.ts';

/** What is known of the machine that this process runs on, in the shape in which mackerel-agent tells it. */
export interface Machine {
  meta: Record<string, unknown>;
  interfaces: Interface[];
}

/**
 * Describes this machine: CPU, memory, kernel, file systems and network interfaces (API document "hosts", meta and
 * interfaces). What can't be found out is left out.
 */
export async function describeMachine(): Promise<Machine> {
  return {
    meta: {
      'agent-name': 'mackerel-host-lifecycle',
      cpu: cpu(),
      memory: { total: `${Math.round(os.totalmem() / 1024)}kB`, free: `${Math.round(os.freemem() / 1024)}kB` },
      kernel: {
        name: os.type(),
        os: os.platform() === 'linux' ? 'GNU/Linux' : os.type(),
        release: os.release(),
        version: os.version(),
        machine: os.machine(),
      },
      filesystem: await filesystems(),
    },
    interfaces: networkInterfaces(os.networkInterfaces()),
  };
}

/**
 * Network interfaces as the API takes them: without loopback and link-local addresses, which identify no host.
 *
 * @param interfaces as Node's os.networkInterfaces() tells them
 */
export function networkInterfaces(interfaces: NodeJS.Dict<os.NetworkInterfaceInfo[]>): Interface[] {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) => {
    const outward = addresses.filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address));
    const [first] = outward;
    if (first === undefined) return [];
    const of = (family: string) => outward.filter((info) => info.family === family).map(({ address }) => address);
    return [{ name, macAddress: first.mac, ipv4Addresses: of('IPv4'), ipv6Addresses: of('IPv6') }];
  });
}

/**
 * The devices that are mounted, by the lines of /proc/mounts: device and mount point; each device once.
 *
 * @param mounts the text of /proc/mounts
 */
export function mountedDevices(mounts: string): { device: string; mount: string }[] {
  const devices = new Map<string, string>();
  for (const line of mounts.split('\n')) {
    const [device = '', mount = ''] = line.split(' ');
    if (device.startsWith('/dev/') && !devices.has(device)) devices.set(device, unescape(mount));
  }
  return [...devices].map(([device, mount]) => ({ device, mount }));
}

function cpu(): Record<string, unknown>[] {
  return os
    .cpus()
    .map(({ model, speed }, index) => ({ core_id: String(index), model_name: model, mhz: String(speed) }));
}

async function filesystems(): Promise<Record<string, unknown>> {
  const mounts = await readFile('/proc/mounts', 'utf8').then(mountedDevices, () => [{ device: 'root', mount: '/' }]);
  const described = await Promise.all(mounts.map(async ({ device, mount }) => [device, await usage(mount)] as const));
  return Object.fromEntries(described.filter(([, numbers]) => numbers !== undefined));
}

async function usage(mount: string): Promise<Record<string, unknown> | undefined> {
  try {
    const { bsize, blocks, bfree, bavail } = await statfs(mount);
    const kb = (count: number) => Math.round((count * bsize) / 1024);
    const used = kb(blocks - bfree);
    const percent = blocks === 0 ? 0 : Math.ceil((100 * used) / (used + kb(bavail)));
    return { kb_size: kb(blocks), kb_used: used, kb_available: kb(bavail), percent_used: `${percent}%`, mount };
  } catch {
    return undefined;
  }
}

/** /proc/mounts writes white space and backslashes as octal escapes. */
function unescape(mount: string): string {
  return mount.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
