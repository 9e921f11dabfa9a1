import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputFiles } from './outputs.ts';
import type { Runner } from './runner.ts';

/**
 * Files for what is too large for an output.
 *
 * @param folder RUNNER_TEMP, which GitHub's runner empties at the end of a job; else the system's own
 * @param runner knows what must not be in them
 */
export function outputFiles(folder: string | undefined, runner: Pick<Runner, 'withoutSecrets'>): OutputFiles {
  return {
    writeJson(name, value) {
      // A folder of its own: steps of one job share RUNNER_TEMP, and nobody may foresee or replace the file.
      const path = join(mkdtempSync(join(folder ?? tmpdir(), 'mackerel-')), `${name}.json`);
      writeFileSync(path, runner.withoutSecrets(JSON.stringify(value)), { mode: 0o600 });
      return path;
    },
  };
}
