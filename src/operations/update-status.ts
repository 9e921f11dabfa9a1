import { RESTORE_MODES } from '../clean-up/note.ts';
import { onTargets } from '../hosts/on-targets.ts';
import type { HostOutcome } from '../hosts/outcomes.ts';
import { setStatuses } from '../hosts/set-statuses.ts';
import { skippedWarnings, type StatusPlan } from '../hosts/status-plan.ts';
import { describeSelection } from '../hosts/targets.ts';
import type { InputReader } from '../inputs/reader.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import { readStatuses } from '../inputs/statuses.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { NOTE_INPUTS, readNoteInputs } from '../notes/inputs.ts';
import { operation } from './operation.ts';
import type { Remarks } from './result.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: true, besides: 'statuses' });

/**
 * Sets the status of the target hosts: one for all, or to each its own. Where it is to be restored when the job ends, every
 * host's former status is read, and what is about to be changed is saved before the first change: a step may be killed at
 * any moment.
 */
export const definition = operation({
  inputs: [...selected.inputs, 'statuses', 'status', 'restoreStatus', ...NOTE_INPUTS],
  kind: 'hosts',
  outputs: ['previousStatuses', 'previousStatusesFile'],
  writes: true,
  async read(reader, source) {
    const plan = await readStatuses(reader, source);
    if (plan !== undefined) refuseStatus(reader);
    const selection = selected.readBesides(
      reader,
      plan && { by: 'statuses', hostIds: plan.hostIds, skipped: skippedWarnings(plan) },
    );
    const wanted = plan ?? reader.requiredChoice('status', HOST_STATUSES);
    /** Whether post restores the former status. */
    const restoreStatus = reader.choice('restoreStatus', RESTORE_MODES) ?? ('never' as const);
    const status = typeof wanted === 'string' ? wanted : undefined;
    return { selection, wanted, restoreStatus, note: readNoteInputs(reader, source.env, { restoreStatus, status }) };
  },
  title: ({ selection, wanted }) => [describeSelection(selection), describeWanted(wanted)].filter(Boolean).join(' → '),
  async run({ selection, wanted, restoreStatus, note }, { mackerel, ...context }) {
    let remarks: Remarks = {};
    const result = await onTargets(mackerel, selection, context, async (all, outcomes) => {
      let targets = all;
      if (note !== undefined) {
        const { changeWithNotes } = await import('../notes/step.ts');
        const change = { ...note, restoreStatus, statusOf: statusOf(wanted) };
        ({ targets, remarks } = await changeWithNotes(all, outcomes, change, { ...context, mackerel }));
        if (targets.length === 0) return;
      }
      await setStatuses(mackerel.hosts, targets, statusOf(wanted), outcomes, { ...context, restoreStatus });
    });
    const skipped = typeof wanted === 'string' ? [] : skippedWarnings(wanted);
    return {
      kind: 'hosts',
      ...result,
      ...remarks,
      warnings: [...skipped, ...result.warnings, ...(remarks.warnings ?? [])],
      previousStatuses: previousStatuses(result.hosts),
    };
  },
});

function refuseStatus(reader: InputReader<'status'>): void {
  const value = reader.text('status');
  if (value === undefined) return;
  reader.problem({
    input: 'status',
    value,
    accepted: 'Leave it out: statuses says which status each host is to have.',
  });
}

function statusOf(wanted: HostStatus | StatusPlan): (id: string) => HostStatus {
  if (typeof wanted === 'string') return () => wanted;
  return (id) => {
    const status = wanted.statusOf.get(id);
    if (status === undefined) throw new Error(`The host ${id} is not in the plan.`);
    return status;
  };
}

function describeWanted(wanted: HostStatus | StatusPlan): string {
  if (typeof wanted === 'string') return wanted;
  const counts = Map.groupBy(wanted.statusOf.values(), (status) => status);
  return HOST_STATUSES.flatMap((status) => {
    const { length } = counts.get(status) ?? [];
    return length === 0 ? [] : [`${length} ${status}`];
  }).join(', ');
}

function previousStatuses(hosts: readonly HostOutcome[]): Record<string, unknown> {
  const known = hosts.flatMap(({ id, before }): [string, unknown][] =>
    id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]],
  );
  return Object.fromEntries(known);
}
