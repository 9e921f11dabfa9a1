import { startGitHub } from '../../harness/github-stand-in.ts';
import { type ActionRun, runMain, runPost } from '../../harness/run-action.ts';
import { startSimulator } from '../../simulator/index.ts';
import type { OperationName } from '../../src/operations/registry.ts';
import { EXAMPLES, type Inputs, inputsOf } from '../operations.ts';
import { furnish, RUNS } from '../place.ts';

/** A step that was tried through dist on a Mackerel of its own. */
export interface Tried {
  readonly run: ActionRun;
  /** `METHOD /path body` of every request of this step, below `/api/v0`, in the order of arrival. */
  readonly requests: readonly string[];
}

/** What both steps of an example came to. */
export interface TriedExample {
  readonly main: Tried;
  readonly post: Tried;
}

/** Runs an operation by its example, one request at a time, and then its post step. @param own as for `inputsOf` */
export async function tryExample(operation: OperationName, own?: Inputs): Promise<TriedExample> {
  const simulator = await startSimulator();
  const github = EXAMPLES[operation].asksGitHub === true ? await startGitHub(RUNS) : undefined;
  try {
    const inputs = { ...inputsOf(operation, furnish(simulator), own), concurrency: '1' };
    const env = {
      MACKEREL_APIKEY: simulator.apiKey,
      MACKEREL_APIBASE: simulator.url,
      ...(github && { GITHUB_API_URL: github.url }),
    };
    const requests = () =>
      simulator.requests.map(({ method, path, rawBody }) =>
        `${method} ${path.replace('/api/v0', '')} ${rawBody}`.trim(),
      );
    const main = await runMain({ inputs, env });
    const ofMain = requests();
    simulator.clearRequests();
    const post = await runPost(main, { inputs, env });
    return { main: { run: main, requests: ofMain }, post: { run: post, requests: requests() } };
  } finally {
    await Promise.all([simulator.close(), github?.close()]);
  }
}
