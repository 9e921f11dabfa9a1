import { describe, expect, test } from '@jest/globals';
import { actionYml } from '../../../harness/action-yml.ts';
import { outputsOf } from '../../../src/report/outputs.ts';
import type { Report } from '../../../src/report/report.ts';
import { answered, host, outcome, outcomes, report } from '../builders.ts';

/** What a step's outputs are, and what was put into files. */
function published(of: Report) {
  const written: [path: string, name: string, value: unknown][] = [];
  const { values, warnings } = outputsOf(of, {
    writeJson(name, value) {
      const path = `/tmp/${written.length + 1}/${name}.json`;
      written.push([path, name, value]);
      return path;
    },
  });
  return { values, warnings, written };
}

function valuesOf(of: Report): ReadonlyMap<string, string> {
  return published(of).values;
}

function output(name: string, of: Report): unknown {
  const text = valuesOf(of).get(name);
  return text === undefined ? undefined : JSON.parse(text);
}

const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

const MIXED = report({
  hosts: [
    outcome({ id: 'a', name: 'web', before: { status: 'working' }, after: { status: 'standby' } }),
    outcome({ id: 'b', outcome: 'unchanged', before: { status: 'standby' }, after: { status: 'standby' } }),
    outcome({ id: 'c', outcome: 'missing', error: GONE }),
    outcome({ id: 'd', outcome: 'failed', before: { status: 'poweroff' }, error: new Error('broken') }),
    outcome({ id: 'e', outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } }),
  ],
});

describe('outputsOf', () => {
  test('has the targets, the ones that changed and the ones that failed, as JSON arrays', () => {
    expect(output('hostIds', MIXED)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(output('changedHostIds', MIXED)).toEqual(['a']);
    expect(output('failedHostIds', MIXED)).toEqual(['c', 'd']);
    expect(valuesOf(MIXED).get('hostCount')).toBe('5');
  });

  test('has the ID of the first host as plain text', () => {
    expect(valuesOf(MIXED).get('hostId')).toBe('a');
  });

  test('has something in every one of them where there is no host', () => {
    expect(Object.fromEntries(valuesOf(report({ operation: 'retire' })))).toEqual({
      hostId: '',
      hostIds: '[]',
      changedHostIds: '[]',
      failedHostIds: '[]',
      hostCount: '0',
      result: expect.stringContaining('"hosts":[]'),
    });
  });

  test('leaves out the ID of a host that has none', () => {
    const failed = report({
      operation: 'register',
      hosts: [outcome({ id: undefined, outcome: 'failed', error: GONE })],
    });
    expect(output('hostIds', failed)).toEqual([]);
    expect(output('failedHostIds', failed)).toEqual([]);
    expect(valuesOf(failed).get('hostId')).toBe('');
    expect(valuesOf(failed).get('hostCount')).toBe('1');
    expect(output('result', failed)).toMatchObject({ hosts: [{ id: null, outcome: 'failed' }] });
  });

  test('has created for register alone', () => {
    expect(valuesOf(report({ created: true })).get('created')).toBe('true');
    expect(valuesOf(report({ created: false })).get('created')).toBe('false');
    expect(valuesOf(MIXED).has('created')).toBe(false);
  });

  test('has former statuses as far as they were read, for update-status alone', () => {
    expect(output('previousStatuses', MIXED)).toEqual({ a: 'working', b: 'standby', d: 'poweroff', e: 'working' });
    expect(output('previousStatuses', report())).toEqual({});
    expect(valuesOf({ ...MIXED, operation: 'retire' }).has('previousStatuses')).toBe(false);
  });

  test('has the result in whole, with null for what is not known', () => {
    expect(output('result', MIXED)).toEqual({
      operation: 'update-status',
      dryRun: false,
      error: null,
      hosts: [
        {
          id: 'a',
          name: 'web',
          outcome: 'changed',
          before: { status: 'working' },
          after: { status: 'standby' },
          error: null,
        },
        {
          id: 'b',
          name: null,
          outcome: 'unchanged',
          before: { status: 'standby' },
          after: { status: 'standby' },
          error: null,
        },
        {
          id: 'c',
          name: null,
          outcome: 'missing',
          before: null,
          after: null,
          error: expect.stringContaining('"Host Not Found."'),
        },
        { id: 'd', name: null, outcome: 'failed', before: { status: 'poweroff' }, after: null, error: 'Broken.' },
        {
          id: 'e',
          name: null,
          outcome: 'planned',
          before: { status: 'working' },
          after: { status: 'standby' },
          error: null,
        },
      ],
    });
  });

  test('has in the result why the whole failed', () => {
    expect(output('result', report({ error: new Error('broken') }))).toMatchObject({ error: 'Broken.', hosts: [] });
  });

  test('has nothing that action.yml does not declare, and all of what it declares for hosts', () => {
    const names = [...valuesOf({ ...MIXED, created: true }).keys()];
    expect(Object.keys(actionYml.outputs)).toEqual(expect.arrayContaining(names));
    expect(names).toEqual(expect.arrayContaining(['result', 'created', 'previousStatuses', 'hostId', 'hostCount']));
  });

  test('writes no file where everything fits, and warns of nothing', () => {
    expect(published(MIXED)).toMatchObject({ written: [], warnings: [] });
  });

  test('has no JSON above 512 KiB, since GitHub drops outputs above 1 MB, and names the file that has it instead', () => {
    const hosts = outcomes(10_000, { name: 'web', before: { status: 'working' }, after: { status: 'standby' } });
    const { values, warnings, written } = published(report({ hosts }));
    for (const [name, value] of values) {
      expect([name, Buffer.byteLength(value) <= 512 * 1024]).toEqual([name, true]);
    }
    expect(values.get('result')).toBe('');
    expect(written).toEqual([
      ['/tmp/1/result.json', 'result', expect.objectContaining({ operation: 'update-status', dryRun: false })],
    ]);
    expect(written[0]?.[2]).toHaveProperty('hosts.length', 10_000);
    expect(warnings).toEqual([
      'The output result is left empty, since it is larger than 512 KiB. It is in the file /tmp/1/result.json instead.',
    ]);
  });

  test('counts bytes, and still has what is exactly 512 KiB', () => {
    const withNames = (name: string) =>
      report({ operation: 'list-metric-names', metricNames: new Map([['a', [name]]]) });
    const room = 512 * 1024 - Buffer.byteLength('{"a":[""]}');
    const most = '日'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3);
    expect(output('metricNames', withNames(most))).toEqual({ a: [most] });
    expect(published(withNames(most))).toMatchObject({ written: [], warnings: [] });

    const { values, warnings, written } = published(withNames(`${most}x`));
    expect(values.get('metricNames')).toBe('');
    expect(written).toEqual([['/tmp/1/metricNames.json', 'metricNames', { a: [`${most}x`] }]]);
    expect(warnings).toEqual([expect.stringMatching(/^The output metricNames .*\/tmp\/1\/metricNames\.json/)]);
  });
});

