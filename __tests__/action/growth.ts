import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '../../harness/github-stand-in.ts';
import { runMain, runPost } from '../../harness/run-action.ts';
import { withLoaded } from '../../scripts/costs/loaded.ts';
import { bytesOf } from '../../scripts/costs/parts.ts';
import { startSimulator } from '../../simulator/index.ts';
import type { OperationName } from '../../src/operations/registry.ts';
import { EXAMPLES, inputsOf, OPERATION_EXAMPLES } from '../operations.ts';
import { furnish, RUNS } from '../place.ts';

// Twice the hosts cost at most twice as much, whatever is counted. Nothing here looks at a clock.

/** Below it, the first hosts cost what no further one does: the head of a table, the request for the organization. */
const SOME = 64;
/** What each step writes and loads besides what it does for each host. */
const BYTES = 2048;

interface Growth {
  requests: number;
  loaded: number;
  log: number;
  summary: number;
  outputs: number;
}

async function measure(operation: OperationName, hosts: number): Promise<Growth> {
  const mackerel = await startSimulator();
  const github = await startGitHub(RUNS);
  try {
    const place = furnish(mackerel, { hosts });
    const inputs = { ...inputsOf(operation, place), ...(EXAMPLES[operation].on === 'hosts' && { maxHosts: '1000' }) };
    const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url, GITHUB_API_URL: github.url };
    const [main, files] = await withLoaded((more) => runMain({ inputs, env: { ...env, ...more } }));
    expect({ exitCode: main.exitCode, log: main.exitCode === 0 ? '' : main.log }).toEqual({ exitCode: 0, log: '' });
    const post = await runPost(main, { inputs, env });
    expect(post.exitCode).toBe(0);
    const text = (values: Record<string, string>) => Object.values(values).join('').length;
    return {
      requests: mackerel.requests.length + github.asked.length,
      loaded: bytesOf(files),
      log: main.log.length + post.log.length,
      summary: main.summary.length + post.summary.length,
      outputs: text(main.outputs),
    };
  } finally {
    await Promise.all([mackerel.close(), github.close()]);
  }
}

const onHosts = OPERATION_EXAMPLES.filter(({ example }) => example.on === 'hosts').map(({ operation }) => operation);

/** Doubles the hosts of each operation that is chosen, by its place among those that work on hosts. */
export function describeGrowth(isChosen: (place: number) => boolean): void {
  describe('twice the hosts cost at most twice as much', () => {
    test.each(onHosts.filter((_, place) => isChosen(place)))('%s', async (operation) => {
      const [once, twice] = [await measure(operation, SOME), await measure(operation, 2 * SOME)];
      expect(twice.requests).toBeLessThanOrEqual(2 * once.requests);
      expect(twice.loaded).toBe(once.loaded);
      for (const what of ['log', 'summary', 'outputs'] as const) {
        expect({ what, isLinear: twice[what] <= 2 * once[what] + BYTES }).toEqual({ what, isLinear: true });
      }
    });
  });
}
