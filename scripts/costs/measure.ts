import { startGitHub } from '../../harness/github-stand-in.ts';
import { type ActionOptions, type ActionRun, runMain, runPost } from '../../harness/run-action.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { withLoaded } from './loaded.ts';
import { bytesOf, partsIn } from './parts.ts';
import { type CostStep, ORPHANS_RUN, populate, STEPS } from './steps.ts';
import type { Cost, Costs, Loads, Requests } from './table.ts';

/** The row of a post step that was left nothing to do. */
export const IDLE_POST = 'when the job ends: nothing to do';

/** Measures everything the table has. @throws Error where a step fails */
export async function measureCosts(): Promise<Costs> {
  const rows: Record<string, Cost> = {};
  for (const step of STEPS) Object.assign(rows, await measureStep(step));
  return { entry: bytesOf(['index.js']), steps: { ...rows, [IDLE_POST]: await measureIdlePost() } };
}

/**
 * Runs a step as GitHub's runner does, on a new simulator for each number of hosts, and its post step where that has
 * something to do.
 *
 * @returns what each cost, by the name of its row
 * @throws Error where it fails
 */
export async function measureStep({ post, ...step }: CostStep): Promise<Record<string, Cost>> {
  const main: Measured[] = [];
  const cleanUp: Measured[] = [];
  for (const hosts of step.sizes) {
    const simulator = await startSimulator();
    const github = await startGitHub(ORPHANS_RUN);
    try {
      const world = populate(simulator, hosts);
      const env = { MACKEREL_APIKEY: simulator.apiKey, MACKEREL_APIBASE: simulator.url, GITHUB_API_URL: github.url };
      const options = { inputs: step.inputs(world), env };
      const [run, measured] = await measure(options, runMain, simulator);
      main.push({
        ...measured,
        hosts,
        requests: { ...measured.requests, ...counted(github.asked.map(gitHubRequest)) },
      });
      if (post === undefined) continue;
      simulator.clearRequests();
      const [, after] = await measure(options, (given) => runPost(run, given), simulator);
      cleanUp.push({ ...after, hosts });
    } finally {
      await github.close();
      await simulator.close();
    }
  }
  return { [step.name]: costOf(main), ...(post !== undefined && { [post]: costOf(cleanUp) }) };
}

/** The post step of a main step that left nothing to do. */
export async function measureIdlePost(): Promise<Cost> {
  const simulator = await startSimulator();
  try {
    const run = (options: ActionOptions) => runPost({ state: {} }, options);
    const [, measured] = await measure({ env: { MACKEREL_APIBASE: simulator.url } }, run, simulator);
    return costOf([{ ...measured, hosts: 0 }]);
  } finally {
    await simulator.close();
  }
}

interface Measured {
  hosts: number;
  loads: Loads;
  requests: Requests;
}

async function measure(
  options: ActionOptions,
  start: (options: ActionOptions) => Promise<ActionRun>,
  simulator: Simulator,
): Promise<[ActionRun, Omit<Measured, 'hosts'>]> {
  const [run, files] = await withLoaded((env) => start({ ...options, env: { ...options.env, ...env } }));
  if (run.exitCode !== 0) throw new Error(`${options.inputs?.['operation'] ?? 'The post step'} failed:\n${run.log}`);
  const loads = { bytes: bytesOf(files), files: files.length, parts: partsIn(files) };
  const requests = counted(simulator.requests.map(({ method, decodedPath }) => `${method} ${template(decodedPath)}`));
  return [run, { loads, requests }];
}

function costOf(measured: readonly Measured[]): Cost {
  const [first] = measured;
  if (first === undefined) throw new Error('Nothing was measured.');
  return {
    loads: first.loads,
    requests: Object.fromEntries(measured.map(({ hosts, requests }) => [String(hosts), requests])),
  };
}

/** A path of the API without what differs between two hosts. */
function template(path: string): string {
  return path
    .replace('/api/v0', '')
    .replace(/^(\/hosts-by-custom-identifier\/).*/, '$1<customIdentifier>')
    .replace(/^(\/(?:hosts|aws-integrations)\/)(?!bulk-)[^/]+/, '$1<id>');
}

function gitHubRequest(path: string): string {
  return `GitHub: GET ${path.replace(/\d+$/, '<id>')}`;
}

/** How often each comes, ordered by name: requests in flight at once arrive in any order. */
function counted(requests: readonly string[]): Requests {
  const counts = new Map<string, number>();
  for (const request of requests.toSorted()) counts.set(request, (counts.get(request) ?? 0) + 1);
  return Object.fromEntries(counts);
}
