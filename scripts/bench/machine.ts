import { spawnSync } from 'node:child_process';
import { arch, cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './data.ts';

/** Describes the machine that this runs on. */
export function thisMachine(): Machine {
  const [cpu] = cpus();
  const [curl, mkr] = [versionOf('curl'), versionOf('mkr')];
  return {
    cpu: cpu?.model.trim() ?? arch(),
    cores: cpus().length,
    memory: Math.round(totalmem() / 1024 ** 3),
    os: `${type()} ${release()} ${arch()}`,
    node: process.version,
    ...(curl !== undefined && { curl }),
    ...(mkr !== undefined && { mkr }),
  };
}

/** Such as `curl 8.5.0`; undefined where the command is not installed. */
export function versionOf(command: 'curl' | 'mkr'): string | undefined {
  const { stdout, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = error === undefined ? /^\w+(?: version)? v?([\w.-]+)/.exec(stdout)?.[1] : undefined;
  return version === undefined ? undefined : `${command} ${version}`;
}
