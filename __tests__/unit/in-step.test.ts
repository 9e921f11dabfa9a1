import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionYml, root } from '../../harness/action-yml.ts';
import { INPUT_DEFAULTS } from '../../src/inputs/names.ts';
import { version } from '../../src/version.ts';

describe('action.yml', () => {
  test('has the inputs of src/inputs/names.ts, in the same order', () => {
    expect(Object.keys(actionYml.inputs)).toEqual(Object.keys(INPUT_DEFAULTS));
  });

  test('has the defaults of src/inputs/names.ts, all of them text', () => {
    const defaults = Object.entries(actionYml.inputs).map(([name, input]) => [name, input.default ?? '']);
    expect(Object.fromEntries(defaults)).toStrictEqual(INPUT_DEFAULTS);
  });

  test('requires the operation, and nothing that may come from elsewhere', () => {
    const required = Object.entries(actionYml.inputs).filter(([, input]) => input.required === true);
    expect(required.map(([name]) => name)).toEqual(['operation']);
  });

  test('starts a file of its own for main and for post, on Node 24', () => {
    expect(actionYml.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' });
  });

  test('describes every input and every output, without an expression that GitHub would try to evaluate', () => {
    const all = [...Object.entries(actionYml.inputs), ...Object.entries(actionYml.outputs)];
    expect(all.length).toBeGreaterThan(20);
    for (const [name, { description }] of all) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\S/)]);
      expect([name, description]).toEqual([name, expect.not.stringContaining('${{')]);
    }
  });

  test('has no two inputs that differ in letter case only, which GitHub takes for one', () => {
    const names = Object.keys(actionYml.inputs).map((name) => name.toUpperCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

test('src/version.ts has the version of package.json', () => {
  const packageJson: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(packageJson).toHaveProperty('version', version);
});
