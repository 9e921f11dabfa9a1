import { describe, expect, test } from '@jest/globals';
import { answered } from '../builders.ts';
import { run } from './run.ts';

const NOW = Math.floor(Date.now() / 1000);

/** Retires a host that was not read before, where Mackerel answers 404 to that, and so to what is read of it then. */
async function retire({ retiredAt, mayHaveArrived }: { retiredAt?: unknown; mayHaveArrived: boolean }) {
  const { result } = await run({ operation: 'retire', hostIds: 'a' }, ({ method }) => {
    if (method !== 'GET') throw answered(404, { mayHaveArrived });
    return { host: { id: 'a', name: 'web-1', status: 'working', isRetired: true, retiredAt } };
  });
  if (result.kind !== 'hosts') throw new Error(`retiring gives ${result.kind}`);
  expect(result.hosts).toHaveLength(1);
  return result.hosts[0];
}

describe('a host that turns out to be retired', () => {
  test('was retired by this step, where an answer was lost and it was retired after the step began', async () => {
    expect(await retire({ mayHaveArrived: true, retiredAt: NOW + 1 })).toMatchObject({
      outcome: 'changed',
      after: { isRetired: true },
    });
  });

  test.each([
    ['it was retired before the step began', { mayHaveArrived: true, retiredAt: NOW - 60 }],
    ['Mackerel does not say when it was retired', { mayHaveArrived: true }],
    ['Mackerel says when in a way that can’t be read', { mayHaveArrived: true, retiredAt: 'today' }],
    ['no answer was lost', { mayHaveArrived: false, retiredAt: NOW + 1 }],
  ])('was so already, and is not claimed, where %s', async (_, known) => {
    expect(await retire(known)).toMatchObject({ outcome: 'unchanged', before: { isRetired: true }, fails: false });
  });
});

test('a host that is listed although it is retired, or in another service, is not retired, and fails the step', async () => {
  const host = (id: string, part: object = {}) => ({ id, name: id, status: 'working', roles: { Shop: [] }, ...part });
  const listed = [host('a'), host('b', { isRetired: true }), host('c', { roles: { Other: [] } })];
  const { result, sent } = await run({ operation: 'retire', service: 'Shop' }, ({ method }) =>
    method === 'GET' ? { hosts: listed } : { success: true },
  );
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET hosts', 'POST hosts/a/retire']);
  expect(result).toMatchObject({
    hosts: [{ id: 'a', outcome: 'changed' }],
    problems: [{ message: expect.stringMatching(/^Mackerel listed 2 hosts that do not fit the filter/) }],
  });
});
