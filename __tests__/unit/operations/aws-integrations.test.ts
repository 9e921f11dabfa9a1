import { describe, expect, test } from '@jest/globals';
import { answered } from '../builders.ts';
import type { Asked } from '../stand-in.ts';
import { run } from './run.ts';

const ROLE = { roleArn: 'arn:aws:iam::123456789012:role/MackerelRole', externalId: 'issued' } as const;
const CREATE = {
  operation: 'create-aws-integration',
  name: 'production',
  region: 'us-east-1',
  services: '{}',
  ...ROLE,
} as const;
const DELETE = { operation: 'delete-aws-integration', awsIntegrationId: 'a1' } as const;

const WIRE = { id: 'a1', name: 'production', services: {}, ...ROLE };

/** What became of the setting, and what was sent. */
async function recordOf(...from: Parameters<typeof run>) {
  const { result, sent } = await run(...from);
  if (result.kind !== 'records') throw new Error(`${result.kind} are no records.`);
  expect(result.records).toHaveLength(1);
  return { record: result.records[0], sent: sent.map(({ method, path }) => `${method} ${path}`) };
}

/** Answers by method; an error is thrown. */
const answering =
  (answers: Partial<Record<string, unknown>>) =>
  ({ method }: Asked) => {
    const answer = answers[method];
    if (answer instanceof Error) throw answer;
    return answer;
  };

describe('create-aws-integration', () => {
  test('looks for the name first, and creates where there is none', async () => {
    const others = { aws_integrations: [{ ...WIRE, id: 'a0', name: 'staging' }] };
    const { record, sent } = await recordOf(CREATE, answering({ GET: others, POST: WIRE }));
    expect(record).toMatchObject({ id: 'a1', outcome: 'changed', action: 'create' });
    expect(sent).toEqual(['GET aws-integrations', 'POST aws-integrations']);
  });

  test.each(['false', 'true'])('claims none that was there before, and sends nothing; dry run: %s', async (dryRun) => {
    const there = { aws_integrations: [WIRE] };
    const { record, sent } = await recordOf({ ...CREATE, dryRun }, answering({ GET: there }));
    expect(record).toMatchObject({
      name: 'production',
      outcome: 'failed',
      action: 'create',
      error: { name: 'NameTakenError', message: expect.stringContaining('already exists') },
    });
    expect(sent).toEqual(['GET aws-integrations']);
  });

  test('creates nothing where it can’t be told what is there', async () => {
    const { record, sent } = await recordOf(CREATE, answering({ GET: answered(403) }));
    expect(record).toMatchObject({ outcome: 'failed', error: { status: 403 } });
    expect(sent).toEqual(['GET aws-integrations']);
  });

  test.each([
    ['unknown', answered(503, { method: 'POST' })],
    ['failed', answered(400, { method: 'POST' })],
  ] as const)('leaves a setting as %s by whether the request may have been carried out', async (outcome, error) => {
    const nothing = { aws_integrations: [] };
    const { record } = await recordOf(CREATE, answering({ GET: nothing, POST: error }));
    expect(record).toMatchObject({ outcome, error });
  });
});

describe('delete-aws-integration', () => {
  /** The answer to the second attempt, after which the first may have arrived, or can't have. */
  const secondAnswer = (mayHaveArrived: boolean) => {
    const error = answered(404, { resource: 'integration', method: 'DELETE', mayHaveArrived });
    error.attempts = 2;
    return error;
  };

  test('reads the setting first, and tells how it was', async () => {
    const { record, sent } = await recordOf(DELETE, answering({ GET: WIRE, DELETE: WIRE }));
    expect(record).toMatchObject({ id: 'a1', name: 'production', outcome: 'changed', record: { id: 'a1' } });
    expect(sent).toEqual(['GET aws-integrations/a1', 'DELETE aws-integrations/a1']);
  });

  test('claims no setting that never was, and sends nothing', async () => {
    const { record, sent } = await recordOf(DELETE, answering({ GET: answered(404), DELETE: secondAnswer(true) }));
    expect(record).toMatchObject({ id: 'a1', outcome: 'failed', error: { status: 404 } });
    expect(sent).toEqual(['GET aws-integrations/a1']);
  });

  test('has deleted a setting that was there, where it is gone after an answer was lost', async () => {
    const { record } = await recordOf(DELETE, answering({ GET: WIRE, DELETE: secondAnswer(true) }));
    expect(record).toMatchObject({ outcome: 'changed', action: 'delete', name: 'production', error: undefined });
  });

  test('has not deleted it where someone else did so after it was read', async () => {
    const gone = secondAnswer(false);
    const { record } = await recordOf(DELETE, answering({ GET: WIRE, DELETE: gone }));
    expect(record).toMatchObject({ outcome: 'failed', error: gone });
  });

  test('does not know whether it has, where no answer came', async () => {
    const { record } = await recordOf(DELETE, answering({ GET: WIRE, DELETE: answered(503, { method: 'DELETE' }) }));
    expect(record).toMatchObject({ outcome: 'unknown', error: { status: 503 } });
  });

  test('plans what it has read, in a dry run', async () => {
    const { record, sent } = await recordOf({ ...DELETE, dryRun: 'true' }, answering({ GET: WIRE }));
    expect(record).toMatchObject({ outcome: 'planned', name: 'production' });
    expect(sent).toEqual(['GET aws-integrations/a1']);
  });
});
