import { spawnSync } from 'node:child_process';

/** How long one way to install may take, in milliseconds: Go compiles for two minutes on two cores. */
const PATIENCE = 8 * 60_000;

/**
 * Runs a package client, which is quiet unless it fails.
 *
 * @returns why it failed; undefined where it did not
 */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): string | undefined {
  const options = { encoding: 'utf8', env: { ...process.env, ...env }, timeout: PATIENCE } as const;
  const { status, stderr, error } = spawnSync(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  if (error !== undefined) return `${command}: ${error.message}`;
  return status === 0 ? undefined : `${command} ${args.slice(0, 3).join(' ')}: ${stderr.trim()}`;
}
