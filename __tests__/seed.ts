import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/action-yml.ts';

/**
 * Where all that is random in tests begins: FC_SEED, or a number made of dist/. So a commit is tried in the same ways
 * each time, and whether it lands is no matter of luck; and each change of the code is tried in ways of its own.
 */
export const seed = process.env['FC_SEED'] ? Number(process.env['FC_SEED']) : seedOfDist();

function seedOfDist(): number {
  const folder = join(root, 'dist');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest().readInt32BE();
}
