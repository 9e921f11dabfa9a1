import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AREAS, describeScore, isLow, type MutationReport, scoreOf } from './areas.ts';

// Stryker, with whatever it is told here, and then the scores of the areas that must be better than the rest.
//
// A mutant in what is done while a file is loaded ("static") costs a process of its own. In the areas these are tried too;
// elsewhere they are left out of the score.
const REPORT = '.stryker/report.json';

const home = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
const stryker = (...args: string[]) => {
  // The report of an earlier run would be taken for this one's, where this one comes to no end.
  rmSync(REPORT, { force: true });
  const command = [join(home, 'bin/stryker.js'), 'run', 'stryker.config.js', ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
};

const given = process.argv.slice(2);
const areas = AREAS.flatMap(({ paths }) => paths.map((path) => (path.endsWith('/') ? `${path}**/*.ts` : path)));
if (given.length > 0) {
  process.exitCode = stryker(...given);
} else {
  // What the first of the two finds out is reused by the second, which has the score of the whole.
  stryker('--mutate', areas.join(','));
  process.exitCode = stryker('--ignoreStatic');
}

if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport;
  const scores = AREAS.map((area) => scoreOf(area, report));
  for (const score of scores) console.log(describeScore(score));
  if (scores.some(isLow)) process.exitCode = 1;
}
