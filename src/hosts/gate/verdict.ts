import type { Alert } from '../../mackerel/alerts.ts';
import type { MonitoredStatus } from '../../mackerel/hosts.ts';
import type { Monitor } from '../../mackerel/monitors.ts';
import type { Baseline } from './baseline.ts';

export const UNMONITORED_POLICIES = ['ignore', 'warn', 'error'] as const;

/** What a gate lets pass. */
export interface GateRules {
  /** Whether WARNING counts as OK. */
  readonly allowWarning: boolean;
  /** What to do about a host that no monitor watches. */
  readonly ifNoMonitors: (typeof UNMONITORED_POLICIES)[number];
  readonly baseline: Baseline;
}

/** One monitor, or one open alert, that is not OK. */
export interface Trouble {
  readonly monitorId: string;
  readonly status: string;
  /** In the words of the check, or of the alert. */
  readonly message: string | undefined;
  readonly isAlert: boolean;
}

/**
 * What is to be held of a host:
 * - `ok`: nothing stands in the way;
 * - `not OK`: monitors or open alerts do;
 * - `unmonitored`: no monitor ever watched it;
 * - `monitors lost`: there were some, and there are none now, which must not let it pass.
 */
export interface Verdict {
  readonly state: 'ok' | 'not OK' | 'unmonitored' | 'monitors lost';
  /** What stands in the way. */
  readonly troubles: readonly Trouble[];
  /** What is not OK, but was so before. */
  readonly known: readonly Trouble[];
}

/** What there is to judge a host by. */
export interface Evidence {
  readonly hostId: string;
  readonly statuses: readonly MonitoredStatus[];
  /** Open alerts of this host; none where they do not count. */
  readonly alerts: readonly Alert[];
  /** Whether any monitor watched it before. */
  readonly hadMonitors: boolean;
}

/** Judges a host by what its monitors and open alerts say. */
export function judge({ hostId, statuses, alerts, hadMonitors }: Evidence, rules: GateRules): Verdict {
  const { baseline } = rules;
  const unwell = statuses.filter(({ status }) => isTrouble(status, rules));
  const said = new Set(unwell.map(({ monitorId }) => monitorId));
  const besides = alerts.filter(({ status, monitorId }) => isTrouble(status, rules) && !said.has(monitorId));
  const troubles = [
    ...unwell.filter((status) => !baseline.covers(hostId, status)).map(ofStatus),
    ...besides.filter((alert) => !baseline.coversAlert(alert)).map(ofAlert),
  ];
  const known = [
    ...unwell.filter((status) => baseline.covers(hostId, status)).map(ofStatus),
    ...besides.filter((alert) => baseline.coversAlert(alert)).map(ofAlert),
  ];
  if (troubles.length > 0) return { state: 'not OK', troubles, known };
  if (statuses.length > 0) return { state: 'ok', troubles, known };
  return { state: hadMonitors || baseline.hadMonitors(hostId) ? 'monitors lost' : 'unmonitored', troubles, known };
}

/** Whether a verdict lets a host pass. */
export function isOk({ state }: Verdict, { ifNoMonitors }: Pick<GateRules, 'ifNoMonitors'>): boolean {
  return state === 'ok' || (state === 'unmonitored' && ifNoMonitors !== 'error');
}

/** Judges open alerts that belong to no host. */
export function judgeAlerts(alerts: readonly Alert[], rules: GateRules): Pick<Verdict, 'troubles' | 'known'> {
  const open = alerts.filter(({ status }) => isTrouble(status, rules));
  return {
    troubles: open.filter((alert) => !rules.baseline.coversAlert(alert)).map(ofAlert),
    known: open.filter((alert) => rules.baseline.coversAlert(alert)).map(ofAlert),
  };
}

/** Monitors by ID, as far as they could be read: people know them by their names. */
export type MonitorNames = ReadonlyMap<string, Pick<Monitor, 'name'>>;

/** What is not OK, in words: `disk CRITICAL (disk full), alert: checkout UNKNOWN`. */
export function describeTroubles(troubles: readonly Trouble[], names: MonitorNames): string {
  return troubles
    .map(({ monitorId, status, message, isAlert }) => {
      const name = names.get(monitorId)?.name ?? monitorId;
      return `${isAlert ? 'alert: ' : ''}${name} ${status}${message === undefined ? '' : ` (${message})`}`;
    })
    .join(', ');
}

function isTrouble(status: string, { allowWarning }: Pick<GateRules, 'allowWarning'>): boolean {
  return status !== 'OK' && !(allowWarning && status === 'WARNING');
}

function ofStatus({ monitorId, status, detail }: MonitoredStatus): Trouble {
  return { monitorId, status, message: detail?.message, isAlert: false };
}

function ofAlert({ monitorId, status, message }: Alert): Trouble {
  return { monitorId, status, message: message === '' ? undefined : message, isAlert: true };
}
