import { expect, test } from '@jest/globals';
import { ended } from '../../../harness/github-stand-in.ts';
import { setUpNoteJobs } from '../note-jobs.ts';

// A sweep that could not look must not say that nothing was left behind.

const { world, RUNS, main, sweep, addHosts, statuses, notes } = setUpNoteJobs();

const NO_NOTE = 'No note was left behind';
const HTML = '<h1>404 Not Found</h1>';

const leftBehind = async () => {
  addHosts(1);
  await main('1');
  RUNS[1] = ended(0);
};

test.each([
  ['the list of notes, by 404 with a page', /metadata$/, { kind: 'status', status: 404, body: HTML }],
  ['the list of notes, by 404 in Mackerel’s words', /metadata$/, { kind: 'status', status: 404 }],
  ['the list of notes, by 403', /metadata$/, { kind: 'status', status: 403 }],
  ['a note, by 404 with a page', /metadata\/github/, { kind: 'status', status: 404, body: HTML }],
  ['a note, by a page', /metadata\/github/, { kind: 'html' }],
] as const)('fails where it was refused %s', async (_, path, effect) => {
  await leftBehind();
  world.mackerel.faults.add({ method: 'GET', path, times: Infinity, effect });
  const run = await sweep({ retries: '0' });
  expect(run.exitCode).toBe(1);
  expect(run.log).not.toContain(NO_NOTE);
  expect(run.log).toContain('The notes of the service Shop could not all be read: hosts may be left behind there.');
  expect(statuses()).toEqual(['maintenance']);
  expect(notes()).toHaveLength(1);
});

test('restores what it can where one of two places cannot be read', async () => {
  await leftBehind();
  world.mackerel.addService({ name: 'Another', memo: '', roles: [] });
  const effect = { kind: 'status', status: 404, body: HTML } as const;
  world.mackerel.faults.add({ path: /Another\/metadata$/, times: Infinity, effect });
  const run = await sweep();
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('The notes of the service Another could not all be read');
  expect(statuses()).toEqual(['working']);
  expect(notes()).toEqual([]);
});

test('fails where a host of the list cannot be read', async () => {
  await leftBehind();
  const edit = (body: unknown) => ({ hosts: [...(body as { hosts: unknown[] }).hosts, { id: 'odd', name: 5 }] });
  world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'lie', lie: { name: 'edited', edit } } });
  const run = await sweep();
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('Mackerel listed 1 host that does not fit the filter (odd:');
  expect(statuses()).toEqual(['working']);
});
