import { post } from './post.ts';
import { Runner } from './report/runner.ts';
import { isPostStep, saveMainHasRun } from './state.ts';

/** GitHub's runner sends SIGINT on cancel, and kills 10 s later; the contract allows 2 s. */
const LONGEST_FAREWELL = 1500;

const runner = new Runner();
const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    process.exitCode = 1;
    cancellation.abort();
    setTimeout(() => process.exit(), LONGEST_FAREWELL).unref();
  });
}

try {
  const succeeded = await run();
  if (!succeeded || cancellation.signal.aborted) process.exitCode = 1;
} catch (error) {
  process.exitCode = 1;
  runner.error(`This is a mistake in the action: ${String(error)}`, 'Please report it, with the log of a debug run.');
  if (error instanceof Error) for (const line of error.stack?.split('\n') ?? []) runner.debug(line);
}

/** The one entry for main and post. What main needs is loaded by main alone: post mostly has nothing to do. */
async function run(): Promise<boolean> {
  const surroundings = { env: process.env, runner, signal: cancellation.signal };
  if (isPostStep(process.env)) return post(surroundings);
  saveMainHasRun(runner);
  const { main } = await import('./main.ts');
  return main(surroundings);
}
