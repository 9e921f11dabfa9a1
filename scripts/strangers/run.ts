import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goClient } from './go-client.ts';
import { mackerelAgent, mkr } from './on-path.ts';
import { pythonClient } from './python-client.ts';
import { SimulatorProcess } from './simulator.ts';
import type { Calls, Stranger } from './stranger.ts';

// Holds the simulator against software written by others for the real Mackerel: what that software sends must be taken, and
// what comes back must be what it expects. All of it is installed as packages, outside of this repository.

/** Says that nothing was checked, as test suites written in shell do; `.ci/run` knows it. */
const SKIPPED = 77;
/** How long the calls of one may take, in milliseconds; they take seconds. */
const PATIENCE = 90_000;
const STRANGERS: readonly Stranger[] = [goClient, pythonClient, mkr, mackerelAgent];

const missing: string[] = [];
const failed: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'strangers-'));
try {
  for (const stranger of STRANGERS) {
    const obtained = stranger.obtain(folder);
    if ('reason' in obtained) missing.push(`${stranger.name}: ${obtained.reason}`);
    else if (!(await holds(stranger, obtained))) failed.push(stranger.name);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
for (const reason of missing) console.log(`\nNOT TRIED, since it can't be had here: ${reason}`);
if (failed.length > 0) {
  console.log(`\nThe simulator is not what ${failed.join(' and ')} expects of Mackerel.`);
  process.exitCode = 1;
} else if (missing.length === STRANGERS.length) {
  console.log('\nSKIPPED: no software written by others could be had.');
  process.exitCode = SKIPPED;
} else {
  console.log(
    `\nThe simulator is what ${STRANGERS.length - missing.length} of ${STRANGERS.length} expect of Mackerel.`,
  );
}

/** Makes the calls, on a simulator of their own. */
async function holds({ name, prepare }: Stranger, { command, args, env }: Calls): Promise<boolean> {
  console.log(`\n${name}`);
  const simulator = await SimulatorProcess.start();
  try {
    await prepare?.(simulator);
    const child = spawn(command, args, {
      env: { ...process.env, ...env, MACKEREL_APIBASE: simulator.url, MACKEREL_APIKEY: simulator.apiKey },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: PATIENCE,
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0;
  } finally {
    await simulator.stop();
  }
}
