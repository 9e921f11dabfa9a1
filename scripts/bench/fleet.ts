import { withPeakMemory } from '../../harness/peak-memory.ts';
import type { FleetRun, MemoryRun, RolesRun } from './data.ts';
import type { BenchMackerel, Fleet } from './mackerel.ts';
import type { Plan } from './plan.ts';
import { action } from './processes.ts';
import { spread } from './statistics.ts';

const STATUS_BY_SERVICE = { operation: 'update-status', service: 'Shop', status: 'maintenance' };

/** One step that changes the status of a whole service. */
export async function measureFleet(mackerel: BenchMackerel, { fleet, rounds }: Plan): Promise<FleetRun[]> {
  const runs: FleetRun[] = [];
  for (const latency of fleet.latencies) {
    for (const hosts of fleet.hosts) {
      runs.push(await repeat(mackerel, rounds, hosts, latency, (begun) => action(begun, STATUS_BY_SERVICE)()));
    }
  }
  return runs;
}

/** One step that replaces the roles of hosts, for which Mackerel has no bulk endpoint. */
export async function measureRoles(mackerel: BenchMackerel, { roles, rounds }: Plan): Promise<RolesRun> {
  const { hosts, latency, concurrency } = roles;
  const run = await repeat(mackerel, rounds, hosts, latency, ({ ids, ...fleet }) => {
    const inputs = { operation: 'update-roles', hostIds: ids.join('\n'), roleFullnames: 'Shop:db' };
    return action({ ids, ...fleet }, { ...inputs, concurrency: String(concurrency) })();
  });
  const ideal = (Math.ceil(hosts / concurrency) * latency) / 1000;
  const { median, min, max } = run.seconds;
  return { ...run, concurrency, ideal, ratio: { median: median / ideal, min: min / ideal, max: max / ideal } };
}

/** The most memory that the same step as in measureFleet holds. */
export async function measureMemory(mackerel: BenchMackerel, { memory, rounds }: Plan): Promise<MemoryRun[]> {
  const runs: MemoryRun[] = [];
  for (const hosts of memory.hosts) {
    const peaks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const fleet = await mackerel.start(hosts, memory.latency);
      const [, kib] = await withPeakMemory((env) => action(fleet, STATUS_BY_SERVICE, env)());
      peaks.push(kib / 1024);
    }
    runs.push({ hosts, latency: memory.latency, mib: spread(peaks) });
  }
  return runs;
}

async function repeat(
  mackerel: BenchMackerel,
  rounds: number,
  hosts: number,
  latency: number,
  run: (fleet: Fleet) => Promise<number>,
): Promise<FleetRun> {
  const seconds: number[] = [];
  let requests = 0;
  for (let round = 0; round < rounds; round++) {
    const fleet = await mackerel.start(hosts, latency);
    seconds.push((await run(fleet)) / 1000);
    requests = await mackerel.requests();
  }
  return { hosts, latency, requests, seconds: spread(seconds) };
}
