import { onEachTarget } from '../hosts/on-targets.ts';
import { describeSelection } from '../hosts/targets.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: false });

/** Reads the names of the metrics that were posted for the target hosts. */
export const definition = operation({
  inputs: selected.inputs,
  kind: 'readings',
  outputs: ['metricNames'],
  writes: false,
  read: selected.read,
  title: describeSelection,
  async run(selection, { mackerel, ...context }) {
    const { hosts } = mackerel;
    const metricNames = new Map<string, readonly string[]>();
    const result = await onEachTarget(mackerel, selection, context, async ({ id }, outcomes) => {
      const names = await hosts.metricNames(id);
      metricNames.set(id, names);
      outcomes.learn(id, { before: { metricNames: names.length } });
      outcomes.unchanged(id);
    });
    return { kind: 'readings', ...result, read: { of: 'metricNames', byHost: metricNames } };
  },
});
