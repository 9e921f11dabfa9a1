import type { UndoStep } from '../../../src/clean-up/note.ts';
import { readInputs } from '../../../src/main.ts';
import type { Result } from '../../../src/operations/result.ts';
import { env } from '../environment.ts';
import { type Asked, mackerelOver } from '../stand-in.ts';

/** What came of an operation: its result, all that was sent, and the notes for post, the last one last. */
export interface Ran {
  result: Result;
  sent: readonly Asked[];
  notes: (readonly UndoStep[])[];
}

/**
 * Reads inputs, and carries out the operation that they ask for.
 *
 * @param answer answers, or throws, in the place of Mackerel; default: there is a host of every ID, and all succeeds
 * @throws what the operation throws
 */
export async function run(
  inputs: Parameters<typeof env>[0],
  answer: (request: Asked) => unknown = answerAnything,
): Promise<Ran> {
  const { operation } = await readInputs(env(inputs));
  const { mackerel, sent } = mackerelOver(answer);
  const notes: (readonly UndoStep[])[] = [];
  const result = await operation.run({
    mackerel,
    dryRun: false,
    concurrency: 1,
    signal: new AbortController().signal,
    saveNote: (steps) => notes.push(steps),
    onHealth: () => undefined,
    onProgress: () => undefined,
    onSecret: () => undefined,
  });
  return { result, sent, notes };
}

/** A host with one role, of this ID. */
export function wireHost(id: string): { id: string; name: string; status: string; roles: Record<string, string[]> } {
  return { id, name: `name of ${id}`, status: 'working', roles: { 'My-Service': ['web'] } };
}

function answerAnything({ method, path }: Asked): unknown {
  const [, id = 'a'] = path.split('/');
  return method === 'GET'
    ? { host: wireHost(id), hosts: [wireHost(id)], names: [], monitoredStatuses: [] }
    : { success: true, id };
}
