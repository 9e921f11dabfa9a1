import { badRequest } from '../errors.ts';
import { splitRoleFullname } from '../hosts/roles.ts';
import type { ServiceStore } from '../services/store.ts';
import type { Scopes } from './downtime.ts';

/** The lists of scopes: what is covered, and what is excluded from that. */
const PAIRS = [
  ['serviceScopes', 'serviceExcludeScopes'],
  ['roleScopes', 'roleExcludeScopes'],
  ['monitorScopes', 'monitorExcludeScopes'],
] as const;

/**
 * The rules for scopes (document "Downtime"). Role full names have no blank any more.
 *
 * @throws MackerelError 400 for a scope that does not exist, or that is there twice, be it once as excluded
 */
export function checkScopes(scopes: Scopes, services: ServiceStore, isMonitor: (id: string) => boolean): void {
  const isRole = (fullname: string): boolean => {
    const { service, role } = splitRoleFullname(fullname);
    return services.has(service, role);
  };
  const exists = { service: (name: string) => services.has(name), role: isRole, monitor: isMonitor };
  for (const [covered, excluded] of PAIRS) {
    const all = [...(scopes[covered] ?? []), ...(scopes[excluded] ?? [])];
    if (new Set(all).size < all.length) {
      throw badRequest(`${covered} and ${excluded} are redundant.`);
    }
    const kind = covered === 'serviceScopes' ? 'service' : covered === 'roleScopes' ? 'role' : 'monitor';
    const unknown = all.find((name) => !exists[kind](name));
    if (unknown !== undefined) {
      throw badRequest(`The ${kind} of the scope does not exist: ${unknown}`);
    }
  }
}

/** What an alert would be about. */
export interface Subject {
  readonly monitorId: string;
  /** The service of the monitor itself; of a host's monitor none. */
  readonly service?: string | undefined;
  /** The role full names of the host; empty where there is no host. */
  readonly roleFullnames: readonly string[];
}

/**
 * Whether scopes cover a subject: services and roles widen each other, monitors narrow that, and what is excluded is
 * never covered. Without any scope everything is.
 */
export function covers(scopes: Scopes, { monitorId, service, roleFullnames }: Subject): boolean {
  const services = [...(service === undefined ? [] : [service]), ...roleFullnames.map((name) => serviceOf(name))];
  const isIn = (list: readonly string[] | undefined, values: readonly string[]): boolean =>
    values.some((value) => list?.includes(value) === true);
  const isPlace =
    isEmpty(scopes.serviceScopes) && isEmpty(scopes.roleScopes)
      ? true
      : isIn(scopes.serviceScopes, services) || isIn(scopes.roleScopes, roleFullnames);
  return (
    isPlace &&
    (isEmpty(scopes.monitorScopes) || isIn(scopes.monitorScopes, [monitorId])) &&
    !isIn(scopes.serviceExcludeScopes, services) &&
    !isIn(scopes.roleExcludeScopes, roleFullnames) &&
    !isIn(scopes.monitorExcludeScopes, [monitorId])
  );
}

const isEmpty = (list: readonly string[] | undefined): boolean => list === undefined || list.length === 0;
const serviceOf = (fullname: string): string => splitRoleFullname(fullname).service;
