import * as v from '@badrap/valita';
import { wireHostId } from './host.ts';
import { asNumber } from './numbers.ts';
import { withoutBlanksAtColon } from './role-fullname.ts';

/** What a downtime silences: services by name, roles by full name, monitors by ID. There is no scope of hosts. */
export const COVERING_SCOPES = ['serviceScopes', 'roleScopes', 'monitorScopes'] as const;
/** What is taken out of that. */
export const EXCLUDING_SCOPES = ['serviceExcludeScopes', 'roleExcludeScopes', 'monitorExcludeScopes'] as const;
export const SCOPES = [
  'serviceScopes',
  'serviceExcludeScopes',
  'roleScopes',
  'roleExcludeScopes',
  'monitorScopes',
  'monitorExcludeScopes',
] as const;
export type ScopeName = (typeof SCOPES)[number];
export type Scopes = Readonly<Record<ScopeName, readonly string[]>>;

/** How often a downtime comes again, as Mackerel has it: type, interval, weekdays?, until? */
export type Recurrence = Readonly<Record<string, unknown>>;

/** What a downtime is made of. */
export interface DowntimeSpec extends Scopes {
  readonly name: string;
  readonly memo: string;
  /** Epoch seconds. */
  readonly start: number;
  /** Minutes. */
  readonly duration: number;
  readonly recurrence: Recurrence | undefined;
}

/** A downtime as it was read: one odd field must not make it unreadable. */
export interface Downtime extends Omit<DowntimeSpec, 'start' | 'duration'> {
  readonly id: string;
  readonly start: number | undefined;
  readonly duration: number | undefined;
  /** The downtime as Mackerel sent it, with what this action does not know of. */
  readonly wire: WireDowntime;
}

const names = v.union(v.array(v.string()), v.null()).optional();

/** The downtime of every reply that holds one, as far as this action reads it; other keys are let through. */
export const wireDowntime = v.object({
  id: wireHostId,
  name: v.string(),
  memo: v.union(v.string(), v.null()).optional(),
  start: v.unknown().optional(),
  duration: v.unknown().optional(),
  recurrence: v.unknown().optional(),
  serviceScopes: names,
  serviceExcludeScopes: names,
  roleScopes: names,
  roleExcludeScopes: names,
  monitorScopes: names,
  monitorExcludeScopes: names,
});
export type WireDowntime = v.Infer<typeof wireDowntime>;

/** A downtime as Mackerel sends it, in this action's words. */
export function fromWireDowntime(wire: WireDowntime): Downtime {
  return {
    id: wire.id,
    name: wire.name,
    memo: wire.memo ?? '',
    start: asNumber(wire.start),
    duration: asNumber(wire.duration),
    recurrence: isObject(wire.recurrence) ? wire.recurrence : undefined,
    serviceScopes: wire.serviceScopes ?? [],
    serviceExcludeScopes: wire.serviceExcludeScopes ?? [],
    roleScopes: (wire.roleScopes ?? []).map(withoutBlanksAtColon),
    roleExcludeScopes: (wire.roleExcludeScopes ?? []).map(withoutBlanksAtColon),
    monitorScopes: wire.monitorScopes ?? [],
    monitorExcludeScopes: wire.monitorExcludeScopes ?? [],
    wire,
  };
}

/** The body that makes a new downtime. */
export function toWireDowntime(spec: DowntimeSpec): object {
  const { recurrence, name, memo, start, duration } = spec;
  const scopes = SCOPES.filter((scope) => spec[scope].length > 0).map((scope) => [scope, spec[scope]] as const);
  return {
    name,
    memo,
    start,
    duration,
    ...(recurrence !== undefined && { recurrence }),
    ...Object.fromEntries(scopes),
  };
}

/**
 * The body that changes fields of a downtime: everything else goes back as it was read, since an update replaces.
 *
 * @param changes a `recurrence` of undefined takes it away
 */
export function updatedWireDowntime(
  { wire, roleScopes, roleExcludeScopes }: Downtime,
  changes: Partial<DowntimeSpec>,
): object {
  return {
    ...wire,
    id: undefined,
    ...(wire.roleScopes && { roleScopes }),
    ...(wire.roleExcludeScopes && { roleExcludeScopes }),
    ...changes,
  };
}

function isObject(value: unknown): value is Recurrence {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
