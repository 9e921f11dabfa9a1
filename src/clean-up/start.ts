import { run } from '../process.ts';
import { cleanUp } from './clean-up.ts';

/** Runs the post step. @param saved the note as it was saved */
export async function start(saved: string): Promise<void> {
  await run((surroundings) => cleanUp(saved, surroundings));
}
