import { describe, expect, test } from '@jest/globals';
import { answered } from '../builders.ts';
import { problems } from '../environment.ts';
import type { Asked } from '../stand-in.ts';
import { run } from './run.ts';

const STATUS = { operation: 'update-status', hostIds: '2eQGEaLxibb', status: 'standby' } as const;

describe('update-status', () => {
  test.each(['working', 'standby', 'maintenance', 'poweroff'])('takes the status %s', async (status) => {
    const { sent, notes } = await run({ ...STATUS, status });
    expect(sent).toEqual([{ method: 'POST', path: 'hosts/2eQGEaLxibb/status', query: [], body: { status } }]);
    expect(notes).toEqual([]);
  });

  test('leaves alone, and fails, a host whose status could not be restored when the job ends', async () => {
    const wire = { id: '2eQGEaLxibb', name: 'web-1', status: 'hibernating' };
    const answer = ({ method }: Asked) => (method === 'GET' ? { host: wire } : { success: true });
    const { result, sent, notes } = await run({ ...STATUS, restoreStatus: 'always' }, answer);
    expect(result).toMatchObject({
      hosts: [
        {
          outcome: 'failed',
          fails: true,
          error: {
            message: "its status is hibernating, which can't be restored when the job ends, so it was not changed",
          },
        },
      ],
      previousStatuses: { '2eQGEaLxibb': 'hibernating' },
    });
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
    expect(notes.at(-1)).toEqual([]);
    // Without anything to restore it is a host like any other.
    expect((await run(STATUS, answer)).result).toMatchObject({ hosts: [{ outcome: 'changed' }] });
  });

  test('keeps for post what may have been changed, and nothing that was not', async () => {
    const statuses: Record<string, string> = { a: 'working', b: 'working', c: 'working' };
    let isRead = false;
    const { result, notes } = await run(
      { operation: 'update-status', hostIds: 'a b c', status: 'standby', restoreStatus: 'always' },
      ({ method, path }) => {
        const [, id = ''] = path.split('/');
        if (method !== 'GET') {
          // It is carried out for a and b, and refused all the same.
          isRead = true;
          if (path.endsWith('/status')) throw answered(400);
          statuses['a'] = statuses['b'] = 'standby';
          throw answered(404);
        }
        if (isRead && id === 'b') throw answered(503);
        return { host: { id, name: id, status: statuses[id] } };
      },
    );
    expect(result).toMatchObject({
      hosts: [
        { id: 'a', outcome: 'changed' },
        { id: 'b', outcome: 'unknown', fails: true },
        { id: 'c', outcome: 'failed' },
      ],
    });
    const steps = (working: readonly string[]) => [
      { kind: 'restore-status', mode: 'always', status: 'standby', former: { working } },
    ];
    expect(notes).toEqual([steps(['a', 'b', 'c']), steps(['a', 'b'])]);
  });

  test('does not claim a host that was so already, where Mackerel refused to set it', async () => {
    const { result } = await run(STATUS, ({ method, path }) => {
      if (method !== 'GET') throw answered(400);
      return { host: { id: path.split('/')[1], name: 'web-1', status: 'standby' } };
    });
    expect(result).toMatchObject({ hosts: [{ outcome: 'unchanged', note: expect.stringContaining('refused') }] });
  });

  test('requires a status', async () => {
    const found = await problems({ ...STATUS, status: '' });
    expect(found).toHaveLength(1);
    expect(found[0]?.accepted).toMatch(/required.*working, standby, maintenance, poweroff/);
  });
});
