import { holderLabel, type NotedClaim } from './claims.ts';
import type { Standings } from './standing.ts';

/** What must be said of notes that hold hosts although GitHub can't tell of their runs; a sentence each. */
export function doubtNotices(holders: readonly NotedClaim[], standings: Standings): string[] {
  const doubtful = holders.flatMap(({ note }) => {
    const standing = standings.of(note);
    if (standing.is !== 'doubtful') return [];
    return [
      `whether ${holderLabel(note)} is over is not known (${standing.reason}): its note ${note.namespace} holds hosts for ` +
        `24 hours from ${note.time}`,
    ];
  });
  return [...new Set(doubtful)];
}
