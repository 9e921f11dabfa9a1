import type { Comparison, Way } from './data.ts';
import { curlVersion } from './machine.ts';
import type { BenchMackerel, Fleet } from './mackerel.ts';
import type { Plan } from './plan.ts';
import { action, bare, credentials, processPerHost, type Program } from './processes.ts';
import { spread } from './statistics.ts';

const STATUS = 'maintenance';
const WAYS: readonly ('action' | Way)[] = ['action', 'sequence', 'processes'];

/** The status of the same hosts, given by ID: by the action, by a request for each, and by a process for each. */
export async function measureComparisons(
  mackerel: BenchMackerel,
  { comparisons, rounds }: Plan,
): Promise<Comparison[]> {
  const hasCurl = curlVersion() !== undefined;
  const measured: Comparison[] = [];
  for (const latency of comparisons.latencies) {
    for (const hosts of comparisons.hosts) {
      const seconds: Record<'action' | Way, number[]> = { action: [], sequence: [], processes: [] };
      const requests = { action: 0, sequence: 0, processes: 0 };
      for (let round = 0; round < rounds; round++) {
        for (const way of WAYS) {
          const fleet = await mackerel.start(hosts, latency);
          seconds[way].push((await programOf(way, fleet, hasCurl)()) / 1000);
          requests[way] = await mackerel.requests();
        }
      }
      const other = (way: Way) => ({
        way,
        requests: requests[way],
        seconds: spread(seconds[way]),
        ratio: spread(seconds[way].map((time, round) => time / (seconds.action[round] ?? NaN))),
      });
      measured.push({
        hosts,
        latency,
        rounds,
        action: { requests: requests.action, seconds: spread(seconds.action) },
        others: [other('sequence'), other('processes')],
      });
    }
  }
  return measured;
}

function programOf(way: 'action' | Way, fleet: Fleet, hasCurl: boolean): Program {
  const { ids, url, apiKey } = fleet;
  switch (way) {
    case 'action':
      return action(fleet, { operation: 'update-status', hostIds: ids.join('\n'), status: STATUS });
    case 'sequence':
      return bare('request-per-host', { ...credentials(url, apiKey), HOST_IDS: ids.join(' '), STATUS });
    case 'processes':
      return processPerHost(fleet, STATUS, hasCurl);
  }
}
