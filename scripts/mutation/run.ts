import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AREAS, describeScore, isLow, type MutationReport, scoreOf } from './areas.ts';

// Stryker, with whatever it is told here, and then the scores of the areas that must be better than the rest.
const REPORT = '.stryker/report.json';

const home = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
const args = [join(home, 'bin/stryker.js'), 'run', 'stryker.config.js', ...process.argv.slice(2)];

// That of an earlier run would be taken for this one's, where this one comes to no end.
rmSync(REPORT, { force: true });
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exitCode = status ?? 1;

if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport;
  const scores = AREAS.map((area) => scoreOf(area, report));
  for (const score of scores) console.log(describeScore(score));
  if (scores.some(isLow)) process.exitCode = 1;
}
