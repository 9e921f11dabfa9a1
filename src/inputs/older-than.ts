import type { InputReader } from './reader.ts';

const MS_IN_AN_HOUR = 3_600_000;
const HOURS_IN_A_YEAR = 365 * 24;

/**
 * Reads for how long a run must have been over, so that what it left counts as left behind.
 *
 * @param hours what it is where it is not given
 * @returns milliseconds
 */
export function readOlderThan(reader: InputReader<'olderThan'>, hours: number): number {
  return (reader.optionalInteger('olderThan', 0, HOURS_IN_A_YEAR) ?? hours) * MS_IN_AN_HOUR;
}
