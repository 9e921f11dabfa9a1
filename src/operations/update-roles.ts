import { Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { whyRefused } from '../hosts/refusals.ts';
import { inTurns } from '../hosts/turns.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export const ROLES_MODES = ['replace', 'add', 'remove'] as const;
export type RolesMode = (typeof ROLES_MODES)[number];

export interface UpdateRolesInput {
  operation: 'update-roles';
  hostIds: readonly string[];
  /** Empty only where the user spelled that out. */
  roleFullnames: readonly string[];
  rolesMode: RolesMode;
}

/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
export async function updateRoles(
  { hostIds, roleFullnames, rolesMode }: UpdateRolesInput,
  { mackerel, onProgress, ...turns }: OperationContext,
): Promise<OperationResult> {
  const { hosts } = mackerel;
  const outcomes = new Outcomes(hostIds, onProgress);
  await inTurns(
    hostIds,
    async (id) => {
      let wanted = roleFullnames;
      if (rolesMode !== 'replace') {
        const host = await hosts.get(id);
        outcomes.learn(id, { name: host.name, before: { roleFullnames: host.roleFullnames } });
        if (host.isRetired) throw new RetiredError();
        wanted = wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
        if (wanted.length === host.roleFullnames.length) {
          outcomes.unchanged(id);
          return;
        }
      }
      await hosts.updateRoleFullnames(id, wanted).catch(async (error: unknown) => {
        throw await whyRefused(hosts, id, error);
      });
      outcomes.changed(id, { roleFullnames: wanted });
    },
    (id, error) => {
      if (error instanceof MackerelError && error.isNotFound) outcomes.missing(id, error);
      else outcomes.failed(id, error);
    },
    turns,
  );
  return { hosts: outcomes.all() };
}

/**
 * The roles a host should have.
 *
 * @param current role full names the host has
 * @param given role full names to add or remove
 */
export function wantedRoles(
  current: readonly string[],
  given: readonly string[],
  mode: Exclude<RolesMode, 'replace'>,
): string[] {
  if (mode === 'add') return [...new Set([...current, ...given])];
  return current.filter((role) => !given.includes(role));
}
