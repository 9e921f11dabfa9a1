import { afterEach, beforeEach } from '@jest/globals';
import { type ActionOptions, type ActionRun, runMain } from '../../harness/run-action.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';

/** A Mackerel of its own for every test, and the action set up to talk to it. */
export interface World {
  readonly mackerel: Simulator;
  /** The environment in which the action finds this Mackerel. */
  readonly env: Record<string, string>;
  /** Runs the main step; `inputs` as in a workflow. */
  run(inputs: Record<string, string>, options?: Omit<ActionOptions, 'inputs'>): Promise<ActionRun>;
  /** `METHOD /path` of every request so far, without those for the summary's links, below `/api/v0`. */
  asked(): string[];
}

/** Starts a simulator before each test of the file and stops it after. */
export function setUpWorld(options: SimulatorOptions = {}): World {
  let simulator: Simulator | undefined;
  const mackerel = () => {
    if (simulator === undefined) throw new Error('The simulator runs inside tests only.');
    return simulator;
  };
  beforeEach(async () => {
    simulator = await startSimulator(options);
  });
  afterEach(async () => {
    await simulator?.close();
  });
  return {
    get mackerel() {
      return mackerel();
    },
    get env() {
      return { MACKEREL_APIKEY: mackerel().apiKey, MACKEREL_APIBASE: mackerel().url };
    },
    async run(inputs, more = {}) {
      return runMain({ ...more, inputs, env: { ...this.env, ...more.env } });
    },
    asked() {
      return mackerel()
        .requests.map(({ method, path }) => `${method} ${path.replace('/api/v0', '')}`)
        .filter((request) => request !== 'GET /org');
    },
  };
}

/** The output `result`, as far as tests look at it. */
export interface Result {
  operation: string;
  dryRun: boolean;
  error: string | null;
  hosts: {
    id: string | null;
    name: string | null;
    outcome: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
    error: string | null;
  }[];
}

export function resultOf(run: ActionRun): Result {
  return JSON.parse(run.outputs['result'] ?? '') as Result;
}
