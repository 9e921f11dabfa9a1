import { ReleaseError } from './error.ts';

const UNRELEASED = '## [Unreleased]';

/**
 * What a version's section of the changelog holds, without its heading.
 *
 * @param changelog CHANGELOG.md, in the form of Keep a Changelog: `## [X.Y.Z] - YYYY-MM-DD`
 * @returns undefined where there is no such section
 */
export function sectionOf(changelog: string, version: string): string | undefined {
  return read(changelog, `## [${version}] - `);
}

/**
 * Moves what is below Unreleased under the heading of a version.
 *
 * @param date YYYY-MM-DD
 * @throws ReleaseError where there is nothing to release, or the version has a section already
 */
export function release(changelog: string, version: string, date: string): string {
  if (sectionOf(changelog, version) !== undefined) {
    throw new ReleaseError(`CHANGELOG.md has a section for ${version} already: choose a newer version.`);
  }
  const unreleased = read(changelog, UNRELEASED);
  if (unreleased === undefined) throw new ReleaseError(`CHANGELOG.md has no section "${UNRELEASED}": add one.`);
  if (unreleased === '') {
    throw new ReleaseError('CHANGELOG.md says nothing below Unreleased: write down what a user notices.');
  }
  return changelog.replace(UNRELEASED, () => `${UNRELEASED}\n\n## [${version}] - ${date}`);
}

/** The lines between the heading that begins so and the next of its level. */
function read(changelog: string, heading: string): string | undefined {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  return lines
    .slice(start + 1, length === -1 ? undefined : start + 1 + length)
    .join('\n')
    .trim();
}
