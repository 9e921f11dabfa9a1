import { describe, expect, test } from '@jest/globals';
import { HostError, type HostOutcome } from '../../../src/hosts/outcomes.ts';
import { countOutcomes, hostDetails, hostLines, hostOutputs, hostSummary } from '../../../src/report/host-table.ts';
import { answered, outcome, outcomes } from '../builders.ts';

const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

const lines = (hosts: readonly HostOutcome[]) => hostLines(hosts, ({ outcome: name }) => name);

const table = (hosts: readonly HostOutcome[], organization?: string) => {
  const body = hostSummary(hosts, organization, ['Outcome'], (host) => [host.outcome]);
  return { ...body, rows: [...body.rows] };
};

const rowsOf = (...hosts: readonly HostOutcome[]) => table(hosts, 'example').rows;

const MIXED = [
  outcome({ id: 'a', name: 'web', before: { status: 'working' }, after: { status: 'standby' } }),
  outcome({ id: 'b', outcome: 'unchanged', before: { status: 'standby' }, after: { status: 'standby' } }),
  outcome({ id: 'c', outcome: 'missing', error: GONE }),
  outcome({ id: 'd', outcome: 'failed', before: { status: 'poweroff' }, error: new Error('broken') }),
  outcome({ id: 'e', outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } }),
];

