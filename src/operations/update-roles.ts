import { isDeepStrictEqual } from 'node:util';
import { noticesOfNewRoles } from '../hosts/new-roles.ts';
import { onEachTarget } from '../hosts/on-targets.ts';
import { RetiredError } from '../hosts/outcomes.ts';
import { whyRefused } from '../hosts/refusals.ts';
import type { Selection } from '../hosts/targets.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export const ROLES_MODES = ['replace', 'add', 'remove'] as const;
export type RolesMode = (typeof ROLES_MODES)[number];

export interface UpdateRolesInput {
  operation: 'update-roles';
  selection: Selection;
  /** Empty only where the user spelled that out. */
  roleFullnames: readonly string[];
  rolesMode: RolesMode;
}

/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
export async function updateRoles(
  { selection, roleFullnames, rolesMode }: UpdateRolesInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const mustRead = rolesMode !== 'replace' || context.dryRun;
  const result = await onEachTarget(hosts, selection, context, async (target, outcomes) => {
    const { id } = target;
    const host = target.host ?? (mustRead ? await hosts.get(id) : undefined);
    const wanted = host === undefined ? [...roleFullnames] : wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
    if (host !== undefined) {
      outcomes.learn(id, { name: host.name, before: { roleFullnames: host.roleFullnames } });
      if (host.isRetired) throw new RetiredError();
      if (isSameSet(wanted, host.roleFullnames)) {
        outcomes.unchanged(id);
        return;
      }
    }
    if (!context.dryRun) {
      await hosts.updateRoleFullnames(id, wanted).catch(async (error: unknown) => {
        throw await whyRefused(hosts, id, error);
      });
    }
    outcomes.changed(id, { roleFullnames: wanted });
  });
  return { ...result, notices: rolesMode === 'remove' ? [] : noticesOfNewRoles(roleFullnames, result.hosts) };
}

/**
 * The roles a host should have.
 *
 * @param current role full names the host has
 * @param given role full names to make its roles, to add or to remove
 */
export function wantedRoles(current: readonly string[], given: readonly string[], mode: RolesMode): string[] {
  switch (mode) {
    case 'replace':
      return [...given];
    case 'add':
      return [...new Set([...current, ...given])];
    case 'remove':
      return current.filter((role) => !given.includes(role));
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return isDeepStrictEqual(new Set(one), new Set(other));
}
