import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { wentWrong } from './went-wrong.ts';

/** More than any ID with white space around it; a file of this size is something else. */
const MAX_BYTES = 256;

/** Longer than any ID that Mackerel is known to give, and shorter than most tokens and keys. */
const ID = /^[A-Za-z0-9_-]{1,32}$/;

const NO_FILE =
  'It is a directory, or no file at all. Give the path of the ID file, such as /var/lib/mackerel-agent/id.';

const FOREIGN =
  'It is not the ID file of mackerel-agent, which holds one line with a host ID. (What it holds is not shown.)';

/**
 * Reads the file in which mackerel-agent keeps the ID of its host.
 *
 * @param path as the user gave it
 * @returns the ID, or a sentence that says why there is none. It never quotes the file: any file can be named by mistake.
 */
export function readHostIdFile(path: string): { hostId: string } | string {
  let text: string | undefined;
  try {
    text = readStart(path);
  } catch (error) {
    return whyUnread(error);
  }
  if (text === undefined) return NO_FILE;
  const id = text.trim();
  if (id === '') return 'The file is empty: mackerel-agent has not registered this machine yet, or the file was lost.';
  return ID.test(id) && wentWrong(id, { isId: true }) === undefined ? { hostId: id } : FOREIGN;
}

/** The file's text, or as much of it as shows that it is too long; undefined where it is no file. */
function readStart(path: string): string | undefined {
  // A pipe would keep the step waiting for someone to write into it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) return undefined;
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    const length = readSync(file, buffer);
    return length > MAX_BYTES ? '(too long)' : buffer.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return (
        'There is no such file on this machine. It is there where mackerel-agent runs, on a self-hosted runner, by default ' +
        'as /var/lib/mackerel-agent/id; in a container it must be mounted.'
      );
    case 'EACCES':
    case 'EPERM':
      return `The user of the runner may not read it (${code}).`;
    case 'EISDIR':
      return NO_FILE;
    default:
      return `It can't be read (${code}).`;
  }
}
