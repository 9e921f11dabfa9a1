import { hostCount } from '../hosts/words.ts';
import { leave } from '../notes/post.ts';
import { hostsOf, type RestoreByNote, savedStep, statusesOf } from '../notes/saved.ts';
import { Standings } from '../notes/standing.ts';
import { NoteStore } from '../notes/store.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import type { HostsResult } from '../operations/result.ts';
import { idLines } from './id-lines.ts';
import type { Undo, UndoContext } from './undo.ts';

/** Restores hosts as the notes of all jobs in Mackerel say, and removes the note of this one (`leaveNote`). */
export const restoreByNote: Undo<RestoreByNote> = {
  schema: savedStep,
  input: 'restoreStatus',

  title: ({ parts }) => {
    const hosts = hostsOf(parts);
    return hosts.length === 0
      ? 'nothing was changed, the note is removed'
      : `${hostCount(hosts.length)} in ${statusesOf(parts)}`;
  },

  async undo(step, context) {
    const { mode } = step;
    const { jobStatus } = context;
    if (mode === 'on-success' && jobStatus !== 'success') return keepHosts(step, context);
    return leave(step, { ...context, standings: standingsFor(step, context) });
  },

  byHand(step, result) {
    const hosts = result?.kind === 'hosts' ? result.hosts : [];
    const settled = new Set(hosts.flatMap(({ id, fails }) => (fails || id === undefined ? [] : [id])));
    const left = hostsOf(step.parts).filter((id) => !settled.has(id));
    return [
      `${hostCount(left.length)} may still be in ${statusesOf(step.parts)}. To finish by hand: run this action with operation: restore-orphans once the run is over, or set the status in Mackerel, or run this action with operation: update-status and these hostIds:`,
      ...formerLines(step, left),
    ];
  },
};

function standingsFor({ author }: RestoreByNote, { github, concurrency, signal }: UndoContext): Standings {
  return new Standings({ self: author, github, concurrency, signal });
}

/** After a job that did not succeed, hosts stay as they are; the note has nothing left to say. */
async function keepHosts(step: RestoreByNote, { mackerel, concurrency, jobStatus }: UndoContext): Promise<HostsResult> {
  const store = new NoteStore(mackerel.transport, concurrency);
  await store.remove(step.parts);
  const ids = hostsOf(step.parts);
  const lines = [
    `The job ended with ${jobStatus || 'an unknown status'}, and restoreStatus is on-success: ${hostCount(ids.length)} left in ${statusesOf(step.parts)}.`,
    ...formerLines(step, ids),
  ];
  return { kind: 'hosts', hosts: [], warnings: [...(ids.length > 0 ? [lines.join(' ')] : []), ...store.warnings] };
}

function formerLines({ parts }: RestoreByNote, left: readonly string[]): string[] {
  const wanted = new Set(left);
  return HOST_STATUSES.flatMap((status) =>
    idLines(
      status,
      parts.flatMap(({ former }) => former?.[status] ?? []).filter((id) => wanted.has(id)),
    ),
  );
}
