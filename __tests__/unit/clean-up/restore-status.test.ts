import { describe, expect, test } from '@jest/globals';
import type { RestoreStatus } from '../../../src/clean-up/note.ts';
import { restoreStatus } from '../../../src/clean-up/restore-status.ts';
import type { HostOutcome } from '../../../src/hosts/outcomes.ts';
import { answered, hostsResult, outcome, outcomes, values } from '../builders.ts';
import { type Asked, mackerelOver } from '../stand-in.ts';

function step(former: RestoreStatus['former'], mode: RestoreStatus['mode'] = 'always'): RestoreStatus {
  return { kind: 'restore-status', mode, status: 'maintenance', former };
}

/** What became of the hosts, and what was sent. */
interface Restored {
  hosts: readonly HostOutcome[];
  asked: string[];
}

/**
 * Restores the former statuses.
 *
 * @param statuses what the hosts of Mackerel are now, by ID; `retired`; no status: it has no such host
 * @param write how it answers what changes hosts
 */
async function restore(
  former: RestoreStatus['former'],
  statuses: Record<string, string>,
  write: (request: Asked) => void = () => undefined,
): Promise<Restored> {
  const { mackerel, sent } = mackerelOver((request) => {
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
  const result = await restoreStatus.undo(step(former), {
    mackerel,
    concurrency: 1,
    jobStatus: 'success',
    github: undefined,
    signal: new AbortController().signal,
  });
  if (result.kind !== 'hosts') throw new Error(`restoring statuses gives ${result.kind}`);
  return { hosts: result.hosts, asked: sent.map(({ method, path }) => `${method} ${path}`) };
}

describe('hosts that are still as the step set them', () => {
  test('get their former status back, one call for each of the statuses', async () => {
    const { hosts, asked } = await restore(
      { working: ['a', 'b'], poweroff: ['c'] },
      { a: 'maintenance', b: 'maintenance', c: 'maintenance' },
    );
    expect(hosts).toMatchObject(
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
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([
      'POST hosts/bulk-update-statuses',
      'POST hosts/c/status',
    ]);
  });

  test('have failed where Mackerel refuses', async () => {
    const { hosts } = await restore({ working: ['a'] }, { a: 'maintenance' }, () => {
      throw answered(403);
    });
    expect(hosts).toMatchObject([{ id: 'a', outcome: 'failed', fails: true, error: { status: 403 } }]);
  });
});

describe('hosts that are someone else’s by now', () => {
  test.each([
    ['poweroff', 'skipped: its status is now poweroff, not the maintenance set by this step'],
    ['working', 'skipped: its status is now working, not the maintenance set by this step'],
    ['retired', 'skipped: it is retired now'],
  ])('since they are %s, are skipped, and say so', async (status, note) => {
    const { hosts, asked } = await restore({ working: ['a'] }, { a: status });
    expect(hosts).toMatchObject([{ id: 'a', name: 'name of a', outcome: 'unchanged', fails: false, note }]);
    expect(asked).toEqual(['GET hosts/a']);
  });

  test('keep the status that they have as what they had and have', async () => {
    const { hosts } = await restore({ working: ['a'] }, { a: 'poweroff' });
    expect(hosts).toMatchObject([{ before: { status: 'poweroff' }, after: { status: 'poweroff' } }]);
  });

  test('are missing where Mackerel no longer knows them, which is a failure: a retired host can be read', async () => {
    const { hosts } = await restore({ working: ['a', 'b'] }, { b: 'maintenance' });
    expect(hosts).toMatchObject([
      { id: 'a', outcome: 'missing', fails: true },
      { id: 'b', outcome: 'changed' },
    ]);
  });

  test('are not written again where someone changed them after they were read', async () => {
    const statuses: Record<string, string> = { a: 'maintenance', b: 'maintenance', c: 'maintenance' };
    const written: string[] = [];
    const { hosts } = await restore({ working: ['a', 'b'] }, statuses, ({ path }) => {
      written.push(path);
      if (path !== 'hosts/bulk-update-statuses' || written.length > 1) return;
      statuses['a'] = 'poweroff';
      throw answered(400);
    });
    expect(written).toEqual(['hosts/bulk-update-statuses', 'hosts/b/status']);
    expect(hosts.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'unchanged'],
      ['b', 'changed'],
    ]);
    expect(hosts[0]?.note).toBe('skipped: its status is now poweroff, not the maintenance set by this step');
  });
});

test('nothing to restore costs nothing', async () => {
  expect(await restore({}, {})).toEqual({ hosts: [], asked: [] });
});

test('the title says how many hosts, and in which status the step left them', () => {
  expect(restoreStatus.title(step({ working: ['a'], standby: ['b'] }))).toBe('2 hosts in maintenance');
});

describe('a job that did not succeed', () => {
  const ids = (count: number) => outcomes(count).map(({ id }) => id ?? '');
  const whyNot = (former: RestoreStatus['former'], jobStatus: string, mode: RestoreStatus['mode'] = 'on-success') =>
    restoreStatus.whyNot?.(step(former, mode), jobStatus);

  test.each(['success', 'failure', 'cancelled', ''])(
    'keeps no hosts where they are always restored: %j',
    (jobStatus) => {
      expect(whyNot({ working: ['a'] }, jobStatus, 'always')).toBeUndefined();
    },
  );

  test('is none where it ended with success', () => {
    expect(whyNot({ working: ['a'] }, 'success')).toBeUndefined();
  });

  test('keeps hosts as they are, told by the status they had, with the end of the job', () => {
    expect(whyNot({ poweroff: ['c'], working: ['a', 'b'] }, 'failure')).toEqual([
      'The job ended with failure, and restoreStatus is on-success: 3 hosts left in maintenance.',
      '- back to working: a b',
      '- back to poweroff: c',
    ]);
  });

  test('keeps them also where no one knows how it ended', () => {
    expect(whyNot({ working: ['a'] }, '')?.[0]).toMatch(/^The job ended with an unknown status, and/);
  });

  test('has hosts counted from the 501st of a status', () => {
    expect(whyNot({ working: ids(500) }, 'failure')?.[1]).toBe(`- back to working: ${ids(500).join(' ')}`);
    expect(whyNot({ working: ids(502) }, 'failure')?.[1]).toBe(`- back to working: ${ids(500).join(' ')} and 2 more`);
  });
});

describe('what is left to be done by hand', () => {
  test('is every host, where nothing is known of any', () => {
    for (const result of [undefined, hostsResult(), values()]) {
      expect(restoreStatus.byHand(step({ working: ['a'], standby: ['b'] }), result)).toEqual([
        '2 hosts may still be in maintenance. To finish by hand: set the status in Mackerel, or run this action with ' +
          'operation: update-status and these hostIds:',
        '- back to working: a',
        '- back to standby: b',
      ]);
    }
  });

  test('is only those hosts that failed', () => {
    const result = hostsResult([
      outcome({ id: 'h1' }),
      outcome({ id: 'h2', outcome: 'failed' }),
      outcome({ id: 'h3', outcome: 'unchanged' }),
    ]);
    const lines = restoreStatus.byHand(step({ working: ['h1', 'h2'], standby: ['h3'] }), result);
    expect(lines[0]).toMatch(/^1 host may still be in maintenance\./);
    expect(lines.slice(1)).toEqual(['- back to working: h2']);
  });
});
