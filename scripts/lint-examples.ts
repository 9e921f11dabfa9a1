import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../harness/action-yml.ts';
import { fromGo, fromPyPI, install, pinnedVersion, type Tool } from './install/tool.ts';

// Lints the workflows of this repository and those that users copy: by actionlint for mistakes, by zizmor for security.

/** Says that something was not checked, as test suites written in shell do; `.ci/run` knows it. */
const SKIPPED = 77;
const requirements = join(import.meta.dirname, 'lint-examples', 'requirements.txt');

const own = workflowsIn('.github/workflows/*.yml');
const toCopy = workflowsIn('examples/*.yml');
/** Run by act alone, on what is theirs: nothing there is to be kept safe. */
const tests = workflowsIn('scripts/real-runner/workflows/*.yml');

const actionlint: Tool = {
  name: 'actionlint',
  version: '1.7.12',
  ways: [fromGo('github.com/rhysd/actionlint/cmd/actionlint@v1.7.12')],
};
const zizmor: Tool = {
  name: 'zizmor',
  version: pinnedVersion(requirements, 'zizmor'),
  ways: [fromPyPI(requirements)],
};
// Without the tools that actionlint would call where it finds them: the result must not depend on the machine.
lint(actionlint, ['-no-color', '-shellcheck=', '-pyflakes=', ...own, ...toCopy, ...tests]);
const offline = ['--offline', '--no-progress', '--quiet', '--strict-collection', '--config'];
lint(zizmor, [...offline, '.github/zizmor.yml', 'action.yml', '.github/dependabot.yml', ...own]);
lint(zizmor, [...offline, 'scripts/lint-examples/zizmor.yml', ...toCopy]);
if (process.exitCode === undefined) console.log(`${own.length + toCopy.length + tests.length} workflows are clean.`);

/** Runs a linter. A failure outweighs what could not be checked. */
function lint(tool: Tool, args: readonly string[]): void {
  const installed = install(tool);
  if ('reason' in installed) {
    console.error(`SKIPPED: nothing was linted by ${tool.name}, since it can't be had here.\n${installed.reason}`);
    process.exitCode ??= SKIPPED;
    return;
  }
  const { status, error } = spawnSync(installed.path, args, { cwd: root, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exitCode = 1;
}

/** Those among the files that are workflows: examples/ also has files that a workflow reads. */
function workflowsIn(...patterns: readonly string[]): string[] {
  const found = globSync(patterns, { cwd: root }).sort().filter(isWorkflow);
  if (found.length === 0) throw new Error(`There is no workflow to lint in ${patterns.join(' and ')}.`);
  return found;
}

function isWorkflow(file: string): boolean {
  const value: unknown = parse(readFileSync(join(root, file), 'utf8'));
  return typeof value === 'object' && value !== null && 'jobs' in value;
}
