import type { Bench } from '../bench/data.ts';
import type { Costs } from '../costs/table.ts';
import { benchTables } from './bench-tables.ts';
import { costsTables } from './costs-tables.ts';
import { ENGLISH, howFast, JAPANESE } from './how-fast.ts';

/** The document about performance, relative to the project's root. */
export const PERFORMANCE_FILE = 'docs/performance.md';

/** Its generated parts, by the name of their marker. */
export function performanceParts(bench: Bench, costs: Costs): Record<string, string> {
  return { chart: howFast(bench, ENGLISH, ''), ...benchTables(bench), ...costsTables(costs) };
}

/** The same in Japanese, in short. */
export const JAPANESE_PERFORMANCE_FILE = 'docs/ja/performance.md';

/** Its generated parts. */
export function japanesePerformanceParts(bench: Bench): Record<string, string> {
  return { chart: howFast(bench, JAPANESE, '../') };
}
