import { HostError, type HostOutcome } from '../hosts/outcomes.ts';
import { misfitProblems } from '../hosts/targets.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { hostCount } from '../hosts/words.ts';
import type { GitHubAccess } from '../inputs/github.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import { type MetadataOwner, SERVICE_NAME } from '../mackerel/metadata.ts';
import { ServicesApi } from '../mackerel/services.ts';
import type { HostsResult, NoteOutcome } from '../operations/result.ts';
import { holderLabel } from './claims.ts';
import { type Author, isSameRepository, runUrl, writerOf } from './note.ts';
import { readNamespace } from './namespace.ts';
import { servicesOf } from './parts.ts';
import { leave, type LeavingNote } from './post.ts';
import { type Standing, type StandingOptions, Standings } from './standing.ts';
import { type FoundNote, NoteStore, ownerLabel } from './store.ts';
import type { Waiting } from './waiting.ts';

export interface SweepOptions {
  /** Where notes are looked for; undefined: in all services, and at the hosts that are in none. */
  readonly service: string | undefined;
  /** The run whose notes alone are meant, and that is over unless GitHub says that it is not. */
  readonly runId: string | undefined;
  /** For how long a run must have been over, in milliseconds. */
  readonly olderThan: number;
  readonly author: Author;
  readonly github: GitHubAccess;
  /** How GitHub is asked, in tests. */
  readonly asking?: Pick<StandingOptions, 'connect' | 'freshFor'>;
}

export interface SweepContext extends TurnOptions {
  readonly mackerel: Pick<Mackerel, 'hosts' | 'transport'>;
  readonly dryRun: boolean;
  readonly waiting?: Waiting;
}

/** All parts of one note. */
interface WholeNote {
  readonly base: string;
  readonly parts: readonly FoundNote[];
  /** The part that was written last. */
  readonly last: FoundNote;
}

/**
 * Goes the way of post for every note of this repository whose run is over, a run's newest note first; live and doubtful notes
 * are kept, and named.
 *
 * @throws RunsForbiddenError, MackerelError where nothing can be done; nothing has been changed then
 */
export async function sweep(options: SweepOptions, context: SweepContext): Promise<HostsResult> {
  const { author, runId, github, olderThan } = options;
  const { mackerel, dryRun, waiting, ...turns } = context;
  const { hosts: listed, misfits } = await mackerel.hosts.list({ service: options.service, statuses: HOST_STATUSES });
  const services = new Map(listed.map(({ id, wire }) => [id, servicesOf(wire.roles)]));
  const store = new NoteStore(mackerel.transport, turns.concurrency);
  const owners = await ownersToSearch(options, mackerel, services);
  const { notes, unread } = await store.read(
    owners,
    (namespace) => runId !== undefined && readNamespace(namespace)?.run !== runId,
  );
  const found = notes.filter((note) => isSameRepository(note, author));
  const standings = new Standings({
    self: author,
    github,
    olderThan,
    ...turns,
    mustAsk: runId === undefined,
    overRunId: runId,
    ...options.asking,
  });
  await standings.learn(found);
  // What was read before its run was known to be over may have been written again until then; from then on, by no one.
  const over = new Set(found.filter((note) => standings.of(note).is === 'over').map(({ base }) => base));
  const again = over.size === 0 ? undefined : await store.read(owners, (_, base) => !over.has(base));
  const own = [...found.filter(({ base }) => !over.has(base)), ...(again?.notes ?? [])];

  const warnings: string[] = [];
  const notices: string[] = [];
  const outcomes: HostOutcome[] = [];
  const told: NoteOutcome[] = [];
  const strangers = new Set(notes.filter((note) => !isSameRepository(note, author)).map(({ base }) => base)).size;
  if (strangers > 0) notices.push(`${strangers} notes of other repositories are skipped`);
  if (own.length === 0 && unread.length === 0) notices.push(`no note was left behind by a run of ${author.repository}`);
  // In a dry run, what an older note of the same run would find.
  const assumed = new Map<string, string>();
  for (const note of wholeNotes(own)) {
    if (turns.signal.aborted) break;
    const { base, last } = note;
    const standing = standings.of(last);
    const hostIds = [...new Set(note.parts.flatMap(({ hosts }) => hosts))];
    const about = {
      namespace: base,
      run: last.run,
      attempt: last.attempt,
      job: last.job,
      runUrl: runUrl(last),
      hostIds,
    };
    if (standing.is !== 'over') {
      const reason = 'reason' in standing ? standing.reason : 'it is of this very job';
      notices.push(`the note ${base} of ${holderLabel(last)} about ${hostCount(hostIds.length)} is kept: ${reason}`);
      told.push({ ...about, outcome: 'kept', reason });
      continue;
    }
    const keeps = whyNotRestored(note, standing);
    if (keeps !== undefined) warnings.push(keeps);
    let isLeft = false;
    if (keeps !== undefined) {
      isLeft = !dryRun && (await store.remove(note.parts)).length > 0;
    } else {
      const leaving = {
        ...toLeave(note, (id) => services.get(id) ?? []),
        sweeper: { run: author.run, attempt: author.attempt },
      };
      const result = await leave(leaving, {
        mackerel,
        standings,
        dryRun,
        assumed,
        ...(waiting && { waiting }),
        ...turns,
      });
      outcomes.push(...result.hosts);
      warnings.push(...(result.warnings ?? []));
      notices.push(...(result.notices ?? []));
      isLeft = result.noteIsLeft;
    }
    told.push({
      ...about,
      outcome: dryRun ? 'planned' : isLeft ? 'kept' : 'removed',
      reason: keeps ?? (isLeft ? 'not all of its hosts could be dealt with' : null),
    });
  }
  return {
    kind: 'hosts',
    hosts: merged(outcomes),
    warnings: [...new Set([...warnings, ...(turns.signal.aborted ? [] : store.warnings)])],
    notices,
    problems: [...misfitProblems(misfits), ...unreadProblems([...unread, ...(again?.unread ?? [])])],
    notes: told,
  };
}

