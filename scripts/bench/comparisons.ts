import type { Comparison, Way } from './data.ts';
import { versionOf } from './machine.ts';
import type { BenchMackerel, Fleet } from './mackerel.ts';
import type { Plan } from './plan.ts';
import { action, bare, credentials, curlPerBulkCall, curlPerHost, mkr, type Program } from './processes.ts';
import { spread } from './statistics.ts';

const STATUS = 'maintenance';

/** One way of several, round by round. */
interface Measured {
  requests: number;
  seconds: number[];
}

/** The status of the same hosts, given by ID: by the action and by what people use instead, in turns. */
export async function measureComparisons(
  mackerel: BenchMackerel,
  { comparisons, rounds }: Plan,
): Promise<Comparison[]> {
  const measured: Comparison[] = [];
  for (const latency of comparisons.latencies) {
    for (const hosts of comparisons.hosts) {
      const ways = waysHere().filter((way) => way === 'curl-bulk' || hosts <= comparisons.mostInALoop);
      const all = new Map<'action' | Way, Measured>();
      for (let round = 0; round < rounds; round++) {
        for (const way of ['action' as const, ...ways]) {
          const fleet = await mackerel.start(hosts, latency);
          const seconds = (await programOf(way, fleet)()) / 1000;
          all.set(way, { requests: await mackerel.requests(), seconds: [...(all.get(way)?.seconds ?? []), seconds] });
        }
      }
      const of = (way: 'action' | Way) => all.get(way) ?? { requests: NaN, seconds: [] };
      const base = of('action');
      measured.push({
        hosts,
        latency,
        rounds,
        action: { requests: base.requests, seconds: spread(base.seconds) },
        others: ways.map((way) => {
          const { requests, seconds } = of(way);
          const ratios = seconds.map((time, round) => time / (base.seconds[round] ?? NaN));
          return { way, requests, seconds: spread(seconds), ratio: spread(ratios) };
        }),
      });
    }
  }
  return measured;
}

/** What can be measured on this machine. */
function waysHere(): Way[] {
  const curls: Way[] = versionOf('curl') === undefined ? [] : ['curl', 'curl-bulk'];
  return [versionOf('mkr') === undefined ? 'sequence' : 'mkr', ...curls];
}

function programOf(way: 'action' | Way, fleet: Fleet): Program {
  const { ids, url, apiKey } = fleet;
  switch (way) {
    case 'action':
      return action(fleet, { operation: 'update-status', hostIds: ids.join('\n'), status: STATUS });
    case 'mkr':
      return mkr(fleet, STATUS);
    case 'sequence':
      return bare('request-per-host.js', { ...credentials(url, apiKey), HOST_IDS: ids.join(' '), STATUS });
    case 'curl':
      return curlPerHost(fleet, STATUS);
    case 'curl-bulk':
      return curlPerBulkCall(fleet, STATUS);
  }
}
