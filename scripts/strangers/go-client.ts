import { join } from 'node:path';
import { run } from '../install/command.ts';
import type { Stranger } from './stranger.ts';

/** Mackerel's own client for Go, as a module, under a program of ours. go.sum holds what it must be. */
export const goClient: Stranger = {
  name: 'mackerel-client-go',
  obtain: (folder) => {
    const program = join(folder, 'go-client');
    const refusal = run('go', ['build', '-C', join(import.meta.dirname, 'go-client'), '-o', program, '.']);
    return refusal === undefined ? { command: program, args: [] } : { reason: refusal };
  },
};
