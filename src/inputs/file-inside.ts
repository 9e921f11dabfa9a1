import fs from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseData } from './data.ts';

/** How the folder that a file must be in is spoken of. */
export interface Folder {
  /** Undefined or empty: there is none. */
  path: string | undefined;
  /** As a person calls it: `workspace`. */
  name: string;
  /** The environment variable that holds its path. */
  variable: string;
  /** What to do where there is no such file. */
  hint: string;
  maxKiB: number;
}

/**
 * Reads a JSON or YAML file that must be inside a folder, and stay inside where symbolic links are followed.
 *
 * @param path as the user gave it; relative to the folder, or absolute
 * @returns its value, or a sentence that says why there is none
 */
export async function readDataInside(path: string, folder: Folder): Promise<{ value: unknown } | string> {
  const { name, variable, hint, maxKiB } = folder;
  if (folder.path === undefined || folder.path === '') {
    return `There is no ${name} to read it from: ${variable} is not set.`;
  }
  const outside = `It leads out of the ${name}. Only files inside are read, and symbolic links are followed to tell.`;
  const target = resolve(folder.path, path);
  if (!isInside(target, resolve(folder.path))) return outside;
  // Loaded by its first use, and not with this file: few steps read one.
  const { readFile, realpath, stat } = fs.promises;
  try {
    // The links are followed once, and what they lead to is what is read.
    const real = await realpath(target);
    if (!isInside(real, await realpath(folder.path))) return outside;
    const stats = await stat(real);
    if (!stats.isFile()) return 'It is not a file.';
    if (stats.size > maxKiB * 1024) return `It is larger than ${maxKiB} KiB.`;
    return await parseData(await readFile(real, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return code === 'ENOENT' ? `There is no such file in the ${name}. ${hint}` : `It can't be read (${code}).`;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
