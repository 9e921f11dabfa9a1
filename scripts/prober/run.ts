import { appendFileSync } from 'node:fs';
import { toLogLine } from '../../src/report/sanitize.ts';
import { Mackerel } from './mackerel.ts';
import { OF_AN_ACTIVE_HOST, OF_A_RETIRED_HOST, type Point } from './points.ts';
import { type Asked, lineOf, summaryOf } from './report.ts';

// Asks a real Mackerel what its documents leave open, of one host that .github/workflows/prober.yml registered and retires.
// What was found goes into the log and the job summary. Called with `active` or `retired`: how the host HOST_ID is.

const POINTS: Readonly<Record<string, readonly Point[]>> = { active: OF_AN_ACTIVE_HOST, retired: OF_A_RETIRED_HOST };

const { MACKEREL_APIKEY = '', HOST_ID = '', GITHUB_STEP_SUMMARY = '' } = process.env;
const base = process.env['MACKEREL_APIBASE'] ?? 'https://api.mackerelio.com';
const [, , state = ''] = process.argv;
const points = POINTS[state];
if (points === undefined || MACKEREL_APIKEY === '' || !/^[A-Za-z0-9]+$/.test(HOST_ID)) {
  throw new Error('Usage: MACKEREL_APIKEY=… HOST_ID=… node scripts/prober/run.ts active|retired');
}

const mackerel = new Mackerel(base, MACKEREL_APIKEY);
const asked: Asked[] = [];
for (const point of points) {
  const answer = await ask(point);
  asked.push(answer);
  console.log(toLogLine(lineOf(answer)));
}
if (GITHUB_STEP_SUMMARY !== '') appendFileSync(GITHUB_STEP_SUMMARY, summaryOf(state, asked));
if (asked.some(({ finding }) => 'failed' in finding)) process.exitCode = 1;

/** One question that can't be asked does not keep the others from being. */
async function ask(point: Point): Promise<Asked> {
  try {
    return { point, finding: await point.settle(mackerel, HOST_ID) };
  } catch (error) {
    return { point, finding: { failed: error instanceof Error ? error.message : String(error) } };
  }
}
