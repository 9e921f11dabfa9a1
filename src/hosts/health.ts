import type { MonitoredStatus } from '../mackerel/hosts.ts';

/** What a host's monitors say now, where it is not what they said before. */
export interface HealthChange {
  id: string;
  name: string | undefined;
  /** Monitors that are not OK; none: the host is well. */
  unwell: readonly MonitoredStatus[];
  /** Whether the host has any monitor at all. */
  isMonitored: boolean;
  /** Why the monitors could not be read this time. */
  error: Error | undefined;
}

/**
 * Monitors that stand in the way of calling a host OK.
 *
 * @param allowWarning whether WARNING is well enough
 */
export function unwellMonitors(statuses: readonly MonitoredStatus[], allowWarning: boolean): MonitoredStatus[] {
  return statuses.filter(({ status }) => status !== 'OK' && !(allowWarning && status === 'WARNING'));
}

/** Monitors in words: `2cSZzK3XfmG CRITICAL (disk full), 2cSZzK3XfmH UNKNOWN`. */
export function describeMonitors(statuses: readonly MonitoredStatus[]): string {
  return statuses
    .map(
      ({ monitorId, status, detail }) => `${monitorId} ${status}${detail === undefined ? '' : ` (${detail.message})`}`,
    )
    .join(', ');
}
