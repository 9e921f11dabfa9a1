import assert from 'node:assert/strict';
import type { RunReply } from '../../harness/github-stand-in.ts';
import type { Host, Simulator } from '../../simulator/index.ts';
import type { WorkflowRun } from './act.ts';
import type { StepRun } from './log.ts';

/** A workflow to run, and what must hold afterwards. */
export interface Case {
  /** What holds, as a sentence without a full stop. */
  name: string;
  /** The workflow's file, from the root of this repository. `uses: ./` needs an `actions/checkout` before it. */
  workflow: string;
  /** Default push. */
  event?: string;
  /** What GitHub tells of the event. */
  payload?: object;
  /** Files in the repository of the workflow: for each the file of this repository that it is, by its name there. */
  files?: Record<string, string>;
  /** Takes out of the workflow what can't be on this machine: hours of waiting, and a port that may be taken. */
  change?: (workflow: string, freePort: number) => string;
  /** What `vars` has in the workflow. */
  vars?: Record<string, string>;
  /** False: GitHub knows nothing of the key, which is in `vars.MACKEREL_APIKEY`. Default: `secrets.MACKEREL_APIKEY`. */
  keyIsSecret?: false;
  /** Makes the Mackerel that the workflow finds; without it, there is no host. */
  given?: (simulator: Simulator) => void;
  /** True: the workflow says itself where Mackerel is, which an environment given to act would override. */
  bringsMackerel?: true;
  /** What a stand-in for GitHub answers for a workflow run, by its ID; without it, there is no GitHub. */
  github?: Record<string, RunReply>;
  /** The workflow is cancelled as soon as the step of this name has begun. */
  cancelDuring?: string;
  /** The runner is killed (SIGKILL) as soon as the step of this name has begun. */
  killDuring?: string;
  /** A workflow that is run afterwards, as another run, with the same Mackerel. */
  next?: Case;
  /** @throws Error where something is not as it should be */
  expect: (world: World) => void;
}

/** What a workflow left behind: Mackerel, and what act says. */
export class World {
  readonly simulator: Simulator;
  readonly run: WorkflowRun;

  constructor(simulator: Simulator, run: WorkflowRun) {
    this.simulator = simulator;
    this.run = run;
  }

  /** Checks how the workflow ended, and the jobs of it. */
  ended(result: 'success' | 'failure', jobs = 1): void {
    assert.deepEqual(Object.values(this.run.jobs), Array<string>(jobs).fill(result), 'how the jobs ended');
    assert.equal(this.run.exitCode, result === 'success' ? 0 : 1, 'the exit code of act');
  }

  /** The main part of the one step of this name. */
  step(name: string): StepRun {
    return this.#only(name, 'Main');
  }

  /** The post part of the one step of this name. */
  post(name: string): StepRun {
    return this.#only(name, 'Post');
  }

  /** The names of the steps whose main part, or post part, was run, in this order. */
  order(stage: 'Main' | 'Post'): string[] {
    return this.run.steps.filter((step) => step.stage === stage).map(({ name }) => name);
  }

  /** The one host of this name, retired or not. */
  host(name: string): Host {
    const hosts = this.simulator.allHosts().filter((host) => host.name === name);
    return only(hosts, `hosts of the name ${name}`);
  }

  #only(name: string, stage: 'Main' | 'Post'): StepRun {
    const steps = this.run.steps.filter((step) => step.stage === stage && step.name === name);
    return only(steps, `steps of the name ${name} (${stage})`);
  }
}

function only<T>(found: readonly T[], what: string): T {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw new Error(`There are ${found.length} ${what}.`);
  return one;
}