/** Who could not look can't say that nothing was left behind. */
function unreadProblems(unread: readonly MetadataOwner[]): HostError[] {
  const places = [...new Set(unread.map(ownerLabel))];
  if (places.length === 0) return [];
  return [new HostError(`the notes of ${places.join(', ')} could not all be read: hosts may be left behind there`)];
}

async function ownersToSearch(
  { service }: Pick<SweepOptions, 'service'>,
  { transport }: Pick<Mackerel, 'transport'>,
  services: ReadonlyMap<string, readonly string[]>,
): Promise<MetadataOwner[]> {
  if (service !== undefined) return [{ service }];
  const names = (await new ServicesApi(transport).list())
    .map(({ name }) => name)
    .filter((name) => SERVICE_NAME.test(name));
  const alone = [...services].filter(([, ofHost]) => ofHost.length === 0).map(([host]) => ({ host }));
  return [...names.map((name) => ({ service: name })), ...alone];
}

/** Notes with their parts, the newest first: what a job did last is undone first. */
function wholeNotes(found: readonly FoundNote[]): WholeNote[] {
  const notes = [...Map.groupBy(found, ({ base }) => base)].flatMap(([base, parts]): WholeNote[] => {
    const [last] = parts.toSorted((one, other) => compare(other.time, one.time));
    return last === undefined ? [] : [{ base, parts, last }];
  });
  return notes.sort((one, other) => compare(other.last.time, one.last.time));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Why the hosts of a note stay as they are, although its run is over. */
function whyNotRestored({ last, parts }: WholeNote, standing: Standing & { is: 'over' }): string | undefined {
  if (last.mode !== 'on-success' || standing.succeeded === true) return undefined;
  const ids = parts.flatMap(({ former, hosts }) => (former === undefined ? [] : hosts));
  if (ids.length === 0) return undefined;
  const former = HOST_STATUSES.flatMap((status) => {
    const had = parts.flatMap((part) => part.former?.[status] ?? []);
    return had.length === 0 ? [] : [`back to ${status}: ${had.join(' ')}`];
  });
  return (
    `${holderLabel(last)} ${standing.succeeded === false ? 'did not succeed' : 'is not known to have succeeded'}, and its ` +
    `restoreStatus is on-success: ${hostCount(ids.length)} left in ${last.status} (${former.join('; ')})`
  );
}

function toLeave({ base, last, parts }: WholeNote, servicesOfHost: (id: string) => readonly string[]): LeavingNote {
  const inParts = parts.flatMap(({ owner }) => ('service' in owner ? [owner.service] : []));
  const ofHosts = parts.flatMap(({ hosts }) => hosts.flatMap(servicesOfHost));
  return {
    author: writerOf(last),
    mode: last.mode,
    base,
    services: [...new Set([...inParts, ...ofHosts])],
    parts: parts.map(({ owner, namespace, status, also, hosts, former }) => ({
      owner,
      namespace,
      status,
      also,
      hosts,
      former,
      isWritten: true,
    })),
  };
}

/** One outcome for each host: what it was before the first note, and is after the last. */
function merged(outcomes: readonly HostOutcome[]): HostOutcome[] {
  const byId = new Map<string | undefined, HostOutcome>();
  for (const outcome of outcomes) {
    const before = byId.get(outcome.id);
    const isChange = outcome.outcome === 'changed' || outcome.outcome === 'planned' || outcome.fails;
    if (before === undefined) byId.set(outcome.id, outcome);
    else if (before.fails) continue;
    else if (isChange) byId.set(outcome.id, { ...outcome, name: outcome.name ?? before.name, before: before.before });
  }
  return [...byId.values()];
}
