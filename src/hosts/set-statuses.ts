import { type RestoreStatus, type RESTORE_MODES } from '../clean-up/note.ts';
import { type Host, HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import { type BulkOptions, changeInBulk } from './bulk.ts';
import { HostError, type Outcomes, RetiredError } from './outcomes.ts';
import { readHosts } from './read.ts';
import { settleFailure } from './refusals.ts';
import { statusChange } from './status-change.ts';
import type { TargetHost } from './targets.ts';

export interface SetStatusesOptions extends Pick<BulkOptions, 'dryRun' | 'concurrency' | 'signal'> {
  /** Whether the former status of each host is to be restored when the job ends, for which it must be known. */
  restoreStatus: (typeof RESTORE_MODES)[number];
  /** Told what post is to undo, before the requests that it is about, and again once it is known what they did. */
  saveNote: (steps: readonly RestoreStatus[]) => void;
}

/**
 * Gives each host the status that it is to have: those of one status together, so that Mackerel is asked as rarely as can
 * be. Where former statuses are to be restored, all are read before the first is changed.
 *
 * @param statusOf the status that each target is to have, by ID
 * @param outcomes where each host's outcome is put
 */
export async function setStatuses(
  hosts: HostsApi,
  targets: readonly TargetHost[],
  statusOf: (id: string) => HostStatus,
  outcomes: Outcomes,
  { restoreStatus, saveNote, ...turns }: SetStatusesOptions,
): Promise<void> {
  const restores = restoreStatus !== 'never' && !turns.dryRun;
  const groups = Map.groupBy(await readWhereNeeded(), ({ id }) => statusOf(id));
  const intended = new Map<HostStatus, readonly string[]>();
  const save = () => {
    if (!restores) return;
    saveNote([...intended].flatMap(([status, ids]) => restoreSteps(ids, outcomes, status, restoreStatus)));
  };

  for (const status of HOST_STATUSES) {
    const group = groups.get(status);
    if (group === undefined) continue;
    await changeInBulk(
      hosts,
      group,
      {
        ...statusChange(hosts, status),
        assess: (host) => whatItNeeds(host, status, restoreStatus !== 'never'),
        // A bulk call that was refused may have done it all the same; one for this host alone has not.
        isOurs: (_, { wasRead, mayHaveBeenDone }) => wasRead || mayHaveBeenDone,
      },
      outcomes,
      {
        ...turns,
        readFirst: restoreStatus !== 'never',
        onIntent: (ids) => {
          intended.set(status, ids);
          save();
        },
      },
    );
    intended.set(
      status,
      (intended.get(status) ?? []).filter((id) => outcomes.mayBeChanged(id)),
    );
    save();
  }

  /** The hosts of several statuses are read together. */
  async function readWhereNeeded(): Promise<readonly TargetHost[]> {
    const isOneGroup = new Set(targets.map(({ id }) => statusOf(id))).size < 2;
    if (isOneGroup || (restoreStatus === 'never' && !turns.dryRun)) return targets;
    const read = new Map<string, Host>();
    const unread = targets.filter(({ host }) => host === undefined).map(({ id }) => id);
    await readHosts(hosts, unread, (host) => read.set(host.id, host), settleFailure(outcomes), turns);
    return targets
      .map(({ id, host }) => ({ id, host: host ?? read.get(id) }))
      .filter(({ id, host }) => host !== undefined && !outcomes.isSettled(id));
  }
}

function whatItNeeds(host: Host, status: HostStatus, mustBeRestored: boolean): 'needed' | 'already' | Error {
  if (host.isRetired) return new RetiredError();
  if (mustBeRestored && !HOST_STATUSES.some((known) => known === host.status)) {
    return new HostError(
      `its status is ${host.status}, which can't be restored when the job ends, so it was not changed`,
    );
  }
  return host.status === status ? 'already' : 'needed';
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
