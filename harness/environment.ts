import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionOptions, ActionRun } from './action-run.ts';
import { actionYml, root } from './action-yml.ts';
import { parseCommandFile } from './command-file.ts';
import { nodeOptionsFor, type Platform } from './platform/platforms.ts';

/** What GitHub's runner puts in place for one step, and takes away after it. */
export interface StepEnvironment {
  /** A folder that is gone after the step. */
  folder: string;
  env: Record<string, string>;
  /** What the step left in its command files. @param mayBeCut whether it was killed, perhaps while it wrote */
  results(mayBeCut: boolean): Pick<ActionRun, 'outputs' | 'state' | 'summary'>;
  remove(): void;
}

/**
 * Sets up what a step finds: inputs with their defaults, empty command files, the variables that GitHub's runner sets.
 *
 * @throws Error where action.yml has no such input
 */
export function prepareStep(options: ActionOptions): StepEnvironment {
  const inputs = inputVariables(options);
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const files = { output: join(folder, 'output'), state: join(folder, 'state'), summary: join(folder, 'summary') };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const read = (path: string) => readFileSync(path, 'utf8');
  const isWindows = (options.platform ?? process.platform) === 'win32';
  return {
    folder,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_REPOSITORY: 'example/deploy',
      GITHUB_RUN_ID: '1234567890',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'deploy',
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: options.runnerTemp ?? folder,
      RUNNER_DEBUG: options.debug === true ? '1' : '',
      GITHUB_OUTPUT: files.output,
      GITHUB_STATE: files.state,
      GITHUB_STEP_SUMMARY: files.summary,
      ...inputs,
      ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...(isSimulated(options.platform) && { NODE_OPTIONS: nodeOptionsFor(options.platform) }),
      ...options.env,
    },
    results: (mayBeCut) => ({
      outputs: parseCommandFile(read(files.output), { mayBeCut, isWindows }),
      state: parseCommandFile(read(files.state), { mayBeCut, isWindows }),
      summary: read(files.summary),
    }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether the step must be made to see that system, since this is another. */
function isSimulated(platform: Platform | undefined): platform is Platform {
  return platform !== undefined && platform !== process.platform;
}

function inputVariables({
  inputs = {},
  jobStatus = 'success',
  jobId = '40123456789',
  jobIndex = '0',
}: ActionOptions): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in actionYml.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  const evaluate = (text: string) =>
    text
      .replaceAll('${{ job.status }}', jobStatus)
      .replaceAll('${{ job.check_run_id }}', jobId)
      .replaceAll('${{ strategy.job-index }}', jobIndex)
      .replaceAll('${{ github.token }}', 'github-token');
  return Object.fromEntries(
    Object.entries(actionYml.inputs).map(([name, { default: fallback = '' }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? evaluate(fallback),
    ]),
  );
}
