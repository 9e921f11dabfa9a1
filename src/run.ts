import type { Surroundings } from './connect.ts';
import { Runner } from './report/runner.ts';

/** GitHub's runner sends SIGINT on cancel, and kills 10 s later; the contract allows 2 s. */
const LONGEST_FAREWELL = 1500;

/** Main or post: says whether it succeeded. */
type Step = (surroundings: Surroundings) => Promise<boolean>;

/** Runs main or post, with one catch-all for both, and sets the exit code of the process. */
export async function run(step: Promise<Step>): Promise<void> {
  const runner = new Runner();
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
    const succeeded = await (await step)(surroundings);
    if (!succeeded || cancellation.signal.aborted) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    runner.error(`This is a mistake in the action: ${String(error)}`, 'Please report it, with the log of a debug run.');
    if (error instanceof Error) for (const line of error.stack?.split('\n') ?? []) runner.debug(line);
  }
}
