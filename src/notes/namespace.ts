/** What every namespace of a note begins with. */
const PREFIX = 'github-actions';

/** A namespace of a note. */
export interface NoteNamespace {
  readonly run: string;
  readonly attempt: number;
  /** The same for all parts of a note, and for no other note. */
  readonly base: string;
}

/** The namespace of a new note: no other step, not of this job either, has the same (contract, "Notes"). */
export function newNamespace(run: string, attempt: number): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  return [PREFIX, run, attempt, randomBytes(6).toString('hex')].join('-');
}

/** The namespace of one part of a note. @param index from 0: the first part has the name itself */
export function partNamespace(base: string, index: number): string {
  return index === 0 ? base : `${base}-${index + 1}`;
}

/** Reads a namespace; undefined where it is none of a note. */
export function readNamespace(namespace: string): NoteNamespace | undefined {
  const [, base, run, attempt] =
    /^(github-actions-([1-9]\d*)-([1-9]\d*)-[0-9a-f]+)(?:-[1-9]\d*)?$/.exec(namespace) ?? [];
  if (base === undefined || run === undefined) return undefined;
  return { run, attempt: Number(attempt), base };
}
