import { describe, expect, test } from '@jest/globals';
import { describeMonitors, unwellMonitors } from '../../../src/hosts/health.ts';

const monitors = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN', 'SOMETHING_NEW'].map((status, index) => ({
  monitorId: `m${index}`,
  status,
}));

describe('what stands in the way of calling a host OK', () => {
  test('is every monitor that is not', () => {
    expect(unwellMonitors(monitors, false).map(({ status }) => status)).toEqual([
      'WARNING',
      'CRITICAL',
      'UNKNOWN',
      'SOMETHING_NEW',
    ]);
  });

  test('is no warning where warnings are well enough', () => {
    expect(unwellMonitors(monitors, true).map(({ status }) => status)).toEqual([
      'CRITICAL',
      'UNKNOWN',
      'SOMETHING_NEW',
    ]);
  });

  test('is nothing where there are no monitors', () => {
    expect(unwellMonitors([], false)).toEqual([]);
  });
});

test('monitors are described by ID, status, and message where there is one', () => {
  expect(
    describeMonitors([
      { monitorId: 'm1', status: 'CRITICAL', detail: { type: 'check', message: 'disk full' } },
      { monitorId: 'm2', status: 'UNKNOWN' },
    ]),
  ).toBe('m1 CRITICAL (disk full), m2 UNKNOWN');
});
