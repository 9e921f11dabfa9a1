import { isAbsolute } from 'node:path';
import type { InputSource } from '../operations/operation.ts';
import { parseData } from './data.ts';
import { readDataInside } from './file-inside.ts';
import type { InputName } from './names.ts';
import type { InputReader } from './reader.ts';

/** What an earlier step wrote for ten thousand hosts has some megabytes. */
const MAX_FILE_KIB = 64 * 1024;

/**
 * Reads data that an earlier step gave as an output: the output itself, or, since an environment variable holds no more
 * than 128 KiB on Linux and 32,767 characters on Windows, the path of the file that the step wrote into RUNNER_TEMP.
 *
 * @returns undefined where the input is empty, or where its problem was noted
 */
export async function readDataOrFile<I extends InputName>(
  reader: InputReader<I>,
  name: I,
  { env }: Pick<InputSource, 'env'>,
): Promise<{ value: unknown } | undefined> {
  const text = reader.text(name);
  if (text === undefined) return undefined;
  const isPath = isAbsolute(text) && !/[\r\n]/.test(text);
  const data = isPath
    ? await readDataInside(text, {
        path: env['RUNNER_TEMP'],
        name: 'temporary folder of the job',
        variable: 'RUNNER_TEMP',
        hint: 'It must have been written by an earlier step of the same job.',
        maxKiB: MAX_FILE_KIB,
      })
    : await parseData(text);
  if (typeof data !== 'string') return data;
  reader.problem({ input: name, value: text, accepted: data });
  return undefined;
}