describe('the lines', () => {
  test('say of a host that did not fail what they are told to say', () => {
    expect(hostLines([outcome({ id: 'a', name: 'web' })], ({ id }) => `all is well with ${id ?? ''}`)).toEqual([
      'web (a): all is well with a',
    ]);
  });

  test('say why a host failed or is missing', () => {
    const hosts = [
      outcome({ id: 'a', outcome: 'missing', error: GONE }),
      outcome({ id: 'b', outcome: 'failed', error: new HostError('the disk is full') }),
    ];
    expect(lines(hosts)).toEqual([
      'b: failed: The disk is full.',
      'a: missing: Mackerel answered 404 "Host Not Found." to GET /api/v0/hosts/2eQGEaLxibb.',
    ]);
  });

  test('have what failed first, then what is missing, what changed or would, and what did not', () => {
    const hosts = [
      outcome({ id: 'a', outcome: 'unchanged' }),
      outcome({ id: 'b', outcome: 'planned' }),
      outcome({ id: 'c', outcome: 'changed' }),
      outcome({ id: 'd', outcome: 'missing', error: GONE }),
      outcome({ id: 'e', outcome: 'failed', error: GONE }),
      outcome({ id: 'f', outcome: 'failed', error: GONE }),
    ];
    expect(lines(hosts).map((line) => line.charAt(0))).toEqual(['e', 'f', 'd', 'c', 'b', 'a']);
    expect(hosts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('count the hosts that got no line', () => {
    for (const total of [1, 99, 100, 101, 102, 10_000]) {
      const told = lines(outcomes(total, { after: { status: 'standby' } }));
      const hosts = told.filter((line) => line.startsWith('h')).length;
      const more = /^… and (\d+) hosts? more$/.exec(told[hosts] ?? '')?.[1] ?? 0;
      expect(hosts + Number(more)).toBe(total);
      expect(told).toHaveLength(more === 0 ? hosts : hosts + 1);
    }
  });

  test('are none where there are no hosts', () => {
    expect(lines([])).toEqual([]);
  });
});

test('hosts are counted by outcome, in the order in which they come', () => {
  expect(countOutcomes(MIXED)).toBe('1 changed, 1 unchanged, 1 missing, 1 failed, 1 planned of 5 hosts');
  expect(countOutcomes(outcomes(2))).toBe('2 changed of 2 hosts');
});

describe('the outputs', () => {
  test('have the targets, the ones that changed and the ones that failed', () => {
    expect(hostOutputs(MIXED)).toEqual({
      text: { hostId: 'a', hostCount: '5' },
      json: { hostIds: ['a', 'b', 'c', 'd', 'e'], changedHostIds: ['a'], failedHostIds: ['c', 'd'] },
    });
  });

  test('have something in every one of them where there is no host', () => {
    expect(hostOutputs([])).toEqual({
      text: { hostId: '', hostCount: '0' },
      json: { hostIds: [], changedHostIds: [], failedHostIds: [] },
    });
  });

  test('leave out the ID of a host that has none', () => {
    const failed = outcome({ id: undefined, outcome: 'failed', error: GONE });
    expect(hostOutputs([failed])).toEqual({
      text: { hostId: '', hostCount: '1' },
      json: { hostIds: [], changedHostIds: [], failedHostIds: [] },
    });
    expect(hostOutputs([failed, outcome({ id: 'a' })]).text).toMatchObject({ hostId: 'a', hostCount: '2' });
    expect(hostDetails([failed])).toMatchObject({ hosts: [{ id: null, outcome: 'failed' }] });
  });

  test('have no host as failed that may be missing', () => {
    const tolerated = outcome({ id: 'a', outcome: 'missing', fails: false, error: GONE });
    expect(hostOutputs([tolerated]).json).toMatchObject({ failedHostIds: [] });
    expect(hostDetails([tolerated])).toMatchObject({ hosts: [{ outcome: 'missing' }] });
  });

  test('have of a dry run that nothing was changed, and nothing failed', () => {
    const planned = outcomes(2, { outcome: 'planned', after: { status: 'standby' } });
    expect(hostOutputs(planned).json).toEqual({ hostIds: ['h1', 'h2'], changedHostIds: [], failedHostIds: [] });
  });

  test('have each host in whole in the result, with null for what is not known', () => {
    const [working, standby, poweroff] = [{ status: 'working' }, { status: 'standby' }, { status: 'poweroff' }];
    const unknown = { name: null, before: null, after: null, error: null };
    expect(hostDetails(MIXED)).toStrictEqual({
      hosts: [
        { ...unknown, id: 'a', name: 'web', outcome: 'changed', before: working, after: standby },
        { ...unknown, id: 'b', outcome: 'unchanged', before: standby, after: standby },
        { ...unknown, id: 'c', outcome: 'missing', error: expect.stringContaining('"Host Not Found."') },
        { ...unknown, id: 'd', outcome: 'failed', before: poweroff, error: 'Broken.' },
        { ...unknown, id: 'e', outcome: 'planned', before: working, after: standby },
      ],
    });
  });
});

describe('the table', () => {
  test('links a host to its page', () => {
    expect(rowsOf(outcome({ name: 'web' }))[0]).toContain(
      '| [web (2eQGEaLxibb)](https://mackerel.io/orgs/example/hosts/2eQGEaLxibb) |',
    );
  });

  test('links nothing where the organization or the ID is not known', () => {
    expect(table([outcome({ name: 'web' })]).rows[0]).toContain('| web (2eQGEaLxibb) |');
    expect(rowsOf(outcome({ id: undefined, name: 'web' }))[0]).toMatch(/^\| web \|/);
  });

  test('can’t be led to another page by an ID or an organization', () => {
    expect(rowsOf(outcome({ id: '../../evil?a#b' }))[0]).toContain(
      '(https://mackerel.io/orgs/example/hosts/..%2F..%2Fevil%3Fa%23b)',
    );
    expect(table([outcome({ id: 'a' })], 'x/../evil').rows[0]).toContain('/orgs/x%2F..%2Fevil/hosts/a)');
  });

  test('has a column for errors only where there is one', () => {
    expect(table([outcome()]).head).toEqual(['', '| Host | Outcome |', '| --- | --- |']);
    const { head, rows } = table([outcome(), outcome({ outcome: 'failed', error: GONE })]);
    expect(head[1]).toBe('| Host | Outcome | Error |');
    expect(rows[0]).toContain('Host Not Found.');
    expect(rows[0]).toContain('Check the ID');
    expect(rows[1]).toMatch(/\|  \|$/);
  });

  test('has what failed first, and keeps the order otherwise', () => {
    const table = rowsOf(
      outcome({ id: 'a' }),
      outcome({ id: 'b', outcome: 'failed', error: GONE }),
      outcome({ id: 'c', outcome: 'unchanged' }),
      outcome({ id: 'd', outcome: 'missing', error: GONE }),
    );
    expect(table.map((line) => line.charAt(3))).toEqual(['b', 'd', 'a', 'c']);
  });

  test('is none where there are no hosts', () => {
    expect(table([])).toMatchObject({ head: [], rows: [] });
  });

  test('has its rows counted as hosts', () => {
    for (const hosts of [[], outcomes(2)]) expect([1, 2].map(table(hosts).count)).toEqual(['1 host', '2 hosts']);
  });
});
