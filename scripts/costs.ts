import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../harness/action-yml.ts';
import { distFiles, PARTS, partsIn } from './costs/parts.ts';
import { measureCosts } from './costs/measure.ts';
import { COSTS_FILE, writeCosts } from './costs/table.ts';

// Measures what every operation loads and asks of Mackerel, and keeps it as the table that tests hold the action against.

const dead = Object.keys(PARTS).filter((part) => !partsIn(distFiles()).some((found) => found === part));
if (dead.length > 0) throw new Error(`Nothing in dist/ looks like ${dead.join(', ')}: see scripts/costs/parts.ts.`);
writeCosts(await measureCosts());
const docs = spawnSync(process.execPath, [join(root, 'scripts', 'docs', 'run.ts')], { stdio: 'inherit' });
process.exitCode = docs.status ?? 1;
console.log(`${COSTS_FILE} is what dist/ costs now. Look at its changes before you commit them.`);
