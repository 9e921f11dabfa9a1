import { describe, expect, test } from '@jest/globals';
import { InputReader } from '../../../src/inputs/reader.ts';
import { operation, type OperationContext } from '../../../src/operations/operation.ts';
import { env } from '../environment.ts';
import { mackerelOver } from '../stand-in.ts';

const SOURCE = { env: {}, mask: () => undefined };

const CONTEXT: OperationContext = {
  mackerel: mackerelOver(() => ({})).mackerel,
  dryRun: true,
  concurrency: 1,
  signal: new AbortController().signal,
  saveNote: () => undefined,
  onHealth: () => undefined,
  onProgress: () => undefined,
  onSecret: () => undefined,
};

const definition = operation({
  inputs: ['name'],
  kind: 'values',
  writes: true,
  read: async (reader, { mask }) => {
    mask('secret');
    return Promise.resolve({ name: reader.text('name') ?? '' });
  },
  title: ({ name }) => `about ${name}`,
  run: async ({ name }, { dryRun }) =>
    Promise.resolve({ kind: 'values', warnings: [`${name}, ${dryRun ? 'only tried' : 'done'}`] }),
});

describe('an operation', () => {
  test('says of itself what its definition says: of outputs that are not declared, that there are none', () => {
    expect(definition).toMatchObject({ inputs: ['name'], kind: 'values', outputs: [], writes: true });
    const { outputs } = operation({
      inputs: [],
      kind: 'hosts',
      outputs: ['created'],
      writes: false,
      read: () => undefined,
      title: () => '',
      run: () => Promise.resolve({ kind: 'hosts', hosts: [] }),
    });
    expect(outputs).toEqual(['created']);
  });

  test('reads its inputs once, and knows them for its title and its work', async () => {
    const reader = new InputReader(env({ name: 'web-1' }));
    const prepared = await definition.prepare(reader, SOURCE);
    expect(prepared.title()).toBe('about web-1');
    expect(await prepared.run(CONTEXT)).toEqual({ kind: 'values', warnings: ['web-1, only tried'] });
    expect(reader.asked()).toEqual(['name']);
  });

  test('is given what there is to read from besides inputs', async () => {
    const masked: string[] = [];
    await definition.prepare(new InputReader(env({})), { ...SOURCE, mask: (secret) => masked.push(secret) });
    expect(masked).toEqual(['secret']);
  });
});
