import { spawnSync } from 'node:child_process';
import { arch, cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './data.ts';

/** Describes the machine that this runs on. */
export function thisMachine(): Machine {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? arch(),
    cores: cpus().length,
    memory: Math.round(totalmem() / 1024 ** 3),
    os: `${type()} ${release()} ${arch()}`,
    node: process.version,
    perProcess: curlVersion() ?? 'Node',
  };
}

/** Such as `curl 8.5.0`; undefined where there is none. */
export function curlVersion(): string | undefined {
  const { stdout, error } = spawnSync('curl', ['--version'], { encoding: 'utf8' });
  return error === undefined ? /^curl \S+/.exec(stdout)?.[0] : undefined;
}
