import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { install, pinnedVersion, type Way } from '../../../scripts/install/tool.ts';

let cache = '';
const before = process.env['XDG_CACHE_HOME'];
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'install-'));
  process.env['XDG_CACHE_HOME'] = cache;
  jest.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
  if (before === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = before;
});

/** A command that says that it is of a version. */
const putting =
  (version: string): Way =>
  (folder) => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'tool'), `#!/bin/sh\necho "tool version v${version}"\n`, { mode: 0o755 });
    return undefined;
  };
const refusing: Way = () => 'no such package';
const left = () => readdirSync(join(cache, 'mackerel-host-lifecycle')).filter((name) => name.startsWith('installing'));

// What is put here is a shell script.
const testWithShell = process.platform === 'win32' ? test.skip : test;

testWithShell('a tool is installed by the first way that works, and only once', () => {
  const installed = install({ name: 'tool', version: '1.2.3', ways: [refusing, putting('1.2.3')] });
  expect(installed).toEqual({ path: join(cache, 'mackerel-host-lifecycle', 'tool-1.2.3', 'bin', 'tool') });
  expect(install({ name: 'tool', version: '1.2.3', ways: [] })).toEqual(installed);
  expect(left()).toEqual([]);
});

testWithShell('a tool that says it is another version is not kept', () => {
  const installed = install({ name: 'tool', version: '1.2.3', ways: [putting('1.2.30')] });
  expect(installed).toEqual({ reason: expect.stringContaining('says it is: tool version v1.2.30') });
  expect(existsSync(join(cache, 'mackerel-host-lifecycle', 'tool-1.2.3'))).toBe(false);
  expect(left()).toEqual([]);
});

test('where no way works, every reason is told', () => {
  const other: Way = () => 'no compiler';
  const installed = install({ name: 'tool', version: '1.2.3', ways: [refusing, other] });
  expect(installed).toEqual({ reason: 'no such package\nno compiler' });
});

test('the version is the one that the requirements pin', () => {
  const file = join(cache, 'requirements.txt');
  writeFileSync(file, '# tool==0.0.0\ntool-bin==1.2.3 \\\n    --hash=sha256:00\nother==4.5.6\n');
  expect(pinnedVersion(file, 'tool-bin')).toBe('1.2.3');
  expect(() => pinnedVersion(file, 'tool')).toThrow('pins no version of tool');
});
