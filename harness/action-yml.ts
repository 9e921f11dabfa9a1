import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionYml {
  name: string;
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; post: string };
}

export const root = join(import.meta.dirname, '..');

/** What action.yml says. */
export const actionYml = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionYml;
