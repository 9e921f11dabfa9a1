import type { Connection } from './inputs.ts';
import { Mackerel } from './mackerel/client.ts';
import { requestLine, retryLine } from './report/requests.ts';
import type { Runner } from './report/runner.ts';
import { version } from './version.ts';

/** What the program is given by the process it runs in. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  runner: Runner;
  /** Aborted when the process is told to stop. */
  signal: AbortSignal;
}

/**
 * Sets up the client of the Mackerel API, and lets it tell its requests to the debug log and its retries to the log.
 *
 * @param readOnly whether anything but reading is a mistake
 */
export function connect(connection: Connection, readOnly: boolean, { env, runner, signal }: Surroundings): Mackerel {
  return new Mackerel({
    ...connection,
    readOnly,
    signal,
    userAgent: `mackerel-host-lifecycle/${version}`,
    proxyEnv: env,
    onRequest: (trace) => {
      runner.debug(requestLine(trace));
    },
    onRetry: (retry) => {
      runner.info(retryLine(retry));
    },
  });
}
