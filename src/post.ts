import type { Surroundings } from './connect.ts';
import { loadCleanUp } from './state.ts';

/**
 * The post step: cleans up what the main step left to be cleaned up when the job ends.
 *
 * @returns whether it succeeded
 */
export async function post(surroundings: Surroundings): Promise<boolean> {
  const saved = loadCleanUp(surroundings.env);
  if (saved === undefined) {
    surroundings.runner.info('Nothing to clean up.');
    return true;
  }
  // Loaded only now: most post steps have nothing to do, and should cost nothing.
  const { cleanUp } = await import('./clean-up/clean-up.ts');
  return cleanUp(saved, surroundings);
}
