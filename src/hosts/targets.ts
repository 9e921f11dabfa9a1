import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import type { HostFilter, Misfit } from '../mackerel/host-list.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import { HostError } from './outcomes.ts';
import { hostCount, hostLabel } from './words.ts';
import { inTurns, type TurnOptions } from './turns.ts';

/** Which hosts are meant: in exactly one way (contract, "Target"). */
export type Target =
  | { by: 'hostIds'; hostIds: readonly string[] }
  | { by: 'customIdentifier'; customIdentifiers: readonly string[]; caseInsensitive: boolean }
  | { by: 'filter'; filter: HostFilter }
  /** Named together with the status each is to have. */
  /** Also why others that were given are left out; a sentence each. */
  | { by: 'statuses'; hostIds: readonly string[]; skipped: readonly string[] };

export const EMPTY_TARGET_POLICIES = ['error', 'warn', 'ignore'] as const;

/** A target, and the guards around it. */
export interface Selection {
  target: Target;
  /** The most hosts that a filter may match for a change; undefined: no limit. */
  maxHosts: number | undefined;
  /** What it means that the target holds no host. */
  ifNoHosts: (typeof EMPTY_TARGET_POLICIES)[number];
  /** Whether hosts that Mackerel does not know are reported, but no failure. */
  ignoreMissing: boolean;
}

/** A host that is meant; read already, where the way it was meant made that necessary. */
export interface TargetHost {
  id: string;
  host: Host | undefined;
}

/** A custom identifier under which no host could be read. */
export interface LostTarget {
  customIdentifier: string;
  error: Error;
}

export interface Resolution {
  hosts: readonly TargetHost[];
  lost: readonly LostTarget[];
  /** What should be told apart from the hosts themselves; a sentence each. */
  warnings: readonly string[];
  /** Why the step fails whatever becomes of the hosts. */
  problems: readonly Error[];
}

/** The hosts that a target names, before they are counted. */
type Found = Pick<Resolution, 'hosts' | 'lost'> & { misfits: readonly Misfit[]; otherNames: readonly Misfit[] };

/** What can't be wrong where each host is asked for by itself. */
const ALL_FIT = { misfits: [], otherNames: [] };

/** The target as a whole can't be used. Nothing has been changed. */
export class TargetError extends HostError {
  override readonly name = 'TargetError';
}

/**
 * Finds the hosts that are meant, by the fewest requests: none for IDs, one for a filter, one for each custom identifier.
 *
 * @throws TargetError where there are no hosts, or too many of them
 * @throws MackerelError where the list can't be read
 */
export async function resolveTargets(hosts: HostsApi, selection: Selection, turns: TurnOptions): Promise<Resolution> {
  const { hosts: found, lost, misfits, otherNames } = await find(hosts, selection.target, turns);
  const { maxHosts, ifNoHosts, target } = selection;
  // Stryker disable next-line ConditionalExpression: nothing is more than undefined.
  if (target.by === 'filter' && maxHosts !== undefined && found.length > maxHosts) {
    throw new TargetError(
      `the filter matches ${found.length} hosts, but maxHosts is ${maxHosts}: nothing was changed. ` +
        'If they are all meant, raise maxHosts',
    );
  }
  const isEmpty = found.length === 0 && lost.length === 0;
  if (isEmpty && misfits.length > 0)
    throw new TargetError(`${describeMisfits(misfits)}: skipped, and no other host was listed`);
  if (isEmpty && ifNoHosts === 'error') {
    throw new TargetError(
      `${emptyTarget(target)}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ` +
        (target.by === 'filter'
          ? 'look for a typo in it: a service or role that does not exist has no hosts'
          : 'check where the empty list comes from'),
    );
  }
  return {
    hosts: found,
    lost,
    warnings: [
      ...(isEmpty && ifNoHosts === 'warn' ? [emptyTarget(target)] : []),
      ...(otherNames.length > 0 ? [describeOtherNames(otherNames)] : []),
    ],
    problems: misfitProblems(misfits),
  };
}

