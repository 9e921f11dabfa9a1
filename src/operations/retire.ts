import { onTargets } from '../hosts/on-targets.ts';
import { retireHosts } from '../hosts/retire.ts';
import { describeSelection } from '../hosts/targets.ts';
import { ANY_WAY, MAX_RETIRED, selectionBy } from '../inputs/selection.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: true, maxHosts: MAX_RETIRED });

/** Retires the target hosts, which cannot be undone. One that is retired already is left as it is, and a success. */
export const definition = operation({
  inputs: selected.inputs,
  kind: 'hosts',
  writes: true,
  read: selected.read,
  title: describeSelection,
  run: async (selection, { mackerel, ...context }) => ({
    kind: 'hosts',
    ...(await onTargets(mackerel, selection, context, (targets, outcomes) =>
      retireHosts(mackerel.hosts, targets, outcomes, context),
    )),
  }),
});
