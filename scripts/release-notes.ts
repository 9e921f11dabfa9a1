import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orRefuse } from './release/error.ts';
import { releaseNotes } from './release/prepare.ts';

// Prints what the release of a tag says; exits 1 where the tag is not that of package.json and CHANGELOG.md. It needs
// nothing but Node, for .github/workflows/release.yml.

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

await orRefuse(() => {
  const files = { 'package.json': read('package.json'), 'CHANGELOG.md': read('CHANGELOG.md') };
  console.log(releaseNotes(files, process.argv[2]));
});
