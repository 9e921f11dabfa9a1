import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { actionYml, root } from '../../../harness/action-yml.ts';
import { prepareStep } from '../../../harness/environment.ts';
import type { ActionOptions } from '../../../harness/run-action.ts';
import { setUpWorld } from '../world.ts';

const world = setUpWorld();
const files: string[] = [];
afterEach(() => {
  for (const file of files.splice(0)) rmSync(dirname(file), { recursive: true, force: true });
});

const warningsIn = (log: string) => log.split('\n').filter((line) => line.startsWith('::warning::'));

/** Puts a host into maintenance, and says what came of it. */
async function change(env: Record<string, string>, inputs: Record<string, string> = {}) {
  world.mackerel.addHost({ id: 'h1', name: 'web-1' });
  const run = await world.run({ operation: 'update-status', hostIds: 'h1', status: 'maintenance', ...inputs }, { env });
  expect(world.mackerel.host('h1')?.status).toBe('maintenance');
  return run;
}

describe('the file of an output', () => {
  test.each([
    ['missing', '/no/such/folder'],
    ['no folder', join(root, 'package.json')],
    ['relative', '.'],
    ['empty', ''],
  ])("is in the system's temporary folder where RUNNER_TEMP is %s", async (_, runnerTemp) => {
    const { id } = world.mackerel.addHost();
    const run = await world.run({ operation: 'get', hostIds: id }, { env: { RUNNER_TEMP: runnerTemp } });
    expect(run.exitCode).toBe(0);
    const { hostsFile = '' } = run.outputs;
    files.push(hostsFile);
    expect(isAbsolute(hostsFile)).toBe(true);
    expect(JSON.parse(readFileSync(hostsFile, 'utf8'))).toMatchObject([{ id }]);
    expect(warningsIn(run.log)).toEqual([]);
  });

  test('that fits nowhere is a warning with its name, and every other output comes', async () => {
    const { id } = world.mackerel.addHost();
    const env = { RUNNER_TEMP: '/no/such/folder', TMPDIR: '/nor/this/one' };
    const run = await world.run({ operation: 'get', hostIds: id }, { env });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ hostIds: JSON.stringify([id]), hostsFile: '', hostCount: '1' });
    expect(JSON.parse(run.outputs['hosts'] ?? '')).toMatchObject([{ id }]);
    expect(warningsIn(run.log)).toEqual([
      expect.stringMatching(/^::warning::The output hostsFile is left empty, since its file can't be written: ENOENT/),
    ]);
    expect(run.summary).toContain(id);
  });

  test('that fits nowhere costs a large output no more than that', async () => {
    // 5,000 hosts in 512 KiB: the output result has no room for them.
    for (let count = 0; count < 5000; count++) world.mackerel.addHost({ roleFullnames: ['Shop:web'] });
    const env = { RUNNER_TEMP: '/no/such/folder', TMPDIR: '/nor/this/one' };
    const run = await world.run({ operation: 'update-status', service: 'Shop', status: 'standby' }, { env });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ hostCount: '5000', result: '' });
    expect(JSON.parse(run.outputs['changedHostIds'] ?? '')).toHaveLength(5000);
    expect(run.log).toContain(
      '::warning::The output result is left empty, since it is larger than 512 KiB, and no file',
    );
    expect(run.log).toContain('update-status done: 5000 changed of 5000 hosts');
    expect(run.summary).toContain('5000 changed');
  });
});

describe('outputs that have no place', () => {
  const NAMES = 'hostId, hostIds, changedHostIds, failedHostIds, hostCount, previousStatuses, result';
  test.each([
    ['GITHUB_OUTPUT is not set', '', 'GITHUB_OUTPUT is not set'],
    ['its file is gone', '/no/such/file', 'GITHUB_OUTPUT names no file: /no/such/file'],
    ['the disk is full', '/dev/full', 'ENOSPC'],
    ['it is a folder', root, 'EISDIR'],
  ])('are one warning that names them, and all else comes, where %s', async (_, file, reason) => {
    const run = await change({ GITHUB_OUTPUT: file });
    expect(run.exitCode).toBe(0);
    const warnings = warningsIn(run.log);
    expect(warnings).toHaveLength(1);
    for (const name of NAMES.split(', ')) expect(warnings[0]).toMatch(new RegExp(`[ ,]${name}[ ,]`));
    expect(warnings[0]).toContain(reason);
    expect(run.log).not.toMatch(/bug in the action|mistake in the action|::set-output/);
    expect(run.log).toContain('update-status done: 1 changed of 1 host');
    expect(run.summary).toContain('1 changed');
  });

  test('are a warning beside what is wrong with the inputs', async () => {
    const run = await world.run({ operation: 'retire' }, { env: { GITHUB_OUTPUT: '/dev/full' } });
    expect(run.exitCode).toBe(1);
    expect(warningsIn(run.log)).toHaveLength(1);
    expect(run.log).toContain('One input needs to be corrected.');
  });
});

