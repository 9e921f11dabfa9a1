/** A time in UTC, such as `2026-11-25 19:50:28 UTC`; in words where there is none, or none that a date can hold. */
export function utc(seconds: number | undefined): string {
  const date = new Date((seconds ?? NaN) * 1000);
  return Number.isNaN(date.getTime()) ? '(unknown time)' : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A number of minutes, in words. */
export function minutesInWords(minutes: number | undefined): string {
  if (minutes === undefined) return '(unknown)';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
