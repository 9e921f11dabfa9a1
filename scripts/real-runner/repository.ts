import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';

/**
 * Makes a repository with what a user gets of this action, and nothing else: action.yml and dist/, as they are in the
 * work tree; and with files of the user's own. act reads the repository's name and commit from it, and copies it for `actions/checkout`.
 */
export function makeRepository(folder: string, files: Record<string, string> = {}): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['action.yml', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const [name, file] of Object.entries(files)) cpSync(join(root, file), join(folder, name));
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=What a user gets');
  git('remote', 'add', 'origin', 'https://github.com/example/deploy.git');

  function git(...args: readonly string[]): void {
    const person = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x' };
    // Not the user's settings: they may sign commits, or run hooks.
    const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', args, { cwd: folder, env: { PATH: process.env['PATH'], ...person, ...settings } });
  }
}
