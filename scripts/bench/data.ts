import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import type { Spread } from './statistics.ts';

/** Where the measurements are kept, relative to the project's root. */
export const BENCH_FILE = 'docs/performance/bench.json';

/** The machine that measured, and what it ran. */
export interface Machine {
  cpu: string;
  cores: number;
  /** GiB. */
  memory: number;
  os: string;
  node: string;
  /** Their versions; absent where they were not installed. */
  curl?: string;
  mkr?: string;
}

/** The action against the least that does the same, a CommonJS script of Node's own modules, in pairs. */
export interface StartUp {
  what: 'update-status' | 'update-status, summary: false' | 'post';
  pairs: number;
  /** Milliseconds from the start of the process to its end. */
  action: Spread;
  bare: Spread;
  ratio: Spread;
}

/** One step on a fleet. */
export interface FleetRun {
  hosts: number;
  /** Milliseconds that the simulator adds to each reply. */
  latency: number;
  requests: number;
  seconds: Spread;
}

export interface MemoryRun {
  hosts: number;
  latency: number;
  /** The most that the process held. */
  mib: Spread;
}

/** A request for each host, as no bulk endpoint has it, against N / concurrency turns of waiting. */
export interface RolesRun extends FleetRun {
  concurrency: number;
  ideal: number;
  ratio: Spread;
}

/**
 * What people use instead: mkr; where it is not installed, what it does, a request for each host one after the other, in
 * Node; a loop of one curl for each host; and a loop of one curl for each bulk call, which takes 30 hosts.
 */
export type Way = 'mkr' | 'sequence' | 'curl' | 'curl-bulk';

/** The same hosts by the action and by what people use instead, in the same round. */
export interface Comparison {
  hosts: number;
  latency: number;
  rounds: number;
  action: { requests: number; seconds: Spread };
  others: { way: Way; requests: number; seconds: Spread; ratio: Spread }[];
}

/** All that `npm run bench` measures. */
export interface Bench {
  at: string;
  version: string;
  machine: Machine;
  bytes: { entry: number; updateStatus: number; post: number };
  startUp: StartUp[];
  fleet: FleetRun[];
  memory: MemoryRun[];
  roles: RolesRun;
  comparisons: Comparison[];
}

/** Reads the measurements that are kept. */
export function readBench(): Bench {
  return JSON.parse(readFileSync(join(root, BENCH_FILE), 'utf8')) as Bench;
}

/** Keeps measurements. */
export function writeBench(bench: Bench): void {
  writeFileSync(join(root, BENCH_FILE), `${JSON.stringify(bench, null, 2)}\n`);
}

/** The same with four digits to a number, which is more than any measurement here is worth. */
export function rounded<T>(value: T): T {
  const round = (_: string, one: unknown) =>
    typeof one === 'number' && !Number.isInteger(one) ? Number(one.toPrecision(4)) : one;
  return JSON.parse(JSON.stringify(value, round)) as T;
}
