import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Ends what a job left running in the background, as GitHub's runner does when a job ends: every process that has the
 * job's RUNNER_TRACKING_ID in its environment. Where the system does not show environments (/proc), nothing is found.
 */
export function endLeftovers(trackingId: string): void {
  for (const file of globSync('/proc/[0-9]*/environ')) {
    try {
      if (readFileSync(file, 'utf8').includes(`RUNNER_TRACKING_ID=${trackingId}\0`)) {
        process.kill(Number(basename(dirname(file))), 'SIGKILL');
      }
    } catch {
      // Someone else's process, or one that has just ended.
    }
  }
}
