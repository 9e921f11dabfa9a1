import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Module {
  identifier?: string;
  /** Of a module that was merged into another: none. */
  chunks?: unknown[];
  modules?: Module[];
}

/** What the bundler says of the modules it looked at. */
export interface BundleStats {
  modules?: Module[];
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

/**
 * The licences of every package of which the bundle holds anything. ncc's own list leaves most of them out; tools that look
 * at node_modules can't know what is bundled, and the plugins that do are for bundlers that can be given plugins: ncc can't.
 *
 * @param stats what the bundler says of the modules it put in, for each entry
 * @param root the project's root
 * @returns one text, ordered by package name
 * @throws Error where a package has neither a licence file nor names its licence
 */
export function licencesOf(stats: readonly BundleStats[], root: string): string {
  const bundled = stats.flatMap(({ modules = [] }) => modules).filter(({ chunks = [] }) => chunks.length > 0);
  const folders = new Set(allModules(bundled).flatMap(({ identifier = '' }) => packageFolder(identifier)));
  return [...folders]
    .map((folder) => licenceOf(join(root, folder)))
    .sort()
    .join('\n\n');
}

function allModules(modules: readonly Module[]): Module[] {
  return modules.flatMap((module) => [module, ...allModules(module.modules ?? [])]);
}

/** The innermost package folder in a module's path, relative to the root. */
function packageFolder(identifier: string): string[] {
  const match = /^(?:.*[!|])?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(identifier);
  const path = match?.[1]?.replaceAll('\\', '/');
  const start = path?.indexOf('node_modules/') ?? -1;
  return path === undefined || start < 0 ? [] : [path.slice(start)];
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0 && license === undefined) throw new Error(`${name} does not say under which licence it is.`);
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}