describe('the outputs of an operation that reads', () => {
  const META = { cpu: [{ core_id: '0' }] };
  const READ = host({
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

  test('have the hosts as Mackerel sent them, with role full names, and without meta and interfaces', () => {
    const got = report({ operation: 'get', details: [READ], hosts: [outcome({ id: 'a', outcome: 'unchanged' })] });
    expect(output('hosts', got)).toStrictEqual([BRIEF]);
    expect(output('changedHostIds', got)).toEqual([]);
  });

  test('have a file with the complete hosts, and its path as plain text', () => {
    const { values, written, warnings } = published(report({ operation: 'get', details: [READ] }));
    expect(written).toEqual([
      ['/tmp/1/hosts.json', 'hosts', [{ ...BRIEF, meta: META, interfaces: [{ name: 'eth0' }] }]],
    ]);
    expect(values.get('hostsFile')).toBe('/tmp/1/hosts.json');
    expect(warnings).toEqual([]);
  });

  test('have the hosts and the file also where there are none', () => {
    const { values, written } = published(report({ operation: 'list', details: [] }));
    expect(values.get('hosts')).toBe('[]');
    expect(written).toEqual([[values.get('hostsFile'), 'hosts', []]]);
  });

  test('name the file that is there anyway where the hosts are too large for an output', () => {
    const details = Array.from({ length: 3 }, () => host({ wire: { ...READ.wire, memo: 'x'.repeat(200 * 1024) } }));
    const { values, written, warnings } = published(report({ operation: 'list', details }));
    expect(values.get('hosts')).toBe('');
    expect(values.get('hostsFile')).toBe('/tmp/1/hosts.json');
    expect(written.map(([, name]) => name)).toEqual(['hosts']);
    expect(warnings).toEqual([
      expect.stringMatching(/^The output hosts is left empty.*hostsFile \(\/tmp\/1\/hosts\.json\)/),
    ]);
  });

  test('have neither hosts nor a file where nothing was read', () => {
    expect([...valuesOf(MIXED).keys()].filter((name) => name.startsWith('hosts'))).toEqual([]);
  });

  test('have matrix, metric names and monitored statuses as the operation gives them, each for its own', () => {
    const matrix = { include: [{ batch: 1, hostIds: 'a,b', hostCount: 2 }] };
    const statuses = [{ monitorId: 'm', status: 'OK' }];
    expect(output('matrix', report({ matrix }))).toEqual(matrix);
    expect(output('metricNames', report({ metricNames: new Map([['a', ['loadavg5']]]) }))).toEqual({ a: ['loadavg5'] });
    expect(output('monitoredStatuses', report({ monitoredStatuses: new Map([['a', statuses]]) }))).toEqual({
      a: statuses,
    });
    for (const name of ['matrix', 'metricNames', 'monitoredStatuses']) expect(valuesOf(MIXED).has(name)).toBe(false);
  });

  test('are all declared in action.yml', () => {
    const everything = report({
      details: [READ],
      matrix: { include: [] },
      metricNames: new Map(),
      monitoredStatuses: new Map(),
      created: true,
    });
    const names = [...valuesOf(everything).keys()];
    expect(names).toHaveLength(13);
    expect(Object.keys(actionYml.outputs)).toEqual(expect.arrayContaining(names));
  });
});

describe('a dry run', () => {
  const PLAN = report({ dryRun: true, hosts: outcomes(2, { outcome: 'planned', after: { status: 'standby' } }) });

  test('changed nothing, and failed nowhere', () => {
    expect(output('hostIds', PLAN)).toEqual(['h1', 'h2']);
    expect(output('changedHostIds', PLAN)).toEqual([]);
    expect(output('failedHostIds', PLAN)).toEqual([]);
  });

  test('is told from a real one in the result', () => {
    expect(output('result', PLAN)).toMatchObject({
      dryRun: true,
      hosts: [{ outcome: 'planned' }, { outcome: 'planned' }],
    });
  });
});

test('a host that may be missing has not failed', () => {
  const tolerated = report({ hosts: [outcome({ id: 'a', outcome: 'missing', fails: false, error: GONE })] });
  expect(output('failedHostIds', tolerated)).toEqual([]);
  expect(output('result', tolerated)).toMatchObject({ hosts: [{ outcome: 'missing' }] });
});
