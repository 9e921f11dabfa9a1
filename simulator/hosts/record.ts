import type { Check, Host, HostStatus, Interface } from './host.ts';
import { groupRoles } from './roles.ts';

/** A host as it is kept. Values are replaced, never changed in place, so hosts may share them. */
export interface HostRecord {
  readonly id: string;
  /** When it came in among all hosts; times are only whole seconds. */
  readonly serial: number;
  name: string;
  displayName: string | undefined;
  customIdentifier: string | undefined;
  createdAt: number;
  meta: Readonly<Record<string, unknown>>;
  interfaces: readonly Interface[];
  size: 'standard' | 'micro';
  status: HostStatus;
  memo: string;
  retiredAt: number | undefined;
  roleFullnames: readonly string[];
  checks: readonly Check[];
  metricNames: readonly string[];
}

export const isLive = (host: HostRecord): boolean => host.retiredAt === undefined;

/** Whether `one` was registered before `other`. */
export const isOlder = (one: HostRecord, other: HostRecord): boolean =>
  one.createdAt === other.createdAt ? one.serial < other.serial : one.createdAt < other.createdAt;

/** The host object that the API answers: what is optional and not there is left out. */
export function toHost(host: HostRecord): Host {
  return {
    id: host.id,
    name: host.name,
    ...(host.displayName === undefined ? {} : { displayName: host.displayName }),
    ...(host.customIdentifier === undefined ? {} : { customIdentifier: host.customIdentifier }),
    createdAt: host.createdAt,
    meta: host.meta,
    interfaces: host.interfaces,
    size: host.size,
    status: host.status,
    memo: host.memo,
    isRetired: !isLive(host),
    ...(host.retiredAt === undefined ? {} : { retiredAt: host.retiredAt }),
    roles: groupRoles(host.roleFullnames),
  };
}
