import { now as clock } from '../clock.ts';

const INTERVAL = 5000;

/**
 * Turns the progress of long work into a line every few seconds; short work stays silent.
 *
 * @param write takes a line
 * @param now milliseconds of any clock that does not go back
 * @returns to be told after each host how many are settled, and of how many
 */
export function progressReporter(
  write: (line: string) => void,
  now: () => number = clock,
): (settled: number, total: number) => void {
  let last = now();
  return (settled, total) => {
    if (settled === total || now() - last < INTERVAL) return;
    last = now();
    write(`${settled} of ${total} hosts done …`);
  };
}
