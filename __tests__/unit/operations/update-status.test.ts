import { describe, expect, test } from '@jest/globals';
import { problems } from '../environment.ts';
import { run } from './run.ts';

const STATUS = { operation: 'update-status', hostIds: '2eQGEaLxibb', status: 'standby' } as const;

describe('update-status', () => {
  test.each(['working', 'standby', 'maintenance', 'poweroff'])('takes the status %s', async (status) => {
    const { sent, notes } = await run({ ...STATUS, status });
    expect(sent).toEqual([{ method: 'POST', path: 'hosts/2eQGEaLxibb/status', query: [], body: { status } }]);
    expect(notes).toEqual([]);
  });

  test('requires a status', async () => {
    const found = await problems({ ...STATUS, status: '' });
    expect(found).toHaveLength(1);
    expect(found[0]?.accepted).toMatch(/required.*working, standby, maintenance, poweroff/);
  });
});
