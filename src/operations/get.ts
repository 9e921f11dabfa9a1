import { onEachTarget } from '../hosts/on-targets.ts';
import type { Selection } from '../hosts/targets.ts';
import type { Host } from '../mackerel/host.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface GetInput {
  operation: 'get';
  selection: Selection;
}

/** Reads the target hosts. A retired one is found by its ID too. */
export async function get(
  { selection }: GetInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const read = new Map<string, Host>();
  const result = await onEachTarget(hosts, selection, context, async (target, outcomes) => {
    const host = target.host ?? (await hosts.get(target.id));
    read.set(target.id, host);
    outcomes.learn(target.id, { name: host.name, before: { status: host.status, roleFullnames: host.roleFullnames } });
    outcomes.unchanged(target.id);
  });
  // In the order of the targets, not of the answers.
  const details = result.hosts.flatMap(({ id }) => (id === undefined ? [] : (read.get(id) ?? [])));
  return { ...result, details };
}
