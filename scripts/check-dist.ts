import { execFileSync } from 'node:child_process';
import { build } from './dist/bundle.ts';

// Not `git diff`: that does not see chunks that are new.
const changes = () => execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' });

const before = changes();
if (before !== '') {
  console.error(`dist/ differs from what is committed. Commit it first:\n${before}`);
  process.exit(1);
}
await build('dist');
const after = changes();
if (after !== '') {
  console.error(`dist/ was not in step with src/. It is now; commit it:\n${after}`);
  process.exit(1);
}
console.log('dist/ is in step with src/.');
