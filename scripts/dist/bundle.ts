import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleStats, licencesOf } from './licences.ts';
import { ncc, type NccResult } from './ncc.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Packages whose modules do nothing when they are loaded, but do not say so. Told so, the bundler drops what is never
 * called: @actions/core alone would bring an HTTP client of 1 MB, for OIDC tokens that this action never asks for.
 */
const FREE_OF_SIDE_EFFECTS = ['@actions/core', '@actions/github'];

/**
 * What GitHub's runner starts: main and post. Each is bundled into a file of its own name, with chunks called after it:
 * src/index.ts into index.js, 123.index.js …
 */
const ENTRIES = ['index', 'post'];

/** Node's own modules that cost milliseconds: the toolkit needs crypto for outputs of several lines alone. */
const LOADED_WHEN_USED = ['crypto'];

/**
 * Bundles src/ and all it needs into a folder, which is emptied first: a chunk that is no longer made must go.
 *
 * It becomes CommonJS, whose chunks are loaded by `require`: the same text in modules brings Node's loader for them too.
 *
 * @param folder where to, relative to the project's root
 * @throws Error where ncc fails, or no longer writes what is expected here
 */
export async function build(folder: string): Promise<void> {
  for (const name of FREE_OF_SIDE_EFFECTS) flagAsFreeOfSideEffects(name);
  const target = join(root, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  // The project's own package.json says that it is made of modules.
  writeFileSync(join(target, 'package.json'), '{\n  "type": "commonjs"\n}\n');
  const stats: BundleStats[] = [];
  for (const entry of ENTRIES) {
    const made = await ncc(join(root, 'src', `${entry}.ts`), {
      cache: false,
      esm: false,
      filename: `${entry}.js`,
      quiet: true,
    });
    stats.push(made.stats.toJson());
    for (const [name, source] of Object.entries({ [`${entry}.js`]: made.code, ...sourcesOf(made.assets) })) {
      writeFileSync(join(target, name), inAscii(loadWhenUsed(source)));
    }
  }
  writeFileSync(join(target, 'licenses.txt'), licencesOf(stats, root));
}

function sourcesOf(assets: NccResult['assets']): Record<string, string> {
  return Object.fromEntries(Object.entries(assets).map(([name, { source }]) => [name, String(source)]));
}

/**
 * Lets a file of the bundle load some of Node's own modules at their first use, and not with what imports them.
 *
 * @throws Error where one is still loaded with it: ncc writes that in another form than before
 */
function loadWhenUsed(code: string): string {
  return LOADED_WHEN_USED.reduce((text, name) => {
    const load = `require(${JSON.stringify(name)})`;
    // The bundler asks each module whether it was made of ECMAScript; that is no use of it.
    const proxy = `new Proxy({}, { get: (_, name) => name === "__esModule" ? undefined : ${load}[name] })`;
    // In a module of its own, or as a constant where several modules became one.
    const late = text
      .replace(`module.exports = ${load};`, `module.exports = ${proxy};`)
      .replace(`_namespaceObject = ${load};`, `_namespaceObject = ${proxy};`);
    if (late.replaceAll(proxy, '').includes(load)) throw new Error(`ncc writes ${load} in a form that is not known here.`);
    return late;
  }, code);
}

/**
 * The same program without a character beyond ASCII: a single one makes V8 keep the whole text in two bytes each, and
 * reading and compiling that takes a fifth longer.
 *
 * @throws Error where an escape would be another text than the character
 */
function inAscii(code: string): string {
  const ascii = code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (ascii !== code && code.includes('String.raw`')) throw new Error('String.raw keeps escapes as they are.');
  return ascii;
}

function flagAsFreeOfSideEffects(name: string): void {
  const path = join(root, 'node_modules', name, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  if (manifest['sideEffects'] === false) return;
  writeFileSync(path, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
}
