import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AREAS, describeScore, isLow, type MutationReport, scoreOf } from './areas.ts';

// Stryker, with whatever it is told here, and then the scores of the areas that must be better than the rest.
const REPORT = '.stryker/report.json';

const stryker = createRequire(import.meta.url)
  .resolve('@stryker-mutator/core/package.json')
  .replace('package.json', 'bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', 'stryker.config.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});

const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport;
const scores = AREAS.map((area) => scoreOf(area, report));
for (const score of scores) console.log(describeScore(score));
process.exitCode = status === 0 && !scores.some(isLow) ? 0 : 1;
