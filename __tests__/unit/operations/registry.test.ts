import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionYml, root } from '../../../harness/action-yml.ts';
import { COMMON_INPUTS, INPUT_NAMES } from '../../../src/inputs/names.ts';
import { loadOperation, OPERATION_NAMES } from '../../../src/operations/registry.ts';

describe.each(OPERATION_NAMES)('%s', (name) => {
  test('declares inputs that exist, each once, and none of those that every operation has', async () => {
    const { inputs } = await loadOperation(name);
    expect(INPUT_NAMES).toEqual(expect.arrayContaining([...inputs]));
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs.filter((input) => COMMON_INPUTS.some((common) => common === input))).toEqual([]);
  });

  test('declares outputs that action.yml has, each once', async () => {
    const { outputs } = await loadOperation(name);
    expect(Object.keys(actionYml.outputs)).toEqual(expect.arrayContaining([...outputs]));
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test('is a file of its own', () => {
    expect(readdirSync(join(root, 'src', 'operations'))).toContain(`${name}.ts`);
  });
});

test('every input of action.yml is used by some operation, or by the step itself', async () => {
  const operations = await Promise.all(OPERATION_NAMES.map(loadOperation));
  const used = new Set([...COMMON_INPUTS, 'jobStatus', ...operations.flatMap(({ inputs }) => inputs)]);
  expect(INPUT_NAMES.filter((input) => !used.has(input))).toEqual([]);
});

test('an operation that changes something is told from one that only reads by its name', async () => {
  for (const name of OPERATION_NAMES) {
    const { writes } = await loadOperation(name);
    expect([name, writes]).toEqual([name, !/^(get|list|wait)/.test(name)]);
  }
});
