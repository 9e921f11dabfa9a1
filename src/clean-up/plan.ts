import * as v from '@badrap/valita';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';

export const RESTORE_MODES = ['never', 'always', 'on-success'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/** Puts hosts back into the status that they had before the step changed it. */
export interface RestoreStatus {
  kind: 'restore-status';
  /** Whether a job that did not succeed keeps the hosts as they are. */
  mode: 'always' | 'on-success';
  /** The status that the step set: a host that has another one by now is somebody else's. */
  status: HostStatus;
  /** Host IDs by the status they had before. */
  former: Partial<Record<HostStatus, string[]>>;
}

/** Retires the host that the step registered. */
export interface RetireHost {
  kind: 'retire-host';
  name: string;
  /** Unknown where the step was stopped before Mackerel answered. */
  hostId?: string | undefined;
  customIdentifier: string;
}

/** What the main step leaves for the post step to do. */
export type CleanUp = RestoreStatus | RetireHost;

const ids = v.array(v.string()).optional();

const cleanUp = v.union(
  v.object({
    kind: v.literal('restore-status'),
    mode: v.union(v.literal('always'), v.literal('on-success')),
    status: v.union(...HOST_STATUSES.map((status) => v.literal(status))),
    former: v.object({ working: ids, standby: ids, maintenance: ids, poweroff: ids }),
  }),
  v.object({
    kind: v.literal('retire-host'),
    name: v.string(),
    hostId: v.string().optional(),
    customIdentifier: v.string(),
  }),
);

/**
 * Reads a plan that was written as JSON.
 *
 * @throws Error where it is none
 */
export function parseCleanUp(text: string): CleanUp {
  return cleanUp.parse(JSON.parse(text)) as CleanUp;
}

/** Host IDs of a plan, in the order in which they were saved. */
export function idsOf(plan: CleanUp): string[] {
  if (plan.kind === 'retire-host') return plan.hostId === undefined ? [] : [plan.hostId];
  return HOST_STATUSES.flatMap((status) => plan.former[status] ?? []);
}
