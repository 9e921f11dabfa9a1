import { fromWireDowntime } from '../../../src/mackerel/downtime.ts';
import { fromWireGraphAnnotation } from '../../../src/mackerel/graph-annotation.ts';
import type { Result } from '../../../src/operations/result.ts';
import { readOutcome } from '../../../src/records/outcomes.ts';
import { describe, expect, test } from '@jest/globals';
import { actionYml } from '../../../harness/action-yml.ts';
import type { Host } from '../../../src/mackerel/host.ts';
import { outputsOf } from '../../../src/report/outputs.ts';
import { present } from '../../../src/report/presenter.ts';
import type { Report } from '../../../src/report/report.ts';
import { host, hostsResult, integration, outcome, outcomes, readings, records, report, values } from '../builders.ts';

/** What a step's outputs are, and what was put into files. */
const DOWNTIME = fromWireDowntime({ id: 'd1', name: 'nightly' });
const ANNOTATION = fromWireGraphAnnotation({ id: 'n1', title: 'Deploy', service: 'Shop' });

async function published(of: Report) {
  const written: [path: string, name: string, value: unknown][] = [];
  const outputs = outputsOf(of, await present(of.result), {
    writeJson(name, value) {
      const path = `/tmp/${written.length + 1}/${name}.json`;
      written.push([path, name, value]);
      return path;
    },
  });
  return { ...outputs, written };
}

async function output(name: string, of: Report): Promise<unknown> {
  const text = (await published(of)).values.get(name);
  return text === undefined ? undefined : JSON.parse(text);
}

describe('outputsOf', () => {
  test('has text as it is, and values as JSON; what is not known is left out', async () => {
    const {
      values: outputs,
      written,
      warnings,
    } = await published(report({ result: hostsResult([outcome({ id: 'a' })], { created: true }) }));
    expect(Object.fromEntries(outputs)).toEqual({
      hostId: 'a',
      hostIds: '["a"]',
      changedHostIds: '["a"]',
      failedHostIds: '[]',
      hostCount: '1',
      created: 'true',
      result: expect.stringContaining('"hosts":[{"id":"a",'),
    });
    expect({ written, warnings }).toEqual({ written: [], warnings: [] });
  });

  test('has in the result what was done, whether it was only tried, and why the whole failed', async () => {
    expect(await output('result', report())).toEqual({
      operation: 'update-status',
      dryRun: false,
      error: null,
      hosts: [],
    });
    const failed = report({ operation: 'get', dryRun: true, error: new Error('broken'), result: values() });
    expect(await output('result', failed)).toEqual({ operation: 'get', dryRun: true, error: 'Broken.' });
  });

  test('has nothing that action.yml does not declare, whatever the result', async () => {
    const byHost = new Map();
    const names = new Set<string>();
    for (const result of [
      hostsResult([], { created: true, previousStatuses: {}, monitoredStatuses: byHost }),
      readings([], { of: 'hosts', hosts: [host()], matrix: { include: [] } }),
      readings([], { of: 'metricNames', byHost }),
      readings([], { of: 'monitoredStatuses', byHost }),
      records([integration()], { created: true, shown: { first: true, list: true } }),
      { kind: 'records', noun: 'downtime', records: [readOutcome(DOWNTIME)], shown: { first: true, list: true } },
      {
        kind: 'records',
        noun: 'graph annotation',
        records: [readOutcome(ANNOTATION)],
        shown: { first: true, list: true },
      },
      values({ of: 'alerts', alerts: [] }),
      values({ of: 'externalId', externalId: '' }),
      values({ of: 'excludableMetrics', metrics: {} }),
    ] satisfies Result[]) {
      for (const name of (await published(report({ result }))).values.keys()) names.add(name);
    }
    expect(Object.keys(actionYml.outputs)).toEqual(expect.arrayContaining([...names]));
  });

  test('has no JSON above 512 KiB, since GitHub drops outputs above 1 MB, and names the file that has it instead', async () => {
    const hosts = outcomes(10_000, { name: 'web', before: { status: 'working' }, after: { status: 'standby' } });
    const { values, warnings, written } = await published(report({ result: hostsResult(hosts) }));
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

  test('counts bytes, and still has what is exactly 512 KiB', async () => {
    const withNames = (name: string) =>
      report({ result: readings([], { of: 'metricNames', byHost: new Map([['a', [name]]]) }) });
    const room = 512 * 1024 - Buffer.byteLength('{"a":[""]}');
    const most = '日'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3);
    expect(await output('metricNames', withNames(most))).toEqual({ a: [most] });
    expect(await published(withNames(most))).toMatchObject({ written: [], warnings: [] });

    const { values, warnings, written } = await published(withNames(`${most}x`));
    expect(values.get('metricNames')).toBe('');
    expect(written).toEqual([['/tmp/1/metricNames.json', 'metricNames', { a: [`${most}x`] }]]);
    expect(warnings).toEqual([expect.stringMatching(/^The output metricNames .*\/tmp\/1\/metricNames\.json/)]);
  });
});

describe('a file that is there anyway', () => {
  const listed = (wire: Host['wire'], count: number) =>
    report({ result: readings([], { of: 'hosts', hosts: Array.from({ length: count }, () => host({ wire })) }) });
  const WIRE = host().wire;

  test('has its path as an output', async () => {
    const { values: outputs, written, warnings } = await published(listed(WIRE, 1));
    expect(outputs.get('hostsFile')).toBe('/tmp/1/hosts.json');
    expect(written).toEqual([['/tmp/1/hosts.json', 'hosts', [expect.objectContaining(WIRE)]]]);
    expect(warnings).toEqual([]);
  });

  test('is named where the hosts are too large for an output, and is not written twice', async () => {
    const {
      values: outputs,
      written,
      warnings,
    } = await published(listed({ ...WIRE, memo: 'x'.repeat(200 * 1024) }, 3));
    expect(outputs.get('hosts')).toBe('');
    expect(outputs.get('hostsFile')).toBe('/tmp/1/hosts.json');
    expect(written.map(([, name]) => name)).toEqual(['hosts']);
    expect(warnings).toEqual([
      expect.stringMatching(/^The output hosts is left empty.*hostsFile \(\/tmp\/1\/hosts\.json\)/),
    ]);
  });
});
