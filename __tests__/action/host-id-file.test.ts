import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { resultOf, setUpWorld } from './world.ts';

const world = setUpWorld();

const file = (text: string): string => {
  const path = join(temporaryFolder('agent'), 'id');
  writeFileSync(path, text);
  return path;
};

const addHost = () =>
  world.mackerel.addHost({ id: '2eQGEaLxibb', name: 'runner-01', status: 'working', roleFullnames: ['Shop:web'] }).id;

describe('hostIdFile names the host that this machine is', () => {
  test.each<[string, Record<string, string>, string]>([
    ['update-status', { status: 'maintenance' }, 'changed'],
    ['update', { memo: 'new' }, 'changed'],
    ['update-roles', { roleFullnames: 'Shop:db' }, 'changed'],
    ['retire', {}, 'changed'],
    ['get', {}, 'unchanged'],
    ['list-metric-names', {}, 'unchanged'],
    ['list-monitored-statuses', {}, 'unchanged'],
    ['wait-until-ok', { waitTimeout: '0' }, 'unchanged'],
  ])('for %s', async (operation, inputs, outcome) => {
    const id = addHost();
    world.mackerel.setMonitoredStatuses(id, [{ monitorId: 'm1', status: 'OK' }]);
    const run = await world.run({ operation, hostIdFile: file(id), ...inputs });
    expect([run.exitCode, run.log]).toEqual([0, expect.not.stringContaining('::warning::')]);
    expect(resultOf(run).hosts.map((host) => [host.id, host.outcome])).toEqual([[id, outcome]]);
  });

  test.each([
    ['a line feed', '\n'],
    ['the line end of Windows', '\r\n'],
  ])('with %s at its end', async (_, end) => {
    const id = addHost();
    const run = await world.run({ operation: 'get', hostIdFile: file(`${id}${end}`) });
    expect(run.outputs['hostId']).toBe(id);
  });

  test('and the host may be unknown to Mackerel, as any other', async () => {
    addHost();
    const run = await world.run({ operation: 'get', hostIdFile: file('anotherId') });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).hosts).toMatchObject([{ id: 'anotherId', outcome: 'missing' }]);
  });
});

describe('a hostIdFile that holds no ID is refused before any request, and not quoted', () => {
  const SECRET = 'correct-horse-battery';
  const FOREIGN = 'It is not the ID file of mackerel-agent';
  test.each<[string, () => string, string]>([
    ['is not there', () => join(temporaryFolder('agent'), 'id'), 'There is no such file on this machine.'],
    ['is below a file', () => join(file(SECRET), 'id'), 'There is no such file on this machine.'],
    ['is a directory', () => temporaryFolder('agent'), 'It is a directory, or no file at all.'],
    ['is empty', () => file(''), 'The file is empty'],
    ['holds white space', () => file(' \n\n'), 'The file is empty'],
    ['holds two lines', () => file(`${SECRET}\n${SECRET}\n`), FOREIGN],
    ['holds a sentence', () => file(`password: ${SECRET}`), FOREIGN],
    ['holds a token', () => file(`ghp_${'correcthorsebattery'.repeat(2)}`), FOREIGN],
    ['is too large', () => file(`${' '.repeat(1000)}${SECRET}`), FOREIGN],
    ['is binary', () => file('\u0000\u0001id'), FOREIGN],
    ['leads out of its path', () => file('../../org'), FOREIGN],
  ])('where it %s', async (_, path, message) => {
    addHost();
    const run = await world.run({ operation: 'get', hostIdFile: path() });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('hostIdFile');
    expect(run.log).toContain(message);
    expect(run.log + run.summary + JSON.stringify(run.outputs)).not.toMatch(/correct-?horse/);
    expect(world.mackerel.requests).toEqual([]);
  });

  test('where it is a pipe that no one writes into', async () => {
    const path = join(temporaryFolder('agent'), 'id');
    execFileSync('mkfifo', [path]);
    const run = await world.run({ operation: 'get', hostIdFile: path });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('It is a directory, or no file at all.');
  });

  test('where it may not be read', async () => {
    const path = join(temporaryFolder('agent'), 'id');
    mkdirSync(path, { mode: 0o000 });
    const run = await world.run({ operation: 'get', hostIdFile: path });
    expect(run.exitCode).toBe(1);
    expect(world.mackerel.requests).toEqual([]);
  });
});

test('hostIdFile beside another way to name hosts is an error', async () => {
  const id = addHost();
  const run = await world.run({ operation: 'retire', hostIdFile: file(id), service: 'Shop' });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('service, hostIdFile');
  expect(run.log).toContain('These are 2 ways to select hosts.');
  expect(world.mackerel.requests).toEqual([]);
});

test('an operation that chooses hosts by itself does not use hostIdFile', async () => {
  addHost();
  const run = await world.run({ operation: 'list', hostIdFile: file('x') });
  expect(run.log).toContain('The input hostIdFile is not used by list');
});
