import { type Outcomes } from '../hosts/outcomes.ts';
import { readHosts } from '../hosts/read.ts';
import { settleFailure } from '../hosts/refusals.ts';
import { statusRefusal } from '../hosts/status-refusal.ts';
import type { TargetHost } from '../hosts/targets.ts';
import type { TurnOptions } from '../hosts/turns.ts';
import type { Mackerel } from '../mackerel/client.ts';
import type { Host, HostStatus } from '../mackerel/host.ts';
import type { MetadataOwner } from '../mackerel/metadata.ts';
import { type PlacedHost, servicesOf } from './parts.ts';
import { readByService } from './read-hosts.ts';

/**
 * Finds out in which services hosts are; those that can't be changed are settled.
 *
 * @param refuse why a host can't be changed; default: why it can't, or could not be restored
 */
export async function placeHosts(
  { hosts }: Pick<Mackerel, 'hosts'>,
  targets: readonly TargetHost[],
  statusOf: (id: string) => HostStatus,
  outcomes: Outcomes,
  turns: TurnOptions,
  refuse: (host: Host) => Error | undefined = statusRefusal,
): Promise<PlacedHost[]> {
  const known = new Map(targets.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host] as const])));
  const unread = targets.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  await readHosts(hosts, unread, (host) => known.set(host.id, host), settleFailure(outcomes), turns);
  return targets.flatMap(({ id }) => {
    const host = known.get(id);
    if (host === undefined || !canBeChanged(host, outcomes, refuse)) return [];
    return [{ id, services: servicesOf(host.wire.roles), status: statusOf(id) }];
  });
}

/** Reads the status that placed hosts have now; those that can't be changed by now are settled. */
export async function readPlaced(
  { hosts }: Pick<Mackerel, 'hosts'>,
  placed: readonly PlacedHost[],
  outcomes: Outcomes,
  turns: TurnOptions,
): Promise<Map<string, string>> {
  const services = new Map(placed.map(({ id, services: [first] }) => [id, first]));
  const read = new Map<string, string>();
  await readByService(
    hosts,
    placed.map(({ id }) => id),
    (id) => services.get(id),
    (host) => {
      if (canBeChanged(host, outcomes)) read.set(host.id, host.status);
    },
    settleFailure(outcomes),
    turns,
  );
  return read;
}

/** Where notes about hosts can be: in all of their services; of a host without any, in its own metadata. */
export function ownersOf(placed: readonly Pick<PlacedHost, 'id' | 'services'>[]): MetadataOwner[] {
  const services = new Set(placed.flatMap((host) => host.services));
  const alone = placed.filter((host) => host.services.length === 0);
  return [...[...services].map((service) => ({ service })), ...alone.map(({ id }) => ({ host: id }))];
}

export function servicesIn(owners: readonly MetadataOwner[]): string[] {
  return owners.flatMap((owner) => ('service' in owner ? [owner.service] : []));
}

function canBeChanged(
  host: Host,
  outcomes: Outcomes,
  refuse: (host: Host) => Error | undefined = statusRefusal,
): boolean {
  outcomes.learn(host.id, { name: host.name });
  const refusal = refuse(host);
  if (refusal === undefined) return true;
  outcomes.learn(host.id, { before: { status: host.status } });
  outcomes.failed(host.id, refusal);
  return false;
}
