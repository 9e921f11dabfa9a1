import { describe, expect, test } from '@jest/globals';
import { readingsPresenter } from '../../../src/report/readings.ts';
import { host, outcome, readings } from '../builders.ts';

const FIELDS = { status: 'standby', roleFullnames: ['My-Service:web'] };
const READ = outcome({ id: 'a', name: 'web-1', outcome: 'unchanged', before: FIELDS, after: FIELDS });

const META = { cpu: [{ core_id: '0' }] };
const HOST = host({
  id: 'a',
  roleFullnames: ['Shop:web'],
  wire: {
    id: 'a',
    name: 'web-1',
    status: 'working',
    roles: { Shop: ['web'] },
    memo: null,
    meta: META,
    interfaces: [{ name: 'eth0' }],
    ...{ size: 'standard', createdAt: 1417500636 },
  },
});
const BRIEF = {
  id: 'a',
  name: 'web-1',
  status: 'working',
  roles: { Shop: ['web'] },
  memo: null,
  size: 'standard',
  createdAt: 1417500636,
  roleFullnames: ['Shop:web'],
};

/** Everything that can be read of hosts. */
const ALL_READINGS = [
  { of: 'hosts', hosts: [] },
  { of: 'metricNames', byHost: new Map() },
  { of: 'monitoredStatuses', byHost: new Map() },
] as const;

describe('hosts that were only read', () => {
  test('are counted, and it is said what could not be read', () => {
    expect(readingsPresenter.tally(readings([]))).toBe('no hosts');
    expect(readingsPresenter.tally(readings([READ]))).toBe('1 host');
    expect(readingsPresenter.tally(readings([READ, outcome({ outcome: 'missing' })]))).toBe(
      '1 unchanged, 1 missing of 2 hosts',
    );
  });

  test.each(ALL_READINGS)('are told by how they are, and not as unchanged: $of', (read) => {
    expect(readingsPresenter.lines(readings([READ], read))).toEqual([
      'web-1 (a): status standby; roleFullnames My-Service:web',
    ]);
  });

  test('are told by what should be known of them instead, where there is something', () => {
    expect(readingsPresenter.lines(readings([{ ...READ, note: '3 metrics' }]))).toEqual(['web-1 (a): 3 metrics']);
  });

  test('are errors where they could not be read', () => {
    const failed = outcome({ id: 'b', outcome: 'failed', error: new Error('broken') });
    expect(readingsPresenter.failures(readings([READ, failed]), 'get')).toEqual([
      ['get failed for 1 of 2 hosts: b.', 'Broken.'],
    ]);
  });
});

describe('the outputs', () => {
  test('have the hosts as Mackerel sent them, with role full names, and without meta and interfaces', () => {
    const { json } = readingsPresenter.outputs(readings([READ], { of: 'hosts', hosts: [HOST] }));
    expect(JSON.parse(JSON.stringify(json['hosts']))).toStrictEqual([BRIEF]);
    expect(json).toMatchObject({ hostIds: ['a'], changedHostIds: [], failedHostIds: [] });
  });

  test('have a file with the complete hosts', () => {
    const { files } = readingsPresenter.outputs(readings([READ], { of: 'hosts', hosts: [HOST] }));
    expect(files).toEqual({
      hostsFile: { name: 'hosts', of: 'hosts', value: [{ ...BRIEF, meta: META, interfaces: [{ name: 'eth0' }] }] },
    });
  });

  test('have the hosts and the file also where there are none', () => {
    const { json, files } = readingsPresenter.outputs(readings([], { of: 'hosts', hosts: [] }));
    expect(json['hosts']).toEqual([]);
    expect(files).toEqual({ hostsFile: { name: 'hosts', of: 'hosts', value: [] } });
  });

  test('have neither hosts nor a file where nothing could be read', () => {
    expect(readingsPresenter.outputs(readings([]))).toEqual({
      text: { hostId: '', hostCount: '0' },
      json: { hostIds: [], changedHostIds: [], failedHostIds: [] },
      files: {},
    });
  });

  test('have matrix, metric names and monitored statuses as the operation gives them, each for its own', () => {
    const matrix = { include: [{ batch: 1, hostIds: 'a,b', hostCount: 2, names: 'a,b', addresses: ',' }] };
    const statuses = [{ monitorId: 'm', status: 'OK' }];
    const own = (read: Parameters<typeof readings>[1]) => {
      const { json, files } = readingsPresenter.outputs(readings([], read));
      const { hostIds, changedHostIds, failedHostIds, ...rest } = json;
      expect([hostIds, changedHostIds, failedHostIds]).toEqual([[], [], []]);
      return { rest, files };
    };
    expect(own({ of: 'hosts', hosts: [], matrix }).rest).toEqual({ hosts: [], matrix });
    expect(own({ of: 'metricNames', byHost: new Map([['a', ['loadavg5']]]) })).toEqual({
      rest: { metricNames: { a: ['loadavg5'] } },
      files: {},
    });
    expect(own({ of: 'monitoredStatuses', byHost: new Map([['a', statuses]]) })).toEqual({
      rest: { monitoredStatuses: { a: statuses } },
      files: {
        monitoredStatusesFile: { name: 'monitoredStatuses', value: { a: statuses }, of: 'monitoredStatuses' },
      },
    });
  });
});

describe('the summary', () => {
  const summary = (...from: Parameters<typeof readings>) => {
    const body = readingsPresenter.summary(readings(...from), undefined);
    return { ...body, rows: [...body.rows] };
  };

  test('shows hosts with their state, and not as unchanged', () => {
    const fields = { status: 'standby', roleFullnames: [] };
    const read = outcome({ id: 'a', outcome: 'unchanged', before: fields, after: fields });
    expect(summary([read], { of: 'hosts', hosts: [host()] })).toMatchObject({
      head: ['', '| Host | State |', '| --- | --- |'],
      rows: ['| a | status standby; roleFullnames (none) |'],
    });
  });

  test('shows also what else should be known of a host', () => {
    expect(summary([{ ...READ, after: { status: 'standby' }, note: '3 metrics' }]).rows).toEqual([
      '| web-1 (a) | status standby; 3 metrics |',
    ]);
    expect(summary([{ ...READ, after: undefined, note: '3 metrics' }]).rows).toEqual(['| web-1 (a) | 3 metrics |']);
  });

  test('counts hosts by role and status where they were listed, and only there', () => {
    const hosts = [host()];
    expect(summary([READ], { of: 'hosts', hosts, counted: true }).head.join('\n')).toMatch(
      /^\n```mermaid\n[^]*\n\| Host /,
    );
    expect(summary([READ], { of: 'hosts', hosts }).head.join('\n')).not.toContain('mermaid');
    expect(summary([], { of: 'hosts', hosts: [], counted: true }).head).toEqual([]);
    expect(summary([]).head).toEqual([]);
  });
});
