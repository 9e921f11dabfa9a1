import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundleStats, licencesOf } from './licences.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Packages whose modules do nothing when they are loaded, but do not say so. Told so, the bundler drops what is never
 * called: @actions/core alone would bring an HTTP client of 1 MB, for OIDC tokens that this action never asks for.
 * What fetch-blob does when it is loaded is to give Node before version 18 streams for the web; where there are some,
 * merely looking for them costs milliseconds.
 */
const FREE_OF_SIDE_EFFECTS = ['@actions/core', '@actions/github', 'fetch-blob'];

/** What each file that GitHub's runner starts is made of. */
const ENTRIES = { index: 'src/index.ts', post: 'src/post.ts' } as const;

/**
 * Bundles main and post, each with all it needs, into a folder, which is emptied first: a chunk that is no longer made
 * must go.
 *
 * @param folder where to, relative to the project's root
 * @throws Error where ncc fails
 */
export function build(folder: string): void {
  for (const name of FREE_OF_SIDE_EFFECTS) flagAsFreeOfSideEffects(name);
  const target = join(root, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const stats = Object.entries(ENTRIES).map(([name, source]) => bundle(name, source, target));
  writeFileSync(join(target, 'licenses.txt'), licencesOf(stats, root));
}

/**
 * Bundles one entry: `<name>.js`, and its chunks `<number>.<name>.js`.
 *
 * @returns what the bundler says of it
 */
function bundle(name: string, source: string, target: string): BundleStats {
  const scratch = mkdtempSync(join(tmpdir(), 'ncc-'));
  try {
    // Not into dist: it holds the absolute paths of this machine.
    const stats = join(scratch, 'stats.json');
    const out = join(scratch, 'out');
    const args = ['build', source, '--out', out, '--no-cache', '--stats-out', stats, '--quiet'];
    execFileSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', ...args], { cwd: root, stdio: 'inherit' });
    takeBuiltinsDirectly(join(out, 'index.js'));
    for (const file of readdirSync(out).filter((file) => file.endsWith('.js'))) {
      // ncc calls every entry index.js.
      const text = readFileSync(join(out, file), 'utf8').replace('".index.js"', `".${name}.js"`);
      writeFileSync(join(target, file.replace(/index\.js$/, `${name}.js`)), text);
    }
    return JSON.parse(readFileSync(stats, 'utf8')) as BundleStats;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Node's own modules that only some steps come to use: node-fetch asks for it where a reply is compressed. */
const LOADED_WHEN_USED = ['node:zlib'];

/**
 * Lets the bundle take Node's own modules from Node, and not through a `require` that has to be made first: to import
 * the module that makes it costs more than all that is wanted by it.
 *
 * @throws Error where ncc no longer writes it as is expected here
 */
function takeBuiltinsDirectly(path: string): void {
  const bundle = readFileSync(path, 'utf8');
  const changed = bundle
    .replace(/^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/, '')
    .replaceAll('__WEBPACK_EXTERNAL_createRequire(import.meta.url)(', 'process.getBuiltinModule(');
  const lazy = LOADED_WHEN_USED.reduce((text, name) => {
    const load = `process.getBuiltinModule(${JSON.stringify(name)})`;
    // The bundler asks each module whether it was made of ECMAScript; that is no use of it.
    const proxy = `new Proxy({}, { get: (_, name) => name === "__esModule" ? undefined : ${load}[name] })`;
    return text.replace(`module.exports = ${load};`, `module.exports = ${proxy};`);
  }, changed);
  if (changed === bundle || lazy === changed || lazy.includes('createRequire')) {
    throw new Error(`${path} is not what ncc used to write.`);
  }
  writeFileSync(path, lazy);
}

function flagAsFreeOfSideEffects(name: string): void {
  const path = join(root, 'node_modules', name, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  if (manifest['sideEffects'] === false) return;
  writeFileSync(path, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
}
