import * as v from '@badrap/valita';
import type { Alert } from '../../mackerel/alerts.ts';
import { firstIssues, issuePath, issueText } from '../../schema.ts';

/** How many mistakes are told. */
const MAX_ISSUES = 20;

/** From good to bad (contract, "Settled"). */
const BY_SEVERITY = ['OK', 'WARNING', 'UNKNOWN', 'CRITICAL'];

/** How bad a status is; one that is not known today is worse than all. */
function severity(status: string): number {
  const index = BY_SEVERITY.indexOf(status);
  return index < 0 ? BY_SEVERITY.length : index;
}

/** What was not OK before: it does not stand in the way unless it got worse. */
export class Baseline {
  /** Host ID to monitor ID to status. */
  readonly #statuses = new Map<string, Map<string, string>>();
  /** Alert ID to status. */
  readonly #alerts = new Map<string, string>();

  /** Whether a monitor was as bad as this already, or worse. */
  covers(hostId: string, { monitorId, status }: { monitorId: string; status: string }): boolean {
    return isNoWorse(status, this.#statuses.get(hostId)?.get(monitorId));
  }

  /** Whether an alert was open already, and as bad as this, or worse. */
  coversAlert({ id, hostId, monitorId, status }: Pick<Alert, 'id' | 'hostId' | 'monitorId' | 'status'>): boolean {
    if (isNoWorse(status, this.#alerts.get(id))) return true;
    return hostId !== undefined && this.covers(hostId, { monitorId, status });
  }

  /** Whether any monitor watched the host. */
  hadMonitors(hostId: string): boolean {
    return (this.#statuses.get(hostId)?.size ?? 0) > 0;
  }

  addStatus(hostId: string, monitorId: string, status: string): void {
    const ofHost = this.#statuses.get(hostId) ?? new Map<string, string>();
    const known = ofHost.get(monitorId);
    // Of two that are told of the same monitor, the worse one was so too.
    if (known === undefined || severity(status) > severity(known)) ofHost.set(monitorId, status);
    this.#statuses.set(hostId, ofHost);
  }

  addAlert({ id, status, monitorId, hostId }: GivenAlert): void {
    this.#alerts.set(id, status);
    if (typeof hostId === 'string') this.addStatus(hostId, monitorId, status);
  }
}

function isNoWorse(status: string, before: string | undefined): boolean {
  if (before === undefined || before === 'OK') return false;
  return status === before || (BY_SEVERITY.includes(before) && severity(status) <= severity(before));
}

const status = v.object({ monitorId: v.string(), status: v.string() });
const alert = v.object({
  id: v.string(),
  status: v.string(),
  monitorId: v.string(),
  hostId: v.union(v.string(), v.null()).optional(),
});
type GivenAlert = v.Infer<typeof alert>;

const byHost = v.record(v.array(status));
const grouped = v.record(v.record(v.array(v.string())));
const alerts = v.array(alert);
const both = v.object({ monitoredStatuses: byHost.optional(), alerts: alerts.optional() });

/**
 * Reads what was so before, in any of these forms:
 * - the output `monitoredStatuses`: host ID to what each monitor said;
 * - the same, grouped: status to host ID to monitor IDs;
 * - the output `alerts`: a list of alerts;
 * - an object of `monitoredStatuses` and `alerts`.
 *
 * @returns the baseline, or what is wrong, a sentence each
 */
export function parseBaseline(value: unknown): Baseline | string[] {
  const baseline = new Baseline();
  const add = (host: string, statuses: readonly v.Infer<typeof status>[]) => {
    for (const { monitorId, status } of statuses) baseline.addStatus(host, monitorId, status);
  };
  if (Array.isArray(value)) {
    return read(value, alerts, (list) => {
      for (const alert of list) baseline.addAlert(alert);
    });
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length > 0 && keys.every((key) => key === 'monitoredStatuses' || key === 'alerts')) {
    return read(value, both, ({ monitoredStatuses = {}, alerts = [] }) => {
      for (const [host, statuses] of Object.entries(monitoredStatuses)) add(host, statuses);
      for (const alert of alerts) baseline.addAlert(alert);
    });
  }
  if (keys.length > 0 && keys.every((key) => BY_SEVERITY.includes(key))) {
    return read(value, grouped, (groups) => {
      for (const [status, hosts] of Object.entries(groups)) {
        for (const [host, monitors] of Object.entries(hosts)) {
          add(
            host,
            monitors.map((monitorId) => ({ monitorId, status })),
          );
        }
      }
    });
  }
  return read(value, byHost, (hosts) => {
    for (const [host, statuses] of Object.entries(hosts)) add(host, statuses);
  });

  function read<T>(value: unknown, schema: v.Type<T>, use: (value: T) => void): Baseline | string[] {
    const result = schema.try(value, { mode: 'passthrough' });
    if (result.ok) {
      use(result.value);
      return baseline;
    }
    return firstIssues(result, MAX_ISSUES).map((issue) => {
      const path = issuePath(issue);
      return `${path === '' ? '' : `${path}: `}${issueText(issue)} Give the output monitoredStatuses of an earlier step, or its alerts.`;
    });
  }
}
