import { cleanUp } from './clean-up/clean-up.ts';
import type { Surroundings } from './connect.ts';
import { loadCleanUp } from './state.ts';

/**
 * The post step: cleans up what the main step left to be cleaned up when the job ends.
 *
 * @returns whether nothing is left to be done
 */
export async function post(surroundings: Surroundings): Promise<boolean> {
  const saved = loadCleanUp(surroundings.env);
  return saved === undefined || cleanUp(saved, surroundings);
}
