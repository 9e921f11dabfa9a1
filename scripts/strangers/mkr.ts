import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Stranger } from './stranger.ts';

/** Mackerel's command-line tool, where it is installed: it is in no registry that a package client reaches. */
export const mkr: Stranger = {
  name: 'mkr',
  obtain: () =>
    spawnSync('mkr', ['--version'], { timeout: 10_000 }).status === 0
      ? { command: process.execPath, args: [join(import.meta.dirname, 'mkr', 'calls.ts')] }
      : { reason: 'There is no mkr on PATH, and no package to install it from.' },
};
