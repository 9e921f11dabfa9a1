import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { OutputFiles } from './outputs.ts';
import type { Runner } from './runner.ts';

/**
 * Files for what is too large for an output.
 *
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; where it is not set, relative or can't
 *   be written, the system's own is taken
 * @param runner knows what must not be in them
 */
export function outputFiles(folder: string | undefined, runner: Pick<Runner, 'withoutSecrets'>): OutputFiles {
  return {
    writeJson(name, value, forPeople = false) {
      const json = forPeople ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
      const text = runner.withoutSecrets(json);
      // TMPDIR may be relative: a later step may start in another folder.
      const own = resolve(tmpdir());
      if (folder === undefined || !isAbsolute(folder) || folder === own) return write(own, name, text);
      try {
        return write(folder, name, text);
      } catch {
        return write(own, name, text);
      }
    },
  };
}

/** @throws Error where it can't be written: nothing of it is left then */
function write(folder: string, name: string, text: string): string {
  // A folder of its own: steps of one job share RUNNER_TEMP, and no one may foresee or replace the file.
  const own = mkdtempSync(join(folder, 'mackerel-'));
  try {
    const path = join(own, `${name}.json`);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
}
