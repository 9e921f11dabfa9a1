import { isDeepStrictEqual } from 'node:util';
import type { Check, Downtime, GraphAnnotation, Host, Simulator, StoredAwsIntegration } from '../../simulator/index.ts';

/** A host as the world has it, in a form that can be compared. */
export type HostState = Omit<Host, 'roles' | 'retiredAt'> & {
  readonly roleFullnames: readonly string[];
  readonly checks: readonly Check[];
};

/** Every host at one moment, retired ones too, by ID. */
export type Hosts = ReadonlyMap<string, HostState>;

/** Everything else that operations change, by ID. */
export interface Records {
  readonly integrations: ReadonlyMap<string, StoredAwsIntegration>;
  readonly downtimes: ReadonlyMap<string, Downtime>;
  readonly annotations: ReadonlyMap<string, GraphAnnotation>;
}

/** All that there is at one moment. */
export interface Snapshot {
  readonly hosts: Hosts;
  readonly records: Records;
}

/** How everything is now. */
export function look(mackerel: Simulator): Snapshot {
  const hosts = mackerel.allHosts().map((host): [string, HostState] => {
    const { roles, ...rest } = host;
    // The moment of a retirement is no one's to foretell.
    delete rest.retiredAt;
    const roleFullnames = Object.entries(roles).flatMap(([service, names]) =>
      names.map((name) => `${service}:${name}`),
    );
    return [host.id, { ...rest, roleFullnames: roleFullnames.sort(), checks: mackerel.checks(host.id) }];
  });
  return {
    hosts: new Map(hosts),
    records: {
      integrations: byId(mackerel.awsIntegrations()),
      downtimes: byId(mackerel.downtimes()),
      annotations: byId(mackerel.graphAnnotations()),
    },
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, asJson(record)]));
}

/** As the API tells it: a copy, without what is undefined. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Whether two things are the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** What is not what it was, or was not there, each with its ID and a colon in front. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  return [
    ...changes(before.hosts, after.hosts),
    ...(['integrations', 'downtimes', 'annotations'] as const).flatMap((kind) =>
      changes(before.records[kind], after.records[kind]),
    ),
  ];
}

function changes(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => !isSame(before.get(id), after.get(id)))
    .map((id) => `${id}: ${JSON.stringify(before.get(id))} → ${JSON.stringify(after.get(id))}`);
}