async function find(hosts: HostsApi, target: Target, turns: TurnOptions): Promise<Found> {
  switch (target.by) {
    case 'hostIds':
    case 'statuses':
      return { hosts: target.hostIds.map((id) => ({ id, host: undefined })), lost: [], ...ALL_FIT };
    case 'filter': {
      const { hosts: listed, ...others } = await hosts.list(target.filter);
      return { hosts: listed.map((host) => ({ id: host.id, host })), lost: [], ...others };
    }
    case 'customIdentifier':
      return { ...(await findEach(hosts, target.customIdentifiers, target.caseInsensitive, turns)), ...ALL_FIT };
  }
}

async function findEach(
  hosts: HostsApi,
  customIdentifiers: readonly string[],
  caseInsensitive: boolean,
  turns: TurnOptions,
): Promise<Pick<Resolution, 'hosts' | 'lost'>> {
  const found = new Map<string, Host>();
  const lost = new Map<string, Error>();
  await inTurns(
    customIdentifiers,
    async (customIdentifier) => {
      found.set(customIdentifier, await hosts.getByCustomIdentifier(customIdentifier, caseInsensitive));
    },
    (customIdentifier, error) => lost.set(customIdentifier, error),
    turns,
  );
  for (const customIdentifier of customIdentifiers) {
    if (found.has(customIdentifier) || lost.has(customIdentifier)) continue;
    lost.set(customIdentifier, new HostError('nothing was done: the step ended before its turn'));
  }
  // In the order in which they were given, and a host once, however many of its names were given.
  const inOrder = customIdentifiers.flatMap((customIdentifier) => found.get(customIdentifier) ?? []);
  const unique = new Map(inOrder.map((host) => [host.id, host]));
  return {
    hosts: [...unique].map(([id, host]) => ({ id, host })),
    lost: [...lost].map(([customIdentifier, error]) => ({ customIdentifier, error })),
  };
}

/** How many hosts are named in one sentence. */
const MAX_NAMES = 10;

/** What Mackerel listed besides what was asked for. */
function describeMisfits(misfits: readonly Misfit[]): string {
  return (
    `Mackerel listed ${hostCount(misfits.length)} that ${misfits.length === 1 ? 'does' : 'do'} not fit the filter ` +
    `(${nameEach(misfits)})`
  );
}

/** Why a step fails that was told of hosts besides those it asked for; empty: it was not. */
export function misfitProblems(misfits: readonly Misfit[]): HostError[] {
  return misfits.length === 0 ? [] : [new HostError(`${describeMisfits(misfits)}: skipped`)];
}

function describeOtherNames(others: readonly Misfit[]): string {
  return `Mackerel also listed ${hostCount(others.length)} of another name (${nameEach(others)}): left out`;
}

function nameEach(misfits: readonly Misfit[]): string {
  const named = misfits.slice(0, MAX_NAMES).map((misfit) => `${hostLabel(misfit)}: ${misfit.reason}`);
  const rest = misfits.length - named.length;
  return rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; ');
}

function emptyTarget(target: Target): string {
  switch (target.by) {
    case 'hostIds':
      return 'hostIds holds no host ID';
    case 'statuses':
      return target.skipped.length === 0
        ? 'no host is named in statuses'
        : `no host in statuses has a status that can be set (${target.skipped.slice(0, MAX_NAMES).join('; ')})`;
    case 'customIdentifier':
      return 'customIdentifier holds no custom identifier';
    case 'filter':
      return 'no hosts match the filter';
  }
}

/** Which hosts are meant, in words. */
export function describeSelection({ target }: Selection): string {
  switch (target.by) {
    case 'hostIds':
    case 'statuses':
      return hostCount(target.hostIds.length);
    case 'customIdentifier':
      return `${hostCount(target.customIdentifiers.length)} by custom identifier`;
    case 'filter': {
      const { service, roles = [], name, statuses } = target.filter;
      const parts = [
        service === undefined ? '' : `of ${[service, roles.join(', ')].filter(Boolean).join(': ')}`,
        name === undefined ? '' : `named ${name}`,
        statuses.length === HOST_STATUSES.length ? '' : `in status ${statuses.join(', ')}`,
      ];
      const given = parts.filter(Boolean);
      return given.length === 0 ? 'all hosts' : ['hosts', ...given].join(' ');
    }
  }
}
