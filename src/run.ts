import { Runner } from './report/runner.ts';
import { isPostStep, saveMainHasRun } from './state.ts';

/** GitHub's runner sends SIGINT on cancel, and kills 10 s later; the contract allows 2 s. */
const LONGEST_FAREWELL = 1500;

/** Runs main or post, with one catch-all for both, and sets the exit code of the process. */
export async function run(): Promise<void> {
  const runner = new Runner();
  const isPost = isPostStep(process.env);
  // Before anything that takes time: a step that is killed without it would be run once more, as its own post step.
  if (!isPost) saveMainHasRun(runner);

  const cancellation = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      process.exitCode = 1;
      cancellation.abort();
      setTimeout(() => process.exit(), LONGEST_FAREWELL).unref();
    });
  }

  const surroundings = { env: process.env, runner, signal: cancellation.signal };
  try {
    const succeeded = isPost
      ? await (await import('./post.ts')).post(surroundings)
      : await (await import('./main.ts')).main(surroundings);
    if (!succeeded || cancellation.signal.aborted) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    runner.error(`This is a mistake in the action: ${String(error)}`, 'Please report it, with the log of a debug run.');
    if (error instanceof Error) for (const line of error.stack?.split('\n') ?? []) runner.debug(line);
  }
}
