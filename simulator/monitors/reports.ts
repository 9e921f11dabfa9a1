import type { AlertStore } from '../alerts/store.ts';
import type { HostStore } from '../hosts/store.ts';
import type { Judge } from './judge.ts';
import type { AlertStatus } from './monitor.ts';
import type { MonitorStore } from './store.ts';

/** What an agent reports of one check (document "Check monitoring"). */
export interface CheckReport {
  readonly source: { readonly type: 'host'; readonly hostId: string };
  readonly name: string;
  readonly status: AlertStatus;
  readonly message: string;
  /** Epoch seconds. */
  readonly occurredAt: number;
}

interface Reported {
  readonly monitorId: string;
  readonly occurredAt: number;
}

/** What agents report: a check monitor for each host and name. */
export class CheckReports {
  readonly #monitors: MonitorStore;
  readonly #judge: Judge;
  readonly #alerts: AlertStore;
  /** Host to name to what was reported last. */
  readonly #reported = new Map<string, Map<string, Reported>>();

  constructor(monitors: MonitorStore, judge: Judge, alerts: AlertStore) {
    this.#monitors = monitors;
    this.#judge = judge;
    this.#alerts = alerts;
  }

  /** Takes reports; one that is older than what is known is ignored. @throws MackerelError 404 for an unknown host */
  post(reports: readonly CheckReport[], hosts: HostStore): void {
    for (const { source } of reports) {
      hosts.get(source.hostId);
    }
    for (const { source, name, status, message, occurredAt } of reports) {
      const ofHost = this.#reported.get(source.hostId) ?? new Map<string, Reported>();
      this.#reported.set(source.hostId, ofHost);
      const before = ofHost.get(name);
      if (before !== undefined && before.occurredAt > occurredAt) {
        continue;
      }
      const monitorId = before?.monitorId ?? this.#monitors.addCheck({ name }).id;
      ofHost.set(name, { monitorId, occurredAt });
      const memo = hosts.checks(source.hostId).find((check) => check.name === name)?.memo;
      const detail = { type: 'check', message, ...(memo === undefined ? {} : { memo }) };
      this.#judge.set(source.hostId, { monitorId, status, detail });
    }
  }

  /** An agent has sent its list of checks: those that are not in it, and have no open alert, are deleted. */
  keep(hostId: string, names: readonly string[]): void {
    const ofHost = this.#reported.get(hostId) ?? new Map<string, Reported>();
    for (const [name, { monitorId }] of [...ofHost]) {
      const hasAlert = this.#alerts
        .all()
        .some((alert) => alert.monitorId === monitorId && alert.closedAt === undefined);
      if (!names.includes(name) && !hasAlert) {
        ofHost.delete(name);
        this.#judge.remove(hostId, monitorId);
        this.#monitors.remove(monitorId);
      }
    }
  }
}
