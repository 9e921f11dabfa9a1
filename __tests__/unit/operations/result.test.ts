import { describe, expect, test } from '@jest/globals';
import { type ResultKind, resultOfNothing } from '../../../src/operations/result.ts';
import { isFailure } from '../../../src/report/report.ts';
import { present } from '../../../src/report/presenter.ts';
import { report } from '../builders.ts';

describe('what there is to report of an operation that did nothing', () => {
  test.each<[ResultKind, string]>([
    ['hosts', 'no hosts'],
    ['readings', 'no hosts'],
    ['records', '0 integrations'],
    ['values', 'nothing'],
  ])('is of its kind, and no failure by itself: %s', async (kind, tally) => {
    const result = resultOfNothing(kind);
    expect(result.kind).toBe(kind);
    expect(isFailure(report({ result }))).toBe(false);
    const presentation = await present(result);
    expect(presentation.tally).toBe(tally);
    expect([presentation.lines(), presentation.failures('get')]).toEqual([[], []]);
    expect(presentation.summary('example')).toMatchObject({ head: [], rows: [] });
  });

  test.each([
    ['integration', '0 integrations'],
    ['downtime', '0 downtimes'],
    ['graph annotation', '0 graph annotations'],
  ] as const)('is of the noun of its records: %s', async (noun, tally) => {
    expect((await present(resultOfNothing('records', { noun }))).tally).toBe(tally);
  });

  test('has former statuses, none of them, where the operation sets that output', () => {
    expect(resultOfNothing('hosts', { outputs: ['previousStatuses'] })).toEqual({
      kind: 'hosts',
      hosts: [],
      previousStatuses: {},
    });
    expect(resultOfNothing('hosts', { outputs: ['created'] })).toEqual({ kind: 'hosts', hosts: [] });
  });
});
