import { RESTORE_MODES, type RestoreStatus } from '../clean-up/note.ts';
import { changeInBulk } from '../hosts/bulk.ts';
import { onTargets } from '../hosts/on-targets.ts';
import { HostError, type HostOutcome, type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { statusChange } from '../hosts/status-change.ts';
import { describeSelection } from '../hosts/targets.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { NOTE_INPUTS, readNoteInputs } from '../notes/inputs.ts';
import { operation } from './operation.ts';
import type { Remarks } from './result.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: true });

/**
 * Sets the status of the target hosts. Where it is to be put back when the job ends, every host's former status is
 * read, and what is about to be changed is saved before the first change: a step may be killed at any moment.
 */
export const definition = operation({
  inputs: [...selected.inputs, 'status', 'restoreStatus', ...NOTE_INPUTS],
  kind: 'hosts',
  outputs: ['previousStatuses'],
  writes: true,
  read(reader, { env }) {
    const selection = selected.read(reader);
    const status = reader.requiredChoice('status', HOST_STATUSES);
    /** Whether post restores the former status. */
    const restoreStatus = reader.choice('restoreStatus', RESTORE_MODES) ?? ('never' as const);
    return { selection, status, restoreStatus, note: readNoteInputs(reader, env, { restoreStatus, status }) };
  },
  title: ({ selection, status }) => `${describeSelection(selection)} → ${status}`,
  async run({ selection, status, restoreStatus, note }, { mackerel, saveNote, ...context }) {
    const { hosts } = mackerel;
    let intended: readonly string[] = [];
    const save = (ids: readonly string[], outcomes: Outcomes) => {
      if (restoreStatus === 'never' || context.dryRun) return;
      saveNote(restoreSteps(ids, outcomes, status, restoreStatus));
    };

    let remarks: Remarks = {};
    const result = await onTargets(mackerel, selection, context, async (all, outcomes) => {
      let targets = all;
      if (note !== undefined) {
        const { changeWithNotes } = await import('../notes/step.ts');
        const change = { ...note, restoreStatus, statusOf: () => status };
        ({ targets, remarks } = await changeWithNotes(all, outcomes, change, { ...context, mackerel, saveNote }));
        if (targets.length === 0) return;
      }
      await changeInBulk(
        hosts,
        targets,
        {
          ...statusChange(hosts, status),
          assess: (host) => {
            if (host.isRetired) return new RetiredError();
            if (restoreStatus !== 'never' && !HOST_STATUSES.some((known) => known === host.status)) {
              return new HostError(
                `its status is ${host.status}, which can't be restored when the job ends, so it was not changed`,
              );
            }
            return host.status === status ? 'already' : 'needed';
          },
          // A bulk call that was refused may have done it all the same; one for this host alone has not.
          isOurs: (_, { wasRead, mayHaveBeenDone }) => wasRead || mayHaveBeenDone,
        },
        outcomes,
        {
          ...context,
          readFirst: restoreStatus !== 'never',
          onIntent: (ids) => {
            intended = ids;
            save(ids, outcomes);
          },
        },
      );
      save(
        intended.filter((id) => outcomes.mayBeChanged(id)),
        outcomes,
      );
    });
    const warnings = [...result.warnings, ...(remarks.warnings ?? [])];
    return { kind: 'hosts', ...result, ...remarks, warnings, previousStatuses: previousStatuses(result.hosts) };
  },
});

function previousStatuses(hosts: readonly HostOutcome[]): Record<string, unknown> {
  const known = hosts.flatMap(({ id, before }): [string, unknown][] =>
    id === undefined || before?.['status'] === undefined ? [] : [[id, before['status']]],
  );
  return Object.fromEntries(known);
}

function restoreSteps(
  ids: readonly string[],
  outcomes: Outcomes,
  status: HostStatus,
  mode: 'always' | 'on-success',
): RestoreStatus[] {
  const former = Map.groupBy(ids, (id) => outcomes.before(id)?.['status']);
  const byStatus = HOST_STATUSES.flatMap((name) => {
    const group = former.get(name);
    return group === undefined ? [] : [[name, group] as const];
  });
  if (byStatus.length === 0) return [];
  return [{ kind: 'restore-status', mode, status, former: Object.fromEntries(byStatus) }];
}
