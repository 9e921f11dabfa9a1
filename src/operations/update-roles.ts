import { noticesOfNewRoles } from '../hosts/new-roles.ts';
import { onEachTarget } from '../hosts/on-targets.ts';
import { RetiredError } from '../hosts/outcomes.ts';
import { whyRefused } from '../hosts/refusals.ts';
import { describeSelection } from '../hosts/targets.ts';
import { INPUT_DEFAULTS } from '../inputs/names.ts';
import type { InputReader } from '../inputs/reader.ts';
import { ROLE_FULLNAME } from '../inputs/rules.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import { isSameSet } from '../same-set.ts';
import { operation } from './operation.ts';

export const ROLES_MODES = ['replace', 'add', 'remove'] as const;
export type RolesMode = (typeof ROLES_MODES)[number];

const selected = selectionBy({ ways: ANY_WAY, changes: true });

/**
 * Replaces, adds or removes role full names. `add` and `remove` read each host first, and write only where something
 * changes; `replace` needs no read.
 */
export const definition = operation({
  inputs: [...selected.inputs, 'roleFullnames', 'rolesMode'],
  kind: 'hosts',
  writes: true,
  read: (reader) => ({ selection: selected.read(reader), ...readRoles(reader) }),
  title: ({ selection, roleFullnames, rolesMode }) =>
    `${describeSelection(selection)} → ${rolesMode} ${roleFullnames.join(', ') || '(none)'}`,
  async run({ selection, roleFullnames, rolesMode }, { mackerel, ...context }) {
    const { hosts } = mackerel;
    const mustRead = rolesMode !== 'replace' || context.dryRun;
    const result = await onEachTarget(mackerel, selection, context, async (target, outcomes) => {
      const { id } = target;
      const host = target.host ?? (mustRead ? await hosts.get(id) : undefined);
      const wanted =
        host === undefined ? [...roleFullnames] : wantedRoles(host.roleFullnames, roleFullnames, rolesMode);
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
    const notices = rolesMode === 'remove' ? [] : noticesOfNewRoles(roleFullnames, result.hosts);
    return { kind: 'hosts', ...result, notices };
  },
});

interface GivenRoles {
  /** Empty only where the user spelled that out. */
  roleFullnames: readonly string[];
  rolesMode: RolesMode;
}

function readRoles(reader: InputReader<'roleFullnames' | 'rolesMode'>): GivenRoles {
  const rolesMode = reader.choice('rolesMode', ROLES_MODES) ?? INPUT_DEFAULTS.rolesMode;
  const list = reader.list('roleFullnames', ROLE_FULLNAME, { spaces: true });
  const roleFullnames = list?.items ?? [];
  if (roleFullnames.length === 0 && !(rolesMode === 'replace' && list?.spelledOutEmpty === true)) {
    const accepted =
      rolesMode === 'replace'
        ? "It is empty. To take every role from the hosts, spell that out: roleFullnames: '[]'. " +
          'An expression that came out empty takes none.'
        : `It is required: one or more role full names to ${rolesMode}, such as My-Service:web.`;
    reader.problem({ input: 'roleFullnames', value: reader.text('roleFullnames') ?? '', accepted });
  }
  return { rolesMode, roleFullnames };
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
