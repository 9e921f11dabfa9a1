import { userAgent } from './github/user-agent.ts';
import type { Connection } from './inputs/connection.ts';
import { Mackerel } from './mackerel/client.ts';
import { agentEnv } from './mackerel/proxy.ts';
import type { TransportOptions } from './mackerel/transport.ts';
import { requestLine, retryLine } from './report/requests.ts';
import { Runner } from './report/runner.ts';
import { version } from './version.ts';

/** GitHub's runner sends SIGINT on cancel, and kills 10 s later; the contract allows 2 s. */
const CANCEL_GRACE_MS = 1500;

/** What the program is given by the process it runs in. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  runner: Runner;
  /** Aborted when the process is told to stop. */
  signal: AbortSignal;
}

/**
 * Runs main or post, with one catch-all for both, and sets the exit code of the process.
 *
 * @param step says whether it succeeded
 */
export async function run(step: (surroundings: Surroundings) => Promise<boolean>): Promise<void> {
  const runner = new Runner();
  const cancellation = new AbortController();
  // Whoever reads the log may be gone: the step goes on, and its outputs and exit code tell how it ended.
  process.stdout.on('error', () => undefined);
  // SIGBREAK is what Windows has for SIGTERM, and is sent nowhere else.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
    process.on(signal, () => {
      process.exitCode = 1;
      cancellation.abort();
      setTimeout(() => process.exit(), CANCEL_GRACE_MS).unref();
    });
  }

  try {
    const succeeded = await step({ env: process.env, runner, signal: cancellation.signal });
    if (!succeeded || cancellation.signal.aborted) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    runner.error(`This is a bug in the action: ${String(error)}`, 'Please report it, with the log of a debug run.');
    if (error instanceof Error) for (const line of error.stack?.split('\n') ?? []) runner.debug(line);
  }
}

/**
 * Sets up the client of the Mackerel API, and lets it tell its requests to the debug log and its retries to the log.
 *
 */
export function connect(
  connection: Connection,
  options: Pick<TransportOptions, 'readOnly' | 'whenDown'>,
  { env, runner, signal }: Surroundings,
): Mackerel {
  return new Mackerel({
    ...connection,
    ...options,
    signal,
    userAgent: userAgent(version, env),
    proxyEnv: agentEnv(connection.apiBase, env),
    onRequest: (trace) => {
      runner.debug(requestLine(trace));
    },
    onRetry: (retry) => {
      runner.info(retryLine(retry));
    },
  });
}
