import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseData } from './data.ts';

const MAX_FILE_KIB = 1024;

/**
 * Reads a JSON or YAML file of the workspace.
 *
 * @param path as the user gave it, relative to the workspace
 * @param workspace GITHUB_WORKSPACE: the file must be inside, and stay inside where symbolic links are followed
 * @returns its value, or a sentence that says why there is none
 */
export async function readConfigFile(
  path: string,
  workspace: string | undefined,
): Promise<{ value: unknown } | string> {
  if (workspace === undefined || workspace === '') {
    return 'There is no workspace to read it from: GITHUB_WORKSPACE is not set.';
  }
  const outside = 'It leads out of the workspace. Only files inside are read, and symbolic links are followed to tell.';
  const target = resolve(workspace, path);
  if (!isInside(target, resolve(workspace))) return outside;
  try {
    // The links are followed once, and what they lead to is what is read.
    const real = await realpath(target);
    if (!isInside(real, await realpath(workspace))) return outside;
    const { size, isFile } = await describe(real);
    if (!isFile) return 'It is no file.';
    if (size > MAX_FILE_KIB * 1024) return `It is larger than ${MAX_FILE_KIB} KiB.`;
    return await parseData(await readFile(real, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code !== 'ENOENT') return `It can't be read (${code}).`;
    return 'There is no such file in the workspace. Give its path from there; actions/checkout must run before this step.';
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function describe(path: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await stat(path);
  return { size: stats.size, isFile: stats.isFile() };
}
