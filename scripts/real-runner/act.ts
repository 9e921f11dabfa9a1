import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../harness/action-yml.ts';
import { endLeftovers } from './leftovers.ts';
import { type Entry, jobsOf, linesThatShow, parseEntry, type StepRun, stepsOf, toText } from './log.ts';
import { makeRepository } from './repository.ts';
import { repository } from '../../harness/repository.ts';

/** The `uses` of this action in examples/, which act is told to take from the work tree. */
const PUBLISHED = `${repository()}@v1`;

/** Actions of others, which would have to be downloaded: for each what stands in for it, in actions/. */
const STAND_INS = { 'actions/checkout@v6': 'checkout', 'actions/setup-node@v6': 'setup-node' };

/** From the request to stop to the kill, in milliseconds: act runs the post steps in this time. */
const GRACE = 10_000;

export interface WorkflowOptions {
  /** act's binary. */
  act: string;
  /** The workflow, as YAML. */
  workflow: string;
  event: string;
  /** What GitHub tells of the event. */
  payload: object;
  /** Files of the repository that the workflow is in, besides this action: where each is, by its name there. */
  files: Record<string, string>;
  env: Record<string, string>;
  secrets: Record<string, string>;
  vars: Record<string, string>;
  /** Cancels the workflow once the step of this name has begun. */
  cancelDuring?: string | undefined;
  /** Kills the runner (SIGKILL) once the step of this name has begun: no post step is run. */
  killDuring?: string | undefined;
  signal: AbortSignal;
}

export interface WorkflowRun {
  /** Null where a signal ended act. */
  exitCode: number | null;
  /** In the order in which they began; those that were skipped are not among them. */
  steps: StepRun[];
  jobs: Record<string, string>;
  /** act's log, for people. */
  log: string;
  /** Everything act wrote that has this text in it, its own knowledge of `::add-mask::` aside. */
  linesThatShow: (secret: string) => string[];
}

/**
 * Runs a workflow by act on this machine itself, without containers (`-self-hosted`), on the Node that runs this.
 * Its home, its cache and its work folders are in a temporary folder.
 *
 * @returns what became of it, also where it failed or was cancelled
 * @throws Error where act can't be started
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'real-runner-')));
  const trackingId = `real-runner-${randomUUID()}`;
  try {
    const repository = join(folder, 'repository');
    makeRepository(repository, options.files);
    const home = join(folder, 'home');
    mkdirSync(home);
    const locals = [
      `${PUBLISHED}=${repository}`,
      ...Object.entries(STAND_INS).map(([action, name]) => `${action}=${standIn(folder, name)}`),
    ];
    return await start(options, repository, home, {
      '--workflows': textFile(join(folder, 'workflow.yml'), options.workflow),
      // In files, for a command line is for everybody to see.
      '--secret-file': yamlFile(join(folder, 'secrets.yml'), options.secrets),
      '--env-file': yamlFile(join(folder, 'env.yml'), {
        ...options.env,
        RUNNER_TRACKING_ID: trackingId,
        WORK_TREE: root,
      }),
      '--var-file': yamlFile(join(folder, 'vars.yml'), options.vars),
      '--input-file': yamlFile(join(folder, 'inputs.yml'), {}),
      '--eventpath': yamlFile(join(folder, 'event.json'), options.payload),
      '--local-repository': locals,
    });
  } finally {
    endLeftovers(trackingId);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function start(
  { act, event, cancelDuring, killDuring, signal }: WorkflowOptions,
  repository: string,
  home: string,
  files: Record<string, string | string[]>,
): Promise<WorkflowRun> {
  const args = [
    event,
    ...['--directory', repository],
    // Says where jobs run, and so keeps act from asking which container image to use.
    ...['--platform', 'ubuntu-latest=-self-hosted', '--container-daemon-socket', '-', '--no-cache-server', '--json'],
    ...Object.entries(files).flatMap(([option, values]) => [values].flat().flatMap((value) => [option, value])),
  ];
  const child = spawn(act, args, {
    // Nothing else of the user's environment: steps get all that act has.
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: home,
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_CONFIG_HOME: join(home, '.config'),
      LANG: 'C.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
  };
  signal.addEventListener('abort', stop);

  const lines: string[] = [];
  const complaints: string[] = [];
  const entries: Entry[] = [];
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    const entry = parseEntry(line);
    entries.push(entry);
    if (cancelDuring !== undefined && entry.msg === `⭐ Run Main ${cancelDuring}`) child.kill('SIGINT');
    if (killDuring !== undefined && entry.msg === `⭐ Run Main ${killDuring}`) child.kill('SIGKILL');
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
    // A step that outlived a killed act holds its pipes open.
    child.on('exit', (_, killed) => {
      if (killed === 'SIGKILL') [child.stdout, child.stderr].forEach((stream) => stream.destroy());
    });
  });
  signal.removeEventListener('abort', stop);
  return {
    exitCode,
    steps: stepsOf(entries),
    jobs: jobsOf(entries),
    log: [toText(entries), ...complaints].join('\n'),
    linesThatShow: (secret) => linesThatShow(secret, [...lines, ...complaints]),
  };
}

/** A copy, for act reads only folders that are repositories' own. */
function standIn(folder: string, name: string): string {
  const copy = join(folder, name);
  cpSync(join(import.meta.dirname, 'actions', name), copy, { recursive: true });
  return copy;
}

/** As YAML, which act reads as it stands: in its other format, `$` in a value is taken for a variable. */
function yamlFile(path: string, variables: object): string {
  return textFile(path, JSON.stringify(variables));
}

function textFile(path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}
