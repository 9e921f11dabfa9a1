import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const hook = pathToFileURL(join(import.meta.dirname, 'peak-memory-hook.js')).href;

/**
 * Finds out how much memory a Node process held at most.
 *
 * @param run starts it with this environment, and waits for its end
 * @returns what `run` returned, and KiB
 */
export async function withPeakMemory<T>(run: (env: Record<string, string>) => Promise<T>): Promise<[T, number]> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const file = join(folder, 'peak');
  try {
    const value = await run({ NODE_OPTIONS: `--import=${hook}`, PEAK_MEMORY_FILE: file });
    return [value, Number(readFileSync(file, 'utf8'))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
