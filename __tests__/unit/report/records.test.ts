import { describe, expect, test } from '@jest/globals';
import { recordsPresenter } from '../../../src/report/records.ts';
import { setting } from '../aws/settings.ts';
import { answered, integration, records } from '../builders.ts';

const OUTAGE = answered(503);
const ROLE = 'arn:aws:iam::123456789012:role/MackerelRole';
const READ = integration({ outcome: 'unchanged', action: 'read' });
const FAILED = integration({ outcome: 'failed', error: OUTAGE });

describe('the tally', () => {
  test('counts records that were only read', () => {
    expect(recordsPresenter.tally(records([READ]))).toBe('1 integration');
    expect(recordsPresenter.tally(records([READ, READ]))).toBe('2 integrations');
    expect(recordsPresenter.tally(records([]))).toBe('0 integrations');
  });

  test('counts by outcome records that were to be changed', () => {
    expect(recordsPresenter.tally(records([integration()]))).toBe('1 changed of 1 integration');
    expect(recordsPresenter.tally(records([integration({ outcome: 'unchanged' })]))).toBe(
      '1 unchanged of 1 integration',
    );
    expect(recordsPresenter.tally(records([READ, FAILED]))).toBe('1 unchanged, 1 failed of 2 integrations');
    expect(recordsPresenter.tally(records([integration({ outcome: 'failed', action: 'read' })]))).toBe(
      '1 failed of 1 integration',
    );
  });
});

describe('the lines', () => {
  test.each([
    [{ action: 'create' }, 'created'],
    [{ action: 'update' }, 'updated'],
    [{ action: 'delete' }, 'deleted'],
    [{ action: 'delete', outcome: 'planned' }, 'would be deleted'],
    [{ outcome: 'unchanged' }, 'unchanged'],
    [{ action: 'read', outcome: 'unchanged' }, `ap-northeast-1, by ${ROLE}; EC2, ELB`],
    [{ action: 'read', outcome: 'unchanged', record: undefined }, 'unchanged'],
    [{ outcome: 'failed', error: new Error('broken') }, 'failed: Broken.'],
    [{ outcome: 'failed' }, 'failed: '],
  ] as const)('say what became of a record: %j', (part, words) => {
    expect(recordsPresenter.lines(records([integration(part)]))).toEqual([`example (a1): ${words}`]);
  });

  test('have one for each difference', () => {
    const differences = [
      { path: 'memo', before: 'old', after: 'new' },
      { path: 'secretKey', secret: true },
    ] as const;
    expect(recordsPresenter.lines(records([integration({ differences })]))).toEqual([
      'example (a1): updated',
      '  memo  old → new',
      '  secretKey  changed',
    ]);
  });

  test('are counted from the 501st', () => {
    const several = (count: number) => recordsPresenter.lines(records(Array.from({ length: count }, () => READ)));
    expect(several(500)).toHaveLength(500);
    expect(several(502)).toHaveLength(501);
    expect(several(502).at(-1)).toBe('… and 2 more lines');
  });
});

describe('the failures', () => {
  test('are told record by record, with what to do', () => {
    expect(recordsPresenter.failures(records([FAILED, READ]), 'apply-aws-integration')).toEqual([
      [
        'apply-aws-integration failed for example (a1).',
        expect.stringMatching(/^Mackerel answered 503/),
        expect.stringMatching(/^What to do: /),
      ],
    ]);
  });

  test('are counted from the sixth', () => {
    const several = (count: number) =>
      recordsPresenter.failures(records(Array.from({ length: count }, () => FAILED)), 'apply-aws-integration');
    expect(several(5)).toHaveLength(5);
    expect(several(7)).toHaveLength(6);
    expect(several(7)[5]).toEqual(['apply-aws-integration failed for 2 more: see the output result.']);
  });
});

