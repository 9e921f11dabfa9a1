import type { Alert } from '../mackerel/alerts.ts';
import type { Monitor } from '../mackerel/monitors.ts';

/** Types of monitors that watch a service, and no host. */
const OF_SERVICES = ['service', 'external'];

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
