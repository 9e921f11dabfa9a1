import { release, sectionOf } from './changelog.ts';
import { ReleaseError } from './error.ts';
import { compareVersions, isVersion } from './version.ts';

/** The files that hold the version, by path from the project's root. */
export const RELEASE_PATHS = ['package.json', 'package-lock.json', 'src/version.ts', 'CHANGELOG.md'] as const;

/** Their text. */
export type ReleaseFiles = Record<(typeof RELEASE_PATHS)[number], string>;

interface Manifest {
  version: string;
  packages?: Record<string, { version?: string }>;
}

/**
 * The same files for a release.
 *
 * @param version X.Y.Z: newer than that of package.json, or the same where that was never released
 * @param date YYYY-MM-DD
 * @throws ReleaseError where the version won't do, or a file is not as expected
 */
export function prepareRelease(files: ReleaseFiles, version: string | undefined, date: string): ReleaseFiles {
  if (version === undefined || !isVersion(version)) {
    const given = version === undefined ? 'No version is given' : `"${version}" is no version X.Y.Z`;
    throw new ReleaseError(`${given}. Usage: npm run release -- X.Y.Z, such as 1.2.3, without a v.`);
  }
  const current = (JSON.parse(files['package.json']) as Manifest).version;
  if (compareVersions(version, current) < 0) {
    throw new ReleaseError(`${version} is older than ${current}, the version in package.json: choose a newer one.`);
  }
  return {
    'package.json': setVersion(files['package.json'], version),
    'package-lock.json': setVersion(files['package-lock.json'], version),
    'src/version.ts': setConstant(files['src/version.ts'], version),
    'CHANGELOG.md': release(files['CHANGELOG.md'], version, date),
  };
}

/**
 * What the release of a tag says.
 *
 * @param tag as it was pushed
 * @returns the section of CHANGELOG.md
 * @throws ReleaseError where the tag is not that of the files
 */
export function releaseNotes(
  files: Pick<ReleaseFiles, 'package.json' | 'CHANGELOG.md'>,
  tag: string | undefined,
): string {
  const { version } = JSON.parse(files['package.json']) as Manifest;
  if (tag !== `v${version}`) {
    throw new ReleaseError(`The tag is ${tag ?? 'not given'}, but package.json has the version ${version}.`);
  }
  const section = sectionOf(files['CHANGELOG.md'], version);
  if (section === undefined || section === '') {
    throw new ReleaseError(`CHANGELOG.md says nothing of ${version}. Prepare it: npm run release -- ${version}`);
  }
  return section;
}

/** The git commands that publish what was prepared. */
export function commandsFor(version: string): string[] {
  return [
    'git add --all',
    `git commit --message "chore: release ${version}"`,
    `git tag --annotate v${version} --message v${version}`,
    `git push --atomic origin HEAD v${version}`,
  ];
}

function setVersion(json: string, version: string): string {
  const manifest = JSON.parse(json) as Manifest;
  manifest.version = version;
  // In package-lock.json, the project is a package too.
  const project = manifest.packages?.[''];
  if (project !== undefined) project.version = version;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function setConstant(source: string, version: string): string {
  const declaration = /(?<=\bexport const version = ')[^']*(?=';)/;
  if (!declaration.test(source)) throw new ReleaseError('src/version.ts has no line: export const version = …');
  return source.replace(declaration, version);
}
