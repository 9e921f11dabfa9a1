import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../harness/action-yml.ts';
import { proseOf } from './words/prose.ts';

// Holds the documents, and the messages and comments of the action, against the lists of words in scripts/words/.

const ENGLISH = ['*.md', 'action.yml', 'docs/*.md', 'docs/operations.yml', 'examples/*.yml'];
const JAPANESE = ['README.ja.md', 'docs/ja/*', 'examples/ja/*'];
/** It tells of what was; a heading of the time says so. */
const OLD = ['CHANGELOG.md'];

const japanese = files(JAPANESE);
const english = files(ENGLISH).filter((file) => !japanese.includes(file) && !OLD.includes(file));
const folder = mkdtempSync(join(tmpdir(), 'words-'));
try {
  const sources = files(['src/**/*.ts']);
  for (const file of sources) {
    const to = join(folder, `${file}.txt`);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, proseOf(readFileSync(join(root, file), 'utf8')));
  }
  const messages = sources.map((file) => join(folder, `${file}.txt`));
  const ok = [verify('english.yml', [...english, ...messages]), verify('japanese.yml', japanese)];
  if (ok.includes(false)) process.exitCode = 1;
  else
    console.log(`${english.length + japanese.length} documents and ${sources.length} sources use the project's words.`);
} finally {
  rmSync(folder, { recursive: true });
}

function files(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: root }).sort();
}

function verify(rules: string, paths: readonly string[]): boolean {
  const args = ['--no-install', 'prh', '--verify', '--rules', join('scripts', 'words', rules), ...paths];
  return spawnSync('npx', args, { cwd: root, stdio: 'inherit' }).status === 0;
}
