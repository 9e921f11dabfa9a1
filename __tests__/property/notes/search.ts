import { seed } from '../../seed.ts';
import { type Ending, playOverlap } from './overlap.ts';

/**
 * Plays random overlaps. FC_SEED and FC_RUNS in the environment choose which.
 *
 * @param options.longest milliseconds after which no further one is begun
 * @returns what each came to
 * @throws Error with the story of the first in which something does not hold, and its seed
 */
export async function searchOverlaps({ runs, longest }: { runs: number; longest: number }): Promise<Ending[]> {
  const end = performance.now() + longest;
  const endings: Ending[] = [];
  for (let run = 0; run < Number(process.env['FC_RUNS'] ?? runs) && performance.now() < end; run++) {
    endings.push(await playOverlap((seed + run) | 0));
  }
  return endings;
}
