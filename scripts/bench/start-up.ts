import type { StartUp } from './data.ts';
import type { BenchMackerel } from './mackerel.ts';
import { action, bare, credentials, idlePost, type Program } from './processes.ts';
import { spread } from './statistics.ts';

/** The first of all find cold caches. */
const WARM_UP = 3;
const STATUS = 'maintenance';

/** How long a step takes that has next to nothing to do, against a CommonJS script that does the same: no Node script starts faster. */
export async function measureStartUp(mackerel: BenchMackerel, pairs: number): Promise<StartUp[]> {
  const fleet = await mackerel.start(1, 0);
  const [hostId = ''] = fleet.ids;
  const inputs = { operation: 'update-status', hostIds: hostId, status: STATUS };
  const env = { ...credentials(fleet.url, fleet.apiKey), HOST_ID: hostId, STATUS };
  return [
    { what: 'update-status', ...(await compare(action(fleet, inputs), bare('two-requests.cjs', env), pairs)) },
    {
      what: 'update-status, summary: false',
      ...(await compare(action(fleet, { ...inputs, summary: 'false' }), bare('one-request.cjs', env), pairs)),
    },
    { what: 'post', ...(await compare(idlePost(), bare('empty.cjs'), pairs)) },
  ];
}

/** Runs the two in turns, so that whatever else the machine does meets both; each is first in every other pair. */
async function compare(one: Program, other: Program, pairs: number): Promise<Omit<StartUp, 'what'>> {
  const times: [one: number, other: number][] = [];
  for (let pair = -WARM_UP; pair < pairs; pair++) {
    const otherFirst = pair % 2 === 0 ? undefined : await other();
    const time = await one();
    const otherTime = otherFirst ?? (await other());
    if (pair >= 0) times.push([time, otherTime]);
  }
  return {
    pairs,
    action: spread(times.map(([time]) => time)),
    bare: spread(times.map(([, time]) => time)),
    ratio: spread(times.map(([time, otherTime]) => time / otherTime)),
  };
}
