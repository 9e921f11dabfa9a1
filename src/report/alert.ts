import type { LocatedAlert } from '../operations/result.ts';
import { shorten } from '../shorten.ts';
import { utc } from './times.ts';

const MAX_LINES = 100;
const MAX_MESSAGE_LENGTH = 300;

/** The columns of the table of alerts. */
export const ALERT_COLUMNS = ['Status', 'Monitor', 'Host', 'Message', 'Open since'];

/** One alert in a table, as plain text. */
export function alertCells(located: LocatedAlert): string[] {
  const { status, openedAt, message } = located.alert;
  return [status, monitorOf(located), hostOf(located), shorten(message, MAX_MESSAGE_LENGTH), utc(openedAt)];
}

/** One line per alert, up to a number that a person still reads; the rest is counted. */
export function alertLines(alerts: readonly LocatedAlert[]): string[] {
  const lines = alerts.slice(0, MAX_LINES).map(alertLine);
  const rest = alerts.length - lines.length;
  return rest > 0 ? [...lines, `… and ${rest} more`] : lines;
}

/** An alert in one line: `CRITICAL: CPU (m1) on web-01 (h1), since 2026-11-25 19:50:28 UTC: too busy` */
export function alertLine(located: LocatedAlert): string {
  const { status, openedAt, message } = located.alert;
  const host = hostOf(located);
  const place = host === '' ? '' : ` on ${host}`;
  const text = message === '' ? '' : `: ${shorten(message, MAX_MESSAGE_LENGTH)}`;
  return `${status}: ${monitorOf(located)}${place}, since ${utc(openedAt)}${text}`;
}

/** The alert as an output has it: Mackerel's own object, and the names of what it is about where they are known. */
export function alertOutput({ alert, monitorName, hostName }: LocatedAlert): Record<string, unknown> {
  return {
    ...alert.wire,
    ...(monitorName !== undefined && { monitorName }),
    ...(hostName !== undefined && { hostName }),
  };
}

function monitorOf({ alert: { monitorId, type }, monitorName }: LocatedAlert): string {
  return `${monitorName === undefined ? monitorId : `${monitorName} (${monitorId})`}, ${type}`;
}

function hostOf({ alert: { hostId }, hostName }: LocatedAlert): string {
  if (hostId === undefined) return '';
  return hostName === undefined ? hostId : `${hostName} (${hostId})`;
}
