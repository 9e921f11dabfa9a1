import type { HostOutcome } from './outcomes.ts';

/** A number of hosts, in words. */
export function hostCount(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}

/** A host, or another thing with an ID, as it is called in the log: its name, where that is known, and its ID. */
export function hostLabel({ id, name }: Pick<HostOutcome, 'id' | 'name'>): string {
  if (name === undefined) return id ?? '(no ID)';
  return id === undefined ? name : `${name} (${id})`;
}
