import { describe, expect, test } from '@jest/globals';
import type { IntegrationOutcome } from '../../../src/aws/outcomes.ts';
import { isFailure, isIncomplete, isToleratedOutage, type Report, tally } from '../../../src/report/report.ts';
import { answered, mackerelError, outcome, report } from '../builders.ts';
import { setting } from '../aws/settings.ts';

const OUTAGE = answered(503);

const failed = (error: Error) => outcome({ outcome: 'failed', error });
const integration = (part: Partial<IntegrationOutcome>): IntegrationOutcome => ({
  id: 'a1',
  name: 'example',
  outcome: 'changed',
  action: 'update',
  differences: [],
  integration: setting(),
  error: undefined,
  ...part,
});
const failedSetting = (error: Error) => integration({ outcome: 'failed', error });

describe('an outage that ifUnavailable lets pass', () => {
  test.each([
    ['of the operation as a whole', { error: OUTAGE }],
    ['of each host that failed', { hosts: [failed(OUTAGE), outcome()] }],
    ['that is known from the requests before', { hosts: [failed(mackerelError({ kind: 'skipped' }))] }],
    ['of each setting that failed', { integrations: [failedSetting(OUTAGE), integration({})] }],
    ['that is no answer at all', { hosts: [failed(mackerelError({ kind: 'unreachable' }))] }],
  ])('is one %s', (_, part) => {
    const tolerant = report({ ...part, ifUnavailable: 'warn' });
    expect([isIncomplete(tolerant), isToleratedOutage(tolerant), isFailure(tolerant)]).toEqual([true, true, false]);
    for (const strict of [report({ ...part, ifUnavailable: 'error' }), report(part)]) {
      expect([isIncomplete(strict), isToleratedOutage(strict), isFailure(strict)]).toEqual([true, false, true]);
    }
  });

  test.each([
    ['a refusal of the whole', { error: answered(401) }],
    ['a setting that was refused', { integrations: [failedSetting(OUTAGE), failedSetting(answered(400))] }],
    ['a mistake of our own', { error: new TypeError('x is not a function') }],
    ['a host that is unknown', { hosts: [failed(OUTAGE), outcome({ outcome: 'missing', error: answered(404) })] }],
    ['a host of which no reason is known', { hosts: [failed(OUTAGE), outcome({ outcome: 'failed' })] }],
    ['a cancellation', { hosts: [failed(OUTAGE)], cancelled: true }],
  ])('is none beside %s', (_, part) => {
    const both = report({ ...part, ifUnavailable: 'warn' });
    expect([isIncomplete(both), isToleratedOutage(both), isFailure(both)]).toEqual([true, false, true]);
  });

  test('is none where nothing went wrong, or only what may', () => {
    const fine = report({
      hosts: [outcome(), outcome({ outcome: 'missing', fails: false, error: answered(404) })],
      ifUnavailable: 'warn',
    });
    expect([isIncomplete(fine), isToleratedOutage(fine), isFailure(fine)]).toEqual([false, false, false]);
  });
});

describe('the tally of an operation on AWS integrations', () => {
  const aws = (part: Partial<Report>) => tally(report({ operation: 'list-aws-integrations', ...part }));
  const read = integration({ outcome: 'unchanged', action: 'read' });

  test('counts settings that were only read', () => {
    expect(aws({ integrations: [read] })).toBe('1 setting');
    expect(aws({ integrations: [read, read] })).toBe('2 settings');
    expect(aws({ integrations: [] })).toBe('0 settings');
    expect(aws({})).toBe('0 settings');
  });

  test('counts by outcome settings that were to be changed', () => {
    expect(aws({ integrations: [integration({})] })).toBe('1 changed of 1 setting');
    expect(aws({ integrations: [integration({ outcome: 'unchanged' })] })).toBe('1 unchanged of 1 setting');
    expect(aws({ integrations: [read, failedSetting(OUTAGE)] })).toBe('1 unchanged, 1 failed of 2 settings');
    expect(aws({ integrations: [integration({ outcome: 'failed', action: 'read' })] })).toBe('1 failed of 1 setting');
  });

  test('tells of an external ID, or of metrics', () => {
    expect(aws({ externalId: 'issued' })).toBe('1 external ID');
    expect(aws({ excludableMetrics: { EC2: [], RDS: ['a'] } })).toBe('metrics of 2 services');
  });
});
