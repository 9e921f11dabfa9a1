import { appendFileSync } from 'node:fs';
import type { Runner } from './report/runner.ts';

const MAIN_HAS_RUN = 'mainHasRun';
const CLEAN_UP = 'cleanUp';

/**
 * Linux takes 128 KiB for one environment variable, Windows 32,767 characters, and state comes back as environment
 * variables: what is longer is saved in parts. (Not in a file, which could be gone when it is needed.)
 */
const LONGEST_PART = 30_000;

/**
 * Notes that the main step has started: without it, post would be taken for main. It is written here, and not by the
 * toolkit, since it can't wait until that is loaded.
 */
export function saveMainHasRun(env: NodeJS.ProcessEnv): void {
  const file = env['GITHUB_STATE'];
  if (file) appendFileSync(file, `${MAIN_HAS_RUN}=true\n`);
}

/** Whether this process is the post step. */
export function isPostStep(env: NodeJS.ProcessEnv): boolean {
  return readState(env, MAIN_HAS_RUN) === 'true';
}

/** Whether this process is a post step to which the main step left nothing. */
export function hasNothingToCleanUp(env: NodeJS.ProcessEnv): boolean {
  return isPostStep(env) && loadCleanUp(env) === undefined;
}

/** Saves what post is to clean up. What was saved last counts, and only once it was saved as a whole. */
export class CleanUpState {
  readonly #runner: Runner;
  #generation = 0;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** @param plan undefined: nothing is to be cleaned up (any more) */
  save(plan: object | undefined): void {
    const text = plan === undefined ? '' : JSON.stringify(plan);
    const generation = ++this.#generation;
    const count = Math.ceil(text.length / LONGEST_PART);
    for (let part = 0; part < count; part++) {
      const from = part * LONGEST_PART;
      this.#runner.saveState(partName(generation, part), text.slice(from, from + LONGEST_PART));
    }
    // Written last: a step that is killed in between leaves the former plan in force.
    this.#runner.saveState(CLEAN_UP, `${generation}:${count}`);
  }
}

/** What the main step left to be cleaned up, as it was saved; undefined: nothing. */
export function loadCleanUp(env: NodeJS.ProcessEnv): string | undefined {
  const [generation = '', count = ''] = readState(env, CLEAN_UP).split(':');
  const parts = Array.from({ length: Number(count) }, (_, part) => readState(env, partName(Number(generation), part)));
  return parts.length === 0 ? undefined : parts.join('');
}

function partName(generation: number, part: number): string {
  return `${CLEAN_UP}_${generation}_${part}`;
}

function readState(env: NodeJS.ProcessEnv, name: string): string {
  return env[`STATE_${name}`] ?? '';
}
