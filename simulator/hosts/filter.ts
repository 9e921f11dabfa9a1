import type { HostStatus } from './host.ts';
import type { HostRecord } from './record.ts';

/** The query of "list hosts". An empty value counts as not given. */
export interface HostFilter {
  readonly service?: string;
  readonly role?: string | readonly string[];
  readonly name?: string;
  readonly status?: HostStatus | readonly HostStatus[];
  readonly customIdentifier?: string;
}

/** How `name` is compared. */
export type NameFilter = 'exact' | 'prefix';

const DEFAULT_STATUSES: readonly HostStatus[] = ['working', 'standby'];

/**
 * Whether a active host is in the list (document "hosts", list).
 *
 * Several roles are a union, and without a service they are ignored; without a status only working and standby pass.
 * Whether a name must be whole is undocumented, hence `nameFilter`.
 */
export function matches(filter: HostFilter, host: HostRecord, nameFilter: NameFilter): boolean {
  const statuses = listOf(filter.status);
  return (
    (statuses.length === 0 ? DEFAULT_STATUSES : statuses).includes(host.status) &&
    (nameFilter === 'prefix' ? host.name.startsWith(filter.name ?? '') : isEmptyOr(filter.name, host.name)) &&
    isEmptyOr(filter.customIdentifier, host.customIdentifier) &&
    isInService(filter, host)
  );
}

const isEmptyOr = (wanted: string | undefined, value: string | undefined): boolean =>
  wanted === undefined || wanted === '' || wanted === value;

function isInService({ service, role }: HostFilter, host: HostRecord): boolean {
  if (service === undefined || service === '') {
    return true;
  }
  const roles = listOf(role).filter((name) => name !== '');
  return roles.length === 0
    ? host.roleFullnames.some((fullname) => fullname.startsWith(`${service}:`))
    : roles.some((name) => host.roleFullnames.includes(`${service}:${name}`));
}

const listOf = <T extends string>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
