import type { Runner } from './report/runner.ts';

/** What the main step leaves for the post step. GitHub's runner hands it over as STATE_*. */
const MAIN_HAS_RUN = 'mainHasRun';

/** Notes that the main step has started. To be called before anything else: without it, post would be taken for main. */
export function saveMainHasRun(runner: Runner): void {
  runner.saveState(MAIN_HAS_RUN, 'true');
}

/** Whether this process is the post step. */
export function isPostStep(env: NodeJS.ProcessEnv): boolean {
  return env[`STATE_${MAIN_HAS_RUN}`] === 'true';
}
