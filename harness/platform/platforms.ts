import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { windowsModules } from './windows.ts';

/** A system that a step can be made to see instead of the one it runs on. */
export type Platform = 'win32' | 'darwin' | 'container';

/** Variables in which GitHub's runner hands over the path of a file or folder. */
export const VARIABLES_WITH_PATHS = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
] as const;

/** What NODE_OPTIONS must be, so that a process sees that system. */
export function nodeOptionsFor(platform: Platform): string {
  return `--import=${pathToFileURL(join(import.meta.dirname, 'preload.ts')).href}?platform=${platform}`;
}

/** What a container of Docker has for a network: one interface, with an address that only its host reaches. */
export const CONTAINER_ADDRESS = '172.18.0.2';

/** What is mounted in a container of a job: an overlay, and files and folders of the host's disk. */
const CONTAINER_MOUNTS = `overlay / overlay rw 0 0
proc /proc proc rw 0 0
/dev/sda1 /etc/hosts ext4 rw 0 0
/dev/sda1 /__w ext4 rw 0 0
`;

const address = (family: 'IPv4', value: string, internal: boolean): os.NetworkInterfaceInfo => ({
  address: value,
  netmask: '255.255.0.0',
  family,
  mac: '02:42:ac:12:00:02',
  internal,
  cidr: `${value}/16`,
});

/** Without /proc, as everywhere but on Linux. */
const withoutProc = async (file: string, encoding: BufferEncoding) =>
  readFile(file.startsWith('/proc') ? '/no-such-folder' : file, encoding);

const MODULES: Readonly<Record<Platform, Readonly<Record<string, object>>>> = {
  win32: windowsModules,
  darwin: {
    os: { ...os, platform: () => 'darwin', type: () => 'Darwin', release: () => '24.6.0', machine: () => 'arm64' },
    'fs/promises': { ...process.getBuiltinModule('node:fs/promises'), readFile: withoutProc },
  },
  container: {
    os: {
      ...os,
      networkInterfaces: () => ({
        lo: [address('IPv4', '127.0.0.1', true)],
        eth0: [address('IPv4', CONTAINER_ADDRESS, false)],
      }),
    },
    'fs/promises': {
      ...process.getBuiltinModule('node:fs/promises'),
      readFile: async (file: string, encoding: BufferEncoding) =>
        file === '/proc/mounts' ? CONTAINER_MOUNTS : readFile(file, encoding),
    },
  },
};

/** The modules of Node that are others there, by their names without `node:`. */
export function modulesOf(platform: Platform): Readonly<Record<string, object>> {
  return MODULES[platform];
}
