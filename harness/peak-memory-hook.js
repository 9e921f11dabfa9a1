import { readFileSync, writeFileSync } from 'node:fs';

// Loaded into a process by --import: leaves the most memory that it ever held, in KiB, in the file PEAK_MEMORY_FILE.

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', String(peak()));
});

/** Linux counts into maxRSS what the parent held when it started this process; VmHWM is of this process alone. */
function peak() {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? maxRSS);
}
