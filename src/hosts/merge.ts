import { isDeepStrictEqual } from 'node:util';
import type { Check, Host, HostSpec } from '../mackerel/host.ts';
import type { HostFields } from './outcomes.ts';

/** Fields of a host as a user gives them; what is not given stays as it is. */
export interface GivenFields {
  name?: string | undefined;
  displayName?: string | undefined;
  memo?: string | undefined;
  customIdentifier?: string | undefined;
  meta?: unknown;
  interfaces?: unknown;
  /** Added to the roles the host has: PUT /hosts/<id> takes none away. */
  roleFullnames?: readonly string[] | undefined;
  /** Replace the host's checks, which can't be read: not sent unless given. */
  checks?: readonly Check[] | undefined;
}

/** The fields that a host can be without. */
export const CLEARABLE_FIELDS = ['displayName', 'memo', 'customIdentifier'] as const;
export type ClearableField = (typeof CLEARABLE_FIELDS)[number];

/** What is sent for a field to empty it. (API facts: null or "" clears a customIdentifier) */
const EMPTY = { displayName: '', memo: '', customIdentifier: null } as const satisfies Record<ClearableField, unknown>;

export interface Merge {
  /** What to send: PUT /hosts/<id> replaces whatever it is not sent, so everything that was read goes back. */
  spec: HostSpec;
  /** The fields that change, as they are. */
  before: HostFields;
  /** The fields that change, as they will be. Empty: there is nothing to write. */
  after: HostFields;
}

/**
 * Puts the fields a user gave over a host as it was read.
 *
 * @param clear fields to empty; none of them may be given too
 */
export function mergeFields(host: Host, given: GivenFields, clear: readonly ClearableField[] = []): Merge {
  const { roleFullnames = [], checks, ...plain } = given;
  const newRoles = roleFullnames.filter((role) => !host.roleFullnames.includes(role));
  const cleared = clear.filter((field) => Boolean(host[field]));
  const wanted: HostFields = {
    ...Object.fromEntries(cleared.map((field) => [field, EMPTY[field]])),
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(newRoles.length > 0 && { roleFullnames: [...host.roleFullnames, ...newRoles] }),
  };
  const current: HostFields = { ...host };
  const changed = Object.keys(wanted).filter((field) => !isDeepStrictEqual(current[field], wanted[field]));
  const pick = (fields: HostFields) => Object.fromEntries(changed.map((field) => [field, fields[field]]));
  return {
    spec: {
      name: given.name ?? host.name,
      displayName: given.displayName ?? host.displayName,
      customIdentifier: given.customIdentifier ?? host.customIdentifier,
      memo: given.memo ?? host.memo,
      meta: given.meta ?? host.meta,
      interfaces: given.interfaces ?? host.interfaces,
      ...Object.fromEntries(cleared.map((field) => [field, EMPTY[field]])),
      ...(newRoles.length > 0 && { roleFullnames: newRoles }),
      ...(checks !== undefined && { checks }),
    },
    before: pick(current),
    after: { ...pick(wanted), ...(checks !== undefined && { checks }) },
  };
}
