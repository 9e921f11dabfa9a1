import { readHosts } from '../hosts/read.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { type Host, HOST_STATUSES } from '../mackerel/host.ts';
import type { HostsApi } from '../mackerel/hosts.ts';

/**
 * Reads hosts as they are now: by one list for each service where there are several, else as usual.
 *
 * @param serviceOf the service that a host was in; undefined: none
 * @param onHost told of each host that was read
 * @param onError told of each that was not, and why
 */
export async function readByService(
  hosts: HostsApi,
  ids: readonly string[],
  serviceOf: (id: string) => string | undefined,
  onHost: (host: Host) => void,
  onError: (id: string, error: Error) => void,
  turns: TurnOptions,
): Promise<void> {
  const unread = new Set(ids);
  for (const [service, group] of Map.groupBy(ids, serviceOf)) {
    if (service === undefined || group.length === 1) continue;
    for (const host of await listService(hosts, service)) if (unread.delete(host.id)) onHost(host);
  }
  await readHosts(hosts, [...unread], onHost, onError, turns);
}

/** @returns nothing where it can't be listed: its hosts are then read in another way */
async function listService(hosts: HostsApi, service: string): Promise<readonly Host[]> {
  try {
    return (await hosts.list({ service, statuses: HOST_STATUSES })).hosts;
  } catch (error) {
    if (error instanceof MackerelError) return [];
    throw error;
  }
}
