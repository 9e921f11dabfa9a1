import { describe, expect, test } from '@jest/globals';
import { type Outcome, Outcomes } from '../../../src/hosts/outcomes.ts';
import { hostLabel, groupFailures, hostCount, isFailure, isReading, tally } from '../../../src/report/report.ts';
import { answered, outcome, report } from '../builders.ts';

const FAILED: Record<Outcome, boolean> = {
  changed: false,
  unchanged: false,
  planned: false,
  missing: true,
  failed: true,
};
const OUTCOMES = Object.keys(FAILED) as Outcome[];

describe('a failure', () => {
  test.each(OUTCOMES)('is a host for which the step fails, whatever it is called: %s', (name) => {
    for (const fails of [true, false]) {
      expect(isFailure(report({ hosts: [outcome(), outcome({ outcome: name, fails })] }))).toBe(fails);
    }
  });

  test.each(OUTCOMES)('is told by what became of the host as it is kept: %s', (name) => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.changed('a', {});
    if (name === 'missing' || name === 'failed') outcomes[name]('b', new Error('broken'));
    else if (name === 'unchanged') outcomes.unchanged('b');
    else outcomes.changed('b', {});
    expect(isFailure(report({ hosts: outcomes.all() }))).toBe(FAILED[name]);
  });

  test('is an error of the whole, or a cancellation, whatever became of the hosts', () => {
    expect(isFailure(report())).toBe(false);
    expect(isFailure(report({ hosts: [outcome()], error: new Error('broken') }))).toBe(true);
    expect(isFailure(report({ hosts: [outcome()], cancelled: true }))).toBe(true);
  });
});

describe('tally', () => {
  test('counts by outcome, in the order in which they come', () => {
    expect(tally(report())).toBe('no host');
    const names: Outcome[] = ['failed', 'changed', 'failed', 'unchanged'];
    expect(tally(report({ hosts: names.map((name) => outcome({ outcome: name })) }))).toBe(
      '2 failed, 1 changed, 1 unchanged of 4 hosts',
    );
    expect(tally(report({ hosts: [outcome({ outcome: 'unchanged' })] }))).toBe('1 unchanged of 1 host');
  });

  test('counts hosts that were only read, and says what could not be', () => {
    const read = report({ operation: 'get', details: [], hosts: [outcome({ outcome: 'unchanged' })] });
    expect(tally(read)).toBe('1 host');
    expect(tally({ ...read, hosts: [...read.hosts, outcome({ outcome: 'missing' })] })).toBe(
      '1 unchanged, 1 missing of 2 hosts',
    );
  });
});

test('an operation that reads is told by what it read, were it nothing', () => {
  expect(isReading(report())).toBe(false);
  expect(isReading(report({ details: [] }))).toBe(true);
  expect(isReading(report({ metricNames: new Map() }))).toBe(true);
  expect(isReading(report({ monitoredStatuses: new Map() }))).toBe(true);
});

test('hostCount knows the singular', () => {
  expect([0, 1, 2].map(hostCount)).toEqual(['0 hosts', '1 host', '2 hosts']);
});

test('callHost has name and ID, as far as they are known', () => {
  expect(hostLabel({ id: 'a', name: 'web' })).toBe('web (a)');
  expect(hostLabel({ id: 'a', name: undefined })).toBe('a');
  expect(hostLabel({ id: undefined, name: 'web' })).toBe('web');
  expect(hostLabel({ id: undefined, name: undefined })).toBe('(no ID)');
});

describe('groupFailures', () => {
  const failing = (id: string, error: Error) => outcome({ id, outcome: 'failed', error });

  test('puts hosts together that got the same answer to the same kind of request', () => {
    const hosts = ['2eQGEaLxibb', '9rxGOHfVF8F'].map((id) =>
      failing(id, answered(404, { path: `/api/v0/hosts/${id}/status` })),
    );
    expect(groupFailures(hosts)).toEqual([{ error: hosts[0]?.error, hosts }]);
  });

  test('keeps apart what differs in status, words or request', () => {
    const path = '/api/v0/hosts/a';
    const hosts = [
      failing('a', answered(404, { path })),
      failing('a', answered(400, { path })),
      failing('a', answered(404, { path, reason: 'other words' })),
      failing('a', answered(404, { path: `${path}/status` })),
      failing('a', answered(404, { path, method: 'POST' })),
    ];
    expect(groupFailures(hosts)).toHaveLength(hosts.length);
  });

  test('groups errors that are no requests by their words', () => {
    const hosts = [failing('a', new Error('x')), failing('b', new Error('y')), failing('c', new Error('x'))];
    expect(groupFailures(hosts).map((group) => group.hosts.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });

  test('has missing hosts, too, and none that did not fail', () => {
    const missing = outcome({ id: 'a', outcome: 'missing', error: answered(404) });
    const tolerated = outcome({ id: 'b', outcome: 'missing', fails: false, error: answered(404) });
    expect(groupFailures([outcome(), missing, tolerated, outcome({ outcome: 'unchanged' })])).toEqual([
      { error: missing.error, hosts: [missing] },
    ]);
  });
});
