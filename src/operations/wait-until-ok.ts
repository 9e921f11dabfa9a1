import { hostsToWaitFor } from '../hosts/gate/at-start.ts';
import { startClock } from '../hosts/gate/clock.ts';
import { type Circumstances, remarks, settle } from '../hosts/gate/conclusion.ts';
import { Gate } from '../hosts/gate/gate.ts';
import { HostStatuses } from '../hosts/gate/host-statuses.ts';
import { requireKnownService } from '../hosts/known-roles.ts';
import { onTargets } from '../hosts/on-targets.ts';
import { describeSelection } from '../hosts/targets.ts';
import { GATE_INPUTS, readGateRules, readGateTimes } from '../inputs/gate.ts';
import { ANY_WAY, selectionBy } from '../inputs/selection.ts';
import type { MonitoredStatus } from '../mackerel/hosts.ts';
import { operation } from './operation.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: false });

/**
 * Waits until every monitor of every target host is OK, and stays so for a time. Hosts that Mackerel does not monitor are
 * said at once: waiting for them would never end. The timeout holds for everything, from finding the hosts on.
 */
export const definition = operation({
  inputs: [...selected.inputs, ...GATE_INPUTS],
  kind: 'hosts',
  outputs: ['monitoredStatuses', 'monitoredStatusesFile'],
  writes: false,
  read: async (reader, source) => ({
    selection: selected.read(reader),
    times: readGateTimes(reader),
    rules: await readGateRules(reader, source),
    includeAlerts: reader.boolean('includeAlerts'),
  }),
  title: ({ selection }) => describeSelection(selection),
  async run({ selection, times, rules, includeAlerts }, { mackerel: unlimited, onHealth, ...context }) {
    const clock = startClock(context.signal);
    const deadline = new AbortController();
    const timer =
      times.waitTimeout === 0
        ? undefined
        : setTimeout(() => {
            deadline.abort();
          }, times.waitTimeout);
    const mackerel = unlimited.until(deadline.signal);
    // Asked while there is time for it: at the end there may be none.
    let confirmed: ReturnType<typeof mackerel.confirm> | undefined;
    const source = { hosts: mackerel.hosts, confirm: () => (confirmed ??= mackerel.confirm()) };

    let monitoredStatuses: ReadonlyMap<string, readonly MonitoredStatus[]> = new Map();
    let told: ReturnType<typeof remarks> = { unmonitored: 0, warnings: [], notices: [] };
    let problems: readonly Error[] = [];
    try {
      const result = await onTargets(source, selection, context, async (targets, outcomes, alreadyFails) => {
        const { target } = selection;
        const service = target.by === 'filter' ? target.filter.service : undefined;
        if (includeAlerts && service !== undefined && targets.length === 0)
          await requireKnownService(mackerel, service);
        const hosts = await hostsToWaitFor(mackerel.hosts, targets, outcomes, context);
        const settled = outcomes.all().filter(({ id }) => id !== undefined && outcomes.isSettled(id));
        if (settled.some(({ outcome }) => outcome === 'missing')) await source.confirm().catch(() => undefined);
        const read = hosts.map((host) => ({ id: host.id, host }));
        const hostStatuses = new HostStatuses(mackerel.hosts, target, read, context);
        const gate = new Gate(hosts, {
          mackerel,
          hostStatuses,
          times,
          rules,
          alerts: includeAlerts ? { service } : undefined,
          clock,
          turns: context,
          onPoll: onHealth,
        });
        const end = await gate.run({ once: alreadyFails || settled.some(({ fails }) => fails) });
        const names = gate.names.monitors;
        const circumstances: Circumstances = { end, times, waited: clock.now(), names };
        problems = settle(gate, outcomes, circumstances);
        told = remarks(gate, rules, hostStatuses.moved, names);
        monitoredStatuses = gate.monitoredStatuses;
      });
      return {
        kind: 'hosts',
        gate: { unmonitored: told.unmonitored },
        hosts: result.hosts,
        warnings: [...result.warnings, ...told.warnings],
        notices: told.notices,
        problems: [...result.problems, ...problems],
        monitoredStatuses,
      };
    } finally {
      clearTimeout(timer);
    }
  },
});
