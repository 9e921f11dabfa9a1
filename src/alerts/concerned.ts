import type { Alert } from '../mackerel/alerts.ts';
import type { Monitor } from '../mackerel/monitors.ts';

/** Types of monitors that watch a service, and no host. */
const OF_SERVICES = ['service', 'external'];
/** Types of monitors each of whose alerts is about a host. */
const OF_HOSTS = ['connectivity', 'host', 'check'];

/** Whether a monitor watches that service itself, and none of its hosts. */
export function watchesService(monitor: Monitor | undefined, service: string): boolean {
  return monitor !== undefined && OF_SERVICES.includes(monitor.type) && monitor.service === service;
}

/** What alerts are asked for. */
export interface AlertTarget {
  readonly hostIds: ReadonlySet<string>;
  /** Alerts of its own monitors count too; undefined: of hosts alone. */
  readonly service: string | undefined;
}

/**
 * Whether an alert is about a host of the target, or about its service (contract, "Settled", includeAlerts).
 *
 * @param monitors by ID: only they tell which service an alert is about
 */
export function concerns(
  { hostId, monitorId }: Alert,
  { hostIds, service }: AlertTarget,
  monitors: ReadonlyMap<string, Monitor>,
): boolean {
  if (hostId !== undefined) return hostIds.has(hostId);
  return service !== undefined && watchesService(monitors.get(monitorId), service);
}

/**
 * Why no one can tell whether an alert is about the target: it names no host although it should, or the monitor, which
 * alone tells its service, is not listed.
 *
 * @returns undefined where it can be told
 */
export function whyUnclear(
  { id, type, hostId, monitorId }: Alert,
  { service }: Pick<AlertTarget, 'service'>,
  monitors: ReadonlyMap<string, Monitor>,
): string | undefined {
  if (hostId !== undefined) return undefined;
  const alert = `no one can tell what the open alert ${id} is about:`;
  if (OF_HOSTS.includes(type)) return `${alert} its type is ${type}, and it names no host`;
  if (service === undefined || !OF_SERVICES.includes(type) || monitors.has(monitorId)) return undefined;
  return `${alert} its type is ${type}, and its monitor ${monitorId} is not listed`;
}
