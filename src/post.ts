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
  // Nothing can be thrown there: run() tells whatever goes wrong.
  void import('./clean-up/start.ts').then(({ start }) => start(saved));
}
