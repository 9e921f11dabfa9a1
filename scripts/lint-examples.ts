import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../harness/action-yml.ts';

/** https://github.com/rhysd/actionlint. Go checks what it downloads against its own database of checksums. */
const VERSION = '1.7.12';

/** How long the installation may take, in milliseconds: Go compiles for half a minute on two cores. */
const PATIENCE = 5 * 60_000;

/** Says that nothing was checked, as test suites written in shell do; `.ci/run` knows it. */
const SKIPPED = 77;

const installed = install();
if ('reason' in installed) {
  console.error(`SKIPPED: no example was linted, since actionlint can't be had here.\n${installed.reason}`);
  process.exitCode = SKIPPED;
} else {
  const workflows = globSync(['examples/*.yml', 'scripts/real-runner/workflows/*.yml'], { cwd: root })
    .sort()
    .filter(isWorkflow);
  if (workflows.length === 0) throw new Error('There is no workflow to lint.');
  // Without the tools that it would call where it finds them: the result must not depend on the machine.
  const options = ['-no-color', '-shellcheck=', '-pyflakes='];
  const { status, error } = spawnSync(installed.path, [...options, ...workflows], { cwd: root, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status === 0) console.log(`actionlint ${VERSION} has nothing against ${workflows.length} workflows.`);
  process.exitCode = status ?? 1;
}

/** What is in examples/ besides: files that a workflow reads. */
function isWorkflow(file: string): boolean {
  const value: unknown = parse(readFileSync(join(root, file), 'utf8'));
  return typeof value === 'object' && value !== null && 'jobs' in value;
}

/** Installs actionlint into the user's cache folder, once, from its source by Go. */
function install(): { path: string } | { reason: string } {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mackerel-host-lifecycle');
  const folder = join(cache, `actionlint-${VERSION}`);
  const path = join(folder, process.platform === 'win32' ? 'actionlint.exe' : 'actionlint');
  if (existsSync(path)) return { path };

  console.log(`Installing actionlint ${VERSION} into ${folder} …`);
  let draft: string | undefined;
  try {
    mkdirSync(cache, { recursive: true });
    // Moved into place when it is whole: two runs may install at once, and any may be killed.
    draft = mkdtempSync(join(cache, 'installing-'));
    const module = `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`;
    const go = spawnSync('go', ['install', module], {
      encoding: 'utf8',
      env: { ...process.env, GOBIN: draft },
      timeout: PATIENCE,
    });
    if (go.error !== undefined) return { reason: `go: ${go.error.message}` };
    if (go.status !== 0) return { reason: go.stderr.trim() };
    if (!existsSync(folder)) renameSync(draft, folder);
    return { path };
  } catch (error) {
    // Another run was faster.
    return existsSync(path) ? { path } : { reason: String(error) };
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}
