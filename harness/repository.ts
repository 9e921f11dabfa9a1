import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './action-yml.ts';

/** This repository on GitHub as package.json names it, `<owner>/<name>`. @throws Error where it names none */
export function repository(): string {
  const { repository: named } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { repository?: string };
  const found = /^github:([\w.-]+\/[\w.-]+)$/.exec(named ?? '')?.[1];
  if (found === undefined) throw new Error('package.json: repository must be github:<owner>/<name>.');
  return found;
}
