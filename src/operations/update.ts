import { type GivenFields, mergeFields } from '../hosts/merge.ts';
import { noticesOfNewRoles } from '../hosts/new-roles.ts';
import { onEachTarget } from '../hosts/on-targets.ts';
import { type Outcomes, RetiredError } from '../hosts/outcomes.ts';
import { whyRefused } from '../hosts/refusals.ts';
import { type Selection, TargetError, type TargetHost } from '../hosts/targets.ts';
import type { OperationContext, OperationResult } from './operation.ts';

export interface UpdateInput {
  operation: 'update';
  selection: Selection;
  fields: GivenFields;
}

/**
 * Changes the given fields of the target hosts, and nothing else: what was read goes back, since PUT replaces what it
 * is not sent. A host that is as asked already is not written.
 */
export async function update(
  { selection, fields }: UpdateInput,
  { mackerel: { hosts }, ...context }: OperationContext,
): Promise<OperationResult> {
  const check = (targets: readonly TargetHost[]) => {
    if (fields.customIdentifier === undefined || targets.length < 2) return;
    throw new TargetError(
      `customIdentifier is unique to one host, and ${targets.length} hosts are targeted: nothing was changed`,
    );
  };
  const work = async ({ id, host: listed }: TargetHost, outcomes: Outcomes) => {
    const host = listed ?? (await hosts.get(id));
    const { spec, before, after } = mergeFields(host, fields);
    outcomes.learn(id, { name: host.name, before });
    if (host.isRetired) throw new RetiredError();
    if (Object.keys(after).length === 0) {
      outcomes.unchanged(id);
      return;
    }
    if (!context.dryRun) {
      await hosts.update(id, spec).catch(async (error: unknown) => {
        throw await whyRefused(hosts, id, error);
      });
    }
    outcomes.changed(id, after);
  };
  const result = await onEachTarget(hosts, selection, context, work, check);
  return { ...result, notices: noticesOfNewRoles(fields.roleFullnames ?? [], result.hosts) };
}
