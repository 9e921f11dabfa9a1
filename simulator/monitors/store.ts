import { badRequest } from '../errors.ts';
import type { ServiceStore } from '../services/store.ts';
import type { CheckMonitor, Monitor, NewMonitor } from './monitor.ts';

/** A page of check monitors; `nextId` is the first of the next page, if there is one. */
export interface CheckMonitorPage {
  readonly checks: readonly CheckMonitor[];
  readonly nextId?: string;
}

/** The monitors of one organization. They are made by tests, and check monitors by reports too; the API reads them. */
export class MonitorStore {
  readonly #newId: () => string;
  readonly #monitors = new Map<string, Monitor>();
  readonly #checks = new Map<string, CheckMonitor>();
  /** Monitor or check monitor to how late it judges. */
  readonly #delays = new Map<string, number>();

  constructor(newId: () => string, services: ServiceStore) {
    this.#newId = newId;
    services.onRemoval((service, role) => {
      if (role === undefined) {
        this.#forget(service);
      }
    });
  }

  /** Every monitor but check monitors. */
  list(): Monitor[] {
    return [...this.#monitors.values()];
  }

  /** @param nextId the check monitor to begin with @throws MackerelError 400 for an unknown `nextId` */
  listChecks(limit: number, nextId?: string): CheckMonitorPage {
    const all = this.checks();
    const start = nextId === undefined ? 0 : all.findIndex(({ id }) => id === nextId);
    if (start < 0) {
      throw badRequest('nextId is invalid.');
    }
    const checks = all.slice(start, start + limit);
    const next = all[start + limit];
    return next === undefined ? { checks } : { checks, nextId: next.id };
  }

  has(id: string): boolean {
    return this.#monitors.has(id) || this.#checks.has(id);
  }

  find(id: string): Monitor | undefined {
    return this.#monitors.get(id);
  }

  /** What kind of alert a monitor opens: by the monitor if it is known, else by what it says. */
  typeOf(id: string, detailType: string | undefined): string {
    return this.#monitors.get(id)?.type ?? (this.#checks.has(id) ? 'check' : (detailType ?? 'host'));
  }

  /** How many milliseconds late a monitor judges. */
  delayOf(id: string): number {
    return this.#delays.get(id) ?? 0;
  }

  // What follows is for tests.

  /** Puts a monitor in place; one with the same ID is replaced. */
  add({ delay = 0, ...given }: NewMonitor): Monitor {
    const monitor: Monitor = {
      ...given,
      id: given.id ?? this.#newId(),
      type: given.type ?? 'host',
      name: given.name ?? 'monitor',
    };
    this.#monitors.set(monitor.id, monitor);
    this.#delays.set(monitor.id, delay);
    return monitor;
  }

  /** Puts a check monitor in place; one with the same ID is replaced. */
  addCheck({
    id = this.#newId(),
    name = 'check',
    delay = 0,
  }: Partial<CheckMonitor> & { delay?: number }): CheckMonitor {
    const check = { id, name };
    this.#checks.set(id, check);
    this.#delays.set(id, delay);
    return check;
  }

  /** Takes a monitor, or a check monitor, away. */
  remove(id: string): void {
    this.#monitors.delete(id);
    this.#checks.delete(id);
    this.#delays.delete(id);
  }

  checks(): CheckMonitor[] {
    return [...this.#checks.values()];
  }

  #forget(service: string): void {
    for (const monitor of this.list()) {
      if (monitor.service === service) {
        this.remove(monitor.id);
      }
    }
  }
}
