import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../harness/action-yml.ts';

test('the demo fits 100 columns, tells of posts that had something to do, and ends with what to try next', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts', 'demo.ts')], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  expect({ status, wide: stdout.split('\n').filter((line) => line.length > 100) }).toEqual({ status: 0, wide: [] });
  expect(stdout.match(/Nothing to clean up\./g)).toHaveLength(1);
  expect(stdout).toContain('── Post Maintenance begins, until the job ends ─');
  expect(stdout).toContain('The job failed, and the hosts are back.');
  expect(stdout.trimEnd().split('\n').slice(-5)[0]).toMatch(/^── What to try next ─/);
});
