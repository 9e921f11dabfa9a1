import { writeSync } from 'node:fs';
import { hasNothingToCleanUp, isPostStep, saveMainHasRun } from './state.ts';

// The one entry for main and post. Most post steps have nothing to do: they should cost no more than starting Node, so
// everything else, GitHub's toolkit included, is loaded by those that have.
if (hasNothingToCleanUp(process.env)) {
  writeSync(1, 'Nothing to clean up.\n');
} else {
  const isPost = isPostStep(process.env);
  // Before anything that takes time: a step that is killed without it would be run once more, as its own post step.
  if (!isPost) saveMainHasRun(process.env);
  // Both at once: the second is read while the first is compiled.
  const step = isPost ? import('./post.ts').then(({ post }) => post) : import('./main.ts').then(({ main }) => main);
  const { run } = await import('./run.ts');
  await run(step);
}
