import { type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import type { TargetHost } from '../hosts/targets.ts';
import type { Remarks } from '../operations/result.ts';
import { readClaims } from './claims.ts';
import { doubtNotices } from './doubts.ts';
import { leftAlone, type NotedChange, type NotedContext, standingsFor, tellLaterStatuses } from './main.ts';
import { ownersOf, placeHosts } from './place.ts';
import { holdersOf } from './protocol.ts';
import { NoteStore } from './store.ts';

/**
 * For a later step of a job, which leaves no note of its own, such as the way back through standby: settles the hosts that
 * another job's note holds, and tells others what the rest are about to be set to.
 *
 * @returns the hosts that are left to be changed
 */
export async function leaveHeld(
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  change: NotedChange,
  { mackerel, dryRun, ...turns }: NotedContext,
): Promise<{ targets: TargetHost[]; remarks: Remarks }> {
  const store = new NoteStore(mackerel.transport, turns.concurrency);
  const standings = standingsFor(change, turns);
  const { author, statusOf } = change;
  const placed = await placeHosts(mackerel, targets, statusOf, outcomes, turns, refuseRetired);
  const { byHost, own } = await readClaims(store, standings, ownersOf(placed), {
    author,
    base: '',
    hostIds: placed.map(({ id }) => id),
  });
  const held = new Map(
    placed.flatMap(({ id }) => {
      const holders = holdersOf(byHost.get(id) ?? []);
      return holders.length === 0 ? [] : [[id, holders] as const];
    }),
  );
  for (const [id, holders] of held) outcomes.unchanged(id, leftAlone(holders));
  const left = targets.filter(({ id }) => !held.has(id) && !outcomes.isSettled(id));
  if (!dryRun) {
    await tellLaterStatuses(
      own,
      left.map(({ id }) => id),
      statusOf,
      store,
    );
  }
  const notices = doubtNotices([...held.values()].flat(), standings);
  return { targets: left, remarks: { warnings: store.warnings, notices } };
}

function refuseRetired({ isRetired }: { isRetired: boolean }): Error | undefined {
  return isRetired ? new RetiredError() : undefined;
}
