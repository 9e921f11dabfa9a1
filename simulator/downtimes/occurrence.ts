import type { Downtime, Recurrence } from './downtime.ts';
import { WEEKDAYS } from './downtime.ts';

const STEP_SECONDS = { hourly: 3600, daily: 86_400 } as const;

/** Whether a downtime is in force at a time (epoch seconds). Its days are those of UTC. */
export function isInForce({ start, duration, recurrence }: Downtime, at: number): boolean {
  const seconds = duration * 60;
  const isOn = (from: number): boolean => from <= at && at < from + seconds;
  if (at < start) {
    return false;
  }
  return recurrence === undefined ? isOn(start) : startsUpTo(start, recurrence, at).some(isOn);
}

/** The starts from the first one up to a time, those after `until` left out. */
function startsUpTo(start: number, recurrence: Recurrence, at: number): number[] {
  const last = Math.min(at, recurrence.until ?? at);
  const starts: number[] = [];
  for (let turn = 0; ; turn += 1) {
    const [first, ...others] = startsOfTurn(start, recurrence, turn);
    if (first === undefined || first > last) {
      return starts.filter((from) => from <= last);
    }
    starts.push(first, ...others);
  }
}

/** The starts of one turn: one, but for a weekly recurrence with several weekdays. */
function startsOfTurn(start: number, { type, interval, weekdays = [] }: Recurrence, turn: number): number[] {
  const date = new Date(start * 1000);
  switch (type) {
    case 'hourly':
    case 'daily':
      return [start + turn * interval * STEP_SECONDS[type]];
    case 'weekly': {
      const week = start + turn * interval * 7 * STEP_SECONDS.daily;
      const days = weekdays
        .map((day) => (WEEKDAYS.indexOf(day) - date.getUTCDay() + 7) % 7)
        .sort((one, other) => one - other);
      return days.length === 0 ? [week] : days.map((day) => week + day * STEP_SECONDS.daily);
    }
    case 'monthly':
      return [date.setUTCMonth(date.getUTCMonth() + turn * interval) / 1000];
    case 'yearly':
      return [date.setUTCFullYear(date.getUTCFullYear() + turn * interval) / 1000];
  }
}
