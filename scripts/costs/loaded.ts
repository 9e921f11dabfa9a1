import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../harness/action-yml.ts';

interface Coverage {
  result: { url: string }[];
}

/**
 * Finds out which files of dist/ a process of the action loads. Node itself tells, in its coverage report: it knows
 * modules of every kind.
 *
 * @param run starts the action with this environment, and waits for its end
 * @returns what `run` returned, and the names of the files
 */
export async function withLoaded<T>(run: (env: Record<string, string>) => Promise<T>): Promise<[T, string[]]> {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  try {
    const value = await run({ NODE_V8_COVERAGE: folder });
    const dist = `${pathToFileURL(join(root, 'dist')).href}/`;
    const urls = readdirSync(folder).flatMap((file) =>
      (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage).result.map(({ url }) => url),
    );
    const files = urls.filter((url) => url.startsWith(dist)).map((url) => url.slice(dist.length));
    return [value, [...new Set(files)].sort()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
