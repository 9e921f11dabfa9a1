import fs from 'node:fs';
import { readFile, realpath, stat, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

// What a program sees of Windows in the modules of Node, on another system: its paths, its line ends, its limits. Drive C: is
// this machine's file system, and there is no other drive.

/** Windows takes no longer value of an environment variable (Microsoft, "Environment Variables"). */
const MAX_VARIABLE = 32_767;

/** As Windows writes a path of this machine. */
export function toWindows(file: string): string {
  return file.startsWith('/') ? `C:${file.replaceAll('/', '\\')}` : file;
}

/** The file of this machine that a path of Windows names; `/proc` is nowhere there. */
function toHere(file: string): string {
  const [, drive = 'C', rest = file] = /^([A-Za-z]):(.*)$/s.exec(file) ?? [];
  const here = rest.replaceAll('\\', '/');
  return drive.toUpperCase() === 'C' && !here.startsWith('/proc') ? here : `/no-such-drive/${drive}${here}`;
}

/** Makes a function of files take paths of Windows. */
function ofWindows<A extends unknown[], R>(call: (file: string, ...rest: A) => R): (file: string, ...rest: A) => R {
  return (file, ...rest) => call(toHere(file), ...rest);
}

const constants = { ...fs.constants, O_NONBLOCK: undefined };

const promises = {
  readFile: ofWindows(readFile),
  realpath: async (file: string) => toWindows(await realpath(toHere(file))),
  stat: ofWindows(stat),
  statfs: ofWindows(statfs),
};

/** Modules as a program on Windows gets them, as far as this action uses them. */
export const windowsModules: Readonly<Record<string, object>> = {
  path: path.win32,
  os: { ...os, EOL: '\r\n', platform: () => 'win32', type: () => 'Windows_NT', tmpdir: () => toWindows(os.tmpdir()) },
  fs: {
    ...fs,
    constants,
    promises,
    appendFileSync: ofWindows(fs.appendFileSync),
    existsSync: ofWindows(fs.existsSync),
    mkdtempSync: (prefix: string) => toWindows(fs.mkdtempSync(toHere(prefix))),
    openSync: ofWindows(fs.openSync),
    readFileSync: ofWindows(fs.readFileSync),
    rmSync: ofWindows(fs.rmSync),
    statSync: ofWindows(fs.statSync),
    truncateSync: ofWindows(fs.truncateSync),
    writeFileSync: ofWindows(fs.writeFileSync),
  },
  'fs/promises': promises,
};

/** Why no process can be started there with such an environment; undefined where one can. */
export function whyNotStarted(env: NodeJS.ProcessEnv): string | undefined {
  const tooLong = Object.entries(env).find(([name, value = '']) => `${name}=${value}`.length > MAX_VARIABLE);
  return tooLong && `The environment variable ${tooLong[0]} is longer than ${MAX_VARIABLE} characters.`;
}
