import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Stranger } from './stranger.ts';

/**
 * A program of Mackerel's own, where it is installed: it is in no registry that a package client reaches.
 *
 * @param args have it say its version
 */
function onPath(name: string, args: readonly string[]): Stranger {
  return {
    name,
    obtain: () =>
      spawnSync(name, args, { timeout: 10_000 }).status === 0
        ? { command: process.execPath, args: [join(import.meta.dirname, name, 'calls.ts')] }
        : { reason: `There is no ${name} on PATH, and no package to install it from.` },
  };
}

export const mkr = onPath('mkr', ['--version']);
export const mackerelAgent = onPath('mackerel-agent', ['version']);
