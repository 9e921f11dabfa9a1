import * as v from '@badrap/valita';
import { asNumber } from './numbers.ts';

/** The statuses a host can be given (API document "hosts", update status). */
export const HOST_STATUSES = ['working', 'standby', 'maintenance', 'poweroff'] as const;
export type HostStatus = (typeof HOST_STATUSES)[number];

/** IDs are opaque; what is not of this form can't be put into a path, a list or a table without care. */
export const HOST_ID = /^[A-Za-z0-9_-]+$/;

/** `<service>:<role>`, each of the two a name (API document "hosts", roleFullnames). */
export const ROLE_FULLNAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,62}:[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/;

/** A host's network interface, as it is sent and received. */
export interface Interface {
  name: string;
  macAddress?: string;
  ipv4Addresses?: string[];
  ipv6Addresses?: string[];
  ipAddress?: string;
  ipv6Address?: string;
}

/** A check monitoring item, as it is sent; it can't be read back. */
export interface Check {
  name: string;
  memo?: string | undefined;
}

/** What POST /hosts and PUT /hosts/<id> take. */
export interface HostSpec {
  name: string;
  meta: unknown;
  displayName?: string | undefined;
  customIdentifier?: string | null | undefined;
  memo?: string | undefined;
  interfaces?: unknown;
  roleFullnames?: readonly string[] | undefined;
  checks?: readonly Check[] | undefined;
}

export interface Host {
  id: string;
  name: string;
  displayName: string | undefined;
  customIdentifier: string | undefined;
  /** One of HOST_STATUSES, as far as is known today. */
  status: string;
  memo: string;
  isRetired: boolean;
  /** Epoch seconds. */
  createdAt: number | undefined;
  /** Epoch seconds. */
  retiredAt: number | undefined;
  roleFullnames: string[];
  meta: unknown;
  interfaces: unknown;
  /** The host as Mackerel sent it, with what this action does not know of. */
  wire: WireHost;
}

/** An ID in a reply: what is not of its form is refused, since it goes on into paths, outputs and tables. */
export const wireHostId = v.string().assert((id) => HOST_ID.test(id), 'It is not of the form of a host ID.');

const textOrNull = v.union(v.string(), v.null()).optional();

/** The `<host>` of every reply that holds one, as far as this action reads it; other keys are let through. */
export const wireHost = v.object({
  id: wireHostId,
  name: v.string(),
  displayName: textOrNull,
  customIdentifier: textOrNull,
  status: v.string(),
  memo: textOrNull,
  isRetired: v.union(v.boolean(), v.null()).optional(),
  // Whatever it is: one odd field must not make a host unreadable.
  createdAt: v.unknown().optional(),
  retiredAt: v.unknown().optional(),
  roles: v.union(v.record(v.array(v.string())), v.null()).optional(),
  meta: v.unknown().optional(),
  interfaces: v.unknown().optional(),
});
export type WireHost = v.Infer<typeof wireHost>;

/** A host as Mackerel sends it, in this action's words: above all, `roles` as role full names. */
export function fromWireHost(wire: WireHost): Host {
  return {
    id: wire.id,
    name: wire.name,
    displayName: wire.displayName ?? undefined,
    customIdentifier: wire.customIdentifier ?? undefined,
    status: wire.status,
    memo: wire.memo ?? '',
    isRetired: wire.isRetired ?? false,
    createdAt: asNumber(wire.createdAt),
    retiredAt: asNumber(wire.retiredAt),
    roleFullnames: Object.entries(wire.roles ?? {}).flatMap(([service, roles]) =>
      roles.map((role) => `${service}:${role}`),
    ),
    meta: wire.meta ?? {},
    interfaces: wire.interfaces ?? [],
    wire,
  };
}
