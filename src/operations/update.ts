import { requireKnownRoles } from '../hosts/known-roles.ts';
import { mergeFields } from '../hosts/merge.ts';
import { noticesOfNewRoles } from '../hosts/new-roles.ts';
import { onEachTarget } from '../hosts/on-targets.ts';
import { type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { whyRefused } from '../hosts/refusals.ts';
import { describeSelection, TargetError, type TargetHost } from '../hosts/targets.ts';
import { HOST_FIELD_INPUTS, readClear, readHostFields } from '../inputs/host-fields.ts';
import { selectionBy } from '../inputs/selection.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ['hostIds', 'filter', 'hostIdFile'], changes: true, filterByName: false });

/**
 * Changes the given fields of the target hosts, and nothing else: what was read goes back, since PUT replaces what it
 * is not sent. A host that is as asked already is not written.
 */
export const definition = operation({
  inputs: [...selected.inputs, ...HOST_FIELD_INPUTS, 'clear', 'createRoles'],
  kind: 'hosts',
  writes: true,
  read: async (reader) => {
    const selection = selected.read(reader);
    const fields = await readHostFields(reader);
    const clear = readClear(reader, fields);
    if ([...HOST_FIELD_INPUTS, 'clear' as const].every((name) => reader.text(name) === undefined)) {
      const accepted = 'Nothing is to be updated: give at least one of these. (For the status, use update-status.)';
      reader.problem({ input: [...HOST_FIELD_INPUTS, 'clear'].join(', '), value: '', accepted });
    }
    return { selection, fields, clear, createRoles: reader.boolean('createRoles') };
  },
  title: ({ selection }) => describeSelection(selection),
  async run({ selection, fields, clear, createRoles }, { mackerel, ...context }) {
    const { hosts } = mackerel;
    const { roleFullnames = [] } = fields;
    if (!createRoles) await requireKnownRoles(mackerel, roleFullnames);
    const check = (targets: readonly TargetHost[]) => {
      if (fields.customIdentifier === undefined || targets.length < 2) return;
      throw new TargetError(
        `customIdentifier is unique to one host, and ${targets.length} hosts are targeted: nothing was changed`,
      );
    };
    const work = async ({ id, host: listed }: TargetHost, outcomes: Outcomes) => {
      const host = listed ?? (await hosts.get(id));
      const { spec, before, after } = mergeFields(host, fields, clear);
      outcomes.learn(id, { name: host.name, before });
      if (host.isRetired) throw new RetiredError();
      if (Object.keys(after).length === 0) {
        outcomes.unchanged(id);
        return;
      }
      if (!context.dryRun) {
        await hosts.update(id, spec).catch(async (error: unknown) => {
          throw await whyRefused(hosts, id, error, outcomes);
        });
      }
      outcomes.changed(id, after);
    };
    const result = await onEachTarget(mackerel, selection, context, work, check);
    return { kind: 'hosts', ...result, notices: createRoles ? noticesOfNewRoles(roleFullnames, result.hosts) : [] };
  },
});
