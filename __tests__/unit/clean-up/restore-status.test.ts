import { describe, expect, test } from '@jest/globals';
import type { RestoreStatus } from '../../../src/clean-up/plan.ts';
import { restoreStatuses } from '../../../src/clean-up/restore.ts';
import { answered } from '../builders.ts';
import { type Asked, hostsOver } from '../stand-in.ts';

const TURNS = { concurrency: 1, signal: new AbortController().signal };

function plan(former: RestoreStatus['former']): RestoreStatus {
  return { kind: 'restore-status', mode: 'always', status: 'maintenance', former };
}

/** A Mackerel whose hosts have these statuses; `retired`; no status: it has no such host. Writes are answered as told. */
function mackerel(statuses: Record<string, string>, write: (request: Asked) => void = () => undefined) {
  return hostsOver((request) => {
    if (request.method !== 'GET') {
      write(request);
      return { success: true };
    }
    const id = request.path.replace('hosts/', '');
    const status = statuses[id];
    if (status === undefined) throw answered(404);
    return {
      host:
        status === 'retired'
          ? { id, name: `name of ${id}`, status: 'maintenance', isRetired: true }
          : { id, name: `name of ${id}`, status },
    };
  });
}

describe('hosts that are still as the step set them', () => {
  test('get their former status back, one call for each of the statuses', async () => {
    const { hosts, asked } = mackerel({ a: 'maintenance', b: 'maintenance', c: 'maintenance' });
    const outcomes = await restoreStatuses(hosts, plan({ working: ['a', 'b'], poweroff: ['c'] }), TURNS);
    expect(outcomes).toMatchObject(
      [
        ['a', 'working'],
        ['b', 'working'],
        ['c', 'poweroff'],
      ].map(([id, status]) => ({
        id,
        name: `name of ${id ?? ''}`,
        outcome: 'changed',
        fails: false,
        before: { status: 'maintenance' },
        after: { status },
      })),
    );
    expect(asked().filter((request) => request.startsWith('POST'))).toEqual([
      'POST hosts/bulk-update-statuses',
      'POST hosts/c/status',
    ]);
  });

  test('have failed where Mackerel refuses', async () => {
    const { hosts } = mackerel({ a: 'maintenance' }, () => {
      throw answered(403);
    });
    expect(await restoreStatuses(hosts, plan({ working: ['a'] }), TURNS)).toMatchObject([
      { id: 'a', outcome: 'failed', fails: true, error: { status: 403 } },
    ]);
  });
});

describe('hosts that are somebody else’s by now', () => {
  test.each([
    ['poweroff', 'left alone: it is poweroff by now, no longer maintenance as this step set it'],
    ['working', 'left alone: it is working by now, no longer maintenance as this step set it'],
    ['retired', 'left alone: it is retired by now, no longer maintenance as this step set it'],
  ])('since they are %s, are left alone, and say so', async (status, note) => {
    const { hosts, asked } = mackerel({ a: status });
    expect(await restoreStatuses(hosts, plan({ working: ['a'] }), TURNS)).toMatchObject([
      { id: 'a', name: 'name of a', outcome: 'unchanged', fails: false, note },
    ]);
    expect(asked()).toEqual(['GET hosts/a']);
  });

  test('keep the status that they have as what they had and have', async () => {
    const { hosts } = mackerel({ a: 'poweroff' });
    expect(await restoreStatuses(hosts, plan({ working: ['a'] }), TURNS)).toMatchObject([
      { before: { status: 'poweroff' }, after: { status: 'poweroff' } },
    ]);
  });

  test('are missing where they are gone, which is no failure', async () => {
    const { hosts } = mackerel({ b: 'maintenance' });
    expect(await restoreStatuses(hosts, plan({ working: ['a', 'b'] }), TURNS)).toMatchObject([
      { id: 'a', outcome: 'missing', fails: false },
      { id: 'b', outcome: 'changed' },
    ]);
  });

  test('are not written again where somebody changed them after they were read', async () => {
    const statuses: Record<string, string> = { a: 'maintenance', b: 'maintenance', c: 'maintenance' };
    const written: string[] = [];
    const { hosts } = mackerel(statuses, ({ path }) => {
      written.push(path);
      if (path !== 'hosts/bulk-update-statuses' || written.length > 1) return;
      statuses['a'] = 'poweroff';
      throw answered(400);
    });
    const restored = await restoreStatuses(hosts, plan({ working: ['a', 'b'] }), TURNS);
    expect(written).toEqual(['hosts/bulk-update-statuses', 'hosts/b/status']);
    expect(restored.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'unchanged'],
      ['b', 'changed'],
    ]);
    expect(restored[0]?.note).toBe('left alone: it is poweroff by now, no longer maintenance as this step set it');
  });
});

test('nothing to restore costs nothing', async () => {
  const { hosts, asked } = mackerel({});
  expect(await restoreStatuses(hosts, plan({}), TURNS)).toEqual([]);
  expect(asked()).toEqual([]);
});
