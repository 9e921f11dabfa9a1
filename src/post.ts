import { writeSync } from 'node:fs';
import { loadState } from './clean-up/state.ts';

// Most post steps have nothing to do: they should cost no more than starting Node, so everything else, GitHub's toolkit
// included, is loaded by those that have.
const saved = loadState(process.env);
if (saved === undefined) {
  try {
    writeSync(1, 'Nothing to clean up.\n');
  } catch {
    // Whoever reads the log is gone, or slow: there is nothing else to tell.
  }
} else {
  const [{ run }, { cleanUp }] = await Promise.all([import('./process.ts'), import('./clean-up/clean-up.ts')]);
  await run((surroundings) => cleanUp(saved, surroundings));
}
