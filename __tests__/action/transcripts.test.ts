import { describe, expect, test } from '@jest/globals';
import { CLEAN_UPS, OPERATION_EXAMPLES } from '../operations.ts';
import { type Tried, tryExample } from './tried.ts';

// What a user sees of each operation, and what Mackerel does: a file for a person to read when it changes. The clock is
// left out, as are random names of folders and notes, services of AWS that are off, and when the organization was asked for.

expect.addSnapshotSerializer({
  test: (value: unknown) => typeof value === 'string',
  print: (value) => String(value),
});

/** Asked beside everything else, at its own pace: put at the end. */
const ofOrganization = (request: string) => Number(request === 'GET /org');
const byOrganization = (one: string, other: string) => ofOrganization(one) - ofOrganization(other);

const A_DAY_MS = 86_400_000;
const isAboutNow = (time: number): boolean => Math.abs(time - Date.now()) < A_DAY_MS;

function transcript({ run, requests }: Tried): string {
  const parts: [string, string][] = [
    ['log', run.log],
    [
      'outputs',
      Object.entries(run.outputs)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(''),
    ],
    ['summary', run.summary],
    [
      'requests',
      requests
        .toSorted(byOrganization)
        .map((request) => `${request}\n`)
        .join(''),
    ],
  ];
  return parts
    .map(([name, text]) => `---- ${name}\n${text === '' ? '(none)\n' : text}`)
    .join('\n')
    .replaceAll(/\bin \d+\.\d s\b/g, 'in 0.0 s')
    .replaceAll(/\b\d{10}\b/g, (seconds) => (isAboutNow(Number(seconds) * 1000) ? '<seconds>' : seconds))
    .replaceAll(/\b\d{4}-\d\d-\d\d \d\d(:|&#58;)\d\d\1\d\d UTC/g, (time) =>
      isAboutNow(Date.parse(time.replaceAll('&#58;', ':'))) ? '<time> UTC' : time,
    )
    .replaceAll(/\S+(?=\/(hosts|previousStatuses|monitoredStatuses|mackerel-aws)\.json)/g, '<RUNNER_TEMP>')
    .replaceAll(/(?<=\bgithub-actions-\d+-\d+-)[0-9a-f]{12}\b/g, '<random>')
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (isAboutNow(Date.parse(time)) ? '<time>' : time))
    .replaceAll(/,"[\w ]+":\{"enable":false[^}]*\}/g, '');
}

/** So that its end is another second than its beginning, however fast it goes. */
const LONG_AGO = { from: '1700000000', to: '1700000000' };

describe('what a user sees of', () => {
  test.each(OPERATION_EXAMPLES)('$operation', async ({ operation }) => {
    const { main } = await tryExample(operation);
    expect(main.run.exitCode).toBe(0);
    expect(transcript(main)).toMatchSnapshot();
  });

  test.each(Object.entries(CLEAN_UPS))('the post step: %s', async (_, { operation, inputs }) => {
    const { post } = await tryExample(operation, {
      ...inputs,
      ...(operation === 'create-graph-annotation' && LONG_AGO),
    });
    expect(post.run.exitCode).toBe(0);
    expect(transcript(post)).toMatchSnapshot();
  });
});
