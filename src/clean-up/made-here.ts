import type { Host } from '../mackerel/host.ts';
import type { RetireHost } from './note.ts';

/** How far the clocks of Mackerel's servers, and of what stands before them, may be apart, in seconds. */
const CLOCK_TOLERANCE = 60;

/**
 * Holds a host with the custom identifier of a registration against what was sent (contract, "Evidence" d and e): another job can
 * have registered a host under the same identifier meanwhile.
 *
 * @returns what shows that it need not be the host that was made, as parts of a sentence; empty: it is that host
 */
export function differencesFrom(sent: Pick<RetireHost, 'name' | 'memo' | 'since'>, host: Host): string[] {
  const { name, memo, createdAt } = host;
  return [
    ...(name === sent.name ? [] : ['its name is not the one that was sent']),
    ...(memo === sent.memo ? [] : ['its memo is not the one that was sent']),
    ...(createdAt === undefined
      ? ['Mackerel does not say when it was created']
      : createdAt >= sent.since - CLOCK_TOLERANCE
        ? []
        : ['it was created before this step began']),
  ];
}
