import type { Check, HostParam, Interface } from './host.ts';
import { normalRoleFullname } from './roles.ts';

/** The body of "register a host" and "update a host" as sent: mkr writes null for lists that it does not set. */
export interface HostBody extends Omit<HostParam, 'interfaces' | 'roleFullnames' | 'checks'> {
  readonly interfaces?: readonly Interface[] | null;
  readonly roleFullnames?: readonly string[] | null;
  readonly checks?: readonly Check[] | null;
}

/** What a body means: a list that is null is absent, and role full names are written without a blank. */
export function readHostParam({ interfaces, roleFullnames, checks, ...rest }: HostBody): HostParam {
  return {
    ...rest,
    ...(isGiven(interfaces) ? { interfaces } : {}),
    ...(isGiven(roleFullnames) ? { roleFullnames: roleFullnames.map(normalRoleFullname) } : {}),
    ...(isGiven(checks) ? { checks } : {}),
  };
}

const isGiven = <T>(list: T | null | undefined): list is T => list !== null && list !== undefined;
