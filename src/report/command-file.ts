import { appendFileSync, statSync, truncateSync } from 'node:fs';
import { EOL } from 'node:os';

/**
 * Writes a value into one of the runner's command files, whole or not at all: half an entry would cost the step all
 * others (GitHub documentation, "Workflow commands", environment files).
 *
 * A value of one line is written as `name=value`. The toolkit writes every value between two lines that hold a random
 * UUID, for which Node loads all of its cryptography: as long as the request of a whole step takes.
 *
 * @param byToolkit writes a value of several lines
 * @throws Error where the runner gave no such file (the toolkit would print the value instead, for runners that read it
 *   there no more), or it can't be written
 */
export function writeEntry(
  variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE',
  name: string,
  value: string,
  byToolkit: () => void,
): void {
  const file = process.env[variable];
  if (!file) throw new Error(`${variable} is not set`);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`${variable} names no file: ${file}`);
  try {
    if (/[\r\n]/.test(value)) byToolkit();
    else appendFileSync(file, `${name}=${value}${EOL}`);
  } catch (error) {
    if (stats.isFile()) cutBack(file, stats.size);
    throw error;
  }
}

/** Takes away what a full disk let through of the last entry. */
function cutBack(file: string, size: number): void {
  try {
    truncateSync(file, size);
  } catch {
    // What is left is no whole entry, and does not count.
  }
}
