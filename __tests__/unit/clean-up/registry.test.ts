import { describe, expect, test } from '@jest/globals';
import type { UndoStep } from '../../../src/clean-up/note.ts';
import { taskOf } from '../../../src/clean-up/registry.ts';

const RESTORE = {
  kind: 'restore-status',
  mode: 'on-success',
  status: 'maintenance',
  former: { standby: ['c'], working: ['a', 'b'] },
} as const;

const RETIRE = {
  kind: 'retire-host',
  name: 'ci-01',
  hostId: 'a',
  customIdentifier: 'mine',
  memo: 'note',
  since: 1000,
} as const;

/** What is left to be done, in words that have everything a step holds. */
async function told(step: UndoStep & { kind: string }): Promise<unknown> {
  const task = await taskOf(step);
  return task && { input: task.input, title: task.title(), byHand: task.byHand(undefined) };
}

describe('a step of a note', () => {
  test('to restore is a task that knows its hosts', async () => {
    expect(await told(RESTORE)).toEqual({
      input: 'restoreStatus',
      title: '3 hosts in maintenance',
      byHand: [expect.stringContaining('3 hosts'), '- back to working: a b', '- back to standby: c'],
    });
    const task = await taskOf(RESTORE);
    expect(task?.whyNot('success')).toBeUndefined();
    expect(task?.whyNot('failure')?.[0]).toContain('3 hosts left in maintenance');
  });

  test.each<[string, UndoStep, string]>([
    ['after success only, or always', { ...RESTORE, mode: 'always' }, '3 hosts in maintenance'],
    ['of no host', { ...RESTORE, former: {} }, '0 hosts in maintenance'],
    [
      'of every status',
      { ...RESTORE, former: { working: ['a'], standby: ['b'], maintenance: ['c'], poweroff: ['d'] } },
      '4 hosts in maintenance',
    ],
  ])('to restore may be %s', async (_, step, title) => {
    expect(await told(step)).toMatchObject({ title });
  });

  test('to retire is a task that knows its host, by its ID or by its custom identifier', async () => {
    expect(await told(RETIRE)).toEqual({
      input: 'retireAfterJob',
      title: 'ci-01',
      byHand: [expect.stringContaining('hostIds: a')],
    });
    expect(await told({ ...RETIRE, hostId: undefined })).toMatchObject({
      byHand: [expect.stringContaining('customIdentifier: mine')],
    });
    expect((await taskOf(RETIRE))?.whyNot('failure')).toBeUndefined();
  });

  test.each(['delete-host', '', 'constructor', '__proto__', 'toString'])('of the kind %j is no task', async (kind) => {
    expect(await taskOf({ ...RETIRE, kind })).toBeUndefined();
  });

  test.each([
    ['another mode', { ...RESTORE, mode: 'never' }],
    ['no mode', { ...RESTORE, mode: undefined }],
    ['a status that there is not', { ...RESTORE, status: 'broken' }],
    ['IDs that are none', { ...RESTORE, former: { working: [7] } }],
    ['no hosts', { ...RESTORE, former: undefined }],
    ['no name', { ...RETIRE, name: undefined }],
    ['no custom identifier', { ...RETIRE, customIdentifier: undefined }],
    ['an ID that is none', { ...RETIRE, hostId: 7 }],
  ])('with %s is no task', async (_, step) => {
    expect(await taskOf(step)).toBeUndefined();
  });

  test('with hosts of a status that there is not is no task: they would stay as they are without a word', async () => {
    expect(await taskOf({ ...RESTORE, former: { broken: ['a'] } } as { kind: string })).toBeUndefined();
  });
});
