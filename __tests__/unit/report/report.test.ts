import { describe, expect, test } from '@jest/globals';
import { type Outcome, Outcomes } from '../../../src/hosts/outcomes.ts';
import { isFailure, isIncomplete, isToleratedOutage, warningsOf } from '../../../src/report/report.ts';
import {
  answered,
  hostsResult,
  integration,
  mackerelError,
  outcome,
  readings,
  records,
  report,
  values,
} from '../builders.ts';

const FAILED: Record<Outcome, boolean> = {
  changed: false,
  unchanged: false,
  planned: false,
  missing: true,
  failed: true,
  unknown: true,
};
const OUTCOMES = Object.keys(FAILED) as Outcome[];

describe('a failure', () => {
  test.each(OUTCOMES)('is a host for which the step fails, whatever it is called: %s', (name) => {
    for (const fails of [true, false]) {
      expect(isFailure(report({ result: hostsResult([outcome(), outcome({ outcome: name, fails })]) }))).toBe(fails);
    }
  });

  test.each(OUTCOMES)('is told by what became of the host as it is kept: %s', (name) => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.changed('a', {});
    if (name === 'missing' || name === 'failed') outcomes[name]('b', new Error('broken'));
    else if (name === 'unknown') outcomes.sent(['b']);
    else if (name === 'unchanged') outcomes.unchanged('b');
    else outcomes.changed('b', {});
    expect(isFailure(report({ result: hostsResult(outcomes.all()) }))).toBe(FAILED[name]);
  });

  test('is a host that could not be read, and a record that is not as asked', () => {
    expect(isFailure(report({ result: readings([outcome({ outcome: 'missing' })]) }))).toBe(true);
    expect(isFailure(report({ result: readings([outcome({ outcome: 'unchanged' })]) }))).toBe(false);
    for (const name of ['failed', 'unknown'] as const) {
      expect(isFailure(report({ result: records([integration({ outcome: name })]) }))).toBe(true);
    }
    expect(isFailure(report({ result: records([integration()]) }))).toBe(false);
    expect(isFailure(report({ result: values() }))).toBe(false);
  });

  test('is a problem that is no host’s, whatever became of the hosts', () => {
    const problems = [new Error('Mackerel listed other hosts, too')];
    expect(isFailure(report({ result: hostsResult([outcome()], { problems }) }))).toBe(true);
    expect(isFailure(report({ result: hostsResult([outcome()], { problems: [] }) }))).toBe(false);
  });

  test('is an error of the whole, or a cancellation, whatever became of the hosts', () => {
    expect(isFailure(report())).toBe(false);
    expect(isFailure(report({ result: hostsResult([outcome()]), error: new Error('broken') }))).toBe(true);
    expect(isFailure(report({ result: hostsResult([outcome()]), cancelled: true }))).toBe(true);
  });
});

const OUTAGE = answered(503);

const failed = (error: Error) => outcome({ outcome: 'failed', error });
const failedIntegration = (error: Error) => integration({ outcome: 'failed', error });

describe('an outage that ifUnavailable lets pass', () => {
  test.each([
    ['of the operation as a whole', { error: OUTAGE }],
    ['of each host that failed', { result: hostsResult([failed(OUTAGE), outcome()]) }],
    ['that is known from the requests before', { result: hostsResult([failed(mackerelError({ kind: 'skipped' }))]) }],
    ['of each setting that failed', { result: records([failedIntegration(OUTAGE), integration()]) }],
    ['that is no answer at all', { result: hostsResult([failed(mackerelError({ kind: 'unreachable' }))]) }],
  ])('is one %s', (_, part) => {
    const tolerant = report({ ...part, ifUnavailable: 'warn' });
    expect([isIncomplete(tolerant), isToleratedOutage(tolerant), isFailure(tolerant)]).toEqual([true, true, false]);
    for (const strict of [report({ ...part, ifUnavailable: 'error' }), report(part)]) {
      expect([isIncomplete(strict), isToleratedOutage(strict), isFailure(strict)]).toEqual([true, false, true]);
    }
  });

  test.each([
    ['a refusal of the whole', { error: answered(401) }],
    ['a setting that was refused', { result: records([failedIntegration(OUTAGE), failedIntegration(answered(400))]) }],
    ['a mistake of our own', { error: new TypeError('x is not a function') }],
    [
      'a host that is unknown',
      { result: hostsResult([failed(OUTAGE), outcome({ outcome: 'missing', error: answered(404) })]) },
    ],
    ['a host of which no reason is known', { result: hostsResult([failed(OUTAGE), outcome({ outcome: 'failed' })]) }],
    ['a cancellation', { result: hostsResult([failed(OUTAGE)]), cancelled: true }],
  ])('is none beside %s', (_, part) => {
    const both = report({ ...part, ifUnavailable: 'warn' });
    expect([isIncomplete(both), isToleratedOutage(both), isFailure(both)]).toEqual([true, false, true]);
  });

  test('is none where nothing went wrong, or only what may', () => {
    const fine = report({
      result: hostsResult([outcome(), outcome({ outcome: 'missing', fails: false, error: answered(404) })]),
      ifUnavailable: 'warn',
    });
    expect([isIncomplete(fine), isToleratedOutage(fine), isFailure(fine)]).toEqual([false, false, false]);
  });
});

test('the warnings are those of the result, then those of the step', () => {
  expect(warningsOf(report())).toEqual([]);
  const result = hostsResult([], { warnings: ['of the result'] });
  expect(warningsOf(report({ result }))).toEqual(['of the result']);
  expect(warningsOf(report({ result, warnings: ['of the step'] }))).toEqual(['of the result', 'of the step']);
});
