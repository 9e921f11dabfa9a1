import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';

const dist = join(root, 'dist');

/** What dist/ is made of, each told by code that nothing else has. The bundler's numbers for its chunks tell nothing. */
export const PARTS = {
  'GitHub toolkit': /class Command /,
  'Mackerel client': /class Transport /,
  'node-fetch': /class FetchError /,
  'choice of hosts': /function (\w+_)?onTargets\(/,
  'AWS integrations': /function (\w+_)?mergeIntegration\(|class IntegrationsApi /,
  'clean-up': /function (\w+_)?cleanUp\(/,
  'orphan search': /function (\w+_)?reasonToKeep\(/,
  YAML: /class YAMLParseError /,
  octokit: /class Octokit /,
  undici: /class ProxyAgent /,
} as const;

export type Part = keyof typeof PARTS;

/** The JavaScript files of dist/. */
export function distFiles(): string[] {
  return readdirSync(dist).filter((file) => file.endsWith('.js'));
}

/** The parts of which these files of dist/ hold anything. */
export function partsIn(files: readonly string[]): Part[] {
  const source = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  return (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part].test(source));
}

/** How long these files of dist/ are together, in bytes. */
export function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + readFileSync(join(dist, file)).byteLength, 0);
}
