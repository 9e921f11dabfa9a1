import { nearest } from '../alike.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { type Service, ServicesApi } from '../mackerel/services.ts';
import { TargetError } from './targets.ts';

/**
 * Makes sure that role full names exist, before Mackerel creates those that do not. (API facts: "a typo makes a role")
 *
 * @param roleFullnames without any, nothing is asked
 * @throws TargetError with each role that does not exist, and the nearest one that does
 * @throws MackerelError where the services can't be read
 */
export async function requireKnownRoles(mackerel: Mackerel, roleFullnames: readonly string[]): Promise<void> {
  if (roleFullnames.length === 0) return;
  const unknown = unknownRoles(roleFullnames, await new ServicesApi(mackerel.transport).list());
  if (unknown.length === 0) return;
  throw new TargetError(`${unknown.join('; ')}: nothing was changed, since createRoles is false`);
}

/**
 * Makes sure that a service without hosts exists: that nothing is known against one that does not would mean nothing.
 *
 * @throws TargetError where it does not, with the nearest one that does
 * @throws MackerelError where the services can't be read
 */
export async function requireKnownService(mackerel: Mackerel, service: string): Promise<void> {
  const names = (await new ServicesApi(mackerel.transport).list()).map(({ name }) => name);
  if (names.includes(service)) return;
  const meant = nearest(service, names);
  throw new TargetError(`there is no service ${service}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`);
}

/**
 * Says which role full names do not exist.
 *
 * @returns a clause for each
 */
export function unknownRoles(roleFullnames: readonly string[], services: readonly Service[]): string[] {
  const rolesOf = new Map(services.map(({ name, roles }) => [name, roles]));
  return roleFullnames.flatMap((roleFullname) => {
    const [service = '', role = ''] = roleFullname.split(':');
    const roles = rolesOf.get(service);
    if (roles === undefined) {
      const meant = nearest(service, [...rolesOf.keys()]);
      const what = `there is no service ${service} for the role ${roleFullname}`;
      if (meant === undefined) return [what];
      const meantRole = nearestRole(role, rolesOf.get(meant) ?? []);
      return [`${what} (did you mean ${meantRole === undefined ? `the service ${meant}` : `${meant}:${meantRole}`}?)`];
    }
    if (roles.includes(role)) return [];
    const meant = nearest(role, roles);
    return [
      `there is no role ${roleFullname} (${meant === undefined ? describeRoles(service, roles) : `did you mean ${service}:${meant}?`})`,
    ];
  });
}

/** The very one, if it is there. */
function nearestRole(role: string, roles: readonly string[]): string | undefined {
  return roles.includes(role) ? role : nearest(role, roles);
}

/** How many roles of a service are named. */
const MAX_NAMES = 10;

function describeRoles(service: string, roles: readonly string[]): string {
  if (roles.length === 0) return `the service ${service} has no roles`;
  const rest = roles.length > MAX_NAMES ? ` and ${roles.length - MAX_NAMES} more` : '';
  return `the roles of ${service} are ${roles.slice(0, MAX_NAMES).join(', ')}${rest}`;
}
