import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundleStats, licencesOf } from './licences.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Packages whose modules do nothing when they are loaded, but do not say so. Told so, the bundler drops what is never
 * called: @actions/core alone would bring an HTTP client of 1 MB, for OIDC tokens that this action never asks for.
 */
const FREE_OF_SIDE_EFFECTS = ['@actions/core', '@actions/github'];

/** node-fetch asks for it on versions of Node older than 18 only. */
const NEVER_REACHED = ['web-streams-polyfill/dist/ponyfill.es2018.js'];

/**
 * Bundles src/index.ts and all it needs into a folder, which is emptied first: a chunk that is no longer made must go.
 *
 * @param folder where to, relative to the project's root
 * @throws Error where ncc fails
 */
export function build(folder: string): void {
  for (const name of FREE_OF_SIDE_EFFECTS) flagAsFreeOfSideEffects(name);
  const target = join(root, folder);
  rmSync(target, { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), 'ncc-'));
  try {
    // Not into dist: it holds the absolute paths of this machine.
    const stats = join(scratch, 'stats.json');
    const externals = NEVER_REACHED.flatMap((name) => ['-e', name]);
    const args = ['build', 'src/index.ts', '--out', target, '--no-cache', '--stats-out', stats, ...externals, '--quiet'];
    execFileSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', ...args], { cwd: root, stdio: 'inherit' });
    writeFileSync(join(target, 'licenses.txt'), licencesOf(JSON.parse(readFileSync(stats, 'utf8')) as BundleStats, root));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function flagAsFreeOfSideEffects(name: string): void {
  const path = join(root, 'node_modules', name, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  if (manifest['sideEffects'] === false) return;
  writeFileSync(path, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
}
