import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../harness/action-yml.ts';
import type { RELEASE_PATHS } from '../../../scripts/release/prepare.ts';
import { commandsFor, prepareRelease, type ReleaseFiles, releaseNotes } from '../../../scripts/release/prepare.ts';
import { compareVersions, isVersion } from '../../../scripts/release/version.ts';

const CHANGELOG = `# Changelog

All notable changes.

## [Unreleased]

### Added

- Something with a price of $& or $1.

## [0.2.0] - 2026-01-02

### Fixed

- Something else.

## [0.1.0] - 2026-01-01

- The first.
`;

function files(changes: Partial<ReleaseFiles> = {}): ReleaseFiles {
  return {
    'package.json': '{\n  "name": "x",\n  "version": "0.2.0"\n}\n',
    'package-lock.json':
      '{\n  "name": "x",\n  "version": "0.2.0",\n  "packages": {\n    "": {\n      "version": "0.2.0"\n    },\n' +
      '    "node_modules/other": {\n      "version": "0.2.0"\n    }\n  }\n}\n',
    'src/version.ts': "/** A comment. */\nexport const version = '0.2.0';\n",
    'CHANGELOG.md': CHANGELOG,
    ...changes,
  };
}

const prepare = (version?: string, from = files()) => prepareRelease(from, version, '2026-03-04');

describe('a version', () => {
  test.each(['0.0.0', '1.2.3', '10.20.30'])('%s is one', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  test.each(['', '1', '1.2', 'v1.2.3', '1.2.3-rc.1', '1.2.3+build', '01.2.3', '1.2.x', ' 1.2.3', '1.2.3\n', '1.2.3.4'])(
    '%j is none',
    (text) => {
      expect(isVersion(text)).toBe(false);
    },
  );

  test('is compared number by number, not letter by letter', () => {
    const sorted = ['0.9.0', '0.10.0', '1.0.0', '1.0.2', '1.0.10', '1.2.0', '10.0.0'];
    expect(sorted.toReversed().toSorted(compareVersions)).toEqual(sorted);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});

describe('prepareRelease', () => {
  test('sets the version of the project everywhere, and no other version', () => {
    const prepared = prepare('0.3.0');
    expect(JSON.parse(prepared['package.json'])).toEqual({ name: 'x', version: '0.3.0' });
    expect(JSON.parse(prepared['package-lock.json'])).toEqual({
      name: 'x',
      version: '0.3.0',
      packages: { '': { version: '0.3.0' }, 'node_modules/other': { version: '0.2.0' } },
    });
    expect(prepared['src/version.ts']).toBe("/** A comment. */\nexport const version = '0.3.0';\n");
  });

  test('moves what is below Unreleased under the version and its date, and leaves the rest as it is', () => {
    expect(prepare('0.3.0')['CHANGELOG.md']).toBe(
      CHANGELOG.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.3.0] - 2026-03-04\n'),
    );
  });

  test('takes the version of package.json where that was never released', () => {
    const changelog = CHANGELOG.slice(0, CHANGELOG.indexOf('## [0.2.0]'));
    expect(prepare('0.2.0', files({ 'CHANGELOG.md': changelog }))['CHANGELOG.md']).toContain(
      '## [0.2.0] - 2026-03-04\n\n### Added\n',
    );
  });

  test.each([
    [undefined, 'No version is given. Usage: npm run release -- X.Y.Z'],
    ['v0.3.0', '"v0.3.0" is no version X.Y.Z. Usage'],
    ['0.3.0-rc.1', '"0.3.0-rc.1" is no version X.Y.Z.'],
    ['0.1.9', '0.1.9 is older than 0.2.0, the version in package.json: choose a newer one.'],
    ['0.2.0', 'CHANGELOG.md has a section for 0.2.0 already: choose a newer version.'],
  ])('refuses %s', (version, message) => {
    expect(() => prepare(version)).toThrow(message);
  });

  test('refuses a changelog that says nothing below Unreleased, or has no such section', () => {
    const empty = CHANGELOG.replace(/### Added[^]*?(?=## \[0\.2)/, '');
    expect(() => prepare('0.3.0', files({ 'CHANGELOG.md': empty }))).toThrow('says nothing below Unreleased');
    const none = CHANGELOG.replace('## [Unreleased]', '## Soon');
    expect(() => prepare('0.3.0', files({ 'CHANGELOG.md': none }))).toThrow('no section "## [Unreleased]"');
  });

  test('refuses a src/version.ts in which it finds no version', () => {
    expect(() => prepare('0.3.0', files({ 'src/version.ts': 'export const v = 1;' }))).toThrow('src/version.ts');
  });

  test('changes nothing but versions in the files of this project, and one heading in its changelog', () => {
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    // As they are on the day of a release: with something to say.
    const before = {
      'package.json': read('package.json'),
      'package-lock.json': read('package-lock.json'),
      'src/version.ts': read('src/version.ts'),
      'CHANGELOG.md': read('CHANGELOG.md').replace('## [Unreleased]', '## [Unreleased]\n\n- Something new.'),
    };
    const after = prepare('999.0.0', before);
    const newLines = (path: (typeof RELEASE_PATHS)[number]) => {
      const old = new Set(before[path].split('\n'));
      return after[path].split('\n').filter((line) => !old.has(line));
    };
    expect(newLines('package.json')).toEqual(['  "version": "999.0.0",']);
    expect(newLines('package-lock.json')).toEqual(['  "version": "999.0.0",', '      "version": "999.0.0",']);
    expect(newLines('src/version.ts')).toEqual(["export const version = '999.0.0';"]);
    expect(newLines('CHANGELOG.md')).toEqual(['## [999.0.0] - 2026-03-04']);
  });
});

describe('releaseNotes', () => {
  test('are the section of the version, without its heading', () => {
    expect(releaseNotes(files(), 'v0.2.0')).toBe('### Fixed\n\n- Something else.');
    const first = files({ 'package.json': '{"version": "0.1.0"}' });
    expect(releaseNotes(first, 'v0.1.0')).toBe('- The first.');
  });

  test('of what was prepared are what was below Unreleased', () => {
    expect(releaseNotes(prepare('0.3.0'), 'v0.3.0')).toBe('### Added\n\n- Something with a price of $& or $1.');
  });

  test.each([undefined, '0.2.0', 'v0.2.1', 'v0.2.0-rc.1'])('refuse the tag %s of another version', (tag) => {
    expect(() => releaseNotes(files(), tag)).toThrow('but package.json has the version 0.2.0.');
  });

  test('refuse a version that the changelog says nothing of', () => {
    const unprepared = files({ 'package.json': '{"version": "0.3.0"}' });
    expect(() => releaseNotes(unprepared, 'v0.3.0')).toThrow('CHANGELOG.md says nothing of 0.3.0.');
    // The dots are no wildcards.
    const other = files({ 'package.json': '{"version": "0.3.0"}', 'CHANGELOG.md': '## [0x3x0] - 2026-01-01\n\n- x' });
    expect(() => releaseNotes(other, 'v0.3.0')).toThrow('CHANGELOG.md says nothing of 0.3.0.');
  });
});

test('the commands commit, tag and push the version, and never force', () => {
  const commands = commandsFor('1.2.3').join('\n');
  expect(commands).toContain('git tag --annotate v1.2.3');
  expect(commands).toContain('git push --atomic origin HEAD v1.2.3');
  expect(commands).not.toMatch(/force|-f\b/);
});
