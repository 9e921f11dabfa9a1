import { readWorkflowRun } from './workflow-run.ts';

/** GitHub numbers its runs; whatever else is there has no place in a header. */
const RUN_ID = /^\d{1,20}$/;

/**
 * The header by which those who run Mackerel, or a proxy on the way, find the run that sent a request.
 *
 * @param env as GitHub's runner sets it: without the number of a run, or with anything else there, no run is named
 * @returns `mackerel-host-lifecycle/<version> (github-actions run <id>)`, or only what is before the parenthesis
 */
export function userAgent(version: string, env: NodeJS.ProcessEnv): string {
  const product = `mackerel-host-lifecycle/${version}`;
  const runId = readWorkflowRun(env)?.runId ?? '';
  return RUN_ID.test(runId) ? `${product} (github-actions run ${runId})` : product;
}
