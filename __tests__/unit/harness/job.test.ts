import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runJob } from '../../../harness/job.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test.each([{ shell: 'bash' }, {}])(
  'a shell step does not read ~/.bashrc, whoever started the tests: %j',
  async (shell) => {
    const home = temporaryFolder('home');
    writeFileSync(join(home, '.bashrc'), 'echo "from .bashrc"; PATH=/somewhere/else:$PATH\n');
    const logs: string[] = [];
    await runJob([{ run: 'echo "${PATH%%:*}"', ...shell }], {
      // A shell that is not inside another one is the one that bash may take for a remote one.
      env: { HOME: home, SHLVL: '0', PATH: `/first:${process.env['PATH'] ?? ''}` },
      onStep: ({ log }) => logs.push(log),
    });
    expect(logs).toEqual(['/first\n']);
  },
);
