import { isDeepStrictEqual } from 'node:util';
import type { Check, Host, Simulator } from '../../simulator/index.ts';

/** A host as the world has it, in a form that can be compared. */
export type HostState = Omit<Host, 'roles' | 'retiredAt'> & {
  readonly roleFullnames: readonly string[];
  readonly checks: readonly Check[];
};

/** Every host at one moment, retired ones too, by ID. */
export type Hosts = ReadonlyMap<string, HostState>;

/** How every host is now. */
export function look(mackerel: Simulator): Hosts {
  return new Map(
    mackerel.allHosts().map((host) => {
      const { roles, ...rest } = host;
      // The moment of a retirement is nobody's to foretell.
      delete rest.retiredAt;
      const roleFullnames = Object.entries(roles).flatMap(([service, names]) =>
        names.map((name) => `${service}:${name}`),
      );
      return [host.id, { ...rest, roleFullnames: roleFullnames.sort(), checks: mackerel.checks(host.id) }];
    }),
  );
}

/** Whether two hosts, or two worlds, are the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** The hosts that are not what they were, or were not there, in words. */
export function differences(before: Hosts, after: Hosts): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => !isSame(before.get(id), after.get(id)))
    .map((id) => `${id}: ${JSON.stringify(before.get(id))} → ${JSON.stringify(after.get(id))}`);
}
