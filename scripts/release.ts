import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './dist/bundle.ts';
import { orRefuse, ReleaseError } from './release/error.ts';
import { commandsFor, prepareRelease, RELEASE_PATHS } from './release/prepare.ts';

// Prepares a release in the work tree: npm run release -- X.Y.Z. It commits nothing.

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

await orRefuse(async () => {
  const [version = '', ...others] = process.argv.slice(2);
  if (others.length > 0) throw new ReleaseError('Give one version, and nothing else: npm run release -- X.Y.Z');
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (changes !== '') {
    throw new ReleaseError(`The work tree has changes that are not committed. Commit or stash them first:\n${changes}`);
  }
  const files = prepareRelease(
    {
      'package.json': read('package.json'),
      'package-lock.json': read('package-lock.json'),
      'src/version.ts': read('src/version.ts'),
      'CHANGELOG.md': read('CHANGELOG.md'),
    },
    version === '' ? undefined : version,
    new Date().toISOString().slice(0, 10),
  );
  for (const path of RELEASE_PATHS) writeFileSync(join(root, path), files[path]);
  await build('dist');
  console.log(`${version} is prepared. Look at it (git diff), run .ci/run, then:\n`);
  for (const command of commandsFor(version)) console.log(`  ${command}`);
  console.log('\nThe pushed tag starts .github/workflows/release.yml, which does the rest.');
});
