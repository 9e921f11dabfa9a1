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
 * @param answer answers, or throws, in the place of Mackerel; default: there is a host of every ID and for every filter, and all succeeds
 * @throws what the operation throws
 */
export async function run(
  inputs: Parameters<typeof env>[0],
  answer: (request: Asked) => unknown = answerAnything,
): Promise<Ran> {
  const { operation, dryRun } = await readInputs(env(inputs));
  const { mackerel, sent } = mackerelOver(answer);
  const notes: (readonly UndoStep[])[] = [];
  const result = await operation.run({
    mackerel,
    dryRun,
    concurrency: 1,
    signal: new AbortController().signal,
    saveNote: (steps) => notes.push(steps),
    onHealth: () => undefined,
    onProgress: () => undefined,
    onSecret: () => undefined,
  });
  return { result, sent, notes };
}

export interface WireHost {
  id: string;
  name: string;
  status: string;
  roles: Record<string, string[]>;
}

/** A host with one role, of this ID. */
export function wireHost(id: string): WireHost {
  return { id, name: `name of ${id}`, status: 'working', roles: { 'My-Service': ['web'] } };
}

/** The same, as it fits a filter. */
export function fittingHost(id: string, query: Asked['query']): WireHost {
  const asked = Map.groupBy(query, ([name]) => name);
  const first = (name: string) => asked.get(name)?.[0]?.[1];
  const host = wireHost(id);
  const [role] = Object.values(host.roles);
  return {
    ...host,
    name: first('name') ?? host.name,
    status: first('status') ?? host.status,
    roles: { [first('service') ?? 'My-Service']: [first('role') ?? role?.[0] ?? ''] },
  };
}

function answerAnything({ method, path, query }: Asked): unknown {
  const [resource, id = 'a', ...rest] = path.split('/');
  if (method !== 'GET') return { success: true, id };
  return resource === 'hosts-by-custom-identifier'
    ? { host: { ...wireHost('a'), customIdentifier: [id, ...rest].join('/') } }
    : { host: wireHost(id), hosts: [fittingHost('a', query)], names: [], monitoredStatuses: [] };
}
