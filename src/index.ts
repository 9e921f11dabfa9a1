import { writeSync } from 'node:fs';
import { hasNothingToCleanUp } from './state.ts';

// The one entry for main and post. Most post steps have nothing to do: they should cost no more than starting Node, so
// everything else, GitHub's toolkit included, is loaded by those that have.
if (hasNothingToCleanUp(process.env)) {
  writeSync(1, 'Nothing to clean up.\n');
} else {
  const { run } = await import('./run.ts');
  await run();
}
