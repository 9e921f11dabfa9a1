import type { RESTORE_MODES } from '../clean-up/note.ts';
import type { Outcomes } from '../hosts/outcomes.ts';
import type { TargetHost } from '../hosts/targets.ts';
import type { Remarks } from '../operations/result.ts';
import { leaveHeld } from './leave-held.ts';
import { type NotedChange, type NotedContext, setWithNote } from './main.ts';
import type { RestoreByNote } from './saved.ts';

/**
 * Sets the status of hosts in keeping with notes: with a note of its own where the step restores, else only where no other
 * job needs them as they are.
 *
 * @returns the hosts that are left to be changed without a note
 */
export async function changeWithNotes(
  targets: readonly TargetHost[],
  outcomes: Outcomes,
  { restoreStatus, ...change }: NotedChange & { readonly restoreStatus: (typeof RESTORE_MODES)[number] },
  context: NotedContext & { readonly saveNote: (steps: RestoreByNote[]) => void },
): Promise<{ targets: readonly TargetHost[]; remarks: Remarks }> {
  if (restoreStatus === 'never') return leaveHeld(targets, outcomes, change, context);
  return { targets: [], remarks: await setWithNote(targets, outcomes, { ...change, mode: restoreStatus }, context) };
}
