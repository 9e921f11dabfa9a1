import { type AlertTarget, concerns, whyUnclear } from '../alerts/concerned.ts';
import { requireKnownService } from '../hosts/known-roles.ts';
import { readHosts } from '../hosts/read.ts';
import { saysMissing } from '../hosts/refusals.ts';
import { describeSelection, resolveTargets, type Selection } from '../hosts/targets.ts';
import { ANY_WAY, namesHosts, selectionBy } from '../inputs/selection.ts';
import { type Alert, AlertsApi } from '../mackerel/alerts.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { HOST_STATUSES } from '../mackerel/host.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { type Monitor, MonitorsApi } from '../mackerel/monitors.ts';
import { oddWarnings } from '../records/pick.ts';
import { type OperationContext, operation } from './operation.ts';

const selected = selectionBy({ ways: ANY_WAY, changes: false });

/** Reads the open alerts of the organization, or of the target hosts and of the monitors of their service. */
export const definition = operation({
  inputs: selected.inputs,
  kind: 'values',
  outputs: ['alerts'],
  writes: false,
  read: (reader) => (namesHosts(reader) ? ofService(selected.read(reader)) : undefined),
  title: (selection) => (selection === undefined ? '' : describeSelection(selection)),
  async run(selection, { mackerel, ...context }) {
    const found = selection === undefined ? undefined : await findTarget(mackerel, selection, context);
    const list = await new AlertsApi(mackerel.transport).listOpen();
    const monitors = await readMonitors(mackerel, list.entries, found?.target.service);
    const alerts = list.entries.filter((alert) => found === undefined || concerns(alert, found.target, monitors.byId));
    const unclear = found && list.entries.flatMap((alert) => whyUnclear(alert, found.target, monitors.byId) ?? []);
    const hostNames = found?.names ?? (await readHostNames(mackerel, alerts));
    return {
      kind: 'values',
      value: {
        of: 'alerts',
        alerts: alerts.map((alert) => ({
          alert,
          monitorName: monitors.byId.get(alert.monitorId)?.name,
          hostName: hostNames.get(alert.hostId ?? ''),
        })),
      },
      warnings: [...(found?.warnings ?? []), ...monitors.warnings, ...oddWarnings(list, 'alert'), ...(unclear ?? [])],
      problems: found?.problems ?? [],
    };
  },
});

/** A service without hosts has monitors all the same. */
function ofService(selection: Selection): Selection {
  const { target } = selection;
  const isService =
    target.by === 'filter' &&
    target.filter.service !== undefined &&
    target.filter.name === undefined &&
    target.filter.roles?.length === 0;
  return isService ? { ...selection, ifNoHosts: 'ignore' } : selection;
}

interface FoundTarget {
  target: AlertTarget;
  names: ReadonlyMap<string, string>;
  warnings: readonly string[];
  problems: readonly Error[];
}

/** Finds the target hosts; each is read, since of a host that is not there no alert would tell anything. */
async function findTarget(
  mackerel: Mackerel,
  selection: Selection,
  context: Pick<OperationContext, 'concurrency' | 'signal'>,
): Promise<FoundTarget> {
  const { hosts, lost, warnings, problems } = await resolveTargets(mackerel.hosts, selection, context);
  const names = new Map(hosts.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host.name] as const])));
  const errors: Error[] = lost.map(({ error }) => error);
  const unread = hosts.flatMap(({ id, host }) => (host === undefined ? [id] : []));
  await readHosts(
    mackerel.hosts,
    unread,
    ({ id, name }) => names.set(id, name),
    (_, error) => errors.push(error),
    context,
  );
  const tolerated = errors.filter((error) => selection.ignoreMissing && saysMissing(error));
  const { target } = selection;
  const service = target.by === 'filter' ? target.filter.service : undefined;
  if (service !== undefined && hosts.length === 0) await requireKnownService(mackerel, service);
  return {
    target: { hostIds: new Set(names.keys()), service },
    names,
    warnings: [...warnings, ...(tolerated.length > 0 ? [`${tolerated.length} hosts do not exist`] : [])],
    problems: [...problems, ...errors.filter((error) => !tolerated.includes(error))],
  };
}

interface KnownMonitors {
  byId: ReadonlyMap<string, Monitor>;
  warnings: readonly string[];
}

/** @throws MackerelError where only the monitors tell which alerts are about the service */
async function readMonitors(
  { transport }: Pick<Mackerel, 'transport'>,
  alerts: readonly Alert[],
  service: string | undefined,
): Promise<KnownMonitors> {
  if (alerts.length === 0) return { byId: new Map(), warnings: [] };
  try {
    return { byId: await new MonitorsApi(transport).byId(), warnings: [] };
  } catch (error) {
    if (!(error instanceof MackerelError) || service !== undefined) throw error;
    return { byId: new Map(), warnings: [`The names of the monitors could not be read: ${error.reason}`] };
  }
}

/** Best effort: without them, hosts are told by their IDs. */
async function readHostNames(
  { hosts }: Pick<Mackerel, 'hosts'>,
  alerts: readonly Alert[],
): Promise<Map<string, string>> {
  if (alerts.every(({ hostId }) => hostId === undefined)) return new Map();
  try {
    const listed = await hosts.list({ statuses: HOST_STATUSES });
    return new Map(listed.hosts.map(({ id, name }) => [id, name]));
  } catch (error) {
    if (error instanceof MackerelError) return new Map();
    throw error;
  }
}
