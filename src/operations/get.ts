import { onTargets } from '../hosts/on-targets.ts';
import { readHosts } from '../hosts/read.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { describeSelection } from '../hosts/targets.ts';
import { selectionBy } from '../inputs/selection.ts';
import type { Host } from '../mackerel/host.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ['hostIds', 'customIdentifier', 'hostIdFile'], changes: false });

/** Reads the target hosts. A retired one is found by its ID too. */
export const definition = operation({
  inputs: selected.inputs,
  kind: 'readings',
  outputs: ['hosts', 'hostsFile'],
  writes: false,
  read: selected.read,
  title: describeSelection,
  async run(selection, { mackerel, ...context }) {
    const { hosts } = mackerel;
    const read = new Map<string, Host>();
    const result = await onTargets(mackerel, selection, context, async (targets, outcomes) => {
      const take = (host: Host) => {
        const { id, name, isRetired, status, roleFullnames } = host;
        read.set(id, host);
        outcomes.learn(id, { name, before: { ...(isRetired && { isRetired }), status, roleFullnames } });
        outcomes.unchanged(id);
      };
      const unread: string[] = [];
      for (const { id, host } of targets) {
        if (host === undefined) unread.push(id);
        else take(host);
      }
      await readHosts(hosts, unread, take, settleFailure(outcomes), context);
    });
    // In the order of the targets, not of the answers.
    const details = result.hosts.flatMap(({ id }) => (id === undefined ? [] : (read.get(id) ?? [])));
    return { kind: 'readings', ...result, read: { of: 'hosts', hosts: details } };
  },
});
