import type { HostStatus } from '../mackerel/host.ts';

/** How many IDs are written out; a person who has to act on more uses the outputs of the main step. */
const MAX_IDS = 500;

/** What is to be done by hand for hosts that should get a status back, as lines; none where there are no hosts. */
export function idLines(status: HostStatus, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const rest = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
  return [`- back to ${status}: ${ids.slice(0, MAX_IDS).join(' ')}${rest}`];
}
