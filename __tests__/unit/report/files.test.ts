import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { outputFiles } from '../../../src/report/files.ts';

const nothingSecret = { withoutSecrets: (text: string) => text };

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('outputFiles', () => {
  test('has the value as JSON in a file of that name, below the folder', () => {
    const path = outputFiles(folder, nothingSecret).writeJson('hosts', [{ name: '日本語' }]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([{ name: '日本語' }]);
    expect(path).toMatch(/\/hosts\.json$/);
    expect(dirname(dirname(path))).toBe(folder);
  });

  test('never writes over a file of another step', () => {
    const files = outputFiles(folder, nothingSecret);
    const paths = [
      files.writeJson('hosts', 1),
      files.writeJson('hosts', 2),
      outputFiles(folder, nothingSecret).writeJson('hosts', 3),
    ];
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2', '3']);
  });

  test('lets no one else on the machine read or foresee it', () => {
    const path = outputFiles(folder, nothingSecret).writeJson('hosts', []);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(dirname(path)).mode & 0o077).toBe(0);
  });

  test('is in the system’s own folder where the runner names none', () => {
    const path = outputFiles(undefined, nothingSecret).writeJson('hosts', []);
    expect(dirname(dirname(path))).toBe(tmpdir());
    rmSync(dirname(path), { recursive: true });
  });
});
