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

/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;

/** Hosts by their labels, no more of them than a person reads. */
export function nameHosts(hosts: readonly Pick<HostOutcome, 'id' | 'name'>[]): string {
  const named = hosts.slice(0, MAX_NAMES).map(hostLabel).join(', ');
  return hosts.length > MAX_NAMES ? `${named} and ${hosts.length - MAX_NAMES} more` : named;
}
