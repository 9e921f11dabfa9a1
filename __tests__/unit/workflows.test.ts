import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../harness/action-yml.ts';

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: { name?: string; uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder);
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const jobsOf = (file: string) => Object.entries((parse(text(file)) as Workflow).jobs);

test('there are the workflows that this repository needs', () => {
  expect(files.toSorted()).toEqual(['ci.yml', 'codeql.yml', 'prober.yml', 'release.yml']);
});

describe.each(files)('%s', (file) => {
  test('pins every action by its commit, and says of which version that is', () => {
    const uses = text(file)
      .split('\n')
      .filter((line) => /\buses:/.test(line) && !line.endsWith('uses: ./'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('permits nothing that a job does not ask for, and stops every job in time', () => {
    expect((parse(text(file)) as Workflow).permissions).toEqual({});
    for (const [name, job] of jobsOf(file)) {
      expect([name, Object.keys(job.permissions ?? {}).length]).not.toEqual([name, 0]);
      expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
    }
  });

  test('leaves no token in the work tree', () => {
    const steps = jobsOf(file).flatMap(([, { steps }]) => steps);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });
});

// Windows' own bash is that of another system.
const describeWithBash = process.platform === 'win32' ? describe.skip : describe;

/** A step of the release workflow, run against a stand-in for GitHub's command line. */
describeWithBash('the release of v1.2.10', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'release-'));
  });
  afterEach(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  /** @returns what the step changes on GitHub, by the command line's arguments */
  function changes(step: string, github: { tags?: string[]; hasMajorTag?: boolean; isReleased?: boolean }): string[] {
    const script = jobsOf('release.yml')
      .flatMap(([, { steps }]) => steps)
      .find(({ name }) => name === step)?.run;
    if (script === undefined) throw new Error(`release.yml has no step ${step}.`);
    const log = join(scratch, 'log');
    writeFileSync(log, '');
    const tags = (github.tags ?? []).map((tag) => `refs/tags/${tag}`).join('\n');
    const standIn = `#!/usr/bin/env bash
      case "$*" in
        'api --paginate repos/example/action/git/matching-refs/tags/v1. --jq .[].ref') printf '%s\\n' "$TAGS" ;;
        'api repos/example/action/git/ref/tags/v1') exit ${github.hasMajorTag === true ? 0 : 1} ;;
        'release view v1.2.10') exit ${github.isReleased === true ? 0 : 1} ;;
        *) echo "$*" >> "$LOG" ;;
      esac`;
    writeFileSync(join(scratch, 'gh'), standIn, { mode: 0o755 });
    writeFileSync(join(scratch, 'node'), '#!/usr/bin/env bash\necho "notes of $2"', { mode: 0o755 });
    const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-o', 'pipefail', '-c', script], {
      encoding: 'utf8',
      env: {
        PATH: [scratch, process.env['PATH']].join(delimiter),
        GITHUB_REF_NAME: 'v1.2.10',
        GITHUB_REPOSITORY: 'example/action',
        GITHUB_SHA: 'abc123',
        RUNNER_TEMP: scratch,
        TAGS: tags,
        LOG: log,
      },
    });
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(log, 'utf8').split('\n').filter(Boolean);
  }

  test('makes a release of the tag that is there', () => {
    const notes = join(scratch, 'notes.md');
    expect(changes('Make the release', {})).toEqual([
      `release create v1.2.10 --verify-tag --title v1.2.10 --notes-file ${notes}`,
    ]);
    expect(readFileSync(notes, 'utf8')).toBe('notes of v1.2.10\n');
  });

  test('leaves a release that already exists as it is', () => {
    expect(changes('Make the release', { isReleased: true })).toEqual([]);
  });

  const move = 'api --method PATCH repos/example/action/git/refs/tags/v1 --raw-field sha=abc123 --field force=true';

  test('moves the major tag, and no other', () => {
    const tags = ['v1.2.9', 'v1.2.10', 'v1.1.99'];
    expect(changes('Move the major tag', { tags, hasMajorTag: true })).toEqual([move]);
  });

  test('makes the major tag where there is none', () => {
    expect(changes('Move the major tag', { tags: ['v1.2.10'] })).toEqual([
      'api --method POST repos/example/action/git/refs --raw-field ref=refs/tags/v1 --raw-field sha=abc123',
    ]);
  });

  test('never moves the major tag back, and knows its own tags', () => {
    const tags = ['v1.2.10', 'v1.10.0'];
    expect(changes('Move the major tag', { tags, hasMajorTag: true })).toEqual([]);
    const foreign = ['v1.2.10', 'v1.3.0-rc.1', 'v1.x', 'v1.2.10.1'];
    expect(changes('Move the major tag', { tags: foreign, hasMajorTag: true })).toEqual([move]);
  });
});