describe('the summary', () => {
  test('is left out without a word where the runner has no place for it', async () => {
    const run = await change({ GITHUB_STEP_SUMMARY: '' });
    expect(run.exitCode).toBe(0);
    expect(warningsIn(run.log)).toEqual([]);
    expect(run.outputs['changedHostIds']).toBe('["h1"]');
  });

  test.each(['/dev/full', '/no/such/folder/summary'])('that can not be written to %s is a warning', async (file) => {
    const run = await change({ GITHUB_STEP_SUMMARY: file });
    expect(run.exitCode).toBe(0);
    expect(warningsIn(run.log)).toEqual([
      expect.stringMatching(/^::warning::The job summary could not be written: E(NOSPC|NOENT)/),
    ]);
    expect(run.outputs['changedHostIds']).toBe('["h1"]');
  });
});

/** Runs a step by a command of its own. @param isRead whether anybody reads its log */
async function start(command: string[], options: ActionOptions, isRead: boolean) {
  const step = prepareStep(options);
  try {
    const [program = '', ...words] = command;
    const env = { PATH: process.env['PATH'], ...step.env };
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [log, complaints] = ['', ''];
    if (isRead) child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
    else child.stdout.destroy();
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    return { exitCode, log, complaints, ...step.results(false) };
  } finally {
    step.remove();
  }
}

const withoutReader = (script: string, options: ActionOptions) =>
  start([process.execPath, join(root, script)], options, false);

test('an output that fits only in part is taken back, so that the others are not lost with it', async () => {
  for (let count = 0; count < 2000; count++) world.mackerel.addHost({ roleFullnames: ['Shop:web'] });
  // No file may grow over 64 KiB, as on a disk that is nearly full.
  const limited = ['bash', '-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, join(root, actionYml.runs.main)];
  const inputs = { operation: 'update-status', service: 'Shop', status: 'standby' };
  const run = await start(limited, { inputs, env: world.env }, true);
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ hostCount: '2000', failedHostIds: '[]' });
  expect(JSON.parse(run.outputs['hostIds'] ?? '')).toHaveLength(2000);
  expect(run.outputs).not.toHaveProperty('result');
  expect(run.log).toMatch(/^::warning::The outputs?( \w+,)* \w+ can't be written, .*EFBIG/m);
  expect(run.log).toContain('update-status done: 2000 changed of 2000 hosts');
});

describe('a log that no one reads', () => {
  test('hides neither what was done nor the exit code', async () => {
    world.mackerel.addHost({ id: 'h1' });
    const inputs = { operation: 'update-status', hostIds: 'h1', status: 'maintenance' };
    const run = await withoutReader(actionYml.runs.main, { inputs, env: world.env });
    expect(run).toMatchObject({ exitCode: 0, complaints: '' });
    expect(run.outputs['changedHostIds']).toBe('["h1"]');
    expect(run.summary).toContain('1 changed');
  });

  test('does not make a failure of it either, nor a success of a failure', async () => {
    const inputs = { operation: 'update-status', hostIds: 'gone', status: 'maintenance' };
    const run = await withoutReader(actionYml.runs.main, { inputs, env: world.env });
    expect(run).toMatchObject({ exitCode: 1, complaints: '' });
    expect(run.outputs['failedHostIds']).toBe('["gone"]');
  });

  test('does not fail a post step with nothing to do', async () => {
    const run = await withoutReader(actionYml.runs.post, {});
    expect(run).toMatchObject({ exitCode: 0, complaints: '' });
  });
});

test('the files above are no relics of an earlier run', () => {
  for (const path of ['/no/such/folder', '/nor/this/one']) expect(existsSync(path)).toBe(false);
});
