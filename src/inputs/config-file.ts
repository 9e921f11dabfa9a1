import { readDataInside } from './file-inside.ts';

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
  return readDataInside(path, {
    path: workspace,
    name: 'workspace',
    variable: 'GITHUB_WORKSPACE',
    hint: 'Give its path from there; actions/checkout must run before this step.',
    maxKiB: MAX_FILE_KIB,
  });
}
