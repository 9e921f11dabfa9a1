import type { HostStatus } from './host.ts';

/** Told of what happens to hosts, for what is watched depends on it. */
export interface HostWatcher {
  /** A host has come. */
  added(id: string, status: HostStatus, isRetired: boolean): void;
  /** A host is about to have another status, or to be retired. */
  statusChanges(id: string, to: HostStatus | 'retired'): void;
  /** The list of a host's checks was sent. */
  checksSent(id: string, names: readonly string[]): void;
}
