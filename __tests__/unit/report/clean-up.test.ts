import { describe, expect, test } from '@jest/globals';
import type { RestoreStatus, RetireHost } from '../../../src/clean-up/plan.ts';
import { byHandLines, cleanUpTitle, leftAsTheyAre } from '../../../src/report/clean-up.ts';
import { outcome, outcomes } from '../builders.ts';

const RETIRE: RetireHost = { kind: 'retire-host', name: 'ci-01', hostId: 'a', customIdentifier: 'mine' };

function restore(former: RestoreStatus['former']): RestoreStatus {
  return { kind: 'restore-status', mode: 'on-success', status: 'maintenance', former };
}

const ids = (count: number) => outcomes(count).map(({ id }) => id ?? '');

test('the title says what is about to be done', () => {
  expect(cleanUpTitle(RETIRE)).toBe('retireAfterJob: ci-01');
  expect(cleanUpTitle(restore({ working: ['a'], standby: ['b'] }))).toBe('restoreStatus: 2 hosts in maintenance');
});

describe('hosts that are left as they are', () => {
  test('are told by the status they had, with the end of the job', () => {
    expect(leftAsTheyAre(restore({ poweroff: ['c'], working: ['a', 'b'] }), 'failure')).toEqual([
      'The job ended with failure, and restoreStatus is on-success: 3 hosts left in maintenance.',
      '- back to working: a b',
      '- back to poweroff: c',
    ]);
  });

  test('are told also where nobody knows how the job ended', () => {
    expect(leftAsTheyAre(restore({ working: ['a'] }), '')[0]).toMatch(/^The job ended with an unknown status, and/);
  });

  test('are counted from the 501st of a status', () => {
    expect(leftAsTheyAre(restore({ working: ids(500) }), 'failure')[1]).toBe(
      `- back to working: ${ids(500).join(' ')}`,
    );
    expect(leftAsTheyAre(restore({ working: ids(502) }), 'failure')[1]).toBe(
      `- back to working: ${ids(500).join(' ')} and 2 more`,
    );
  });
});

describe('what is left to be done by hand', () => {
  test('is a host to retire, by its ID', () => {
    expect(byHandLines(RETIRE, [])).toEqual([
      'The host ci-01 may still be alive, and billed. To finish by hand: retire it in Mackerel, or run this action ' +
        'with operation: retire and hostIds: a',
    ]);
  });

  test('is a host to retire, by its custom identifier where its ID never became known', () => {
    expect(byHandLines({ ...RETIRE, hostId: undefined }, [])[0]).toMatch(
      /operation: retire and customIdentifier: mine$/,
    );
  });

  test('is every host to restore, where nothing is known of any', () => {
    expect(byHandLines(restore({ working: ['a'], standby: ['b'] }), [])).toEqual([
      '2 hosts may still be in maintenance. To finish by hand: set the status in Mackerel, or run this action with ' +
        'operation: update-status and these hostIds:',
      '- back to working: a',
      '- back to standby: b',
    ]);
  });

  test('is only those hosts that failed', () => {
    const lines = byHandLines(restore({ working: ['h1', 'h2'], standby: ['h3'] }), [
      outcome({ id: 'h1' }),
      outcome({ id: 'h2', outcome: 'failed' }),
      outcome({ id: 'h3', outcome: 'unchanged' }),
    ]);
    expect(lines[0]).toMatch(/^1 host may still be in maintenance\./);
    expect(lines.slice(1)).toEqual(['- back to working: h2']);
  });
});