describe('the outputs', () => {
  const OTHER = integration({ id: 'a2', record: setting({ id: 'a2', key: 'AKIA' }) });
  const outputs = (...from: Parameters<typeof records>) => recordsPresenter.outputs(records(...from));

  test('have the ID of the first record that has one', () => {
    const unknown = integration({ id: undefined, record: undefined });
    expect(outputs([unknown, OTHER]).text).toEqual({ awsIntegrationId: 'a2' });
    expect(outputs([unknown]).text).toEqual({});
  });

  test('have the first one, or all of them, or both, or none', () => {
    const [first, other] = [{ id: 'a1', key: null }, { id: 'a2' }];
    const both = [integration(), OTHER];
    expect(outputs(both).json).toEqual({});
    expect(outputs(both, { shown: { first: true, list: false } }).json).toMatchObject({ awsIntegration: first });
    expect(outputs(both, { shown: { first: false, list: true } }).json).toMatchObject({
      awsIntegrations: [first, other],
    });
    expect(Object.keys(outputs(both, { shown: { first: true, list: true } }).json)).toEqual([
      'awsIntegration',
      'awsIntegrations',
    ]);
    expect(outputs([], { shown: { first: true, list: true } }).json).toEqual({
      awsIntegration: undefined,
      awsIntegrations: [],
    });
  });

  test('have of a key only whether there is one', () => {
    const { json } = outputs([OTHER], { shown: { first: true, list: true } });
    expect(json).toMatchObject({ awsIntegration: { key: '***' }, awsIntegrations: [{ key: '***' }] });
    expect(JSON.stringify(json)).not.toContain('AKIA');
  });

  test('have created only where the operation tells', () => {
    expect(outputs([]).text).toEqual({});
    expect(outputs([], { created: true }).text).toEqual({ created: 'true' });
    expect(outputs([], { created: false }).text).toEqual({ created: 'false' });
  });

  test('have each record in the result, with null for what is not known', () => {
    const differences = [
      { path: 'memo', before: undefined, after: 'new' },
      { path: 'secretKey', secret: true },
    ] as const;
    const failed = integration({ id: undefined, name: undefined, outcome: 'failed', error: new Error('broken') });
    expect(recordsPresenter.details(records([integration({ differences }), failed]))).toStrictEqual({
      integrations: [
        {
          id: 'a1',
          name: 'example',
          outcome: 'changed',
          action: 'update',
          differences: [
            { path: 'memo', before: null, after: 'new' },
            { path: 'secretKey', secret: true },
          ],
          error: null,
        },
        { id: null, name: null, outcome: 'failed', action: 'update', differences: [], error: 'Broken.' },
      ],
    });
  });
});

describe('the summary', () => {
  const rows = (...outcomes: Parameters<typeof records>[0]) =>
    recordsPresenter.summary(records(outcomes), 'example').rows;

  test('has a table of records that were read', () => {
    const byKey = { ...READ, record: setting({ key: 'AKIA', roleArn: null, services: {} }) };
    const byNothing = { ...READ, record: setting({ roleArn: null }) };
    expect(rows(READ, byKey, byNothing)).toEqual([
      '',
      '| Integration | Credentials | Region | Services |',
      '| --- | --- | --- | --- |',
      expect.stringMatching(/^\| example \(a1\) \| arn.*MackerelRole \| ap-northeast-1 \| EC2, ELB \|$/),
      '| example (a1) | access key | ap-northeast-1 | no service |',
      '| example (a1) | (none) | ap-northeast-1 | EC2, ELB |',
    ]);
  });

  test('has what became of the others, with a table of the differences', () => {
    expect(rows(integration({ differences: [{ path: 'memo', before: 'old', after: 'new' }] }), FAILED)).toEqual([
      '',
      '**example (a1)**: updated',
      '',
      '| Field | Before | After |',
      '| --- | --- | --- |',
      '| memo | old | new |',
      '',
      expect.stringMatching(/^\*\*example \(a1\)\*\*: failed&#58; Mackerel answered 503/),
      expect.stringMatching(/^Check /),
    ]);
  });

  test('is empty where there is no record', () => {
    const summary = recordsPresenter.summary(records([]), 'example');
    expect(summary).toMatchObject({ head: [], rows: [] });
    expect(summary.count(2)).toBe('2 lines');
  });
});
