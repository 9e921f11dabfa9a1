import type { Bench, Comparison, FleetRun, Machine, StartUp, Way } from '../bench/data.ts';
import { lineThrough, type Spread } from '../bench/statistics.ts';
import { table } from './tables.ts';

/** Fleets from this size on are on the line: below, what a step costs by itself outweighs its requests. */
const FIRST_ON_LINE = 100;

const BARE: Record<StartUp['what'], string> = {
  'update-status': 'a script with the same two requests',
  'update-status, summary: false': 'a script with the same request',
  post: 'an empty script',
};
const STEP: Record<StartUp['what'], string> = {
  'update-status': '`update-status` of one host',
  'update-status, summary: false': 'the same, with `summary: false`',
  post: 'the post step with nothing to do',
};
const WAY: Record<Way, (machine: Machine) => string> = {
  mkr: ({ mkr = 'mkr' }) => `one process for all hosts (${mkr})`,
  sequence: () => 'one request for each host, one after the other',
  curl: ({ curl = 'curl' }) => `one process for each host (${curl})`,
  'curl-bulk': ({ curl = 'curl' }) => `one process for each bulk call of 30 hosts (${curl})`,
};

/** The measurements as Markdown, by the name of the generated part. */
export function benchTables(bench: Bench): Record<string, string> {
  return {
    'bench-machine': machine(bench),
    'bench-start-up': startUp(bench),
    'bench-fleet': fleet(bench),
    'bench-growth': growth(bench.fleet),
    'bench-memory': memory(bench),
    'bench-roles': roles(bench),
    'bench-comparisons': comparisons(bench),
  };
}

function machine({ at, version, machine: { cpu, cores, memory, os, node } }: Bench): string {
  return (
    `Measured on ${at.slice(0, 10)}, version ${version}, Node ${node.slice(1)}, on ${cores} cores of ${cpu} with ` +
    `${memory} GiB of memory, ${os}. Each number is a median, with the least and the most in brackets.`
  );
}

function startUp({ startUp: rows, bytes }: Bench): string {
  const loaded = { 'update-status': bytes.updateStatus, 'update-status, summary: false': undefined, post: bytes.post };
  return table(
    ['step', 'loads', 'takes', 'against', 'which takes', 'ratio of pairs'],
    rows.map(({ what, action, bare, ratio }) => [
      STEP[what],
      loaded[what] === undefined ? '' : `${kib(loaded[what])} KiB`,
      `${inBrackets(action, whole)} ms`,
      BARE[what],
      `${inBrackets(bare, whole)} ms`,
      `**${ratio.median.toFixed(2)}** (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
    ]),
  );
}

function fleet({ fleet: runs }: Bench): string {
  const latencies = [...new Set(runs.map(({ latency }) => latency))];
  const sizes = [...new Set(runs.map(({ hosts }) => hosts))];
  return table(
    ['hosts', 'requests', ...latencies.map((latency) => `at ${latency} ms a request`)],
    sizes.map((hosts) => [
      grouped(hosts),
      grouped(runs.find((run) => run.hosts === hosts)?.requests ?? 0),
      ...latencies.map((latency) => {
        const run = runs.find((one) => one.hosts === hosts && one.latency === latency);
        return run === undefined ? '' : `${inBrackets(run.seconds, seconds)} s`;
      }),
    ]),
  );
}

function growth(runs: readonly FleetRun[]): string {
  const latencies = [...new Set(runs.map(({ latency }) => latency))];
  const of = (latency: number) => runs.filter((run) => run.latency === latency && run.hosts >= FIRST_ON_LINE);
  const spans = spansOf(runs);
  return table(
    [
      'latency',
      'at the start',
      'for each 1,000 hosts',
      ...spans.map(([from, to]) => `${grouped(from)} → ${grouped(to)}`),
    ],
    latencies
      .filter((latency) => of(latency).length > 1)
      .map((latency) => {
        const at = (hosts: number) => of(latency).find((run) => run.hosts === hosts)?.seconds.median ?? NaN;
        const line = lineThrough(of(latency).map(({ hosts, seconds: { median } }) => [hosts, median]));
        return [
          `${latency} ms`,
          `${line.start.toFixed(2)} s`,
          `${(line.slope * 1000).toFixed(3)} s`,
          ...spans.map(([from, to]) => `${(((at(to) - at(from)) / (to - from)) * 1000).toFixed(3)} s`),
        ];
      }),
  );
}

/** From each size that was measured to the one ten times as large. */
function spansOf(runs: readonly FleetRun[]): [from: number, to: number][] {
  const sizes = new Set(runs.map(({ hosts }) => hosts));
  return [...sizes].filter((size) => size >= FIRST_ON_LINE && sizes.has(size * 10)).map((size) => [size, size * 10]);
}

function memory({ memory: runs }: Bench): string {
  return table(
    ['hosts', 'peak memory'],
    runs.map(({ hosts, mib }) => [grouped(hosts), `${inBrackets(mib, whole)} MiB`]),
  );
}

function roles({ roles: run }: Bench): string {
  const { hosts, latency, concurrency, requests, ideal, ratio } = run;
  return table(
    ['hosts', 'requests', '`concurrency`', 'latency', 'takes', 'waiting alone', 'ratio'],
    [
      [
        grouped(hosts),
        grouped(requests),
        String(concurrency),
        `${latency} ms`,
        `${inBrackets(run.seconds, seconds)} s`,
        `${seconds(ideal)} s`,
        `**${ratio.median.toFixed(2)}** (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
      ],
    ],
  );
}

function comparisons({ comparisons: rows, machine: measuredOn }: Bench): string {
  const others = ({ hosts, latency, others: ways }: Comparison) =>
    ways.map(({ way, requests, seconds: time, ratio }) => [
      grouped(hosts),
      `${latency} ms`,
      WAY[way](measuredOn),
      grouped(requests),
      `${inBrackets(time, seconds)} s`,
      inBrackets(ratio, times),
    ]);
  return table(
    ['hosts', 'latency', 'way', 'requests', 'takes', 'times the action’s'],
    rows.flatMap((row) => [
      [
        grouped(row.hosts),
        `${row.latency} ms`,
        'this action',
        grouped(row.action.requests),
        `${inBrackets(row.action.seconds, seconds)} s`,
        '1',
      ],
      ...others(row),
    ]),
  );
}

/** A whole number with commas. */
export function grouped(number: number): string {
  return number.toLocaleString('en-US');
}

/** Seconds, to two digits, or to the tenth from ten on. */
export function seconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

/** Bytes in whole KiB. */
export function kib(bytes: number): string {
  return String(Math.round(bytes / 1024));
}

function whole(value: number): string {
  return String(Math.round(value));
}

/** How many times as long: one digit where that says something. */
function times(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function inBrackets({ median, min, max }: Spread, format: (value: number) => string): string {
  return `${format(median)} (${format(min)}–${format(max)})`;
}
