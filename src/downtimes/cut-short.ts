import type { DowntimeSpec } from '../mackerel/downtime.ts';

const DAY = 24 * 60 * 60;
const WEEK = 7 * DAY;
/** 1970-01-05, a Monday, at 00:00 UTC. */
const A_MONDAY = 4 * DAY;
/** How far from UTC the day may begin that counts, in seconds: UTC, or Japan. */
const OFFSETS = [0, 9 * 60 * 60];

/**
 * Says that Mackerel may cut a downtime short: one of 24 hours or more that spans Sunday to Monday (API facts, "Downtime").
 *
 * @returns a warning; undefined where that can't be
 */
export function cutShortWarning({
  start,
  duration,
  recurrence,
}: Pick<DowntimeSpec, 'start' | 'duration' | 'recurrence'>) {
  const seconds = duration * 60;
  if (seconds < DAY) return undefined;
  const spans = OFFSETS.some((offset) => spansMonday(start + offset, seconds));
  const again = recurrence !== undefined && (recurrence['type'] !== 'weekly' || recurrence['weekdays'] !== undefined);
  if (!spans && !again) return undefined;
  return (
    'Mackerel cuts a downtime of 24 hours or more short where it spans Sunday to Monday: check in Mackerel when alerts ' +
    'open again, or create one downtime for each day.'
  );
}

function spansMonday(start: number, seconds: number): boolean {
  const sinceMonday = (((start - A_MONDAY) % WEEK) + WEEK) % WEEK;
  return sinceMonday + seconds > WEEK;
}
