import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import type { Part } from './parts.ts';

/** Where the table is kept, relative to the project's root. */
export const COSTS_FILE = 'docs/performance/costs.json';

/** How many requests of each kind: `METHOD /path` below /api/v0, IDs as `<id>`, to a number. */
export type Requests = Readonly<Record<string, number>>;

/** What a process of the action loads of dist/. */
export interface Loads {
  readonly bytes: number;
  readonly files: number;
  readonly parts: readonly Part[];
}

/** What one step costs. */
export interface Cost {
  /** With one host. */
  readonly loads: Loads;
  /** By the number of hosts. */
  readonly requests: Readonly<Record<string, Requests>>;
}

/** What the action costs: a decision, which changes by `npm run costs` only. */
export interface Costs {
  /** Bytes of dist/index.js. */
  readonly entry: number;
  /** By the name of the step. */
  readonly steps: Readonly<Record<string, Cost>>;
}

/** Reads the table that is kept. */
export function readCosts(): Costs {
  return JSON.parse(readFileSync(join(root, COSTS_FILE), 'utf8')) as Costs;
}

/** Keeps a table. */
export function writeCosts(costs: Costs): void {
  writeFileSync(join(root, COSTS_FILE), `${JSON.stringify(costs, null, 2)}\n`);
}

/** How far a number of bytes may be from the one that is kept: 2 % or 1 KiB, whichever is more. */
export function isAbout(bytes: number, kept: number): boolean {
  return Math.abs(bytes - kept) <= Math.max(1024, kept * 0.02);
}
