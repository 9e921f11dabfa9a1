import { describe, expect, test } from '@jest/globals';
import { valuesPresenter } from '../../../src/report/values.ts';
import { values } from '../builders.ts';

const EXTERNAL_ID = values({ of: 'externalId', externalId: 'is<b>sued' });
const NOT_ISSUED = values({ of: 'externalId', externalId: '' });
const METRICS = values({ of: 'excludableMetrics', metrics: { EC2: [], RDS: ['a', 'b'] } });
const NOTHING = values();

describe('a value', () => {
  test.each([
    [EXTERNAL_ID, '1 external ID'],
    [METRICS, 'metrics of 2 services'],
    [NOT_ISSUED, 'nothing'],
    [NOTHING, 'nothing'],
  ])('is told by its kind: %j', (result, tally) => {
    expect(valuesPresenter.tally(result)).toBe(tally);
  });

  test.each([
    [EXTERNAL_ID, ['is<b>sued']],
    [NOT_ISSUED, ['An external ID would be issued.']],
    [METRICS, ['EC2: 0 metrics', 'RDS: 2 metrics']],
    [NOTHING, []],
  ])('has its lines: %j', (result, lines) => {
    expect(valuesPresenter.lines(result)).toEqual(lines);
  });

  test.each([
    [EXTERNAL_ID, { text: { externalId: 'is<b>sued' }, json: {} }],
    [NOT_ISSUED, { text: { externalId: '' }, json: {} }],
    [METRICS, { text: {}, json: { excludableMetrics: { EC2: [], RDS: ['a', 'b'] } } }],
    [NOTHING, { text: {}, json: {} }],
  ])('is an output: %j', (result, outputs) => {
    expect(valuesPresenter.outputs(result)).toEqual(outputs);
  });

  test.each([
    [EXTERNAL_ID, ['', 'External ID: is&#60;b&#62;sued'], []],
    [NOT_ISSUED, [], []],
    [METRICS, [], ['', '| Service | Metrics that can be excluded |', '| --- | --- |', '| EC2 |  |', '| RDS | a, b |']],
    [NOTHING, [], []],
  ])('is in the summary, where it means nothing to Markdown: %j', (result, head, rows) => {
    const summary = valuesPresenter.summary(result, 'example');
    expect(summary).toMatchObject({ head, rows });
    expect(summary.count(2)).toBe('2 lines');
  });

  test('concerns nothing that could fail, and has no more to say in the result', () => {
    for (const result of [EXTERNAL_ID, NOT_ISSUED, METRICS, NOTHING]) {
      expect(valuesPresenter.failures(result, 'generate-aws-external-id')).toEqual([]);
      expect(valuesPresenter.details(result)).toEqual({});
    }
  });
});
